package cn.yingshang.complaint.order.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.complaint.evidence.EvidenceRoom;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.OrderLists;
import cn.yingshang.complaint.order.OrderState;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.order.review.Completion;
import cn.yingshang.complaint.order.review.EvidenceItem;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.city.RegionFilter;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
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

/** Finding orders: queues and look-ups, and the evidence of one. */
@RestController
@RequestMapping("/api/complaints/orders")
@Tag(name = "orders")
class OrderController {

	private static final Set<Role> READERS = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR, Role.HANDLER, Role.HEAD,
			Role.AUDITOR);

	private final Resource<Order, OrderView> orders;

	private final OrderLists lists;

	private final DeadlinePolicy policy;

	private final EvidenceRoom evidence;

	OrderController(Resource<Order, OrderView> orders, OrderLists lists, DeadlinePolicy policy, EvidenceRoom evidence) {
		this.orders = orders;
		this.lists = lists;
		this.policy = policy;
		this.evidence = evidence;
	}

	@GetMapping
	@Operation(summary = "A department's queue, what is due first comes first", operationId = "listOrders")
	Page<OrderSummary> queue(@RequestParam OrderState state,
			@RequestParam(required = false) @Nullable String department,
			@RequestParam(required = false) @Nullable RegionFilter region,
			@RequestParam(defaultValue = "false") boolean toCallBack, PageRequest page, Actor actor) {
		Roles.require(actor, READERS.toArray(Role[]::new));
		String holder = (department != null) ? department : ownDepartment(actor);
		Page<Order> found = toCallBack ? this.lists.toCallBack(Scope.of(actor), RegionFilter.code(region), state, page)
				: this.lists.queue(Scope.of(actor), holder, RegionFilter.code(region), state, page);
		return found.map((order) -> OrderSummary.of(order, this.orders.shown(order, actor)));
	}

	/** Whose queue a caller reads who does not say. */
	private String ownDepartment(Actor actor) {
		return actor.departments(READERS)
			.stream()
			.filter((code) -> !code.equals(Grant.ANY))
			.findFirst()
			.orElse(this.policy.unit());
	}

	@GetMapping("/by-number/{orderNumber}")
	@Operation(summary = "The order with a number", operationId = "findOrderByNumber")
	ResponseEntity<OrderView> byNumber(@PathVariable String orderNumber, Actor actor) {
		return this.orders.found(
				this.lists.byNumber(Scope.of(actor), orderNumber).orElseThrow(() -> new NotFound("order", orderNumber)),
				actor);
	}

	@GetMapping("/{id}/evidence/{sha256}")
	@Operation(summary = "An attachment of what was reported", operationId = "readEvidence")
	ResponseEntity<byte[]> evidence(@PathVariable String id, @PathVariable String sha256, Actor actor) {
		Completion report = this.orders.get(id, actor).verdict().completion();
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

}
