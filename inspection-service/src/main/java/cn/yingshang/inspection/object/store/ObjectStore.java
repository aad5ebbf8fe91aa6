package cn.yingshang.inspection.object.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import cn.yingshang.inspection.object.ObjectFacts;
import cn.yingshang.inspection.object.Objects;
import cn.yingshang.inspection.object.OpenRecord;
import cn.yingshang.inspection.object.RiskClass;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.platform.store.AggregateStores;
import cn.yingshang.platform.store.Page;
import cn.yingshang.platform.store.PageRequest;
import cn.yingshang.platform.store.Projection;
import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The projections, each written only by a newer fact of its source; the risk class lies
 * in a collection of its own.
 */
final class ObjectStore implements Objects, ObjectFacts {

	private static final String SUBJECTS = "subjects";

	private final Projection<Subject> subjects;

	private final Projection<RiskRow> risks;

	private final Projection<RecordRow> records;

	private final Projection<LicenceRow> licences;

	ObjectStore(AggregateStores stores) {
		this.subjects = stores.projection(SUBJECTS, Subject.class)
			.id("creditCode")
			.index("region", "region", "_id")
			.open();
		this.risks = stores.projection("riskclasses", RiskRow.class).id("creditCode").open();
		this.records = stores.projection("standing", RecordRow.class)
			.id("recordId")
			.index("standing", "creditCode", "open")
			.open();
		this.licences = stores.projection("revokedlicences", LicenceRow.class)
			.id("licenceNumber")
			.index("subject", "creditCode")
			.open();
	}

	@Override
	public Optional<Subject> find(String creditCode) {
		return this.subjects.find(creditCode);
	}

	@Override
	public Page<Subject> inRegion(@Nullable String region, PageRequest page) {
		String list = SUBJECTS + "|" + region;
		Bson beyond = Filters.gt("_id", page.afterId(list));
		Bson filter = (region != null) ? Filters.and(Filters.eq("region", region), beyond) : beyond;
		return Page.byId(list, page, this.subjects.list(filter, page.size() + 1), Subject::creditCode);
	}

	@Override
	public List<Subject> candidates(Collection<String> regions, Collection<String> industries, int limit) {
		List<Bson> any = industries.stream()
			.map((prefix) -> Filters.regex("industry", Pattern.compile("^" + Pattern.quote(prefix))))
			.toList();
		return this.subjects.list(Filters.and(Filters.in("region", regions), Filters.or(any)), limit);
	}

	@Override
	public Map<String, RiskClass> riskClasses(Collection<String> creditCodes) {
		return this.risks.all(creditCodes).stream().collect(Collectors.toMap(RiskRow::creditCode, RiskRow::riskClass));
	}

	@Override
	public List<OpenRecord> openRecords(String creditCode) {
		return this.records.list(standing(creditCode))
			.stream()
			.map((each) -> new OpenRecord(each.recordId(), each.kind(), each.severity(), each.publishedOn()))
			.toList();
	}

	@Override
	public List<String> revokedLicences(String creditCode) {
		return this.licences.list(Filters.eq("creditCode", creditCode))
			.stream()
			.map(LicenceRow::licenceNumber)
			.toList();
	}

	@Override
	public void subject(Subject subject, long sequence) {
		this.subjects.keep(subject.creditCode(), sequence, subject);
	}

	@Override
	public void riskClass(String creditCode, RiskClass riskClass, String asOf, long sequence) {
		this.risks.keep(creditCode, sequence, new RiskRow(creditCode, riskClass, asOf));
	}

	@Override
	public void recordPublished(String creditCode, OpenRecord published, long sequence) {
		this.records.keep(published.recordId(), sequence, new RecordRow(published.recordId(), creditCode,
				published.kind(), published.severity(), published.publishedOn(), null, null, true));
	}

	@Override
	public void recordEnded(String recordId, String creditCode, String reason, String endedOn, long sequence) {
		RecordRow known = this.records.find(recordId)
			.orElse(new RecordRow(recordId, creditCode, "", "", "", null, null, true));
		this.records.keep(recordId, sequence, new RecordRow(recordId, creditCode, known.kind(), known.severity(),
				known.publishedOn(), endedOn, reason, false));
	}

	@Override
	public void licenceRevoked(String licenceNumber, String creditCode, @Nullable String item, String revokedOn,
			long sequence) {
		this.licences.keep(licenceNumber, sequence, new LicenceRow(licenceNumber, creditCode, item, revokedOn));
	}

	/** The indexes that the queries by region and by subject use. */
	List<String> plans(String region, String creditCode) {
		return List.of(this.subjects.plan(Filters.eq("region", region)), this.records.plan(standing(creditCode)),
				this.licences.plan(Filters.eq("creditCode", creditCode)));
	}

	private static Bson standing(String creditCode) {
		return Filters.and(Filters.eq("creditCode", creditCode), Filters.eq("open", true));
	}

	private record RiskRow(String creditCode, RiskClass riskClass, String asOf) {
	}

	private record RecordRow(String recordId, String creditCode, String kind, String severity, String publishedOn,
			@Nullable String endedOn, @Nullable String endReason, boolean open) {
	}

	private record LicenceRow(String licenceNumber, String creditCode, @Nullable String item, String revokedOn) {
	}

}
