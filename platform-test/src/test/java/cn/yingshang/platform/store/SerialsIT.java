package cn.yingshang.platform.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Serial numbers of several instances. */
class SerialsIT {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private StoreSlice slice;

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(Infrastructure.shared(), Outbox.NONE);
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void countsFromOneForEachSeriesAndDay() {
		Serials serials = this.slice.stores.serials("serials", 3);
		List<Long> given = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			given.add(serials.next("a", DAY));
		}
		assertThat(given).containsExactly(1L, 2L, 3L, 4L);
		assertThat(serials.next("b", DAY)).isEqualTo(1);
		assertThat(serials.next("a", DAY.plusDays(1))).isEqualTo(1);
	}

	@Test
	void leavesTheRestOfABlockToNobody() {
		assertThat(this.slice.stores.serials("serials", 500).next("a", DAY)).isEqualTo(1);
		assertThat(this.slice.stores.serials("serials", 500).next("a", DAY)).isEqualTo(501);
	}

	@Test
	void givesNoNumberTwiceToInstancesThatOpenTheDayTogether() throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(6);
		List<Callable<List<Long>>> instances = Collections.nCopies(6, () -> {
			Serials mine = this.slice.stores.serials("serials", 2);
			return LongStream.range(0, 9).mapToObj((i) -> mine.next("a", DAY)).toList();
		});
		List<Long> all = new ArrayList<>();
		for (Future<List<Long>> one : pool.invokeAll(instances)) {
			all.addAll(one.get());
		}
		pool.shutdown();
		assertThat(all).hasSize(54).doesNotHaveDuplicates();
	}

	@Test
	void claimsAgainWhenAnotherInstanceOpenedTheDayFirst() {
		assertThat(
				new Serials(failingOnce(11000, "E11000 duplicate key error collection: t index: _id_ dup key: { }"), 5)
					.next("a", DAY))
			.isEqualTo(1);
	}

	@Test
	void hidesNoOtherErrorOfTheStore() {
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> new Serials(failingOnce(13, "not authorized"), 5).next("a", DAY));
	}

	/** The real collection, whose first claim the server refuses. */
	@SuppressWarnings("unchecked")
	private MongoCollection<Document> failingOnce(int code, String message) {
		MongoCollection<Document> real = this.slice.database.getCollection("serials");
		List<Integer> refusals = new ArrayList<>(List.of(code));
		return (MongoCollection<Document>) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { MongoCollection.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("findOneAndUpdate") && !refusals.isEmpty()) {
						refusals.clear();
						throw new MongoCommandException(
								BsonDocument.parse("{ok: 0, code: %d, errmsg: '%s'}".formatted(code, message)),
								new ServerAddress());
					}
					try {
						return method.invoke(real, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
