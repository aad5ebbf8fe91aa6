package cn.yingshang.gateway;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GatewaySettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "yingshang.gateway.cors.origins=*", "yingshang.gateway.limit.caller.burst=0",
			"yingshang.services.credit.url=ftp://127.0.0.1", "yingshang.services.credit.url=http://127.0.0.1/path",
			"yingshang.gateway.route.answr=3s", "yingshang.gateway.route.connections=0" })
	void refusesToStartWith(String setting) {
		assertThatThrownBy(() -> OwnGateway.start("--" + setting).close()).isInstanceOf(RuntimeException.class);
	}

}
