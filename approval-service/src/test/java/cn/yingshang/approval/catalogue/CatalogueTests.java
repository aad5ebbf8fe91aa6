package cn.yingshang.approval.catalogue;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.kernel.city.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The catalogue's rules. */
class CatalogueTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private final Catalogue catalogue = CatalogueConfiguration.of(City.read(null));

	@Test
	void holdsTheThreeItemsOfTheFirstLoop() {
		assertThat(this.catalogue.all(DAY)).extracting(Item::name).containsExactly("食品经营许可", "旅馆业特种行业许可", "公共场所卫生许可");
		assertThat(this.catalogue.all(DAY)).extracting(Item::department).containsExactly("scjg", "gaj", "wjw");
		assertThat(this.catalogue.all(DAY)).filteredOn((item) -> item.promise().allowed())
			.as("A-72")
			.extracting(Item::code)
			.containsExactly("public-place-hygiene");
		assertThat(this.catalogue.all(LocalDate.of(2023, 12, 31))).as("before the first version").isEmpty();
	}

	@Test
	void warnsOfAPromiseLongerThanTheCitysTarget() {
		assertThat(item("hotel-special-trade").warnings()).singleElement().asString().startsWith("A-31");
		assertThat(item("food-business").warnings()).isEmpty();
	}

	@Test
	void picksTheVersionInForce() {
		Item first = item("food-business");
		Item second = new Item(first.code(), 2, DAY, first.name(), first.department(), first.itemCode(), first.kind(),
				20, 10, 6, first.examination(), first.licencePrefix(), first.promise(), first.basis(),
				first.conditions(), first.materials(), first.seal());
		Catalogue both = new Catalogue(List.of(second, first));
		assertThat(both.find("food-business", DAY.minusDays(1))).contains(first);
		assertThat(both.find("food-business", DAY)).contains(second);
		assertThat(both.get("food-business", 1)).isEqualTo(first);
		assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(first, first)));
	}

	@Test
	void refusesAPromiseLongerThanTheLaw() {
		Item item = item("food-business");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Item(item.code(), 1, DAY, item.name(), item.department(), item.itemCode(),
					item.kind(), 20, 10, 21, item.examination(), item.licencePrefix(), item.promise(), item.basis(),
					item.conditions(), item.materials(), item.seal()))
			.withMessageContaining("A-30");
	}

	@ParameterizedTest
	@CsvSource({ "12441500196720244T3442199806003, A-44", "12441500196720244T9210199806003, A-43",
			"12441500196720244U3210199806003, A-41", "12441500196720244T3, A-41",
			"12441500196720244T32101998060AB, A-44" })
	void refusesACodeThatBreaksARule(String code, String rule) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ItemCode(code)).withMessageContaining(rule);
	}

	@Test
	void readsTheOrganOutOfTheCode() {
		assertThat(new ItemCode("12441500196720244T3000199806003").organ()).isEqualTo("12441500196720244T");
	}

	private Item item(String code) {
		return this.catalogue.find(code, DAY).orElseThrow();
	}

}
