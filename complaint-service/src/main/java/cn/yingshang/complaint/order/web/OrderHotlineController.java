package cn.yingshang.complaint.order.web;

import cn.yingshang.complaint.order.HandlingOrders;
import cn.yingshang.complaint.order.Order;
import cn.yingshang.complaint.reporter.Reporter;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the hotline does: intake, dispatch, review, call-back, closing (C-01 to C-05, C-30
 * to C-37).
 */
@RestController
@RequestMapping("/api/complaints/orders")
@Tag(name = "orders")
class OrderHotlineController {

	private final HandlingOrders handling;

	private final Resource<Order, OrderView> orders;

	OrderHotlineController(HandlingOrders handling, Resource<Order, OrderView> orders) {
		this.handling = handling;
		this.orders = orders;
	}

	@PostMapping
	@Creates
	@Operation(summary = "Take down what a caller asks", operationId = "takeOrder")
	ResponseEntity<OrderView> take(@Valid @RequestBody OrderRequests.Take body, Call call) {
		Reporter reporter = (body.reporter() != null) ? body.reporter().reporter() : null;
		return this.orders.created(this.handling.take(call, body.draft(), reporter), call);
	}

	@PostMapping("/{id}/not-accept")
	@Changes
	@Operation(summary = "Decline, with reason and right channel", operationId = "declineOrder")
	ResponseEntity<OrderView> notAccept(@PathVariable String id, @Valid @RequestBody OrderRequests.NotTaken body,
			Call call) {
		return this.orders.change(id, call, (order) -> order.notAccept(call, body.matter()));
	}

	@PostMapping("/{id}/answer")
	@Changes
	@Operation(summary = "Answer a consultation at once", operationId = "answerOrder")
	ResponseEntity<OrderView> answer(@PathVariable String id, @Valid @RequestBody OrderRequests.Answer body,
			Call call) {
		return this.orders.change(id, call, (order) -> order.answer(call, body.answer()));
	}

	@PostMapping("/{id}/dispatch")
	@Changes
	@Operation(summary = "Send to the lead and the assisting departments", operationId = "dispatchOrder")
	ResponseEntity<OrderView> dispatch(@PathVariable String id, @Valid @RequestBody OrderRequests.Send body,
			Call call) {
		return this.orders.changed(this.handling.dispatch(id, call, body.dispatch(call)), call);
	}

	@PostMapping("/{id}/rule-on-return")
	@Changes
	@Operation(summary = "Rule on a return: whether it is not the department's duty", operationId = "ruleOnReturn")
	ResponseEntity<OrderView> ruleOnReturn(@PathVariable String id, @Valid @RequestBody OrderRequests.Ruled body,
			Call call) {
		return this.orders.changed(this.handling.change(id, call,
				(order, policy) -> order.ruleOnReturn(call, body.upheld(), body.reason())), call);
	}

	@PostMapping("/{id}/review")
	@Changes
	@Operation(summary = "Review what was reported", operationId = "reviewOrder")
	ResponseEntity<OrderView> review(@PathVariable String id, @Valid @RequestBody OrderRequests.Review body,
			Call call) {
		return this.orders
			.changed(this.handling.change(id, call, (order, policy) -> order.review(call, body.found(), policy)), call);
	}

	@PostMapping("/{id}/call-back")
	@Changes
	@Operation(summary = "Note what the caller said", operationId = "callBackOrder")
	ResponseEntity<OrderView> callBack(@PathVariable String id, @Valid @RequestBody OrderRequests.Called body,
			Call call) {
		return this.orders.changed(
				this.handling.change(id, call, (order, policy) -> order.callBack(call, body.callBack(), policy)), call);
	}

	@PostMapping("/{id}/handle-again")
	@Changes
	@Operation(summary = "Have an escalated order handled once more", operationId = "handleOrderAgain")
	ResponseEntity<OrderView> handleAgain(@PathVariable String id, @Valid @RequestBody OrderRequests.Because body,
			Call call) {
		return this.orders.changed(
				this.handling.change(id, call, (order, policy) -> order.handleAgain(call, body.reason(), policy)),
				call);
	}

	@PostMapping("/{id}/close")
	@Changes
	@Operation(summary = "Close", operationId = "closeOrder")
	ResponseEntity<OrderView> close(@PathVariable String id, Call call) {
		return this.orders.change(id, call, (order) -> order.close(call));
	}

	@PostMapping("/{id}/exclude-from-rating")
	@Changes
	@Operation(summary = "Leave an unreasonable request out of the rating", operationId = "excludeOrderFromRating")
	ResponseEntity<OrderView> exclude(@PathVariable String id, @Valid @RequestBody OrderRequests.Because body,
			Call call) {
		return this.orders.change(id, call, (order) -> order.excludeFromRating(call, body.reason()));
	}

	@PostMapping("/{id}/suspect-false-completion")
	@Changes
	@Operation(summary = "Suspect that what was reported is not so", operationId = "suspectFalseCompletion")
	ResponseEntity<OrderView> suspect(@PathVariable String id, @Valid @RequestBody OrderRequests.Basis body,
			Call call) {
		return this.orders.change(id, call, (order) -> order.suspectFalseCompletion(call, body.basis()));
	}

	@PostMapping("/{id}/judge-false-completion")
	@Changes
	@Operation(summary = "Give the second reviewer's verdict, for good", operationId = "judgeFalseCompletion")
	ResponseEntity<OrderView> judge(@PathVariable String id, @Valid @RequestBody OrderRequests.Verdict body,
			Call call) {
		return this.orders.change(id, call, (order) -> order.judgeFalseCompletion(call, body.confirmed()));
	}

}
