package cn.yingshang.credit;

import java.util.List;
import java.util.stream.Stream;

import cn.yingshang.kernel.id.CreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write stands in the document and in no chain, which cannot be amended. */
class ChainWordsIT extends Server {

	private static final String CODE = CreditCode.complete("91210202" + CreditCode.completeOrganisationCode("MA0W0RD5"))
		.value();

	private static final String WORDS = "因李某某家中有事";

	private static final String REASON = "{\"reason\":\"" + WORDS + "\"}";

	private static final String ADVERSE = "{\"reason\":\"" + WORDS + "\",\"remedies\":\"可申请行政复议\"}";

	private static final String DOCUMENT = "\"document\":{\"number\":\"示例决字7号\",\"issuedBy\":\"示例局\",\"issuedOn\":\"2026-06-15\"}";

	private static final String FINDING = DOCUMENT
			+ ",\"measure\":\"SMALL_FINE\",\"basis\":{\"law\":\"示例法\",\"article\":\"第七条\"}";

	private final String officer = staff(OFFICER);

	static Stream<List<String>> steps() {
		return Stream.of(List.of("reject", ADVERSE), List.of("cancel", REASON),
				List.of("return", "{\"missing\":[\"" + WORDS + "\"]}"), List.of("accept", "", "extend", REASON,
						"decide", ADVERSE.replaceFirst("\\{", "{\"outcome\":\"REFUSED\",")));
	}

	@ParameterizedTest
	@MethodSource("steps")
	void aRepairTellsThemBesideItsChain(List<String> steps) {
		String repair = applied();
		for (int i = 0; i < steps.size(); i += 2) {
			String who = steps.get(i).equals("cancel") ? enterprise(CODE) : this.officer;
			verb(who, repair + "/" + steps.get(i), steps.get(i + 1)).is(200);
		}
		beside(repair);
	}

	@Test
	void aRecordTellsThemBesideItsChain() {
		String record = corrected();
		verb(this.officer, record + "/revise", "{" + FINDING + ",\"reason\":\"" + WORDS + "\"}").is(200);
		beside(record);
		verb(this.officer, record + "/revoke-at-source", "{" + DOCUMENT + ",\"reason\":\"" + WORDS + "\"}").is(200);
		assertThat(get(this.officer, record).json().path("revoked").path("reason").asString()).isEqualTo(WORDS);
		beside(record);
	}

	@Test
	void anEnterpriseTellsThemBesideItsChain() {
		register(CODE);
		String subject = "/api/credit/subjects/" + CODE;
		verb(this.officer, subject + "/change",
				"{\"name\":\"大连示例酒店甲\",\"region\":\"210202\",\"industry\":\"H6110\",\"reason\":\"" + WORDS + "\"}")
			.is(200);
		beside(subject);
	}

	private void beside(String path) {
		assertThat(get(this.officer, path).body()).contains(WORDS);
		assertThat(get(this.officer, path + "/chain").is(200).body()).doesNotContain(WORDS);
	}

	private String applied() {
		String record = corrected();
		return "/api/credit/repairs/" + post(enterprise(CODE), "/api/credit/repairs",
				"{\"recordId\":\"" + record.substring(record.lastIndexOf('/') + 1)
						+ "\",\"commitment\":{\"text\":\"依法诚信经营\",\"signedOn\":\"2026-06-15\",\"publicConsent\":true}}")
			.is(201)
			.id();
	}

	private String corrected() {
		register(CODE);
		String record = "/api/credit/records/" + post(this.officer, "/api/credit/records",
				"{\"creditCode\":\"" + CODE + "\",\"organ\":\"fgw\"," + FINDING + "}")
			.is(201)
			.id();
		verb(this.officer, record + "/correct", "{\"correctedOn\":\"2026-06-15\",\"document\":\"" + WORDS + "\"}")
			.is(200);
		return record;
	}

}
