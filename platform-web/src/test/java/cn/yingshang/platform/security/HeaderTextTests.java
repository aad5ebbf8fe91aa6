package cn.yingshang.platform.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "Bearer a.b-c_d", "text/html;q=0.9, */*", "a\tb", "caf\u00e9", "大连𠮷", "~" })
	void passesWhatCanBeRead(String text) {
		assertThat(HeaderText.isPrintable(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000", "a\r\nSet-Cookie: b", "\u007f", "caf\u00e9\u0085", "大\u0001", "\u0378",
			"\u001b[31m" })
	void refusesWhatControlsOrMeansNothing(String text) {
		assertThat(HeaderText.isPrintable(text)).isFalse();
	}

}
