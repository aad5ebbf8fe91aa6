package cn.yingshang.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.yingshang.inspection.item.CheckItems;
import cn.yingshang.inspection.object.Subject;
import cn.yingshang.inspection.officer.Certificate;
import cn.yingshang.inspection.officer.Officer;
import cn.yingshang.inspection.officer.OfficerDraw;
import cn.yingshang.inspection.visit.Visit;
import cn.yingshang.inspection.visit.VisitTable;
import cn.yingshang.inspection.visit.entry.Door;
import cn.yingshang.inspection.visit.entry.Leaving;
import cn.yingshang.inspection.visit.opinion.PartReport;
import cn.yingshang.inspection.visit.opinion.ResultCategory;
import cn.yingshang.inspection.visit.part.CorrectionRule;
import cn.yingshang.inspection.visit.part.Crew;
import cn.yingshang.inspection.visit.part.Finding;
import cn.yingshang.inspection.visit.part.Part;
import cn.yingshang.inspection.visit.part.PartRecord;
import cn.yingshang.inspection.visit.part.PartTable;
import cn.yingshang.inspection.visit.schedule.EntryReason;
import cn.yingshang.inspection.visit.schedule.FrequencyCap;
import cn.yingshang.inspection.visit.schedule.FrequencyUse;
import cn.yingshang.inspection.visit.schedule.GrantedPromise;
import cn.yingshang.inspection.visit.schedule.PlannedPart;
import cn.yingshang.inspection.visit.schedule.Schedule;
import cn.yingshang.inspection.visit.schedule.VisitKind;
import cn.yingshang.inspection.visit.schedule.VisitPlan;
import cn.yingshang.inspection.visit.watch.AlarmRule;
import cn.yingshang.kernel.access.Actor;
import cn.yingshang.kernel.access.Grant;
import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.time.WorkingCalendar;
import cn.yingshang.platform.aggregate.Sealer;
import cn.yingshang.platform.call.Call;
import tools.jackson.databind.json.JsonMapper;

/** An invented hotel, its officers and its visit, walked by the real verbs. */
public final class Fixtures {

	public static final String HOTEL = "91210202MA0HXTE194";

	public static final String CODE = "0123456789abcdef0123456789abcdef";

	/** The hotel's door, which shows the code. */
	public static final Door DOOR = (creditCode, scanned, at) -> creditCode.equals(HOTEL) && scanned.equals(CODE);

	public static final String SEED = "a3".repeat(32);

	public static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	public static final WorkingCalendar CALENDAR = WorkingCalendar.published();

	public static final FrequencyCap CAP = new FrequencyCap(2, 1,
			Set.of(EntryReason.PERMIT_VERIFICATION, EntryReason.COMPLAINT));

	public static final CorrectionRule CORRECTION = new CorrectionRule(true, 60, 10);

	public static final AlarmRule ALARMS = new AlarmRule(2, 5);

	public static final CheckItems ITEMS = ShippedItems.read();

	public static final Subject SUBJECT = new Subject(HOTEL, "大连海雾示例酒店有限公司", "210202", "H6110");

	public static final Sealer SEALER = new Sealer(() -> UUID.randomUUID().toString(), JsonMapper.builder().build());

	private Fixtures() {
	}

	public static Call by(String grant, Instant at) {
		return Call.by(Actor.person(grant, null, Grant.parse(grant)), at);
	}

	public static Call by(String grant) {
		return by(grant, START);
	}

	public static Call system(String name) {
		return Call.by(Actor.system(name), START);
	}

	public static Call party() {
		return Call.by(Actor.person("applicant", HOTEL, Grant.parse("applicant." + HOTEL + ".210202")), START);
	}

	public static Instant days(int days) {
		return START.plus(days, ChronoUnit.DAYS);
	}

	public static Officer officer(String id, String department, String... skills) {
		return new Officer(id, by("head." + department + ".210202"),
				new Officer.Registration("王" + id, department, "210202",
						new Certificate("LN-" + id, LocalDate.of(2025, 1, 1), LocalDate.of(2030, 12, 31)),
						Set.of(skills)));
	}

	/** Three officers of each department of the hotel template. */
	public static Map<String, List<Officer>> library() {
		Map<String, List<Officer>> library = new LinkedHashMap<>();
		ITEMS.byDepartment(ITEMS.template("hotel-joint").subItems()).forEach((department, codes) -> {
			List<Officer> officers = new ArrayList<>();
			for (int i = 1; i <= 3; i++) {
				officers.add(officer(department + i, department, codes.toArray(String[]::new)));
			}
			library.put(department, officers);
		});
		return library;
	}

