package cn.yingshang.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import cn.yingshang.kernel.deadline.DayKind;
import cn.yingshang.kernel.deadline.DeadlineLedger;
import cn.yingshang.kernel.deadline.Explanation;
import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.CalendarYear;
import cn.yingshang.kernel.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Explanations of the suite, the same with one thing changed, and forged ones. */
final class DueDateVectors {

	private static final String LATER = """
			{"years": {"2027": {"holidays": ["2027-01-01"], "workdays": ["2027-01-03"], "names": {"2027-01-01": "元旦"},
			  "source": {"doc": "关于2027年部分节假日安排的通知(测试数据)", "number": "测〔2026〕1号"}}}}
			""";

	private static final WorkingCalendar PUBLISHED = WorkingCalendar.published();

	private static final WorkingCalendar WITH_LATER = PUBLISHED.withNotices("later",
			LATER.getBytes(StandardCharsets.UTF_8));

	private final Random random = new Random(20260303);

	private final Vectors vectors = new Vectors("json");

	Vectors make() {
		explained();
		changed();
		readings();
		notices();
		ledgers();
		results();
		unreadable();
		return this.vectors;
	}

	private void explained() {
		for (int i = 0; i < 60; i++) {
			DeadlineLedger ledger = ledger();
			Explanation explanation = (i % 2 == 0) ? ledger.explain(PUBLISHED)
					: ledger.explain(PUBLISHED, ledger.trigger().plusDays(this.random.nextInt(12)));
			JsonNode json = Document.JSON.valueToTree(explanation);
			this.vectors.good("explained by the suite", (i % 3 == 0) ? Vectors.withoutNulls(json) : json);
		}
	}

	private void changed() {
		for (int i = 0; i < 70; i++) {
			Map<String, JsonNode> changes = Tampering.of(json(ledger(), PUBLISHED));
			changes.keySet()
				.removeIf((what) -> what.endsWith(".ground") || what.endsWith(".format") || what.endsWith(".dayKind"));
			changes.values().removeIf((json) -> !datesAreDates(json));
			List<String> names = new ArrayList<>(changes.keySet());
			String what = names.get(this.random.nextInt(names.size()));
			this.vectors.bad("changed: " + what, changes.get(what));
		}
	}

