package cn.yingshang.platform.web.refusal;

import java.util.List;
import java.util.Map;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.problem.ProblemKind;
import cn.yingshang.platform.problem.Problems;
import cn.yingshang.platform.rule.Refusal;
import cn.yingshang.platform.rule.TryLater;
import cn.yingshang.platform.web.BoundedBody;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what a controller throws, or what keeps it from being called, into a problem. */
@RestControllerAdvice
@Order(ProblemAdvice.ORDER)
class ProblemAdvice extends ResponseEntityExceptionHandler {

	/** Before Spring Boot's own, after a service's. */
	static final int ORDER = -10;

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private final Problems problems;

	ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(Refusal refusal, WebRequest request) {
		HttpHeaders headers = new HttpHeaders();
		if (refusal instanceof TryLater later) {
			headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, later.retryAfter().toSeconds())));
		}
		return answer(this.problems.of(refusal, servlet(request)), headers, request);
	}

	@ExceptionHandler
	ResponseEntity<Object> denied(AccessDeniedException refusal, WebRequest request) {
		return answer(PlatformProblems.FORBIDDEN, null, Map.of(), new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> unknownCaller(AuthenticationException refusal, WebRequest request) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"yingshang\"");
		return answer(PlatformProblems.UNAUTHENTICATED, null, Map.of(), headers, request);
	}

	@ExceptionHandler
	ResponseEntity<Object> rejected(RequestRejectedException refusal, WebRequest request) {
		return answer(PlatformProblems.BAD_REQUEST, "A parameter has characters it may not have.", Map.of(),
				new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> unreadable(InvalidParameterException refusal, WebRequest request) {
		return answer(PlatformProblems.BAD_PARAMETER, BadInput.UNREADABLE_QUERY, Map.of(), new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> tooLarge(BoundedBody.TooLarge refusal, WebRequest request) {
		return answer(PlatformProblems.BODY_TOO_LARGE, null, Map.of(), new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> tooSlow(BoundedBody.TooSlow refusal, WebRequest request) {
		return answer(PlatformProblems.BODY_TOO_SLOW, null, Map.of(), new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> failed(Exception failure, WebRequest request) throws Exception {
		if (isBegun(request)) {
			// The container then closes the connection, so that half an answer is not
			// taken for a whole one.
			throw failure;
		}
		log.error("{} failed", request.getDescription(false), failure);
		return answer(PlatformProblems.INTERNAL_ERROR, null, Map.of(), new HttpHeaders(), request);
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException failure,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof Refusal refusal) {
				return refused(refusal, request);
			}
			if (cause instanceof BoundedBody.TooLarge) {
				return answer(PlatformProblems.BODY_TOO_LARGE, null, Map.of(), headers, request);
			}
		}
		if (failure.getCause() instanceof JacksonException json) {
			if (json.getCause() instanceof IllegalArgumentException) {
				return invalid(
						List.of(new InvalidField(MalformedBody.path(json), "value", null, "not an acceptable value")),
						request);
			}
			List<InvalidField> errors = MalformedBody.errors(json);
			return (json instanceof UnacceptableValue) ? invalid(errors, request)
					: answer(PlatformProblems.MALFORMED_REQUEST, errors.get(0).message(), Map.of("errors", errors),
							headers, request);
		}
		return answer(PlatformProblems.MALFORMED_REQUEST, "The body is missing or cut off.",
				Map.of("errors", List.of(new InvalidField("", "missing-body", null, "a body is required"))), headers,
				request);
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException failure,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Object target = failure.getBindingResult().getTarget();
		return invalid(failure.getBindingResult()
			.getAllErrors()
			.stream()
			.map((error) -> InvalidBean.of(target, error))
			.toList(), request);
	}

	@Override
	protected ResponseEntity<Object> handleHandlerMethodValidationException(HandlerMethodValidationException failure,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return invalid(InvalidParameters.of(failure), request);
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException failure, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (failure.getMostSpecificCause() instanceof Refusal refusal) {
			return refused(refusal, request);
		}
		String name = (failure instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: String.valueOf(failure.getPropertyName());
		return parameter(name, "wrong-type", "expected " + MalformedBody.expected(failure.getRequiredType()), request);
	}

	@Override
	protected ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException failure, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return parameter(failure.getParameterName(), "missing", "is required", request);
	}

	@Override
	protected ResponseEntity<Object> handleServletRequestBindingException(ServletRequestBindingException failure,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(PlatformProblems.BAD_PARAMETER, null, Map.of(), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (isBegun(request)) {
			log.warn("{} failed after the answer was begun", request.getDescription(false), failure);
			return null;
		}
		if (status.is5xxServerError()) {
			log.error("{} failed", request.getDescription(false), failure);
		}
		return answer(PlatformProblems.forStatus(status.value()), null, Map.of(), headers, request);
	}

	private ResponseEntity<Object> invalid(List<InvalidField> found, WebRequest request) {
		List<InvalidField> errors = found.stream().sorted(InvalidField.ORDER).toList();
		String detail = errors.stream()
			.findFirst()
			.map((error) -> error.field().isEmpty() ? error.message() : error.field() + ": " + error.message())
			.orElse(null);
		return answer(PlatformProblems.INVALID_FIELD, detail, Map.of("errors", errors), new HttpHeaders(), request);
	}

	private ResponseEntity<Object> parameter(String name, String rule, String message, WebRequest request) {
		return answer(PlatformProblems.BAD_PARAMETER, name + ": " + message,
				Map.of("errors", List.of(new InvalidField(name, rule, null, message))), new HttpHeaders(), request);
	}

	private ResponseEntity<Object> answer(ProblemKind kind, @Nullable String detail, Map<String, ?> extensions,
			HttpHeaders headers, WebRequest request) {
		return answer(this.problems.of(kind, detail, extensions, servlet(request)), headers, request);
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
		return ResponseEntity.status(problem.getStatus())
			.headers(headers)
			.header(HttpHeaders.CONTENT_LANGUAGE, Problems.languageOf(servlet(request)))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	private static boolean isBegun(WebRequest request) {
		return request instanceof ServletWebRequest servlet && servlet.getResponse() != null
				&& servlet.getResponse().isCommitted();
	}

	private static HttpServletRequest servlet(WebRequest request) {
		return ((ServletWebRequest) request).getRequest();
	}

}
