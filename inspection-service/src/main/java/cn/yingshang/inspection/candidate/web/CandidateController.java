package cn.yingshang.inspection.candidate.web;

import java.time.LocalDate;

import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.inspection.candidate.Candidates;
import cn.yingshang.inspection.candidate.DecidingCandidates;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
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

/** Candidates of triggered inspections. */
@RestController
@RequestMapping("/api/inspections/candidates")
@Tag(name = "candidates")
class CandidateController {

	private static final int LONGEST = 2000;

	private final DecidingCandidates deciding;

	private final Candidates candidates;

	private final Resource<Candidate, CandidateView> mounted;

	CandidateController(DecidingCandidates deciding, Candidates candidates,
			Resource<Candidate, CandidateView> mounted) {
		this.deciding = deciding;
		this.candidates = candidates;
		this.mounted = mounted;
	}

	@GetMapping
	@Operation(summary = "List candidates, oldest first", operationId = "listCandidates")
	Page<CandidateView> list(@RequestParam(required = false) Candidate.@Nullable State state,
			@RequestParam(required = false) @Nullable String creditCode, PageRequest page, Actor actor) {
		return this.candidates.page(Scope.of(actor), state, creditCode, page)
			.map((candidate) -> this.mounted.row(candidate, actor));
	}

	@PostMapping("/{id}/turn")
	@Changes
	@Operation(summary = "Have a triggered visit scheduled", operationId = "turnCandidate")
	ResponseEntity<CandidateView> turn(@PathVariable String id, @Valid @RequestBody NewVisit body, Call call) {
		return this.mounted.changed(this.deciding.turn(call, id, body.dueOn()), call);
	}

	@PostMapping("/{id}/dismiss")
	@Changes
	@Operation(summary = "Dismiss a candidate", operationId = "dismissCandidate")
	ResponseEntity<CandidateView> dismiss(@PathVariable String id, @Valid @RequestBody Dismissal body, Call call) {
		return this.mounted.change(id, call, (candidate) -> candidate.dismiss(call, body.reason()));
	}

	record NewVisit(@NotNull LocalDate dueOn) {
	}

	record Dismissal(@NotBlank @Size(max = LONGEST) String reason) {
	}

}
