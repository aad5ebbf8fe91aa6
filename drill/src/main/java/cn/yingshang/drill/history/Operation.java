package cn.yingshang.drill.history;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One attempt of a client.
 *
 * @param process which client
 * @param key idempotency key; attempts with the same one are the same operation
 * @param what verb
 * @param account who asked, and who can read the resource
 * @param resource address of what was made or changed; absent while not known
 * @param invoked when it was sent
 * @param completed when the answer, or the lack of one, was seen
 * @param outcome what is known
 * @param status HTTP status; 0 without an answer
 * @param etag revision that was acknowledged
 */
public record Operation(String process, String key, String what, String account, @Nullable String resource,
		Instant invoked, Instant completed, Outcome outcome, int status, @Nullable String etag) {

}
