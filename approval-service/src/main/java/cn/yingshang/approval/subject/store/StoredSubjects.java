package cn.yingshang.approval.subject.store;

import java.util.Optional;

import cn.yingshang.approval.subject.KnownSubject;
import cn.yingshang.approval.subject.SubjectProjection;
import cn.yingshang.platform.store.AggregateStores;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

/** Subjects by credit code; an older event never overwrites a newer one. */
final class StoredSubjects implements SubjectProjection {

	private final MongoCollection<Row> rows;

	StoredSubjects(AggregateStores stores) {
		this.rows = stores.records("subjects", Row.class);
	}

	@Override
	public Optional<KnownSubject> find(String creditCode) {
		return Optional.ofNullable(this.rows.find(Filters.eq("_id", creditCode)).first()).map(Row::subject);
	}

	@Override
	public void keep(KnownSubject subject, long sequence) {
		try {
			this.rows.replaceOne(Filters.and(Filters.eq("_id", subject.creditCode()), Filters.lt("sequence", sequence)),
					new Row(subject.creditCode(), subject.name(), subject.region(), subject.industry(), sequence),
					new ReplaceOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			// a later event was kept before
		}
	}

	private record Row(@JsonProperty("_id") String creditCode, String name, String region, String industry,
			long sequence) {

		KnownSubject subject() {
			return new KnownSubject(this.creditCode, this.name, this.region, this.industry);
		}

	}

}
