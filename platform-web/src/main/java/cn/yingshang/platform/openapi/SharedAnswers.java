package cn.yingshang.platform.openapi;

import java.util.Arrays;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** The refusals every operation may answer with, described once. */
enum SharedAnswers {

	BAD_REQUEST(400, "BadRequest", "Malformed request, parameter or header"),

	UNAUTHORIZED(401, "Unauthorized", "Not signed in, or token not accepted"),

	FORBIDDEN(403, "Forbidden", "Not allowed"),

	NOT_FOUND(404, "NotFound", "Not found, or not visible to the caller"),

	NOT_ACCEPTABLE(406, "NotAcceptable", "Answers are JSON, and the caller takes none"),

	CONFLICT(409, "Conflict", "Not possible in the present state, or there already"),

	PRECONDITION_FAILED(412, "PreconditionFailed", "Changed in the meantime"),

	TOO_LARGE(413, "ContentTooLarge", "A larger body than is taken"),

	UNSUPPORTED(415, "UnsupportedMediaType", "A body of another media type than is described"),

	UNPROCESSABLE(422, "Unprocessable", "A field or rule is violated"),

	PRECONDITION_REQUIRED(428, "PreconditionRequired", "Idempotency-Key or If-Match is missing"),

	TOO_MANY_REQUESTS(429, "TooManyRequests", "Too many requests; Retry-After tells when to try again"),

	INTERNAL_ERROR(500, "InternalError", "Internal error"),

	UNAVAILABLE(503, "Unavailable", "Not possible just now; Retry-After tells when to try again");

	private final int status;

	private final String name;

	private final String description;

	SharedAnswers(int status, String name, String description) {
		this.status = status;
		this.name = name;
		this.description = description;
	}

	static void describe(Components components) {
		Arrays.stream(values()).forEach((one) -> components.addResponses(one.name, one.answer()));
	}

	void addTo(ApiResponses responses) {
		responses.addApiResponse(String.valueOf(this.status),
				new ApiResponse().$ref("#/components/responses/" + this.name));
	}

	private ApiResponse answer() {
		ApiResponse answer = ProblemSchema.response(this.description);
		if (this == TOO_MANY_REQUESTS || this == UNAVAILABLE) {
			answer.addHeaderObject("Retry-After", SharedHeaders.header("Retry-After"));
		}
		return answer;
	}

}
