package cn.yingshang.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpServer;

/**
 * A process for tests that is ready like a service; told to be stubborn it does not end
 * when asked.
 */
public final class TinyServer {

	private TinyServer() {
	}

	public static void main(String[] args) throws IOException {
		if (args[1].equals("broken")) {
			System.err.println("I am broken");
			System.exit(7);
		}
		if (args[1].equals("stubborn")) {
			Runtime.getRuntime().addShutdownHook(new Thread(TinyServer::hang));
		}
		HttpServer server = HttpServer
			.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 5);
		server.createContext("/actuator/health/readiness", (exchange) -> {
			exchange.sendResponseHeaders(200, -1);
			exchange.close();
		});
		server.start();
		System.out.println("secret is " + System.getenv("TINY_SECRET"));
	}

	private static void hang() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
