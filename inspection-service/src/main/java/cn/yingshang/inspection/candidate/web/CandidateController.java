package cn.yingshang.inspection.candidate.web;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.inspection.candidate.Candidate;
import cn.yingshang.inspection.candidate.Candidates;
import cn.yingshang.inspection.candidate.DecidingCandidates;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.audit.ChainLink;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.ActionLink;
import cn.yingshang.platform.resource.TimelineView;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.web.Changes;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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

	private static final String PATH = "/api/inspections/candidates/";

	private static final int LONGEST = 2000;

	private final DecidingCandidates deciding;

	private final Candidates candidates;

	CandidateController(DecidingCandidates deciding, Candidates candidates) {
		this.deciding = deciding;
		this.candidates = candidates;
	}

	@GetMapping
	@Operation(summary = "List candidates, oldest first", operationId = "listCandidates")
	Page<CandidateView> list(@RequestParam(required = false) Candidate.@Nullable State state,
			@RequestParam(required = false) @Nullable String creditCode, PageRequest page, Actor actor) {
		return this.candidates.page(Scope.of(actor), state, creditCode, page)
			.map((candidate) -> CandidateView.of(candidate, actor, false));
	}

	@GetMapping("/{id}")
	@Operation(summary = "Read a candidate", operationId = "readCandidate")
	ResponseEntity<CandidateView> read(@PathVariable String id, Actor actor) {
		Candidate candidate = this.deciding.get(id, Scope.of(actor));
		return Answers.found(candidate.revision(), CandidateView.of(candidate, actor, true));
	}

	@GetMapping("/{id}/timeline")
	@Operation(summary = "Read a candidate's timeline", operationId = "readCandidateTimeline")
	List<TimelineView> timeline(@PathVariable String id, Actor actor) {
		return TimelineView.of(this.deciding.get(id, Scope.of(actor)));
	}

	@GetMapping("/{id}/chain")
	@Operation(summary = "Export a candidate's audit chain", operationId = "exportCandidateChain")
	List<ChainLink> chain(@PathVariable String id, Actor actor) {
		return this.deciding.get(id, Scope.of(actor)).chain();
	}

	@PostMapping("/{id}/turn")
	@Changes
	@Operation(summary = "Have a triggered visit scheduled", operationId = "turnCandidate")
	ResponseEntity<CandidateView> turn(@PathVariable String id, @Valid @RequestBody NewVisit body, Call call) {
		return changed(call, this.deciding.turn(call, id, body.dueOn()));
	}

	@PostMapping("/{id}/dismiss")
	@Changes
	@Operation(summary = "Dismiss a candidate", operationId = "dismissCandidate")
	ResponseEntity<CandidateView> dismiss(@PathVariable String id, @Valid @RequestBody Dismissal body, Call call) {
		return changed(call, this.deciding.dismiss(call, id, body.reason()));
	}

	private static ResponseEntity<CandidateView> changed(Call call, Written<Candidate> written) {
		return Answers.changed(written.aggregate().revision(),
				CandidateView.of(written.aggregate(), call.actor(), true), written.replayed());
	}

	/** A candidate with the complaint it came from. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record CandidateView(String id, String state, String orderId, String orderNumber, @Nullable String creditCode,
			@Nullable String department, @Nullable String region, String category, @Nullable LocalDate substantiatedOn,
			Candidate.@Nullable Closing closing, @Nullable String visitId,
			@JsonProperty("_actions") List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

		static CandidateView of(Candidate candidate, Actor actor, boolean detail) {
			return new CandidateView(candidate.id(), candidate.state().name(), candidate.orderId(),
					candidate.orderNumber(), candidate.party(), candidate.department(), candidate.region(),
					candidate.category(), candidate.substantiatedOn().orElse(null), candidate.closing().orElse(null),
					candidate.visitId().orElse(null), ActionLink.of(candidate, actor, PATH + candidate.id()),
					detail ? TimelineView.of(candidate) : null);
		}

	}

	record NewVisit(@NotNull LocalDate dueOn) {
	}

	record Dismissal(@NotBlank @Size(max = LONGEST) String reason) {
	}

}
