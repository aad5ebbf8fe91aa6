package cn.yingshang.gateway.access;

import java.util.List;
import java.util.function.Supplier;

import cn.yingshang.platform.security.AccessRules;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One rule for all of the API: who is signed in goes on, who is not may read what is
 * public. Patterns are tried for the latter only.
 */
final class ApiAccess implements AccessRules, AuthorizationManager<RequestAuthorizationContext> {

	private final AuthorizationManager<RequestAuthorizationContext> signedIn = AuthenticatedAuthorizationManager
		.authenticated();

	private final List<PathPattern> open;

	ApiAccess(AccessSettings settings) {
		this.open = settings.publicPaths().stream().map(PathPatternParser.defaultInstance::parse).toList();
	}

	@Override
	public boolean comesFirst() {
		return true;
	}

	@Override
	public void apply(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.requestMatchers((request) -> request.getRequestURI().startsWith("/api/")).access(this);
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		AuthorizationResult result = this.signedIn.authorize(authentication, context);
		return (result == null || !result.isGranted()) ? new AuthorizationDecision(isOpen(context.getRequest()))
				: result;
	}

	private boolean isOpen(HttpServletRequest request) {
		if (!"GET".equals(request.getMethod())) {
			return false;
		}
		PathContainer path = PathContainer.parsePath(request.getRequestURI());
		return this.open.stream().anyMatch((pattern) -> pattern.matches(path));
	}

}
