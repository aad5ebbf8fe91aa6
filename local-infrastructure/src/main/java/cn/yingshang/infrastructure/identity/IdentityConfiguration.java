package cn.yingshang.infrastructure.identity;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Spring Authorization Server with OpenID Connect, the claims of our services and a
 * sign-in page. It names each auto-configuration: the JVM that hosts it may hold many
 * more.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, HttpEncodingAutoConfiguration.class,
		HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class,
		SecurityFilterAutoConfiguration.class })
@Import({ DemoTokenController.class, LoginController.class })
class IdentityConfiguration {

	@Bean
	@Order(1)
	SecurityFilterChain protocol(HttpSecurity http) {
		return http.oauth2AuthorizationServer((server) -> {
			http.securityMatcher(server.getEndpointsMatcher());
			server.oidc(Customizer.withDefaults());
			server.authorizationEndpoint((endpoint) -> endpoint
				.authenticationProviders((providers) -> providers.forEach(ExactRedirects::of)));
		})
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.cors(Customizer.withDefaults())
			.exceptionHandling((failures) -> failures.authenticationEntryPoint(new SignInOrRefusal()))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, IdentityOptions options) {
		String policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'self' "
				+ String.join(" ", options.origins());
		return http
			// Only the home page: a path nobody asked for, such as a browser's own
			// probes,
			// must not become the page to go to after signing in.
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/").authenticated().anyRequest().permitAll())
			.authenticationProvider(new AccountAuthentication())
			.csrf((csrf) -> csrf.ignoringRequestMatchers("/demo/token"))
			.formLogin((form) -> form.loginPage("/login"))
			.headers((headers) -> headers.contentSecurityPolicy((content) -> content.policyDirectives(policy)))
			.build();
	}

	/**
	 * A page on the internet can make a browser call this machine under a name of its
	 * own; it must not read a token.
	 */
	@Bean
	StrictHttpFirewall firewall(IdentityOptions options) {
		Set<String> names = Set.copyOf(List.of("127.0.0.1", "localhost", "[::1]", options.host()));
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHostnames(names::contains);
		return firewall;
	}

	@Bean
	CorsConfigurationSource corsConfigurationSource(IdentityOptions options) {
		CorsConfiguration pages = new CorsConfiguration();
		pages.setAllowedOrigins(options.origins());
		pages.setAllowedMethods(List.of("GET", "POST"));
		pages.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		for (String path : List.of("/oauth2/token", "/oauth2/jwks", "/oauth2/revoke", "/userinfo", "/.well-known/**")) {
			source.registerCorsConfiguration(path, pages);
		}
		return source;
	}

	@Bean
	AuthorizationServerSettings settings(IdentityOptions options) {
		return AuthorizationServerSettings.builder().issuer(options.issuer()).build();
	}

	@Bean
	DemoClients clients(IdentityOptions options, DigestEncoder encoder) {
		return new DemoClients(options, ServiceSecrets.in(options.folder()), encoder);
	}

	@Bean
	DigestEncoder encoder() {
		return new DigestEncoder();
	}

	@Bean
	PeoplesAuthorizations authorizations() {
		return new PeoplesAuthorizations();
	}

	@Bean
	TokenClaims claims() {
		return new TokenClaims();
	}

	@Bean
	JWKSource<SecurityContext> keys(IdentityOptions options) {
		return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(options.folder())));
	}

	@Bean
	JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
		return new NimbusJwtEncoder(keys);
	}

	@Bean
	DemoTokens demoTokens(JwtEncoder encoder, IdentityOptions options, Clock clock) {
		return new DemoTokens(encoder, options, clock);
	}

	@Bean
	JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
		return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
	}

	/**
	 * Tokens live in system time, whatever time a service simulates.
	 */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
