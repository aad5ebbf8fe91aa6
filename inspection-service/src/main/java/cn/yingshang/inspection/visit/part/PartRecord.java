package cn.yingshang.inspection.visit.part;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

import cn.yingshang.inspection.visit.entry.Attempt;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The on-site record of one department (现场检查记录, B-47, B-64).
 *
 * @param at when it was made
 * @param findings one for each check item of the sheet
 * @param result the official category (B-60)
 * @param means how it was checked (B-63)
 * @param place where
 * @param signatures ids of the officers who signed, at least two (B-01)
 * @param partySigned whether the enterprise signed
 * @param refusalNote why it did not
 */
public record PartRecord(Instant at, List<Finding> findings, ResultCategory result, Means means, String place,
		List<String> signatures, boolean partySigned, @Nullable String refusalNote) {

	private static final int FEWEST_OFFICERS = 2;

	/**
	 * Checks what can be seen from the record alone.
	 * @throws RuleViolation B-01 with fewer than two officers, B-60 when result and
	 * findings contradict, B-64 without the enterprise's signature or a note about it
	 */
	public PartRecord {
		findings = List.copyOf(findings);
		signatures = List.copyOf(signatures);
		if (new HashSet<>(signatures).size() < FEWEST_OFFICERS) {
			throw new RuleViolation(Rules.B_01, "signatures", signatures.size(), "检查人员不得少于两人,记录须由两名以上检查人员签名");
		}
		if (!result.fits(findings.stream().anyMatch(Finding::fault),
				findings.stream().anyMatch((finding) -> finding.unchecked() == null))) {
			throw new RuleViolation(Rules.B_60, "result", result.code(), "检查结果与各小项的发现不一致");
		}
		if (!partySigned && (refusalNote == null || refusalNote.isBlank())) {
			throw new RuleViolation(Rules.B_64, "partySignature", null, "企业未签名的,须注明拒签情况");
		}
	}

	/**
	 * Whoever could not come in says just that, and nobody who came in says it.
	 * @throws RuleViolation B-60
	 */
	void requireTruth(@Nullable Attempt attempt) {
		boolean truthful = (attempt == null) ? this.result != ResultCategory.UNREACHABLE : switch (attempt.ground()) {
			case UNREACHABLE -> this.result == ResultCategory.UNREACHABLE;
			case REFUSED -> this.result == ResultCategory.UNCOOPERATIVE;
		};
		if (!truthful) {
			throw new RuleViolation(Rules.B_60, "result", this.result.code(), "检查结果与入企情况不一致");
		}
	}

	List<String> faults() {
		return this.findings.stream().filter(Finding::fault).map(Finding::subItem).toList();
	}

	/** Whether an order to correct belongs to it (B-61). */
	boolean needsOrder() {
		return this.result == ResultCategory.ORDERED_TO_CORRECT || this.result == ResultCategory.NOT_DISCLOSED;
	}

	/** How it was checked (检查方式, B-63). */
	public enum Means {

		/** 实地核查. */
		ON_SITE,
		/** 书面检查. */
		DOCUMENTS,
		/** 采用其他部门结果或专业意见. */
		OTHERS_RESULT,
		/** 检验检测. */
		TEST,
		/** 网络监测. */
		ONLINE,
		/** 委托专业机构. */
		EXPERTS

	}

}
