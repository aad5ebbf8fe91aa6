package cn.yingshang.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.SuiteAddress;
import cn.yingshang.demo.client.SuiteClient;
import cn.yingshang.demo.client.Unreachable;
import cn.yingshang.demo.seed.Enterprises;
import cn.yingshang.demo.seed.Seeding;
import cn.yingshang.demo.story.ClosedLoopStory;
import cn.yingshang.demo.story.Narrator;
import cn.yingshang.kernel.time.CityTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./yingshang demo} and {@code ./yingshang seed}: programs that act as users of
 * the running suite.
 */
@Command(name = "yingshang", subcommands = { Demo.Story.class, Demo.Seed.class }, mixinStandardHelpOptions = true)
public final class Demo {

	private static final PrintWriter OUT = new PrintWriter(System.out, true, StandardCharsets.UTF_8);

	private Demo() {
	}

	public static void main(String[] args) {
		CommandLine line = new CommandLine(new Demo());
		line.setExecutionExceptionHandler((failure, command, result) -> {
			if (failure instanceof NotAsTold || failure instanceof Unreachable) {
				OUT.println("NOT AS TOLD: " + failure.getMessage());
				return 1;
			}
			throw failure;
		});
		System.exit(line.execute(args));
	}

	private static SuiteClient client() {
		return new SuiteClient(SuiteAddress.from(System.getenv()), Clock.systemUTC(), new SecureRandom());
	}

	/**
	 * Tells the closed loop against the running suite; exits 1 when anything is not as
	 * told.
	 */
	@Command(name = "demo", description = "Tells the closed-loop story against the running suite.",
			mixinStandardHelpOptions = true)
	static final class Story implements Callable<Integer> {

		@Option(names = "--trace", description = "Show the trace and correlation ids of each call.")
		private boolean trace;

		@Option(names = "--proof", description = "Write the joint draw's proof there, for './yingshang verify draw'.")
		private @Nullable Path proof;

		@Override
		public Integer call() {
			String today = CityTime.today(Clock.systemUTC()).toString();
			String proven = new ClosedLoopStory(client(), new Narrator(OUT, this.trace), today).tell().toString();
			if (this.proof != null) {
				try {
					Files.writeString(this.proof, proven);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				OUT.println("The draw's proof is in " + this.proof + ": ./yingshang verify draw " + this.proof);
			}
			return 0;
		}

	}

	/** Seeds demonstration data. */
	@Command(name = "seed", description = "Puts the demonstration data into the running suite; re-runnable.",
			mixinStandardHelpOptions = true)
	static final class Seed implements Callable<Integer> {

		@Option(names = "--enterprises", defaultValue = "1000", description = "How many (default ${DEFAULT-VALUE}).")
		private int enterprises;

		@Option(names = "--seed", defaultValue = "8890", description = "Same seed, same bytes (${DEFAULT-VALUE}).")
		private long seed;

		@Option(names = "--print", description = "Only print what would be seeded, one line each.")
		private boolean print;

		@Override
		public Integer call() {
			if (this.print) {
				Enterprises.invent(this.enterprises, this.seed).forEach(OUT::println);
			}
			else {
				new Seeding(client(), OUT).run(Enterprises.invent(this.enterprises, this.seed));
			}
			return 0;
		}

	}

}
