package cn.yingshang.credit.subject.store;

import cn.yingshang.credit.subject.Subject;
import cn.yingshang.credit.subject.SubjectLists;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.ListQuery;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Scope;
import com.mongodb.client.model.Filters;
import org.bson.Document;
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
	public Page<Subject> byName(Scope scope, @Nullable String namePrefix, PageRequest request) {
		return this.subjects.page(scope, query(namePrefix), request);
	}

	static ListQuery query(@Nullable String namePrefix) {
		return ListQuery.ascending((namePrefix != null)
				? Filters.and(Filters.gte("name", namePrefix), Filters.lt("name", namePrefix + LAST)) : new Document(),
				"name");
	}

}
