package cn.yingshang.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import cn.yingshang.launcher.plan.Member;
import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.process.LogTail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./yingshang logs [SERVICE]}: where the logs are, or the end of one. */
@Command(name = "logs", mixinStandardHelpOptions = true,
		description = "Lists the logs, or shows the end of one process's log.")
final class LogsCommand implements Callable<Integer> {

	@Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Such as credit-service, or just credit.")
	private @Nullable String service;

	@Option(names = "-n", paramLabel = "LINES", defaultValue = "100", description = "How many lines (100).")
	private int lines = 100;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException {
		PrintWriter out = this.spec.commandLine().getOut();
		Path folder = Places.ofThisProcess().logs();
		if (this.service == null) {
			list(folder).forEach(out::println);
		}
		else {
			String name = this.service;
			String code = Member.of(name).map(Member::code).orElse(name);
			Path log = folder.resolve(code + ".log").normalize();
			if (!log.startsWith(folder) || !Files.exists(log)) {
				throw new IllegalArgumentException("No log of '" + name + "' in " + folder);
			}
			out.println(LogTail.of(log, this.lines));
		}
		out.flush();
		return 0;
	}

	private static List<Path> list(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

}
