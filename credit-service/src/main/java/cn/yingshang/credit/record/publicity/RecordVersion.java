package cn.yingshang.credit.record.publicity;

import java.time.Instant;

import cn.yingshang.credit.record.finding.RecordEntry;
import org.jspecify.annotations.Nullable;

/**
 * One version of what a record says; a later one never overwrites it.
 *
 * @param number 1, 2, 3 …
 * @param at since when
 * @param by who entered it
 * @param reason why it was changed; null for the first
 * @param finding what was determined
 * @param publicity how long it is published
 */
public record RecordVersion(int number, Instant at, String by, @Nullable String reason, RecordEntry.Finding finding,
		Publicity publicity) {

}
