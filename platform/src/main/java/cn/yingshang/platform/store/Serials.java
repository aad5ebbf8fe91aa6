package cn.yingshang.platform.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Serial numbers by series and day, from 1, in blocks that an instance claims with one
 * atomic update, so that a number costs no write (decision 21). A block an instance did
 * not use up leaves a gap.
 */
public final class Serials {

	private final MongoCollection<Document> claimed;

	private final int size;

	private final Map<String, Block> blocks = new HashMap<>();

	Serials(MongoCollection<Document> claimed, int size) {
		this.claimed = claimed;
		this.size = size;
	}

	/** The next number of a series on a day; no instance gives it again. */
	public synchronized long next(String series, LocalDate day) {
		Block block = this.blocks.get(series);
		if (block == null || !block.day.equals(day) || block.next > block.last) {
			block = claim(series, day);
			this.blocks.put(series, block);
		}
		return block.next++;
	}

	private Block claim(String series, LocalDate day) {
		String key = series + "-" + day;
		long last;
		try {
			last = claim(key);
		}
		catch (MongoCommandException | MongoWriteException ex) {
			// Two instances opened the day at once; the row is there now.
			DuplicateKey.index(ex);
			last = claim(key);
		}
		return new Block(day, last - this.size + 1, last);
	}

	private long claim(String key) {
		Document after = this.claimed.findOneAndUpdate(Filters.eq("_id", key), Updates.inc("last", (long) this.size),
				new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
		if (after != null && after.get("last") instanceof Number last) {
			return last.longValue();
		}
		throw new IllegalStateException("the store gave no serials for " + key);
	}

	private static final class Block {

		private final LocalDate day;

		private final long last;

		private long next;

		private Block(LocalDate day, long next, long last) {
			this.day = day;
			this.next = next;
			this.last = last;
		}

	}

}
