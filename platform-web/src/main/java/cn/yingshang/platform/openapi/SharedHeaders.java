package cn.yingshang.platform.openapi;

import java.math.BigDecimal;

import cn.yingshang.platform.web.Paged;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;

/** The headers and the paging that many operations share, described once. */
final class SharedHeaders {

	static final String KEY = "IdempotencyKey";

	static final String OPTIONAL_KEY = "OptionalIdempotencyKey";

	static final String REVISION = "IfMatch";

	static final String SIZE = "PageSize";

	static final String AFTER = "PageAfter";

	private SharedHeaders() {
	}

	static void describe(Components components) {
		components.addParameters(KEY, key(true))
			.addParameters(OPTIONAL_KEY, key(false))
			.addParameters(REVISION,
					of("header", "If-Match", true, new StringSchema().pattern("^\"[0-9]+\"$"),
							"The ETag the decision was made on"))
			.addParameters(SIZE,
					of("query", "size", false,
							new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Paged.MAX)),
							"How many, 20 unless told"))
			.addParameters(AFTER, of("query", "after", false, new StringSchema(), "The next of the page before"))
			.addHeaders("Location", text("Where it is now"))
			.addHeaders("ETag", text("The revision, for the next If-Match"))
			.addHeaders("Idempotency-Replayed", text("true when this answers an earlier request with the key"))
			.addHeaders("Retry-After", new Header().description("Seconds").schema(new IntegerSchema()));
	}

	static Parameter parameter(String name) {
		return new Parameter().$ref("#/components/parameters/" + name);
	}

	static Header header(String name) {
		return new Header().$ref("#/components/headers/" + name);
	}

	private static Parameter key(boolean required) {
		return of("header", "Idempotency-Key", required,
				new StringSchema().minLength(8).maxLength(128).pattern("^[!-~]{8,128}$"),
				"Chosen by the client; the same request with the same key is done once");
	}

	private static Parameter of(String in, String name, boolean required, Schema<?> schema, String description) {
		return new Parameter().in(in).name(name).required(required).schema(schema).description(description);
	}

	private static Header text(String description) {
		return new Header().description(description).schema(new StringSchema());
	}

}
