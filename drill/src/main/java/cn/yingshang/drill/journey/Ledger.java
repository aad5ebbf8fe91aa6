package cn.yingshang.drill.journey;

import java.util.ArrayList;
import java.util.List;

/** What the journeys of a drill have made other services owe. */
public final class Ledger {

	private final List<Expectation> owed = new ArrayList<>();

	synchronized void owe(Expectation expectation) {
		this.owed.add(expectation);
	}

	public synchronized int size() {
		return this.owed.size();
	}

	/** What was owed after the first so many. */
	public synchronized List<Expectation> since(int first) {
		return List.copyOf(this.owed.subList(first, this.owed.size()));
	}

}
