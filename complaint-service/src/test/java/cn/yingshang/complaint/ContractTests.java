package cn.yingshang.complaint;

import java.util.List;
import java.util.stream.Stream;

import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderFixture;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.test.contract.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static cn.yingshang.complaint.order.OrderFixture.MONDAY;
import static cn.yingshang.complaint.order.OrderFixture.POLICY;

/** Every fact the service raises has the shape its example promises. */
class ContractTests {

	static Stream<Step.Raised> facts() {
		Order order = OrderFixture.received();
		order.dispatch(OrderFixture.operator(MONDAY), OrderFixture.to("wjw", MONDAY), POLICY);
		order.accept(OrderFixture.handler("wjw", MONDAY));
		order.complete(OrderFixture.handler("wjw", MONDAY),
				OrderFixture.done(OrderFixture.handler("wjw", MONDAY), true), List.of(), POLICY);
		order.review(OrderFixture.supervisor(MONDAY), true, null, POLICY);
		order.callBack(OrderFixture.operator(MONDAY), OrderFixture.satisfied(), POLICY);
		order.close(OrderFixture.operator(MONDAY));
		return order.raised().stream();
	}

	@ParameterizedTest
	@MethodSource("facts")
	void emitsWhatTheExamplePromises(Step.Raised raised) {
		Contracts.assertEmits(raised.data(), Contracts.event("complaint", raised.fact()));
	}

}
