package cn.yingshang.approval.revocation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.yingshang.approval.permit.Acceptance;
import cn.yingshang.approval.permit.Case;
import cn.yingshang.approval.permit.Licence;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.Written;

/** Opens, changes and decides revocations. */
public final class Revocations {

	private static final Scope FINDINGS = Scope.system(Revocation.BROKEN_PROMISE);

	private static final PageRequest ALL = PageRequest.first(PageRequest.MAX);

	private static final int ATTEMPTS = 2;

	private final AggregateStore<Revocation> store;

	private final RevocationLists lists;

	private final Ids ids;

	public Revocations(AggregateStore<Revocation> store, RevocationLists lists, Ids ids) {
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
		for (int attempt = 1;; attempt++) {
			List<Revocation> known = this.lists.ofCase(FINDINGS, about.id(), ALL).items();
			if (known.stream().anyMatch((one) -> settled(one, finding))) {
				return;
			}
			Optional<Revocation> open = known.stream()
				.filter((one) -> one.state() == RevocationState.PROPOSED)
				.findFirst();
			if (open.isPresent()) {
				this.store.change(open.get().id(), FINDINGS, call, (one) -> one.addFinding(call, finding));
				return;
			}
			try {
				propose(call, about, finding);
				return;
			}
			catch (RuntimeException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	/** Decides; the case follows by the event this raises. */
	public Written<Revocation> decide(String id, Call call, RevocationRuling ruling) {
		return this.store.change(id, Scope.of(call.actor()), call, (one) -> one.decide(call, ruling));
	}

	/** Shows a confirmed correction on every proposal that rests on that part. */
	public void corrected(Call call, String creditCode, String partId, LocalDate on) {
		Scope scope = Scope.system(Revocation.CORRECTION);
		this.lists.ofParty(scope, creditCode, ALL)
			.items()
			.stream()
			.filter((one) -> one.findings().stream().anyMatch((finding) -> finding.partId().equals(partId)))
			.forEach((one) -> this.store.change(one.id(), scope, call,
					(fresh) -> fresh.noteCorrection(call, partId, on)));
	}

	/** Shows a decided repair on the enterprise's revocations. */
	public void repaired(Call call, String creditCode, String repairId, String recordId, String outcome, LocalDate on) {
		Scope scope = Scope.system(Revocation.REPAIR);
		this.lists.ofParty(scope, creditCode, ALL)
			.items()
			.forEach((one) -> this.store.change(one.id(), scope, call,
					(fresh) -> fresh.noteRepair(call, repairId, recordId, outcome, on)));
	}

	public Revocation get(String id, Scope scope) {
		return this.store.get(id, scope);
	}

	private void propose(Call call, Case about, Finding finding) {
		Licence licence = Objects.requireNonNull(about.licence(), "no licence");
		Acceptance acceptance = Objects.requireNonNull(about.acceptance(), "not accepted");
		RevokedLicence revoked = new RevokedLicence(about.id(), acceptance.caseNumber(), licence.number(),
				about.filing().item(), about.filing().itemName());
		Revocation.Whereabouts where = new Revocation.Whereabouts(Objects.requireNonNull(about.department()),
				Objects.requireNonNull(about.region()), Objects.requireNonNull(about.party()));
		this.store.create(call, () -> new Revocation(this.ids.next(), call, revoked, where, finding));
	}

	// A revoked licence cannot be revoked again, whatever else is found.
	private static boolean settled(Revocation one, Finding finding) {
		return one.state() == RevocationState.DECIDED_REVOKED
				|| one.findings().stream().anyMatch((known) -> known.eventId().equals(finding.eventId()));
	}

}
