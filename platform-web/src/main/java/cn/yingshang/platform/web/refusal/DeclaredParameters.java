package cn.yingshang.platform.web.refusal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import cn.yingshang.platform.problem.PlatformProblems;
import cn.yingshang.platform.web.HandlerContract;
import cn.yingshang.platform.web.Paged;
import cn.yingshang.platform.web.QueryFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query with a parameter its handler does not declare: a misspelt filter would
 * otherwise answer other rows with a 200.
 */
final class DeclaredParameters implements HandlerInterceptor {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-]{1,40}");

	private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getQueryString() != null && handler instanceof HandlerMethod method
				&& HandlerContract.isOurs(method) && !QueryFilter.isForm(request)) {
			Set<String> legal = this.declared.computeIfAbsent(method, DeclaredParameters::of);
			for (String name : Collections.list(request.getParameterNames())) {
				if (!legal.contains(name)) {
					throw unknown(name, legal);
				}
			}
		}
		return true;
	}

	static Set<String> of(HandlerMethod handler) {
		Set<String> names = new TreeSet<>();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
			if (declared != null) {
				parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
				names.add(StringUtils.hasText(declared.name()) ? declared.name()
						: String.valueOf(parameter.getParameterName()));
			}
			if (parameter.getParameterType().isAnnotationPresent(Paged.class)) {
				names.addAll(List.of("size", "after"));
			}
		}
		return names;
	}

	/** A name that is none is not repeated: it may be anything, and come from anybody. */
	private static BadInput unknown(String name, Set<String> legal) {
		String shown = NAME.matcher(name).matches() ? name : "?";
		return BadInput.field(PlatformProblems.BAD_PARAMETER, shown, "unknown-parameter",
				legal.isEmpty() ? "there is no such parameter; this address takes none"
						: "there is no such parameter; this address takes " + String.join(", ", legal));
	}

}
