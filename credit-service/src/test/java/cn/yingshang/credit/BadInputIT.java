package cn.yingshang.credit;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What bad input gets: a problem that names field and rule, and nothing half-written. */
class BadInputIT extends Server {

	private static final String CODE = "91210200716996405L";

	private static final String SUBJECTS = "/api/credit/subjects";

	private static final String RECORD = """
			{"creditCode":"%s","measure":"%s","organ":"%s",
			"document":{"number":"示例罚决字2号","issuedBy":"市市场监管局","issuedOn":"%s"},
			"basis":{"law":"示例法","article":"第1条"}%s}""";

	private final String officer = staff(OFFICER);

	@Test
	void refusesCodesByTheirRule() {
		assertThat(subject("914403001922038217", "210202").rule()).isEqualTo("E-04");
		assertThat(subject("91350100M000100Y4", "210202").rule()).isEqualTo("E-01");
		assertThat(subject("91350100O000100Y43", "210202").rule()).isEqualTo("E-02");
		assertThat(subject("91350100M000100Y43", "210299").rule()).isEqualTo("G-01");
		assertThat(get(this.officer, SUBJECTS + "/91350100M000100Y43").status()).isEqualTo(404);
		Answer empty = post(this.officer, SUBJECTS, "{}");
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.json().path("errors").size()).isEqualTo(4);
	}

	@Test
	void takesAnEarlyCodeByAuditedOverride() {
		Answer made = post(this.officer, SUBJECTS, """
				{"creditCode":"91350211M0000XUF46","name":"早期赋码示例","region":"210202","industry":"H",
				"override":{"reason":"登记机关早期赋码","approvedBy":"信用处负责人"}}""");
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		assertThat(made.json().path("override").path("approvedBy").asString()).isEqualTo("信用处负责人");
		assertThat(made.json().path("timeline").toString()).contains("E-07").doesNotContain("信用处负责人");
	}

	@Test
	void registersOnceAndToldOtherwiseSaysSo() {
		Answer first = subject(CODE, "210202");
		assertThat(first.status()).as(first.body()).isEqualTo(201);
		Answer again = subject(CODE, "210202");
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.replayed()).isTrue();
		assertThat(subject(CODE, "210203").status()).as("officer of another region").isEqualTo(403);
		Answer other = post(staff("credit-officer.fgw.*"), SUBJECTS, """
				{"creditCode":"%s","name":"别的名称","region":"210203","industry":"H"}""".formatted(CODE));
		assertThat(other.status()).isEqualTo(409);
		assertThat(other.text("code")).isEqualTo("subject-exists");
		assertThat(post(staff("window.scjg.210202"), SUBJECTS, """
				{"creditCode":"91210202MA2B3C4D1D","name":"无权","region":"210202","industry":"H"}""").status())
			.isEqualTo(403);
	}

	@Test
	void refusesRecordsByTheirRule() {
		subject(CODE, "210202");
		assertThat(record("91350100M000100Y43", "WARNING", "scjg", "2026-06-10", "").rule()).isEqualTo("E-01");
		assertThat(record(CODE, "WARNING", "nobody", "2026-06-10", "").rule()).isEqualTo("D-15");
		assertThat(record(CODE, "WARNING", "scjg", "2026-06-16", "").rule()).isEqualTo("D-11");
		assertThat(record(CODE, "WARNING", "scjg", "2023-01-01", "").rule()).isEqualTo("D-12");
		assertThat(record(CODE, "WARNING", "scjg", "2026-06-10", ",\"severity\":\"SERIOUS\"").rule()).isEqualTo("D-23");
		assertThat(get(null, SUBJECTS + "/" + CODE + "/records").json().size()).as("nothing half-written").isZero();
		String source = ",\"source\":{\"service\":\"scjg\",\"id\":\"" + UUID.randomUUID() + "\"}";
		Answer made = record(CODE, "WARNING", "scjg", "2026-06-10", source);
		assertThat(made.status()).as(made.body()).isEqualTo(201);
		assertThat(record(CODE, "WARNING", "scjg", "2026-06-10", source).rule()).as("each source once")
			.isEqualTo("D-15");
		endsByRevocation(made.text("id"));
	}

	private void endsByRevocation(String id) {
		String revoke = "/api/credit/records/" + id + "/revoke-at-source";
		String body = """
				{"document":{"number":"行复决1号","issuedBy":"示例区政府","issuedOn":"2026-06-14"},"reason":"撤销"}""";
		assertThat(post(staff("credit-officer.scjg.210202"), revoke, body, UUID.randomUUID().toString(), "\"99\"")
			.status()).isEqualTo(412);
		assertThat(verb(staff("credit-officer.scjg.210202"), revoke, body).text("state"))
			.isEqualTo("REVOKED_AT_SOURCE");
		Answer twice = verb(staff("credit-officer.scjg.210202"), revoke, body);
		assertThat(twice.status()).isEqualTo(409);
		assertThat(twice.text("code")).isEqualTo("wrong-state");
	}

	@Test
	void answersUnknownThingsAndLockedDoors() {
		assertThat(get(null, SUBJECTS + "/91350100M000100Y43/grade").status()).isEqualTo(404);
		assertThat(get(this.officer, SUBJECTS + "/91350100M000100Y43/eligibility").status()).isEqualTo(404);
		assertThat(get(null, SUBJECTS + "/91350100M000100Y43/eligibility").status()).isEqualTo(401);
		subject(CODE, "210202");
		assertThat(get(enterprise("91350100M000100Y43"), SUBJECTS + "/" + CODE).status()).isEqualTo(404);
		assertThat(get(enterprise(CODE), SUBJECTS + "/" + CODE).status()).isEqualTo(200);
		assertThat(get(enterprise(CODE), "/api/credit/records").status()).isEqualTo(403);
		assertThat(get(this.officer, "/api/credit/repairs?state=LOST").status()).isEqualTo(400);
		assertThat(post(enterprise(CODE), "/api/credit/repairs", """
				{"recordId":"none","commitment":{"text":"承诺","signedOn":"2026-06-15","publicConsent":true}}""")
			.status()).isEqualTo(404);
	}

	@Test
	void takesNothingButJson() {
		String yaml = "creditCode: \"" + CODE + "\"\nname: \"a\\ud800\"\nregion: \"210202\"\nindustry: H\nbogus: 1\n";
		Answer answer = send(request(this.officer, SUBJECTS).header("Content-Type", "application/yaml")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.POST(HttpRequest.BodyPublishers.ofString(yaml)));
		assertThat(answer.status()).as(answer.body()).isEqualTo(415);
		assertThat(send(request(this.officer, SUBJECTS).header("Accept", "application/yaml").GET()).status())
			.isEqualTo(406);
	}

	@Test
	void refusesCursorsNobodyGaveAndElementsThatAreMissing() {
		for (String cursor : List.of("W10", "MQ", "Ingi", "eyJ2IjoxLCJpIjoiYSJ9")) {
			Answer page = get(this.officer, SUBJECTS + "?after=" + cursor);
			assertThat(page.status()).as(page.body()).isEqualTo(400);
			assertThat(page.text("code")).isEqualTo("bad-cursor");
		}
		Answer nothing = post(enterprise(CODE), "/api/credit/repairs", """
				{"recordId":"none","commitment":{"text":"承诺","signedOn":"2026-06-15","publicConsent":true},
				"materials":[null]}""");
		assertThat(nothing.status()).as(nothing.body()).isEqualTo(422);
		assertThat(nothing.json().path("errors").path(0).path("field").asString()).isEqualTo("materials[0]");
	}

	private Answer subject(String code, String region) {
		return post(this.officer, SUBJECTS, """
				{"creditCode":"%s","name":"示例企业","region":"%s","industry":"H"}""".formatted(code, region));
	}

	private Answer record(String code, String measure, String organ, String date, String more) {
		return post(staff("credit-officer." + organ + ".210202"), "/api/credit/records",
				RECORD.formatted(code, measure, organ, date, more));
	}

}
