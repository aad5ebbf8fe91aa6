package cn.yingshang.approval;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.approval.decision.Reason;
import cn.yingshang.approval.permit.receipt.Acceptance;
import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.CaseState;
import cn.yingshang.approval.permit.CaseTable;
import cn.yingshang.approval.permit.receipt.Correction;
import cn.yingshang.approval.permit.licence.Licence;
import cn.yingshang.approval.permit.licence.VisitNews;
import cn.yingshang.approval.permit.receipt.Origin;
import cn.yingshang.approval.permit.clock.Suspension;
import cn.yingshang.approval.permit.paper.VoucherKind;
import cn.yingshang.approval.promise.Ground;
import cn.yingshang.approval.promise.Lane;
import cn.yingshang.approval.promise.LaneCode;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.approval.revocation.Finding;
import cn.yingshang.approval.revocation.Revocation;
import cn.yingshang.approval.revocation.RevocationOutcome;
import cn.yingshang.approval.revocation.RevocationRuling;
import cn.yingshang.approval.revocation.RevocationState;
import cn.yingshang.approval.revocation.RevocationTable;
import cn.yingshang.approval.revocation.RevokedLicence;
import cn.yingshang.platform.aggregate.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The life of applications, told in the words of the window and the organ. */
class ApprovalLifecycleStoryTests {

	private final World world = new World();

	@Test
	void aRestaurantIsCorrectedOnceExaminedSuspendedExtendedAndGranted() {
		this.world.on("2026-03-02");
		Case one = this.world.ordinary(World.FOOD, this.world.materials("SP-01"));
		assertThat(one.dueOn()).as("the notice is due within five working days").isEqualTo("2026-03-09");

		this.world.on("2026-03-04");
		one.requestCorrection(this.world.window("scjg"),
				List.of(new Correction("SP-02", "缺"), new Correction("SP-03", "缺")), this.world.rules);
		assertThat(one.papers().vouchers()).last().satisfies((voucher) -> {
			assertThat(voucher.kind()).isEqualTo(VoucherKind.CORRECTION);
			assertThat(voucher.seal()).isEqualTo("市市场监管局行政许可专用章");
			assertThat(voucher.date()).isEqualTo("2026-03-04");
		});

		this.world.on("2026-03-06");
		one.resubmit(this.world.hotel(), this.world.materials("SP-02", "SP-03"), this.world.rules);
		this.world.on("2026-03-09");
		one.accept(this.world.window("scjg"), this.world.rules, this.world.numbers(), Standing::unknown);
		assertThat(acceptance(one).caseNumber()).hasSize(43).endsWith("202603090001");
		assertThat(one.dueOn()).as("eight working days as promised").isEqualTo("2026-03-19");

		this.world.on("2026-03-10");
		one.review(this.world.by("reviewer.scjg.210202"), List.of("officer-1", "officer-2"), this.world.rules);
		this.world.on("2026-03-12");
		one.suspend(this.world.by("reviewer.scjg.210202"), new Suspension("TESTING", "DL-JC-1", 5), this.world.rules);
		assertThat(one.state()).isEqualTo(CaseState.SUSPENDED);
		this.world.on("2026-03-19");
		one.resume(this.world.by("reviewer.scjg.210202"), this.world.rules);
		assertThat(one.dueOn()).as("five working days later").isEqualTo("2026-03-26");
		one.extend(this.world.by("head.scjg.210202"), "检测结果需要复核", this.world.rules);
		assertThat(one.dueOn()).as("ten working days more, Qingming off").isEqualTo("2026-04-10");

		this.world.on("2026-03-30");
		one.decide(this.world.by("reviewer.scjg.210202"), World.grant(), this.world.rules);
		one.issue(this.world.window("scjg"));
		this.world.on("2026-04-01");
		one.deliver(this.world.window("scjg"), this.world.rules);
		assertThat(one.state()).isEqualTo(CaseState.DELIVERED);
		assertThat(licence(one).deliveredOn()).isEqualTo("2026-04-01");
		assertThat(facts(one)).containsExactly("case.accepted", "case.granted");
	}

