package cn.yingshang.kernel.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** One value, one text. */
class CanonicalJsonTests {

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void sortsMembersByCodeUnitAndDropsWhiteSpace() {
		assertThat(canonical(
				"""
						{ "b": [ 1, true, null ], "a": { "\u20ac": 1, "\\r": 2, "\ufb33": 3, "1": 4, "\u0080": 5, "😀": 6, "ö": 7 } }
						"""))
			.isEqualTo(
					"{\"a\":{\"\\r\":2,\"1\":4,\"\u0080\":5,\"ö\":7,\"\u20ac\":1,\"😀\":6,\"\ufb33\":3},\"b\":[1,true,null]}");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "-0, 0", "0.0, 0", "-0.0, 0", "1.0, 1", "1.50, 1.5", "1e3, 1000", "1.5E-3, 0.0015", "-7, -7",
			"9007199254740993, 9007199254740993", "123456789012345678901234567890, 123456789012345678901234567890",
			"0.1, 0.1", "1e21, 1000000000000000000000" })
	void writesNumbersPlainly(String number, String canonical) {
		assertThat(canonical(number)).isEqualTo(canonical);
	}

	@Test
	void writesTheSameNumberTheSameWayWhateverItsType() {
		assertThat(List.of(5, 5L, 5.0, 5.0f, new BigDecimal("5.00"), BigInteger.valueOf(5)))
			.extracting(CanonicalJson::of)
			.containsOnly("5");
		assertThat(CanonicalJson.of(0.1f)).isEqualTo("0.1");
	}

	@Test
	void escapesOnlyWhatItMust() {
		assertThat(CanonicalJson.of("\"\\/\b\f\n\r\t\u0001\u007f\u2028大连𠮷<>"))
			.isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\u007f\u2028大连𠮷<>\"");
	}

	@Test
	void takesRecordsMapsAndDates() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("on", LocalDate.of(2026, 9, 1));
		map.put("none", null);
		map.put("list", Arrays.asList(1, null));

		assertThat(CanonicalJson.of(map)).isEqualTo("{\"list\":[1,null],\"none\":null,\"on\":\"2026-09-01\"}");
		assertThat(CanonicalJson.of(new Pair("值", 2))).isEqualTo("{\"left\":\"值\",\"right\":2}");
		assertThat(CanonicalJson.of(null)).isEqualTo("null");
	}

	@Test
	void isTheSameForAnyOrderOfMembers() {
		Random random = new Random(8785);
		for (int i = 0; i < 300; i++) {
			List<Map.Entry<String, Integer>> entries = new ArrayList<>();
			for (int n = random.nextInt(20); n > 0; n--) {
				entries.add(Map.entry(Character.toString(0x4e00 + random.nextInt(500)) + n, random.nextInt()));
			}
			Map<String, Object> one = new LinkedHashMap<>();
			entries.forEach((entry) -> one.put(entry.getKey(), entry.getValue()));
			Collections.shuffle(entries, random);
			Map<String, Object> other = new LinkedHashMap<>();
			entries.forEach((entry) -> other.put(entry.getKey(), entry.getValue()));

			assertThat(CanonicalJson.hash(one)).isEqualTo(CanonicalJson.hash(other));
			assertThat(canonical(CanonicalJson.of(one))).isEqualTo(CanonicalJson.of(one));
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void refusesWhatIsNoNumber(double number) {
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("n", number)));
	}

	@Test
	void refusesHalfASurrogatePairAndAbsurdExponents() {
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("a\ud83d"));
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of("\ude00b"));
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(new BigDecimal("1e999999999")));
	}

	@Test
	void hashesUtf8() {
		assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(Sha256.hex("大连")).isEqualTo(Sha256.hex("大连".getBytes(StandardCharsets.UTF_8)));
	}

	private String canonical(String text) {
		return CanonicalJson
			.of(this.json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).readTree(text));
	}

	record Pair(String left, int right) {
	}

}
