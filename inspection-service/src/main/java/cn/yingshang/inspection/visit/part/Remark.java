package cn.yingshang.inspection.visit.part;

import java.time.Instant;

/**
 * What somebody said about a correction; it stands in the document and in no chain.
 *
 * @param at when; the timeline tells who
 * @param words what was said
 */
public record Remark(Instant at, String words) {
}
