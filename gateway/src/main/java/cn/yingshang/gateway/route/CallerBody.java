package cn.yingshang.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** The caller's body on its way; remembers when it was the caller who broke off. */
final class CallerBody extends FilterInputStream {

	private @Nullable IOException failure;

	CallerBody(InputStream source) {
		super(source);
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
			this.failure = ex;
			throw ex;
		}
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			return super.read(target, offset, length);
		}
		catch (IOException ex) {
			this.failure = ex;
			throw ex;
		}
	}

}
