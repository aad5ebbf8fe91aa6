package cn.yingshang.kernel.id;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The vectors of E.1 and what the check character detects. */
class CreditCodeTests {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	@ParameterizedTest
	@ValueSource(strings = { "914403001922038216", "9144030071526726XG", "91440300708461136T", "91110000802100433B",
			"91330100799655058B", "91110108551385082Q", "91210200241281392F", "91210200716996405L",
			"912102440580649631", "912102422418131093", "91210231693282716J", "912102317772962774",
			"12441500196720244T", "91350100M000100Y43" })
	void acceptsConformingCodes(String code) {
		assertThat(CreditCode.of(code).value()).isEqualTo(code);
		assertThat(CreditCode.of(code).conforms()).isTrue();
		assertThat(CreditCode.of(code).organisationCodeConforms()).as("E-05").isTrue();
		assertThat(CreditCode.complete(code.substring(0, 17)).value()).isEqualTo(code);
		assertThat(CreditCode.completeOrganisationCode(code.substring(8, 16))).isEqualTo(code.substring(8, 17));
	}

	@ParameterizedTest
	@CsvSource({ "91350100M000100Y4Z, E-02", "914403001922038217, E-04", "91350100M0001TGQXM, E-04",
			"91350211M0000XUF46, E-04", "91350203M0001FUE2P, E-04", "91440300192203821, E-01", "'', E-01",
			"9144030019220382166, E-01", "91440300192203821O, E-02", "91440300192203821I, E-02",
			"9144030019220382 6, E-02", "91440300192203821\u0661, E-02", "9144030019220382\uff11\uff16, E-02",
			"ſ14403001922038216, E-02" })
	void refusesOthersAndNamesTheRule(String code, String rule) {
		assertThatExceptionOfType(InvalidIdentifier.class).isThrownBy(() -> CreditCode.of(code))
			.satisfies((ex) -> assertThat(ex.ruleId()).isEqualTo(rule))
			.withMessageContaining(rule);
		assertThat(CreditCode.conforms(code)).isFalse();
	}

	@Test
	void raisesLowerCaseLetters() {
		assertThat(CreditCode.of("9144030071526726xg").value()).isEqualTo("9144030071526726XG");
	}

	@ParameterizedTest
	@ValueSource(strings = { "91350100M0001TGQXM", "91350211M0000XUF46", "91350203M0001FUE2P" })
	void acceptsEarlyCodesOnlyByAnAuditedOverride(String code) {
		CreditCode accepted = CreditCode.acceptedByOverride(code, "早期赋码,营业执照原件已核", "window.scjg.01");

		assertThat(accepted.conforms()).isFalse();
		assertThat(accepted.organisationCodeConforms()).isTrue();
		assertThat(accepted.override()).isEqualTo(new CodeOverride("早期赋码,营业执照原件已核", "window.scjg.01"));
		assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.acceptedByOverride(code, " ", "officer"));
		assertThatIllegalArgumentException().isThrownBy(() -> CreditCode.acceptedByOverride(code, "reason", ""));
	}

	@Test
	void anOverrideIsNeitherRecordedForAConformingCodeNorGivenToAShapelessOne() {
		assertThat(CreditCode.acceptedByOverride("914403001922038216", "r", "o").conforms()).isTrue();
		assertThatExceptionOfType(InvalidIdentifier.class)
			.isThrownBy(() -> CreditCode.acceptedByOverride("91350100M0001TGQX", "r", "o"))
			.satisfies((ex) -> assertThat(ex.ruleId()).isEqualTo("E-01"));
	}

	@Test
	void detectsEverySubstitutionAndEveryAdjacentTransposition() {
		String code = "914403001922038216";
		for (int i = 0; i < code.length(); i++) {
			for (char c : ALPHABET.toCharArray()) {
				String altered = code.substring(0, i) + c + code.substring(i + 1);
				assertThat(CreditCode.conforms(altered)).as("E-07 " + altered).isEqualTo(altered.equals(code));
			}
		}
		for (int i = 0; i < code.length() - 1; i++) {
			String swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
			assertThat(CreditCode.conforms(swapped)).as(swapped).isEqualTo(swapped.equals(code));
		}
	}

	@Test
	void completesInventedCodes() {
		Random random = new Random(17);
		for (int i = 0; i < 1_000; i++) {
			StringBuilder first8 = new StringBuilder("MA");
			for (int digit = 0; digit < 6; digit++) {
				first8.append(random.nextInt(10));
			}
			CreditCode code = CreditCode.complete("91210200" + CreditCode.completeOrganisationCode(first8.toString()));

			assertThat(CreditCode.of(code.value())).isEqualTo(code);
			assertThat(code.organisationCodeConforms()).isTrue();
			assertThat(code.value()).startsWith("91210200");
		}
	}

	@Test
	void goesThroughJsonWithItsOverride() {
		JsonMapper json = JsonMapper.builder().build();
		CreditCode early = CreditCode.acceptedByOverride("91350100M0001TGQXM", "早期赋码", "window.scjg.01");

		assertThat(json.readValue(json.writeValueAsString(early), CreditCode.class)).isEqualTo(early);
		assertThat(early).hasToString("91350100M0001TGQXM");
	}

}
