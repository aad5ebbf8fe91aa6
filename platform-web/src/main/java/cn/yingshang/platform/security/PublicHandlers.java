package cn.yingshang.platform.security;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who is signed in goes on; who is not may read what is marked {@link Public}. Addresses
 * are compared for the latter only, and the closest one decides.
 */
final class PublicHandlers implements AuthorizationManager<RequestAuthorizationContext> {

	private final AuthorizationManager<RequestAuthorizationContext> signedIn = AuthenticatedAuthorizationManager
		.authenticated();

	private final Supplier<List<Address>> addresses;

	/** The mapping is asked when the first stranger comes, long after the start. */
	PublicHandlers(ObjectProvider<RequestMappingHandlerMapping> mapping) {
		this.addresses = SingletonSupplier.of(() -> addresses(mapping.getObject().getHandlerMethods()));
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		AuthorizationResult result = this.signedIn.authorize(authentication, context);
		return (result == null || !result.isGranted()) ? new AuthorizationDecision(isPublic(context.getRequest()))
				: result;
	}

	private boolean isPublic(HttpServletRequest request) {
		if (!"GET".equals(request.getMethod())) {
			return false;
		}
		PathContainer path = PathContainer.parsePath(request.getRequestURI());
		return this.addresses.get()
			.stream()
			.filter((address) -> address.pattern().matches(path))
			.findFirst()
			.map(Address::isPublic)
			.orElse(false);
	}

	/** Everything that can be read, the closest pattern first. */
	private static List<Address> addresses(Map<RequestMappingInfo, HandlerMethod> handlers) {
		return handlers.entrySet()
			.stream()
			.filter((entry) -> isRead(entry.getKey()))
			.flatMap((entry) -> Objects.requireNonNull(entry.getKey().getPathPatternsCondition())
				.getPatterns()
				.stream()
				.map((pattern) -> new Address(pattern, entry.getValue().hasMethodAnnotation(Public.class))))
			.sorted(Comparator.comparing(Address::pattern, PathPattern.SPECIFICITY_COMPARATOR))
			.toList();
	}

	private static boolean isRead(RequestMappingInfo info) {
		var methods = info.getMethodsCondition().getMethods();
		return info.getPathPatternsCondition() != null && (methods.isEmpty() || methods.contains(RequestMethod.GET));
	}

	private record Address(PathPattern pattern, boolean isPublic) {
	}

}
