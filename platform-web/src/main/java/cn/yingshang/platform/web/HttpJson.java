package cn.yingshang.platform.web;

import java.util.List;

import cn.yingshang.platform.web.refusal.StrictValues;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.http.ProblemDetail;

/**
 * JSON at the HTTP edge: what comes in is what was documented or it is refused; instants
 * go out in the city's time; absent is absent, not null. Events and clients have mappers
 * of their own, which are lenient.
 */
public final class HttpJson {

	private static final int LONGEST_NUMBER = 40;

	private static final int LONGEST_NAME = 200;

	private final JsonMapper mapper;

	HttpJson(WebProperties properties, List<ValueSerializer<?>> serializers) {
		JsonFactory factory = JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(properties.maxNesting())
				.maxNumberLength(LONGEST_NUMBER)
				.maxNameLength(LONGEST_NAME)
				.build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.build();
		JsonMapper.Builder builder = JsonMapper.builder(factory)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
					DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
					DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
			.addModule(StrictValues.module(properties.maxText(), properties.maxItems()))
			.addModule(answers(serializers));
		builder.withCoercionConfigDefaults(
				(config) -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.EmptyObject, CoercionAction.TryConvert));
		this.mapper = builder.build();
	}

	private static SimpleModule answers(List<ValueSerializer<?>> serializers) {
		SimpleModule module = new SimpleModule("answers");
		serializers.forEach(module::addSerializer);
		return module;
	}

	public JsonMapper mapper() {
		return this.mapper;
	}

	JacksonJsonHttpMessageConverter converter() {
		return new JacksonJsonHttpMessageConverter(this.mapper);
	}

}
