package cn.yingshang.credit.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;

/**
 * The conditions of repair (信用修复条件, D-12, D-13, D-21, D-22), in the order in which they
 * are asked; the first that fails is told.
 */
public enum RepairCondition {

	/**
	 * Only what is in force can be repaired, and what expired without repair, so that its
	 * bar ends.
	 */
	IN_FORCE(Rules.D_17, "recordId", "该失信信息已修复或已撤销,无需修复") {
		@Override
		boolean holds(Situation situation) {
			return situation.found().unrepaired();
		}
	},

	/** What law, regulation or policy excludes is not repaired. */
	NOT_EXCLUDED(Rules.D_22, "recordId", "依照规定不予修复") {
		@Override
		boolean holds(Situation situation) {
			return situation.found().notRepairableBasis() == null;
		}
	},

	/** Nothing is repaired while a withdrawn repair forbids it. */
	NOT_BANNED(Rules.D_21, "recordId", "因修复被撤销,限制修复期限尚未届满") {
		@Override
		boolean holds(Situation situation) {
			LocalDate until = situation.found().bannedUntil();
			return until == null || situation.today().isAfter(until);
		}
	},

	/** The minimum publicity is over. */
	MINIMUM_REACHED(Rules.D_12, "recordId", "最短公示期尚未届满") {
		@Override
		boolean holds(Situation situation) {
			return !situation.today().isBefore(situation.found().repairableFrom());
		}
	},

	/** The misconduct is corrected: known already, or shown by proof (D-14). */
	CORRECTED(Rules.D_13, "materials", "应当提交履行义务、纠正失信行为的证明") {
		@Override
		boolean holds(Situation situation) {
			return situation.found().corrected() || situation.proof();
		}
	},

	/** A public commitment is given. */
	COMMITTED(Rules.D_13, "commitment", "应当作出公开信用承诺") {
		@Override
		boolean holds(Situation situation) {
			Commitment commitment = situation.commitment();
			return !commitment.text().isBlank() && commitment.publicConsent()
					&& !commitment.signedOn().isAfter(situation.today());
		}
	};

	private final Rules rule;

	private final String field;

	private final String refusal;

	RepairCondition(Rules rule, String field, String refusal) {
		this.rule = rule;
		this.field = field;
		this.refusal = refusal;
	}

	abstract boolean holds(Situation situation);

	/**
	 * Asks all conditions in order.
	 * @throws RuleViolation naming the first that fails
	 */
	static void require(Situation situation) {
		for (RepairCondition condition : values()) {
			if (!condition.holds(situation)) {
				throw new RuleViolation(condition.rule, condition.field, null, condition.refusal);
			}
		}
	}

	/** What was asked and answered, for the timeline. */
	static List<String> answers(Situation situation) {
		List<String> answers = new ArrayList<>();
		for (RepairCondition condition : values()) {
			answers.add(condition.rule.id() + " " + condition.name() + "=" + condition.holds(situation));
		}
		return answers;
	}

	public String ruleId() {
		return this.rule.id();
	}

	/**
	 * What the conditions are asked of.
	 *
	 * @param found the record
	 * @param commitment the commitment
	 * @param proof whether a proof of performance is on hand
	 * @param today the day
	 */
	record Situation(RepairableRecord found, Commitment commitment, boolean proof, LocalDate today) {

	}

}
