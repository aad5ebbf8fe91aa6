package cn.yingshang.credit.repair.web;

import cn.yingshang.credit.repair.ApplyingForRepair;
import cn.yingshang.credit.repair.Repair;
import cn.yingshang.credit.repair.RepairLists;
import cn.yingshang.credit.repair.RepairProcedure;
import cn.yingshang.credit.repair.RepairState;
import cn.yingshang.credit.repair.web.RepairRequests.Application;
import cn.yingshang.credit.repair.web.RepairRequests.Missing;
import cn.yingshang.credit.repair.web.RepairRequests.Reason;
import cn.yingshang.credit.repair.web.RepairRequests.Rejection;
import cn.yingshang.credit.repair.web.RepairRequests.Resubmission;
import cn.yingshang.credit.repair.web.RepairRequests.Ruling;
import cn.yingshang.credit.repair.web.RepairRequests.Withdrawal;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.RegionFilter;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
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

@RestController
@RequestMapping("/api/credit/repairs")
@Tag(name = "repairs")
class RepairController {

	private final ApplyingForRepair applying;

	private final Resource<Repair, RepairView> repairs;

	private final RepairLists lists;

	private final RepairProcedure procedure;

	RepairController(ApplyingForRepair applying, Resource<Repair, RepairView> repairs, RepairLists lists,
			RepairProcedure procedure) {
		this.applying = applying;
		this.repairs = repairs;
		this.lists = lists;
		this.procedure = procedure;
	}

	@PostMapping
	@Creates
	@Operation(summary = "Apply for repair, free of charge", operationId = "applyForRepair")
	ResponseEntity<RepairView> apply(@Valid @RequestBody Application body, Call call) {
		return this.repairs
			.created(this.applying.apply(call, body.recordId(), body.commitment().commitment(), body.papers()), call);
	}

	@GetMapping
	@Operation(summary = "The officers' queue, first due first", operationId = "listRepairs")
	Page<RepairView> list(@RequestParam(required = false) @Nullable RegionFilter region,
			@RequestParam(defaultValue = "SUBMITTED") RepairState state, PageRequest page, Actor actor) {
		Roles.require(actor, Role.CREDIT_OFFICER, Role.WINDOW, Role.AUDITOR);
		return this.lists.queue(Scope.of(actor).in(RegionFilter.code(region)), state, page)
			.map((repair) -> this.repairs.row(repair, actor));
	}

	@GetMapping("/mine")
	@Operation(summary = "Own applications", operationId = "listOwnRepairs")
	Page<RepairView> mine(PageRequest page, Actor actor) {
		String enterprise = actor.enterprise();
		if (enterprise == null) {
			throw new NotAllowed("speaks for no enterprise");
		}
		return this.lists.own(Scope.of(actor), enterprise, page).map((repair) -> this.repairs.row(repair, actor));
	}

	@PostMapping("/{id}/accept")
	@Changes
	@Operation(summary = "Take it on", operationId = "acceptRepair")
	ResponseEntity<RepairView> accept(@PathVariable String id, Call call) {
		return this.repairs.change(id, call, (repair) -> repair.accept(call, this.procedure));
	}

	@PostMapping("/{id}/return")
	@Changes
	@Operation(summary = "Hand it back with the one-time list", operationId = "returnRepair")
	ResponseEntity<RepairView> handBack(@PathVariable String id, @Valid @RequestBody Missing body, Call call) {
		return this.repairs.change(id, call, (repair) -> repair.handBack(call, body.missing()));
	}

	@PostMapping("/{id}/resubmit")
	@Changes
	@Operation(summary = "Hand it in again", operationId = "resubmitRepair")
	ResponseEntity<RepairView> resubmit(@PathVariable String id, @Valid @RequestBody Resubmission body, Call call) {
		return this.repairs.changed(this.applying.resubmit(call, id, body.commitment().commitment(), body.papers()),
				call);
	}

	@PostMapping("/{id}/reject")
	@Changes
	@Operation(summary = "Do not take it on", operationId = "rejectRepair")
	ResponseEntity<RepairView> reject(@PathVariable String id, @Valid @RequestBody Rejection body, Call call) {
		return this.repairs.change(id, call, (repair) -> repair.reject(call, body.reason(), body.remedies()));
	}

	@PostMapping("/{id}/extend")
	@Changes
	@Operation(summary = "Take more time, once", operationId = "extendRepair")
	ResponseEntity<RepairView> extend(@PathVariable String id, @Valid @RequestBody Reason body, Call call) {
		return this.repairs.change(id, call, (repair) -> repair.extend(call, body.reason(), this.procedure));
	}

	@PostMapping("/{id}/decide")
	@Changes
	@Operation(summary = "Decide it", operationId = "decideRepair")
	ResponseEntity<RepairView> decide(@PathVariable String id, @Valid @RequestBody Ruling body, Call call) {
		return this.repairs.changed(
				this.applying.decide(call, id, body.outcome(), body.reason(), body.remedies(), body.verified()), call);
	}

	@PostMapping("/{id}/cancel")
	@Changes
	@Operation(summary = "Take the application back", operationId = "cancelRepair")
	ResponseEntity<RepairView> cancel(@PathVariable String id, @Valid @RequestBody Reason body, Call call) {
		return this.repairs.change(id, call, (repair) -> repair.cancel(call, body.reason()));
	}

	@PostMapping("/{id}/withdraw-repair")
	@Changes
	@Operation(summary = "Take the repair back", operationId = "withdrawRepair")
	ResponseEntity<RepairView> withdraw(@PathVariable String id, @Valid @RequestBody Withdrawal body, Call call) {
		return this.repairs.change(id, call,
				(repair) -> repair.withdrawRepair(call, body.ground(), body.reason(), body.remedies(), this.procedure));
	}

}
