package cn.yingshang.complaint.evidence.store;

import java.time.Instant;
import java.util.Optional;

import cn.yingshang.complaint.evidence.EvidenceRoom;
import cn.yingshang.kernel.canonical.Sha256;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.types.Binary;

import org.springframework.stereotype.Component;

@Component
class StoredEvidence implements EvidenceRoom {

	private final MongoCollection<Document> attachments;

	StoredEvidence(MongoDatabase database) {
		this.attachments = database.getCollection("attachments");
	}

	@Override
	public String keep(byte[] content, String by, Instant at) {
		String sha256 = Sha256.hex(content);
		try {
			this.attachments.insertOne(new Document("_id", sha256).append("size", (long) content.length)
				.append("by", by)
				.append("at", java.util.Date.from(at))
				.append("content", new Binary(content)));
		}
		catch (MongoWriteException ex) {
			// The same bytes are here already, which is what was asked for.
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
		return sha256;
	}

	@Override
	public boolean holds(String sha256, long size) {
		Document found = this.attachments.find(Filters.eq("_id", sha256)).projection(new Document("size", 1)).first();
		return found != null && found.getLong("size") == size;
	}

	@Override
	public Optional<byte[]> content(String sha256) {
		return Optional.ofNullable(this.attachments.find(Filters.eq("_id", sha256))
			.map((found) -> found.get("content", Binary.class).getData())
			.first());
	}

}
