package cn.yingshang.complaint.order.handling;

import java.time.LocalDate;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * How a complaint about the business environment is handled (营商环境投诉办理, C-13): a brief
 * reply first, then both sides agree on the matter, from which day its limit runs.
 *
 * @param briefReply the first reply
 * @param agreement what was agreed
 */
public record Procedure(@Nullable Words briefReply, @Nullable Words agreement) {

	/** Of an order where nothing of it was done. */
	public static final Procedure NONE = new Procedure(null, null);

	/**
	 * What was said.
	 *
	 * @param text the words
	 * @param by which account
	 * @param on when
	 */
	public record Words(String text, String by, LocalDate on) {
	}

	public Procedure replied(Words words) {
		if (this.briefReply != null) {
			throw new RuleViolation(Rules.C_13, "reply", null, "已作简要答复");
		}
		return new Procedure(words, this.agreement);
	}

	public boolean replied() {
		return this.briefReply != null;
	}

	public Procedure agreed(Words words) {
		if (!replied()) {
			throw new RuleViolation(Rules.C_13, "matter", null, "应先作简要答复,再与投诉人约定事项");
		}
		if (agreed()) {
			throw new RuleViolation(Rules.C_13, "matter", null, "事项已经双方约定");
		}
		return new Procedure(this.briefReply, words);
	}

	public boolean agreed() {
		return this.agreement != null;
	}

}
