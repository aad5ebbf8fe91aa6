package cn.yingshang.inspection.visit.part.web;

import cn.yingshang.inspection.visit.part.InspectingParts;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.resource.Resource;
import cn.yingshang.platform.store.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parts of one visit. */
@RestController
@RequestMapping("/api/inspections/visits")
@Tag(name = "visits")
class VisitPartsController {

	private final InspectingParts inspecting;

	private final Resource<Part, PartView> mounted;

	private final WorkingCalendar calendar;

	VisitPartsController(InspectingParts inspecting, Resource<Part, PartView> mounted, WorkingCalendar calendar) {
		this.inspecting = inspecting;
		this.mounted = mounted;
		this.calendar = calendar;
	}

	@GetMapping("/{id}/parts")
	@Operation(summary = "List a visit's parts", operationId = "listVisitParts")
	Page<PartView> list(@PathVariable String id, Actor actor) {
		InspectingParts.Seen seen = this.inspecting.ofVisit(id, actor);
		return new Page<>(seen.parts()
			.stream()
			.map((part) -> PartView.of(part, this.mounted.shown(part, actor), seen.told(), this.calendar))
			.toList(), null);
	}

}
