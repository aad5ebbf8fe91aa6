package cn.yingshang.platform.openapi;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import cn.yingshang.platform.security.Public;
import cn.yingshang.platform.web.Adds;
import cn.yingshang.platform.web.Asks;
import cn.yingshang.platform.web.Changes;
import cn.yingshang.platform.web.Creates;
import cn.yingshang.platform.web.Idempotent;
import cn.yingshang.platform.web.Paged;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

import static cn.yingshang.platform.openapi.SharedAnswers.BAD_REQUEST;
import static cn.yingshang.platform.openapi.SharedAnswers.CONFLICT;
import static cn.yingshang.platform.openapi.SharedAnswers.FORBIDDEN;
import static cn.yingshang.platform.openapi.SharedAnswers.INTERNAL_ERROR;
import static cn.yingshang.platform.openapi.SharedAnswers.NOT_ACCEPTABLE;
import static cn.yingshang.platform.openapi.SharedAnswers.NOT_FOUND;
import static cn.yingshang.platform.openapi.SharedAnswers.PRECONDITION_FAILED;
import static cn.yingshang.platform.openapi.SharedAnswers.PRECONDITION_REQUIRED;
import static cn.yingshang.platform.openapi.SharedAnswers.TOO_LARGE;
import static cn.yingshang.platform.openapi.SharedAnswers.TOO_MANY_REQUESTS;
import static cn.yingshang.platform.openapi.SharedAnswers.UNAUTHORIZED;
import static cn.yingshang.platform.openapi.SharedAnswers.UNAVAILABLE;
import static cn.yingshang.platform.openapi.SharedAnswers.UNPROCESSABLE;
import static cn.yingshang.platform.openapi.SharedAnswers.UNSUPPORTED;
import static cn.yingshang.platform.openapi.SharedHeaders.AFTER;
import static cn.yingshang.platform.openapi.SharedHeaders.KEY;
import static cn.yingshang.platform.openapi.SharedHeaders.OPTIONAL_KEY;
import static cn.yingshang.platform.openapi.SharedHeaders.REVISION;
import static cn.yingshang.platform.openapi.SharedHeaders.SIZE;
import static cn.yingshang.platform.openapi.SharedHeaders.header;
import static cn.yingshang.platform.openapi.SharedHeaders.parameter;

/**
 * Writes into every operation what its handler's annotations imply, so that no controller
 * repeats it: the headers, the paging, the status of what is created, the problems.
 */
final class OperationConventions implements GlobalOperationCustomizer {

	private static final String EVERYWHERE = "cn.yingshang.platform.";

	private final String service;

	/**
	 * The conventions of a service.
	 * @param service its name, such as {@code credit-service}
	 */
	OperationConventions(String service) {
		String word = service.replaceFirst("-service$", "");
		this.service = "Of" + Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		boolean changes = handler.hasMethodAnnotation(Changes.class);
		boolean keyed = changes || handler.hasMethodAnnotation(Creates.class)
				|| handler.hasMethodAnnotation(Adds.class);
		name(operation, handler);
		if (handler.hasMethodAnnotation(Public.class)) {
			operation.setSecurity(List.of());
		}
		if (keyed) {
			operation.addParametersItem(parameter(isPost(handler) ? KEY : OPTIONAL_KEY));
		}
		if (changes) {
			operation.addParametersItem(parameter(REVISION));
		}
		if (takesPage(handler)) {
			operation.addParametersItem(parameter(SIZE));
			operation.addParametersItem(parameter(AFTER));
		}
		responses(operation, handler, keyed, changes);
		return operation;
	}

	/**
	 * What the annotation says stays; the tag of a handler without one is its address.
	 */
	private static void name(Operation operation, HandlerMethod handler) {
		String subject = subject(handler);
		if (!AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Tag.class)) {
			operation.setTags(List.of(subject));
		}
		if (operation.getSummary() == null || operation.getSummary().isBlank()) {
			operation.setSummary(words(handler.getMethod().getName()) + " (" + subject + ")");
		}
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

	private static void responses(Operation operation, HandlerMethod handler, boolean keyed, boolean changes) {
		ApiResponses responses = operation.getResponses();
		ApiResponse good = responses.get("200");
		if (good != null && handler.hasMethodAnnotation(Creates.class)) {
			responses.remove("200");
			good.setDescription("Created");
			good.addHeaderObject("Location", header("Location"));
			responses.addApiResponse("201", good);
		}
		if (good != null && keyed) {
			good.addHeaderObject("ETag", header("ETag"));
			good.addHeaderObject("Idempotency-Replayed", header("Idempotency-Replayed"));
		}
		refusals(handler, keyed, changes).forEach((refusal) -> refusal.addTo(responses));
		if (operation.getRequestBody() != null) {
			TOO_LARGE.addTo(responses);
			UNSUPPORTED.addTo(responses);
		}
	}

	private static Set<SharedAnswers> refusals(HandlerMethod handler, boolean keyed, boolean changes) {
		Set<SharedAnswers> refusals = EnumSet.of(BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, NOT_ACCEPTABLE,
				TOO_MANY_REQUESTS, INTERNAL_ERROR, UNAVAILABLE);
		if (keyed || hasAnnotated(handler, PathVariable.class)) {
			refusals.add(NOT_FOUND);
		}
		if (keyed || handler.hasMethodAnnotation(Idempotent.class)) {
			refusals.add(CONFLICT);
		}
		if (keyed || handler.hasMethodAnnotation(Asks.class) || hasAnnotated(handler, RequestBody.class)
				|| hasAnnotated(handler, RequestParam.class) || takesPage(handler)) {
			refusals.add(UNPROCESSABLE);
		}
		if (keyed) {
			refusals.add(PRECONDITION_REQUIRED);
		}
		if (changes) {
			refusals.add(PRECONDITION_FAILED);
		}
		return refusals;
	}

	private static boolean isPost(HandlerMethod handler) {
		RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
		return mapping != null && Arrays.stream(mapping.method()).anyMatch((method) -> "POST".equals(method.name()));
	}

	private static boolean takesPage(HandlerMethod handler) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType().isAnnotationPresent(Paged.class));
	}

	private static boolean hasAnnotated(HandlerMethod handler, Class<? extends Annotation> type) {
		return Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.hasParameterAnnotation(type));
	}

}
