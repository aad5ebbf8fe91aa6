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
import java.util.concurrent.atomic.AtomicLong;

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
import org.apache.kafka.common.KafkaException;

/**
 * Rounds against one suite: load, a fault in its midst, peace, and the checker's look.
 */
final class Round {

	private static final int CLIENTS = 4;

	private static final Duration TELLING = Duration.ofSeconds(15);

	private static final Duration SETTLING = Duration.ofSeconds(3);

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

	private Duration mendWithin = Duration.ofMinutes(2);

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

	/** Gives up soon: what planted mistakes leave behind never drains. */
	Round impatient() {
		this.drainWithin = Duration.ofSeconds(25);
		return this;
	}

	/** Waits long: on a machine that does other work, slowness is no finding. */
	Round patient() {
		this.drainWithin = Duration.ofMinutes(5);
		this.mendWithin = Duration.ofMinutes(5);
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
		long begun = System.nanoTime();
		Mark mark = mark();
		String name = fault.name();
		List<Finding> findings = new ArrayList<>();
		Traffic traffic = Traffic.start(CLIENTS, this.client, this.history, this.ledger, Clock.systemUTC(),
				this.random.nextLong());
		try {
			Pause.of(load.dividedBy(3));
			fault.inject(new Scene(this.members, this.control, this.random, this.poisoned, this.client, findings));
			Pause.of(load.dividedBy(3).multipliedBy(2));
		}
		catch (NotReached ex) {
			this.out.println("  " + name + ": " + ex.getMessage());
			name += " (not reached)";
		}
		finally {
			traffic.close();
		}
		double drain = peace(findings);
		findings.addAll(look(fault.touchesAll() ? Mark.START : mark));
		Row row = row(name, mark, drain, findings);
		this.out.printf(
				"%-42s %d journeys, %d acknowledged, %d unknown at first, drained in %.1f s, %.0f s in all, %d findings%n",
				name, traffic.journeys(), row.acknowledged(), row.unknown(), drain, (System.nanoTime() - begun) / 1e9,
				row.findings().size());
		traffic.givenUp().stream().distinct().limit(3).forEach((why) -> this.out.println("  gave up: " + why));
		row.findings().stream().limit(10).forEach((finding) -> this.out.println("  " + finding));
		this.out.flush();
		return row;
	}

	/** Everything since the start once more, after the last round. */
	Row again() {
		List<Finding> findings = look(Mark.START);
		findings.removeIf((finding) -> !this.known.add(finding));
		findings.stream().limit(10).forEach((finding) -> this.out.println("  " + finding));
		return new Row("everything read again", 0, 0, 0, 0, findings);
	}

	private Row row(String name, Mark mark, double drain, List<Finding> findings) {
		List<Operation> own = this.history.since(mark.operations());
		int acknowledged = keys(own, Outcome.OK);
		if (acknowledged == 0) {
			findings.add(new Finding(Kind.STUCK, name + ": nothing was acknowledged all the round"));
		}
		findings.removeIf((finding) -> !this.known.add(finding));
		return new Row(name, acknowledged, keys(own, Outcome.FAILED), keys(own, Outcome.UNKNOWN), drain, findings);
	}

	/** Waits until all serve and nothing is on its way; gives the seconds. */
	double peace(List<Finding> findings) {
		if (!Pause.until(this.mendWithin, this.members::serving)) {
			findings.add(new Finding(Kind.STUCK, "not all services serve again"));
		}
		long begun = System.nanoTime();
		AtomicInteger quiet = new AtomicInteger();
		AtomicLong told = new AtomicLong(begun);
		boolean drained = Pause.until(this.drainWithin, () -> {
			tell(told);
			return (quiet() ? quiet.incrementAndGet() : reset(quiet)) >= 3;
		});
		double seconds = (System.nanoTime() - begun) / 1e9;
		if (!drained) {
			findings.add(new Finding(Kind.STUCK, "not drained: " + figures()));
		}
		return seconds;
	}

	/** Where the history stands now. */
	Mark mark() {
		return new Mark(this.history.size(), this.ledger.size());
	}

	/**
	 * Reads again what was done since a mark, and all topics, and lets the checker judge.
	 * What is wrong must be wrong twice: an effect may show a moment after its event.
	 */
	List<Finding> look(Mark since) {
		List<Finding> findings = lookOnce(since);
		if (!findings.isEmpty()) {
			Pause.of(SETTLING);
			findings.retainAll(lookOnce(since));
		}
		return findings;
	}

	private List<Finding> lookOnce(Mark since) {
		List<Operation> operations = this.history.since(since.operations());
		try {
			return Checker.check(operations, new Observer(this.client, this.members).observe(operations,
					this.ledger.since(since.owed()), this.poisoned.get()));
		}
		catch (IllegalStateException | KafkaException ex) {
			return new ArrayList<>(List.of(new Finding(Kind.STUCK, "it cannot be read again: " + ex.getMessage())));
		}
	}

	/** Load without a fault; gives the journeys that came to their end. */
	int load(int clients, Duration duration) {
		try (Traffic traffic = Traffic.start(clients, this.client, this.history, this.ledger, Clock.systemUTC(),
				this.random.nextLong())) {
			Pause.of(duration);
			return traffic.journeys();
		}
	}

	/** A drain that takes long says every now and then what it waits for. */
	private void tell(AtomicLong told) {
		if (System.nanoTime() - told.get() > TELLING.toNanos()) {
			told.set(System.nanoTime());
			this.out.println("  still waiting: " + figures());
		}
	}

	private static int reset(AtomicInteger quiet) {
		quiet.set(0);
		return 0;
	}

	private boolean quiet() {
		return Members.SERVICES.stream()
			.allMatch((service) -> this.members.figure(service, "yingshang_outbox_pending") == 0
					&& this.members.figure(service, "yingshang_inbox_held") == 0)
				&& lag(Members.SERVICES) == 0;
	}

	private long lag(List<String> services) {
		return new Topics(this.members.url("broker")).lag(services);
	}

	private String figures() {
		StringBuilder text = new StringBuilder();
		for (String service : Members.SERVICES) {
			text.append(service)
				.append(" pending ")
				.append(this.members.figure(service, "yingshang_outbox_pending"))
				.append(" lag ")
				.append(lag(List.of(service)))
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

	/**
	 * A place in what happened.
	 *
	 * @param operations how many were noted before
	 * @param owed how many effects were owed before
	 */
	record Mark(int operations, int owed) {

		static final Mark START = new Mark(0, 0);

	}

}
