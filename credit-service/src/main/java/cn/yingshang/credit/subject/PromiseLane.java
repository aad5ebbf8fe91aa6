package cn.yingshang.credit.subject;

import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.RecordLists;
import cn.yingshang.platform.rule.NotFound;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.Scope;
import cn.yingshang.platform.store.SystemScope;

/**
 * Answers live whether an enterprise may take the promise lane: from the records
 * themselves, not from what events have told so far.
 */
public final class PromiseLane {

	private static final Scope ASKED = SystemScope.named("promise-lane");

	private final AggregateStore<Subject> subjects;

	private final RecordLists records;

	public PromiseLane(AggregateStore<Subject> subjects, RecordLists records) {
		this.subjects = subjects;
		this.records = records;
	}

	/**
	 * The eligibility now.
	 * @throws NotFound when the enterprise is unknown
	 */
	public Eligibility eligibility(String creditCode) {
		Subject subject = this.subjects.get(creditCode, ASKED);
		return Eligibility.of(subject.id(),
				this.records.unrepaired(subject.id())
					.stream()
					.filter((found) -> found.active() || EligibilityRule.anyBars(found.facts()))
					.map(CreditRecord::facts)
					.toList());
	}

}