	private void readings() {
		this.vectors.good("a limit of 0 days is due on its trigger, and does not roll",
				json(start(0, DayKind.CALENDAR, "2026-02-21").rollingToWorkingDay()));
		this.vectors.good("0 working days: no day is listed, the year is named",
				json(start(0, DayKind.WORKING, "2026-03-02")));
		this.vectors.good("0 months from 31 December: the next year is not reached, no year is named",
				json(start(0, DayKind.MONTHS, "2025-12-31")));
		this.vectors.good("a month from 31 January ends on the last of February",
				json(start(1, DayKind.MONTHS, "2025-01-31")));
		this.vectors.good("a month from 31 January of a leap year", json(start(1, DayKind.MONTHS, "2024-01-31")));
		this.vectors.good("an extension of months counts months: 1 and 1 from 30 December",
				json(start(1, DayKind.MONTHS, "2025-12-30").extend(1, "A-06", "情况复杂", "head.zjj", day("2026-01-05"))));
		this.vectors.good("calendar days in a year without notice are final",
				json(start(5, DayKind.CALENDAR, "2026-12-30")));
		this.vectors.good("months into a year without notice are final", json(start(1, DayKind.MONTHS, "2026-12-10")));
		this.vectors.good("the last day rolls by a guess and is provisional",
				json(start(3, DayKind.CALENDAR, "2026-12-30").rollingToWorkingDay()));
		this.vectors.good("the last day is worked by a guess, and that is provisional too",
				json(start(5, DayKind.CALENDAR, "2026-12-30").rollingToWorkingDay()));
		this.vectors.good("an open pause that begins after the due date does not make it provisional",
				json(pause(start(2, DayKind.WORKING, "2026-03-02"), "2026-03-20", null)));
		this.vectors.good("an open pause that begins on the due date",
				json(pause(start(2, DayKind.WORKING, "2026-03-02"), "2026-03-04", 1)));
		this.vectors.good("the trigger day uses up no expected day",
				json(pause(start(3, DayKind.WORKING, "2026-03-02"), "2026-03-02", 2)));
		this.vectors.good("days off use up no expected day of a limit of working days",
				json(pause(start(3, DayKind.WORKING, "2026-03-02"), "2026-03-06", 2)));
		this.vectors.good("an open pause without expected days takes no day",
				json(pause(start(3, DayKind.WORKING, "2026-03-02"), "2026-03-03", null)));
		this.vectors.good("an open pause lasts at least through asOf", Document.JSON.<JsonNode>valueToTree(
				pause(start(3, DayKind.WORKING, "2026-03-02"), "2026-03-03", 1).explain(PUBLISHED, day("2026-03-12"))));
		this.vectors.good("roll days inside a pause are shown without it",
				json(pause(start(5, DayKind.CALENDAR, "2026-03-02").rollingToWorkingDay(), "2026-03-08", null)
					.resume(day("2026-03-20"))));
		this.vectors.good("a pause that ends on the day it begins",
				json(pause(start(3, DayKind.WORKING, "2026-03-02"), "2026-03-04", null).resume(day("2026-03-04"))));
		this.vectors.good("an extension approved before the trigger: whether it may, only the case tells",
				json(start(2, DayKind.WORKING, "2026-03-02").extend(1, "A-06", "情况复杂", "head.zjj", day("2025-01-01"))));
		this.vectors.good("due on 31 December without the next notice is final",
				json(start(1, DayKind.WORKING, "2026-12-30")));
		this.vectors.good("a ground's code is not checked",
				forged(pause(start(3, DayKind.WORKING, "2026-03-02"), "2026-03-03", 1),
						(json) -> pauseOf(json).put("ground", "ANY")));
		this.vectors.good("whether a ground is one of the law's is not checked",
				forged(pause(start(3, DayKind.WORKING, "2026-03-02"), "2026-03-20", null),
						(json) -> pauseOf(json).put("groundLabel", "现场踏勘").put("noticeNumber", "无此书")));
		this.vectors.good("years without notice are named as spans", json(start(275, DayKind.WORKING, "2026-12-30")));
		this.vectors.good("members that nobody knows",
				forged(start(2, DayKind.WORKING, "2026-03-02"), (json) -> json.put("remark", "x")));
	}

