package cn.yingshang.complaint.supervision.web;

import cn.yingshang.complaint.supervision.ConductingSupervisions;
import cn.yingshang.complaint.supervision.Ground;
import cn.yingshang.complaint.supervision.Supervision;
import cn.yingshang.complaint.supervision.SupervisionLists;
import cn.yingshang.complaint.supervision.SupervisionState;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.RegionFilter;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
import cn.yingshang.platform.web.Personal;
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

/** Supervisions: the queue, and what is done about one (C-24, C-33). */
@RestController
@RequestMapping("/api/complaints/supervisions")
@Tag(name = "supervisions")
class SupervisionController {

	private final ConductingSupervisions conducting;

	private final SupervisionLists lists;

	private final Resource<Supervision, SupervisionView> supervisions;

	SupervisionController(ConductingSupervisions conducting, SupervisionLists lists,
			Resource<Supervision, SupervisionView> supervisions) {
		this.conducting = conducting;
		this.lists = lists;
		this.supervisions = supervisions;
	}

	@GetMapping
	@Operation(summary = "Supervisions in a state, or those of one case or order", operationId = "listSupervisions")
	Page<SupervisionView> queue(@RequestParam(required = false) @Nullable SupervisionState state,
			@RequestParam(required = false) @Nullable RegionFilter region,
			@RequestParam(required = false) @Nullable String source, PageRequest page, Actor actor) {
		Roles.require(actor, Role.SUPERVISOR, Role.HANDLER, Role.HEAD, Role.AUDITOR);
		Page<Supervision> found = (source != null) ? this.lists.of(Scope.of(actor), source, page) : this.lists
			.queue(Scope.of(actor), RegionFilter.code(region), (state != null) ? state : SupervisionState.OPEN, page);
		return found.map((one) -> this.supervisions.row(one, actor));
	}

	@PostMapping
	@Creates
	@Operation(summary = "Supervise an order, on one of the six grounds", operationId = "openSupervision")
	ResponseEntity<SupervisionView> open(@Valid @RequestBody Opened body, Call call) {
		Roles.require(call.actor(), Role.SUPERVISOR);
		return this.supervisions.created(this.conducting.open(call, body.order(), body.ground()), call);
	}

	@PostMapping("/{id}/urge")
	@Changes
	@Operation(summary = "Urge the department to act and answer", operationId = "urgeSupervision")
	ResponseEntity<SupervisionView> urge(@PathVariable String id, @Valid @RequestBody Demand body, Call call) {
		return this.supervisions.changed(this.conducting.urge(id, call, body.demand()), call);
	}

	@PostMapping("/{id}/answer")
	@Changes
	@Operation(summary = "Answer for the department", operationId = "answerSupervision")
	ResponseEntity<SupervisionView> answer(@PathVariable String id, @Valid @RequestBody Reply body, Call call) {
		return this.supervisions.change(id, call, (one) -> one.answer(call, body.answer()));
	}

	@PostMapping("/{id}/raise")
	@Changes
	@Operation(summary = "Take it one rung up", operationId = "raiseSupervision")
	ResponseEntity<SupervisionView> raise(@PathVariable String id, Call call) {
		return this.supervisions.change(id, call, (one) -> one.raise(call));
	}

	@PostMapping("/{id}/close")
	@Changes
	@Operation(summary = "Close with a conclusion", operationId = "closeSupervision")
	ResponseEntity<SupervisionView> close(@PathVariable String id, @Valid @RequestBody Conclusion body, Call call) {
		return this.supervisions.change(id, call, (one) -> one.close(call, body.conclusion()));
	}

	record Opened(@NotBlank @Size(max = 40) String order, @NotNull Ground ground) {
	}

	record Demand(@Personal @NotBlank @Size(max = 4000) String demand) {
	}

	record Reply(@Personal @NotBlank @Size(max = 4000) String answer) {
	}

	record Conclusion(@Personal @NotBlank @Size(max = 4000) String conclusion) {
	}

}
