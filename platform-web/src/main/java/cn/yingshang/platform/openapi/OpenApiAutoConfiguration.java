package cn.yingshang.platform.openapi;

import java.util.List;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The API document of a service at {@code /v3/api-docs}. */
@AutoConfiguration
@ConditionalOnClass(OpenAPI.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class OpenApiAutoConfiguration {

	private static final String SIGN_IN = "signIn";

	/**
	 * The library keeps its converters once a process, and asks those of the context that
	 * came last; what they learn must be known to all.
	 */
	private static final SchemaNames NAMES = new SchemaNames();

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class, Actor.class);
		ModelResolver.enumsAsRef = true;
	}

	@Bean
	@ConditionalOnMissingBean
	OpenAPI openApi(@Value("${spring.application.name:service}") String service,
			@Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
		SecurityScheme signIn = new SecurityScheme().type(SecurityScheme.Type.OPENIDCONNECT)
			.openIdConnectUrl(issuer + "/.well-known/openid-configuration")
			.description("Any token of the issuer with the audience yingshang");
		Components components = new Components().addSchemas(ProblemSchema.NAME, ProblemSchema.schema())
			.addSecuritySchemes(SIGN_IN, signIn);
		SharedAnswers.describe(components);
		SharedHeaders.describe(components);
		return new OpenAPI()
			.info(new Info().title("Yingshang " + service)
				.version("v1")
				.description("Version 1 only grows: a client ignores members it does not know. "
						+ "What is not required is absent from an answer, never null.")
				.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
			.servers(List.of(new Server().url("/")))
			.components(components)
			.addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
	}

	@Bean
	SchemaNames schemaNames() {
		return NAMES;
	}

	/** The first of the converters is the last to be asked. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	ModelResolver modelResolver(ObjectMapperProvider mappers, SchemaNames names) {
		return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
	}

	@Bean
	@Order(1)
	SchemaConventions schemaConventions(SchemaNames names,
			@Value("${spring.application.name:service}") String service) {
		return new SchemaConventions(names, SchemaLabels.of("kernel", "platform", service));
	}

	/** After the conventions, which put other schemas in the place of some. */
	@Bean
	@Order(2)
	DocumentDescriptions documentDescriptions(@Value("${spring.application.name:service}") String service) {
		return new DocumentDescriptions(Descriptions.of(service, "platform", "kernel"));
	}

	@Bean
	RequestExamples requestExamples() {
		return new RequestExamples();
	}

	@Bean
	OperationConventions operationConventions(@Value("${spring.application.name:service}") String service) {
		return new OperationConventions(service);
	}

}
