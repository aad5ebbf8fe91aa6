package cn.yingshang.credit.record;

import java.time.LocalDate;

import cn.yingshang.credit.record.finding.RecordKind;
import cn.yingshang.credit.record.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The fact {@code record.published}; again with the same id when revised, disclosed or
 * republished.
 *
 * @param open whether the public may read it (D-10)
 */
public record RecordPublished(String recordId, String creditCode, RecordKind kind, Severity severity,
		@Nullable String sourceService, @Nullable String sourceId, LocalDate publishedOn, LocalDate minimumUntil,
		LocalDate publicUntil, boolean open) {

}
