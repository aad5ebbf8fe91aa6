package cn.yingshang.inspection.visit.web;

import java.time.Instant;

import cn.yingshang.inspection.visit.ConductingVisits;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitState;
import cn.yingshang.inspection.visit.Visits;
import cn.yingshang.inspection.visit.entry.Attempt;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.opinion.Withdrawal;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Personal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits: one address a verb. */
@RestController
@RequestMapping("/api/inspections/visits")
@Tag(name = "visits")
class VisitController {

	private static final int LONGEST = 2000;

	private final ConductingVisits conducting;

	private final Visits visits;

	private final Resource<Visit, VisitView> mounted;

	VisitController(ConductingVisits conducting, Visits visits, Resource<Visit, VisitView> mounted) {
		this.conducting = conducting;
		this.visits = visits;
		this.mounted = mounted;
	}

	@GetMapping
	@Operation(summary = "List visits by due date", operationId = "listVisits")
	Page<VisitView> list(@RequestParam(required = false) @Nullable VisitState state,
			@RequestParam(required = false) @Nullable String creditCode,
			@RequestParam(defaultValue = "false") boolean alarmed, PageRequest page, Actor actor) {
		return this.visits.page(Scope.of(actor), state, creditCode, alarmed, page)
			.map((visit) -> this.mounted.row(visit, actor));
	}

	@PostMapping("/{id}/approve")
	@Changes
	@Operation(summary = "Approve before the inspection (B-26)", operationId = "approveVisit")
	ResponseEntity<VisitView> approve(@PathVariable String id, @Valid @RequestBody Basis body, Call call) {
		return this.mounted.changed(this.conducting.approve(call, id, body.basis()), call);
	}

	@PostMapping("/{id}/reject")
	@Changes
	@Operation(summary = "Refuse the inspection", operationId = "rejectVisit")
	ResponseEntity<VisitView> reject(@PathVariable String id, @Valid @RequestBody Reason body, Call call) {
		return this.mounted.changed(this.conducting.reject(call, id, body.reason()), call);
	}

	@PostMapping("/{id}/notify")
	@Changes
	@Operation(summary = "Give notice (B-27)", operationId = "notifyVisit")
	ResponseEntity<VisitView> notify(@PathVariable String id, Call call) {
		return this.mounted.changed(this.conducting.notify(call, id), call);
	}

	@PostMapping("/{id}/enter")
	@Changes
	@Operation(summary = "Enter by scan (B-40)", operationId = "enterVisit")
	ResponseEntity<VisitView> enter(@PathVariable String id, @Valid @RequestBody EntryCode body, Call call) {
		return this.mounted.changed(this.conducting.enter(call, id, body.entryCode()), call);
	}

	@PostMapping("/{id}/enter-urgently")
	@Changes
	@Operation(summary = "Enter before scan and approval (B-41)", operationId = "enterVisitUrgently")
	ResponseEntity<VisitView> enterUrgently(@PathVariable String id, @Valid @RequestBody Reason body, Call call) {
		return this.mounted.changed(this.conducting.enterUrgently(call, id, body.reason()), call);
	}

	@PostMapping("/{id}/report-no-entry")
	@Changes
	@Operation(summary = "Report that nobody was there, or let in (B-60)", operationId = "reportNoEntry")
	ResponseEntity<VisitView> reportNoEntry(@PathVariable String id, @Valid @RequestBody NoEntry body, Call call) {
		return this.mounted.changed(this.conducting.reportNoEntry(call, id, new Attempt(body.ground(), body.reason())),
				call);
	}

	@PostMapping("/{id}/scan")
	@Changes
	@Operation(summary = "Scan before leaving (B-41)", operationId = "scanVisit")
	ResponseEntity<VisitView> scan(@PathVariable String id, @Valid @RequestBody EntryCode body, Call call) {
		return this.mounted.changed(this.conducting.scan(call, id, body.entryCode()), call);
	}

	@PostMapping("/{id}/ratify")
	@Changes
	@Operation(summary = "Approve afterwards (B-26)", operationId = "ratifyVisit")
	ResponseEntity<VisitView> ratify(@PathVariable String id, @Valid @RequestBody Basis body, Call call) {
		return this.mounted.changed(this.conducting.ratify(call, id, body.basis()), call);
	}

