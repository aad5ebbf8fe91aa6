package cn.yingshang.complaint;

import java.nio.file.Path;

import cn.yingshang.platform.test.city.InventedCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service of another city is the same service with another folder (decision 35). */
class AnotherCityIT extends Server {

	private static final String ORDERS = "/api/complaints/orders";

	private static final String CITY = staff("operator.rxb.990100");

	@TempDir
	static Path folder;

	@DynamicPropertySource
	static void city(DynamicPropertyRegistry registry) {
		registry.add("yingshang.city", () -> InventedCity.putInto(folder).toString());
	}

	@Test
	void takesOrdersOfItsDistrictsUnderItsNumbers() {
		Answer taken = take(CITY, "990102");
		assertThat(taken.status()).as(taken.body()).isEqualTo(201);
		assertThat(taken.text("orderNumber")).startsWith("12345");
		assertThat(taken.text("region")).isEqualTo("990102");
		assertThat(take(CITY, "210202").rule()).isEqualTo("G-01");
	}

	@Test
	void grantsReachAsFarAsItsRegionsSay() {
		String order = ORDERS + "/" + take(CITY, "990102").text("id");
		assertThat(get(staff("operator.rxb.990102"), order).status()).isEqualTo(200);
		assertThat(get(staff("operator.rxb.990103"), order).status()).isEqualTo(404);
		for (String dalians : new String[] { "operator.rxb.210200", "operator.sjj.990100" }) {
			assertThat(get(staff(dalians), order).status()).as(dalians).isEqualTo(404);
		}
	}

	@Test
	void dispatchesToItsDepartments() {
		String order = ORDERS + "/" + take(CITY, "990103").text("id");
		Answer nobody = post(CITY, order + "/dispatch", "{\"lead\":{\"department\":\"wjw\"}}", "another-city-1",
				"\"1\"");
		assertThat(nobody.rule()).as(nobody.body()).isEqualTo("C-23");
		Answer sent = post(CITY, order + "/dispatch", "{\"lead\":{\"department\":\"ajj\"}}", "another-city-2", "\"1\"");
		assertThat(sent.status()).as(sent.body()).isEqualTo(200);
	}

	private Answer take(String token, String region) {
		return post(token, ORDERS, """
				{"type":"COMPLAINT","category":"OTHER","region":"%s","title":"题","description":"述"}"""
			.formatted(region));
	}

}
