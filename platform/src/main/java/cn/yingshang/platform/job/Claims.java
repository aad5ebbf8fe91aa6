package cn.yingshang.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Leases by name, claimed with one atomic update, so that any number of instances may run
 * and one at a time does the work (decision 16). A claim is no lock: work done under it
 * must also be safe when done twice.
 */
public final class Claims {

	private static final int DUPLICATE_KEY = 11000;

	private final MongoCollection<Document> leases;

	private final String owner;

	private final Clock clock;

	/**
	 * Claims for one instance.
	 * @param database the service's database
	 * @param owner names this instance
	 * @param clock system time
	 */
	public Claims(MongoDatabase database, String owner, Clock clock) {
		this.leases = database.getCollection("leases");
		this.owner = owner;
		this.clock = clock;
	}

	/** Whether this instance now holds the lease; it may hold it already. */
	public boolean claim(String name, Duration lease) {
		Instant now = this.clock.instant();
		try {
			this.leases.updateOne(
					Filters.and(Filters.eq("_id", name),
							Filters.or(Filters.eq("owner", this.owner), Filters.lt("until", Date.from(now)))),
					Updates.combine(Updates.set("owner", this.owner), Updates.set("until", Date.from(now.plus(lease)))),
					new UpdateOptions().upsert(true));
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
		catch (MongoCommandException ex) {
			if (ex.getErrorCode() == DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	/** Gives a lease back early. */
	public void release(String name) {
		this.leases.deleteOne(Filters.and(Filters.eq("_id", name), Filters.eq("owner", this.owner)));
	}

}