	private void notices() {
		DeadlineLedger spring = start(10, DayKind.WORKING, "2026-02-12");
		this.vectors.bad("a hidden notice: the Spring Festival of 2026 is counted by weekday", hidden(spring, 2026));
		DeadlineLedger newYear = start(3, DayKind.WORKING, "2026-12-30");
		this.vectors.good("2027 is not published as far as known", json(newYear));
		this.vectors.bad("2027 is taken as not published, but its notice is handed over", json(newYear), "--calendar",
				this.vectors.beside("notice", LATER));
		this.vectors.good("2027 as its notice says", json(newYear, WITH_LATER), "--calendar",
				this.vectors.beside("notice", LATER));
		this.vectors.good("2027 as a notice says that the verifier does not know", json(newYear, WITH_LATER));
		this.vectors.bad("a hidden notice with no day listed", hidden(start(0, DayKind.WORKING, "2026-03-02"), 2026));
		CalendarYear invented = new CalendarYear(2026, Set.of(day("2026-03-04")), Set.of(), Map.of(),
				PUBLISHED.year(2026).orElseThrow().source());
		this.vectors.bad("an invented holiday",
				json(start(5, DayKind.WORKING, "2026-03-02"), PUBLISHED.withYear(invented)));
		CalendarYear other = new CalendarYear(2026, Set.of(), Set.of(), Map.of(),
				new CalendarSource(2026, "某通知", null, null, null));
		this.vectors.bad("an invented notice", json(start(0, DayKind.MONTHS, "2026-03-02"), PUBLISHED.withYear(other)));
		for (String member : List.of("document", "number", "date", "url")) {
			this.vectors.bad("the source's " + member + " is wrong, and no day is listed",
					forged(start(0, DayKind.MONTHS, "2026-03-02"),
							(json) -> ((ObjectNode) json.required("sources").get(0)).put(member, "2026-01-01")));
		}
		this.vectors.bad("no source, and no day is listed", forged(start(0, DayKind.MONTHS, "2026-03-02"),
				(json) -> ((ArrayNode) json.required("sources")).removeAll()));
		this.vectors.bad("a source of a year that is not reached",
				forged(start(2, DayKind.WORKING, "2026-03-02"), (json) -> ((ArrayNode) json.required("sources"))
					.insert(0, json(start(0, DayKind.WORKING, "2025-03-02")).required("sources").get(0))));
		this.vectors.bad("sources in the wrong order", forged(start(3, DayKind.WORKING, "2025-12-30"), (json) -> {
			ArrayNode sources = (ArrayNode) json.required("sources");
			sources.add(sources.remove(0));
		}));
		this.vectors.bad("a make-up day that is no weekend, in a year nobody knows", forged(
				start(3, DayKind.WORKING, "2026-12-31"), WITH_LATER, (json) -> dayOf(json, 3).put("type", "MAKE_UP")));
		this.vectors.bad("a day off of a kind nobody knows", forged(start(3, DayKind.WORKING, "2026-12-31"), WITH_LATER,
				(json) -> dayOf(json, 0).put("type", "FESTIVAL")));
	}

	private void ledgers() {
		DeadlineLedger five = start(5, DayKind.WORKING, "2026-03-02");
		this.vectors.bad("the sum of days runs over 32 bits", forged(five, (json) -> {
			limit(json).put("days", Integer.MAX_VALUE);
			extension(json, Integer.MAX_VALUE);
			extension(json, 7);
		}));
		this.vectors.bad("negative days, made good by an extension", forged(five, (json) -> {
			limit(json).put("days", -3);
			extension(json, 8);
		}));
		this.vectors.bad("an extension of 0 days", forged(five, (json) -> extension(json, 0)));
		this.vectors.bad("an extension that takes days away",
				forged(start(4, DayKind.WORKING, "2026-03-02"), (json) -> {
					limit(json).put("days", 5);
					extension(json, -1);
				}));
		this.vectors.bad("an extension nobody approved", forged(five, (json) -> {
			limit(json).put("days", 4);
			extension(json, 1).put("approvedBy", " ");
		}));
		this.vectors.bad("an extension without a reason", forged(five, (json) -> {
			limit(json).put("days", 4);
			extension(json, 1).put("reason", "");
		}));
		this.vectors.bad("an extension of a limit of months taken as days",
				forged(start(33, DayKind.CALENDAR, "2026-03-02"), (json) -> {
					limit(json).put("dayKind", "MONTHS").put("days", 1);
					extension(json, 2);
				}));
		this.vectors.bad("no rule", forged(five, (json) -> limit(json).put("ruleId", " ")));
		this.vectors.bad("longer than 10000",
				forged(start(0, DayKind.WORKING, "2026-03-02"), (json) -> limit(json).put("days", 10_001)));
		this.vectors.bad("months that end after 2199",
				forged(start(0, DayKind.MONTHS, "2026-03-02"), (json) -> limit(json).put("days", 3_000)));
		DeadlineLedger paused = pause(five, "2026-03-04", 2).resume(day("2026-03-06"));
		this.vectors.bad("a pause without a notice", forged(paused, (json) -> {
			pauseOf(json).put("noticeNumber", " ");
			json.required("days").values().forEach((row) -> {
				if (!row.required("noticeNumber").isNull()) {
					((ObjectNode) row).put("noticeNumber", " ");
				}
			});
		}));
		this.vectors.bad("a pause without a ground's code", forged(paused, (json) -> pauseOf(json).put("ground", "")));
		this.vectors.bad("a pause that was told to take no day",
				forged(paused, (json) -> pauseOf(json).put("expectedDays", 0)));
		this.vectors.bad("a pause that ends before it begins",
				forged(five, (json) -> addPause(json, "2026-03-05", "2026-03-03")));
		this.vectors.bad("a pause that begins before the trigger",
				forged(five, (json) -> addPause(json, "2025-03-05", "2025-03-07")));
		this.vectors.bad("pauses that overlap", forged(paused, (json) -> addPause(json, "2026-03-05", "2026-03-05")));
		this.vectors.bad("an open pause that is not the last",
				forged(start(2, DayKind.WORKING, "2026-03-02"), (json) -> {
					addPause(json, "2026-03-20", null);
					addPause(json, "2026-03-21", "2026-03-22");
				}));
	}

