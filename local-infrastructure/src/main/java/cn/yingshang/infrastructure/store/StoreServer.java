package cn.yingshang.infrastructure.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The local store as a process of its own: {@code --port N --data DIR}; prints one line
 * {@code READY mongodb://127.0.0.1:PORT} when it serves.
 */
public final class StoreServer {

	private StoreServer() {
	}

	public static void main(String[] args) throws InterruptedException {
		if (System.getProperty("logback.configurationFile") == null) {
			System.setProperty("logback.configurationFile", "cn/yingshang/infrastructure/store/store-logback.xml");
		}
		int port = 0;
		Path data = null;
		for (int i = 0; i + 1 < args.length; i += 2) {
			switch (args[i]) {
				case "--port" -> port = Integer.parseInt(args[i + 1]);
				case "--data" -> data = Path.of(args[i + 1]);
				default -> exit("unknown argument " + args[i]);
			}
		}
		if (data == null) {
			exit("usage: --data DIR [--port N]");
			return;
		}
		LocalStore store;
		try {
			store = LocalStore.open(data, port);
		}
		catch (IllegalStateException | UncheckedIOException ex) {
			exit(String.valueOf(ex.getMessage()));
			return;
		}
		Runtime.getRuntime().addShutdownHook(new Thread(store::close, "store-shutdown"));
		System.out.println("READY " + store.connectionString());
		System.out.flush();
		new CountDownLatch(1).await();
	}

	private static void exit(String message) {
		System.err.println("store: " + message);
		System.exit(2);
	}

}
