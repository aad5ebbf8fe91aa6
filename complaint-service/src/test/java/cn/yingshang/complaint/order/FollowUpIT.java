package cn.yingshang.complaint.order;

import java.time.LocalDate;
import java.util.function.BiConsumer;

import cn.yingshang.complaint.Server;
import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.intake.Matter;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.parts.AskingParts;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartLists;
import cn.yingshang.complaint.order.review.Findings;
import cn.yingshang.complaint.supervision.Ground;
import cn.yingshang.complaint.supervision.SupervisionLists;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.call.Cause;
import cn.yingshang.platform.job.Job;
import cn.yingshang.platform.job.Round;
import cn.yingshang.platform.observe.Failures;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the follow-up job does with orders in the store (C-23, C-33, C-34). */
class FollowUpIT extends Server {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	@Autowired
	private AggregateStore<Order> orders;

	@Autowired
	private AggregateStore<OrderPart> parts;

	@Autowired
	private PartLists partLists;

	@Autowired
	private AskingParts assisting;

	@Autowired
	private HandlingOrders handling;

	@Autowired
	private Job followUpJob;

	@Autowired
	private Failures failures;

	@Autowired
	private SupervisionLists supervisions;

	@Test
	void theFollowUpJobAsksWhomACrashLeftUnasked() {
		Order order = dispatched("scjg");
		OrderPart part = this.partLists.of(order.id()).get(0);
		assertThat(this.partLists.of(order.id())).hasSize(1);
		followUp(TODAY);
		this.assisting.follow(get(order).inquiry(), job(TODAY));
		assertThat(this.partLists.of(order.id())).as("asked once, however often it is followed")
			.extracting((one) -> one.id())
			.containsExactly(part.id());
		assertThat(get(order).timeline()).extracting((entry) -> entry.verb()).contains("follow-up");
	}

	@Test
	void aPartBegunByAnEventShowsIt() {
		Cause cause = new Cause("e-1", "cn.yingshang.x.happened.v1", "x-1", 1L);
		Order order = OrderFixture.received();
		order.dispatch(OrderFixture.operator(TODAY), OrderFixture.to("wjw", TODAY, "scjg"), OrderFixture.POLICY);
		this.assisting.follow(order.inquiry(), job(TODAY).because(cause));
		OrderPart part = this.parts.get(this.partLists.of(order.id()).get(0).id(), SystemScope.named("test"));
		assertThat(part.timeline().get(0).cause()).isEqualTo(cause);
	}

	@Test
	void theFollowUpJobTurnsRedAndSupervisesOnce() {
		Order order = dispatched();
		LocalDate late = order.limits().due().date().plusDays(1);
		followUp(late);
		followUp(late);
		assertThat(get(order).lookout().colour()).isEqualTo(Colour.RED);
		assertThat(this.supervisions.of(SystemScope.named("x"), order.id(), PageRequest.first(10)).items())
			.extracting((one) -> one.supervised().ground())
			.containsExactly(Ground.OVERDUE_ORDER);
	}

	@Test
	void anUnsatisfiedCallerIsSupervisedAtOnce() {
		Order order = dispatched();
		step(order, OrderFixture.handler("wjw", TODAY), (one, call) -> one.accept(call));
		Call handler = OrderFixture.handler("wjw", TODAY);
		for (int round = 0; round < 3; round++) {
			this.handling.complete(order.id(), handler, OrderFixture.done(handler, false));
			this.handling.change(order.id(), OrderFixture.operator(TODAY),
					(one, policy) -> one.review(OrderFixture.operator(TODAY), Findings.of(true, null), policy));
			this.handling.change(order.id(), OrderFixture.operator(TODAY),
					(one, policy) -> one.callBack(OrderFixture.operator(TODAY), OrderFixture.unsatisfied(), policy));
		}
		assertThat(get(order).state()).isEqualTo(OrderState.ESCALATED);
		assertThat(this.supervisions.of(SystemScope.named("x"), order.id(), PageRequest.first(10)).items())
			.extracting((one) -> one.supervised().ground())
			.containsExactly(Ground.UNSATISFIED);
	}

	@Test
	void aSupervisorOpensASupervisionByHandOncePerGround() {
		String body = "{\"order\":\"" + dispatched().id() + "\",\"ground\":\"%s\"}";
		String address = "/api/complaints/supervisions";
		assertThat(post(OPERATOR, address, body.formatted("BAD_EFFECT")).status()).isEqualTo(403);
		assertThat(post(SUPERVISOR, address, body.formatted("OVERDUE_CASE")).rule()).isEqualTo("C-33");
		Answer opened = post(SUPERVISOR, address, body.formatted("BAD_EFFECT"));
		assertThat(opened.status()).as(opened.body()).isEqualTo(201);
		assertThat(opened.text("department")).isEqualTo("wjw");
		assertThat(post(SUPERVISOR, address, body.formatted("BAD_EFFECT")).status()).isEqualTo(409);
		assertThat(post(SUPERVISOR, address, body.formatted("REPEATED")).status()).isEqualTo(201);
	}

	private Order dispatched(String... assistingDepartments) {
		Order order = this.handling
			.take(OrderFixture.operator(TODAY), OrderFixture.draft(withoutEnterprise()), OrderFixture.CALLER)
			.aggregate();
		return this.handling
			.dispatch(order.id(), OrderFixture.operator(TODAY), OrderFixture.to("wjw", TODAY, assistingDepartments))
			.aggregate();
	}

	private static Matter withoutEnterprise() {
		Matter hotel = OrderFixture.matter(OrderType.COMPLAINT);
		return new Matter(hotel.type(), hotel.category(), hotel.title(), hotel.description(), null, null, false, false,
				false);
	}

	private void step(Order order, Call call, BiConsumer<Order, Call> verb) {
		this.orders.change(order.id(), Scope.of(call.actor()), call, (current) -> verb.accept(current, call));
	}

	private Order get(Order order) {
		return this.orders.get(order.id(), SystemScope.named("test"));
	}

	private void followUp(LocalDate day) {
		this.followUpJob.work().run(Round.of(job(day), this.failures));
	}

	private static Call job(LocalDate day) {
		return OrderFixture.job(day);
	}

}