	private void results() {
		DeadlineLedger three = start(3, DayKind.WORKING, "2026-12-30");
		this.vectors.bad("more is said of why it is provisional", forged(three, (json) -> due(json)
			.put("provisionalReason", due(json).required("provisionalReason").stringValue() + ",本期限已经作废")));
		this.vectors.bad("another year is said to be missing", forged(three, (json) -> due(json)
			.put("provisionalReason", due(json).required("provisionalReason").stringValue().replace("2027", "2028"))));
		this.vectors.bad("provisional, and not said",
				forged(three, (json) -> due(json).put("provisional", false).putNull("provisionalReason")));
		this.vectors.bad("final, but said to be provisional", forged(start(3, DayKind.WORKING, "2026-03-02"),
				(json) -> due(json).put("provisional", true).put("provisionalReason", "待定")));
		this.vectors.bad("a reason, though final",
				forged(start(3, DayKind.WORKING, "2026-03-02"), (json) -> due(json).put("provisionalReason", "待定")));
		this.vectors.bad("an open pause that is not said",
				forged(pause(start(3, DayKind.WORKING, "2026-03-02"), "2026-03-03", 1),
						(json) -> due(json).put("provisional", false).putNull("provisionalReason")));
		this.vectors.bad("due a day later",
				forged(start(3, DayKind.WORKING, "2026-03-02"), (json) -> due(json).put("date", "2026-03-06")));
		this.vectors.bad("a day more is listed", forged(start(3, DayKind.WORKING, "2026-03-02"), (json) -> {
			ArrayNode days = (ArrayNode) json.required("days");
			days.add(((ObjectNode) days.get(2).deepCopy()).put("date", "2026-03-06").put("number", 4));
			due(json).put("date", "2026-03-06");
		}));
		this.vectors.bad("does not go on to the next working day",
				forged(start(5, DayKind.CALENDAR, "2026-03-02"), (json) -> limit(json).put("rollsToWorkingDay", true)));
		this.vectors.bad("goes on to the next working day without leave",
				forged(start(5, DayKind.CALENDAR, "2026-03-02").rollingToWorkingDay(),
						(json) -> limit(json).put("rollsToWorkingDay", false)));
		this.vectors.bad("ends with a line feed", change(json(start(3, DayKind.WORKING, "2026-03-02")),
				(json) -> json.put("text", json.required("text").stringValue() + "\n")));
		this.vectors.bad("a weekday is wrong in the text", change(json(start(3, DayKind.WORKING, "2026-03-02")),
				(json) -> json.put("text", json.required("text").stringValue().replace("星期三", "星期四"))));
		this.vectors.bad("a roll day said to be paused",
				forged(pause(start(5, DayKind.CALENDAR, "2026-03-02").rollingToWorkingDay(), "2026-03-08", null)
					.resume(day("2026-03-20")),
						(json) -> dayOf(json, 5).put("pausedOn", "听证").put("noticeNumber", "书告1号")));
		this.vectors.bad("the first day counted is the trigger",
				forged(start(2, DayKind.WORKING, "2026-03-02"), (json) -> limit(json).put("trigger", "2026-03-03")));
	}

