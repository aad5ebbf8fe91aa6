package cn.yingshang.credit.subject;

import cn.yingshang.credit.Fixtures;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.CodeOverride;
import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** E-01, E-02, E-04, E-06, E-07, G-01: what may be registered. */
class RegisteringSubjectsTests {

	private static final CityData DALIAN = new CityData(null);

	private static final CodeOverride OVERRIDE = new CodeOverride("早期赋码", "信用处负责人");

	@ParameterizedTest
	@CsvSource({ "9121020271699640,E-01", "91210202O16996405L,E-02", "914403001922038217,E-04" })
	void namesTheBrokenRule(String code, String rule) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> RegisteringSubjects.code(code, null))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo(rule));
	}

	@Test
	void acceptsAnEarlyCodeOnlyByOverride() {
		CreditCode code = RegisteringSubjects.code("91350100M0001TGQXM", OVERRIDE);
		assertThat(code.conforms()).isFalse();
		Subject subject = new Subject(code, Fixtures.officer(Fixtures.DAY), Fixtures.KEEPER,
				new SubjectData("示例", "210202", "H"));
		assertThat(subject.override()).isEqualTo(OVERRIDE);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> RegisteringSubjects.code("short", OVERRIDE))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("E-01"));
	}

	@Test
	void acceptsARegistrationRegionThatIsNoDistrict() {
		assertThat(RegisteringSubjects.code("912102440580649631", null).conforms()).isTrue();
	}

	@Test
	void knowsTheRegionByItsOneCode() {
		SubjectData data = RegisteringSubjects.placed(DALIAN, new SubjectData(" 示例 ", "210213", "H"), Fixtures.DAY);
		assertThat(data).isEqualTo(new SubjectData("示例", "ZJP", "H"));
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> RegisteringSubjects.placed(DALIAN, new SubjectData("示例", "999999", "H"), Fixtures.DAY))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("G-01"));
	}

}
