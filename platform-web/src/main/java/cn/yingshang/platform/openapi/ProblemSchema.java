package cn.yingshang.platform.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import java.util.List;

/** How every refusal looks in the API document. */
final class ProblemSchema {

	static final String NAME = "Problem";

	private ProblemSchema() {
	}

	static Schema<?> schema() {
		Schema<?> error = new ObjectSchema().addProperty("field", new StringSchema().description("Path of the field"))
			.addProperty("rule", new StringSchema().description("Constraint, or id of the rule"))
			.addProperty("rejected", new Schema<>().description("The value; absent when it is personal"))
			.addProperty("message", new StringSchema());
		Schema<?> problem = new ObjectSchema().description("RFC 9457; the codes are listed in docs/problems.md")
			.addProperty("type", new StringSchema().format("uri"))
			.addProperty("title", new StringSchema())
			.addProperty("status", new IntegerSchema())
			.addProperty("detail", new StringSchema())
			.addProperty("instance", new StringSchema())
			.addProperty("code", new StringSchema().description("Stable; decide by this"))
			.addProperty("correlation", new StringSchema().description("Under which the logs tell more"))
			.addProperty("errors", new ArraySchema().items(error))
			.addProperty("rule", new StringSchema().description("Id of the rule, for rule-violated"))
			.addProperty("ruleLink", new StringSchema().format("uri").description("Where the rule can be read"))
			.addProperty("state", new StringSchema().description("The present state, for wrong-state"))
			.addProperty("legalActions", new ArraySchema().items(new StringSchema()));
		problem.setRequired(List.of("type", "title", "status", "code", "correlation"));
		problem.setAdditionalProperties(Boolean.TRUE);
		return problem;
	}

	static ApiResponse response(String description) {
		Content content = new Content().addMediaType("application/problem+json",
				new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME)));
		return new ApiResponse().description(description).content(content);
	}

}
