package cn.yingshang.kernel.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.yingshang.kernel.city.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Regions as data: codes, aliases, coverage, the 13 and the 12 areas (G-01 to G-05). */
class RegionsTests {

	private final Regions regions = City.read(null).regions();

	@Test
	void knowsTheCountyLevelUnitsAndTheirStreets() {
		Map<String, Integer> streets = Map.of("210202", 6, "210203", 5, "210204", 7, "210211", 16, "210212", 12,
				"210213", 25, "210214", 18, "210224", 5, "210281", 32, "210283", 26);

		streets.forEach((code, count) -> assertThat(this.regions.streets(code)).as("G-05 " + code).hasSize(count));
		assertThat(this.regions.all()).filteredOn((region) -> region.kind() == RegionKind.STREET).hasSize(152);
	}

	@Test
	void placesThingsInDistrictsAndInNoStreet() {
		LocalDate day = LocalDate.of(2026, 3, 2);
		assertThat(this.regions.district("210202", day)).map(Region::code).contains("210202");
		assertThat(this.regions.district("210213", day)).map(Region::code).contains("ZJP");
		assertThat(this.regions.district("210200", day)).map(Region::code).contains("210200");
		assertThat(this.regions.district("210202001", day)).isEmpty();
		assertThat(this.regions.district("999999", day)).isEmpty();
	}

	@Test
	void treatsJinzhouAsJinpu() {
		assertThat(this.regions.canonical("210213")).isEqualTo("ZJP");
		assertThat(this.regions.byName("金州区")).as("G-02").map(Region::name).contains("金普新区");
		assertThat(this.regions.canonical("210202")).isEqualTo("210202");
		assertThat(this.regions.get("210213001").parent()).isEqualTo("ZJP");
	}

	@ParameterizedTest
	@CsvSource({ "210200, 210202, true", "210200, ZGX, true", "210200, 210283216, true", "210200, 210200, true",
			"210213, 210213001, true", "ZJP, 210213, true", "210213, ZJP, true", "210202, 210202001, true",
			"210202, 210203001, false", "210202, 210200, false", "210211, ZGX, false", "210200, 999999, false",
			"999999, 999999, false", "999999, 210202, false", "*, 210202, false" })
	void coversWhatLiesInside(String wide, String narrow, boolean covers) {
		assertThat(this.regions.covers(wide, narrow)).isEqualTo(covers);
	}

	@Test
	void everyRegionLiesInTheCity() {
		assertThat(this.regions.all())
			.allMatch((region) -> this.regions.covers(this.regions.city().code(), region.code()));
	}

	@Test
	void countsThirteenAreasIn2019AndTwelveIn2025() {
		List<Region> earlier = this.regions.servicedAreas(LocalDate.of(2019, 6, 1));
		List<Region> later = this.regions.servicedAreas(LocalDate.of(2025, 6, 1));

		assertThat(earlier).as("G-03").hasSize(13).extracting(Region::name).contains("花园口经济区");
		assertThat(later).as("G-04")
			.hasSize(12)
			.extracting(Region::name)
			.contains("金普新区")
			.doesNotContain("花园口经济区", "金州区");
		assertThat(this.regions.servicedAreas(LocalDate.of(2021, 12, 31))).hasSize(13);
		assertThat(this.regions.servicedAreas(LocalDate.of(2022, 1, 1))).hasSize(12);
	}

	@Test
	void refusesUnknownCodes() {
		assertThat(this.regions.find("210299")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.regions.get("210299"))
			.withMessageContaining("210299");
	}

	@Test
	void refusesDataThatDoesNotFitTogether() {
		Region city = region("210200", null);

		assertThatIllegalArgumentException().isThrownBy(() -> new Regions(List.of(city, city), List.of()))
			.withMessageContaining("twice");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Regions(List.of(city, region("210202", "210299")), List.of()))
			.withMessageContaining("210299");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Regions(List.of(city, region("210202", "210200", "210200")), List.of()))
			.withMessageContaining("Alias");
	}

	private static Region region(String code, String parent, String... aliases) {
		return new Region(code, code, RegionKind.DISTRICT, parent, true, "V", List.of(aliases), null, null, null);
	}

}
