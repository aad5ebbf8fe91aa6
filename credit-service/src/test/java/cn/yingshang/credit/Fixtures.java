package cn.yingshang.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import cn.yingshang.credit.grade.GradeSettings;
import cn.yingshang.credit.record.CreditRecord;
import cn.yingshang.credit.record.finding.Basis;
import cn.yingshang.credit.record.finding.Measure;
import cn.yingshang.credit.record.finding.RecordEntry;
import cn.yingshang.credit.record.finding.Sector;
import cn.yingshang.credit.record.finding.Source;
import cn.yingshang.credit.record.finding.SourceDocument;
import cn.yingshang.credit.record.publicity.PublicityTerms;
import cn.yingshang.credit.record.publicity.RecordSettings;
import cn.yingshang.credit.repair.Commitment;
import cn.yingshang.credit.repair.Material;
import cn.yingshang.credit.repair.RepairProcedure;
import cn.yingshang.credit.repair.RepairSettings;
import cn.yingshang.credit.risk.RiskModel;
import cn.yingshang.credit.risk.RiskSettings;
import cn.yingshang.credit.subject.Subject;
import cn.yingshang.credit.subject.SubjectData;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.id.CreditCode;
import cn.yingshang.kernel.time.CityTime;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.call.Cause;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** An invented hotel, its officers and papers, walked through real verbs. */
public final class Fixtures {

	public static final String HOTEL = "91210202MA2B3C4D1D";

	public static final String KEEPER = "fgw";

	public static final LocalDate DAY = LocalDate.of(2026, 6, 3);

	public static final WorkingCalendar CALENDAR = WorkingCalendar.published();

	public static final PublicityTerms TERMS = new PublicityTerms(defaults("record", RecordSettings.class), CALENDAR);

	public static final RepairProcedure PROCEDURE = new RepairProcedure(defaults("repair", RepairSettings.class),
			CALENDAR);

	public static final RiskModel RISK = new RiskModel(defaults("risk", RiskSettings.class));

	public static final GradeSettings GRADE = defaults("grade", GradeSettings.class);

	public static final Actor OFFICER = Actor.person("credit-officer.fgw.210202", null,
			Grant.parse("credit-officer.fgw.210202"));

	public static final Actor ORGAN = Actor.person("credit-officer.wjw.210202", null,
			Grant.parse("credit-officer.wjw.210202"));

	public static final Actor APPLICANT = Actor.person("applicant." + HOTEL + ".210202", HOTEL,
			Grant.parse("applicant." + HOTEL + ".210202"));

	private Fixtures() {
	}

	/** Settings as they are when nothing is configured. */
	public static <T> T defaults(String feature, Class<T> type) {
		return new Binder(new MapConfigurationPropertySource()).bindOrCreate("yingshang.credit." + feature, type);
	}

	public static Instant at(LocalDate day) {
		return day.atTime(LocalTime.of(10, 0)).atZone(CityTime.zone()).toInstant();
	}

	public static Call officer(LocalDate day) {
		return Call.by(OFFICER, at(day));
	}

	/** The organ that determines, and so repairs (D-15). */
	public static Call organ(LocalDate day) {
		return Call.by(ORGAN, at(day));
	}

	public static Call applicant(LocalDate day) {
		return Call.by(APPLICANT, at(day));
	}

	public static Call system(String name, LocalDate day) {
		return Call.by(Actor.system(name), at(day))
			.because(new Cause("event-" + name + "-" + day, "cn.yingshang.test.fact.v1", "source", 1L));
	}

	public static Subject hotel(LocalDate day) {
		return new Subject(CreditCode.of(HOTEL), officer(day), KEEPER,
				new SubjectData("大连星海湾示例酒店有限公司", "210202", "H6110"));
	}

	public static RecordEntry.Finding finding(Measure measure, LocalDate documentDate) {
		return new RecordEntry.Finding(measure, measure.severity(), null,
				new SourceDocument("示例决字〔" + documentDate.getYear() + "〕1号", "示例局", documentDate),
				new Basis("示例条例", "第57条"));
	}

	public static CreditRecord record(Measure measure, LocalDate documentDate, LocalDate today) {
		return new CreditRecord("record-1", organ(today), new RecordEntry(HOTEL, "210202", "wjw", Sector.OTHER,
				finding(measure, documentDate), new Source("inspection", "part-1"), null, null), TERMS);
	}

	public static Commitment commitment(LocalDate day) {
		return new Commitment("依法诚信经营,不再失信", day, true);
	}

	public static List<Material> proof() {
		return List.of(new Material(Material.Kind.PERFORMANCE_PROOF, "整改报告", "sha256:00"));
	}

}
