package cn.yingshang.launcher;

import java.io.PrintWriter;

import cn.yingshang.launcher.process.StartFailed;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./yingshang}, behind the script that builds and finds it. */
@Command(name = "yingshang", synopsisSubcommandLabel = "COMMAND",
		description = "The whole suite (营商) on one machine, without Docker.", mixinStandardHelpOptions = true,
		versionProvider = Launcher.Version.class,
		subcommands = { StartCommand.class, StopCommand.class, StatusCommand.class, TokenCommand.class,
				DoctorCommand.class, LogsCommand.class, TrainCommand.class, PrepareCommand.class },
		footer = { "",
				"Programs that talk to the running suite: seed, demo, bench, drill. Without it: build, verify." })
public final class Launcher implements Runnable {

	/**
	 * Asked for something that cannot be; picocli uses the same for a wrong command line.
	 */
	static final int REFUSED = 2;

	@Spec
	private CommandSpec spec;

	/** Made by picocli, which sets the specification. */
	@SuppressWarnings("NullAway.Init")
	Launcher() {
	}

	public static void main(String[] args) {
		System.exit(commands().execute(args));
	}

	static CommandLine commands() {
		return new CommandLine(new Launcher()).setCaseInsensitiveEnumValuesAllowed(true)
			.setExecutionExceptionHandler((exception, command, parsed) -> {
				PrintWriter err = command.getErr();
				if (exception instanceof StartFailed || exception instanceof IllegalArgumentException
						|| exception instanceof IllegalStateException) {
					err.println(exception.getMessage());
				}
				else {
					exception.printStackTrace(err);
				}
				err.flush();
				return 1;
			});
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Which command?");
	}

	/** The version of this build. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "yingshang " + Versions.own() };
		}

	}

}
