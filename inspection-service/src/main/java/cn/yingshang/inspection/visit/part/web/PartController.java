package cn.yingshang.inspection.visit.part.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.yingshang.inspection.visit.Disclosure;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.inspection.visit.part.Finding;
import cn.yingshang.inspection.visit.part.InspectingParts;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartRecord;
import cn.yingshang.inspection.visit.part.PartState;
import cn.yingshang.inspection.visit.part.Parts;
import cn.yingshang.inspection.visit.part.StaffingParts;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
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
import jakarta.validation.constraints.NotEmpty;
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

/** Parts of visits: the departments' queues and one address a verb. */
@RestController
@RequestMapping("/api/inspections/parts")
@Tag(name = "parts")
class PartController {

	private static final int LONGEST = 2000;

	private final InspectingParts inspecting;

	private final StaffingParts staffing;

	private final Parts parts;

	private final Resource<Part, PartView> mounted;

	private final WorkingCalendar calendar;

	PartController(InspectingParts inspecting, StaffingParts staffing, Parts parts, Resource<Part, PartView> mounted,
			WorkingCalendar calendar) {
		this.inspecting = inspecting;
		this.staffing = staffing;
		this.parts = parts;
		this.mounted = mounted;
		this.calendar = calendar;
	}

	@GetMapping
	@Operation(summary = "The department's queue by due date", operationId = "listParts")
	Page<PartView> list(@RequestParam(required = false) @Nullable PartState state, PageRequest page, Actor actor) {
		return this.parts.queue(Scope.of(actor), state, page)
			.map((part) -> PartView.of(part, this.mounted.shown(part, actor),
					Disclosure.official(actor, part) || part.recorded().isPresent(), this.calendar));
	}

	@GetMapping("/{id}/officers/proof")
	@Operation(summary = "How the officers were drawn, for verify draw", operationId = "readOfficersProof")
	DrawProof proof(@PathVariable String id, Actor actor) {
		Part part = this.mounted.get(id, actor);
		if (!Disclosure.official(actor, part)) {
			throw new NotAllowed("the draw of officers is for the department's inspectors, heads and auditors");
		}
		return Optional.ofNullable(part.team().ranking()).orElseThrow(() -> new NotFound("proof", id));
	}

	@PostMapping("/{id}/assign")
	@Changes
	@Operation(summary = "Draw officers again where too few could be drawn", operationId = "assignPart")
	ResponseEntity<PartView> assign(@PathVariable String id, Call call) {
		return this.mounted.changed(this.staffing.assign(call, id), call);
	}

	@PostMapping("/{id}/approve")
	@Changes
	@Operation(summary = "Approve the department's own part (B-26)", operationId = "approvePart")
	ResponseEntity<PartView> approve(@PathVariable String id, @Valid @RequestBody Basis body, Call call) {
		return this.mounted.changed(this.inspecting.approve(call, id, body.basis()), call);
	}

	@PostMapping("/{id}/decline")
	@Changes
	@Operation(summary = "Do not approve the department's part (B-26)", operationId = "declinePart")
	ResponseEntity<PartView> decline(@PathVariable String id, @Valid @RequestBody Reason body, Call call) {
		return this.mounted.changed(this.inspecting.decline(call, id, body.reason()), call);
	}

	@PostMapping("/{id}/request-recusal")
	@Changes
	@Operation(summary = "Ask an officer to stay away (B-03)", operationId = "requestRecusal")
	ResponseEntity<PartView> requestRecusal(@PathVariable String id, @Valid @RequestBody NewRecusal body, Call call) {
		return this.mounted.changed(this.staffing.requestRecusal(call, id, body.officerId(), body.reason()), call);
	}

	@PostMapping("/{id}/decide-recusal")
	@Changes
	@Operation(summary = "Decide on a recusal (B-03)", operationId = "decideRecusal")
	ResponseEntity<PartView> decideRecusal(@PathVariable String id, @Valid @RequestBody RecusalDecision body,
			Call call) {
		return this.mounted
			.changed(this.staffing.decideRecusal(call, id, body.officerId(), body.granted(), body.reason()), call);
	}

