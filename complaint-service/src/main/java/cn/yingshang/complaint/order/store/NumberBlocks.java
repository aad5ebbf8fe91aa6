package cn.yingshang.complaint.order.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import cn.yingshang.complaint.order.OrderNumbers;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Claims serials a block at a time, so that a number costs no write (decision 21). A
 * restart leaves the rest of its block unused.
 */
@Component
class NumberBlocks implements OrderNumbers {

	private static final int BLOCK = 500;

	private final MongoCollection<Document> blocks;

	private @Nullable LocalDate day;

	private long next;

	private long end;

	NumberBlocks(MongoDatabase database) {
		this.blocks = database.getCollection("numbers");
	}

	@Override
	public synchronized String next(LocalDate today) {
		if (!today.equals(this.day) || this.next > this.end) {
			this.end = claim(today);
			this.next = this.end - BLOCK + 1;
			this.day = today;
		}
		return "8890" + DateTimeFormatter.BASIC_ISO_DATE.format(today) + "%07d".formatted(this.next++);
	}

	private long claim(LocalDate today) {
		Document claimed = this.blocks.findOneAndUpdate(Filters.eq("_id", "order-" + today),
				Updates.inc("last", (long) BLOCK),
				new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
		if (claimed == null) {
			throw new IllegalStateException("an upsert that returns what it wrote returned nothing");
		}
		return claimed.getLong("last");
	}

}
