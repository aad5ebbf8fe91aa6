package cn.yingshang.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers each connection's first request with exactly these bytes, then closes it.
 */
final class RawService implements AutoCloseable {

	private final ServerSocket socket;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private volatile String answer = "";

	private volatile boolean resetting;

	RawService() {
		try {
			this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.submit(this::accept);
	}

	String url() {
		return "http://127.0.0.1:" + this.socket.getLocalPort();
	}

	void answers(String bytes) {
		this.answer = bytes;
		this.resetting = false;
	}

	/** From here on connections are cut without a word. */
	void resets() {
		this.resetting = true;
	}

	private Void accept() throws IOException {
		while (!this.socket.isClosed()) {
			Socket connection = this.socket.accept();
			this.threads.submit(() -> serve(connection));
		}
		return null;
	}

	private Void serve(Socket connection) throws IOException {
		try (connection) {
			if (this.resetting) {
				connection.setSoLinger(true, 0);
				return null;
			}
			BufferedReader in = new BufferedReader(
					new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
			for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
				// The head only.
			}
			OutputStream out = connection.getOutputStream();
			out.write(this.answer.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			connection.shutdownOutput();
		}
		return null;
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		this.threads.shutdownNow();
	}

}
