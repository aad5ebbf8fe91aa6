package cn.yingshang.launcher;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import cn.yingshang.launcher.plan.Places;
import cn.yingshang.launcher.process.Ending;
import cn.yingshang.launcher.process.Orphans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code ./yingshang stop}: ends the launcher, which ends the rest; what a killed
 * launcher left is ended too.
 */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Ends every process of the suite.")
final class StopCommand implements Callable<Integer> {

	/** The launcher promises ten seconds. */
	private static final Duration PATIENCE = Duration.ofSeconds(12);

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		PrintWriter out = this.spec.commandLine().getOut();
		Places places = Places.ofThisProcess();
		long begun = System.nanoTime();
		List<String> ended = new ArrayList<>();
		Optional<ProcessHandle> launcher = SuiteState.read(places).flatMap((state) -> state.launcher().process());
		launcher.ifPresent((process) -> {
			boolean forced = !Ending.end(List.of(process), PATIENCE).isEmpty();
			ended.add(forced ? "the launcher, by force" : "the suite");
		});
		ended.addAll(Orphans.end(places.run()));
		ended.addAll(Orphans.end(new Places(places.root(), Preparation.home(places.root())).run()));
		SuiteState.remove(places);
		if (ended.isEmpty()) {
			out.println("Nothing is running.");
		}
		else {
			out.println("Ended " + String.join(", ", ended) + " in "
					+ Console.seconds(Duration.ofNanos(System.nanoTime() - begun)) + ".");
		}
		out.flush();
		return 0;
	}

}