	@Test
	void silenceOfTheWindowIsAcceptanceFromTheDayOfReceipt() {
		this.world.on("2026-03-02");
		Case one = this.world.ordinary(World.HYGIENE, List.of());
		this.world.on("2026-03-09");
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.world.rules, this.world.numbers());
		assertThat(one.state()).as("the fifth working day is still in time").isEqualTo(CaseState.SUBMITTED);
		this.world.on("2026-03-10");
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.world.rules, this.world.numbers());
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.world.rules, this.world.numbers());
		assertThat(one.state()).isEqualTo(CaseState.ACCEPTED);
		assertThat(acceptance(one).origin()).isEqualTo(Origin.DEEMED);
		assertThat(acceptance(one).acceptedOn()).isEqualTo("2026-03-02");
		assertThat(one.dueOn()).isEqualTo("2026-03-09");

		this.world.on("2026-03-11");
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.world.rules, this.world.numbers());
		one.alarm(this.world.system(CaseTable.DUE_DATES), this.world.rules, this.world.numbers());
		assertThat(facts(one)).as("overdue is told once").containsExactly("case.accepted", "case.overdue");
		assertThat(one.watch().overdueSince()).isEqualTo("2026-03-10");
	}

	@Test
	void anOrdinaryPaperCaseTakesFourSteps() {
		Case one = this.world.acceptedOrdinary();
		one.decide(this.world.reviewer(), World.grant(), this.world.rules);
		one.deliver(this.world.window(), this.world.rules);
		assertThat(one.state()).isEqualTo(CaseState.DELIVERED);
		assertThat(licence(one).number()).isEqualTo("DLWS210202202603020001");
	}

	@Test
	void aRefusalStatesReasonsAndRemedies() {
		Case one = this.world.acceptedOrdinary();
		one.decide(this.world.head(), World.refuse(), this.world.rules);
		assertThat(one.state()).isEqualTo(CaseState.REFUSED);
		assertThat(one.examined().decision())
			.satisfies((decision) -> assertThat(decision.remedies()).isEqualTo(World.REMEDIES));
		assertThat(facts(one)).containsExactly("case.accepted", "case.refused");
	}

	@Test
	void aPromiseIsGrantedOnTheSpotBrokenRevokedAndTheLaneClosedUntilRepaired() {
		Case one = this.world.grantedOnPromise();
		assertThat(one.state()).isEqualTo(CaseState.GRANTED);
		assertThat(one.filing().lane().code()).isEqualTo(LaneCode.ELIGIBLE);
		assertThat(licence(one).verification())
			.satisfies((verification) -> assertThat(verification.dueOn()).as("sixty days").isEqualTo("2026-05-01"));
		one.deliver(this.world.window(), this.world.rules);
		one.note(this.world.system(CaseTable.VISIT_SCHEDULED),
				new VisitNews.Scheduled("visit-1", LocalDate.of(2026, 5, 1), List.of("wjw", "scjg")));

		this.world.on("2026-03-20");
		one.note(this.world.system(CaseTable.VISIT_COMPLETED),
				new VisitNews.Completed("visit-1", this.world.today(), false));
		one.note(this.world.system(CaseTable.PROMISE_BROKEN),
				new VisitNews.Broken("visit-1", "HT-05", this.world.today()));
		Revocation proposal = proposal(one);
		assertThat(proposal.state()).isEqualTo(RevocationState.PROPOSED);

		Case again = this.world.promised(Standing.notEligible(List.of(new Ground("A-71", "record-1", "承诺不实且未按期改正"))));
		assertThat(again.filing().lane().granted()).isEqualTo(Lane.ORDINARY);
		assertThat(again.filing().lane().grounds()).extracting(Ground::recordId).containsExactly("record-1");

		this.world.on("2026-03-23");
		proposal.decide(this.world.head(),
				new RevocationRuling(RevocationOutcome.REVOKE, List.of(new Reason("A-75", "承诺不实")), World.REMEDIES));
		assertThat(proposal.raised()).extracting(Step.Raised::fact).containsExactly("licence.revoked");
		one.revoke(this.world.system(CaseTable.REVOKED), proposal.id(), this.world.today(), this.world.rules);
		assertThat(one.state()).isEqualTo(CaseState.REVOKED);

		this.world.on("2026-03-27");
		proposal.noteCorrection(this.world.system(RevocationTable.CORRECTION), "part-1", this.world.today());
		proposal.noteRepair(this.world.system(RevocationTable.REPAIR), "repair-1", "record-1", "REPAIRED",
				this.world.today());
		assertThat(proposal.findings().get(0).correctedOn()).isEqualTo("2026-03-27");
		assertThat(this.world.grantedOnPromise().state()).as("the lane is open again").isEqualTo(CaseState.GRANTED);
	}

	@Test
	void anApplicantWhoLostItsStandingBeforeTheWindowActedGoesTheOrdinaryWay() {
		Case one = this.world.promised(Standing.eligible());
		one.accept(this.world.window(), this.world.rules, this.world.numbers(), Standing::unknown);
		assertThat(one.state()).as("the promised materials are missing now").isEqualTo(CaseState.SUBMITTED);
		assertThat(one.filing().lane().code()).isEqualTo(LaneCode.CREDIT_UNAVAILABLE);
		one.requestCorrection(this.world.window(),
				List.of(new Correction("WS-02", "缺"), new Correction("WS-03", "缺"), new Correction("WS-04", "缺")),
				this.world.rules);
		one.resubmit(this.world.hotel(), this.world.all(World.HYGIENE), this.world.rules);
		one.accept(this.world.window(), this.world.rules, this.world.numbers(), Standing::eligible);
		assertThat(one.state()).isEqualTo(CaseState.ACCEPTED);
	}

	private Revocation proposal(Case one) {
		Licence licence = licence(one);
		return new Revocation("revocation-1", this.world.system(RevocationTable.BROKEN_PROMISE),
				new RevokedLicence(one.id(), acceptance(one).caseNumber(), licence.number(), one.filing().item(),
						one.filing().itemName()),
				new Revocation.Whereabouts("wjw", "210202", World.HOTEL), new Finding("event-1", "visit-1", "part-1",
						"wjw", "HT-05", this.world.today(), this.world.today(), this.world.today(), "MINOR", null));
	}

	private static List<String> facts(Case one) {
		return one.raised().stream().map(Step.Raised::fact).toList();
	}

	private static Acceptance acceptance(Case one) {
		assertThat(one.acceptance()).isNotNull();
		return one.acceptance();
	}

	private static Licence licence(Case one) {
		assertThat(one.licence()).isNotNull();
		return one.licence();
	}

}
