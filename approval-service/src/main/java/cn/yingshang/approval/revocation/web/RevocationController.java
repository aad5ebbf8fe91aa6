package cn.yingshang.approval.revocation.web;

import java.util.List;

import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import cn.yingshang.approval.revocation.Revocation;
import cn.yingshang.approval.revocation.RevocationLists;
import cn.yingshang.approval.revocation.RevocationOutcome;
import cn.yingshang.approval.revocation.RevocationRuling;
import cn.yingshang.approval.revocation.RevocationState;
import cn.yingshang.approval.revocation.RevokingLicences;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.web.Changes;
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

/** Proposed and decided revocations. */
@RestController
@RequestMapping("/api/approvals/revocations")
@Tag(name = "revocations")
class RevocationController {

	private static final int TEXT = 2000;

	private final RevokingLicences revocations;

	private final RevocationLists lists;

	private final Resource<Revocation, RevocationView> mounted;

	RevocationController(RevokingLicences revocations, RevocationLists lists,
			Resource<Revocation, RevocationView> mounted) {
		this.revocations = revocations;
		this.lists = lists;
		this.mounted = mounted;
	}

	@GetMapping
	@Operation(summary = "Revocations of a state or about a case, oldest first", operationId = "listRevocations")
	Page<RevocationView> list(@RequestParam(defaultValue = "PROPOSED") RevocationState state,
			@RequestParam(required = false) @Nullable String caseId, PageRequest page, Actor actor) {
		Scope scope = Scope.of(actor);
		Page<Revocation> found = (caseId != null) ? this.lists.ofCase(scope, caseId, page)
				: this.lists.queue(scope, state, page);
		return found.map((one) -> this.mounted.row(one, actor));
	}

	@PostMapping("/{id}/decide")
	@Changes
	@Operation(summary = "Decide with reasons and remedies", operationId = "decideRevocation")
	ResponseEntity<RevocationView> decide(@PathVariable String id, @Valid @RequestBody Decide body, Call call) {
		return this.mounted.changed(this.revocations.decide(id, call, body.ruling()), call);
	}

	record Decide(@NotNull RevocationOutcome outcome, @NotNull @Size(max = 50) List<@NotNull @Valid Why> reasons,
			@Nullable @Valid WhatNext remedies) {

		RevocationRuling ruling() {
			return new RevocationRuling(this.outcome,
					this.reasons.stream().map((why) -> new Reason(why.rule(), why.text())).toList(),
					(this.remedies != null) ? new Remedies(this.remedies.reconsideration(), this.remedies.litigation())
							: null);
		}

		record Why(@Nullable @Size(max = 40) String rule, @Personal @NotBlank @Size(max = TEXT) String text) {
		}

		record WhatNext(@NotBlank @Size(max = TEXT) String reconsideration,
				@NotBlank @Size(max = TEXT) String litigation) {
		}

	}

}
