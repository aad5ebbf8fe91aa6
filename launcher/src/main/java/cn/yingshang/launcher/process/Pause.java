package cn.yingshang.launcher.process;

import java.util.concurrent.TimeUnit;

/** The wait between two looks. */
final class Pause {

	private static final int MILLIS = 60;

	private Pause() {
	}

	static void briefly() {
		try {
			TimeUnit.MILLISECONDS.sleep(MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StartFailed("Interrupted while processes were starting");
		}
	}

}
