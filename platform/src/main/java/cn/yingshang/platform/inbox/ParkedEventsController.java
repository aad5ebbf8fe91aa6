package cn.yingshang.platform.inbox;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.security.Roles;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Held and dead events for ops: listed, inspected, replayed in order. Not routed by the
 * gateway.
 */
@RestController
@RequestMapping("/ops/parked-events")
@Tag(name = "ops")
final class ParkedEventsController {

	private static final Logger log = LoggerFactory.getLogger(ParkedEventsController.class);

	private final ParkedEvents events;

	ParkedEventsController(ParkedEvents events) {
		this.events = events;
	}

	@GetMapping
	@Operation(summary = "Parked events of a status, by source and sequence", operationId = "listParkedEvents")
	Page<ParkedEvent> list(Actor actor, @RequestParam(defaultValue = "DEAD") Status status, PageRequest page) {
		Roles.require(actor, Role.OPS);
		String list = "parked|" + status;
		return Page.byId(list, page, this.events.list(status, page.afterId(list), page.size() + 1), ParkedEvent::id);
	}

	@GetMapping("/{id}")
	@Operation(summary = "One parked event with its data and reason", operationId = "getParkedEvent")
	ParkedEvent get(Actor actor, @PathVariable String id) {
		Roles.require(actor, Role.OPS);
		return this.events.get(id);
	}

	@PostMapping("/{source}/replay")
	@Idempotent
	@Operation(summary = "Apply a source's parked events in order as far as they go",
			operationId = "replayParkedEvents")
	Replayed replay(Call call, @PathVariable String source) {
		Roles.require(call.actor(), Role.OPS);
		log.warn("{} replays the parked events of {}", call.actor().subject(), source);
		return new Replayed(source, this.events.replay(source));
	}

	@PostMapping("/{id}/skip")
	@Idempotent
	@Operation(summary = "Pass over the head of a source for good, with a reason", operationId = "skipParkedEvent")
	Replayed skip(Call call, @PathVariable String id, @Valid @RequestBody Skip skip) {
		Roles.require(call.actor(), Role.OPS);
		log.warn("{} passes over the parked event {}: {}", call.actor().subject(), id, skip.reason());
		String source = this.events.get(id).source();
		return new Replayed(source, this.events.skip(id, call.actor().subject() + ": " + skip.reason()));
	}

	/**
	 * Why an event is passed over.
	 *
	 * @param reason kept with the event
	 */
	record Skip(@NotBlank @Size(max = 500) String reason) {
	}

	/**
	 * How far a replay came.
	 *
	 * @param source the aggregate
	 * @param stoppedBy the event that still stops it; absent when nothing is parked any
	 * more
	 */
	record Replayed(String source, @Nullable ParkedEvent stoppedBy) {
	}

}
