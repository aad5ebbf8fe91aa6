package cn.yingshang.inspection.object.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import cn.yingshang.inspection.object.ObjectFacts;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.object.OpenRecord;
import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.inspection.object.store.ObjectDocuments.LicenceDocument;
import cn.yingshang.inspection.object.store.ObjectDocuments.RecordDocument;
import cn.yingshang.inspection.object.store.ObjectDocuments.RepairDocument;
import cn.yingshang.inspection.object.store.ObjectDocuments.RiskDocument;
import cn.yingshang.inspection.object.store.ObjectDocuments.SubjectDocument;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The projections, each written only by a newer fact of its source; the risk class lies
 * in a collection of its own.
 */
final class ObjectStore implements Objects, ObjectFacts {

	private final MongoCollection<SubjectDocument> subjects;

	private final MongoCollection<RiskDocument> risks;

	private final MongoCollection<RecordDocument> records;

	private final MongoCollection<RepairDocument> repairs;

	private final MongoCollection<LicenceDocument> licences;

	ObjectStore(AggregateStores stores) {
		this.subjects = stores.records("subjects", SubjectDocument.class);
		this.risks = stores.records("riskclasses", RiskDocument.class);
		this.records = stores.records("standing", RecordDocument.class);
		this.repairs = stores.records("repairs", RepairDocument.class);
		this.licences = stores.records("revokedlicences", LicenceDocument.class);
		this.subjects.createIndex(Indexes.ascending("region", "_id"), new IndexOptions().name("region"));
		this.records.createIndex(Indexes.ascending("creditCode", "open"), new IndexOptions().name("standing"));
		this.licences.createIndex(Indexes.ascending("creditCode"), new IndexOptions().name("subject"));
	}

	@Override
	public Optional<Subject> find(String creditCode) {
		return Optional.ofNullable(this.subjects.find(Filters.eq("_id", creditCode)).first()).map(ObjectStore::subject);
	}

	@Override
	public Page<Subject> inRegion(String region, PageRequest page) {
		String list = this.subjects.getNamespace().getCollectionName() + "|" + region;
		Bson filter = Filters.and(Filters.eq("region", region), Filters.gt("_id", page.afterId(list)));
		List<Subject> found = this.subjects.find(filter)
			.sort(Sorts.ascending("_id"))
			.limit(page.size() + 1)
			.map(ObjectStore::subject)
			.into(new ArrayList<>());
		return Page.byId(list, page, found, Subject::creditCode);
	}

	@Override
	public List<Subject> candidates(String region, Collection<String> industries, int limit) {
		List<Bson> any = industries.stream()
			.map((prefix) -> Filters.regex("industry", Pattern.compile("^" + Pattern.quote(prefix))))
			.toList();
		return this.subjects.find(Filters.and(Filters.eq("region", region), Filters.or(any)))
			.sort(Sorts.ascending("_id"))
			.limit(limit)
			.map(ObjectStore::subject)
			.into(new ArrayList<>());
	}

	@Override
	public Map<String, RiskClass> riskClasses(Collection<String> creditCodes) {
		Map<String, RiskClass> classes = new HashMap<>();
		if (!creditCodes.isEmpty()) {
			this.risks.find(Filters.in("_id", creditCodes))
				.forEach((told) -> classes.put(told.creditCode(), RiskClass.valueOf(told.riskClass())));
		}
		return classes;
	}

	@Override
	public List<OpenRecord> openRecords(String creditCode) {
		return this.records.find(Filters.and(Filters.eq("creditCode", creditCode), Filters.eq("open", true)))
			.map((each) -> new OpenRecord(each.recordId(), each.kind(), each.severity(), each.publishedOn()))
			.into(new ArrayList<>());
	}

	@Override
	public List<String> revokedLicences(String creditCode) {
		return this.licences.find(Filters.eq("creditCode", creditCode))
			.map(LicenceDocument::licenceNumber)
			.into(new ArrayList<>());
	}

	@Override
	public void subject(Subject subject, long sequence) {
		newer(this.subjects, subject.creditCode(), new SubjectDocument(subject.creditCode(), subject.name(),
				subject.region(), subject.industry(), sequence), sequence);
	}

	@Override
	public void riskClass(String creditCode, RiskClass riskClass, String asOf, long sequence) {
		newer(this.risks, creditCode, new RiskDocument(creditCode, riskClass.name(), asOf, sequence), sequence);
	}

	@Override
	public void recordPublished(String creditCode, OpenRecord published, long sequence) {
		newer(this.records, published.recordId(), new RecordDocument(published.recordId(), creditCode, published.kind(),
				published.severity(), published.publishedOn(), null, null, true, sequence), sequence);
	}

	@Override
	public void recordEnded(String recordId, String creditCode, String reason, String endedOn, long sequence) {
		RecordDocument known = this.records.find(Filters.eq("_id", recordId)).first();
		newer(this.records, recordId,
				new RecordDocument(recordId, creditCode, (known != null) ? known.kind() : "",
						(known != null) ? known.severity() : "", (known != null) ? known.publishedOn() : "", endedOn,
						reason, false, sequence),
				sequence);
	}

	@Override
	public void repairDecided(String recordId, String outcome, String decidedOn) {
		this.repairs.replaceOne(Filters.eq("_id", recordId), new RepairDocument(recordId, outcome, decidedOn),
				new ReplaceOptions().upsert(true));
	}

	@Override
	public void licenceRevoked(String licenceNumber, String creditCode, @Nullable String item, String revokedOn) {
		this.licences.replaceOne(Filters.eq("_id", licenceNumber),
				new LicenceDocument(licenceNumber, creditCode, item, revokedOn), new ReplaceOptions().upsert(true));
	}

	/** The indexes that the queries by region and by subject use. */
	List<String> plans(String region, String creditCode) {
		return List.of(plan(this.subjects, Filters.eq("region", region)),
				plan(this.records, Filters.and(Filters.eq("creditCode", creditCode), Filters.eq("open", true))),
				plan(this.licences, Filters.eq("creditCode", creditCode)));
	}

	private static String plan(MongoCollection<?> collection, Bson filter) {
		Document explained = collection.withDocumentClass(Document.class).find(filter).limit(20).explain();
		return explained.toJson();
	}

	private static <T> void newer(MongoCollection<T> collection, String id, T document, long sequence) {
		try {
			collection.replaceOne(Filters.and(Filters.eq("_id", id), Filters.lt("sequence", sequence)), document,
					new ReplaceOptions().upsert(true));
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
		}
	}

	private static Subject subject(SubjectDocument document) {
		return new Subject(document.creditCode(), document.name(), document.region(), document.industry());
	}

}
