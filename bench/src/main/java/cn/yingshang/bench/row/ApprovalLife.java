package cn.yingshang.bench.row;

import java.io.IOException;
import java.util.Locale;

import cn.yingshang.bench.load.Connection.Answer;
import cn.yingshang.kernel.id.CreditCode;

/**
 * One permit on the ordinary lane: submit, accept, decide, deliver; four POSTs through
 * the gateway.
 */
final class ApprovalLife {

	private static final String CASES = "/api/approvals/cases";

	private static final String WINDOW = "window.wjw.210202";

	private static final String REVIEWER = "reviewer.wjw.210202";

	/** A subject of the bench's own, so that the row needs no seed. */
	static final String SUBJECT = CreditCode.complete("91210202" + CreditCode.completeOrganisationCode("MAUBENCH"))
		.value();

	private ApprovalLife() {
	}

	/**
	 * Registers the subject, once however often it is asked, and waits until approvals
	 * know it.
	 */
	static void prepare(Caller caller) throws IOException, InterruptedException {
		Answer made = caller.post("credit-officer.fgw.210202", "/api/credit/subjects", null,
				String.format(Locale.ROOT,
						"{\"creditCode\":\"%s\",\"name\":\"大连压测示例有限公司\",\"region\":\"210202\",\"industry\":\"F5211\"}",
						SUBJECT));
		if (made.status() != 201 && made.status() != 200 && made.status() != 409) {
			throw new IllegalStateException("the subject could not be registered: " + made);
		}
		for (int i = 0; i < 200; i++) {
			if (live(caller)) {
				return;
			}
			Thread.sleep(100);
		}
		throw new IllegalStateException("approvals do not know the subject after 20 s");
	}

	static boolean live(Caller caller) throws IOException {
		Answer last = caller.post(WINDOW, CASES, null, "{\"item\":\"public-place-hygiene\",\"creditCode\":\"" + SUBJECT
				+ "\",\"region\":\"210202\",\"lane\":\"ORDINARY\",\"materials\":[{\"code\":\"WS-01\"},{\"code\":\"WS-02\"},{\"code\":\"WS-03\"},{\"code\":\"WS-04\"}]}");
		if (last.status() != 201) {
			return false;
		}
		String path = CASES + "/" + last.field("id");
		String[][] verbs = { { WINDOW, "/accept", "{}" },
				{ REVIEWER, "/decide", "{\"outcome\":\"GRANT\",\"reasons\":[{\"text\":\"材料齐全,符合法定条件\"}]}" },
				{ WINDOW, "/deliver", "{}" } };
		for (String[] verb : verbs) {
			last = caller.post(verb[0], path + verb[1], last.etag(), verb[2]);
			if (last.status() != 200) {
				return false;
			}
		}
		return true;
	}

}
