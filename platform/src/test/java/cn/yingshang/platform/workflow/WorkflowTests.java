package cn.yingshang.platform.workflow;

import cn.yingshang.platform.sample.Parcel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkflowTests {

	@ParameterizedTest
	@CsvSource({ "parcel.sent,cn.yingshang.post.parcel.sent.v1", "parcel.sent.v2,cn.yingshang.post.parcel.sent.v2",
			"parcel.v2.sent,cn.yingshang.post.parcel.v2.sent.v1" })
	void anEventIsOfItsFirstVersionUnlessItSaysAnother(String fact, String type) {
		assertThat(Parcel.TABLE.eventType(fact)).isEqualTo(type);
	}

}
