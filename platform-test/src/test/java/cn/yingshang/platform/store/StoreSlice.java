package cn.yingshang.platform.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.access.Role;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.id.Uuid7Ids;
import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.call.Cause;
import cn.yingshang.platform.call.RequestKey;
import cn.yingshang.platform.checkpoint.Checkpoint;
import cn.yingshang.platform.event.Outbox;
import cn.yingshang.platform.sample.Parcel;
import cn.yingshang.platform.test.infrastructure.Infrastructure;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import tools.jackson.databind.json.JsonMapper;

/** A database of its own with a store of parcels, as a service has it. */
public final class StoreSlice implements AutoCloseable {

	public static final Instant NOW = Instant.parse("2026-03-02T01:02:03.004Z");

	private final MongoClient client;

	public final MongoDatabase database;

	public final AggregateStores stores;

	public final AggregateStore<Parcel> parcels;

	public final Ids ids = new Uuid7Ids(Clock.systemUTC(), new Random(7));

	private final AtomicLong keys = new AtomicLong();

	public StoreSlice(Infrastructure infrastructure, Outbox outbox) {
		this.client = MongoClients.create(MongoClientSettings.builder()
			.applyConnectionString(new ConnectionString(infrastructure.mongoUri()))
			.retryWrites(false)
			.build());
		this.database = this.client.getDatabase("t" + UUID.randomUUID().toString().replace("-", ""))
			.withWriteConcern(StoreAutoConfiguration.DURABLE);
		this.stores = new AggregateStores(this.database, new Sealer(this.ids, JsonMapper.builder().build()), outbox,
				Checkpoint.NONE);
		this.parcels = this.stores.define("parcels", Parcel.class)
			.kind("parcel")
			.readers(Role.WINDOW, Role.HANDLER, Role.APPLICANT)
			.index("queue", "department", "region", "text", "_id")
			.index("department", "department", "text", "_id")
			.index("all", "text", "_id")
			.index("party", "party", "text", "_id")
			.unique("label", "label")
			.open();
	}

	public Parcel pack(String region, String text) {
		Call call = call("window.scjg." + region);
		return this.parcels.create(call, () -> new Parcel(this.ids.next(), call, region, text)).aggregate();
	}

	public static Actor person(String grant) {
		return Actor.person(grant, null, Grant.parse(grant));
	}

	/** A call with a fresh idempotency key. */
	public Call call(String grant) {
		return keyed(grant, "key-" + this.keys.incrementAndGet(), "body", null);
	}

	public static Call keyed(String grant, String key, String body, Long expected) {
		return new Call(person(grant), NOW, null, new RequestKey("cli|" + grant, key, body), "corr", null, expected);
	}

	/** A call because of an event. */
	public static Call caused(String event) {
		return new Call(Actor.system("handler"), NOW, new Cause(event, "x.happened.v1", "x1", 1L), null, "corr",
				"00-trace", null);
	}

	/** Makes a document one that this version cannot read. */
	public void spoil(String id) {
		this.database.getCollection("parcels").updateOne(Filters.eq("_id", id), Updates.set("state", "NOT_YET_KNOWN"));
	}

	public static Clock clock() {
		return Clock.fixed(NOW, ZoneOffset.UTC);
	}

	@Override
	public void close() {
		this.database.drop();
		this.client.close();
	}

}
