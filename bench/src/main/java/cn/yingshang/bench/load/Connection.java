package cn.yingshang.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One keep-alive HTTP/1.1 connection to loopback, as lean as can be: the generator shares
 * two cores with what it measures.
 */
public final class Connection implements AutoCloseable {

	private static final int TIMEOUT_MILLIS = 10_000;

	private final InetSocketAddress address;

	private final String host;

	private @Nullable Socket socket;

	private @Nullable InputStream in;

	private @Nullable OutputStream out;

	public Connection(URI base) {
		if (!base.getHost().equals("127.0.0.1") && !base.getHost().equals("localhost")) {
			throw new IllegalArgumentException("load goes to loopback only, not to " + base);
		}
		this.address = new InetSocketAddress("127.0.0.1", base.getPort());
		this.host = base.getHost() + ":" + base.getPort();
	}

	/**
	 * Sends a request and reads the whole answer.
	 * @param method GET or POST
	 * @param path with query
	 * @param headers further header lines, each ended by CRLF
	 * @param body JSON, or null
	 */
	public Answer send(String method, String path, String headers, @Nullable String body) throws IOException {
		byte[] content = (body != null) ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
		StringBuilder head = new StringBuilder(256).append(method)
			.append(' ')
			.append(path)
			.append(" HTTP/1.1\r\nHost: ")
			.append(this.host)
			.append("\r\n")
			.append(headers);
		if (body != null) {
			head.append("Content-Type: application/json\r\n");
		}
		if (!method.equals("GET")) {
			head.append("Content-Length: ").append(content.length).append("\r\n");
		}
		head.append("\r\n");
		try {
			return exchange(head.toString().getBytes(StandardCharsets.ISO_8859_1), content);
		}
		catch (IOException ex) {
			close();
			throw ex;
		}
	}

	private Answer exchange(byte[] head, byte[] content) throws IOException {
		if (this.socket == null) {
			connect();
		}
		OutputStream output = Objects.requireNonNull(this.out);
		byte[] request = new byte[head.length + content.length];
		System.arraycopy(head, 0, request, 0, head.length);
		System.arraycopy(content, 0, request, head.length, content.length);
		output.write(request);
		output.flush();
		return read(Objects.requireNonNull(this.in));
	}

	private void connect() throws IOException {
		Socket fresh = new Socket();
		fresh.setTcpNoDelay(true);
		fresh.setSoTimeout(TIMEOUT_MILLIS);
		fresh.connect(this.address, TIMEOUT_MILLIS);
		this.socket = fresh;
		this.in = new BufferedInputStream(fresh.getInputStream(), 16 * 1024);
		this.out = fresh.getOutputStream();
	}

	private Answer read(InputStream input) throws IOException {
		String line = line(input);
		int status = Integer.parseInt(line.substring(9, 12));
		String etag = null;
		int length = -1;
		boolean chunked = false;
		boolean closing = false;
		boolean told = false;
		while (!(line = line(input)).isEmpty()) {
			int colon = line.indexOf(':');
			String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
			String value = line.substring(colon + 1).strip();
			switch (name) {
				case "etag" -> etag = value;
				case "content-length" -> length = Integer.parseInt(value);
				case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
				case "connection" -> closing = value.equalsIgnoreCase("close");
				case "retry-after" -> told = true;
				default -> {
				}
			}
		}
		byte[] body = chunked ? chunks(input) : (length > 0) ? exactly(input, length) : new byte[0];
		if (closing) {
			close();
		}
		return new Answer(status, etag, told, new String(body, StandardCharsets.UTF_8));
	}

	private static byte[] chunks(InputStream input) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		int size;
		while ((size = Integer.parseInt(line(input), 16)) > 0) {
			body.write(exactly(input, size));
			line(input);
		}
		line(input);
		return body.toByteArray();
	}

	private static byte[] exactly(InputStream input, int length) throws IOException {
		byte[] bytes = input.readNBytes(length);
		if (bytes.length < length) {
			throw new IOException("the answer was cut off");
		}
		return bytes;
	}

	private static String line(InputStream input) throws IOException {
		StringBuilder line = new StringBuilder(64);
		int c;
		while ((c = input.read()) != '\n') {
			if (c < 0) {
				throw new IOException("the connection was closed");
			}
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	@Override
	public void close() {
		Socket open = this.socket;
		this.socket = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * What came back.
	 *
	 * @param status HTTP status
	 * @param etag entity tag, if any
	 * @param retryAfter whether a refusal said when to come back
	 * @param body the whole body
	 */
	public record Answer(int status, @Nullable String etag, boolean retryAfter, String body) {

		/** The first value of a JSON string field; the bench reads ids only. */
		public String field(String name) {
			String mark = "\"" + name + "\":\"";
			int start = this.body.indexOf(mark);
			if (start < 0) {
				throw new IllegalStateException(this.status + " without " + name + ": " + this.body);
			}
			return this.body.substring(start + mark.length(), this.body.indexOf('"', start + mark.length()));
		}

	}

}
