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
 * Held and dead events for ops: listed, inspected, tried again in order. Not routed by
 * the gateway.
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
	@Operation(summary = "Parked events of a status, by aggregate and sequence", operationId = "listParkedEvents")
	Page<ParkedEventView> list(Actor actor, @RequestParam(defaultValue = "DEAD") Status status, PageRequest page) {
		Roles.require(actor, Role.OPS);
		String list = "parked|" + status;
		Page<ParkedEvent> found = Page.byId(list, page, this.events.list(status, page.afterId(list), page.size() + 1),
				ParkedEvent::id);
		return new Page<>(found.items().stream().map(ParkedEventView::of).toList(), found.next());
	}

	@GetMapping("/{id}")
	@Operation(summary = "One parked event with its data and reason", operationId = "getParkedEvent")
	ParkedEventView get(Actor actor, @PathVariable String id) {
		Roles.require(actor, Role.OPS);
		return ParkedEventView.of(this.events.get(ParkedEventView.stored(id)));
	}

	@PostMapping("/{id}/replay")
	@Idempotent
	@Operation(summary = "Let the head of an aggregate be tried again within a second, and what waits behind it",
			operationId = "replayParkedEvents")
	ParkedEventView replay(Call call, @PathVariable String id) {
		Roles.require(call.actor(), Role.OPS);
		log.warn("{} asks for the parked event {} again", call.actor().subject(), ParkedEventView.stored(id));
		return ParkedEventView.of(this.events.replay(ParkedEventView.stored(id)));
	}

	@PostMapping("/{id}/skip")
	@Idempotent
	@Operation(summary = "Pass over the head of an aggregate for good, with a reason", operationId = "skipParkedEvent")
	ParkedEventView skip(Call call, @PathVariable String id, @Valid @RequestBody Skip skip) {
		Roles.require(call.actor(), Role.OPS);
		log.warn("{} passes over the parked event {}: {}", call.actor().subject(), ParkedEventView.stored(id),
				skip.reason());
		return ParkedEventView
			.of(this.events.skip(ParkedEventView.stored(id), call.actor().subject() + ": " + skip.reason()));
	}

	/**
	 * Why an event is passed over.
	 *
	 * @param reason kept with the event
	 */
	record Skip(@NotBlank @Size(max = 500) String reason) {
	}

}
