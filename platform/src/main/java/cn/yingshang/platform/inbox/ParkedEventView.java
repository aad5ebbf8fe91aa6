package cn.yingshang.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.rule.NotFound;

/**
 * A parked event as ops see it.
 *
 * @param id for its address
 * @param source the kind of aggregate it tells of
 * @param subject the aggregate
 * @param sequence its place
 * @param status why it lies here
 * @param reason in words
 * @param parkedAt since when
 * @param event the event itself
 */
record ParkedEventView(String id, String source, String subject, long sequence, Status status, String reason,
		Instant parkedAt, IncomingEvent event) {

	static ParkedEventView of(ParkedEvent parked) {
		String id = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(parked.id().getBytes(StandardCharsets.UTF_8));
		return new ParkedEventView(id, parked.event().source(), parked.event().subject(), parked.sequence(),
				parked.status(), parked.reason(), parked.parkedAt(), parked.event());
	}

	/** The stored id, which has slashes and could stand in no address. */
	static String stored(String id) {
		try {
			return new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("parked event", id);
		}
	}

}
