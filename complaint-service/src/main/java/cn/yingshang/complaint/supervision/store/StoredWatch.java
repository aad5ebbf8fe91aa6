package cn.yingshang.complaint.supervision.store;

import java.util.Optional;

import cn.yingshang.complaint.supervision.CaseWatch;
import cn.yingshang.complaint.supervision.WatchedCase;
import cn.yingshang.platform.store.AggregateStores;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import org.springframework.stereotype.Component;

@Component
class StoredWatch implements CaseWatch {

	private final MongoCollection<WatchedCase> watched;

	StoredWatch(AggregateStores stores) {
		this.watched = stores.records("watchedCases", WatchedCase.class);
	}

	@Override
	public Optional<WatchedCase> find(String caseId) {
		return Optional.ofNullable(this.watched.find(Filters.eq("_id", caseId)).first());
	}

	@Override
	public void save(WatchedCase one) {
		try {
			this.watched.replaceOne(
					Filters.and(Filters.eq("_id", one.caseId()), Filters.lt("sequence", one.sequence())), one,
					new ReplaceOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			// A newer one is there: the upsert of an older one meets its key.
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

}
