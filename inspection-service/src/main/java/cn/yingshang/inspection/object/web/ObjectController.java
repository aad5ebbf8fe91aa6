package cn.yingshang.inspection.object.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import cn.yingshang.inspection.object.Entries;
import cn.yingshang.inspection.object.ObjectAccess;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.object.OpenRecord;
import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.platform.city.RegionFilter;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Inspected objects; an enterprise sees itself, but never its class (B-50). */
@RestController
@RequestMapping("/api/inspections/objects")
@Tag(name = "objects")
class ObjectController {

	private final Objects objects;

	private final Entries entries;

	private final Clock clock;

	ObjectController(Objects objects, Entries entries, Clock clock) {
		this.objects = objects;
		this.entries = entries;
		this.clock = clock;
	}

	@GetMapping
	@Operation(summary = "List the objects of a region, or of the whole city", operationId = "listObjects")
	Page<ObjectRow> list(@RequestParam(required = false) @Nullable RegionFilter region, PageRequest page, Actor actor) {
		String code = RegionFilter.code(region);
		if (!ObjectAccess.official(actor, code)) {
			throw new NotAllowed("needs a grant of inspector, head or auditor here");
		}
		Page<Subject> found = this.objects.inRegion(code, page);
		Map<String, RiskClass> classes = this.objects
			.riskClasses(found.items().stream().map(Subject::creditCode).toList());
		return found.map((subject) -> new ObjectRow(subject.creditCode(), subject.name(), subject.region(),
				subject.industry(), classes.getOrDefault(subject.creditCode(), RiskClass.B)));
	}

	@GetMapping("/{creditCode}")
	@Operation(summary = "Read an object", operationId = "readObject")
	ObjectView read(@PathVariable String creditCode, Actor actor) {
		Subject subject = this.objects.find(creditCode)
			.filter((found) -> ObjectAccess.sees(actor, found))
			.orElseThrow(() -> new NotFound("object", creditCode));
		RiskClass riskClass = ObjectAccess.official(actor, subject.region())
				? this.objects.riskClasses(List.of(creditCode)).getOrDefault(creditCode, RiskClass.B) : null;
		return new ObjectView(creditCode, subject.name(), subject.region(), subject.industry(),
				this.objects.openRecords(creditCode), this.objects.revokedLicences(creditCode),
				this.entries.inYear(creditCode, CityTime.today(this.clock).getYear()), riskClass);
	}

	record ObjectRow(String creditCode, String name, String region, String industry, RiskClass riskClass) {
	}

	/** An object; without the class for everybody but officials. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record ObjectView(String creditCode, String name, String region, String industry, List<OpenRecord> openRecords,
			List<String> revokedLicences, int entriesThisYear, @Nullable RiskClass riskClass) {
	}

}
