package cn.yingshang.inspection.visit.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.yingshang.inspection.Fixtures;
import cn.yingshang.inspection.officer.Certificate;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PartRecordTests {

	private static final Call INSPECTOR = Fixtures.by("inspector.wjw.210202");

	private final Visit visit = Fixtures.entered();

	private final Part part = Objects.requireNonNull(Fixtures.parts(this.visit).get("wjw"));

	private static void refused(String rule, ThrowingCallable verb) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(verb)
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	@Test
	void b33TheSheetIsFixed() {
		PartRecord good = Fixtures.good(this.part);
		PartRecord shorter = new PartRecord(good.at(), good.findings().subList(0, 1), good.result(), good.means(),
				good.place(), good.signatures(), true, null);
		refused("B-33", () -> this.part.record(INSPECTOR, this.visit, shorter, Fixtures.library().get("wjw")));
		List<Finding> more = new ArrayList<>(good.findings());
		more.add(new Finding("HT-01", true, null));
		PartRecord longer = new PartRecord(good.at(), more, good.result(), good.means(), good.place(),
				good.signatures(), true, null);
		refused("B-33", () -> this.part.record(INSPECTOR, this.visit, longer, Fixtures.library().get("wjw")));
	}

	@Test
	void b01TwoAssignedOfficersWithValidCertificatesSign() {
		PartRecord good = Fixtures.good(this.part);
		String one = good.signatures().get(0);
		refused("B-01", () -> signed(good, List.of(one)));
		refused("B-01", () -> signed(good, List.of(one, one)));
		refused("B-01",
				() -> this.part.record(INSPECTOR, this.visit, signed(good, List.of(one, "gaj1")), Fixtures.library().get("wjw")));
		List<Officer> library = Fixtures.library().get("wjw");
		library.forEach((officer) -> officer.renew(Fixtures.by("head.wjw.210202"),
				new Certificate("expired", LocalDate.of(2020, 1, 1), LocalDate.of(2026, 3, 1))));
		refused("B-01", () -> this.part.record(INSPECTOR, this.visit, good, library));
	}

	private static PartRecord signed(PartRecord good, List<String> signatures) {
		return new PartRecord(good.at(), good.findings(), good.result(), good.means(), good.place(), signatures, true,
				null);
	}

	@ParameterizedTest
	@CsvSource({ "1, false, true", "1, true, false", "2, true, true", "2, false, false", "3, true, true",
			"4, false, true", "4, true, false", "5, true, true", "5, false, false", "6, true, true", "6, false, true",
			"7, false, true", "8, true, true", "8, false, false" })
	void b60ResultAndFindingsAgree(int code, boolean fault, boolean fits) {
		ThrowingCallable record = () -> Fixtures.record(this.part, ResultCategory.of(code),
				fault ? List.of("HT-05") : List.of());
		if (fits) {
			assertThatNoException().isThrownBy(record);
		}
		else {
			refused("B-60", record);
		}
	}

}
