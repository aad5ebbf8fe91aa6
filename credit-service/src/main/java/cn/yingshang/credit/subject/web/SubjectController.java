package cn.yingshang.credit.subject.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import cn.yingshang.credit.record.ActiveRecord;
import cn.yingshang.credit.subject.Eligibility;
import cn.yingshang.credit.subject.PromiseLane;
import cn.yingshang.credit.subject.RegisteringSubjects;
import cn.yingshang.credit.subject.Subject;
import cn.yingshang.credit.subject.SubjectData;
import cn.yingshang.credit.subject.SubjectLists;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.CodeOverride;
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

@RestController
@RequestMapping("/api/credit/subjects")
@Tag(name = "subjects")
class SubjectController {

	private static final String ASKING_SERVICE = "service:approval";

	private final RegisteringSubjects register;

	private final Resource<Subject, SubjectView> subjects;

	private final SubjectLists lists;

	private final PromiseLane lane;

	private final Clock clock;

	SubjectController(RegisteringSubjects register, Resource<Subject, SubjectView> subjects, SubjectLists lists,
			PromiseLane lane, Clock clock) {
		this.register = register;
		this.subjects = subjects;
		this.lists = lists;
		this.lane = lane;
		this.clock = clock;
	}

	@PostMapping
	@Creates
	@Operation(summary = "Register an enterprise", operationId = "registerSubject")
	ResponseEntity<SubjectView> register(@Valid @RequestBody Registration body, Call call) {
		return this.subjects.created(this.register.register(call, body.creditCode(),
				new SubjectData(body.name(), body.region(), body.industry()), body.codeOverride()), call);
	}

	@PostMapping("/{creditCode}/change")
	@Changes
	@Operation(summary = "Change what is registered", operationId = "changeSubject")
	ResponseEntity<SubjectView> change(@PathVariable String creditCode, @Valid @RequestBody Change body, Call call) {
		return this.subjects.changed(this.register.change(call, creditCode,
				new SubjectData(body.name(), body.region(), body.industry()), body.reason()), call);
	}

	@GetMapping
	@Operation(summary = "Look enterprises up by name", operationId = "listSubjects")
	Page<SubjectView> list(@RequestParam(required = false) @Nullable RegionFilter region,
			@RequestParam(required = false) @Size(max = 60) @Nullable String name, PageRequest page, Actor actor) {
		Roles.require(actor, Role.WINDOW, Role.REVIEWER, Role.HEAD, Role.INSPECTOR, Role.OPERATOR, Role.HANDLER,
				Role.SUPERVISOR, Role.CREDIT_OFFICER, Role.AUDITOR);
		return this.lists.byName(Scope.of(actor).acrossDepartments().in(RegionFilter.code(region)), name, page)
			.map((subject) -> this.subjects.row(subject, actor));
	}

	@GetMapping("/{creditCode}/eligibility")
	@Operation(summary = "May it take the promise lane?", operationId = "readEligibility")
	EligibilityView eligibility(@PathVariable String creditCode, Actor actor) {
		if (!ASKING_SERVICE.equals(actor.authority())) {
			this.subjects.get(creditCode, actor);
		}
		return EligibilityView.of(this.lane.eligibility(creditCode), this.clock.instant());
	}

	record Registration(@NotBlank @Size(max = 40) String creditCode, @NotBlank @Size(max = 200) String name,
			@NotBlank @Size(max = 12) String region, @NotBlank @Size(max = 60) String industry,
			@Nullable @Valid Override override) {

		@Nullable CodeOverride codeOverride() {
			return (this.override != null) ? new CodeOverride(this.override.reason(), this.override.approvedBy())
					: null;
		}

	}

	record Override(@Personal @NotBlank @Size(max = 500) String reason,
			@Personal @NotBlank @Size(max = 100) String approvedBy) {

	}

	record Change(@NotBlank @Size(max = 200) String name, @NotBlank @Size(max = 12) String region,
			@NotBlank @Size(max = 60) String industry, @Personal @NotBlank @Size(max = 500) String reason) {

	}

	record EligibilityView(String creditCode, boolean eligible, List<Eligibility.Reason> reasons, Instant asOf,
			List<String> rulesAsked, List<ActiveRecord> inputs) {

		static EligibilityView of(Eligibility eligibility, Instant asOf) {
			return new EligibilityView(eligibility.creditCode(), eligibility.eligible(), eligibility.reasons(), asOf,
					Eligibility.rulesAsked(), eligibility.inputs());
		}

	}

}
