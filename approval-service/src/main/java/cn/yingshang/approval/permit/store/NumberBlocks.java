package cn.yingshang.approval.permit.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import cn.yingshang.approval.catalogue.ItemCode;
import cn.yingshang.approval.permit.CaseNumbers;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * Serials in blocks that an instance claims with one atomic update (A-42, decision 21).
 * Past 9,999 a day and item the serial grows a digit; a block an instance did not use up
 * leaves a gap.
 */
final class NumberBlocks implements CaseNumbers {

	private final MongoCollection<Document> serials;

	private final int size;

	private final Map<String, Block> blocks = new HashMap<>();

	NumberBlocks(MongoDatabase database, int size) {
		this.serials = database.getCollection("serials");
		this.size = size;
	}

	@Override
	public synchronized String next(ItemCode itemCode, LocalDate day) {
		Block block = this.blocks.get(itemCode.value());
		if (block == null || !block.day.equals(day) || block.next > block.last) {
			block = claim(itemCode.value(), day);
			this.blocks.put(itemCode.value(), block);
		}
		return itemCode.value() + day.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%04d", block.next++);
	}

	private Block claim(String itemCode, LocalDate day) {
		String key = itemCode + "-" + day;
		long last;
		try {
			last = claim(key);
		}
		catch (MongoCommandException | MongoWriteException ex) {
			// two instances opened the day at once; the row is there now
			last = claim(key);
		}
		return new Block(day, last - this.size + 1, last);
	}

	private long claim(String key) {
		Document after = this.serials.findOneAndUpdate(Filters.eq("_id", key), Updates.inc("last", (long) this.size),
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
