package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.approval.permit.receipt.Filing;
import cn.yingshang.approval.permit.receipt.SuppliedMaterial;
import cn.yingshang.approval.permit.receipt.Materials;
import cn.yingshang.approval.permit.receipt.Correction;
import cn.yingshang.approval.permit.receipt.Origin;
import cn.yingshang.approval.permit.receipt.CaseNumbers;
import cn.yingshang.approval.permit.examination.Examiners;
import cn.yingshang.approval.permit.examination.Outcome;
import cn.yingshang.approval.permit.examination.Ruling;
import cn.yingshang.approval.permit.clock.Clocks;
import cn.yingshang.approval.permit.clock.Suspension;
import cn.yingshang.approval.permit.clock.LicensingPauseGround;
import cn.yingshang.approval.permit.paper.Voucher;
import cn.yingshang.approval.permit.paper.VoucherKind;
import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.decision.Remedies;
import cn.yingshang.approval.promise.Lane;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.aggregate.Step;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.workflow.Workflow;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/**
 * One application for a permit from receipt to delivery, 行政许可办件, on the Licensing Law's
 * clock and, if the applicant chose so, on its promise.
 */
public final class Case extends CaseFile {

	/** The job that acts when a due date has passed. */
	public static final String DUE_DATES = CaseTable.DUE_DATES;

	/** The transition table. */
	public static final Workflow<CaseState, CaseVerb> TABLE = CaseTable.TABLE;

	/** The job that counts again when a year's notice has come. */
	public static final String RECOUNT = CaseTable.RECOUNT;

	/** The handlers that tell the case what other services did. */
	public static final String VISIT_SCHEDULED = CaseTable.VISIT_SCHEDULED;

	/** Tells how a visit ended. */
	public static final String VISIT_COMPLETED = CaseTable.VISIT_COMPLETED;

	/** Tells of a broken promise. */
	public static final String BROKEN_PROMISE = CaseTable.PROMISE_BROKEN;

	/** Tells of a confirmed correction. */
	public static final String CORRECTION = CaseTable.CORRECTION;

	/** Tells of a decided revocation. */
	public static final String REVOKED_LICENCE = CaseTable.REVOKED;

	@SuppressWarnings("unused")
	private Case() {
	}

	/** Receives an application. */
	public Case(String id, Call call, Filing filing, String creditCode, String region, CaseRules rules) {
		super(id, filing, Clocks.received(call.today()), call.today());
		place(item(rules).department(), region, creditCode);
		lane(begin(CaseVerb.SUBMIT, call).note("item", filing.item()));
		settle(rules);
	}

	@Override
	protected boolean offers(CaseVerb verb, Actor actor) {
		return switch (verb) {
			case WITHDRAW_PROMISE, DECIDE_ON_SPOT -> this.filing.onPromise();
			case EXTEND -> this.clocks.extendable();
			default -> true;
		};
	}

	/** Notes what was put right at the window at once. */
	public void correctOnSpot(Call call, List<Correction> items, List<SuppliedMaterial> materials, CaseRules rules) {
		require(CaseVerb.CORRECT_ON_SPOT, call);
		Filing corrected = this.filing.with(materials, item(rules));
		step(CaseVerb.CORRECT_ON_SPOT, call).note("materials", items.stream().map(Correction::material).toList());
		this.filing = corrected;
	}

	/** Gives the one-time notice of everything to be put right. */
	public void requestCorrection(Call call, List<Correction> items, CaseRules rules) {
		require(CaseVerb.REQUEST_CORRECTION, call);
		requireInNoticeTime(call, rules);
		this.filing = this.filing.noticed(call.today(), items, item(rules));
		this.clocks = this.clocks.asked(call.today(), rules.answerDays());
		Voucher notice = voucher(VoucherKind.CORRECTION, call, rules);
		step(CaseVerb.REQUEST_CORRECTION, call).note("voucher", notice.number())
			.note("materials", items.stream().map(Correction::material).toList());
		settle(rules);
	}

