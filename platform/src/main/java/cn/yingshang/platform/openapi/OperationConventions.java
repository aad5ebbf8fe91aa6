package cn.yingshang.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.web.Asks;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into every operation what its handler's annotations imply, so that no controller
 * repeats it: the headers, the paging, the status of what is created, the problems.
 */
final class OperationConventions implements GlobalOperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		boolean creates = handler.hasMethodAnnotation(Creates.class);
		boolean changes = handler.hasMethodAnnotation(Changes.class);
		name(operation, handler);
		if (creates || changes) {
			boolean post = isPost(handler);
			operation.addParametersItem(header("Idempotency-Key", post, new StringSchema().minLength(8).maxLength(128),
					"Chosen by the client; the same request with the same key is done once"));
		}
		if (changes) {
			operation.addParametersItem(header("If-Match", true, new StringSchema().pattern("^\"[0-9]+\"$"),
					"The ETag the decision was made on"));
		}
		if (takes(handler, PageRequest.class)) {
			operation.addParametersItem(query("size", new IntegerSchema().minimum(java.math.BigDecimal.ONE)
				.maximum(java.math.BigDecimal.valueOf(PageRequest.MAX)), "How many, 20 unless told"));
			operation.addParametersItem(query("after", new StringSchema(), "The next of the page before"));
		}
		responses(operation, handler, creates, changes);
		return operation;
	}

	private static void name(Operation operation, HandlerMethod handler) {
		String method = handler.getMethod().getName();
		String subject = subject(handler);
		operation.setTags(List.of(subject));
		if (operation.getSummary() == null || operation.getSummary().isBlank()) {
			operation.setSummary(words(method) + " (" + subject + ")");
		}
		operation.setOperationId(
				subject.replaceAll("[^A-Za-z0-9]", "") + Character.toUpperCase(method.charAt(0)) + method.substring(1));
	}

	/** The resource an address is about: its last fixed part before any id, or verb. */
	private static String subject(HandlerMethod handler) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(),
				RequestMapping.class);
		String address = (mapping != null && mapping.path().length > 0) ? mapping.path()[0] : "";
		return Arrays.stream(address.split("/"))
			.filter((part) -> !part.isEmpty() && !part.startsWith("{"))
			.reduce((first, second) -> second)
			.orElseGet(() -> handler.getBeanType().getSimpleName().replace("Controller", "").toLowerCase(Locale.ROOT));
	}

	private static String words(String method) {
		String text = method.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	private static void responses(Operation operation, HandlerMethod handler, boolean creates, boolean changes) {
		ApiResponses responses = operation.getResponses();
		ApiResponse good = responses.get("200");
		if (good != null && creates) {
			responses.remove("200");
			good.setDescription("Created");
			good.addHeaderObject("Location", text("Where it is now"));
			responses.addApiResponse("201", good);
		}
		if (good != null && (creates || changes)) {
			good.addHeaderObject("ETag", text("The revision, for the next If-Match"));
			good.addHeaderObject("Idempotency-Replayed",
					text("true when this answers an earlier request with the key"));
		}
		problem(responses, "400", "Malformed request, parameter or header");
		problem(responses, "401", "Not signed in, or token not accepted");
		problem(responses, "403", "Not allowed");
		if (hasAnnotated(handler, PathVariable.class)) {
			problem(responses, "404", "Not found, or not visible to the caller");
		}
		if (changes) {
			problem(responses, "409", "Not possible in the present state");
			problem(responses, "412", "Changed in the meantime");
		}
		if (creates || changes || handler.hasMethodAnnotation(Asks.class) || hasAnnotated(handler, RequestBody.class)) {
			problem(responses, "422", "A field or rule is violated");
		}
		if (creates || changes) {
			problem(responses, "428", "Idempotency-Key or If-Match is missing");
		}
		problem(responses, "429", "Too many requests");
		problem(responses, "500", "Internal error");
		problem(responses, "503", "Not possible just now; Retry-After tells when");
	}

	private static void problem(ApiResponses responses, String status, String description) {
		responses.addApiResponse(status, ProblemSchema.response(description));
	}

	private static boolean isPost(HandlerMethod handler) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
		return mapping != null && Arrays.stream(mapping.method()).anyMatch((method) -> "POST".equals(method.name()));
	}

	private static boolean takes(HandlerMethod handler, Class<?> type) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == type);
	}

	private static boolean hasAnnotated(HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> type) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(type));
	}

	private static Parameter header(String name, boolean required, Schema<?> schema, String description) {
		return new Parameter().in("header").name(name).required(required).schema(schema).description(description);
	}

	private static Parameter query(String name, Schema<?> schema, String description) {
		return new Parameter().in("query").name(name).required(false).schema(schema).description(description);
	}

	private static Header text(String description) {
		return new Header().description(description).schema(new StringSchema());
	}

}
