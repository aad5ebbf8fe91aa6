package cn.yingshang.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import cn.yingshang.launcher.plan.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yingshang status}: exits 0 only when everything can serve. */
@Command(name = "status", mixinStandardHelpOptions = true,
		description = "Shows health, versions, processes and memory; exits 0 only when everything can serve.")
final class StatusCommand implements Callable<Integer> {

	private static final double MEBI = 1024 * 1024;

	@Option(names = "--json", description = "For programs.")
	private boolean json;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		Places places = Places.ofThisProcess();
		Optional<SuiteState> state = SuiteState.read(places);
		SuiteStatus status = SuiteStatus.of(places, state);
		if (this.json) {
			out.println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(status));
		}
		else {
			print(out, state, status);
		}
		out.flush();
		return status.serving() ? 0 : 1;
	}

	private static void print(PrintWriter out, Optional<SuiteState> state, SuiteStatus status) {
		if (state.isEmpty() && status.members().isEmpty()) {
			out.println("Not running: './yingshang start' starts it.");
			return;
		}
		out.printf(Locale.ROOT, "%-18s %-22s %8s %8s %9s %8s  %-9s %s%n", "process", "health", "pid", "MB", "up",
				"restarts", "archive", "version, address");
		for (SuiteStatus.Line line : status.members()) {
			out.printf(Locale.ROOT, "%-18s %-22s %8s %8s %9s %8d  %-9s %s, %s%n", line.name(),
					(line.serving() ? "ok" : "DOWN") + ", " + shortened(line.detail()),
					(line.pid() > 0) ? Long.toString(line.pid()) : "-", megabytes(line.residentBytes()),
					up(line.upSince()), line.restarts(), line.archive(), line.version(), line.url());
		}
		out.printf(Locale.ROOT, "All together %.0f MB resident.%s%n", status.residentBytes() / MEBI, ready(state));
		if (!status.serving()) {
			out.println("Not everything can serve: " + String.join("; ", status.missing()));
		}
	}

	private static String ready(Optional<SuiteState> state) {
		return state
			.map((found) -> found.isReady() ? String.format(Locale.ROOT, " Ready after %.1f s, profile %s, store %s.",
					found.readyAfterMillis() / 1000.0, found.profile(), found.store()) : " Still starting.")
			.orElse(" The launcher is gone: './yingshang stop' ends what it left.");
	}

	private static String shortened(String detail) {
		return (detail.length() > 17) ? detail.substring(0, 16) + "…" : detail;
	}

	private static String megabytes(long bytes) {
		return (bytes > 0) ? String.format(Locale.ROOT, "%.0f", bytes / MEBI) : "-";
	}

	private static String up(Instant since) {
		if (since.equals(Instant.EPOCH)) {
			return "-";
		}
		Duration up = Duration.between(since, Instant.now());
		return String.format(Locale.ROOT, "%d:%02d:%02d", up.toHours(), up.toMinutesPart(), up.toSecondsPart());
	}

}
