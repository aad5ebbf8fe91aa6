package cn.yingshang.inspection.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.yingshang.inspection.ShippedItems;
import cn.yingshang.kernel.city.City;
import cn.yingshang.platform.rule.RuleViolation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CheckItemsTests {

	private final CheckItems items = ShippedItems.read();

	@Test
	void theHotelTemplateHasNineDepartmentsEightCategoriesAndElevenSubItems() {
		VisitTemplate hotel = this.items.template("hotel-joint");
		List<CheckItem> subItems = this.items.published(hotel.subItems());
		assertThat(subItems).hasSize(11);
		assertThat(subItems).extracting(CheckItem::category).doesNotContain("C9");
		assertThat(subItems.stream().map(CheckItem::category).distinct()).hasSize(8);
		assertThat(this.items.byDepartment(hotel.subItems())).containsOnlyKeys("scjg", "gaj", "wjw", "xfj", "yjj",
				"sthj", "whly", "rsj", "cgj");
	}

	@Test
	void everyDepartmentOfTheListMayInspect() {
		assertThat(this.items.all()).allSatisfy((item) -> assertThat(
				City.read(null).departments().mayInspect(item.department(), LocalDate.of(2026, 3, 2)))
			.isTrue());
	}

	@Test
	void refusesAnItemThatIsNotPublished() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.items.published("FD-02"))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-21"));
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.items.published("XX-99"))
			.satisfies((refused) -> assertThat(refused.rule()).isEqualTo("B-21"));
	}

	@Test
	void a75APromiseToOneDepartmentIsVerifiedByThatDepartmentAlone() {
		assertThat(this.items.byDepartment(this.items.verificationOf("public-place-hygiene", "wjw", "H6110")))
			.containsOnly(Map.entry("wjw", List.of("HT-04", "HT-05")));
	}

	@Test
	void anotherPromiseIsVerifiedAlone() {
		assertThat(this.items.verificationOf("public-place-hygiene", "wjw", "O8051")).containsExactly("HT-04", "HT-05");
		assertThat(this.items.verificationOf("food-business", "scjg", "H6110")).containsExactly("FD-01");
		assertThat(this.items.verificationOf("unheard-of", "gaj", "H6110")).containsExactly("HT-03");
	}

	@Test
	void b06AComplaintIsLookedIntoWithItemsThatFitMatterAndEnterprise() {
		assertThat(this.items.about("FOOD_SAFETY", "scjg", "H6210")).containsExactly("FD-01");
		assertThat(this.items.about("CONSUMER_RIGHTS", "scjg", "O8051")).containsExactly("HT-01", "HT-02");
		assertThat(this.items.about("SANITATION", "wjw", "O8051")).containsExactly("HT-04", "HT-05");
		assertThat(this.items.about("WAGES", "wjw", "H6110")).as("nothing of it is about wages")
			.containsExactly("HT-04", "HT-05");
		assertThat(this.items.about("SANITATION", "jtj", "H6110")).as("no published item").isEmpty();
	}

}
