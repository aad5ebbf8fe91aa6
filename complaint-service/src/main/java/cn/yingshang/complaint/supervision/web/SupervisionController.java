package cn.yingshang.complaint.supervision.web;

import java.util.List;

import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.complaint.supervision.SupervisionDesk;
import cn.yingshang.complaint.supervision.SupervisionLists;
import cn.yingshang.complaint.supervision.SupervisionState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Personal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

/**
 * Supervisions: the queue, one with its source, and what is done about it (C-24, C-33).
 */
@RestController
@RequestMapping("/api/complaints/supervisions")
@Tag(name = "supervisions")
class SupervisionController {

	private final SupervisionDesk desk;

	private final SupervisionLists lists;

	private final WorkingCalendar calendar;

	SupervisionController(SupervisionDesk desk, SupervisionLists lists, WorkingCalendar calendar) {
		this.desk = desk;
		this.lists = lists;
		this.calendar = calendar;
	}

	@GetMapping
	@Operation(summary = "Supervisions in a state, or those of one case or order", operationId = "listSupervisions")
	Page<SupervisionView> queue(@RequestParam(required = false) @Nullable SupervisionState state,
			@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @Nullable String source, PageRequest page, Actor actor) {
		Roles.require(actor, Role.SUPERVISOR, Role.HANDLER, Role.HEAD, Role.AUDITOR);
		Page<Supervision> found = (source != null) ? this.lists.of(Scope.of(actor), source, page)
				: this.lists.queue(Scope.of(actor), region, (state != null) ? state : SupervisionState.OPEN, page);
		return found.map((one) -> SupervisionView.of(one, actor, false));
	}

	@GetMapping("/{id}")
	@Operation(summary = "A supervision with its timeline", operationId = "readSupervision")
	ResponseEntity<SupervisionView> read(@PathVariable String id, Actor actor) {
		Supervision one = get(id, actor);
		return Answers.found(one.revision(), SupervisionView.of(one, actor, true));
	}

	@GetMapping("/{id}/timeline")
	@Operation(summary = "What was done, and why", operationId = "readSupervisionTimeline")
	List<TimelineView> timeline(@PathVariable String id, Actor actor) {
		return TimelineView.of(get(id, actor));
	}

	@GetMapping("/{id}/chain")
	@Operation(summary = "The audit chain, to be verified without this service", operationId = "readSupervisionChain")
	List<ChainLink> chain(@PathVariable String id, Actor actor) {
		return get(id, actor).chain();
	}

	@GetMapping("/{id}/clock")
	@Operation(summary = "Why the answer is due when it is", operationId = "explainSupervisionClock")
	Explanation clock(@PathVariable String id, Actor actor) {
		DeadlineLedger clock = get(id, actor).answerClock();
		if (clock == null) {
			throw new NotFound("clock", id);
		}
		return clock.explain(this.calendar);
	}

	@PostMapping("/{id}/urge")
	@Changes
	@Operation(summary = "Urge the department to act and answer", operationId = "urgeSupervision")
	ResponseEntity<SupervisionView> urge(@PathVariable String id, @Valid @RequestBody Demand body, Call call) {
		return changed(this.desk.urge(id, call, body.demand()), call);
	}

	@PostMapping("/{id}/answer")
	@Changes
	@Operation(summary = "Answer for the department", operationId = "answerSupervision")
	ResponseEntity<SupervisionView> answer(@PathVariable String id, @Valid @RequestBody Reply body, Call call) {
		return changed(this.desk.change(id, call, (one) -> one.answer(call, body.answer())), call);
	}

	@PostMapping("/{id}/raise")
	@Changes
	@Operation(summary = "Take it one rung up", operationId = "raiseSupervision")
	ResponseEntity<SupervisionView> raise(@PathVariable String id, Call call) {
		return changed(this.desk.change(id, call, (one) -> one.raise(call)), call);
	}

	@PostMapping("/{id}/close")
	@Changes
	@Operation(summary = "Close with a conclusion", operationId = "closeSupervision")
	ResponseEntity<SupervisionView> close(@PathVariable String id, @Valid @RequestBody Conclusion body, Call call) {
		return changed(this.desk.change(id, call, (one) -> one.close(call, body.conclusion())), call);
	}

	private Supervision get(String id, Actor actor) {
		return this.desk.get(id, actor);
	}

	private static ResponseEntity<SupervisionView> changed(Written<Supervision> written, Call call) {
		Supervision one = written.aggregate();
		return Answers.changed(one.revision(), SupervisionView.of(one, call.actor(), false), written.replayed());
	}

	record Demand(@Personal @NotBlank @Size(max = 4000) String demand) {
	}

	record Reply(@Personal @NotBlank @Size(max = 4000) String answer) {
	}

	record Conclusion(@Personal @NotBlank @Size(max = 4000) String conclusion) {
	}

}
