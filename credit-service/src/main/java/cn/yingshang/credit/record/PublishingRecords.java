package cn.yingshang.credit.record;

import java.time.LocalDate;
import java.util.Optional;

import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.credit.record.finding.Classification;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.RecordEntry;
import cn.yingshang.credit.record.finding.RecordEntry.Finding;
import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.credit.record.finding.Severity;
import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.credit.record.publicity.PublicityTerms;
import cn.yingshang.kernel.city.CityData;
import cn.yingshang.kernel.id.Ids;
import cn.yingshang.kernel.organ.Department;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.rule.RuleViolation;
import cn.yingshang.platform.store.AggregateStore;
import cn.yingshang.platform.store.AlreadyThere;
import cn.yingshang.platform.store.Written;
import cn.yingshang.rulebook.Rules;
import org.jspecify.annotations.Nullable;

/** Enters records: classified by D-23, about known enterprises, each source once. */
public final class PublishingRecords {

	private final AggregateStore<CreditRecord> records;

	private final KnownSubjects subjects;

	private final Classification classification;

	private final PublicityTerms terms;

	private final Ids ids;

	private final CityData city;

	public PublishingRecords(AggregateStore<CreditRecord> records, KnownSubjects subjects,
			Classification classification, PublicityTerms terms, Ids ids, CityData city) {
		this.records = records;
		this.subjects = subjects;
		this.classification = classification;
		this.terms = terms;
		this.ids = ids;
		this.city = city;
	}

	/**
	 * Publishes a record.
	 * @throws RuleViolation when the enterprise or the organ is unknown
	 */
	public Written<CreditRecord> publish(Call call, String creditCode, String organ, Sector sector, Finding finding,
			@Nullable Source source, @Nullable String notRepairableBasis) {
		String region = this.subjects.regionOf(creditCode)
			.orElseThrow(() -> new RuleViolation(Rules.E_01, "creditCode", creditCode, "该经营主体尚未登记"));
		RecordEntry entry = entry(creditCode, region, organ, sector, finding, source, notRepairableBasis, null);
		try {
			return this.records.create(call, () -> record(call, entry));
		}
		catch (AlreadyThere ex) {
			throw new RuleViolation(Rules.D_15, "source.id", (source != null) ? source.id() : null, "该来源已有失信信息");
		}
	}

	/**
	 * Publishes what another service found, unless that source has its record already;
	 * says whether the enterprise is known.
	 */
	public boolean publishFound(Call call, String creditCode, String organ, Finding finding, Source source) {
		return publishFound(call, creditCode, organ, finding, source, null);
	}

	/** Records what was untrue in a repair; it is not repaired before a day (D-21). */
	public boolean publishUntrue(Call call, CreditRecord repaired, Finding finding, Source source,
			LocalDate bannedUntil) {
		return publishFound(call, repaired.creditCode(), repaired.determination().organ(), finding, source,
				bannedUntil);
	}

	private boolean publishFound(Call call, String creditCode, String organ, Finding finding, Source source,
			@Nullable LocalDate bannedUntil) {
		Optional<String> region = this.subjects.regionOf(creditCode);
		region.ifPresent((known) -> {
			RecordEntry entry = entry(creditCode, known, organ, Sector.OTHER, finding, source, null, bannedUntil);
			this.records.createOnce(call, source.id(), () -> record(call, entry));
		});
		return region.isPresent();
	}

	private RecordEntry entry(String creditCode, String region, String organ, Sector sector, Finding finding,
			@Nullable Source source, @Nullable String notRepairableBasis, @Nullable LocalDate bannedUntil) {
		organ(organ);
		return new RecordEntry(creditCode, region, organ, sector, finding, source, notRepairableBasis, bannedUntil);
	}

	/**
	 * The department that determines (认定单位).
	 * @throws RuleViolation when there is none of this code
	 */
	public Department organ(String code) {
		return this.city.departments()
			.find(code)
			.orElseThrow(() -> new RuleViolation(Rules.D_15, "organ", code, "没有这个认定单位"));
	}

	/** What the public calls it; one that is no more determined what it determined. */
	public String organName(String code) {
		return this.city.departments().find(code).map(Department::name).orElse(code);
	}

	private CreditRecord record(Call call, RecordEntry entry) {
		return new CreditRecord(this.ids.next(), call, entry, this.terms);
	}

	/**
	 * A finding with the severity its measure has.
	 * @param severity another one, which needs a reason; null for the measure's own
	 * @throws RuleViolation when another severity comes without a reason
	 */
	public Finding finding(Measure measure, @Nullable Severity severity, @Nullable String severityReason,
			SourceDocument document, Basis basis) {
		Severity usual = this.classification.of(measure);
		if (severity == null || severity == usual) {
			return new Finding(measure, usual, null, document, basis);
		}
		if (severityReason == null || severityReason.isBlank()) {
			throw new RuleViolation(Rules.D_23, "severityReason", null,
					measure.label() + "按分级为" + usual.label() + ",改为" + severity.label() + "应当说明理由");
		}
		return new Finding(measure, severity, severityReason, document, basis);
	}

	/** The terms by which publicity is set. */
	public PublicityTerms terms() {
		return this.terms;
	}

}
