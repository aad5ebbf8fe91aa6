package cn.yingshang.complaint.order.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.complaint.order.OrderPart;
import cn.yingshang.complaint.order.PartLists;
import cn.yingshang.complaint.order.PartState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.web.Changes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What assisting departments are asked and answer (C-20, C-23). */
@RestController
@RequestMapping("/api/complaints/parts")
@Tag(name = "parts")
class PartController {

	private static final Set<Role> READERS = EnumSet.of(Role.HANDLER, Role.HEAD, Role.OPERATOR, Role.SUPERVISOR,
			Role.AUDITOR);

	private final AggregateStore<OrderPart> store;

	private final PartLists lists;

	private final OrderViews views;

	PartController(AggregateStore<OrderPart> store, PartLists lists, OrderViews views) {
		this.store = store;
		this.lists = lists;
		this.views = views;
	}

	@GetMapping
	@Operation(summary = "What a department is asked, what is due first comes first", operationId = "listOrderParts")
	Page<PartView> queue(@RequestParam PartState state, @RequestParam(required = false) @Nullable String region,
			PageRequest page, Actor actor) {
		Roles.require(actor, READERS.toArray(Role[]::new));
		boolean everywhere = actor.may(READERS, null, null);
		if (everywhere && region == null) {
			throw new RuleViolation("decision-17", "region", null, "权限覆盖全市的,须指明区域");
		}
		return this.lists.queue(Scope.of(actor), region, state, page).map((part) -> PartView.of(part, actor, false));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A part with its timeline", operationId = "readOrderPart")
	ResponseEntity<PartView> read(@PathVariable String id, Actor actor) {
		OrderPart part = get(id, actor);
		return Answers.found(part.revision(), PartView.of(part, actor, true));
	}

	@GetMapping("/{id}/timeline")
	@Operation(summary = "What was done, and why", operationId = "readOrderPartTimeline")
	List<TimelineView> timeline(@PathVariable String id, Actor actor) {
		return TimelineView.of(get(id, actor));
	}

	@GetMapping("/{id}/chain")
	@Operation(summary = "The audit chain, to be verified without this service", operationId = "readPartChain")
	List<ChainLink> chain(@PathVariable String id, Actor actor) {
		return get(id, actor).chain();
	}

	@GetMapping("/{id}/clock")
	@Operation(summary = "Why it is due when it is, day by day", operationId = "explainPartClock")
	Explanation clock(@PathVariable String id, Actor actor) {
		return get(id, actor).clock()
			.map((clock) -> clock.explain(this.views.policy().calendar()))
			.orElseThrow(() -> new NotFound("clock", id));
	}

	@PostMapping("/{id}/answer")
	@Changes
	@Operation(summary = "Answer the lead", operationId = "answerPart")
	ResponseEntity<PartView> answer(@PathVariable String id, @Valid @RequestBody OrderRequests.Answer body, Call call) {
		Written<OrderPart> written = this.store.change(id, Scope.of(call.actor()), call,
				(part) -> part.answer(call, body.answer(), body.late()));
		OrderPart part = written.aggregate();
		return Answers.changed(part.revision(), PartView.of(part, call.actor(), false), written.replayed());
	}

	private OrderPart get(String id, Actor actor) {
		return this.store.get(id, Scope.of(actor));
	}

}