	@PostMapping("/{id}/conclude")
	@Changes
	@Operation(summary = "Make the combined opinion (B-28)", operationId = "concludeVisit")
	ResponseEntity<VisitView> conclude(@PathVariable String id, @Valid @RequestBody NewOpinion body, Call call) {
		return this.mounted.changed(this.conducting.conclude(call, id, body.opinion()), call);
	}

	@PostMapping("/{id}/leave")
	@Changes
	@Operation(summary = "Leave", operationId = "leaveVisit")
	ResponseEntity<VisitView> leave(@PathVariable String id, @Valid @RequestBody NewLeaving body, Call call) {
		return this.mounted.changed(
				this.conducting.leave(call, id, new Leaving(body.partyConfirmed(), body.refusalNote(), body.outage())),
				call);
	}

	@PostMapping("/{id}/supplement-entry")
	@Changes
	@Operation(summary = "Supplement the entry record (B-42)", operationId = "supplementEntry")
	ResponseEntity<VisitView> supplement(@PathVariable String id, @Valid @RequestBody Supplement body, Call call) {
		return this.mounted.changed(
				this.conducting.supplementEntry(call, id, body.entryCode(), body.enteredAt(), body.reason()), call);
	}

	@PostMapping("/{id}/publish")
	@Changes
	@Operation(summary = "Publish the results (B-12)", operationId = "publishVisit")
	ResponseEntity<VisitView> publish(@PathVariable String id, Call call) {
		return this.mounted.changed(this.conducting.publish(call, id), call);
	}

	@PostMapping("/{id}/withdraw")
	@Changes
	@Operation(summary = "Withdraw published results (B-18)", operationId = "withdrawResult")
	ResponseEntity<VisitView> withdraw(@PathVariable String id, @Valid @RequestBody Withdraw body, Call call) {
		return this.mounted.changed(this.conducting.withdraw(call, id, body.ground()), call);
	}

	@PostMapping("/{id}/rate")
	@Changes
	@Operation(summary = "Rate the visit, as the enterprise (B-43)", operationId = "rateVisit")
	ResponseEntity<VisitView> rate(@PathVariable String id, @Valid @RequestBody NewRating body, Call call) {
		return this.mounted.change(id, call, (visit) -> visit.rate(call, body.score(), body.words()));
	}

	@PostMapping("/{id}/complain")
	@Changes
	@Operation(summary = "Complain about the visit, as the enterprise (B-27)", operationId = "complainAboutVisit")
	ResponseEntity<VisitView> complain(@PathVariable String id, @Valid @RequestBody Reason body, Call call) {
		return this.mounted.change(id, call, (visit) -> visit.complain(call, body.reason()));
	}

	@PostMapping("/{id}/answer-complaint")
	@Changes
	@Operation(summary = "Answer the enterprise's complaint", operationId = "answerVisitComplaint")
	ResponseEntity<VisitView> answer(@PathVariable String id, @Valid @RequestBody NewAnswer body, Call call) {
		return this.mounted.change(id, call, (visit) -> visit.answerComplaint(call, body.answer()));
	}

	record NewRating(@NotNull @Min(1) @Max(5) Integer score, @Personal @Nullable @Size(max = LONGEST) String words) {
	}

	record NewAnswer(@Personal @NotBlank @Size(max = LONGEST) String answer) {
	}

	record NoEntry(Attempt.@NotNull Ground ground, @Personal @NotBlank @Size(max = LONGEST) String reason) {
	}

	record Withdraw(Withdrawal.@NotNull Ground ground) {
	}

	record Basis(@Personal @NotBlank @Size(max = LONGEST) String basis) {
	}

	record Reason(@Personal @NotBlank @Size(max = LONGEST) String reason) {
	}

	record EntryCode(@NotBlank @Size(max = 64) String entryCode) {
	}

	record NewOpinion(@Personal @NotBlank @Size(max = LONGEST) String opinion) {
	}

	record NewLeaving(boolean partyConfirmed, @Personal @Nullable @Size(max = LONGEST) String refusalNote,
			@Personal @Nullable @Size(max = LONGEST) String outage) {
	}

	record Supplement(@NotBlank @Size(max = 64) String entryCode, @NotNull Instant enteredAt,
			@Personal @NotBlank @Size(max = LONGEST) String reason) {
	}

}
