package cn.yingshang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import cn.yingshang.launcher.doctor.Finding;
import cn.yingshang.launcher.health.Health;
import cn.yingshang.launcher.health.Probe;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.process.PortHolder;
import cn.yingshang.launcher.process.ProcessRecord;

/** Ports, left-over processes, and the health of what runs. */
final class SuiteChecks {

	private static final List<Member> ASKED = List.of(Member.STORE, Member.BROKER, Member.ISSUER);

	private SuiteChecks() {
	}

	static List<Finding> run(Places places, Map<Member, Integer> ports) {
		List<ProcessRecord> records = places.run().records();
		boolean running = SuiteState.read(places).flatMap((state) -> state.launcher().process()).isPresent();
		List<Finding> findings = new ArrayList<>();
		Map<Member, Integer> asked = new TreeMap<>(ports);
		if (running) {
			// It may have been told others than we are.
			records.stream()
				.filter((record) -> !record.external())
				.forEach((record) -> Member.of(record.name()).ifPresent((member) -> asked.put(member, record.port())));
		}
		asked.forEach((member, port) -> findings.add(port(member, port, records)));
		findings.add(leftOver(records, running));
		for (Member member : ASKED) {
			findings.add(health(member, running, records));
		}
		return findings;
	}

	private static Finding port(Member member, int port, List<ProcessRecord> records) {
		String subject = "Port " + port;
		if (PortHolder.isFree(port)) {
			return Finding.ok(subject, "free for " + member.code());
		}
		Optional<PortHolder> holder = PortHolder.of(port);
		boolean ours = holder.isPresent() && records.stream()
			.flatMap((record) -> record.process().stream())
			.anyMatch((process) -> process.pid() == holder.get().pid());
		return ours ? Finding.ok(subject, "held by our " + member.code()) : Finding.failure(subject,
				PortHolder.message(port, member.code(), holder), "end that process, or set " + member.portVariable());
	}

	private static Finding leftOver(List<ProcessRecord> records, boolean running) {
		List<String> living = records.stream()
			.filter((record) -> record.process().isPresent())
			.map((record) -> record.name() + " (" + record.pid() + ")")
			.toList();
		if (running || living.isEmpty()) {
			return Finding.ok("Processes", running ? "the suite is running" : "nothing left over");
		}
		return Finding.warning("Processes", "left over by a launcher that was killed: " + String.join(", ", living),
				"./yingshang stop");
	}

	private static Finding health(Member member, boolean running, List<ProcessRecord> records) {
		if (!running) {
			return Finding.ok("Health of " + member.code(), "not running");
		}
		String log = "./yingshang logs " + member.code();
		return records.stream().filter((record) -> record.name().equals(member.code())).findFirst().map((record) -> {
			Health health = Probe.of(record.role(), record.url()).check();
			return health.serving() ? Finding.ok("Health of " + member.code(), health.detail())
					: Finding.failure("Health of " + member.code(), health.detail(), log);
		}).orElseGet(() -> Finding.warning("Health of " + member.code(), "not started yet", log));
	}

}
