package cn.yingshang.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import cn.yingshang.bench.reference.BareGateway;
import cn.yingshang.bench.row.Context;
import cn.yingshang.bench.row.Report;
import cn.yingshang.bench.row.Row;
import cn.yingshang.bench.row.Rows;
import cn.yingshang.bench.suite.SuiteProcesses;
import cn.yingshang.demo.client.SuiteAddress;
import cn.yingshang.demo.client.Tokens;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./yingshang bench}: measures the running suite, each row beside its reference in
 * the same run.
 */
@Command(name = "bench", description = "Measures the running suite; start it with './yingshang start --profile bench'.",
		mixinStandardHelpOptions = true, subcommands = Bench.Reference.class)
public final class Bench implements Callable<Integer> {

	@Parameters(paramLabel = "ROW",
			description = "Rows to run (all): gateway, complaint, approval, delay, queue, draw, footprint.")
	private List<String> rows = List.of();

	@Option(names = "--rounds", defaultValue = "3", description = "Measured rounds (${DEFAULT-VALUE}).")
	private int rounds;

	@Option(names = "--seconds", defaultValue = "10", description = "Length of a round (${DEFAULT-VALUE}).")
	private int seconds;

	@Option(names = "--workers", defaultValue = "8", description = "Clients at once (${DEFAULT-VALUE}).")
	private int workers;

	@Option(names = "--sizes", split = ",", defaultValue = "10000",
			description = "Stored cases to measure at (${DEFAULT-VALUE}); up to 1000000.")
	private List<Integer> sizes = List.of();

	@Option(names = "--out", defaultValue = "bench-results/bench.json",
			description = "Figures as JSON (${DEFAULT-VALUE}).")
	private Path out = Path.of("bench-results/bench.json");

	public static void main(String[] args) {
		System.exit(new CommandLine(new Bench()).setExecutionExceptionHandler((exception, command, parsed) -> {
			if (!(exception instanceof IllegalStateException) && !(exception instanceof IllegalArgumentException)) {
				throw exception;
			}
			command.getErr().println(exception.getMessage());
			return 1;
		}).execute(args));
	}

	@Override
	public Integer call() throws Exception {
		List<Row> wanted = Rows.named(this.rows);
		between("--rounds", this.rounds, 100);
		between("--seconds", this.seconds, 600);
		between("--workers", this.workers, 100);
		this.sizes.forEach((size) -> between("--sizes", size, 1_000_000));
		Report report = new Report(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
		Map<String, String> environment = System.getenv();
		Path home = Path.of(environment.getOrDefault("YINGSHANG_HOME", ".yingshang"));
		SuiteAddress address = SuiteAddress.from(environment);
		String profile = environment.getOrDefault("YINGSHANG_PROFILE", "unknown");
		if (!profile.equalsIgnoreCase("bench")) {
			report.line("NOTE: the suite runs in profile '%s'; figures count only in profile bench.", profile);
		}
		SuiteProcesses processes = new SuiteProcesses(home);
		Map<String, Object> machine = machine(profile, home);
		report.line("%s", machine);
		Tokens tokens = new Tokens(HttpClient.newHttpClient(), address.issuer(), Clock.systemUTC());
		Context context = new Context(gateway(address), address.issuer(), tokens, processes, home, this.rounds,
				Duration.ofSeconds(this.seconds), this.workers, this.sizes.get(0), report);
		for (Row row : wanted.stream().filter((one) -> !one.sized()).toList()) {
			report.line("%n%s: %s", row.name(), row.about());
			row.run(context);
		}
		// Size by size: what is stored does not become less again.
		for (int size : this.sizes) {
			for (Row row : wanted.stream().filter(Row::sized).toList()) {
				report.line("%n%s at %d: %s", row.name(), size, row.about());
				row.run(context.at(size));
			}
		}
		report.save(this.out, machine);
		return 0;
	}

	private static void between(String option, int value, int most) {
		if (value < 1 || value > most) {
			throw new IllegalArgumentException(option + " is 1 to " + most + ", not " + value);
		}
	}

	private static URI gateway(SuiteAddress address) {
		return URI.create("http://127.0.0.1:" + address.gateway().getPort());
	}

	private Map<String, Object> machine(String profile, Path home) throws IOException {
		JsonNode suite = JsonMapper.builder().build().readTree(Files.readString(home.resolve("suite.json")));
		Map<String, Object> machine = new LinkedHashMap<>();
		machine.put("suite", suite.at("/launcher/version").asString());
		machine.put("store", suite.at("/store").asString());
		machine.put("at", Clock.systemUTC().instant().toString());
		machine.put("processors", Runtime.getRuntime().availableProcessors());
		Path processors = Path.of("/proc/cpuinfo");
		if (Files.exists(processors)) {
			try (Stream<String> lines = Files.lines(processors)) {
				lines.filter((line) -> line.startsWith("model name"))
					.findFirst()
					.ifPresent((line) -> machine.put("model", line.substring(line.indexOf(':') + 1).strip()));
			}
		}
		machine.put("java", Runtime.version().toString());
		machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
		machine.put("profile", profile);
		machine.put("workers", this.workers);
		machine.put("seconds", this.seconds);
		return machine;
	}

	/** Serves the reference; the gateway row starts it as a process of its own. */
	@Command(name = "bare-gateway", hidden = true)
	static final class Reference implements Callable<Integer> {

		@Option(names = "--port", required = true)
		private int port;

		@Option(names = "--target", required = true)
		private URI target = URI.create("http://127.0.0.1");

		@Override
		public Integer call() throws InterruptedException {
			BareGateway.serve(this.port, this.target);
			Thread.currentThread().join();
			return 0;
		}

	}

}
