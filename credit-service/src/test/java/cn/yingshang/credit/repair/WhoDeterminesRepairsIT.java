package cn.yingshang.credit.repair;

import java.util.UUID;

import cn.yingshang.credit.Server;
import cn.yingshang.kernel.id.CreditCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** D-15: the organ that determined a record has its repairs in its own queue. */
class WhoDeterminesRepairsIT extends Server {

	private static final String CODE = CreditCode.complete("91210202" + CreditCode.completeOrganisationCode("MA0D1521"))
		.value();

	private final String organ = staff("credit-officer.whly.210202");

	private final String keeper = staff(OFFICER);

	@Test
	void theKeeperNeitherDeterminesNorDecides() {
		register(CODE);
		String entry = """
				{"creditCode":"%s","measure":"SMALL_FINE","organ":"whly",
				"document":{"number":"示例罚决字15号","issuedBy":"市文化和旅游局","issuedOn":"2026-06-15"},
				"basis":{"law":"示例法","article":"第一条"}}""".formatted(CODE);
		assertThat(post(this.keeper, "/api/credit/records", entry).status()).isEqualTo(403);
		String record = post(this.organ, "/api/credit/records", entry).is(201).id();
		verb(this.organ, "/api/credit/records/" + record + "/correct", """
				{"correctedOn":"2026-06-15","document":"缴款凭证"}""").is(200);
		String repair = post(enterprise(CODE), "/api/credit/repairs", """
				{"recordId":"%s","commitment":{"text":"依法诚信经营","signedOn":"2026-06-15","publicConsent":true}}"""
			.formatted(record)).is(201).id();
		String path = "/api/credit/repairs/" + repair;
		assertThat(get(this.keeper, "/api/credit/repairs").body()).doesNotContain(repair);
		assertThat(get(this.organ, "/api/credit/repairs").body()).contains(repair);
		assertThat(post(this.keeper, path + "/accept", "", UUID.randomUUID().toString(), get(this.organ, path).etag())
			.status()).isEqualTo(404);
		verb(this.organ, path + "/accept", "").is(200).inState("ACCEPTED");
	}

}
