package cn.yingshang.inspection.visit.web;

import cn.yingshang.inspection.visit.Visits;
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

/** Published results: anybody may read them (B-04, B-12). */
@RestController
@RequestMapping("/api/inspections/results")
@Tag(name = "results")
class ResultController {

	private final Visits visits;

	ResultController(Visits visits) {
		this.visits = visits;
	}

	@GetMapping
	@Public
	@Operation(summary = "The published results, newest first", operationId = "listResults")
	Page<PublicResultView> list(@RequestParam(required = false) @Nullable String region,
			@RequestParam(required = false) @Nullable String creditCode, PageRequest page) {
		return this.visits.published(region, creditCode, page).map(PublicResultView::of);
	}

	@GetMapping("/{id}")
	@Public
	@Operation(summary = "Read a visit's published results", operationId = "readResult")
	PublicResultView read(@PathVariable String id) {
		return this.visits.onceTold(id).map(PublicResultView::of).orElseThrow(() -> new NotFound("result", id));
	}

}
