package cn.yingshang.system.matrix;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import cn.yingshang.system.openapi.ApiDocument;
import cn.yingshang.system.wire.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The judge is told lies, and sees each. */
class JudgeTests {

	private static final String PARTY = "91210202MAYDEM015J";

	private static final Specimen OWN = specimen("1", "wjw", PARTY);

	private static final Specimen FOREIGN = specimen("2", "scjg", "91210200MAYDEM015J");

	private static final String READ = "GET /api/approvals/cases/{id}";

	private static final String LIST = "GET /api/approvals/cases";

	private static final String REVIEW = "POST /api/approvals/cases/{id}/review";

	private static final String OFFERED = "{\"id\":\"1\",\"_actions\":[{\"verb\":\"review\"},{\"verb\":\"decide\"}]}";

	private final AccessModel model = AccessModel.ofTheSuite();

	private final Judge judge = new Judge(this.model, List.of(OWN, FOREIGN), List.of("13987651234"));

	@Test
	void believesAnAnswerThatIsAsItShouldBe() {
		assertThat(faults(READ, "reviewer.wjw.210202", OWN, 200, OFFERED, 0)).isEmpty();
		assertThat(faults(READ, "reviewer.wjw.210202", FOREIGN, 404, "{}", 404)).isEmpty();
		assertThat(faults(READ, "", OWN, 401, "{}", 0)).isEmpty();
		assertThat(faults(LIST, "reviewer.wjw.210202", OWN, 200, "{\"items\":[{\"id\":\"1\"}]}", 0)).isEmpty();
		assertThat(faults(REVIEW, "reviewer.wjw.210202", OWN, 412, "{}", 0)).isEmpty();
	}

	@Test
	void seesWhatIsShownToStrangers() {
		assertThat(faults(READ, "reviewer.wjw.210202", FOREIGN, 200, "{\"id\":\"2\"}", 404)).isNotEmpty();
		assertThat(faults(READ, "applicant." + PARTY + ".210202", FOREIGN, 200, "{\"id\":\"2\"}", 404)).isNotEmpty();
		assertThat(faults(READ, "", OWN, 200, "{\"id\":\"1\"}", 0)).isNotEmpty();
	}

	@Test
	void seesThatSomethingHiddenCanBeToldFromNothing() {
		assertThat(faults(READ, "reviewer.wjw.210202", FOREIGN, 403, "{}", 404)).isNotEmpty();
	}

	@Test
	void seesAForeignRowAndAMissingOne() {
		assertThat(faults(LIST, "reviewer.wjw.210202", OWN, 200, "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}]}", 0))
			.singleElement()
			.asString()
			.contains("foreign row");
		assertThat(faults(LIST, "reviewer.wjw.210202", OWN, 200, "{\"items\":[]}", 0)).singleElement()
			.asString()
			.contains("does not list it");
	}

	@Test
	void seesAVerbThatGoesThroughOrIsRefusedWrongly() {
		assertThat(faults(REVIEW, "window.wjw.210202", OWN, 200, "{}", 0)).isNotEmpty();
		assertThat(faults(REVIEW, "reviewer.wjw.210202", OWN, 403, "{}", 0)).isNotEmpty();
		assertThat(faults(REVIEW, "window.wjw.210202", OWN, 500, "{}", 0)).isNotEmpty();
	}

	@Test
	void seesAVerbOfferedToWhomItIsRefusedAndOneWithheld() {
		assertThat(faults(READ, "window.wjw.210202", OWN, 200, OFFERED, 0))
			.anyMatch((fault) -> fault.contains("offers review"));
		assertThat(faults(READ, "reviewer.wjw.210202", OWN, 200, "{\"id\":\"1\",\"_actions\":[]}", 0))
			.anyMatch((fault) -> fault.contains("does not offer review"));
	}

	@Test
	void seesWhoReported() {
		assertThat(faults(READ, "reviewer.wjw.210202", OWN, 200, "{\"id\":\"1\",\"note\":\"13987651234\"}", 0))
			.singleElement()
			.asString()
			.contains("tells who reported");
	}

	@Test
	void aListedFaultIsKnownAndAMendedOneMustGo() {
		KnownFaults listed = new KnownFaults(Map.of("X1", Pattern.compile(Pattern.quote(READ) + " as .*")));
		String known = READ + " as head.wjw.210202 on a case: answers 200";
		assertThat(listed.about(READ)).isTrue();
		assertThat(listed.about(REVIEW)).isFalse();
		assertThat(listed.unknown(List.of(known, "another"))).containsExactly("another");
		assertThat(listed.gone(List.of(known))).isEmpty();
		assertThat(listed.gone(List.of("another"))).containsExactly("X1");
	}

	private List<String> faults(String operation, String account, Specimen specimen, int status, String body,
			int unknown) {
		Cell cell = ApiDocument.operations()
			.stream()
			.filter((one) -> one.key().equals(operation))
			.findFirst()
			.map((one) -> Cell.of(this.model, one, Caller.of(account), specimen))
			.orElseThrow();
		return this.judge.faults(cell, new Answer(status, "application/json", null, false, body), unknown);
	}

	private static Specimen specimen(String id, String department, String party) {
		return new Specimen("case", "case " + id, id, "ACCEPTED", party,
				Map.of("department", List.of(new Place(department, "210202"))), Map.of(), "/api/approvals/cases/" + id);
	}

}
