package cn.yingshang.drill;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import cn.yingshang.drill.fault.Fault;
import cn.yingshang.drill.fault.Faults;
import cn.yingshang.drill.report.Row;
import cn.yingshang.drill.report.Table;
import cn.yingshang.drill.suite.Members;
import cn.yingshang.drill.suite.OwnSuite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./yingshang drill}: breaks a suite of its own in many ways under load, and
 * checks that nothing was lost or done twice.
 */
@Command(name = "drill", mixinStandardHelpOptions = true,
		description = "Breaks the suite under load; exits 1 when anything is lost, doubled or stuck.")
public final class Drill implements Callable<Integer> {

	private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

	private static final int SHORT_LOAD = 8;

	@Option(names = "--rounds", defaultValue = "12", description = "How many (default ${DEFAULT-VALUE}).")
	private int rounds;

	@Option(names = "--seed", defaultValue = "8890", description = "Order of faults and journeys (${DEFAULT-VALUE}).")
	private long seed;

	@Option(names = "--only", description = "Faults whose name begins so; --list shows the names.")
	private @Nullable String only;

	@Option(names = "--seconds", defaultValue = "12", description = "Of load a round (default ${DEFAULT-VALUE}).")
	private int seconds;

	@Option(names = "--short", description = "About two minutes: a few faults, one round each.")
	private boolean brief;

	@Option(names = "--running", description = "Against the running suite; crash points need --with-faults there.")
	private boolean running;

	@Option(names = "--keep", description = "Keep the suite's folder with its logs and the history.")
	private boolean keep;

	@Option(names = "--list", description = "Only list the faults.")
	private boolean list;

	@Option(names = "--teeth", description = "Plant known mistakes, one at a time: each must be caught.")
	private boolean teeth;

	@Option(names = "--mistake", description = "With --teeth: only these, by code.", split = ",")
	private List<String> mistakes = new ArrayList<>();

	@Option(names = "--downtime", arity = "0..1", fallbackValue = "10,60,300,600", split = ",",
			description = "A consuming service down for so many seconds (10,60,300,600).")
	private List<Integer> downtime = new ArrayList<>();

	@Option(names = "--overload", description = "A burst far above capacity.")
	private boolean overload;

	private final Map<String, String> environment = System.getenv();

	private Drill() {
	}

	public static void main(String[] args) {
		System.setProperty("slf4j.internal.verbosity", "ERROR");
		System.exit(new CommandLine(new Drill()).execute(args));
	}

	@Override
	public Integer call() throws Exception {
		if (this.only != null && Faults.matching(this.only).isEmpty()) {
			OUT.println("No fault's name begins with '" + this.only + "'; --list shows them.");
			return 2;
		}
		if (this.list) {
			Faults.all().forEach((fault) -> OUT.println(fault.name()));
			return 0;
		}
		if (this.teeth) {
			return new Teeth(this::suite, OUT, this.seed, Duration.ofSeconds(this.seconds)).bite(this.mistakes) ? 0 : 1;
		}
		if (this.running) {
			Path home = Path.of(this.environment.getOrDefault("YINGSHANG_HOME", ".yingshang"));
			String control = this.environment.get("YINGSHANG_FAULTS_CONTROL");
			return against(new Members(home), (control != null) ? Path.of(control) : home,
					Files.createTempFile("drill", ".jsonl"));
		}
		try (OwnSuite suite = suite("")) {
			OUT.println("The drill's suite is in " + suite.home());
			return against(suite.members(), suite.control(), suite.home().resolve("history.jsonl"));
		}
	}

	private OwnSuite suite(String mistake) {
		try {
			return begin(mistake);
		}
		catch (IllegalStateException ex) {
			// On a machine that is busy with other work a start may take too long.
			OUT.println(ex.getMessage() + "\nIt is tried once more.");
			return begin(mistake);
		}
	}

	private OwnSuite begin(String mistake) {
		return new OwnSuite(Path.of(this.environment.getOrDefault("YINGSHANG_ROOT", ".")),
				this.environment.getOrDefault("YINGSHANG_COMMAND", "./yingshang"), mistake, this.keep);
	}

	private int against(Members members, Path control, Path file) {
		Round round = new Round(members, control, file, OUT, this.seed);
		if (!this.downtime.isEmpty()) {
			return new Downtime(round, members, OUT).table(this.downtime) ? 0 : 1;
		}
		if (this.overload) {
			return new Overload(round, members, OUT).burst() ? 0 : 1;
		}
		if (this.brief) {
			round.patient();
		}
		int load = this.brief ? Math.min(this.seconds, SHORT_LOAD) : this.seconds;
		OUT.println("Seed " + this.seed);
		List<Row> rows = new ArrayList<>();
		for (Fault fault : chosen(round)) {
			rows.add(round.run(fault, Duration.ofSeconds(load)));
		}
		Row again = round.again();
		Table.print(OUT, rows, again, this.seed);
		return Stream.concat(rows.stream(), Stream.of(again)).allMatch((row) -> row.findings().isEmpty()) ? 0 : 1;
	}

	private List<Fault> chosen(Round round) {
		if (this.brief) {
			return Faults.few();
		}
		List<Fault> known = (this.only != null) ? Faults.matching(this.only) : Faults.all();
		List<Fault> left = new ArrayList<>();
		List<Fault> chosen = new ArrayList<>();
		for (int i = 0; i < this.rounds; i++) {
			if (left.isEmpty()) {
				left.addAll(known);
			}
			chosen.add(left.remove(round.random().nextInt(left.size())));
		}
		return chosen;
	}

}
