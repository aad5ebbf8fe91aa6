package cn.yingshang.approval.promise;

import java.util.List;

import cn.yingshang.approval.World;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which lane and why. */
class LaneDecisionTests {

	private final World world = new World();

	private final Item hygiene = this.world.item(World.HYGIENE);

	@Test
	void followsTheApplicantsChoice() {
		assertThat(LaneDecision.ordinary()).satisfies((lane) -> {
			assertThat(lane.granted()).isEqualTo(Lane.ORDINARY);
			assertThat(lane.rule()).isEqualTo("A-70");
		});
	}

	@Test
	void trustsOnlyWhomTheLiveCheckClears() {
		assertThat(decide(Standing.eligible()).granted()).isEqualTo(Lane.PROMISE);
		LaneDecision barred = decide(Standing.notEligible(List.of(new Ground("A-71", "record-1", "曾作不实承诺"))));
		assertThat(barred.granted()).isEqualTo(Lane.ORDINARY);
		assertThat(barred.grounds()).hasSize(1);
		LaneDecision unknown = decide(Standing.unknown());
		assertThat(unknown.granted()).isEqualTo(Lane.ORDINARY);
		assertThat(unknown.code()).isEqualTo(LaneCode.CREDIT_UNAVAILABLE);
		assertThat(unknown.rule()).isEqualTo("A-71");
	}

	@Test
	void asksNobodyAboutAnItemThatAllowsNoPromise() {
		LaneDecision lane = LaneDecision.promise(this.world.item(World.FOOD), World.promise(), () -> {
			throw new AssertionError("asked");
		});
		assertThat(lane.code()).isEqualTo(LaneCode.ITEM_EXCLUDED);
		assertThat(lane.rule()).isEqualTo("A-72");
	}

	@Test
	void takesAPromiseBack() {
		LaneDecision lane = decide(Standing.eligible()).withdrawn();
		assertThat(lane.granted()).isEqualTo(Lane.ORDINARY);
		assertThat(lane.rule()).isEqualTo("A-74");
		assertThat(lane.again(Standing.eligible())).as("once back, back for good").isEqualTo(lane);
	}

	@ParameterizedTest
	@ValueSource(strings = { "item", "conditions", "materials", "verificationAccepted", "consequencesAccepted",
			"publicDisplayConsent" })
	void refusesAPromiseThatLeavesSomethingOut(String field) {
		PromiseDocument incomplete = new PromiseDocument(field.equals("item") ? World.FOOD : World.HYGIENE,
				field.equals("conditions") ? List.of("WS-C1") : List.of("WS-C1", "WS-C2", "WS-C3"),
				field.equals("materials") ? List.of("WS-01") : List.of("WS-02"), !field.equals("verificationAccepted"),
				!field.equals("consequencesAccepted"), !field.equals("publicDisplayConsent"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> LaneDecision.promise(this.hygiene, incomplete, Standing::eligible))
			.satisfies((refused) -> {
				assertThat(refused.rule()).isEqualTo("A-78");
				assertThat(refused.extensions().get("errors").toString()).contains("promise." + field);
			});
	}

	@Test
	void needsADocumentAtAll() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> LaneDecision.promise(this.hygiene, null, Standing::eligible))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("A-78"));
	}

	private LaneDecision decide(Standing standing) {
		return LaneDecision.promise(this.hygiene, World.promise(), () -> standing);
	}

}
