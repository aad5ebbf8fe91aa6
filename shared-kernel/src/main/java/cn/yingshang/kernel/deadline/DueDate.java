package cn.yingshang.kernel.deadline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a time limit ends (届满日): its last day.
 *
 * @param date the last day on which it can be kept
 * @param provisional whether the date may still change without a decision
 * @param provisionalReason why, in Chinese, or {@code null} for a final date
 */
public record DueDate(LocalDate date, boolean provisional, @Nullable String provisionalReason) {
}
