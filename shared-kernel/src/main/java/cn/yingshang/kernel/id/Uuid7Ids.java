package cn.yingshang.kernel.id;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * UUIDs version 7 (RFC 9562, section 5.7) from an injected clock and random source: the
 * millisecond, a 12-bit counter within it (section 6.2, method 1), 62 random bits. Within
 * one instance every id is greater than the one before, even while the clock stands still
 * or goes back. Safe for many threads.
 */
public final class Uuid7Ids implements Ids {

	private static final int COUNTER_LIMIT = 1 << 12;

	private final Clock clock;

	private final RandomGenerator random;

	private long millisecond = -1;

	private int counter;

	/**
	 * A generator.
	 * @param clock where the millisecond comes from
	 * @param random a cryptographically strong source where ids must not be guessed; used
	 * under a lock
	 */
	public Uuid7Ids(Clock clock, RandomGenerator random) {
		this.clock = clock;
		this.random = random;
	}

	@Override
	public synchronized String next() {
		long now = this.clock.millis();
		if (now > this.millisecond) {
			start(now);
		}
		else if (++this.counter == COUNTER_LIMIT) {
			start(this.millisecond + 1);
		}
		long high = (this.millisecond << 16) | 0x7000 | this.counter;
		long low = (this.random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low).toString();
	}

	// The counter starts in its lower half, so that a burst has room before it borrows
	// the next millisecond.
	private void start(long at) {
		this.millisecond = at;
		this.counter = this.random.nextInt(COUNTER_LIMIT / 2);
	}

}
