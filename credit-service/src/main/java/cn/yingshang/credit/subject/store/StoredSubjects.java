package cn.yingshang.credit.subject.store;

import java.util.ArrayList;
import java.util.List;

import cn.yingshang.credit.subject.Subject;
import cn.yingshang.credit.subject.SubjectLists;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Looks enterprises up along the name indexes. */
final class StoredSubjects implements SubjectLists {

	/** Sorts after every text that begins so. */
	private static final String LAST = "\uffff";

	private final AggregateStore<Subject> subjects;

	StoredSubjects(AggregateStore<Subject> subjects) {
		this.subjects = subjects;
	}

	@Override
	public Page<Subject> byName(Scope scope, @Nullable String region, @Nullable String namePrefix,
			PageRequest request) {
		return this.subjects.page(scope, query(region, namePrefix), request);
	}

	static ListQuery query(@Nullable String region, @Nullable String namePrefix) {
		List<Bson> filters = new ArrayList<>();
		if (region != null) {
			filters.add(Filters.eq("region", region));
		}
		if (namePrefix != null) {
			filters.add(Filters.gte("name", namePrefix));
			filters.add(Filters.lt("name", namePrefix + LAST));
		}
		return ListQuery.ascending(filters.isEmpty() ? new Document() : Filters.and(filters), "name");
	}

}
