package cn.yingshang.complaint.order.intake;

import cn.yingshang.complaint.reporter.SealedReporter;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and by whom (受理, C-01 to C-03).
 *
 * @param orderNumber what the caller was told
 * @param matter what is asked
 * @param reporter who called, sealed
 * @param phoneMac under which the telephone number is found
 * @param exclusion why it is not taken (C-02)
 * @param emergency where it goes at once (C-03)
 */
public record Intake(String orderNumber, Matter matter, @Nullable SealedReporter reporter, @Nullable String phoneMac,
		@Nullable Exclusion exclusion, @Nullable Emergency emergency) {

	public static Intake of(String orderNumber, Draft draft, @Nullable Caller caller) {
		return new Intake(orderNumber, draft.matter(), (caller != null) ? caller.reporter() : null,
				(caller != null) ? caller.phoneMac() : null, draft.exclusion(), draft.emergency());
	}

	public Intake declined(Exclusion why) {
		return new Intake(this.orderNumber, this.matter, this.reporter, this.phoneMac, why, this.emergency);
	}

	/** Whether the operator can answer it at once: a consultation needs no department. */
	public boolean answerable() {
		return this.matter.type() == OrderType.CONSULTATION;
	}

	public void requireAnswerable() {
		if (!answerable()) {
			throw new RuleViolation(Rules.C_01, "answer", this.matter.type(), "只有咨询可以当场答复");
		}
	}

	public void requireBusinessEnvironment() {
		if (!this.matter.ofBusinessEnvironment()) {
			throw new RuleViolation(Rules.C_13, "category", this.matter.category(), "只适用于营商环境投诉");
		}
	}

	/** Whether it is about the actor's own enterprise (C-36). */
	public boolean concerns(Actor actor) {
		return actor.enterprise() != null && actor.enterprise().equals(this.matter.creditCode());
	}

}
