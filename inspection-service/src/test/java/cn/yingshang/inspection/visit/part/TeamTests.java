package cn.yingshang.inspection.visit.part;

import java.util.List;
import java.util.Objects;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.platform.rule.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TeamTests {

	private final Visit visit = Fixtures.entered();

	private final Part part = Objects.requireNonNull(Fixtures.parts(this.visit).get("wjw"));

	private static void refused(String rule, ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb)
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	@Test
	void b03TheHeadDecidesOnARecusalAndTheNextOfficerComes() {
		List<String> before = this.part.team().officers().stream().map(AssignedOfficer::id).toList();
		refused("B-01", () -> this.part.requestRecusal(Fixtures.party(), "nobody", "亲属"));
		this.part.requestRecusal(Fixtures.party(), before.get(0), "亲属");
		refused("B-03", () -> this.part.requestRecusal(Fixtures.party(), before.get(0), "亲属"));
		Crew next = Crew.of(Objects.requireNonNull(this.part.team().ranking()), Fixtures.library().get("wjw"), 2,
				List.of(before.get(0)));
		this.part.decideRecusal(Fixtures.by("head.wjw.210202"), before.get(0), true, "属实", next);
		assertThat(this.part.team().officers()).extracting(AssignedOfficer::id)
			.hasSize(2)
			.doesNotContain(before.get(0));
		assertThat(this.part.team().recused()).containsExactly(before.get(0));
		assertThat(this.part.raised()).isEmpty();
	}

}
