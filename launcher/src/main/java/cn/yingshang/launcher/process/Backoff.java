package cn.yingshang.launcher.process;

import java.time.Duration;

/**
 * How long to wait before a process that died is started again: 1, 2, 4 … 30 seconds,
 * from the start again once it ran for a minute.
 */
final class Backoff {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration STEADY = Duration.ofMinutes(1);

	private Duration next = FIRST;

	/**
	 * The wait before the next start.
	 * @param ran how long the process lived this time
	 */
	synchronized Duration after(Duration ran) {
		if (ran.compareTo(STEADY) >= 0) {
			this.next = FIRST;
		}
		Duration wait = this.next;
		Duration doubled = wait.multipliedBy(2);
		this.next = (doubled.compareTo(LONGEST) > 0) ? LONGEST : doubled;
		return wait;
	}

}
