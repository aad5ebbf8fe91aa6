package cn.yingshang.approval.permit.examination;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Who examined an application and what was decided, 审查与决定.
 *
 * @param officers who verified its substance
 * @param decision the decision, once there is one
 */
public record Examined(List<String> officers, @Nullable Decision decision) {

	public static final Examined NONE = new Examined(List.of(), null);

	public Examined {
		officers = (officers != null) ? List.copyOf(officers) : List.of();
	}

	/** By two officers or more where substance is verified. */
	public Examined by(List<String> named, Item item) {
		return new Examined(Examiners.require(named, item), this.decision);
	}

	/** Granted with reasons, after whoever had to verify did. */
	public Examined granted(List<Reason> reasons, Item item, LocalDate on) {
		List<Reason> given = Reason.require(reasons);
		Examiners.require(this.officers, item);
		return new Examined(this.officers, new Decision(Outcome.GRANT, given, null, on, false));
	}

	/** Granted on the spot, on a promise. */
	public Examined grantedOnSpot(LocalDate on) {
		List<Reason> reasons = List.of(new Reason(Rules.A_73.id(), "承诺符合法定条件,当场作出决定"));
		return new Examined(this.officers, new Decision(Outcome.GRANT, reasons, null, on, true));
	}

	/** Refused with reasons and remedies. */
	public Examined refused(Ruling ruling, LocalDate on) {
		List<Reason> reasons = Reason.require(ruling.reasons());
		Remedies remedies = Remedies.require(ruling.remedies());
		return new Examined(this.officers, new Decision(Outcome.REFUSE, reasons, remedies, on, false));
	}

}
