package cn.yingshang.platform.inbox;

import java.time.Instant;

/**
 * An event as a handler sees it.
 *
 * @param id event id
 * @param type CloudEvents type
 * @param subject id of the aggregate it tells of
 * @param sequence its place in that aggregate's sequence
 * @param at when it happened
 * @param data the consumer's own record with only the fields it reads
 */
public record Event<T>(String id, String type, String subject, long sequence, Instant at, T data) {

}
