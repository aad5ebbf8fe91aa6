package cn.yingshang.launcher.process;

import java.time.Duration;

/** Told what happens to the processes, while it happens. */
public interface Reports {

	/** A process was started. */
	void starting(String name);

	/** A process can serve. */
	void ready(String name, String url, Duration took);

	/** A process ended by itself. */
	void died(String name, int exitCode, Duration restartIn, String lastLines);

	/** A process that lacked its class-data archive wrote it. */
	void archived(String name, Duration took);

	/** Anything else worth a line. */
	void note(String line);

}