	private void unreadable() {
		String good = json(pause(start(2, DayKind.WORKING, "2026-03-02"), "2026-03-20", null)).toString();
		this.vectors.unreadable("another format", good.replace("due-date.v1", "due-date.v2"));
		this.vectors.unreadable("a kind of days nobody knows", good.replace("\"WORKING\"", "\"WEEKS\""));
		this.vectors.unreadable("no JSON", "期限");
		this.vectors.unreadable("an array", "[" + good + "]");
		this.vectors.unreadable("goes on after its object", good + good);
		this.vectors.unreadable("a byte order mark", "\ufeff" + good);
		this.vectors.unreadable("UTF-16", good.getBytes(StandardCharsets.UTF_16));
		this.vectors.unreadable("a member twice", good.replace("\"days\":2", "\"days\":2,\"days\":2"));
		this.vectors.unreadable("days that are a text", good.replace("\"days\":2", "\"days\":\"2\""));
		this.vectors.unreadable("2.0 days", good.replace("\"days\":2", "\"days\":2.0"));
		this.vectors.unreadable("2147483648 days", good.replace("\"days\":2", "\"days\":2147483648"));
		this.vectors.unreadable("a trigger on 30 February",
				good.replace("\"trigger\":\"2026-03-02\"", "\"trigger\":\"2026-02-30\""));
		this.vectors.unreadable("a trigger with one digit",
				good.replace("\"trigger\":\"2026-03-02\"", "\"trigger\":\"2026-3-2\""));
		this.vectors.unreadable("a trigger in a year of five digits",
				good.replace("\"trigger\":\"2026-03-02\"", "\"trigger\":\"+12026-03-02\""));
		this.vectors.unreadable("a trigger that is null",
				good.replace("\"trigger\":\"2026-03-02\"", "\"trigger\":null"));
		this.vectors.unreadable("half a surrogate pair", good.replace("书告1号", "书告\\ud83d"));
		this.vectors.unreadable("a flag that is a number",
				good.replace("\"rollsToWorkingDay\":false", "\"rollsToWorkingDay\":0"));
		for (String member : List.of("ledger", "budget", "sources", "days", "due", "text")) {
			this.vectors.unreadable("no " + member,
					change((ObjectNode) Document.JSON.readTree(good), (json) -> json.remove(member)));
		}
		this.vectors.unreadable("a notice that is no JSON", good, "--calendar", this.vectors.beside("notice", "[]"));
	}

	private static ObjectNode hidden(DeadlineLedger ledger, int year) {
		CalendarYear bare = new CalendarYear(year, Set.of(), Set.of(), Map.of(),
				PUBLISHED.year(year).orElseThrow().source());
		return forged(ledger, PUBLISHED.withYear(bare), (json) -> {
			((ArrayNode) json.required("sources")).removeAll();
			json.required("days").values().forEach((row) -> ((ObjectNode) row).put("published", false));
			if (!json.required("days").isEmpty()) {
				due(json).put("provisional", true)
					.put("provisionalReason", year + "年节假日安排通知尚未载入,暂按周一至周五为工作日推算,载入后重新计算");
			}
		});
	}

	/** What the suite explains, changed, and the text made to fit. */
	private static ObjectNode forged(DeadlineLedger ledger, Consumer<ObjectNode> change) {
		return forged(ledger, PUBLISHED, change);
	}

	private static ObjectNode forged(DeadlineLedger ledger, WorkingCalendar calendar, Consumer<ObjectNode> change) {
		ObjectNode json = change(json(ledger, calendar), change);
		return json.put("text", DueDateText.of(Document.of("forged", json)));
	}

