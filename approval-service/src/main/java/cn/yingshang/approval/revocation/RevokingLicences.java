package cn.yingshang.approval.revocation;

import java.time.LocalDate;
import java.util.Objects;

import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.licence.Licence;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;

/** Opens, changes and decides revocations. */
public final class RevokingLicences {

	private static final Scope ABOUT_ENTERPRISES = SystemScope.named("revocations-of-an-enterprise");

	private static final Scope FINDINGS = SystemScope.named(RevocationTable.BROKEN_PROMISE);

	private final AggregateStore<Revocation> store;

	private final RevocationLists lists;

	private final Ids ids;

	public RevokingLicences(AggregateStore<Revocation> store, RevocationLists lists, Ids ids) {
		this.store = store;
		this.lists = lists;
		this.ids = ids;
	}

	/**
	 * Opens a proposal, or adds to the one that is open for this case; the same event
	 * does it once. Two findings at the same moment meet at the unique index on open
	 * proposals, and the later one is added.
	 */
	public void found(Call call, Case about, Finding finding) {
		if (Page.all((request) -> this.lists.ofCase(FINDINGS, about.id(), request))
			.stream()
			.anyMatch((one) -> settled(one, finding))) {
			return;
		}
		Written<Revocation> open = this.store.createOnce(call, about.id(), () -> proposal(call, about, finding));
		if (open.replayed()) {
			this.store.change(open.aggregate().id(), FINDINGS, call, (one) -> one.addFinding(call, finding));
		}
	}

	/** Decides; the case follows by the event this raises. */
	public Written<Revocation> decide(String id, Call call, RevocationRuling ruling) {
		return this.store.change(id, Scope.of(call.actor()), call, (one) -> one.decide(call, ruling));
	}

	/** Shows a confirmed correction on every proposal that rests on that part. */
	public void corrected(Call call, String creditCode, String partId, LocalDate on) {
		Page.all((request) -> this.lists.ofParty(ABOUT_ENTERPRISES, creditCode, request))
			.stream()
			.filter((one) -> one.findings().stream().anyMatch((finding) -> finding.partId().equals(partId)))
			.forEach((one) -> this.store.change(one.id(), ABOUT_ENTERPRISES, call,
					(fresh) -> fresh.noteCorrection(call, partId, on)));
	}

	/** Shows a decided repair on the enterprise's revocations. */
	public void repaired(Call call, String creditCode, String repairId, String recordId, String outcome, LocalDate on) {
		Page.all((request) -> this.lists.ofParty(ABOUT_ENTERPRISES, creditCode, request))
			.forEach((one) -> this.store.change(one.id(), ABOUT_ENTERPRISES, call,
					(fresh) -> fresh.noteRepair(call, repairId, recordId, outcome, on)));
	}

	private Revocation proposal(Call call, Case about, Finding finding) {
		Licence licence = Objects.requireNonNull(about.licence(), "no licence");
		RevokedLicence revoked = new RevokedLicence(about.id(), Objects.requireNonNull(about.caseNumber()),
				licence.number(), about.filing().item(), about.filing().itemName());
		Revocation.Whereabouts where = new Revocation.Whereabouts(Objects.requireNonNull(about.department()),
				about.area(), about.applicant());
		return new Revocation(this.ids.next(), call, revoked, where, finding);
	}

	// A revoked licence cannot be revoked again, whatever else is found.
	private static boolean settled(Revocation one, Finding finding) {
		return one.state() == RevocationState.DECIDED_REVOKED
				|| one.findings().stream().anyMatch((known) -> known.eventId().equals(finding.eventId()));
	}

}
