package cn.yingshang.credit.record.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.KnownSubjects;
import cn.yingshang.credit.record.PublishingRecords;
import cn.yingshang.credit.record.RecordLists;
import cn.yingshang.credit.record.RecordState;
import cn.yingshang.credit.record.finding.Correction;
import cn.yingshang.credit.record.web.RecordForms.Corrected;
import cn.yingshang.credit.record.web.RecordForms.Disclosing;
import cn.yingshang.credit.record.web.RecordForms.NewRecord;
import cn.yingshang.credit.record.web.RecordForms.Retaining;
import cn.yingshang.credit.record.web.RecordForms.Revision;
import cn.yingshang.credit.record.web.RecordForms.Revocation;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.RegionFilter;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Public;
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
@RequestMapping("/api/credit")
@Tag(name = "records")
class RecordController {

	private final PublishingRecords publishing;

	private final Resource<CreditRecord, RecordView> records;

	private final RecordLists lists;

	private final KnownSubjects subjects;

	private final Clock clock;

	RecordController(PublishingRecords publishing, Resource<CreditRecord, RecordView> records, RecordLists lists,
			KnownSubjects subjects, Clock clock) {
		this.publishing = publishing;
		this.records = records;
		this.lists = lists;
		this.subjects = subjects;
		this.clock = clock;
	}

	@PostMapping("/records")
	@Creates
	@Operation(summary = "Publish a record", operationId = "publishRecord")
	ResponseEntity<RecordView> publish(@Valid @RequestBody NewRecord body, Call call) {
		return this.records.created(this.publishing.publish(call, body.creditCode(), body.organ(), body.sectorOrOther(),
				this.publishing.finding(body.measure(), body.severity(), body.severityReason(),
						body.document().document(), body.basis().basis()),
				body.sourceOrNone(), body.notRepairableBasis()), call);
	}

	@GetMapping("/records")
	@Operation(summary = "The officers' queue", operationId = "listRecords")
	Page<RecordView> list(@RequestParam(required = false) @Nullable RegionFilter region,
			@RequestParam(defaultValue = "PUBLISHED") RecordState state, PageRequest page, Actor actor) {
		Roles.require(actor, Role.CREDIT_OFFICER, Role.AUDITOR);
		return this.lists.queue(Scope.of(actor).in(RegionFilter.code(region)), state, page)
			.map((found) -> this.records.row(found, actor));
	}

	@PostMapping("/records/{id}/correct")
	@Changes
	@Operation(summary = "Note that the misconduct is corrected", operationId = "correctRecord")
	ResponseEntity<RecordView> correct(@PathVariable String id, @Valid @RequestBody Corrected body, Call call) {
		return this.records.change(id, call, (found) -> found.correct(call,
				new Correction(body.correctedOn(), found.department(), body.document())));
	}

	@PostMapping("/records/{id}/revise")
	@Changes
	@Operation(summary = "Enter a new version", operationId = "reviseRecord")
	ResponseEntity<RecordView> revise(@PathVariable String id, @Valid @RequestBody Revision body, Call call) {
		return this.records.change(id, call,
				(found) -> found.revise(call,
						this.publishing.finding(body.measure(), body.severity(), body.severityReason(),
								body.document().document(), body.basis().basis()),
						body.reason(), this.publishing.terms()));
	}

	@PostMapping("/records/{id}/disclose")
	@Changes
	@Operation(summary = "Publish a minor record, with a reason, for at most three months",
			operationId = "discloseRecord")
	ResponseEntity<RecordView> disclose(@PathVariable String id, @Valid @RequestBody Disclosing body, Call call) {
		return this.records.change(id, call, (found) -> found.disclose(call, body.reason(), body.until()));
	}

	@PostMapping("/records/{id}/retain")
	@Changes
	@Operation(summary = "Decide that it stays published beyond its maximum, uncorrected", operationId = "retainRecord")
	ResponseEntity<RecordView> retain(@PathVariable String id, @Valid @RequestBody Retaining body, Call call) {
		return this.records.change(id, call, (found) -> found.retain(call, body.document(), body.reason()));
	}

	@PostMapping("/records/{id}/revoke-at-source")
	@Changes
	@Operation(summary = "Remove what was revoked at its source", operationId = "revokeRecordAtSource")
	ResponseEntity<RecordView> revokeAtSource(@PathVariable String id, @Valid @RequestBody Revocation body, Call call) {
		return this.records.change(id, call, (found) -> found.revokeAtSource(call, body.document().document(),
				body.reason(), this.publishing.terms()));
	}

	@GetMapping("/subjects/{creditCode}/records")
	@Public
	@Operation(summary = "The records now published (公示)", operationId = "listPublishedRecords")
	List<PublishedRecordView> published(@PathVariable String creditCode) {
		if (this.subjects.regionOf(creditCode).isEmpty()) {
			throw new NotFound("subject", creditCode);
		}
		LocalDate today = CityTime.today(this.clock);
		return this.lists.inForce(creditCode)
			.stream()
			.filter((found) -> found.publicOn(today))
			.map((found) -> PublishedRecordView.of(found, this.publishing.organName(found.determination().organ())))
			.toList();
	}

}
