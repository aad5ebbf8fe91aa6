package cn.yingshang.approval.publicity.web;

import java.util.Optional;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseLists;
import cn.yingshang.approval.permit.HandlingCases;
import cn.yingshang.platform.city.RegionFilter;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.security.Public;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Positive decisions, public without a token. */
@RestController
@RequestMapping("/api/approvals/decisions")
@Tag(name = "decisions")
class DecisionController {

	private final CaseLists lists;

	private final HandlingCases cases;

	DecisionController(CaseLists lists, HandlingCases cases) {
		this.lists = lists;
		this.cases = cases;
	}

	@GetMapping
	@Public
	@Operation(summary = "Granted permits, newest first", operationId = "listDecisions")
	Page<PublicDecision> granted(@RequestParam(required = false) @Nullable RegionFilter region, PageRequest page) {
		Page<Case> found = this.lists.granted(RegionFilter.code(region), page);
		return new Page<>(found.items().stream().map(PublicDecision::of).flatMap(Optional::stream).toList(),
				found.next());
	}

	@GetMapping("/{caseId}")
	@Public
	@Operation(summary = "One granted permit", operationId = "readDecision")
	PublicDecision read(@PathVariable String caseId) {
		return this.cases.find(caseId, CaseLists.PUBLIC)
			.flatMap(PublicDecision::of)
			.orElseThrow(() -> new NotFound("decision", caseId));
	}

}
