package cn.yingshang.credit.repair.store;

import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Applications in the state {@code SYNCED} said that every restriction was lifted, and
 * knew only that their record was no longer published.
 */
final class SayNoMore implements Migration {

	private static final String STATE = "state";

	private static final String SAID = "SYNCED";

	private static final String KNOWN = "UNPUBLISHED";

	private final MongoDatabase database;

	SayNoMore(MongoDatabase database) {
		this.database = database;
	}

	@Override
	public String version() {
		return "2026-11-24 repairs say no more than is known";
	}

	@Override
	public boolean step() {
		this.database.getCollection("repairs").updateMany(Filters.eq(STATE, SAID), Updates.set(STATE, KNOWN));
		return true;
	}

	/** A document that is read before the migration has come to it. */
	static BsonDocument upcast(BsonDocument stored) {
		if (stored.getString(STATE).getValue().equals(SAID)) {
			stored.put(STATE, new BsonString(KNOWN));
		}
		return stored;
	}

}