	/** The applicant hands in what was asked for: a new round begins. */
	public void resubmit(Call call, List<SuppliedMaterial> materials, CaseRules rules) {
		require(CaseVerb.RESUBMIT, call);
		this.filing = this.filing.with(materials, item(rules)).again(call.today());
		this.clocks = Clocks.received(call.today());
		step(CaseVerb.RESUBMIT, call).note("round", this.filing.round());
		settle(rules);
	}

	/** No permit is needed. */
	public void notRequired(Call call, String reason, CaseRules rules) {
		require(CaseVerb.NOT_REQUIRED, call);
		Voucher told = voucher(VoucherKind.NOT_REQUIRED, call, rules);
		step(CaseVerb.NOT_REQUIRED, call).note("reason", reason).note("voucher", told.number());
		settle(rules);
	}

	/** Another organ is competent, and is named. */
	public void notCompetent(Call call, String referTo, String reason, CaseRules rules) {
		require(CaseVerb.NOT_COMPETENT, call);
		Voucher told = voucher(VoucherKind.NOT_ACCEPTED, call, rules);
		step(CaseVerb.NOT_COMPETENT, call).note("referTo", referTo)
			.note("reason", reason)
			.note("voucher", told.number());
		settle(rules);
	}

	/**
	 * Accepts; on the promise lane decides on the spot. A subject that has
	 * lost its standing since goes to the ordinary lane, and stays received while
	 * materials are missing there.
	 */
	public void accept(Call call, CaseRules rules, CaseNumbers numbers, Supplier<Standing> standing) {
		require(CaseVerb.ACCEPT, call);
		boolean fell = fellFromPromise(standing);
		List<String> missing = this.filing.missing(item(rules));
		if (fell && !missing.isEmpty()) {
			lane(step(CaseVerb.ACCEPT, call, CaseState.SUBMITTED).note("missing", missing));
			return;
		}
		Materials.requireComplete(missing);
		accepted(call, CaseVerb.ACCEPT, Origin.WINDOW, call.today(), rules, numbers);
		if (this.filing.onPromise()) {
			grant(call, CaseVerb.DECIDE_ON_SPOT, List.of(new Reason(Rules.A_73.id(), "承诺符合法定条件,当场作出决定")), rules);
		}
	}

	/** Grants a promise case on the spot that silence had accepted. */
	public void decideOnSpot(Call call, CaseRules rules, Supplier<Standing> standing) {
		require(CaseVerb.DECIDE_ON_SPOT, call);
		if (!this.filing.onPromise()) {
			throw new RuleViolation(Rules.A_73, "lane", Lane.ORDINARY, "一般程序不当场决定,请审查后决定");
		}
		if (fellFromPromise(standing)) {
			lane(step(CaseVerb.DECIDE_ON_SPOT, call, CaseState.ACCEPTED));
			return;
		}
		grant(call, CaseVerb.DECIDE_ON_SPOT, List.of(new Reason(Rules.A_73.id(), "承诺符合法定条件,当场作出决定")), rules);
	}

	/** Opens the examination, by two officers where substance is verified. */
	public void review(Call call, List<String> by, CaseRules rules) {
		require(CaseVerb.REVIEW, call);
		this.officers = Examiners.require(by, item(rules));
		step(CaseVerb.REVIEW, call).note("officers", this.officers.size());
	}

	/** Stops the clock on a legal ground of which the applicant was told. */
	public void suspend(Call call, Suspension suspension, CaseRules rules) {
		require(CaseVerb.SUSPEND, call);
		LicensingPauseGround ground = suspension.legalGround();
		this.clocks = this.clocks.paused(suspension, call.today());
		Voucher notice = new Voucher(VoucherKind.SUSPENSION, suspension.noticeNumber(), item(rules).seal(),
				call.today());
		this.vouchers.add(notice);
		step(CaseVerb.SUSPEND, call).note("ground", ground).note("notice", notice.number());
		settle(rules);
	}

	/** Lets the clock run again. */
	public void resume(Call call, CaseRules rules) {
		require(CaseVerb.RESUME, call);
		this.clocks = this.clocks.deciding((ledger) -> ledger.resume(call.today()));
		step(CaseVerb.RESUME, call);
		settle(rules);
	}

