package cn.yingshang.complaint.reporter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line of the log of searches by telephone number (E-22): one for each order that was
 * found, or one that names none. The number is not in it.
 *
 * @param id in the order of time
 * @param orderId the order found
 * @param at when
 * @param actor who searched
 * @param purpose for what
 */
public record Lookup(String id, @Nullable String orderId, Instant at, String actor, Purpose purpose) {
}
