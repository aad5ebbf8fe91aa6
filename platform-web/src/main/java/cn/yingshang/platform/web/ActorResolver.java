package cn.yingshang.platform.web;

import java.util.List;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.security.ActorView;
import cn.yingshang.platform.security.CallerToken;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the actor of a request to the handler, taken from the request and from nowhere
 * else.
 */
final class ActorResolver implements HandlerMethodArgumentResolver {

	/** Reads public pages; has no grant and is no party. */
	private static final Actor ANYBODY = new Actor("anonymous", List.of(), null, null);

	private final ActorView view;

	ActorResolver(ActorView view) {
		this.view = view;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Actor.class;
	}

	@Override
	public Actor resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		return CallerToken.of(servlet(webRequest)).map(CallerToken::actor).map(this.view).orElse(ANYBODY);
	}

	static HttpServletRequest servlet(NativeWebRequest webRequest) {
		HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
		if (request == null) {
			throw new IllegalStateException("not a servlet request");
		}
		return request;
	}

	static CallerToken caller(HttpServletRequest request) {
		return CallerToken.of(request)
			.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("a change needs a caller"));
	}

}
