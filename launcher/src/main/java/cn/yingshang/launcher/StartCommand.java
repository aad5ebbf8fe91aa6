package cn.yingshang.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import cn.yingshang.infrastructure.identity.DemoAccount;
import cn.yingshang.infrastructure.identity.DemoAccounts;
import cn.yingshang.launcher.doctor.Variables;
import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.plan.Profile;
import cn.yingshang.launcher.plan.SuiteOptions;
import cn.yingshang.launcher.process.StartFailed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./yingshang start}: stays in the foreground until Ctrl-C or {@code stop}. */
@Command(name = "start", mixinStandardHelpOptions = true,
		description = "Starts everything and stays in the foreground; Ctrl-C ends it.")
final class StartCommand implements Callable<Integer> {

	@Option(names = "--reset", description = "Throw away the data of earlier runs first.")
	private boolean reset;

	@Option(names = "--profile", defaultValue = "start",
			description = "start: soon ready and small (default); bench: fast under load.")
	private Profile profile = Profile.START;

	@Option(names = "--port", paramLabel = "N",
			description = "The gateway's port (8080). Other ports: YINGSHANG_PORT_STORE, …_BROKER, …_ISSUER, …_CREDIT,"
					+ " …_APPROVAL, …_INSPECTION, …_COMPLAINT.")
	private @Nullable Integer port;

	@Option(names = "--with-faults", description = "Put the drill's faults jar on the services' class path.")
	private boolean withFaults;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws Exception {
		PrintWriter out = this.spec.commandLine().getOut();
		Places places = Places.ofThisProcess();
		places.requireWritable();
		logTheIssuerTo(places.logs().resolve("issuer.log"));
		SuiteOptions options = SuiteOptions.usual(places.root(), places.home())
			.withProfile(this.profile)
			.withReset(this.reset);
		if (this.port != null) {
			options = options.withPort(Member.GATEWAY, checked(this.port));
		}
		if (this.withFaults) {
			options = options.withClassPath(faults(places.root()));
		}
		out.println("营商 Yingshang " + Versions.own() + " on Java " + Runtime.version() + ", "
				+ Runtime.getRuntime().availableProcessors() + " cores. Data and logs: " + places.home());
		new Variables(Member.portVariables()).unknown(System.getenv().keySet()).forEach(out::println);
		out.flush();
		Suite suite = new Suite(options, new Console(System.out));
		Runtime.getRuntime().addShutdownHook(new Thread(() -> end(suite), "end"));
		suite.claim();
		Preparation.run(places.root(), new Console(System.out));
		long begun = System.nanoTime();
		suite.run();
		greet(out, suite, Duration.ofNanos(System.nanoTime() - begun));
		new CountDownLatch(1).await();
		return 0;
	}

	private static int checked(int port) {
		if (port < 0 || port > 65535) {
			throw new IllegalArgumentException("--port is 1 to 65535, or 0 for a free one, not " + port);
		}
		return port;
	}

	private static void end(Suite suite) {
		long begun = System.nanoTime();
		boolean running = suite.isRunning();
		suite.close();
		if (!running) {
			return;
		}
		System.out.println("Ended in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begun)) + ".");
		System.out.flush();
	}

	/**
	 * The terminal shows the processes' life; what the issuer has to say goes where the
	 * others' logs are.
	 */
	private static void logTheIssuerTo(Path log) {
		System.setProperty("logging.file.name", log.toString());
		System.setProperty("logging.threshold.console", "OFF");
	}

	/** The faults jar and the libraries it brings along. */
	private static List<Path> faults(Path root) throws IOException {
		Path target = root.resolve("faults").resolve("target");
		List<Path> found = new ArrayList<>();
		for (Path folder : List.of(target, target.resolve("lib"))) {
			if (Files.isDirectory(folder)) {
				try (Stream<Path> jars = Files.list(folder)) {
					jars.filter((jar) -> jar.getFileName().toString().endsWith(".jar")).forEach(found::add);
				}
			}
		}
		if (found.isEmpty()) {
			throw new StartFailed("The faults are not built: './yingshang build faults'");
		}
		return found;
	}

	private static void greet(PrintWriter out, Suite suite, Duration took) {
		String script = System.getProperty("yingshang.command", "./yingshang");
		String gateway = suite.url(Member.GATEWAY);
		out.println();
		out.println("Ready in " + Console.seconds(took) + ".");
		out.println();
		out.println("  Gateway    " + gateway);
		out.println("  API page   " + gateway + "/swagger-ui/index.html");
		out.println("  Issuer     " + suite.url(Member.ISSUER) + "  (for demonstration only)");
		out.println();
		out.println("Demonstration accounts, password '" + DemoAccounts.PASSWORD
				+ "'; any <role>.<department>.<region> is one:");
		for (DemoAccount account : DemoAccounts.all()) {
			out.printf("  %-40s %s%n", account.name(), account.description());
		}
		out.println();
		out.println("Try:");
		out.println("  curl -H \"Authorization: Bearer $(" + script + " token credit-officer.fgw.210200)\" " + gateway
				+ "/api/credit/subjects");
		out.println();
		out.println("Ctrl-C or '" + script + " stop' ends everything; '" + script + " status' shows it.");
		out.flush();
	}

}
