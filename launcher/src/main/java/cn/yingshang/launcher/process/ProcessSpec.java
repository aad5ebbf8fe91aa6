package cn.yingshang.launcher.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How one process is started.
 *
 * @param name such as {@code credit-service}
 * @param role what it is to the suite
 * @param port where it will listen on loopback
 * @param url its address
 * @param version what is run
 * @param marker part of the command that no other process has
 * @param executable the program
 * @param arguments what follows the options that depend on the archive
 * @param environment what it is told beside the launcher's own environment; secrets go
 * here, never on the command line
 * @param log where its output goes
 * @param archive its class-data archive, which need not exist yet; none for what is no
 * Java
 */
public record ProcessSpec(String name, Role role, int port, String url, String version, String marker,
		String executable, List<String> arguments, Map<String, String> environment, Path log, @Nullable Path archive) {

	public ProcessSpec {
		arguments = List.copyOf(arguments);
		environment = Map.copyOf(environment);
	}

	/** Whether an archive is wanted and not written yet. */
	public boolean lacksArchive() {
		return this.archive != null && !Files.exists(this.archive);
	}

	/** The command of a normal run, using the archive if there is one. */
	List<String> command() {
		if (this.archive == null || !Files.exists(this.archive)) {
			return command(List.of());
		}
		return command(List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + this.archive));
	}

	/** The command of a run that writes the archive when it ends. */
	List<String> trainingCommand(Path target) {
		return command(List.of("-XX:ArchiveClassesAtExit=" + target, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
	}

	private List<String> command(List<String> archiveOptions) {
		List<String> command = new ArrayList<>();
		command.add(this.executable);
		command.addAll(archiveOptions);
		command.addAll(this.arguments);
		return command;
	}

}
