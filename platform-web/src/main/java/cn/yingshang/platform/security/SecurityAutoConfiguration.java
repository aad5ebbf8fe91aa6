package cn.yingshang.platform.security;

import java.time.Clock;
import java.util.function.Predicate;

import cn.yingshang.kernel.city.CityData;
import cn.yingshang.platform.problem.ProblemWriter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A stateless resource server: whoever is not signed in gets nothing but health, the API
 * document and what is marked public.
 */
@AutoConfiguration(beforeName = {
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration",
		"org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
		"org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration" })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({ SecurityProperties.class, OAuth2ResourceServerProperties.class })
public final class SecurityAutoConfiguration {

	private static final Predicate<String> NO_CONTROL_CHARACTERS = (text) -> text.chars()
		.noneMatch((c) -> (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f);

	@Bean
	@ConditionalOnMissingBean(JwtDecoder.class)
	VerifiedTokens jwtDecoder(SecurityProperties properties, OAuth2ResourceServerProperties server) {
		OAuth2ResourceServerProperties.Jwt issuer = server.getJwt();
		if (issuer.getIssuerUri() == null) {
			throw new IllegalStateException("spring.security.oauth2.resourceserver.jwt.issuer-uri is not set");
		}
		NimbusJwtDecoder verifier = NimbusJwtDecoder
			.withJwkSource(new IssuerKeys(issuer.getIssuerUri(), issuer.getJwkSetUri()))
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.build();
		verifier.setJwtValidator(TokenRules.of(issuer.getIssuerUri(), properties.audience(), properties.clockSkew()));
		return new VerifiedTokens(verifier, Clock.systemUTC(), properties.cachedTokens(), properties.cachedFor());
	}

	/** A span and two timers for each of a dozen filters tell nothing and cost a lot. */
	@Bean
	@ConditionalOnMissingBean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	SecurityProblems securityProblems(ProblemWriter writer) {
		return new SecurityProblems(writer);
	}

	@Bean
	@ConditionalOnMissingBean
	StrictHttpFirewall httpFirewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues(NO_CONTROL_CHARACTERS);
		// The same answer as the default, which asks a regular expression for every
		// header.
		firewall.setAllowedHeaderNames(HeaderText::isPrintable);
		firewall.setAllowedHeaderValues(HeaderText::isPrintable);
		return firewall;
	}

	@Bean
	@ConditionalOnMissingBean
	SecurityFilterChain securityFilterChain(HttpSecurity http, SecurityProperties properties, SecurityProblems problems,
			ObjectProvider<AccessRules> rules, ObjectProvider<CorsConfigurationSource> cors,
			ObjectProvider<MeterRegistry> meters, ObjectProvider<CityData> city, Environment environment,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
		CorsConfigurationSource origins = cors.getIfUnique();
		if (origins != null) {
			http.cors((configurer) -> configurer.configurationSource(origins));
		}
		else {
			// Spring Security would look up each request's handler twice to find none.
			http.cors(AbstractHttpConfigurer::disable);
		}
		ActorConverter actors = new ActorConverter(meters.getIfUnique(), city::getIfUnique);
		return http.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(properties.contentSecurityPolicy()))
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
			.exceptionHandling((handling) -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
			.oauth2ResourceServer((server) -> server.authenticationEntryPoint(problems)
				.accessDeniedHandler(problems)
				.bearerTokenResolver(new BearerHeader())
				.jwt((jwt) -> jwt.jwtAuthenticationConverter(actors))
				.withObjectPostProcessor(answerWhenTheIssuerIsAway(problems)))
			.authorizeHttpRequests((requests) -> {
				requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
				rules.orderedStream().filter(AccessRules::comesFirst).forEach((rule) -> rule.apply(requests));
				requests.requestMatchers(EndpointRequest.to("health")).permitAll();
				requests.requestMatchers("/livez", "/readyz", "/v3/api-docs", "/v3/api-docs/**").permitAll();
				requests.requestMatchers(EndpointRequest.to("info", "prometheus")).access(insideOrOps(environment));
				requests.requestMatchers(EndpointRequest.toAnyEndpoint()).hasRole("OPS");
				rules.orderedStream().filter((rule) -> !rule.comesFirst()).forEach((rule) -> rule.apply(requests));
				requests.anyRequest().access(new PublicHandlers(handlers));
			})
			.build();
	}

	/**
	 * Without this the filter throws when keys are out of reach, which would be a 500.
	 */
	private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answerWhenTheIssuerIsAway(
			SecurityProblems problems) {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler(problems::commence);
				return filter;
			}
		};
	}

	private static AuthorizationManager<RequestAuthorizationContext> insideOrOps(Environment environment) {
		return (authentication, context) -> {
			HttpServletRequest request = context.getRequest();
			Integer management = environment.getProperty("local.management.port", Integer.class);
			Integer main = environment.getProperty("local.server.port", Integer.class);
			boolean ownPort = management != null && !management.equals(main) && request.getLocalPort() == management;
			boolean loopback = isLoopback(request.getRemoteAddr());
			boolean ops = authentication.get()
				.getAuthorities()
				.stream()
				.anyMatch((authority) -> "ROLE_OPS".equals(authority.getAuthority()));
			return new AuthorizationDecision(ownPort || loopback || ops);
		};
	}

	private static boolean isLoopback(String address) {
		return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
	}

}
