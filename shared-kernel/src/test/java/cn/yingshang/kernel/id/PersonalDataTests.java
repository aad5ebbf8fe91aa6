package cn.yingshang.kernel.id;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The vectors of E.2 and E.3: resident ids, phones, masking. */
class PersonalDataTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

	@ParameterizedTest
	@ValueSource(strings = { "11010519491231002X", "440524188001010014" })
	void acceptsTheClassicalResidentIds(String id) {
		assertThat(ResidentId.of(id, TODAY).value()).isEqualTo(id);
		assertThat(ResidentId.complete(id.substring(0, 17)).value()).isEqualTo(id);
	}

	@Test
	void raisesALowerCaseCheckCharacter() {
		assertThat(ResidentId.of("11010519491231002x", TODAY).value()).isEqualTo("11010519491231002X");
		assertThat(ResidentId.of("11010519491231002x", TODAY).birthDate()).isEqualTo("1949-12-31");
	}

	@Test
	void refusesEveryAlteredDigit() {
		String id = "440524188001010014";
		for (int i = 0; i < id.length(); i++) {
			for (char c = '0'; c <= '9'; c++) {
				String altered = id.substring(0, i) + c + id.substring(i + 1);
				if (!altered.equals(id)) {
					assertThatExceptionOfType(InvalidIdentifier.class).isThrownBy(() -> ResidentId.of(altered, TODAY));
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "11010519491231002", "110105194912310020X", "1101051949123100\uff12X",
			"11010519491331002X", "X1010519491231002X", "110105 9491231002X" })
	void refusesWrongShapesWithoutRepeatingTheNumber(String id) {
		assertThatExceptionOfType(InvalidIdentifier.class).isThrownBy(() -> ResidentId.of(id, TODAY))
			.satisfies((ex) -> assertThat(ex.ruleId()).isEqualTo("E-10"))
			.satisfies((ex) -> assertThat(id.isEmpty() || !ex.getMessage().contains(id)).isTrue());
	}

	@Test
	void nobodyIsBornTomorrow() {
		ResidentId tomorrow = ResidentId.complete("21020220260902001");

		assertThatExceptionOfType(InvalidIdentifier.class).isThrownBy(() -> ResidentId.of(tomorrow.value(), TODAY));
		assertThat(ResidentId.of(tomorrow.value(), TODAY.plusDays(1))).isEqualTo(tomorrow);
	}

	@ParameterizedTest
	@ValueSource(strings = { "13800005678", "19912345678" })
	void acceptsMainlandMobiles(String number) {
		assertThat(MobilePhone.of(number).value()).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12800005678", "1380000567", "138000056789", "+8613800005678", "138 0000 5678", "",
			"1380000567\uff18", "138\u06600005678", "13800005678\n" })
	void refusesOtherNumbers(String number) {
		assertThatExceptionOfType(InvalidIdentifier.class).isThrownBy(() -> MobilePhone.of(number))
			.satisfies((ex) -> assertThat(ex.ruleId()).isEqualTo("E-23"));
	}

	@Test
	void printsPersonalNumbersOnlyMasked() {
		assertThat(MobilePhone.of("13800005678")).as("E-21").hasToString("138****5678");
		assertThat(ResidentId.of("440524188001010014", TODAY)).hasToString("440524********0014");
		assertThat(MobilePhone.of("13800005678").masked()).isEqualTo("138****5678");
		assertThat(ResidentId.of("440524188001010014", TODAY).masked()).isEqualTo("440524********0014");
	}

	@ParameterizedTest
	@CsvSource({ "王小明, 王*", "王明, 王*", "欧阳修远, 欧阳*", "欧阳修, 欧阳*", "欧阳, 欧*", "王, *", "'', *", "𠮷田太郎, 𠮷*", "㐂, *", "𠮷, *",
			"John Smith, J*" })
	void keepsOnlyTheSurname(String name, String masked) {
		assertThat(Masking.name(name)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "大连市西岗区人民广场街道长春路1号3单元, 大连市西岗区人民广场街道****", "大连市中山区人民路1号, 大连市中山区****",
			"辽宁省大连市长海县獐子岛镇东獐村8号, 辽宁省大连市长海县獐子岛镇****", "某处1号, ****", "'', ****" })
	void keepsAddressesToTheStreet(String address, String masked) {
		assertThat(Masking.address(address)).isEqualTo(masked);
	}

	@Test
	void neverShowsWhatIsTooShortToMask() {
		assertThat(Masking.mobile("5678")).isEqualTo("****");
		assertThat(Masking.residentId("1234")).isEqualTo("****");
	}

}
