package cn.yingshang.complaint.order.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.complaint.evidence.EvidenceRoom;
import cn.yingshang.complaint.order.Completion;
import cn.yingshang.complaint.order.Dispatch;
import cn.yingshang.complaint.order.EvidenceItem;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderDesk;
import cn.yingshang.complaint.order.OrderLists;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.web.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading orders: queues, look-ups, one with its file, clocks and evidence. */
@RestController
@RequestMapping("/api/complaints/orders")
@Tag(name = "orders")
class OrderController {

	private static final Set<Role> READERS = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR, Role.HANDLER, Role.HEAD,
			Role.AUDITOR);

	private final OrderDesk desk;

	private final OrderLists lists;

	private final OrderViews views;

	private final EvidenceRoom evidence;

	OrderController(OrderDesk desk, OrderLists lists, OrderViews views, EvidenceRoom evidence) {
		this.desk = desk;
		this.lists = lists;
		this.views = views;
		this.evidence = evidence;
	}

	@GetMapping
	@Operation(summary = "A department's queue, what is due first comes first", operationId = "listOrders")
	Page<OrderSummary> queue(@RequestParam OrderState state,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable String region, PageRequest page, Actor actor) {
		Roles.require(actor, READERS.toArray(Role[]::new));
		QueuePlace place = QueuePlace.of(actor, READERS, this.views.policy().settings().unit(), department, region);
		return this.lists.queue(Scope.of(actor), place.department(), place.region(), state, page)
			.map((order) -> OrderSummary.of(order, actor));
	}

	@GetMapping("/by-number/{orderNumber}")
	@Operation(summary = "The order with a number", operationId = "findOrderByNumber")
	ResponseEntity<OrderView> byNumber(@PathVariable String orderNumber, Actor actor) {
		return found(
				this.lists.byNumber(Scope.of(actor), orderNumber).orElseThrow(() -> new NotFound("order", orderNumber)),
				actor);
	}

	@GetMapping("/{id}")
	@Operation(summary = "An order with its file and timeline", operationId = "readOrder")
	ResponseEntity<OrderView> read(@PathVariable String id, Actor actor) {
		return found(this.desk.get(id, actor), actor);
	}

	@GetMapping("/{id}/timeline")
	@Operation(summary = "What was done, and why", operationId = "readOrderTimeline")
	List<TimelineView> timeline(@PathVariable String id, Actor actor) {
		return TimelineView.of(get(id, actor));
	}

	@GetMapping("/{id}/chain")
	@Operation(summary = "The audit chain, to be verified without this service", operationId = "readOrderChain")
	List<ChainLink> chain(@PathVariable String id, Actor actor) {
		return get(id, actor).chain();
	}

	@GetMapping("/{id}/clock")
	@Operation(summary = "Why it is due when it is, day by day", operationId = "explainOrderClock")
	Explanation clock(@PathVariable String id, Actor actor) {
		DeadlineLedger clock = get(id, actor).clock();
		if (clock == null) {
			throw new NotFound("clock", id);
		}
		return clock.explain(this.views.policy().calendar());
	}

	@GetMapping("/{id}/clocks/contact")
	@Operation(summary = "Until when the caller is contacted", operationId = "explainContactClock")
	Explanation contactClock(@PathVariable String id, Actor actor) {
		Dispatch dispatch = get(id, actor).dispatched();
		if (dispatch == null) {
			throw new NotFound("clock", id);
		}
		return dispatch.contactClock(this.views.policy().settings()).explain(this.views.policy().calendar());
	}

	@GetMapping("/{id}/evidence/{sha256}")
	@Operation(summary = "An attachment of what was reported", operationId = "readEvidence")
	ResponseEntity<byte[]> evidence(@PathVariable String id, @PathVariable String sha256, Actor actor) {
		Completion report = get(id, actor).completion();
		EvidenceItem item = ((report != null) ? report.evidence() : List.<EvidenceItem>of()).stream()
			.filter((one) -> one.sha256().equals(sha256) && one.text() == null)
			.findFirst()
			.orElseThrow(() -> new NotFound("evidence", sha256));
		byte[] content = this.evidence.content(item.sha256()).orElseThrow(() -> new NotFound("evidence", sha256));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header("Content-Disposition", "attachment")
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

	private Order get(String id, Actor actor) {
		return this.desk.get(id, actor);
	}

	private ResponseEntity<OrderView> found(Order order, Actor actor) {
		return Answers.found(order.revision(), this.views.view(order, actor, true));
	}

}
