package cn.yingshang.infrastructure.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import cn.yingshang.infrastructure.store.bson.Refusals;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks the MongoDB wire protocol on the loopback address, a thread a connection: a
 * driver's connection has one command under way at a time.
 */
final class WireServer implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(WireServer.class);

	private final StoreBackend backend;

	private final ServerSocket socket;

	private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

	private final AtomicInteger running = new AtomicInteger();

	private volatile boolean closing;

	WireServer(StoreBackend backend, int port) {
		this.backend = backend;
		try {
			this.socket = new ServerSocket();
			this.socket.setReuseAddress(true);
			this.socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port), 200);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port + ": " + ex.getMessage(), ex);
		}
		start("store-accept", this::accept);
	}

	int port() {
		return this.socket.getLocalPort();
	}

	private static void start(String name, Runnable work) {
		Thread thread = new Thread(null, work, name, 512 << 10);
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() {
		while (!this.closing) {
			try {
				Socket client = this.socket.accept();
				client.setTcpNoDelay(true);
				this.clients.add(client);
				start("store-" + client.getPort(), () -> serve(client));
			}
			catch (IOException ex) {
				if (!this.closing) {
					log.error("cannot accept a connection", ex);
				}
			}
		}
	}

	private void serve(Socket client) {
		try (client) {
			DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream(), 16 << 10));
			OutputStream out = client.getOutputStream();
			boolean lostWrite = false;
			ByteBuffer message = WireMessage.read(in);
			while (message != null && !this.closing) {
				this.running.incrementAndGet();
				try {
					lostWrite |= answer(message, out, lostWrite);
				}
				finally {
					this.running.decrementAndGet();
				}
				message = WireMessage.read(in);
			}
		}
		catch (IOException ex) {
			if (!this.closing) {
				log.debug("connection {} ended: {}", client.getPort(), ex.getMessage());
			}
		}
		finally {
			this.clients.remove(client);
		}
	}

	/**
	 * True if it was a write whose sender does not wait: it is refused, and from then on
	 * everything.
	 */
	private boolean answer(ByteBuffer message, OutputStream out, boolean lostWrite) throws IOException {
		int requestId = WireMessage.requestId(message);
		boolean legacy = WireMessage.isLegacy(message);
		Document answer;
		try {
			WireMessage request = WireMessage.parse(message);
			if (request.unacknowledged()) {
				log.error("refused an unacknowledged write (w:0): {}; its connection is refused from now on",
						request.command());
				return true;
			}
			if (lostWrite) {
				throw Refusals.unsupported("unacknowledged writes: one on this connection was not written; w:0");
			}
			answer = this.backend.handleCommand(null, request.database(), request.command(), request.body());
		}
		catch (MongoServerException ex) {
			log.debug("command failed", ex);
			answer = error(ex);
		}
		catch (RuntimeException | StackOverflowError | OutOfMemoryError ex) {
			log.error("command failed unexpectedly", ex);
			answer = error(new MongoServerError(8, "UnknownError", String.valueOf(ex), ex));
		}
		WireMessage.reply(out, requestId, legacy, answer);
		return false;
	}

	private static Document error(MongoServerException failure) {
		Document answer = new Document("ok", 0.0).append("errmsg", failure.getMessageWithoutErrorCode());
		if (failure instanceof MongoServerError error) {
			answer.append("code", error.getCode()).append("codeName", error.getCodeName());
		}
		else {
			answer.append("code", 8).append("codeName", "UnknownError");
		}
		DuplicateKey duplicate = duplicateKey(failure);
		if (duplicate != null) {
			answer.append("keyPattern", duplicate.keyPattern()).append("keyValue", duplicate.keyValue());
		}
		return answer;
	}

	private static @Nullable DuplicateKey duplicateKey(Throwable failure) {
		Throwable cause = failure;
		while (cause != null) {
			if (cause instanceof DuplicateKey duplicate) {
				return duplicate;
			}
			cause = cause.getCause();
		}
		return null;
	}

	@Override
	public void close() {
		this.closing = true;
		try {
			this.socket.close();
			long deadline = System.nanoTime() + 5_000_000_000L;
			while (this.running.get() > 0 && System.nanoTime() < deadline) {
				Thread.onSpinWait();
			}
			for (Socket client : this.clients) {
				client.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
