package cn.yingshang.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/**
 * A body on its way in, which may neither be larger nor take longer than it may: who
 * sends a byte now and then holds a worker no longer than who sends it all.
 */
public final class BoundedBody extends ServletInputStream {

	private final InputStream source;

	private final long limit;

	private final Duration time;

	private final long begun = System.nanoTime();

	private long seen;

	private boolean finished;

	BoundedBody(InputStream source, long limit, Duration time) {
		this.source = source;
		this.limit = limit;
		this.time = time;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			return count(this.source.read(target, offset, length));
		}
		catch (IOException ex) {
			if (ex instanceof SocketTimeoutException || ex.getCause() instanceof SocketTimeoutException) {
				throw new TooSlow(ex);
			}
			throw ex;
		}
	}

	private int count(int n) throws IOException {
		this.finished = this.finished || n < 0;
		this.seen += Math.max(0, n);
		if (this.seen > this.limit) {
			throw new TooLarge(this.limit);
		}
		if (!this.finished && System.nanoTime() - this.begun > this.time.toNanos()) {
			throw new TooSlow(this.time);
		}
		return n;
	}

	@Override
	public boolean isFinished() {
		return this.finished;
	}

	@Override
	public boolean isReady() {
		return true;
	}

	@Override
	public void setReadListener(ReadListener listener) {
		throw new UnsupportedOperationException("bodies are read by the thread that serves the request");
	}

	@Override
	public void close() throws IOException {
		this.source.close();
	}

	/** The body goes on after the limit. */
	public static final class TooLarge extends IOException {

		private static final long serialVersionUID = 1L;

		TooLarge(long limit) {
			super("the body has more than " + limit + " bytes");
		}

	}

	/** The body is not there in time. */
	public static final class TooSlow extends IOException {

		private static final long serialVersionUID = 1L;

		TooSlow(Duration time) {
			super("the body took longer than " + time);
		}

		TooSlow(IOException silence) {
			super("the caller fell silent", silence);
		}

	}

}
