package cn.yingshang.platform.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request's whole body with its hash: in memory, or in a temporary file when it is an
 * attachment.
 */
final class KeptBody implements AutoCloseable {

	private static final int IN_MEMORY = 256 * 1024;

	private static final int CHUNK = 8192;

	private final byte[] head;

	private final @Nullable Path file;

	private final String hash;

	private KeptBody(byte[] head, @Nullable Path file, String hash) {
		this.head = head;
		this.file = file;
		this.hash = hash;
	}

	/** Reads the body to its end. */
	static KeptBody read(HttpServletRequest request, InputStream body) throws IOException {
		MessageDigest digest = digest(request);
		ByteArrayOutputStream memory = new ByteArrayOutputStream(CHUNK);
		Path file = null;
		OutputStream sink = memory;
		long total = 0;
		boolean complete = false;
		try {
			byte[] chunk = new byte[CHUNK];
			for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
				total += n;
				if (file == null && total > IN_MEMORY) {
					file = Files.createTempFile("yingshang-body", ".tmp");
					sink = Files.newOutputStream(file);
					memory.writeTo(sink);
				}
				sink.write(chunk, 0, n);
				digest.update(chunk, 0, n);
			}
			sink.close();
			complete = true;
			byte[] head = (file == null) ? memory.toByteArray() : new byte[0];
			return new KeptBody(head, file, HexFormat.of().formatHex(digest.digest()));
		}
		finally {
			if (!complete && file != null) {
				sink.close();
				Files.deleteIfExists(file);
			}
		}
	}

	/** SHA-256 of method, path with query, and body. */
	String hash() {
		return this.hash;
	}

	InputStream open() throws IOException {
		return (this.file != null) ? Files.newInputStream(this.file) : new ByteArrayInputStream(this.head);
	}

	@Override
	public void close() throws IOException {
		if (this.file != null) {
			Files.deleteIfExists(this.file);
		}
	}

	private static MessageDigest digest(HttpServletRequest request) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			String query = request.getQueryString();
			String line = request.getMethod() + " " + request.getRequestURI() + ((query != null) ? "?" + query : "")
					+ "\n";
			digest.update(line.getBytes(StandardCharsets.UTF_8));
			return digest;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
