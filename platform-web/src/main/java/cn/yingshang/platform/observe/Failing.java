package cn.yingshang.platform.observe;

import java.time.Instant;

/**
 * One item that failed and has not succeeded since.
 *
 * @param part of the platform, such as {@code outbox} or {@code job}
 * @param kind within the part: a collection, a job
 * @param item an id, never personal data
 * @param reason what kind of failure, and where; never its message, which may repeat what
 * a person wrote
 * @param times how often in a row
 * @param since when it failed first
 * @param last when it failed last
 * @param next when it is tried again, at the earliest
 */
public record Failing(String part, String kind, String item, String reason, long times, Instant since, Instant last,
		Instant next) {

}
