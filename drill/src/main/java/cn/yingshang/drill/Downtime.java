package cn.yingshang.drill;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import cn.yingshang.drill.check.Finding;
import cn.yingshang.drill.check.Finding.Kind;
import cn.yingshang.drill.suite.Members;
import cn.yingshang.drill.suite.Pause;
import cn.yingshang.drill.suite.Topics;

/** One consuming service is away under one minute of load, for longer and longer. */
final class Downtime {

	private static final String SERVICE = "inspection-service";

	private static final Duration LOAD = Duration.ofSeconds(60);

	private static final int CLIENTS = 4;

	private final Round round;

	private final Members members;

	private final PrintWriter out;

	Downtime(Round round, Members members, PrintWriter out) {
		this.round = round;
		this.members = members;
		this.out = out;
	}

	/** Prints the table; whether nothing was lost. */
	boolean table(List<Integer> seconds) {
		List<String> lines = new ArrayList<>();
		lines.add(String.format("%-12s %9s %9s %6s %8s %8s %8s", "downtime s", "requests", "events", "lost", "doubled",
				"drain s", "in all s"));
		boolean whole = true;
		for (int down : seconds) {
			Round.Mark mark = this.round.mark();
			long begun = System.nanoTime();
			int events = events();
			CompletableFuture<Void> away = CompletableFuture.runAsync(() -> hold(Duration.ofSeconds(down)));
			this.round.load(CLIENTS, LOAD);
			away.join();
			List<Finding> findings = new ArrayList<>();
			double drain = this.round.peace(findings);
			int told = events() - events;
			findings.addAll(this.round.look(mark));
			long lost = findings.stream().filter((finding) -> finding.kind() == Kind.LOST).count();
			long doubled = findings.stream().filter((finding) -> finding.kind() == Kind.DOUBLED).count();
			whole &= findings.isEmpty();
			findings.stream().limit(10).forEach(this.out::println);
			lines.add(String.format("%-12d %9d %9d %6d %8d %8.1f %8.0f", down,
					this.round.mark().operations() - mark.operations(), told, lost, doubled, drain,
					(System.nanoTime() - begun) / 1e9));
			this.out.println(lines.get(lines.size() - 1));
			this.out.flush();
		}
		lines.forEach(this.out::println);
		this.out.printf("%s was ended with kill -9 and every restart of it too, for so long.%n", SERVICE);
		this.out.flush();
		return whole;
	}

	private int events() {
		return new Topics(this.members.url("broker")).told().size();
	}

	/** The launcher starts what died; this ends it again before it can do anything. */
	private void hold(Duration down) {
		long end = System.nanoTime() + down.toNanos();
		long ended = 0;
		while (System.nanoTime() < end) {
			long pid = this.members.pid(SERVICE);
			if (pid > 0 && pid != ended && this.members.signal(pid, "KILL")) {
				ended = pid;
			}
			Pause.of(Duration.ofMillis(100));
		}
	}

}
