package cn.yingshang.inspection.visit.feedback;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How the enterprise found the visit (评价, B-43).
 *
 * @param score 1 to 5
 * @param words what it says
 * @param on when
 */
public record Rating(int score, @Nullable String words, LocalDate on) {
}
