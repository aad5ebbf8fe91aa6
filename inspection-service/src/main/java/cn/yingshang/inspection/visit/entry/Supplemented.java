package cn.yingshang.inspection.visit.entry;

import java.time.Instant;

/**
 * The entry record was completed later (补录, B-42).
 *
 * @param at when
 * @param why in the officer's words
 */
public record Supplemented(Instant at, String why) {
}
