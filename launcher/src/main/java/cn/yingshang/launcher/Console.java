package cn.yingshang.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

import cn.yingshang.launcher.plan.StoreAddress;
import cn.yingshang.launcher.process.Reports;

/** Tells people at the terminal what happens. */
final class Console implements Reports {

	private final PrintStream out;

	private final long begun = System.nanoTime();

	Console(PrintStream out) {
		this.out = out;
	}

	/** Tells nobody but when a process dies. */
	static Reports quiet() {
		return new Reports() {
			@Override
			public void starting(String name) {
				// Nobody is looking.
			}

			@Override
			public void ready(String name, String url, Duration took) {
				// Nobody is looking.
			}

			@Override
			public void died(String name, int exitCode, Duration restartIn, String lastLines) {
				new Console(System.err).died(name, exitCode, restartIn, lastLines);
			}

			@Override
			public void archived(String name, Duration took) {
				// Nobody is looking.
			}

			@Override
			public void note(String line) {
				// Nobody is looking.
			}
		};
	}

	@Override
	public void starting(String name) {
		line(name, "starting");
	}

	@Override
	public void ready(String name, String url, Duration took) {
		line(name, "ready after " + seconds(took) + "  " + StoreAddress.withoutPassword(url));
	}

	@Override
	public void died(String name, int exitCode, Duration restartIn, String lastLines) {
		line(name, "DIED with exit code " + exitCode + "; started again in " + restartIn.toSeconds()
				+ " s. Its last lines:");
		lastLines.lines().forEach((last) -> this.out.println("         | " + last));
		this.out.flush();
	}

	@Override
	public void archived(String name, Duration took) {
		line(name, "class-data archive written in " + seconds(took) + " (once a build)");
	}

	@Override
	public void note(String line) {
		this.out.printf(Locale.ROOT, "%6s  %s%n", elapsed(), line);
		this.out.flush();
	}

	private void line(String name, String what) {
		note(String.format(Locale.ROOT, "%-18s %s", name, what));
	}

	private String elapsed() {
		return seconds(Duration.ofNanos(System.nanoTime() - this.begun));
	}

	static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
	}

}
