package cn.yingshang.approval.permit.clock;

import java.time.LocalDate;

/**
 * A limit that passed, reported once.
 *
 * @param limit which
 * @param dueOn its last day
 * @param since since when it is passed
 */
public record PassedLimit(LimitKind limit, LocalDate dueOn, LocalDate since) {
}