	private static ObjectNode change(ObjectNode json, Consumer<ObjectNode> change) {
		change.accept(json);
		return json;
	}

	private static ObjectNode json(DeadlineLedger ledger) {
		return json(ledger, PUBLISHED);
	}

	private static ObjectNode json(DeadlineLedger ledger, WorkingCalendar calendar) {
		return Document.JSON.valueToTree(ledger.explain(calendar));
	}

	private static DeadlineLedger start(int days, DayKind kind, String trigger) {
		return DeadlineLedger.start("A-06", days, kind, day(trigger));
	}

	private static DeadlineLedger pause(DeadlineLedger ledger, String from, @Nullable Integer expected) {
		return ledger.pause(SomeGround.HEARING, "书告1号", day(from), expected);
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text);
	}

	private static ObjectNode limit(ObjectNode json) {
		return (ObjectNode) json.required("ledger");
	}

	private static ObjectNode due(ObjectNode json) {
		return (ObjectNode) json.required("due");
	}

	private static ObjectNode pauseOf(ObjectNode json) {
		return (ObjectNode) limit(json).required("pauses").get(0);
	}

	private static ObjectNode dayOf(ObjectNode json, int index) {
		return (ObjectNode) json.required("days").get(index);
	}

	private static ObjectNode extension(ObjectNode json, int days) {
		return ((ArrayNode) limit(json).required("extensions")).addObject()
			.put("days", days)
			.put("ruleId", "A-06")
			.put("reason", "情况复杂")
			.put("approvedBy", "head.zjj")
			.put("on", "2026-03-03");
	}

	private static void addPause(ObjectNode json, String from, @Nullable String to) {
		((ArrayNode) limit(json).required("pauses")).addObject()
			.put("ground", "HEARING")
			.put("groundLabel", "听证")
			.put("noticeNumber", "书告9号")
			.put("from", from)
			.put("to", to)
			.putNull("expectedDays");
	}

	private static boolean datesAreDates(JsonNode node) {
		for (Map.Entry<String, JsonNode> member : node.properties()) {
			boolean date = Set.of("trigger", "asOf", "on", "from", "to", "date").contains(member.getKey());
			if (date && member.getValue().isString()) {
				try {
					LocalDate.parse(member.getValue().stringValue());
				}
				catch (DateTimeException ex) {
					return false;
				}
			}
		}
		return node.values().stream().allMatch(DueDateVectors::datesAreDates);
	}

	private DeadlineLedger ledger() {
		DayKind kind = List.of(DayKind.WORKING, DayKind.WORKING, DayKind.CALENDAR, DayKind.MONTHS)
			.get(this.random.nextInt(4));
		DeadlineLedger ledger = DeadlineLedger.start("A-06", this.random.nextInt((kind == DayKind.MONTHS) ? 2 : 9),
				kind, LocalDate.of(2024, 1, 1).plusDays(this.random.nextInt(1_110)));
		if (this.random.nextBoolean()) {
			ledger = ledger.rollingToWorkingDay();
		}
		LocalDate free = ledger.trigger();
		for (int pauses = this.random.nextInt(3); pauses > 0; pauses--) {
			LocalDate from = free.plusDays(this.random.nextInt(5));
			free = from.plusDays(this.random.nextInt(6));
			ledger = ledger.pause(ground(), "书告" + pauses + "号", from, expected()).resume(free);
		}
		if (kind != DayKind.MONTHS && this.random.nextInt(3) == 0) {
			ledger = ledger.extend(1 + this.random.nextInt(4), "A-06", "情况复杂", "head.zjj", free);
		}
		return (this.random.nextInt(3) == 0) ? ledger.pause(ground(), "书告末号", free.plusDays(3), expected()) : ledger;
	}

	private SomeGround ground() {
		return SomeGround.values()[this.random.nextInt(SomeGround.values().length)];
	}

	private @Nullable Integer expected() {
		return this.random.nextBoolean() ? 1 + this.random.nextInt(4) : null;
	}

}
