package cn.yingshang.bench.row;

import java.io.IOException;

import cn.yingshang.bench.load.Connection.Answer;

/** One hotline order from intake to close: seven POSTs through the gateway. */
final class ComplaintLife {

	private static final String ORDERS = "/api/complaints/orders";

	private static final String OPERATOR = "operator.sjj.210202";

	private static final String HANDLER = "handler.wjw.210202";

	private static final String SUPERVISOR = "supervisor.sjj.210202";

	static final String INTAKE = """
			{"type":"COMPLAINT","category":"SANITATION","region":"210202","title":"客房卫生","description":"床品未更换",\
			"reporter":{"name":"王小明","phone":"13800005678","address":"大连市中山区人民路街道1号"}}""";

	private ComplaintLife() {
	}

	static boolean live(Caller caller) throws IOException {
		Answer order = caller.post(OPERATOR, ORDERS, null, INTAKE);
		if (order.status() != 201) {
			return false;
		}
		String path = ORDERS + "/" + order.field("id");
		String[][] verbs = { { OPERATOR, "/dispatch", "{\"lead\":{\"department\":\"wjw\"}}" },
				{ HANDLER, "/accept", "{}" },
				{ HANDLER, "/complete",
						"{\"outcome\":\"RESOLVED\",\"summary\":\"已整改\",\"evidence\":[{\"name\":\"笔录\",\"text\":\"到场核查\"}]}" },
				{ SUPERVISOR, "/review", "{\"passed\":true}" },
				{ OPERATOR, "/call-back", "{\"reached\":true,\"satisfaction\":\"SATISFIED\"}" },
				{ OPERATOR, "/close", "{}" } };
		Answer last = order;
		for (String[] verb : verbs) {
			last = caller.post(verb[0], path + verb[1], last.etag(), verb[2]);
			if (last.status() != 200) {
				return false;
			}
		}
		return true;
	}

}
