package cn.yingshang.complaint.order.store;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.complaint.Hotline;
import cn.yingshang.complaint.Server;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderDesk;
import cn.yingshang.complaint.order.OrderFixture;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.complaint.order.clock.Colour;
import cn.yingshang.complaint.order.intake.OrderType;
import cn.yingshang.complaint.order.parts.AssistingParts;
import cn.yingshang.complaint.order.parts.OrderPart;
import cn.yingshang.complaint.order.parts.PartLists;
import cn.yingshang.complaint.order.parts.PartState;
import cn.yingshang.complaint.order.parts.store.StoredParts;
import cn.yingshang.complaint.supervision.Ground;
import cn.yingshang.complaint.supervision.SupervisionLists;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.City;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.call.Cause;
import cn.yingshang.platform.city.Recount;
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

/** No list of orders scans (decision 17), and the follow-up job finds its own. */
class OrderPlansIT extends Server {

	private static final Hotline HOTLINE = new Hotline("sjj");

	private static final List<String> DISTRICTS = City.read(null).regions().districts();

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	@Autowired
	private AggregateStore<Order> orders;

	@Autowired
	private AggregateStore<OrderPart> parts;

	@Autowired
	private PartLists partLists;

	@Autowired
	private AssistingParts assisting;

	@Autowired
	private OrderDesk desk;

	@Autowired
	private Job followUpJob;

	@Autowired
	private Failures failures;

	@Autowired
	private SupervisionLists supervisions;

	private static Scope scope(String... grants) {
		Grant[] all = java.util.Arrays.stream(grants).map(Grant::parse).toArray(Grant[]::new);
		return Scope.of(HOTLINE.apply(Actor.person("o", null, all)));
	}

	@Test
	void everyListRunsAlongOneIndex() {
		for (OrderState state : OrderState.values()) {
			assertThat(this.orders.plan(scope("operator.sjj.210202"), StoredOrders.queued("sjj", null, state)))
				.containsExactly("queue");
		}
		assertThat(this.orders.plan(scope("handler.wjw.210202"), StoredOrders.queued("wjw", null, OrderState.HANDLING)))
			.containsExactly("queue");
		assertThat(
				this.orders.plan(scope("supervisor.sjj.*"), StoredOrders.queued("wjw", "210202", OrderState.HANDLING)))
			.containsExactly("queue");
		assertThat(this.orders.plan(scope("auditor.*.*"), StoredOrders.queued("sjj", "210202", OrderState.CLOSED)))
			.containsExactly("queue");
		assertThat(this.orders.plan(scope("operator.sjj.*").spread(DISTRICTS),
				StoredOrders.queued("sjj", null, OrderState.RECEIVED)))
			.hasSameSizeAs(DISTRICTS)
			.containsOnly("queue");
		assertThat(this.orders.plan(scope("operator.sjj.210202"), StoredOrders.called("abc"))).containsExactly("phone");
		assertThat(this.orders.plan(SystemScope.named("order-follow-up"), StoredOrders.due(TODAY)))
			.containsExactly("follow-up");
		assertThat(this.orders.plan(SystemScope.named("x"), Recount.come(WorkingCalendar.published())))
			.containsExactly("recount");
	}

	@Test
	void everyListOfPartsRunsAlongOneIndex() {
		assertThat(this.parts.plan(scope("handler.scjg.210202"), StoredParts.queued(null, PartState.ASKED)))
			.containsExactly("queue");
		assertThat(this.parts.plan(scope("handler.scjg.*"), StoredParts.queued(null, PartState.ASKED)))
			.containsExactly("department");
		assertThat(this.parts.plan(scope("operator.sjj.210202"), StoredParts.queued(null, PartState.ASKED)))
			.containsExactly("region");
		assertThat(
				this.parts.plan(scope("operator.sjj.*").spread(DISTRICTS), StoredParts.queued(null, PartState.ASKED)))
			.hasSameSizeAs(DISTRICTS)
			.containsOnly("region");
		assertThat(
				this.parts.plan(scope("handler.scjg.*").spread(DISTRICTS), StoredParts.queued(null, PartState.ASKED)))
			.containsOnly("queue");
		assertThat(this.parts.plan(scope("auditor.*.*"), StoredParts.queued("210202", PartState.ASKED)))
			.containsExactly("region");
		assertThat(this.parts.plan(SystemScope.named("x"), StoredParts.ofOrder("o"))).containsExactly("part");
		assertThat(this.parts.plan(SystemScope.named("x"), Recount.come(WorkingCalendar.published())))
			.containsExactly("recount");
	}

	@Test
	void theFollowUpJobAsksWhomACrashLeftUnasked() {
		Order order = dispatched("scjg");
		OrderPart part = this.partLists.of(order.id()).get(0);
		assertThat(this.partLists.of(order.id())).hasSize(1);
		followUp(TODAY);
		this.assisting.follow(get(order), job(TODAY));
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
		this.assisting.follow(order, job(TODAY).because(cause));
		OrderPart part = this.parts.get(this.partLists.of(order.id()).get(0).id(), SystemScope.named("test"));
		assertThat(part.timeline().get(0).cause()).isEqualTo(cause);
	}

	@Test
	void theFollowUpJobTurnsRedAndSupervisesOnce() {
		Order order = dispatched();
		LocalDate late = order.due().date().plusDays(1);
		followUp(late);
		followUp(late);
		assertThat(get(order).colour()).isEqualTo(Colour.RED);
		assertThat(this.supervisions.of(SystemScope.named("x"), order.id(), PageRequest.first(10)).items())
			.extracting((one) -> one.subject().ground())
			.containsExactly(Ground.OVERDUE_ORDER);
	}

	@Test
	void anUnsatisfiedCallerIsSupervisedAtOnce() {
		Order order = dispatched();
		step(order, OrderFixture.handler("wjw", TODAY), (one, call) -> one.accept(call));
		Call handler = OrderFixture.handler("wjw", TODAY);
		for (int round = 0; round < 3; round++) {
			this.desk.complete(order.id(), handler, OrderFixture.done(handler, false));
			this.desk.review(order.id(), OrderFixture.operator(TODAY), true, null);
			this.desk.callBack(order.id(), OrderFixture.operator(TODAY), OrderFixture.unsatisfied());
		}
		assertThat(get(order).state()).isEqualTo(OrderState.ESCALATED);
		assertThat(this.supervisions.of(SystemScope.named("x"), order.id(), PageRequest.first(10)).items())
			.extracting((one) -> one.subject().ground())
			.containsExactly(Ground.UNSATISFIED);
	}

	private Order dispatched(String... assistingDepartments) {
		Order order = this.desk
			.take(OrderFixture.operator(TODAY), OrderFixture.intake(withoutEnterprise()), OrderFixture.CALLER)
			.aggregate();
		return this.desk
			.dispatch(order.id(), OrderFixture.operator(TODAY), OrderFixture.to("wjw", TODAY, assistingDepartments))
			.aggregate();
	}

	private static cn.yingshang.complaint.order.Matter withoutEnterprise() {
		cn.yingshang.complaint.order.Matter hotel = OrderFixture.matter(OrderType.COMPLAINT);
		return new cn.yingshang.complaint.order.Matter(hotel.type(), hotel.category(), hotel.title(),
				hotel.description(), null, null, false, false, false);
	}

	private void step(Order order, Call call, java.util.function.BiConsumer<Order, Call> verb) {
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
