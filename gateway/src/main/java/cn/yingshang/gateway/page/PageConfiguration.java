package cn.yingshang.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.webjars.WebJarVersionLocator;

import cn.yingshang.platform.security.AccessRules;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages and who may open them. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

	/** After the routes, which are asked a thousand times as often. */
	@Bean
	@Order
	RouterFunction<ServerResponse> pages(PageSettings settings) {
		String version = Objects.requireNonNull(new WebJarVersionLocator().version("swagger-ui"),
				"Swagger UI is not on the class path");
		String script = ApiPage.script(settings.clientId());
		return RouterFunctions.route()
			.GET("/",
					(request) -> ServerResponse.ok().contentType(HTML).body(new ClassPathResource("pages/start.html")))
			.GET("/swagger-ui/swagger-initializer.js",
					(request) -> ServerResponse.ok()
						.contentType(SCRIPT)
						.cacheControl(CacheControl.noCache())
						.body(script))
			.resources("/swagger-ui/**",
					new ClassPathResource("META-INF/resources/webjars/swagger-ui/" + version + "/"))
			.build();
	}

	@Bean
	AccessRules pagesAreForEverybody() {
		return (requests) -> requests.requestMatchers(HttpMethod.GET, "/", "/swagger-ui/**").permitAll();
	}

	@Bean
	FilterRegistrationBean<PagePolicy> pagePolicy(OAuth2ResourceServerProperties server) {
		FilterRegistrationBean<PagePolicy> registration = new FilterRegistrationBean<>(
				new PagePolicy(Objects.requireNonNull(server.getJwt().getIssuerUri())));
		registration.addUrlPatterns("", "/swagger-ui/*");
		return registration;
	}

	@Bean
	@Primary
	CorsConfigurationSource pagesElsewhere(CorsSettings settings) {
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (!settings.origins().isEmpty()) {
			source.registerCorsConfiguration("/api/**", settings.configuration());
		}
		return source;
	}

}
