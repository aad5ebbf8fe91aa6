package cn.yingshang.infrastructure.broker;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

/**
 * Runs the broker as a process of its own:
 * {@code --port <number, 0 for a free one> --data <folder>}.
 * <p>
 * It prints {@code READY 127.0.0.1:<port>} once it serves and ends cleanly on SIGTERM.
 */
public final class BrokerServer {

	private static final int REFUSED = 2;

	private static final int FAILED = 3;

	private BrokerServer() {
	}

	public static void main(String[] arguments) {
		System.setProperty("logback.configurationFile", "cn/yingshang/infrastructure/broker/broker-logback.xml");
		Options options;
		try {
			options = Options.of(arguments);
		}
		catch (IllegalArgumentException ex) {
			System.err.println(ex.getMessage());
			System.exit(REFUSED);
			return;
		}
		run(options);
	}

	private static void run(Options options) {
		LocalBroker broker;
		try {
			broker = LocalBroker.open(options.data(), options.port(), BrokerServer::fail);
		}
		catch (IllegalStateException ex) {
			System.err.println(ex.getMessage());
			System.exit(REFUSED);
			return;
		}
		Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-shutdown"));
		System.out.println("READY " + broker.bootstrapServers());
		System.out.flush();
		waitForSignal();
	}

	private static void waitForSignal() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Halts, not exits: a broker that lost its disk can't be shut down in good order.
	 */
	private static void fail(String reason) {
		System.err.println("The broker has failed: " + reason);
		Runtime.getRuntime().halt(FAILED);
	}

	/**
	 * The command line.
	 */
	private record Options(int port, Path data) {

		private static final String USAGE = "Usage: BrokerServer --port <number, 0 for a free one> --data <folder>";

		static Options of(String[] arguments) {
			Integer port = null;
			String data = null;
			for (int i = 0; i < arguments.length; i += 2) {
				@Nullable String value = (i + 1 < arguments.length) ? arguments[i + 1] : null;
				switch (arguments[i]) {
					case "--port" -> port = port(value);
					case "--data" -> data = value;
					default -> throw new IllegalArgumentException("Unknown option " + arguments[i] + ". " + USAGE);
				}
			}
			if (port == null || data == null) {
				throw new IllegalArgumentException(USAGE);
			}
			return new Options(port, Path.of(data));
		}

		private static int port(@Nullable String value) {
			if (value == null || !value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
				throw new IllegalArgumentException("--port must be a number from 0 to 65535. " + USAGE);
			}
			return Integer.parseInt(value);
		}

	}

}
