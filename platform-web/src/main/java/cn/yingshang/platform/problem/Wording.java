package cn.yingshang.platform.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A problem in one language: the caller's where all of it can be said in that, else the
 * one in which its detail is written.
 *
 * @param language it is told in
 * @param title of the kind
 * @param detail of the occurrence
 * @param extensions with their errors' messages
 */
record Wording(Language language, String title, String detail, Map<String, ?> extensions) {

	private static final String ERRORS = "errors";

	static Wording of(Language wanted, ProblemKind kind, String detail, Map<String, ?> extensions) {
		Wording asWritten = new Wording(Language.EN, kind.title(), detail, extensions);
		boolean chinese = Language.isChinese(detail) || asWritten.messages().stream().anyMatch(Language::isChinese);
		return (wanted == Language.EN && !chinese) ? asWritten : asWritten.inChinese().orElse(asWritten);
	}

	/** Empty when not all of it has a Chinese text. */
	private Optional<Wording> inChinese() {
		ProblemTexts texts = ProblemTexts.shipped();
		Optional<String> title = texts.chinese(this.title);
		Optional<String> detail = texts.chinese(this.detail);
		if (title.isEmpty() || detail.isEmpty()) {
			return Optional.empty();
		}
		Map<String, Object> told = new LinkedHashMap<>(this.extensions);
		if (this.extensions.get(ERRORS) instanceof List<?> errors) {
			List<Object> said = new ArrayList<>();
			for (Object error : errors) {
				Optional<String> message = texts.chinese(message(error));
				if (message.isEmpty()) {
					return Optional.empty();
				}
				said.add(saying(error, message.get()));
			}
			told.put(ERRORS, said);
		}
		return Optional.of(new Wording(Language.ZH, title.get(), detail.get(), told));
	}

	private List<String> messages() {
		return (this.extensions.get(ERRORS) instanceof List<?> errors) ? errors.stream().map(Wording::message).toList()
				: List.of();
	}

	private static String message(Object error) {
		return (error instanceof Worded worded) ? worded.message()
				: (error instanceof Map<?, ?> map) ? String.valueOf(map.get("message")) : "";
	}

	private static Object saying(Object error, String words) {
		if (error instanceof Worded worded) {
			return worded.saying(words);
		}
		Map<Object, Object> said = new LinkedHashMap<>();
		if (error instanceof Map<?, ?> map) {
			said.putAll(map);
		}
		said.put("message", words);
		return said;
	}

}
