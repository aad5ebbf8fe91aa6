package cn.yingshang.approval.permit.web;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseLists;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.permit.HandlingCases;
import cn.yingshang.approval.permit.clock.ClockName;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finding cases: queues, an enterprise's own, one by its number; and any clock of one.
 */
@RestController
@RequestMapping("/api/approvals/cases")
@Tag(name = "cases")
class CaseController {

	private final HandlingCases cases;

	private final CaseLists lists;

	private final Resource<Case, CaseView> mounted;

	CaseController(HandlingCases cases, CaseLists lists, Resource<Case, CaseView> mounted) {
		this.cases = cases;
		this.lists = lists;
		this.mounted = mounted;
	}

	@GetMapping
	@Operation(summary = "The queue of a state, what is due first comes first", operationId = "listCases")
	Page<CaseSummary> queue(@RequestParam CaseState state, PageRequest page, Actor actor) {
		Roles.require(actor, Role.WINDOW, Role.REVIEWER, Role.HEAD, Role.AUDITOR);
		return this.lists.queue(Scope.of(actor), state, page).map((one) -> summary(one, actor));
	}

	@GetMapping("/mine")
	@Operation(summary = "The enterprise's own cases, newest first", operationId = "listOwnCases")
	Page<CaseSummary> mine(PageRequest page, Actor actor) {
		String enterprise = actor.enterprise();
		if (enterprise == null) {
			throw new NotAllowed("this caller speaks for no enterprise");
		}
		return this.lists.mine(Scope.of(actor), enterprise, page).map((one) -> summary(one, actor));
	}

	@GetMapping("/by-number/{caseNumber}")
	@Operation(summary = "The case with an official number", operationId = "findCaseByNumber")
	ResponseEntity<CaseView> byNumber(@PathVariable String caseNumber, Actor actor) {
		return this.mounted.found(
				this.lists.byNumber(Scope.of(actor), caseNumber).orElseThrow(() -> new NotFound("case", caseNumber)),
				actor);
	}

	@GetMapping("/{id}/clock")
	@Operation(summary = "Why a limit ends when it does, day by day", operationId = "explainCaseClock")
	Explanation clock(@PathVariable String id, @RequestParam(required = false) @Nullable ClockName of, Actor actor) {
		Case one = this.mounted.get(id, actor);
		ClockName name = (of != null) ? of : one.state().running();
		DeadlineLedger limit = (name != null) ? one.clocks().of(name) : null;
		if (limit == null) {
			throw new NotFound("clock", (of != null) ? of.name() : "of a case that is " + one.state());
		}
		return limit.explain(this.cases.rules().calendar());
	}

	private CaseSummary summary(Case one, Actor actor) {
		return CaseSummary.of(one, this.mounted.shown(one, actor), this.cases.rules());
	}

}
