package cn.yingshang.complaint.evidence.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import cn.yingshang.complaint.evidence.EvidenceRoom;
import cn.yingshang.kernel.canonical.Sha256;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;

/** Attachments by the hash of their content. */
final class StoredEvidence implements EvidenceRoom {

	private final MongoCollection<Document> attachments;

	StoredEvidence(MongoDatabase database) {
		this.attachments = database.getCollection("attachments");
	}

	@Override
	public String keep(byte[] content, String by, Instant at) {
		String sha256 = Sha256.hex(content);
		// The same bytes may be here already, which is what was asked for.
		this.attachments.updateOne(Filters.eq("_id", sha256),
				Updates.combine(Updates.setOnInsert("size", (long) content.length), Updates.setOnInsert("by", by),
						Updates.setOnInsert("at", Date.from(at)), Updates.setOnInsert("content", new Binary(content))),
				new UpdateOptions().upsert(true));
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
