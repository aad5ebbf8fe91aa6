package cn.yingshang.complaint.order.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.complaint.order.FindingOrdersByPhone;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.order.clock.DeadlinePolicy;
import cn.yingshang.complaint.reporter.Lookup;
import cn.yingshang.complaint.reporter.Lookups;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.web.Asks;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Searching by a caller's number, and who was told anything of a caller (C-36, E-22).
 */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "orders")
class ReporterLogController {

	private static final Set<Role> LOG_READERS = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR, Role.AUDITOR);

	private static final Set<Role> AUDITOR = EnumSet.of(Role.AUDITOR);

	private final Resource<Order, OrderView> orders;

	private final DeadlinePolicy policy;

	private final FindingOrdersByPhone search;

	private final Lookups lookups;

	ReporterLogController(Resource<Order, OrderView> orders, DeadlinePolicy policy, FindingOrdersByPhone search,
			Lookups lookups) {
		this.orders = orders;
		this.policy = policy;
		this.search = search;
		this.lookups = lookups;
	}

	@PostMapping("/orders/by-phone")
	@Asks
	@Operation(summary = "Orders of a telephone number, newest first, for a purpose, written down",
			operationId = "findOrdersByPhone")
	Page<OrderSummary> byPhone(@Valid @RequestBody OrderRequests.Phone body, PageRequest page, Call call) {
		return this.search.find(call, body.phone(), body.purpose(), page)
			.map((order) -> OrderSummary.of(order, this.orders.shown(order, call.actor())));
	}

	@GetMapping("/orders/{id}/unmask-log")
	@Operation(summary = "Who opened the caller's identity, when and for what", operationId = "readUnmaskLog")
	List<TimelineView> unmaskLog(@PathVariable String id, Actor actor) {
		return TimelineView.of(logged(id, actor)).stream().filter((entry) -> "unmask".equals(entry.verb())).toList();
	}

	@GetMapping("/orders/{id}/lookup-log")
	@Operation(summary = "Who found the order by the caller's number, when and for what", operationId = "readLookupLog")
	Page<LookupView> lookupLog(@PathVariable String id, PageRequest page, Actor actor) {
		return this.lookups.page(logged(id, actor).id(), page).map(LookupView::of);
	}

	@GetMapping("/lookups")
	@Operation(summary = "All searches by telephone number, newest first, for the hotline's auditors",
			operationId = "listLookups")
	Page<LookupView> all(PageRequest page, Actor actor) {
		if (!actor.may(AUDITOR, this.policy.unit(), null)) {
			throw new NotAllowed("needs the role auditor of the hotline in the whole city");
		}
		return this.lookups.page(null, page).map(LookupView::of);
	}

	private Order logged(String id, Actor actor) {
		Order order = this.orders.get(id, actor);
		if (!actor.is(order.party()) && !actor.may(LOG_READERS, order.department(), order.region())) {
			throw new NotAllowed("order: the log is for the hotline, auditors and the person concerned");
		}
		return order;
	}

	/** A search as the log's readers see it; without an order when nothing was found. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record LookupView(Instant at, String actor, Purpose purpose, @Nullable String orderId) {

		static LookupView of(Lookup line) {
			return new LookupView(line.at(), line.actor(), line.purpose(), line.orderId());
		}

	}

}
