package cn.yingshang.platform.web;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.security.Public;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Refuses to start a service with a verb that forgot its Idempotency-Key or If-Match:
 * whatever is not a GET takes a {@link Call} and says what it does.
 */
public final class HandlerContract implements SmartInitializingSingleton {

	private static final Set<RequestMethod> SAFE = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

	private static final List<Class<? extends Annotation>> MARKS = List.of(Creates.class, Adds.class, Changes.class,
			Idempotent.class);

	private static final String OURS = "cn.yingshang.";

	private final RequestMappingHandlerMapping mapping;

	HandlerContract(RequestMappingHandlerMapping mapping) {
		this.mapping = mapping;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<String> broken = new ArrayList<>();
		this.mapping.getHandlerMethods().forEach((info, handler) -> {
			if (isOurs(handler) && !keeps(info, handler)) {
				broken.add(handler.getShortLogMessage());
			}
		});
		if (!broken.isEmpty()) {
			throw new IllegalStateException(
					"A handler that is not a GET takes a Call and is marked @Creates, @Adds, @Changes, @Idempotent or @Asks,"
							+ " and only a GET is @Public: " + broken);
		}
	}

	public static boolean isOurs(HandlerMethod handler) {
		return handler.getBeanType().getName().startsWith(OURS) && !isErrorPage(handler);
	}

	static boolean keeps(RequestMappingInfo info, HandlerMethod handler) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		if (!methods.isEmpty() && SAFE.containsAll(methods)) {
			return true;
		}
		if (handler.hasMethodAnnotation(Public.class)) {
			return false;
		}
		if (handler.hasMethodAnnotation(Asks.class)) {
			return methods.equals(Set.of(RequestMethod.POST));
		}
		return MARKS.stream().anyMatch(handler::hasMethodAnnotation) && Arrays.stream(handler.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == Call.class);
	}

	private static boolean isErrorPage(HandlerMethod handler) {
		return ErrorController.class.isAssignableFrom(handler.getBeanType());
	}

}
