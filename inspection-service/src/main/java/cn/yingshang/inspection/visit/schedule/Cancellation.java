package cn.yingshang.inspection.visit.schedule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A visit will not take place.
 *
 * @param ground why
 * @param on since when
 * @param words the head's reason; stays with the officials
 */
public record Cancellation(Ground ground, LocalDate on, @Nullable String words) {

	public Cancellation withoutWords() {
		return new Cancellation(this.ground, this.on, null);
	}

	/** On what ground a visit is called off. */
	public enum Ground {

		/** 审批未通过, B-26. */
		REJECTED,
		/** 许可已撤销, A-75. */
		LICENCE_REVOKED

	}

}
