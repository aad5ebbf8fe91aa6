package cn.yingshang.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.yingshang.platform.observe.Correlation;
import cn.yingshang.platform.rule.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * All catalogued problems of a running service; the only maker of problem bodies.
 */
public final class Problems {

	private static final String CODE = Problems.class.getName();

	private static final String LANGUAGE = Problems.class.getName() + ".language";

	private final Map<String, ProblemKind> kinds = new LinkedHashMap<>();

	/**
	 * Collects the catalogues.
	 * @throws IllegalStateException when two catalogues mean different things by one code
	 */
	public Problems(List<? extends ProblemCatalogue> catalogues) {
		for (ProblemCatalogue catalogue : catalogues) {
			for (ProblemKind kind : catalogue.kinds()) {
				ProblemKind other = this.kinds.putIfAbsent(kind.code(), kind);
				if (other != null && !other.equals(kind)) {
					throw new IllegalStateException("two problems share the code " + kind.code());
				}
			}
		}
	}

	public Optional<ProblemKind> kind(String code) {
		return Optional.ofNullable(this.kinds.get(code));
	}

	/** The problem for a refusal by the domain or the store. */
	public ProblemDetail of(Refusal refusal, HttpServletRequest request) {
		ProblemKind kind = kind(refusal.code()).orElseGet(() -> uncatalogued(refusal));
		return of(kind, refusal.getMessage(), refusal.extensions(), request);
	}

	public ProblemDetail of(ProblemKind kind, @Nullable String detail, HttpServletRequest request) {
		return of(kind, detail, Map.of(), request);
	}

	public ProblemDetail of(ProblemKind kind, @Nullable String detail, Map<String, ?> extensions,
			HttpServletRequest request) {
		Wording told = Wording.of(Language.of(request), kind, (detail != null) ? detail : kind.when(), extensions);
		request.setAttribute(LANGUAGE, told.language());
		ProblemDetail problem = ProblemDetail.forStatus(kind.status());
		problem.setType(kind.type());
		problem.setTitle(told.title());
		problem.setDetail(told.detail());
		problem.setProperty("code", kind.code());
		told.extensions().forEach(problem::setProperty);
		problem.setProperty(Correlation.MDC_KEY, Correlation.of(request));
		request.setAttribute(CODE, kind.code());
		return problem;
	}

	/** The code of the problem that the request was answered with, if it was with one. */
	public static @Nullable String codeOf(HttpServletRequest request) {
		return (request.getAttribute(CODE) instanceof String code) ? code : null;
	}

	/** What the last problem of a request was told in, for {@code Content-Language}. */
	public static String languageOf(HttpServletRequest request) {
		Language language = (request.getAttribute(LANGUAGE) instanceof Language told) ? told : Language.of(request);
		return language.locale().toLanguageTag();
	}

	private static ProblemKind uncatalogued(Refusal refusal) {
		HttpStatus status = HttpStatus.valueOf(refusal.status());
		return new ProblemKind(refusal.code(), refusal.status(), status.getReasonPhrase(), "", "");
	}

}
