package cn.yingshang.system.fuzz;

import java.util.List;

import cn.yingshang.system.openapi.ApiDocument;
import cn.yingshang.system.openapi.Operation;
import cn.yingshang.system.wire.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The judge is told lies, and sees each. */
class AnswerJudgeTests {

	private static final String PROBLEM = "application/problem+json";

	private static final Operation ELIGIBILITY = ApiDocument.operations()
		.stream()
		.filter((one) -> one.key().equals("GET /api/credit/subjects/{creditCode}/grade"))
		.findFirst()
		.orElseThrow();

	@Test
	void believesAProblem() {
		String problem = "{\"status\":404,\"code\":\"not-found\",\"type\":\"https://x\",\"title\":\"x\",\"correlation\":\"y\"}";
		assertThat(faults(404, PROBLEM, problem)).isEmpty();
		assertThat(faults(404, PROBLEM, problem.replace("\"x\"", "null"))).isNotEmpty();
	}

	@Test
	void seesAFaultOfOursAndSilence() {
		assertThat(faults(500, PROBLEM, "{\"status\":500,\"code\":\"internal\",\"type\":\"https://x\"}")).isNotEmpty();
		assertThat(faults(503, PROBLEM, "{}")).isNotEmpty();
		assertThat(faults(0, "", "HttpTimeoutException")).isNotEmpty();
	}

	@Test
	void seesInnards() {
		assertThat(faults(400, PROBLEM,
				"{\"status\":400,\"code\":\"x\",\"type\":\"https://x\",\"detail\":\"java.lang.NullPointerException\"}"))
			.isNotEmpty();
	}

	@Test
	void seesARefusalThatIsNoProblem() {
		assertThat(faults(400, "text/html", "<html></html>")).isNotEmpty();
		assertThat(faults(400, PROBLEM, "{\"status\":500,\"code\":\"x\",\"type\":\"https://x\"}")).isNotEmpty();
	}

	@Test
	void seesAStatusNobodyDescribed() {
		assertThat(faults(418, PROBLEM, "{\"status\":418,\"code\":\"x\",\"type\":\"https://x\"}")).isNotEmpty();
	}

	@Test
	void seesAnAnswerOutsideItsSchema() {
		assertThat(faults(200, "application/json", "{\"grade\":7}")).anyMatch((fault) -> fault.contains("/grade"));
		assertThat(faults(200, "application/json", "{\"secret\":1}")).anyMatch((fault) -> fault.contains("'secret'"));
		assertThat(faults(200, "application/yaml", "grade: A")).isNotEmpty();
	}

	private static List<String> faults(int status, String type, String body) {
		return new AnswerJudge().faults(ELIGIBILITY, new Answer(status, type, null, false, body));
	}

}
