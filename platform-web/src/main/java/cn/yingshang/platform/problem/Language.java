package cn.yingshang.platform.problem;

import java.util.Collections;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** What problems are told in: Chinese, unless {@code Accept-Language} prefers English. */
public enum Language {

	/** 简体中文. */
	ZH(Locale.SIMPLIFIED_CHINESE),

	/** English. */
	EN(Locale.ENGLISH);

	private final Locale locale;

	Language(Locale locale) {
		this.locale = locale;
	}

	public Locale locale() {
		return this.locale;
	}

	/** The first of the caller's languages that is one of ours. */
	public static Language of(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null) {
			for (Locale wanted : Collections.list(request.getLocales())) {
				for (Language language : values()) {
					if (language.locale.getLanguage().equals(wanted.getLanguage())) {
						return language;
					}
				}
			}
		}
		return ZH;
	}

	/** Whether a text is Chinese: it has a Chinese character outside quoted values. */
	static boolean isChinese(String text) {
		return text.codePoints().anyMatch((c) -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
	}

}
