package cn.yingshang.infrastructure.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.server.ServerSocketFactory;

/**
 * Binds the broker's two listeners before the broker exists, so that port 0 means a free
 * port nobody can take in between.
 */
final class LoopbackSockets implements ServerSocketFactory, AutoCloseable {

	private static final int BACKLOG = 50;

	private final Map<String, ServerSocketChannel> bound = new ConcurrentHashMap<>();

	/**
	 * Binds a listener and returns its port.
	 */
	int bind(String listener, int port) {
		ServerSocketChannel channel = null;
		try {
			channel = ServerSocketChannel.open();
			channel.configureBlocking(false);
			channel.bind(new InetSocketAddress(BrokerSettings.HOST, port), BACKLOG);
			this.bound.put(listener, channel);
			return channel.socket().getLocalPort();
		}
		catch (IOException ex) {
			IOException failure = ex;
			if (channel != null) {
				try {
					channel.close();
				}
				catch (IOException closing) {
					failure.addSuppressed(closing);
				}
			}
			if (ex instanceof BindException) {
				throw new IllegalStateException("Port " + port + " on " + BrokerSettings.HOST
						+ " is taken by another program. Choose another port or stop that program.", ex);
			}
			throw new UncheckedIOException(failure);
		}
	}

	@Override
	public ServerSocketChannel openServerSocket(String listener, InetSocketAddress address, int backlog,
			int receiveBufferSize) throws IOException {
		ServerSocketChannel channel = this.bound.remove(listener);
		if (channel == null) {
			throw new IOException("Listener " + listener + " was opened before and is bound only once");
		}
		return channel;
	}

	/**
	 * Releases what the broker never took over.
	 */
	@Override
	public void close() {
		this.bound.values().forEach((channel) -> {
			try {
				channel.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		this.bound.clear();
	}

}
