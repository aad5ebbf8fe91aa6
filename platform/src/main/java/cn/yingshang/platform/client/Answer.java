package cn.yingshang.platform.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

import cn.yingshang.platform.client.ServicesProperties.Neighbour;
import feign.Response;

/**
 * Reads an answer, but not more of it and not for longer than is set for the neighbour.
 */
final class Answer {

	private static final Duration SOON = Duration.ofSeconds(1);

	private static final int CHUNK = 8192;

	private Answer() {
	}

	static byte[] read(Response response, String service, Neighbour neighbour) throws IOException {
		if (response.body() == null) {
			return new byte[0];
		}
		long end = System.nanoTime() + neighbour.deadline().toNanos();
		long limit = neighbour.maxBody().toBytes();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Response.Body answer = response.body()) {
			InputStream body = answer.asInputStream();
			byte[] chunk = new byte[CHUNK];
			for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
				bytes.write(chunk, 0, n);
				if (bytes.size() > limit) {
					throw new RemoteUnavailable(service, RemoteUnavailable.Reason.NONSENSE, SOON);
				}
				if (System.nanoTime() > end) {
					throw new RemoteUnavailable(service, RemoteUnavailable.Reason.SLOW, SOON);
				}
			}
		}
		return bytes.toByteArray();
	}

	static boolean isJson(Response response) {
		String type = header(response, "content-type").toLowerCase(Locale.ROOT);
		return type.startsWith("application/json") || type.startsWith("application/problem+json");
	}

	static String header(Response response, String name) {
		return response.headers()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
			.map(Map.Entry::getValue)
			.flatMap(Collection::stream)
			.findFirst()
			.orElse("");
	}

}
