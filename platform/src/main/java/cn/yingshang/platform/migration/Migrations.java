package cn.yingshang.platform.migration;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;

import cn.yingshang.platform.job.Claims;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes each migration that the store has not seen, in order, before anything else of the
 * service runs. One instance at a time works, under a lease that it renews after each
 * part; the others wait for it, and go on where it was killed.
 */
public final class Migrations implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Migrations.class);

	private static final String LEASE = "migration";

	/** So many failures of one migration in a row refuse the start. */
	private static final int PATIENCE = 20;

	private final List<Migration> migrations;

	private final MongoCollection<Document> made;

	private final Claims claims;

	private final Clock clock;

	private final Duration lease;

	private final Duration pause;

	private volatile boolean running;

	/**
	 * The migrations of a service.
	 * @param migrations in any order
	 * @param database where what was made is kept
	 * @param claims of this instance
	 * @param clock system time
	 * @param lease longer than any part takes
	 * @param pause between two looks at another maker, or two tries
	 */
	public Migrations(List<Migration> migrations, MongoDatabase database, Claims claims, Clock clock, Duration lease,
			Duration pause) {
		this.migrations = migrations.stream().sorted(Comparator.comparing(Migration::version)).toList();
		this.made = database.getCollection("migrations");
		this.claims = claims;
		this.clock = clock;
		this.lease = lease;
		this.pause = pause;
	}

	@Override
	public void start() {
		this.migrations.forEach(this::make);
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the outbox, the inbox, the jobs and the web server. */
	@Override
	public int getPhase() {
		return Integer.MIN_VALUE + 500;
	}

	private void make(Migration migration) {
		int failures = 0;
		while (!isMade(migration)) {
			if (!this.claims.claim(LEASE, this.lease)) {
				pause();
				continue;
			}
			try {
				if (isMade(migration) || work(migration)) {
					this.claims.release(LEASE);
				}
			}
			catch (RuntimeException ex) {
				if (++failures == PATIENCE) {
					throw new IllegalStateException("the migration " + migration.version() + " cannot be made", ex);
				}
				log.warn("the migration {} failed and is tried again: {}", migration.version(), ex.toString());
				pause();
			}
		}
	}

	/** Whether it came to its end; another instance has taken over if not. */
	private boolean work(Migration migration) {
		long parts = 0;
		do {
			if (parts > 0 && !this.claims.claim(LEASE, this.lease)) {
				return false;
			}
			parts++;
		}
		while (!migration.step());
		this.made.updateOne(Filters.eq("_id", migration.version()),
				Updates.combine(Updates.set("madeAt", Date.from(this.clock.instant())), Updates.set("parts", parts)),
				new UpdateOptions().upsert(true));
		log.info("the migration {} was made in {} parts", migration.version(), parts);
		return true;
	}

	private boolean isMade(Migration migration) {
		return this.made.find(Filters.eq("_id", migration.version())).first() != null;
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(this.pause.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted before all migrations were made", ex);
		}
	}

}
