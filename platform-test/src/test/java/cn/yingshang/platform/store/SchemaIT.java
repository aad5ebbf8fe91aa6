package cn.yingshang.platform.store;

import java.util.List;

import cn.yingshang.kernel.access.Role;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.document.NewerDocument;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.sample.Parcel;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.BsonInt32;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A document is read in whatever schema it was stored, unless that is a later one. */
class SchemaIT {

	private static final Scope ALL = SystemScope.named("t");

	private StoreSlice slice;

	private MongoCollection<Document> documents;

	private AggregateStore<Parcel> parcels;

	@BeforeEach
	void open() {
		this.slice = new StoreSlice(Infrastructure.shared(), Outbox.NONE);
		this.documents = this.slice.database.getCollection("parcels");
		this.parcels = this.slice.stores.define("parcels", Parcel.class)
			.kind("parcel")
			.readers(Role.WINDOW)
			.index("all", "text", "_id")
			.upcast((old) -> {
				old.put("grams", new BsonInt32(old.getInt32("pounds").getValue() * 500));
				old.remove("pounds");
				return old;
			})
			.upcast((old) -> {
				old.put("weight", old.remove("grams"));
				return old;
			})
			.open();
	}

	@AfterEach
	void close() {
		this.slice.close();
	}

	@Test
	void castsAnOlderDocumentUpWhereverItIsRead() {
		Parcel parcel = stored(1, Updates.combine(Updates.set("pounds", 3), Updates.unset("weight")));
		assertThat(this.parcels.get(parcel.id(), ALL).weight()).isEqualTo(1500);
		assertThat(
				this.parcels.page(ALL, ListQuery.ascending(Filters.empty(), "text"), new PageRequest(5, null)).items())
			.extracting(Parcel::weight)
			.containsExactly(1500);
		Parcel later = stored(2, Updates.combine(Updates.set("grams", 7), Updates.unset("weight")));
		assertThat(this.parcels.get(later.id(), ALL).weight()).isEqualTo(7);
		assertThat(document(parcel).getInteger("schema")).isEqualTo(1);
	}

	@Test
	void storesWhatItChangesInTheSchemaOfToday() {
		Parcel parcel = stored(1, Updates.combine(Updates.set("pounds", 3), Updates.unset("weight")));
		Call call = this.slice.call("window.scjg.210202");
		this.parcels.change(parcel.id(), ALL, call, (it) -> it.send(call));
		assertThat(document(parcel)).containsEntry("schema", 3)
			.containsEntry("weight", 1500)
			.doesNotContainKey("pounds");
		Parcel fresh = this.parcels
			.create(this.slice.call("window.scjg.210202"),
					() -> new Parcel("fresh", this.slice.call("window.scjg.210202"), "210202", "x"))
			.aggregate();
		assertThat(document(fresh)).containsEntry("schema", 3);
	}

	@Test
	void neitherReadsNorChangesWhatALaterVersionStored() {
		Parcel parcel = stored(4, Updates.set("state", "TELEPORTED"));
		Document before = document(parcel);
		Call call = this.slice.call("window.scjg.210202");
		for (Runnable touching : List.<Runnable>of(() -> this.parcels.get(parcel.id(), ALL),
				() -> this.parcels.change(parcel.id(), ALL, call, (it) -> it.send(call)),
				() -> this.parcels.page(ALL, ListQuery.ascending(Filters.empty(), "text"), new PageRequest(5, null)))) {
			assertThatExceptionOfType(NewerDocument.class).isThrownBy(touching::run)
				.withMessage("this parcel was stored by a later version (schema 4, known is 3)");
		}
		assertThat(document(parcel)).isEqualTo(before);
	}

	private Parcel stored(int schema, Bson shape) {
		Parcel parcel = this.slice.pack("210202", "x" + schema);
		this.documents.updateOne(Filters.eq("_id", parcel.id()), Updates.combine(shape, Updates.set("schema", schema)));
		return parcel;
	}

	private Document document(Parcel parcel) {
		return this.documents.find(Filters.eq("_id", parcel.id())).first();
	}

}
