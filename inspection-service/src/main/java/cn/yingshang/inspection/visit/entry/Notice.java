package cn.yingshang.inspection.visit.entry;

import java.time.Instant;
import java.util.List;

import cn.yingshang.inspection.visit.schedule.EntryReason;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;

/**
 * The notice of inspection (检查通知, B-27): what of the yearly cap is used, and the
 * enterprise's rights.
 *
 * @param at when
 * @param entriesUsed entries that count this year
 * @param entriesAllowed the cap
 * @param counted whether this visit counts
 * @param rights the enterprise's rights
 */
public record Notice(Instant at, int entriesUsed, int entriesAllowed, boolean counted, List<String> rights) {

	/** What the enterprise may do, in the words of the notice. */
	static final List<String> RIGHTS = List.of("检查人员不少于两人并主动出示执法证,否则有权拒绝检查(B-01、B-02)",
			"认为检查人员与本次检查有利害关系的,有权申请回避(B-03)", "未列入公布清单的事项有权拒绝检查(B-21)", "检查人员入企前未扫码登记的,有权拒绝检查(B-40)",
			"有权查看检查记录、评价和投诉(B-43)");

	public Notice {
		rights = List.copyOf(rights);
	}

	/** Given now, with what is used of the cap. */
	public static Notice of(Instant at, EntryReason reason, FrequencyCap cap, FrequencyUse use) {
		return new Notice(at, use.entries(), cap.entries(), cap.counts(reason), RIGHTS);
	}

}
