package cn.yingshang.inspection.visit.entry;

import java.time.Instant;

import cn.yingshang.platform.call.Call;

/**
 * The head's approval of an inspection (检查审批, B-26).
 *
 * @param by who
 * @param at when
 * @param basis on what ground
 * @param afterwards whether the formalities were completed after an emergency
 */
public record Approval(String by, Instant at, String basis, boolean afterwards) {

	/** Given by whoever calls. */
	public static Approval of(Call call, String basis, boolean afterwards) {
		return new Approval(call.actor().subject(), call.at(), basis, afterwards);
	}

}
