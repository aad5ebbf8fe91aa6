package cn.yingshang.platform.client;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import feign.RequestTemplate;
import feign.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON between services: unknown fields are ignored, because a neighbour may grow. Reads
 * answers, writes requests, and tells a refusal from a failure.
 */
final class ClientJson {

	private static final Duration SOON = Duration.ofSeconds(1);

	private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");

	private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {
	};

	private final JsonMapper mapper = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private final ServicesProperties properties;

	ClientJson(ServicesProperties properties) {
		this.properties = properties;
	}

	/** Builds what reading this type needs, so that the first call need not. */
	void prepare(Type type) {
		this.mapper.readerFor(this.mapper.constructType(type));
	}

	@Nullable Object decode(Response response, Type type) throws IOException {
		String service = service(response);
		byte[] body = Answer.read(response, service, this.properties.neighbour(service));
		if (type == void.class || type == Void.class) {
			return null;
		}
		if (type == byte[].class) {
			return body;
		}
		if (type == String.class) {
			return new String(body, StandardCharsets.UTF_8);
		}
		if (body.length == 0 || !Answer.isJson(response)) {
			throw new RemoteUnavailable(service, RemoteUnavailable.Reason.NONSENSE, SOON);
		}
		try {
			Object value = this.mapper.readValue(body, this.mapper.constructType(type));
			if (value == null) {
				throw new RemoteUnavailable(service, RemoteUnavailable.Reason.NONSENSE, SOON);
			}
			return value;
		}
		catch (JacksonException ex) {
			throw new RemoteUnavailable(service, RemoteUnavailable.Reason.NONSENSE, SOON);
		}
	}

	void encode(Object body, Type type, RequestTemplate template) {
		template.header("Content-Type", "application/json");
		template.body(this.mapper.writeValueAsBytes(body), StandardCharsets.UTF_8);
	}

	Exception refusal(String method, Response response) {
		String service = service(response);
		int status = response.status();
		if (status >= 500 && status != 503) {
			return new RemoteUnavailable(service, RemoteUnavailable.Reason.FAILED, SOON);
		}
		if (status == 503 || status == 429) {
			return new RemoteUnavailable(service, RemoteUnavailable.Reason.BUSY, retryAfter(response));
		}
		if (status < 400) {
			return new RemoteUnavailable(service, RemoteUnavailable.Reason.NONSENSE, SOON);
		}
		Map<String, Object> members = members(response, service);
		return new RemoteProblem(service, status, String.valueOf(members.getOrDefault("code", "")), members);
	}

	private Map<String, Object> members(Response response, String service) {
		if (!Answer.isJson(response)) {
			return Map.of();
		}
		try {
			Map<String, Object> members = this.mapper
				.readValue(Answer.read(response, service, this.properties.neighbour(service)), MEMBERS);
			members.values().removeIf(Objects::isNull);
			return members;
		}
		catch (JacksonException | IOException | RemoteUnavailable ex) {
			return Map.of("unreadable", ex.getClass().getSimpleName());
		}
	}

	private static Duration retryAfter(Response response) {
		String seconds = Answer.header(response, "retry-after");
		return SECONDS.matcher(seconds).matches() ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))) : SOON;
	}

	private static String service(Response response) {
		return response.request().requestTemplate().feignTarget().name();
	}

}
