package cn.yingshang.complaint.reporter.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cn.yingshang.complaint.reporter.Lookup;
import cn.yingshang.complaint.reporter.Lookups;
import cn.yingshang.complaint.reporter.Purpose;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The searches by telephone number, written down one a line. */
final class StoredLookups implements Lookups {

	private final MongoCollection<Line> lines;

	StoredLookups(AggregateStores stores) {
		this.lines = stores.records("lookups", Line.class);
		this.lines.createIndex(Indexes.ascending("orderId", "_id"), new IndexOptions().name("order"));
	}

	@Override
	public void add(List<Lookup> added) {
		this.lines.insertMany(added.stream().map(Line::of).toList());
	}

	@Override
	public Page<Lookup> page(@Nullable String orderId, PageRequest request) {
		String list = "lookups|" + ((orderId != null) ? orderId : "");
		List<Lookup> found = query(orderId, request.afterId(list)).limit(request.size() + 1)
			.map(Line::lookup)
			.into(new ArrayList<>());
		return Page.byId(list, request, found, Lookup::id);
	}

	/** How the store would read a page. */
	String plan(@Nullable String orderId, String after) {
		return query(orderId, after).limit(PageRequest.MAX).explain().toJson();
	}

	private FindIterable<Line> query(@Nullable String orderId, String after) {
		List<Bson> filters = new ArrayList<>();
		if (orderId != null) {
			filters.add(Filters.eq("orderId", orderId));
		}
		if (!after.isEmpty()) {
			filters.add(Filters.lt("_id", after));
		}
		return this.lines.find(filters.isEmpty() ? new Document() : Filters.and(filters)).sort(Sorts.descending("_id"));
	}

	/** A line as it is written; its id is the document's. */
	private record Line(@JsonProperty("_id") String id, @Nullable String orderId, Instant at, String actor,
			Purpose purpose) {

		static Line of(Lookup lookup) {
			return new Line(lookup.id(), lookup.orderId(), lookup.at(), lookup.actor(), lookup.purpose());
		}

		Lookup lookup() {
			return new Lookup(this.id, this.orderId, this.at, this.actor, this.purpose);
		}

	}

}
