package cn.yingshang.inspection.draw.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.yingshang.inspection.draw.BlindList;
import cn.yingshang.inspection.draw.DrawShare;
import cn.yingshang.inspection.draw.Draws;
import cn.yingshang.inspection.draw.HoldingDraws;
import cn.yingshang.inspection.draw.JointDraw;
import cn.yingshang.inspection.draw.PublicValue;
import cn.yingshang.inspection.draw.Task;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.draw.DrawProof;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Public;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Written;
import cn.yingshang.platform.web.Adds;
import cn.yingshang.platform.web.Answers;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

/** Draws: public to read, a department's own to commit and reveal. */
@RestController
@RequestMapping("/api/inspections/draws")
@Tag(name = "draws")
class DrawController {

	private static final Set<Role> OFFICERS = EnumSet.of(Role.INSPECTOR, Role.HEAD);

	private final HoldingDraws holding;

	private final Draws draws;

	private final Resource<JointDraw, DrawView> mounted;

	DrawController(HoldingDraws holding, Draws draws, Resource<JointDraw, DrawView> mounted) {
		this.holding = holding;
		this.draws = draws;
		this.mounted = mounted;
	}

	@GetMapping
	@Public
	@Operation(summary = "List draws, newest first", operationId = "listDraws")
	Page<DrawView> list(@RequestParam(required = false) @Nullable String series, PageRequest page, Actor actor) {
		return this.draws.page(series, page).map((draw) -> this.mounted.row(draw, actor));
	}

	@GetMapping("/{id}/proof")
	@Public
	@Operation(summary = "The proof, for verify draw (B-10)", operationId = "readDrawProof")
	DrawProof proof(@PathVariable String id) {
		return this.holding.proof(id).orElseThrow(() -> new NotFound("proof", id));
	}

	@GetMapping("/{id}/openings")
	@Operation(summary = "Which token is which enterprise", operationId = "readDrawOpenings")
	BlindList openings(@PathVariable String id, Actor actor) {
		JointDraw draw = this.holding.get(id);
		DrawResource.requireAuditor(draw, actor);
		if (draw.seed().isEmpty()) {
			// before the draw they would tell who commits or reveals last what to choose
			throw new NotFound("openings", id);
		}
		return draw.list();
	}

	@PostMapping
	@Creates
	@Operation(summary = "Open a joint task; its list is fixed (B-53)", operationId = "openDraw")
	ResponseEntity<DrawView> open(@Valid @RequestBody NewTask body, Call call) {
		return this.mounted.created(this.holding.open(call, body.task()), call);
	}

	@PostMapping("/{id}/commit")
	@Adds
	@Operation(summary = "Commit to a secret", operationId = "commitToDraw")
	ResponseEntity<DrawView.ShareView> commit(@PathVariable String id,
			@RequestParam(required = false) @Nullable String department, @Valid @RequestBody NewCommitment body,
			Call call) {
		return changed(call, this.holding.commit(call, id, own(call, department), body.commitment()));
	}

	@PostMapping("/{id}/reveal")
	@Adds
	@Operation(summary = "Reveal the secret once all have committed", operationId = "revealToDraw")
	ResponseEntity<DrawView.ShareView> reveal(@PathVariable String id,
			@RequestParam(required = false) @Nullable String department, @Valid @RequestBody NewReveal body,
			Call call) {
		return changed(call, this.holding.reveal(call, id, own(call, department), body.nonce(), body.value()));
	}

	@PostMapping("/{id}/enter-value")
	@Changes
	@Operation(summary = "Enter the public value the task named", operationId = "enterDrawValue")
	ResponseEntity<DrawView> enterValue(@PathVariable String id, @Valid @RequestBody NewValue body, Call call) {
		return this.mounted.changed(this.holding.enterValue(call, id, body.value(), body.witness()), call);
	}

	@PostMapping("/{id}/draw")
	@Changes
	@Operation(summary = "Draw once all have revealed; there is no second draw", operationId = "drawObjects")
	ResponseEntity<DrawView> draw(@PathVariable String id, Call call) {
		return this.mounted.changed(this.holding.draw(call, id), call);
	}

	/** The department the caller speaks for: named, or the only one of its grants. */
	private static String own(Call call, @Nullable String named) {
		if (named != null) {
			return named;
		}
		Set<String> departments = call.actor().departments(OFFICERS);
		if (departments.size() != 1 || departments.contains(Grant.ANY)) {
			throw new NotAllowed("name the department: the caller's grants do not tell one");
		}
		return departments.iterator().next();
	}

	private static ResponseEntity<DrawView.ShareView> changed(Call call, Written<DrawShare> written) {
		return Answers.changed(written.aggregate().revision(), DrawView.ShareView.of(written.aggregate(), call.actor()),
				written.replayed());
	}

	record NewTask(@NotBlank @Size(max = 100) String name, @NotBlank String region, @NotBlank String leadDepartment,
			@NotEmpty @Size(max = 40) List<@NotBlank String> departments, @NotBlank String template,
			@NotNull LocalDate from, @NotNull LocalDate to, @Valid @Nullable NewPublicValue publicValue) {

		Task task() {
			return new Task(this.name, this.region, this.leadDepartment, this.departments, this.template, this.from,
					this.to, (this.publicValue != null) ? this.publicValue.named() : null);
		}

	}

	record NewPublicValue(PublicValue.@NotNull Source source, @NotBlank @Size(max = 12) String round,
			@NotNull LocalDate fallsOn) {

		PublicValue named() {
			return PublicValue.named(this.source, this.round, this.fallsOn);
		}

	}

	record NewValue(@NotBlank @Size(max = 64) String value, @Nullable @Size(max = 100) String witness) {
	}

	record NewCommitment(@NotBlank @Size(max = 64) String commitment) {
	}

	record NewReveal(@NotBlank @Size(max = 200) String nonce, @NotBlank @Size(max = 200) String value) {
	}

}
