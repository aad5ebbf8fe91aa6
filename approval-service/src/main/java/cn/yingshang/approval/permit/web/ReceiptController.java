package cn.yingshang.approval.permit.web;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.HandlingCases;
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

/** Receiving and accepting. */
@RestController
@RequestMapping("/api/approvals/cases")
@Tag(name = "cases")
class ReceiptController {

	private final HandlingCases cases;

	private final Resource<Case, CaseView> mounted;

	ReceiptController(HandlingCases cases, Resource<Case, CaseView> mounted) {
		this.cases = cases;
		this.mounted = mounted;
	}

	@PostMapping
	@Creates
	@Operation(summary = "Apply for a permit", operationId = "submitCase")
	ResponseEntity<CaseView> submit(@Valid @RequestBody CaseRequests.Submit body, Call call) {
		return this.mounted.created(this.cases.submit(call, body.asked(call)), call);
	}

	@PostMapping("/{id}/accept")
	@Changes
	@Operation(summary = "Accept; on the promise lane decide on the spot", operationId = "acceptCase")
	ResponseEntity<CaseView> acceptCase(@PathVariable String id, Call call) {
		return this.mounted.changed(this.cases.accept(id, call), call);
	}

	@PostMapping("/{id}/correct-on-spot")
	@Changes
	@Operation(summary = "Note what was put right at the window", operationId = "correctCaseOnSpot")
	ResponseEntity<CaseView> correctCaseOnSpot(@PathVariable String id,
			@Valid @RequestBody CaseRequests.Corrections body, Call call) {
		return this.mounted.changed(this.cases.change(id, call, (one, rules) -> one.correctOnSpot(call,
				body.corrections(), CaseRequests.Material.all(body.materials(), call), rules)), call);
	}

	@PostMapping("/{id}/request-correction")
	@Changes
	@Operation(summary = "Give the one-time notice", operationId = "requestCaseCorrection")
	ResponseEntity<CaseView> requestCaseCorrection(@PathVariable String id,
			@Valid @RequestBody CaseRequests.Notice body, Call call) {
		return this.mounted.changed(
				this.cases.change(id, call, (one, rules) -> one.requestCorrection(call, body.corrections(), rules)),
				call);
	}

	@PostMapping("/{id}/resubmit")
	@Changes
	@Operation(summary = "Hand in what was asked for", operationId = "resubmitCase")
	ResponseEntity<CaseView> resubmitCase(@PathVariable String id, @Valid @RequestBody CaseRequests.Resubmit body,
			Call call) {
		return this.mounted.changed(
				this.cases.change(id, call,
						(one, rules) -> one.resubmit(call, CaseRequests.Material.all(body.materials(), call), rules)),
				call);
	}

	@PostMapping("/{id}/not-required")
	@Changes
	@Operation(summary = "Tell that no permit is needed", operationId = "declareCaseNotRequired")
	ResponseEntity<CaseView> declareCaseNotRequired(@PathVariable String id,
			@Valid @RequestBody CaseRequests.Because body, Call call) {
		return this.mounted
			.changed(this.cases.change(id, call, (one, rules) -> one.notRequired(call, body.reason(), rules)), call);
	}

	@PostMapping("/{id}/not-competent")
	@Changes
	@Operation(summary = "Refuse acceptance and name the competent organ", operationId = "declareNotCompetent")
	ResponseEntity<CaseView> declareNotCompetent(@PathVariable String id, @Valid @RequestBody CaseRequests.Refer body,
			Call call) {
		return this.mounted.changed(this.cases.change(id, call,
				(one, rules) -> one.notCompetent(call, body.referTo(), body.reason(), rules)), call);
	}

	@PostMapping("/{id}/withdraw-promise")
	@Changes
	@Operation(summary = "Take the promise back and go the ordinary way", operationId = "withdrawPromise")
	ResponseEntity<CaseView> withdrawPromise(@PathVariable String id, Call call) {
		return this.mounted.changed(this.cases.change(id, call, (one, rules) -> one.withdrawPromise(call)), call);
	}

	@PostMapping("/{id}/withdraw")
	@Changes
	@Operation(summary = "Take the application back", operationId = "withdrawCase")
	ResponseEntity<CaseView> withdrawCase(@PathVariable String id, @Valid @RequestBody CaseRequests.Because body,
			Call call) {
		return this.mounted
			.changed(this.cases.change(id, call, (one, rules) -> one.withdraw(call, body.reason(), rules)), call);
	}

}
