package cn.yingshang.inspection.doorcode.web;

import java.time.Clock;

import cn.yingshang.inspection.doorcode.DoorCode;
import cn.yingshang.inspection.doorcode.DoorCodes;
import cn.yingshang.inspection.object.ObjectAccess;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The enterprise shows its own code; who comes to inspect has to see it there. */
@RestController
@RequestMapping("/api/inspections/objects")
@Tag(name = "objects")
class DoorCodeController {

	private final DoorCodes codes;

	private final Objects objects;

	private final Clock clock;

	DoorCodeController(DoorCodes codes, Objects objects, Clock clock) {
		this.codes = codes;
		this.objects = objects;
		this.clock = clock;
	}

	@GetMapping("/{creditCode}/entry-code")
	@Operation(summary = "What the enterprise's door shows now (B-40)", operationId = "readEntryCode")
	ResponseEntity<DoorCode> read(@PathVariable String creditCode, Actor actor) {
		this.objects.find(creditCode)
			.filter((found) -> ObjectAccess.sees(actor, found))
			.orElseThrow(() -> new NotFound("object", creditCode));
		if (!actor.is(creditCode)) {
			throw new NotAllowed("only the enterprise shows its code");
		}
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.codes.shown(creditCode, this.clock.instant()));
	}

}
