package cn.yingshang.kernel.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.city.CityData.Outcome;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The folder is read as a whole or not at all, and read again while it is used. */
class CityDataTests {

	private static final String NOTICE_2027 = """
			{"years": {"2027": {"holidays": ["2027-01-01"], "workdays": ["2027-01-03"],
			  "names": {"2027-01-01": "元旦"}, "source": {"doc": "关于2027年部分节假日安排的通知(测试数据)"}}}}
			""";

	@TempDir
	private Path folder;

	@Test
	void withoutAFolderTheShippedCityIsUsed() {
		CityData data = new CityData(null);

		assertThat(data.calendar().lastPublishedYear()).isEqualTo(2026);
		assertThat(data.reload()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void aNoticePutIntoTheFolderIsInForceAfterReloading() throws IOException {
		CityData data = new CityData(this.folder);
		DeadlineLedger limit = DeadlineLedger.start("A-01", 5, DayKind.WORKING, LocalDate.of(2026, 12, 30));
		String before = data.now().hash();
		assertThat(limit.due(data.calendar()).provisional()).isTrue();

		write("calendars/2027.json", NOTICE_2027);

		assertThat(data.reload()).isEqualTo(Outcome.LOADED);
		assertThat(data.now().hash()).isNotEqualTo(before).isEqualTo(new CityData(this.folder).now().hash());
		assertThat(limit.due(data.calendar()).provisional()).isFalse();
		assertThat(limit.explain(data.calendar()).text()).contains("2027年工作日依据:关于2027年部分节假日安排的通知");
		assertThat(data.reload()).isEqualTo(Outcome.UNCHANGED);
	}

	@Test
	void aWrongFileIsRefusedAndTheLastGoodDataStay() throws IOException {
		write("calendars/2027.json", NOTICE_2027);
		CityData data = new CityData(this.folder);

		Path wrong = write("calendars/2028.json", "{\"years\": {");
		assertThat(data.reload()).isEqualTo(Outcome.REFUSED);
		assertThat(data.reload()).isEqualTo(Outcome.STILL_REFUSED);
		assertThat(data.refused().reason()).contains("2028.json is no JSON");
		assertThat(data.calendar().lastPublishedYear()).isEqualTo(2027);

		Files.delete(wrong);
		assertThat(data.reload()).isEqualTo(Outcome.UNCHANGED);
		assertThat(data.refused()).isNull();
	}

	@Test
	void aNoticeInTheWrongPlaceIsSaidRatherThanIgnored() throws IOException {
		write("2027.json", NOTICE_2027);

		assertThatIllegalArgumentException().isThrownBy(() -> new CityData(this.folder))
			.withMessageContaining("2027.json")
			.withMessageContaining("calendars/");
	}

	@Test
	void aFolderThatIsNotThereIsRefused() {
		Path none = this.folder.resolve("none");

		assertThatIllegalArgumentException().isThrownBy(() -> new CityData(none)).withMessageContaining("none");
	}

	@Test
	void whatNobodyReadsIsRefusedAndWhatIsNoJsonLeftAlone() throws IOException {
		write("README.md", "left alone");
		assertThat(City.read(this.folder).calendar().lastPublishedYear()).isEqualTo(2026);

		write("streets.json", "{}");
		assertThatIllegalArgumentException().isThrownBy(() -> City.read(this.folder))
			.withMessageContaining("streets.json is nothing that is read");
	}

	@Test
	void anotherCityIsAFolder() throws IOException {
		writeQingshan();
		City city = City.read(this.folder);

		assertThat(city.facts().code()).isEqualTo("990100");
		assertThat(city.regions().city().name()).isEqualTo("青山市");
		assertThat(city.regions().find("210202")).isEmpty();
		assertThat(city.seal("permit", "ajj")).isEqualTo("市安居局许可章");
		assertThat(city.placed(Grant.parse("head.ajj.990100")).covers("ajj", "990102")).isTrue();
		assertThat(city.placed(Grant.parse("head.ajj.990103"))).isEqualTo(Grant.parse("head.ajj.990102"));
		assertThat(city.placed(Grant.parse("head.ajj.210200")).covers("ajj", "990102")).isFalse();
	}

	@Test
	void aDistrictAndADepartmentAreAddedWhileItRuns() throws IOException {
		writeQingshan();
		CityData data = new CityData(this.folder);
		Supplier<Integer> count = data.part((now, before) -> now.departments().all().size());

		edit("departments.json", "\n]}", """
				,
				{"code": "slj", "name": "市水利局", "kind": "AGENCY", "mayInspect": true, "evidence": "D"}]}""");
		edit("regions.json", "\n]}",
				"""
						,
						{"code": "990104", "name": "河西区", "kind": "DISTRICT", "parent": "990100", "gbt2260": false, "evidence": "D"}]}""");

		assertThat(data.reload()).isEqualTo(Outcome.LOADED);
		assertThat(data.regions().district("990104", LocalDate.EPOCH)).isPresent();
		assertThat(data.departments().find("slj")).isPresent();
		assertThat(count.get()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			departments.json | AGENCY      | OFFICE       | departments[0] (rx): field kind 'OFFICE' is none of [AGENCY,
			departments.json | mayInspect  | maiInspect   | departments[0] (rx): field mayInspect is missing
			departments.json | "ajj"       | "rx"         | Department rx appears twice
			departments.json | "evidence"  | "note":"x","evidence" | departments[0] (rx): field note is none of code,
			regions.json     | "990100",   | "990199",    | lies in an unknown
			regions.json     | CITY        | DISTRICT     | One region is of kind CITY, not 0
			city.json        | 990100      | 990102       | field code is 990102, but the city of
			city.json        | 12345       | 12-45        | field numbers.order is not 1 to 8 digits
			city.json        | Asia/Urumqi | Asia/Qingshan | field zone 'Asia/Qingshan' is no time zone
			city.json        | "rx"        | "gone"       | field offices.hotline names an unknown department gone
			""")
	void whatIsWrongIsNamedByFileEntryFieldAndRule(String file, String from, String to, String told)
			throws IOException {
		writeQingshan();
		edit(file, from, to);

		assertThatIllegalArgumentException().isThrownBy(() -> City.read(this.folder))
			.withMessageContaining(file)
			.withMessageContaining(told);
	}

	@ParameterizedTest
	@CsvSource({ "departments.json, ajj, bjj, departments.json: field code: ajj is gone",
			"regions.json, 990102, 990105, regions.json: field code: 990102 is gone",
			"city.json, 12345, 12346, change with a restart only" })
	void whatStoredDataNameStaysWhileItRuns(String file, String from, String to, String told) throws IOException {
		writeQingshan();
		CityData data = new CityData(this.folder);
		edit(file, from, to);

		assertThat(data.reload()).isEqualTo(Outcome.REFUSED);
		assertThat(data.refused().reason()).contains(told);
		assertThat(data.departments().find("ajj")).isPresent();
	}

	private void writeQingshan() throws IOException {
		write("city.json", """
				{"version": "1", "code": "990100", "zone": "Asia/Urumqi", "offices": {"hotline": "rx"},
				"numbers": {"order": "12345"}, "seals": {"permit": "许可章"}}""");
		write("departments.json", """
				{"departments": [
				{"code": "rx", "name": "市热线办", "kind": "AGENCY", "mayInspect": false, "evidence": "D"},
				{"code": "ajj", "name": "市安居局", "kind": "AGENCY", "mayInspect": true, "evidence": "D"}
				]}""");
		write("regions.json",
				"""
						{"servicedAreas": [], "regions": [
						{"code": "990100", "name": "青山市", "kind": "CITY", "gbt2260": false, "evidence": "D"},
						{"code": "990102", "name": "河东区", "kind": "DISTRICT", "parent": "990100", "gbt2260": false, "evidence": "D",
						 "aliases": ["990103"]}
						]}""");
	}

	private void edit(String name, String from, String to) throws IOException {
		String text = Files.readString(this.folder.resolve(name));
		assertThat(text).contains(from);
		write(name, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
	}

	private Path write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

}
