package cn.yingshang.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * The caller's body on its way. When the caller breaks off, the service must not take
 * what it has for the whole: the exchange is given up.
 */
final class CallerBody extends FilterInputStream {

	private final Cancellable exchange;

	private @Nullable IOException failure;

	CallerBody(InputStream source, Cancellable exchange) {
		super(source);
		this.exchange = exchange;
	}

	@Nullable IOException failure() {
		return this.failure;
	}

	@Override
	public int read() throws IOException {
		try {
			return super.read();
		}
		catch (IOException ex) {
			throw giveUp(ex);
		}
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			return super.read(target, offset, length);
		}
		catch (IOException ex) {
			throw giveUp(ex);
		}
	}

	private IOException giveUp(IOException ex) {
		this.failure = ex;
		this.exchange.cancel();
		return ex;
	}

}
