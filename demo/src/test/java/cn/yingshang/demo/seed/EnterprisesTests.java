package cn.yingshang.demo.seed;

import java.util.List;

import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.kernel.city.City;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EnterprisesTests {

	@Test
	void inventsTheSameForTheSameSeed() {
		assertThat(Enterprises.invent(1000, 7)).isEqualTo(Enterprises.invent(1000, 7));
		assertThat(Enterprises.invent(1000, 7)).isNotEqualTo(Enterprises.invent(1000, 8));
	}

	@Test
	void inventsValidAndDistinctCodesInRealAreas() {
		List<Enterprise> enterprises = Enterprises.invent(1000, 7);
		assertThat(enterprises).extracting(Enterprise::creditCode)
			.doesNotHaveDuplicates()
			.allMatch(CreditCode::conforms)
			.allMatch((code) -> code.startsWith("912102"));
		assertThat(enterprises).extracting(Enterprise::region)
			.allMatch((region) -> City.read(null).regions().canonical(region) != null);
		assertThat(enterprises).extracting(Enterprise::name).allMatch((name) -> name.contains("示例"));
	}

}
