package cn.yingshang.drill;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.demo.client.SuiteAddress;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.drill.check.Checker;
import cn.yingshang.drill.check.Finding;
import cn.yingshang.drill.check.Finding.Kind;
import cn.yingshang.drill.fault.Fault;
import cn.yingshang.drill.fault.NotReached;
import cn.yingshang.drill.fault.Scene;
import cn.yingshang.drill.history.History;
import cn.yingshang.drill.history.Operation;
import cn.yingshang.drill.history.Outcome;
import cn.yingshang.drill.journey.Ledger;
import cn.yingshang.drill.journey.Traffic;
import cn.yingshang.drill.report.Row;
import cn.yingshang.drill.suite.Members;
import cn.yingshang.drill.suite.Observer;
import cn.yingshang.drill.suite.Pause;
import cn.yingshang.drill.suite.Topics;

/**
 * Rounds against one suite: load, a fault in its midst, peace, and the checker's look.
 */
final class Round {

	private static final int CLIENTS = 4;

	private static final Duration MENDED = Duration.ofMinutes(2);

	private static final String DEAD = "yingshang_inbox_dead";

	private final Members members;

	private final PrintWriter out;

	private final Path control;

	private final SplittableRandom random;

	private final AtomicInteger poisoned = new AtomicInteger();

	private final Set<Finding> known = new HashSet<>();

	private final Ledger ledger = new Ledger();

	private final History history;

	private final SuiteClient client;

	private Duration drainWithin = Duration.ofSeconds(60);

	Round(Members members, Path control, Path history, PrintWriter out, long seed) {
		this.members = members;
		this.control = control;
		this.out = out;
		this.random = new SplittableRandom(seed);
		this.history = new History(history);
		// What an earlier drill poisoned in a running suite is not this one's.
		Members.SERVICES.forEach((service) -> this.poisoned.addAndGet((int) members.figure(service, DEAD)));
		this.client = new SuiteClient(
				new SuiteAddress(URI.create(members.url("gateway")), URI.create(members.url("issuer"))),
				Clock.systemUTC(), new SecureRandom());
	}

	Round impatient() {
		this.drainWithin = Duration.ofSeconds(25);
		return this;
	}

	SplittableRandom random() {
		return this.random;
	}

	SuiteClient client() {
		return this.client;
	}

	int operations() {
		return this.history.size();
	}

	/** One round; what earlier rounds found is not told again. */
	Row run(Fault fault, Duration load) {
		int before = this.history.size();
		List<Finding> findings = new ArrayList<>();
		Traffic traffic = Traffic.start(CLIENTS, this.client, this.history, this.ledger, Clock.systemUTC(),
				this.random.nextLong());
		try {
			Pause.of(load.dividedBy(3));
			fault.inject(new Scene(this.members, this.control, this.random, this.poisoned));
			Pause.of(load.dividedBy(3).multipliedBy(2));
		}
		catch (NotReached ex) {
			this.out.println("  " + fault.name() + ": " + ex.getMessage());
		}
		finally {
			traffic.close();
		}
		double drain = peace(findings);
		findings.addAll(look());
		findings.removeIf((finding) -> !this.known.add(finding));
		List<Operation> own = this.history.all().subList(before, this.history.size());
		Row row = new Row(fault.name(), keys(own, Outcome.OK), keys(own, Outcome.FAILED), count(own), drain, findings);
		this.out.printf("%-42s %d journeys, %d acknowledged, %d unknown at first, drained in %.1f s, %d findings%n",
				fault.name(), traffic.journeys(), row.acknowledged(), row.unknown(), drain, findings.size());
		traffic.givenUp().stream().distinct().limit(3).forEach((why) -> this.out.println("  gave up: " + why));
		findings.stream().limit(10).forEach((finding) -> this.out.println("  " + finding));
		this.out.flush();
		return row;
	}

	/** Waits until all serve and nothing is on its way; gives the seconds. */
	double peace(List<Finding> findings) {
		if (!Pause.until(MENDED, this.members::serving)) {
			findings.add(new Finding(Kind.STUCK, "not all services serve again"));
		}
		long begun = System.nanoTime();
		AtomicInteger quiet = new AtomicInteger();
		boolean drained = Pause.until(this.drainWithin, () -> (quiet() ? quiet.incrementAndGet() : reset(quiet)) >= 3);
		double seconds = (System.nanoTime() - begun) / 1e9;
		if (!drained) {
			findings.add(new Finding(Kind.STUCK, "not drained: " + figures()));
		}
		return seconds;
	}

	/** Reads everything again and lets the checker judge. */
	List<Finding> look() {
		return Checker.check(this.history.all(), new Observer(this.client, this.members).observe(this.history.all(),
				this.ledger.all(), this.poisoned.get()));
	}

	/** Load without a fault; gives the journeys that came to their end. */
	int load(int clients, Duration duration) {
		try (Traffic traffic = Traffic.start(clients, this.client, this.history, this.ledger, Clock.systemUTC(),
				this.random.nextLong())) {
			Pause.of(duration);
			return traffic.journeys();
		}
	}

	private static int reset(AtomicInteger quiet) {
		quiet.set(0);
		return 0;
	}

	private boolean quiet() {
		return Members.SERVICES.stream()
			.allMatch((service) -> this.members.figure(service, "yingshang_outbox_pending") == 0
					&& this.members.figure(service, "yingshang_inbox_held") == 0 && lag(service) == 0);
	}

	private long lag(String service) {
		return new Topics(this.members.url("broker")).lag(service);
	}

	private String figures() {
		StringBuilder text = new StringBuilder();
		for (String service : Members.SERVICES) {
			text.append(service)
				.append(" pending ")
				.append(this.members.figure(service, "yingshang_outbox_pending"))
				.append(" lag ")
				.append(lag(service))
				.append(" held ")
				.append(this.members.figure(service, "yingshang_inbox_held"))
				.append("; ");
		}
		return text.toString();
	}

	private static int keys(List<Operation> operations, Outcome outcome) {
		Set<String> keys = new HashSet<>();
		operations.stream().filter((one) -> one.outcome() == outcome).forEach((one) -> keys.add(one.key()));
		return keys.size();
	}

	private static int count(List<Operation> operations) {
		return keys(operations, Outcome.UNKNOWN);
	}

}
