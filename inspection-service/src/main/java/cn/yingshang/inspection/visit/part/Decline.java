package cn.yingshang.inspection.visit.part;

import java.time.Instant;

import cn.yingshang.platform.call.Call;

/**
 * The department's head does not approve its part (不予批准参加); the visit goes on without it
 * (B-26).
 *
 * @param by who
 * @param at when
 * @param words why
 */
public record Decline(String by, Instant at, String words) {

	static Decline of(Call call, String words) {
		return new Decline(call.actor().subject(), call.at(), words);
	}

}
