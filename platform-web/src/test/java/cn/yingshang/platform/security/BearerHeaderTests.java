package cn.yingshang.platform.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BearerHeaderTests {

	private static MockHttpServletRequest with(String header) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Authorization", header);
		return request;
	}

	@ParameterizedTest
	@CsvSource({ "Bearer a.b-c_d~e+f/g==,a.b-c_d~e+f/g==", "bearer x,x", "BEARER 1=,1=" })
	void findsTheToken(String header, String token) {
		assertThat(new BearerHeader().resolve(with(header))).isEqualTo(token);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic abc", "", "Bear er", "Token Bearer x" })
	void findsNoneInAnotherScheme(String header) {
		assertThat(new BearerHeader().resolve(with(header))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer", "Bearer ", "Bearer  x", "Bearer a b", "Bearer a=b", "Bearer =", "Bearer a,b",
			"Bearer 大连", "Bearerx", "Bearer\tx" })
	void refusesWhatIsNoToken(String header) {
		assertThatExceptionOfType(OAuth2AuthenticationException.class)
			.isThrownBy(() -> new BearerHeader().resolve(with(header)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "access_token" })
	void ignoresParameters(String name) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setParameter(name, "abc");
		assertThat(new BearerHeader().resolve(request)).isNull();
	}

}
