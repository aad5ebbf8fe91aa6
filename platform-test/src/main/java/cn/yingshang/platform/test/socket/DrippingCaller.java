package cn.yingshang.platform.test.socket;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sends the head of a request at once and then a byte of its body now and then, for as
 * long as the server lets it.
 */
public final class DrippingCaller implements AutoCloseable {

	private static final int MILLIS = 200;

	private final ScheduledExecutorService drips = Executors.newSingleThreadScheduledExecutor();

	private final List<Socket> sockets = new ArrayList<>();

	private final int port;

	public DrippingCaller(int port) {
		this.port = port;
	}

	/**
	 * Begins one more request.
	 * @param path what is asked for
	 * @param headers lines such as {@code Authorization: Bearer x}
	 * @return all that was answered until the server closed the connection
	 */
	public CompletableFuture<String> post(String path, String... headers) throws IOException {
		Socket socket = new Socket("127.0.0.1", this.port);
		this.sockets.add(socket);
		List<String> head = new ArrayList<>(
				List.of("POST " + path + " HTTP/1.1", "Host: here", "Content-Length: 200000"));
		head.addAll(List.of(headers));
		socket.getOutputStream().write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
		this.drips.scheduleWithFixedDelay(() -> drip(socket), 0, MILLIS, TimeUnit.MILLISECONDS);
		return CompletableFuture.supplyAsync(() -> answer(socket), Executors.newSingleThreadExecutor());
	}

	private static void drip(Socket socket) {
		try {
			socket.getOutputStream().write(' ');
		}
		catch (IOException ex) {
			throw new IllegalStateException("The server has closed the connection", ex);
		}
	}

	private static String answer(Socket socket) {
		StringBuilder answer = new StringBuilder();
		try {
			for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
				answer.append((char) b);
			}
		}
		catch (IOException ex) {
			answer.append("\r\n[closed: ").append(ex.getMessage()).append(']');
		}
		return answer.toString();
	}

	@Override
	public void close() throws IOException {
		this.drips.shutdownNow();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
