package cn.yingshang.inspection.visit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The one combined opinion handed over on the spot (综合意见书, B-28), made from the parts.
 *
 * @param at when
 * @param text the officers' words
 * @param results each department's result
 * @param partySigned whether the enterprise confirmed it
 * @param refusalNote why it did not (B-64)
 */
public record Opinion(Instant at, String text, List<DepartmentResult> results, boolean partySigned,
		@Nullable String refusalNote) {
}