	@PostMapping("/{id}/record")
	@Changes
	@Operation(summary = "Record what was found (B-47, B-64)", operationId = "recordPart")
	ResponseEntity<PartView> record(@PathVariable String id, @Valid @RequestBody NewRecord body, Call call) {
		return this.mounted.changed(this.inspecting.record(call, id, body.record(call)), call);
	}

	@PostMapping("/{id}/order-correction")
	@Changes
	@Operation(summary = "Order to correct (B-61)", operationId = "orderCorrection")
	ResponseEntity<PartView> order(@PathVariable String id, @Valid @RequestBody NewOrder body, Call call) {
		return this.mounted.changed(this.inspecting.orderCorrection(call, id, body.dueOn(), body.requirement()), call);
	}

	@PostMapping("/{id}/report-corrected")
	@Changes
	@Operation(summary = "Report the correction (B-67)", operationId = "reportCorrected")
	ResponseEntity<PartView> report(@PathVariable String id,
			@Nullable @Valid @RequestBody(required = false) Remark body, Call call) {
		return this.mounted.changed(this.inspecting.reportCorrected(call, id, Remark.note(body)), call);
	}

	@PostMapping("/{id}/recheck")
	@Changes
	@Operation(summary = "Re-check (A-75)", operationId = "recheckPart")
	ResponseEntity<PartView> recheck(@PathVariable String id, @Valid @RequestBody Recheck body, Call call) {
		return this.mounted.changed(this.inspecting.recheck(call, id, body.corrected(), body.note()), call);
	}

	@PostMapping("/{id}/confirm-correction")
	@Changes
	@Operation(summary = "Confirm a late correction", operationId = "confirmCorrection")
	ResponseEntity<PartView> confirm(@PathVariable String id,
			@Nullable @Valid @RequestBody(required = false) Remark body, Call call) {
		return this.mounted.changed(this.inspecting.confirmCorrection(call, id, Remark.note(body)), call);
	}

	record Basis(@Personal @NotBlank @Size(max = LONGEST) String basis) {
	}

	record Reason(@Personal @NotBlank @Size(max = LONGEST) String reason) {
	}

	record NewRecusal(@NotBlank String officerId, @Personal @NotBlank @Size(max = LONGEST) String reason) {
	}

	record RecusalDecision(@NotBlank String officerId, boolean granted,
			@Personal @NotBlank @Size(max = LONGEST) String reason) {
	}

	record NewFinding(@NotBlank String subItem, @Nullable Boolean conforming, Finding.@Nullable Unchecked unchecked,
			@Personal @Nullable @Size(max = LONGEST) String note) {
	}

	record PartySignature(boolean signed, @Nullable @Size(max = LONGEST) String refusalNote) {
	}

	record NewRecord(@NotEmpty @Size(max = 50) List<@Valid NewFinding> findings,
			@NotNull @Min(1) @Max(8) Integer result, PartRecord.@NotNull Means means,
			@NotBlank @Size(max = 200) String place, @NotNull @Size(max = 20) List<@NotBlank String> signatures,
			@NotNull @Valid PartySignature partySignature) {

		PartRecord record(Call call) {
			List<Finding> found = this.findings.stream()
				.map((finding) -> new Finding(finding.subItem(), finding.conforming(), finding.unchecked(),
						finding.note()))
				.toList();
			return new PartRecord(call.at(), found, ResultCategory.of(this.result), this.means, this.place,
					this.signatures, this.partySignature.signed(), this.partySignature.refusalNote());
		}

	}

	record NewOrder(@NotNull LocalDate dueOn, @NotBlank @Size(max = LONGEST) String requirement) {
	}

	record Remark(@Personal @Nullable @Size(max = LONGEST) String note) {

		static @Nullable String note(@Nullable Remark body) {
			return (body != null) ? body.note() : null;
		}

	}

	record Recheck(@NotNull Boolean corrected, @Personal @Nullable @Size(max = LONGEST) String note) {
	}

}
