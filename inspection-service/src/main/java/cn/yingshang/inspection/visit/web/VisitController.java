package cn.yingshang.inspection.visit.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.yingshang.inspection.visit.ConductingVisits;
import cn.yingshang.inspection.visit.Disclosure;
import cn.yingshang.inspection.visit.Leaving;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitState;
import cn.yingshang.inspection.visit.Visits;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.web.Changes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

	private final WorkingCalendar calendar;

	VisitController(ConductingVisits conducting, Visits visits, WorkingCalendar calendar) {
		this.conducting = conducting;
		this.visits = visits;
		this.calendar = calendar;
	}

	@GetMapping
	@Operation(summary = "List visits by due date", operationId = "listVisits")
	Page<VisitView> list(@RequestParam(required = false) @Nullable VisitState state,
			@RequestParam(required = false) @Nullable String creditCode, PageRequest page, Actor actor) {
		return this.visits.page(Scope.of(actor), state, creditCode, page)
			.map((visit) -> VisitView.row(visit, actor, this.calendar));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read a visit", operationId = "readVisit")
	ResponseEntity<VisitView> read(@PathVariable String id, Actor actor) {
		Visit visit = get(id, actor);
		return Answers.found(visit.revision(), VisitView.detail(visit, actor, this.calendar));
	}

	@GetMapping("/{id}/timeline")
	@Operation(summary = "Read a visit's timeline", operationId = "readVisitTimeline")
	List<TimelineView> timeline(@PathVariable String id, Actor actor) {
		return VisitView.timeline(told("timeline", id, actor), actor);
	}

	@GetMapping("/{id}/chain")
	@Operation(summary = "Export a visit's audit chain", operationId = "exportVisitChain")
	List<ChainLink> chain(@PathVariable String id, Actor actor) {
		return told("chain", id, actor).chain();
	}

	@GetMapping("/{id}/clock")
	@Operation(summary = "Explain until when the visit must take place", operationId = "explainVisitDue")
	Explanation clock(@PathVariable String id, Actor actor) {
		return explain(id, get(id, actor).limit());
	}

	@GetMapping("/{id}/clocks/publication")
	@Operation(summary = "Explain until when the results must be public", operationId = "explainVisitPublication")
	Explanation publicationClock(@PathVariable String id, Actor actor) {
		return explain(id, get(id, actor).publication());
	}

	private Visit told(String what, String id, Actor actor) {
		Visit visit = get(id, actor);
		if (!Disclosure.told(actor, visit)) {
			throw new NotFound(what, id);
		}
		return visit;
	}

	private Explanation explain(String id, Optional<DeadlineLedger> ledger) {
		return ledger.orElseThrow(() -> new NotFound("clock", id)).explain(this.calendar);
	}

	@GetMapping("/{id}/entry-code")
	@Operation(summary = "What the enterprise's code says", operationId = "readEntryCode")
	EntryCode entryCode(@PathVariable String id, Actor actor) {
		return new EntryCode(get(id, actor).entryCode());
	}

	@GetMapping("/{id}/parts")
	@Operation(summary = "List a visit's parts", operationId = "listVisitParts")
	Page<PartView> parts(@PathVariable String id, Actor actor) {
		Optional<Visit> head = this.conducting.find(id, Scope.of(actor));
		boolean told = head.map((visit) -> Disclosure.told(actor, visit)).orElse(true);
		return new Page<>(this.conducting.parts(id, head, actor)
			.stream()
			.map((part) -> PartView.row(part, actor, this.calendar, told))
			.toList(), null);
	}

	@PostMapping("/{id}/approve")
	@Changes
	@Operation(summary = "Approve before the inspection (B-26)", operationId = "approveVisit")
	ResponseEntity<VisitView> approve(@PathVariable String id, @Valid @RequestBody Basis body, Call call) {
		return changed(call, this.conducting.approve(call, id, body.basis()));
	}

	@PostMapping("/{id}/reject")
	@Changes
	@Operation(summary = "Refuse the inspection", operationId = "rejectVisit")
	ResponseEntity<VisitView> reject(@PathVariable String id, @Valid @RequestBody Reason body, Call call) {
		return changed(call, this.conducting.reject(call, id, body.reason()));
	}

	@PostMapping("/{id}/notify")
	@Changes
	@Operation(summary = "Give notice (B-27)", operationId = "notifyVisit")
	ResponseEntity<VisitView> notify(@PathVariable String id, Call call) {
		return changed(call, this.conducting.notify(call, id));
	}

	@PostMapping("/{id}/enter")
	@Changes
	@Operation(summary = "Enter by scan (B-40)", operationId = "enterVisit")
	ResponseEntity<VisitView> enter(@PathVariable String id, @Valid @RequestBody EntryCode body, Call call) {
		return changed(call, this.conducting.enter(call, id, body.entryCode()));
	}

	@PostMapping("/{id}/enter-urgently")
	@Changes
	@Operation(summary = "Enter before scan and approval (B-41)", operationId = "enterVisitUrgently")
	ResponseEntity<VisitView> enterUrgently(@PathVariable String id, @Valid @RequestBody Reason body, Call call) {
		return changed(call, this.conducting.enterUrgently(call, id, body.reason()));
	}

	@PostMapping("/{id}/scan")
	@Changes
	@Operation(summary = "Scan before leaving (B-41)", operationId = "scanVisit")
	ResponseEntity<VisitView> scan(@PathVariable String id, @Valid @RequestBody EntryCode body, Call call) {
		return changed(call, this.conducting.scan(call, id, body.entryCode()));
	}

	@PostMapping("/{id}/ratify")
	@Changes
	@Operation(summary = "Approve afterwards (B-26)", operationId = "ratifyVisit")
	ResponseEntity<VisitView> ratify(@PathVariable String id, @Valid @RequestBody Basis body, Call call) {
		return changed(call, this.conducting.ratify(call, id, body.basis()));
	}

	@PostMapping("/{id}/conclude")
	@Changes
	@Operation(summary = "Make the combined opinion (B-28)", operationId = "concludeVisit")
	ResponseEntity<VisitView> conclude(@PathVariable String id, @Valid @RequestBody NewOpinion body, Call call) {
		return changed(call, this.conducting.conclude(call, id, body.opinion()));
	}

	@PostMapping("/{id}/leave")
	@Changes
	@Operation(summary = "Leave", operationId = "leaveVisit")
	ResponseEntity<VisitView> leave(@PathVariable String id, @Valid @RequestBody NewLeaving body, Call call) {
		return changed(call,
				this.conducting.leave(call, id, new Leaving(body.partyConfirmed(), body.refusalNote(), body.outage())));
	}

	@PostMapping("/{id}/supplement-entry")
	@Changes
	@Operation(summary = "Supplement the entry record (B-42)", operationId = "supplementEntry")
	ResponseEntity<VisitView> supplement(@PathVariable String id, @Valid @RequestBody Supplement body, Call call) {
		return changed(call,
				this.conducting.supplementEntry(call, id, body.entryCode(), body.enteredAt(), body.reason()));
	}

	@PostMapping("/{id}/publish")
	@Changes
	@Operation(summary = "Publish the results (B-12)", operationId = "publishVisit")
	ResponseEntity<VisitView> publish(@PathVariable String id, Call call) {
		return changed(call, this.conducting.publish(call, id));
	}

	private Visit get(String id, Actor actor) {
		return this.conducting.get(id, Scope.of(actor));
	}

	private ResponseEntity<VisitView> changed(Call call, Written<Visit> written) {
		return Answers.changed(written.aggregate().revision(),
				VisitView.detail(written.aggregate(), call.actor(), this.calendar), written.replayed());
	}

	record Basis(@NotBlank @Size(max = LONGEST) String basis) {
	}

	record Reason(@NotBlank @Size(max = LONGEST) String reason) {
	}

	record EntryCode(@NotBlank @Size(max = 64) String entryCode) {
	}

	record NewOpinion(@NotBlank @Size(max = LONGEST) String opinion) {
	}

	record NewLeaving(boolean partyConfirmed, @Nullable @Size(max = LONGEST) String refusalNote,
			@Nullable @Size(max = LONGEST) String outage) {
	}

	record Supplement(@NotBlank @Size(max = 64) String entryCode, @NotNull Instant enteredAt,
			@NotBlank @Size(max = LONGEST) String reason) {
	}

}
