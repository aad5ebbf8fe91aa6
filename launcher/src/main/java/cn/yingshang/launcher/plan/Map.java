package cn.yingshang.launcher.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import static cn.yingshang.launcher.plan.Member.APPROVAL;
import static cn.yingshang.launcher.plan.Member.BROKER;
import static cn.yingshang.launcher.plan.Member.COMPLAINT;
import static cn.yingshang.launcher.plan.Member.CREDIT;
import static cn.yingshang.launcher.plan.Member.GATEWAY;
import static cn.yingshang.launcher.plan.Member.INSPECTION;
import static cn.yingshang.launcher.plan.Member.ISSUER;
import static cn.yingshang.launcher.plan.Member.STORE;

/**
 * Who needs whom before it can serve, and who calls whom. Read this class first: the plan
 * is made from it, and docker-compose.yml, the README and the clients in the services'
 * code are checked against it.
 */
public final class Map {

	static final Map SUITE = new Map();

	private final java.util.Map<Member, Place> places = new EnumMap<>(Member.class);

	private Map() {
		on(STORE, BROKER, ISSUER);
		on(CREDIT, INSPECTION, COMPLAINT).needs(STORE, BROKER, ISSUER);
		on(APPROVAL).needs(STORE, BROKER, ISSUER).calls(CREDIT);
		on(GATEWAY).needs(ISSUER, CREDIT, APPROVAL, INSPECTION, COMPLAINT)
			.calls(CREDIT, APPROVAL, INSPECTION, COMPLAINT);
	}

	private Place on(Member... members) {
		Place place = new Place(EnumSet.noneOf(Member.class), EnumSet.noneOf(Member.class));
		List.of(members).forEach((member) -> this.places.put(member, place));
		return place;
	}

	private Place of(Member member) {
		return Objects.requireNonNull(this.places.get(member));
	}

	boolean needs(Member member, Member other) {
		return of(member).needs().contains(other);
	}

	boolean calls(Member member, Member other) {
		return of(member).calls().contains(other);
	}

	/** Each after those it needs or calls, else as they are named. */
	List<Member> order() {
		List<Member> order = new ArrayList<>();
		List<Member> waiting = new ArrayList<>(this.places.keySet());
		while (!waiting.isEmpty()) {
			Member next = waiting.stream()
				.filter((member) -> order.containsAll(of(member).needs()) && order.containsAll(of(member).calls()))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("a circle among " + waiting));
			waiting.remove(next);
			order.add(next);
		}
		return order;
	}

	/**
	 * What a member stands on.
	 *
	 * @param needs who must serve before it
	 * @param calls whom it sends requests
	 */
	private record Place(Set<Member> needs, Set<Member> calls) {

		Place needs(Member... members) {
			this.needs.addAll(List.of(members));
			return this;
		}

		Place calls(Member... members) {
			this.calls.addAll(List.of(members));
			return this;
		}

	}

}
