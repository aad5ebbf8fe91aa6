package cn.yingshang.drill;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OverloadTests {

	@ParameterizedTest
	@CsvSource({ "201,false,true", "422,false,true", "429,true,true", "503,true,true", "429,false,false",
			"503,false,false", "502,true,false", "500,false,false", "504,true,false" })
	void callsOnlyWorkRulesAndShedWithATimeClean(int status, boolean retryAfter, boolean clean) {
		assertThat(Overload.judged(status, retryAfter).startsWith("clean: ")).isEqualTo(clean);
	}

}
