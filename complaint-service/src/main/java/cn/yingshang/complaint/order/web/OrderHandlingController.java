package cn.yingshang.complaint.order.web;

import cn.yingshang.complaint.order.HandlingOrders;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.web.Changes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the lead department does (C-12, C-17, C-20, C-21, C-35, C-36). */
@RestController
@RequestMapping("/api/complaints/orders")
@Tag(name = "orders")
class OrderHandlingController {

	private final HandlingOrders handling;

	private final Resource<Order, OrderView> orders;

	OrderHandlingController(HandlingOrders handling, Resource<Order, OrderView> orders) {
		this.handling = handling;
		this.orders = orders;
	}

	@PostMapping("/{id}/accept")
	@Changes
	@Operation(summary = "Take in hand", operationId = "acceptOrder")
	ResponseEntity<OrderView> accept(@PathVariable String id, Call call) {
		return this.orders.change(id, call, (order) -> order.accept(call));
	}

	@PostMapping("/{id}/return")
	@Changes
	@Operation(summary = "Give back, once, with the legal basis", operationId = "returnOrder")
	ResponseEntity<OrderView> giveBack(@PathVariable String id, @Valid @RequestBody OrderRequests.Basis body,
			Call call) {
		return this.orders.changed(
				this.handling.change(id, call, (order, policy) -> order.giveBack(call, body.basis(), policy)), call);
	}

	@PostMapping("/{id}/contact")
	@Changes
	@Operation(summary = "Note that the caller was contacted", operationId = "contactCaller")
	ResponseEntity<OrderView> contact(@PathVariable String id, @Valid @RequestBody OrderRequests.Contact body,
			Call call) {
		return this.orders.changed(this.handling.change(id, call,
				(order, policy) -> order.contact(call, body.reached(), body.note(), policy)), call);
	}

	@PostMapping("/{id}/brief-reply")
	@Changes
	@Operation(summary = "Reply briefly to a complaint about the business environment", operationId = "replyBriefly")
	ResponseEntity<OrderView> briefReply(@PathVariable String id, @Valid @RequestBody OrderRequests.BriefReply body,
			Call call) {
		return this.orders.changed(
				this.handling.change(id, call, (order, policy) -> order.briefReply(call, body.reply(), policy)), call);
	}

	@PostMapping("/{id}/agree")
	@Changes
	@Operation(summary = "Note the matter both sides agreed on", operationId = "agreeOnMatter")
	ResponseEntity<OrderView> agree(@PathVariable String id, @Valid @RequestBody OrderRequests.Agreed body, Call call) {
		return this.orders
			.changed(this.handling.change(id, call, (order, policy) -> order.agree(call, body.matter(), policy)), call);
	}

	@PostMapping("/{id}/extend")
	@Changes
	@Operation(summary = "Give more time before it is due", operationId = "extendOrder")
	ResponseEntity<OrderView> extend(@PathVariable String id, @Valid @RequestBody OrderRequests.Extend body,
			Call call) {
		return this.orders.changed(
				this.handling.change(id, call,
						(order, policy) -> order.extend(call, body.days(), body.reason(), body.callerTold(), policy)),
				call);
	}

	@PostMapping("/{id}/complete")
	@Changes
	@Operation(summary = "Report as done, with evidence", operationId = "completeOrder")
	ResponseEntity<OrderView> complete(@PathVariable String id, @Valid @RequestBody OrderRequests.Complete body,
			Call call) {
		return this.orders.changed(this.handling.complete(id, call, body.report(call)), call);
	}

	@PostMapping("/{id}/recuse")
	@Changes
	@Operation(summary = "Recuse oneself", operationId = "recuseFromOrder")
	ResponseEntity<OrderView> recuse(@PathVariable String id, Call call) {
		return this.orders.change(id, call, (order) -> order.recuse(call));
	}

	@PostMapping("/{id}/unmask")
	@Changes
	@Operation(summary = "Open who called, for a purpose, written down first", operationId = "unmaskReporter")
	ResponseEntity<Identity> unmask(@PathVariable String id, @Valid @RequestBody OrderRequests.Unmask body, Call call) {
		HandlingOrders.Opened opened = this.handling.unmask(id, call, body.purpose());
		Order order = opened.written().aggregate();
		return Answers.changed(order.revision(),
				new Identity(opened.reporter().name(), opened.reporter().phone(), opened.reporter().address()),
				opened.written().replayed());
	}

	/**
	 * Who called, opened.
	 *
	 * @param name 姓名
	 * @param phone 联系电话
	 * @param address 住址
	 */
	record Identity(@Nullable String name, String phone, @Nullable String address) {

		@Override
		public String toString() {
			return "an identity";
		}

	}

}
