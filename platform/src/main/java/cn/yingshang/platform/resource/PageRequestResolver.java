package cn.yingshang.platform.resource;

import java.util.regex.Pattern;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.web.refusal.BadInput;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code size} and {@code after} of a list. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

	private static final int DEFAULT_SIZE = 20;

	private static final Pattern SIZE = Pattern.compile("[0-9]{1,3}");

	private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_=-]{1,1000}");

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == PageRequest.class;
	}

	@Override
	public PageRequest resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest webRequest, @Nullable WebDataBinderFactory binderFactory) {
		return new PageRequest(size(webRequest.getParameter("size")), after(webRequest.getParameter("after")));
	}

	private static int size(@Nullable String text) {
		if (text == null) {
			return DEFAULT_SIZE;
		}
		int size = SIZE.matcher(text).matches() ? Integer.parseInt(text) : 0;
		if (size < 1 || size > PageRequest.MAX) {
			throw BadInput.field(PlatformProblems.BAD_PARAMETER, "size", "range", "1 to " + PageRequest.MAX);
		}
		return size;
	}

	private static @Nullable String after(@Nullable String cursor) {
		if (cursor == null || cursor.isEmpty()) {
			return null;
		}
		if (!CURSOR.matcher(cursor).matches()) {
			throw BadInput.of(PlatformProblems.BAD_CURSOR, "The cursor is not one that a page gave.");
		}
		return cursor;
	}

}
