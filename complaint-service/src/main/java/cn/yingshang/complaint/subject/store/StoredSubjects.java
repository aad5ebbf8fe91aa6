package cn.yingshang.complaint.subject.store;

import java.util.Optional;

import cn.yingshang.complaint.subject.KnownSubject;
import cn.yingshang.complaint.subject.Subjects;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import org.springframework.stereotype.Component;

@Component
class StoredSubjects implements Subjects {

	private final MongoCollection<KnownSubject> subjects;

	StoredSubjects(AggregateStores stores) {
		this.subjects = stores.records("subjects", KnownSubject.class);
	}

	@Override
	public boolean knows(String creditCode) {
		return find(creditCode).isPresent();
	}

	@Override
	public Optional<KnownSubject> find(String creditCode) {
		return Optional.ofNullable(this.subjects.find(Filters.eq("_id", creditCode)).first());
	}

	@Override
	public void save(KnownSubject subject) {
		try {
			this.subjects.replaceOne(
					Filters.and(Filters.eq("_id", subject.creditCode()), Filters.lt("sequence", subject.sequence())),
					subject, new ReplaceOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			// A newer one is there: the upsert of an older one meets its key.
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

}
