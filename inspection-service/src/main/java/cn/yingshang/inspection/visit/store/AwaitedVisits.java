package cn.yingshang.inspection.visit.store;

import cn.yingshang.platform.migration.Migration;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

/** Drawn visits stored before they were marked as still to be held. */
final class AwaitedVisits implements Migration {

	private final MongoDatabase database;

	AwaitedVisits(MongoDatabase database) {
		this.database = database;
	}

	@Override
	public String version() {
		return "2026-11-24 drawn visits are awaited";
	}

	@Override
	public boolean step() {
		this.database.getCollection("visits")
			.updateMany(Filters.and(Filters.in("state", "SCHEDULED", "APPROVED", "NOTIFIED"),
					Filters.or(Filters.eq("kind", "JOINT"), Filters.eq("schedule.kind", "JOINT")),
					Filters.exists("awaited", false)), Updates.set("awaited", true));
		return true;
	}

}
