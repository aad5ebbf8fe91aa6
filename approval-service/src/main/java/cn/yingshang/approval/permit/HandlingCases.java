package cn.yingshang.approval.permit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import cn.yingshang.approval.permit.licence.VisitNews;
import cn.yingshang.approval.permit.receipt.CaseNumbers;
import cn.yingshang.approval.permit.receipt.Filing;
import cn.yingshang.approval.catalogue.Item;
import cn.yingshang.approval.promise.Eligibility;
import cn.yingshang.approval.promise.Lane;
import cn.yingshang.approval.promise.LaneDecision;
import cn.yingshang.approval.promise.Standing;
import cn.yingshang.approval.subject.Subjects;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.city.District;
import cn.yingshang.platform.inbox.NotYetKnown;
import cn.yingshang.platform.rule.NotAllowed;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;

/** Receives applications and does with cases what the verbs allow. */
public final class HandlingCases {

	private static final Scope WATCH = SystemScope.named(CaseTable.DUE_DATES);

	private final AggregateStore<Case> store;

	private final CaseRules rules;

	private final CaseNumbers numbers;

	private final Subjects subjects;

	private final Eligibility eligibility;

	private final Ids ids;

	private final CityData city;

	public HandlingCases(AggregateStore<Case> store, CaseRules rules, CaseNumbers numbers, Subjects subjects,
			Eligibility eligibility, Ids ids, CityData city) {
		this.store = store;
		this.rules = rules;
		this.numbers = numbers;
		this.subjects = subjects;
		this.eligibility = eligibility;
		this.ids = ids;
		this.city = city;
	}

	/**
	 * Receives an application; decides at once, by a live check, on which lane it runs.
	 * @throws RuleViolation when item, region or subject are unknown, or the promise is
	 * incomplete
	 */
	public Written<Case> submit(Call call, NewCase asked) {
		Item item = this.rules.catalogue()
			.find(asked.item(), call.today())
			.orElseThrow(() -> new RuleViolation(Rules.A_46, "item", asked.item(), "目录中没有该事项"));
		String region = District.of(this.city, asked.region(), call.today());
		requireMaySubmit(call, item, region, asked.creditCode());
		this.subjects.require(asked.creditCode());
		LaneDecision lane = (asked.lane() == Lane.PROMISE)
				? LaneDecision.promise(item, asked.promise(), () -> this.eligibility.of(asked.creditCode()))
				: LaneDecision.ordinary();
		Filing filing = Filing.first(item, lane, asked.promise(), call.today(), asked.materials());
		return this.store.create(call,
				() -> new Case(this.ids.next(), call, filing, asked.creditCode(), region, this.rules));
	}

	/** Accepts; on the promise lane after asking credit-service once more. */
	public Written<Case> accept(String id, Call call) {
		return change(id, call, (one) -> one.accept(call, this.rules, this.numbers, () -> standing(one)));
	}

	/** Decides a promise case on the spot after asking credit-service once more. */
	public Written<Case> decideOnSpot(String id, Call call) {
		return change(id, call, (one) -> one.decideOnSpot(call, this.rules, () -> standing(one)));
	}

	/** Any other verb. */
	public Written<Case> change(String id, Call call, BiConsumer<Case, CaseRules> verb) {
		return change(id, call, (one) -> verb.accept(one, this.rules));
	}

	/**
	 * What an event does to a case; the same event does it once.
	 * @throws NotYetKnown when the case has not been seen here
	 */
	private Case react(String id, Call call, BiConsumer<Case, CaseRules> verb) {
		Scope scope = Scope.of(call.actor());
		if (this.store.find(id, scope).isEmpty()) {
			throw new NotYetKnown("case", id);
		}
		return this.store.change(id, scope, call, (one) -> verb.accept(one, this.rules)).aggregate();
	}

	/** Shows what inspection tells of the verification of its promise. */
	public Case told(String id, Call call, VisitNews news) {
		return react(id, call, (one, rules) -> one.note(call, news));
	}

	/** Follows the decision of the case's revocation, once. */
	public void revoked(String id, Call call, String revocationId, LocalDate on) {
		react(id, call, (one, rules) -> {
			if (one.state() != CaseState.REVOKED) {
				one.revoke(call, revocationId, on, rules);
			}
		});
	}

	public Optional<Case> find(String id, Scope scope) {
		return this.store.find(id, scope);
	}

	public CaseRules rules() {
		return this.rules;
	}

	/** Does what a passed due date brings, if one has passed. */
	public void alarm(String id, Call call) {
		this.store.change(id, WATCH, call, (one) -> one.alarm(call, this.rules, this.numbers));
	}

	private Written<Case> change(String id, Call call, Consumer<Case> verb) {
		return this.store.change(id, Scope.of(call.actor()), call, verb);
	}

	private Standing standing(Case one) {
		String party = one.party();
		return (party != null) ? this.eligibility.of(party) : Standing.unknown();
	}

	// Before anything is asked of a neighbour on the applicant's behalf.
	private static void requireMaySubmit(Call call, Item item, String region, String creditCode) {
		boolean may = CaseTable.TABLE.rows(null, CaseVerb.SUBMIT)
			.stream()
			.anyMatch((row) -> row.who().allows(call.actor(), item.department(), region, creditCode));
		if (!may) {
			throw new NotAllowed("case: this actor may not submit for " + creditCode);
		}
	}

}
