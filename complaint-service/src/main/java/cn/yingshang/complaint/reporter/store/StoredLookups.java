package cn.yingshang.complaint.reporter.store;

import java.util.ArrayList;
import java.util.List;

import cn.yingshang.complaint.reporter.Lookup;
import cn.yingshang.complaint.reporter.Lookups;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

@Component
class StoredLookups implements Lookups {

	private final MongoCollection<Lookup> lines;

	StoredLookups(AggregateStores stores) {
		this.lines = stores.records("lookups", Lookup.class);
		this.lines.createIndex(Indexes.ascending("orderId", "_id"), new IndexOptions().name("order"));
	}

	@Override
	public void add(List<Lookup> added) {
		this.lines.insertMany(added);
	}

	@Override
	public Page<Lookup> page(@Nullable String orderId, PageRequest request) {
		String list = "lookups|" + ((orderId != null) ? orderId : "");
		List<Lookup> found = query(orderId, request.afterId(list)).limit(request.size() + 1).into(new ArrayList<>());
		return Page.byId(list, request, found, Lookup::id);
	}

	/** How the store would read a page. */
	String plan(@Nullable String orderId, String after) {
		return query(orderId, after).limit(PageRequest.MAX).explain().toJson();
	}

	private FindIterable<Lookup> query(@Nullable String orderId, String after) {
		List<Bson> filters = new ArrayList<>();
		if (orderId != null) {
			filters.add(Filters.eq("orderId", orderId));
		}
		if (!after.isEmpty()) {
			filters.add(Filters.lt("_id", after));
		}
		return this.lines.find(filters.isEmpty() ? new Document() : Filters.and(filters)).sort(Sorts.descending("_id"));
	}

}
