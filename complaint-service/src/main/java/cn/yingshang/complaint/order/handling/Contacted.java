package cn.yingshang.complaint.order.handling;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to speak with the caller (联系记录, C-12).
 *
 * @param at when
 * @param by which account
 * @param reached whether it succeeded
 * @param note what was said
 */
public record Contacted(Instant at, String by, boolean reached, @Nullable String note) {

}
