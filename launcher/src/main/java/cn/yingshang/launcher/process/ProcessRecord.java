package cn.yingshang.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One process of the suite as {@code .yingshang/run/<name>.json} tells it to other
 * commands; drills read it to find whom to signal.
 *
 * @param name such as {@code credit-service}
 * @param role what it is to the suite
 * @param pid the process, 0 when it is not ours (an external store)
 * @param startedAt when the operating system says it started
 * @param marker part of its command line that no other process has
 * @param port where it listens on loopback
 * @param url its address
 * @param version what is run
 * @param log its log file
 * @param restarts how often it was started again after it died
 * @param archive its class-data archive, if it was given one
 */
public record ProcessRecord(String name, Role role, long pid, Instant startedAt, String marker, int port, String url,
		String version, String log, int restarts, @Nullable String archive) {

	/** The kernel's boot time moves by a tick or two when the clock is corrected. */
	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	/**
	 * The living process this record is about: same id, same start and our marker on its
	 * command line. A foreign process that got the same id is never returned.
	 */
	public Optional<ProcessHandle> process() {
		return ProcessHandle.of(this.pid).filter(this::isOurs);
	}

	public boolean external() {
		return this.pid == 0;
	}

	private boolean isOurs(ProcessHandle process) {
		if (this.pid == 0 || !process.isAlive()) {
			return false;
		}
		boolean sameStart = process.info()
			.startInstant()
			.map((start) -> Duration.between(start, this.startedAt).abs().compareTo(TOLERANCE) <= 0)
			.orElse(false);
		return sameStart && CommandLines.of(process).contains(this.marker);
	}

}
