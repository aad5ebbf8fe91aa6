package cn.yingshang.system.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import cn.yingshang.platform.test.openapi.OpenApiTruth;
import cn.yingshang.system.openapi.Operation;
import cn.yingshang.system.wire.Answer;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with an answer, whatever was asked. */
final class AnswerJudge {

	private static final Pattern INNARDS = Pattern
		.compile("\\bat [a-z.]+\\(|(?:java|jakarta|tools|org|com|cn)\\.[a-z.]+\\.[A-Z]\\w+|Exception\\b");

	/** Refusals of what is no request of the operation at all stand in no document. */
	private static final Set<Integer> EVERYWHERE = Set.of(400, 404, 405, 406, 413, 415, 431);

	/** What is wrong with the answer of an operation. */
	List<String> faults(Operation operation, Answer answer) {
		List<String> faults = new ArrayList<>();
		int status = answer.status();
		if (status == 0) {
			return List.of("no answer within the time: " + answer.body());
		}
		if (status >= 500 && !(status == 503 && answer.retryAfter())) {
			faults.add("answers " + status);
		}
		if (!operation.statuses().contains(String.valueOf(status)) && !EVERYWHERE.contains(status)) {
			faults.add("answers " + status + ", which its description does not have");
		}
		if (INNARDS.matcher(answer.body()).find()) {
			faults.add("tells its innards: " + answer);
		}
		JsonNode body = answer.json();
		if (status >= 400 && status != 503) {
			if (!answer.type().equals("application/problem+json") || body.path("status").asInt() != status
					|| body.path("code").asString("").isEmpty() || body.path("type").asString("").isEmpty()) {
				faults.add("refuses with no problem: " + answer.type() + " " + answer);
			}
		}
		else if (status < 300) {
			JsonNode content = operation.response(String.valueOf(status)).path("content");
			if (!content.isMissingNode() && !content.has(answer.type()) && !content.has("*/*")) {
				faults.add("answers with the type " + answer.type());
			}
		}
		if (operation.statuses().contains(String.valueOf(status)) && answer.type().endsWith("json")) {
			faults.addAll(
					OpenApiTruth.committed().faults(operation.method(), operation.path(), "", status, answer.body()));
		}
		return faults;
	}

}