	/** Extends the limit once, by the head of the organ, before it ends. */
	public void extend(Call call, String reason, CaseRules rules) {
		require(CaseVerb.EXTEND, call);
		this.clocks = this.clocks.extended(item(rules), reason, call, rules.calendar());
		Voucher told = voucher(VoucherKind.EXTENSION, call, rules);
		step(CaseVerb.EXTEND, call).note("reason", reason).note("voucher", told.number());
		settle(rules);
	}

	/** Decides with reasons; a refusal names the remedies. */
	public void decide(Call call, Ruling ruling, CaseRules rules) {
		require(CaseVerb.DECIDE, call);
		List<Reason> reasons = Reason.require(ruling.reasons());
		if (ruling.outcome() == Outcome.REFUSE) {
			refuse(call, reasons, Remedies.require(ruling.remedies()), rules);
			return;
		}
		if (this.filing.onPromise()) {
			throw new RuleViolation(Rules.A_73, "outcome", ruling.outcome(), "告知承诺办件由窗口当场决定 (decide-on-spot)");
		}
		Materials.requireComplete(this.filing.missing(item(rules)));
		Examiners.require(this.officers, item(rules));
		grant(call, CaseVerb.DECIDE, reasons, rules);
	}

	/** Makes out the certificate. */
	public void issue(Call call) {
		Step step = step(CaseVerb.ISSUE, call);
		this.licence = licensed().issued(call.today());
		step.note("licenceNumber", licensed().number());
	}

	/** Delivers the certificate, making it out first if that was not done. */
	public void deliver(Call call, CaseRules rules) {
		Step step = step(CaseVerb.DELIVER, call);
		this.licence = licensed().delivered(call.today());
		step.note("licenceNumber", licensed().number());
		settle(rules);
	}

	/** The applicant takes the promise back and goes the ordinary way. */
	public void withdrawPromise(Call call) {
		require(CaseVerb.WITHDRAW_PROMISE, call);
		if (!this.filing.onPromise()) {
			throw new RuleViolation(Rules.A_74, "lane", Lane.ORDINARY, "该办件不在告知承诺程序");
		}
		this.filing = this.filing.on(this.filing.lane().withdrawn());
		lane(step(CaseVerb.WITHDRAW_PROMISE, call));
	}

	/** The applicant takes the application back. */
	public void withdraw(Call call, String reason, CaseRules rules) {
		step(CaseVerb.WITHDRAW, call).note("reason", reason);
		settle(rules);
	}

	/** Shows the verification visit inspection-service scheduled. */
	public void noteVisit(Call call, String visitId, @Nullable LocalDate due, List<String> departments) {
		step(CaseVerb.NOTE_VISIT, call).note("visitId", visitId).note("dueOn", due).note("departments", departments);
		this.licence = licensed().verified((before) -> before.scheduled(visitId, due, departments));
	}

	/** Shows how the visit ended. */
	public void noteVisitResult(Call call, String visitId, LocalDate on, boolean conforming) {
		step(CaseVerb.NOTE_VISIT_RESULT, call).note("visitId", visitId).note("conforming", conforming);
		this.licence = licensed().verified((before) -> before.completed(visitId, on, conforming));
	}

	/** Shows that the promise was broken and not corrected in time. */
	public void noteBrokenPromise(Call call, String visitId, String subItem, LocalDate on) {
		step(CaseVerb.NOTE_BROKEN_PROMISE, call).note("visitId", visitId).note("subItem", subItem);
		this.licence = licensed().verified((before) -> before.broken(on));
	}

	/** Shows that what was found was really corrected. */
	public void noteCorrection(Call call, String visitId, LocalDate on) {
		step(CaseVerb.NOTE_CORRECTION, call).note("visitId", visitId).note("confirmedOn", on);
		this.licence = licensed().verified((before) -> before.corrected(on));
	}

	/** Follows the decision of its revocation. */
	public void revoke(Call call, String revocationId, LocalDate on, CaseRules rules) {
		step(CaseVerb.REVOKE, call).note("revocationId", revocationId);
		this.licence = licensed().revoked(on);
		settle(rules);
	}

}
