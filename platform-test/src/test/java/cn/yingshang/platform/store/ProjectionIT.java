package cn.yingshang.platform.store;

import java.time.LocalDate;
import java.util.List;

import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a projection keeps of what came in which order. */
class ProjectionIT {

	private StoreSlice slice;

	private Projection<Known> known;

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(Infrastructure.shared(), Outbox.NONE);
		this.known = this.slice.stores.projection("known", Known.class)
			.id("code")
			.index("region", "region", "_id")
			.open();
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void keepsTheNewerRowWhicheverCameFirst() {
		this.known.keep("a", 2, new Known("a", "210202", LocalDate.of(2026, 3, 2)));
		this.known.keep("a", 1, new Known("a", "210203", null));
		assertThat(this.known.find("a")).contains(new Known("a", "210202", LocalDate.of(2026, 3, 2)));
		this.known.keep("a", 2, new Known("a", "210204", null));
		assertThat(this.known.find("a")).map(Known::region).contains("210202");
		this.known.keep("a", 3, new Known("a", "210205", null));
		assertThat(this.known.find("a")).contains(new Known("a", "210205", null));
		assertThat(this.known.find("b")).isEmpty();
	}

	@Test
	void storesTheIdOnceAndTheSequenceBesideTheRow() {
		this.known.keep("a", 7, new Known("a", "210202", null));
		assertThat(this.slice.database.getCollection("known").find().first())
			.isEqualTo(new Document("_id", "a").append("region", "210202").append("sequence", 7L));
	}

	@Test
	void findsRowsAlongAnIndexInOrderOfTheirIds() {
		for (String code : List.of("c", "a", "b")) {
			this.known.keep(code, 1, new Known(code, "210202", null));
		}
		assertThat(this.known.list(Filters.eq("region", "210202"), 2)).extracting(Known::code)
			.containsExactly("a", "b");
		assertThat(this.known.all(List.of("c", "x"))).extracting(Known::code).containsExactly("c");
		assertThat(this.known.all(List.of())).isEmpty();
		assertThat(this.known.plan(Filters.eq("region", "210202"))).isEqualTo("region");
	}

	private record Known(String code, String region, @Nullable LocalDate since) {

	}

}
