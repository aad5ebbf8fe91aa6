package cn.yingshang.credit.record.web;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

import cn.yingshang.credit.RegionalScope;
import cn.yingshang.credit.record.Correction;
import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.KnownSubjects;
import cn.yingshang.credit.record.PublishingRecords;
import cn.yingshang.credit.record.RecordLists;
import cn.yingshang.credit.record.RecordState;
import cn.yingshang.credit.record.web.RecordForms.Corrected;
import cn.yingshang.credit.record.web.RecordForms.NewRecord;
import cn.yingshang.credit.record.web.RecordForms.Revision;
import cn.yingshang.credit.record.web.RecordForms.Revocation;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Public;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Answers;
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

	private final AggregateStore<CreditRecord> records;

	private final RecordLists lists;

	private final KnownSubjects subjects;

	private final WorkingCalendar calendar;

	RecordController(PublishingRecords publishing, AggregateStore<CreditRecord> records, RecordLists lists,
			KnownSubjects subjects, WorkingCalendar calendar) {
		this.publishing = publishing;
		this.records = records;
		this.lists = lists;
		this.subjects = subjects;
		this.calendar = calendar;
	}

	@PostMapping("/records")
	@Creates
	@Operation(summary = "Publish a record", operationId = "publishRecord")
	ResponseEntity<RecordView> publish(@Valid @RequestBody NewRecord body, Call call) {
		Written<CreditRecord> written = this.publishing.publish(call, body.creditCode(), body.organ(),
				body.sectorOrOther(),
				this.publishing.finding(body.measure(), body.severity(), body.severityReason(),
						body.document().document(), body.basis().basis()),
				body.sourceOrNone(), body.notRepairableBasis());
		CreditRecord found = written.aggregate();
		return Answers.created(URI.create(RecordView.address(found)), found.revision(), view(found, call.actor()),
				written.replayed());
	}

	@GetMapping("/records")
	@Operation(summary = "The officers' queue", operationId = "listRecords")
	Page<RecordView> list(@RequestParam(required = false) @Nullable String region,
			@RequestParam(defaultValue = "PUBLISHED") RecordState state, PageRequest page, Actor actor) {
		Roles.require(actor, Role.CREDIT_OFFICER, Role.AUDITOR);
		return this.lists.queue(Scope.of(actor), region, state, page)
			.map((found) -> RecordView.row(found, actor, this.calendar));
	}

	@GetMapping("/records/{id}")
	@Operation(summary = "Read a record", operationId = "readRecord")
	ResponseEntity<RecordView> read(@PathVariable String id, Actor actor) {
		CreditRecord found = visible(id, actor);
		return Answers.found(found.revision(), view(found, actor));
	}

	@GetMapping("/records/{id}/timeline")
	@Operation(summary = "Read a record's timeline", operationId = "readRecordTimeline")
	List<TimelineView> timeline(@PathVariable String id, Actor actor) {
		return TimelineView.of(visible(id, actor));
	}

	@GetMapping("/records/{id}/chain")
	@Operation(summary = "Export a record's audit chain", operationId = "readRecordChain")
	List<ChainLink> chain(@PathVariable String id, Actor actor) {
		return visible(id, actor).chain();
	}

	@GetMapping("/records/{id}/clock")
	@Operation(summary = "Why publicity ends when it does", operationId = "explainPublicity")
	Explanation clock(@PathVariable String id, Actor actor) {
		return maximum(id, actor);
	}

	@GetMapping("/records/{id}/clock/maximum")
	@Operation(summary = "Why publicity ends when it does", operationId = "explainMaximumPublicity")
	Explanation maximum(@PathVariable String id, Actor actor) {
		return visible(id, actor).current().publicity().maximum().explain(this.calendar);
	}

	@GetMapping("/records/{id}/clock/minimum")
	@Operation(summary = "Why repair is possible from when it is", operationId = "explainMinimumPublicity")
	Explanation minimum(@PathVariable String id, Actor actor) {
		return visible(id, actor).current().publicity().minimum().explain(this.calendar);
	}

	@PostMapping("/records/{id}/correct")
	@Changes
	@Operation(summary = "Note that the misconduct is corrected", operationId = "correctRecord")
	ResponseEntity<RecordView> correct(@PathVariable String id, @Valid @RequestBody Corrected body, Call call) {
		return change(id, call, (found) -> found.correct(call,
				new Correction(body.correctedOn(), found.department(), body.document())));
	}

	@PostMapping("/records/{id}/revise")
	@Changes
	@Operation(summary = "Enter a new version", operationId = "reviseRecord")
	ResponseEntity<RecordView> revise(@PathVariable String id, @Valid @RequestBody Revision body, Call call) {
		return change(id, call,
				(found) -> found.revise(call,
						this.publishing.finding(body.measure(), body.severity(), body.severityReason(),
								body.document().document(), body.basis().basis()),
						body.reason(), this.publishing.terms()));
	}

	@PostMapping("/records/{id}/revoke-at-source")
	@Changes
	@Operation(summary = "Remove what was revoked at its source", operationId = "revokeRecordAtSource")
	ResponseEntity<RecordView> revokeAtSource(@PathVariable String id, @Valid @RequestBody Revocation body, Call call) {
		return change(id, call, (found) -> found.revokeAtSource(call, body.document().document(), body.reason(),
				this.publishing.terms()));
	}

	@GetMapping("/subjects/{creditCode}/records")
	@Public
	@Operation(summary = "The records now published (公示)", operationId = "listPublishedRecords")
	List<PublishedRecordView> published(@PathVariable String creditCode) {
		if (this.subjects.regionOf(creditCode).isEmpty()) {
			throw new NotFound("subject", creditCode);
		}
		return this.lists.inForce(creditCode).stream().map(PublishedRecordView::of).toList();
	}

	private ResponseEntity<RecordView> change(String id, Call call, Consumer<CreditRecord> verb) {
		Written<CreditRecord> written = this.records.change(id, RegionalScope.of(call.actor()), call, verb);
		return Answers.changed(written.aggregate().revision(), view(written.aggregate(), call.actor()),
				written.replayed());
	}

	private CreditRecord visible(String id, Actor actor) {
		return this.records.get(id, RegionalScope.of(actor));
	}

	private RecordView view(CreditRecord found, Actor actor) {
		return RecordView.of(found, actor, this.calendar);
	}

}
