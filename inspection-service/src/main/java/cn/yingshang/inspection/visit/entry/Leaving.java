package cn.yingshang.inspection.visit.entry;

import org.jspecify.annotations.Nullable;

/**
 * How the officers leave.
 *
 * @param partyConfirmed whether the enterprise confirmed the record (B-47)
 * @param refusalNote why it did not
 * @param outage why nothing could be scanned (B-42)
 */
public record Leaving(boolean partyConfirmed, @Nullable String refusalNote, @Nullable String outage) {
}
