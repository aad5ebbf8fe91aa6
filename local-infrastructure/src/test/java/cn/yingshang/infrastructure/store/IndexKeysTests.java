package cn.yingshang.infrastructure.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import cn.yingshang.infrastructure.store.bson.IndexKeys;
import cn.yingshang.infrastructure.store.query.FilterBounds;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IndexKeysTests {

	private static final List<Object> ASCENDING = Arrays.asList(MinKey.getInstance(), null, Double.NaN,
			Double.NEGATIVE_INFINITY, Long.MIN_VALUE, Long.MIN_VALUE + 1, -1e10, -2, -0.5, 0, 5e-324, 1, 1.5, 2L,
			1L << 53, (1L << 53) + 1, (1L << 53) + 2, Long.MAX_VALUE - 2, Long.MAX_VALUE - 1, Double.MAX_VALUE,
			Double.POSITIVE_INFINITY, "", "\u0000", "a", "a\u0000", "aa", "b", "营", "营商", "𠮷", "（", new Document(),
			new BinData(new byte[] { 9 }), new BinData(new byte[] { 1, 1 }), new UUID(1, 1), new UUID(-1, 1),
			new ObjectId("000000000000000000000001"), new ObjectId("ff0000000000000000000000"), false, true,
			Instant.ofEpochMilli(-1), Instant.EPOCH, Instant.ofEpochMilli(1), new BsonTimestamp(1),
			MaxKey.getInstance(), List.of(1));

	@Test
	void ordersKeysAsTheirValues() {
		for (int i = 0; i < ASCENDING.size(); i++) {
			for (int j = 0; j < ASCENDING.size(); j++) {
				int order = Integer
					.signum(Arrays.compareUnsigned(IndexKeys.of(ASCENDING.get(i)), IndexKeys.of(ASCENDING.get(j))));
				assertThat(order).as("%s and %s", ASCENDING.get(i), ASCENDING.get(j)).isEqualTo(Integer.compare(i, j));
			}
		}
	}

	@Test
	void givesEqualNumbersOneKey() {
		assertThat(IndexKeys.of(5)).isEqualTo(IndexKeys.of(5L))
			.isEqualTo(IndexKeys.of(5.0))
			.isEqualTo(IndexKeys.of(new Decimal128(BigDecimal.valueOf(5))));
		assertThat(IndexKeys.of(-0.0)).isEqualTo(IndexKeys.of(0));
		assertThat(IndexKeys.of(new Document("a", 1))).isEqualTo(IndexKeys.of(new Document("a", 1L)))
			.isNotEqualTo(IndexKeys.of(new Document("b", 1)));
	}

	@ParameterizedTest
	@CsvSource({ "^abc, abc", "^ab*c, a", "^ab+, ab", "^a|b, ''", "abc, ''", "^a\\.b, a.b", "^\\Qa.b\\E, a.b",
			"^\\Qa.b, a.b", "^a.c, a", "^(a), ''", "^\\d, ''", "^营商, 营商", "^营?, ''", "^a{2}, ''", "^$, ''" })
	void findsTheLiteralPrefixOfAPattern(String pattern, String prefix) {
		assertThat(FilterBounds.prefix(pattern)).isEqualTo(prefix);
	}

}