	public static GrantedPromise promise() {
		return new GrantedPromise("case-1", "1121020000YX0023XL3000123013000202603020001", "DLWS210202202603020001",
				"public-place-hygiene", "公共场所卫生许可", "wjw", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 1),
				ITEMS.promisedBy("public-place-hygiene"));
	}

	public static VisitPlan plan(VisitKind kind, EntryReason reason) {
		List<PlannedPart> parts = new ArrayList<>();
		ITEMS.byDepartment(ITEMS.template("hotel-joint").subItems())
			.forEach((department, codes) -> parts.add(new PlannedPart("part-" + department, department, codes)));
		GrantedPromise promise = (kind == VisitKind.VERIFICATION) ? promise() : null;
		return new VisitPlan("case:case-1", SUBJECT, "wjw",
				new Schedule(kind, reason, SUBJECT.name(), parts,
						DeadlineLedger.start("A-77", 60, DayKind.CALENDAR, LocalDate.of(2026, 3, 2)),
						LocalDate.of(2026, 3, 12), SEED, promise));
	}

	public static Visit scheduled() {
		return new Visit("visit-1", system(VisitTable.FROM_GRANT),
				plan(VisitKind.VERIFICATION, EntryReason.PERMIT_VERIFICATION), CALENDAR);
	}

	/**
	 * A visit that was left on a day after an urgent entry, which nobody approved yet.
	 */
	public static Visit leftUrgently(String id, Call leaving) {
		VisitPlan plan = plan(VisitKind.VERIFICATION, EntryReason.PERMIT_VERIFICATION);
		Visit visit = new Visit(id, system(VisitTable.FROM_GRANT),
				new VisitPlan("case:" + id, plan.subject(), plan.lead(), plan.schedule()), CALENDAR);
		visit.enterUrgently(by("inspector.wjw.210202"), "证据可能灭失", CAP, ALARMS, CALENDAR);
		Map<String, Part> parts = parts(visit);
		parts.values().forEach((part) -> recordWell(part, visit));
		visit.conclude(by("inspector.wjw.210202"), "意见", reports(parts));
		visit.leave(leaving, new Leaving(true, null, "系统故障"), ALARMS, CALENDAR);
		return visit;
	}

	public static Visit notified() {
		Visit visit = scheduled();
		visit.approve(by("head.wjw.210202"), "告知承诺全覆盖核查", CAP, FrequencyUse.NONE);
		visit.notify(by("inspector.wjw.210202"), CAP, FrequencyUse.NONE);
		return visit;
	}

	public static Visit entered() {
		Visit visit = notified();
		visit.enter(by("inspector.wjw.210202"), CODE, DOOR, CAP);
		return visit;
	}

	/** Each approved by its own head, where the visit's approval does not cover it. */
	public static Map<String, Part> parts(Visit visit) {
		Map<String, Part> parts = unapproved(visit);
		Visit before = scheduled();
		parts.values()
			.stream()
			.filter((part) -> !part.owner().equals(visit.lead()))
			.forEach((part) -> part.approve(by("head." + part.owner() + ".210202"), before, "联合检查计划"));
		return parts;
	}

	public static Map<String, Part> unapproved(Visit visit) {
		Map<String, Part> parts = new HashMap<>();
		Map<String, List<Officer>> library = library();
		for (PlannedPart planned : visit.schedule().parts()) {
			OfficerDraw.Need need = new OfficerDraw.Need(planned.department(), planned.subItems(), HOTEL,
					LocalDate.of(2026, 3, 12));
			Crew crew = Crew.draw(planned.partId(), library.get(planned.department()), need, visit.schedule().seed(),
					2);
			parts.put(planned.department(), new Part(system(PartTable.MAKER), visit, planned, crew, CALENDAR));
		}
		return parts;
	}

	/** What the head is told of all parts. */
	public static List<PartReport> reports(Map<String, Part> parts) {
		return parts.values().stream().map(Part::report).toList();
	}

	public static PartRecord good(Part part) {
		return record(part, ResultCategory.NOTHING_FOUND, List.of());
	}

	public static PartRecord record(Part part, ResultCategory result, List<String> faults) {
		List<Finding> findings = part.sheet()
			.subItems()
			.stream()
			.map((code) -> (result == ResultCategory.UNREACHABLE || result == ResultCategory.NO_ACTIVITY)
					? new Finding(code, null, Finding.Unchecked.NOT_CHECKED, null)
					: new Finding(code, !faults.contains(code), null, null))
			.toList();
		return new PartRecord(START, findings, result, PartRecord.Means.ON_SITE, "中山区",
				part.team().officers().stream().map((officer) -> officer.id()).toList(), true, null);
	}

	public static String inspector(Part part) {
		return "inspector." + part.department() + ".210202";
	}

	public static void recordWell(Part part, Visit visit) {
		part.record(by(inspector(part)), visit, good(part), library().get(part.owner()));
	}

	/** The hygiene part with an unkept promise. */
	public static void recordFault(Part part, Visit visit, String fault) {
		part.record(by(inspector(part)), visit, record(part, ResultCategory.ORDERED_TO_CORRECT, List.of(fault)),
				library().get(part.owner()));
	}

}
