package cn.yingshang.approval.permit.web;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.HandlingCases;
import cn.yingshang.approval.permit.clock.Suspension;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.web.Changes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Examining, deciding and delivering. */
@RestController
@RequestMapping("/api/approvals/cases")
@Tag(name = "cases")
class ExaminationController {

	private final HandlingCases cases;

	private final Resource<Case, CaseView> mounted;

	ExaminationController(HandlingCases cases, Resource<Case, CaseView> mounted) {
		this.cases = cases;
		this.mounted = mounted;
	}

	@PostMapping("/{id}/review")
	@Changes
	@Operation(summary = "Open the examination", operationId = "reviewCase")
	ResponseEntity<CaseView> reviewCase(@PathVariable String id, @Valid @RequestBody CaseRequests.Review body,
			Call call) {
		return this.mounted
			.changed(this.cases.change(id, call, (one, rules) -> one.review(call, body.officers(), rules)), call);
	}

	@PostMapping("/{id}/suspend")
	@Changes
	@Operation(summary = "Stop the clock on a legal ground", operationId = "suspendCase")
	ResponseEntity<CaseView> suspendCase(@PathVariable String id, @Valid @RequestBody CaseRequests.Suspend body,
			Call call) {
		return this.mounted
			.changed(
					this.cases.change(id, call,
							(one, rules) -> one.suspend(call,
									new Suspension(body.ground(), body.noticeNumber(), body.expectedDays()), rules)),
					call);
	}

	@PostMapping("/{id}/resume")
	@Changes
	@Operation(summary = "Let the clock run again", operationId = "resumeCase")
	ResponseEntity<CaseView> resumeCase(@PathVariable String id, Call call) {
		return this.mounted.changed(this.cases.change(id, call, (one, rules) -> one.resume(call, rules)), call);
	}

	@PostMapping("/{id}/extend")
	@Changes
	@Operation(summary = "Extend the limit once", operationId = "extendCase")
	ResponseEntity<CaseView> extendCase(@PathVariable String id, @Valid @RequestBody CaseRequests.Because body,
			Call call) {
		return this.mounted.changed(this.cases.change(id, call, (one, rules) -> one.extend(call, body.reason(), rules)),
				call);
	}

	@PostMapping("/{id}/decide")
	@Changes
	@Operation(summary = "Decide with reasons", operationId = "decideCase")
	ResponseEntity<CaseView> decideCase(@PathVariable String id, @Valid @RequestBody CaseRequests.Decide body,
			Call call) {
		return this.mounted.changed(this.cases.change(id, call, (one, rules) -> one.decide(call, body.ruling(), rules)),
				call);
	}

	@PostMapping("/{id}/decide-on-spot")
	@Changes
	@Operation(summary = "Decide a promise case on the spot", operationId = "decideCaseOnSpot")
	ResponseEntity<CaseView> decideCaseOnSpot(@PathVariable String id, Call call) {
		return this.mounted.changed(this.cases.decideOnSpot(id, call), call);
	}

	@PostMapping("/{id}/issue")
	@Changes
	@Operation(summary = "Make out the certificate", operationId = "issueLicence")
	ResponseEntity<CaseView> issueLicence(@PathVariable String id, Call call) {
		return this.mounted.changed(this.cases.change(id, call, (one, rules) -> one.issue(call)), call);
	}

	@PostMapping("/{id}/deliver")
	@Changes
	@Operation(summary = "Deliver the certificate", operationId = "deliverLicence")
	ResponseEntity<CaseView> deliverLicence(@PathVariable String id, Call call) {
		return this.mounted.changed(this.cases.change(id, call, (one, rules) -> one.deliver(call, rules)), call);
	}

}
