package cn.yingshang.inspection.draw;

import java.time.LocalDate;
import java.util.Optional;

import cn.yingshang.inspection.visit.schedule.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * That the visit to a drawn enterprise was called off (B-26, B-53).
 *
 * @param token the enterprise in the list
 * @param ground why
 * @param on when
 * @param next who stands in: the next of the same draw; null when nobody is left
 */
public record NotHeld(String token, Cancellation.Ground ground, LocalDate on, @Nullable String next) {

	/** The token of who stands in. */
	Optional<String> standsIn() {
		return Optional.ofNullable(this.next);
	}

}
