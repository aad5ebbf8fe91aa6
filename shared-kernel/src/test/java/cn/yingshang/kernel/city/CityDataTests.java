package cn.yingshang.kernel.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import cn.yingshang.kernel.city.CityData.Outcome;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

		write("regions.json", "{}");
		assertThatIllegalArgumentException().isThrownBy(() -> City.read(this.folder))
			.withMessageContaining("regions.json is nothing that is read");
	}

	private Path write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

}
