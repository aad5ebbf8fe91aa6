package cn.yingshang.verify;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Checks a due date's explanation: the days follow each other, each is what the notices
 * say, exactly those count that must, the last is the due date, and the text says the
 * same.
 */
final class DueDateCheck {

	private static final String FORMAT = "yingshang.due-date.v1";

	private static final Pattern SPAN = Pattern.compile("(\\d{4})年(?:至(\\d{4})年)?");

	private final Document explanation;

	private final Document ledger;

	private final Notices notices;

	private final List<Document> days;

	private final boolean working;

	private final Set<Integer> unchecked = new TreeSet<>();

	private final Set<Integer> guessed = new TreeSet<>();

	private DueDateCheck(Document explanation, Notices notices) {
		this.explanation = explanation;
		this.ledger = explanation.at("ledger");
		this.notices = notices;
		this.days = explanation.list("days");
		String kind = this.ledger.text("dayKind");
		if (!Set.of("WORKING", "CALENDAR", "MONTHS").contains(kind)) {
			throw new Unreadable("Unknown kind of days: " + kind);
		}
		this.working = kind.equals("WORKING");
	}

	static String check(Document explanation, Notices notices) {
		DoesNotVerify.unless(explanation.text("format").equals(FORMAT), "the format is not %s", FORMAT);
		DueDateCheck check = new DueDateCheck(explanation, notices);
		check.checkSources();
		LocalDate end = check.count(check.budget());
		check.checkResult(end);
		String text = DueDateText.of(explanation);
		DoesNotVerify.unless(text.equals(explanation.text("text")),
				"the text does not say what the data say; it should be:%n%s", text);
		return "due " + end + " by rule " + check.ledger.text("ruleId")
				+ (check.guessed.isEmpty() ? "" : ", provisional") + (check.unchecked.isEmpty() ? ""
						: "; days off not checked, no notice known here for " + check.unchecked);
	}

	private int budget() {
		int total = this.ledger.number("days");
		for (Document extension : this.ledger.list("extensions")) {
			DoesNotVerify.unless(extension.number("days") > 0, "%s adds no day", extension.place());
			for (String field : List.of("ruleId", "reason", "approvedBy")) {
				DoesNotVerify.unless(!extension.text(field).isBlank(), "%s lacks its %s", extension.place(), field);
			}
			total += extension.number("days");
		}
		LocalDate trigger = this.ledger.date("trigger");
		int budget = this.ledger.text("dayKind").equals("MONTHS")
				? (int) ChronoUnit.DAYS.between(trigger, trigger.plusMonths(total)) : total;
		DoesNotVerify.unless(budget == this.explanation.number("budget"),
				"the limit is %d days, the explanation says %d", budget, this.explanation.number("budget"));
		return budget;
	}

	private LocalDate count(int budget) {
		Pauses pauses = new Pauses(this.ledger.list("pauses"), this.explanation.optionalDate("asOf"));
		boolean rolls = this.ledger.flag("rollsToWorkingDay") && !this.working && budget > 0;
		LocalDate date = this.ledger.date("trigger");
		int counted = 0;
		boolean ended = budget == 0;
		for (Document day : this.days) {
			DoesNotVerify.unless(!ended, "%s is listed after the limit's end on %s", day.text("date"), date);
			date = date.plusDays(1);
			DoesNotVerify.unless(day.date("date").equals(date), "the explanation lists %s where %s follows",
					day.text("date"), date);
			boolean worked = checkType(day, date);
			boolean rolling = counted == budget;
			Document pause = rolling ? null : pauses.on(date, !this.working || worked);
			boolean counts = !rolling && pause == null && (!this.working || worked);
			if (counts) {
				counted++;
			}
			checkRow(day, pause, counts ? counted : null);
			if ((this.working || (rolls && counted == budget)) && !day.flag("published")) {
				this.guessed.add(date.getYear());
			}
			ended = counted == budget && (!rolls || worked);
		}
		DoesNotVerify.unless(counted == budget, "the listed days count %d of %d", counted, budget);
		DoesNotVerify.unless(ended, "the limit ends on %s, a day off, and should go on to the next working day", date);
		return date;
	}

	private boolean checkType(Document day, LocalDate date) {
		String type = day.text("type");
		boolean published = day.flag("published");
		Notices.Year notice = this.notices.year(date.getYear());
		if (published && notice != null) {
			DoesNotVerify.unless(notice.typeOf(date).equals(type),
					"%s is %s by the notice (%s), the explanation says %s", date, notice.typeOf(date),
					notice.document(), type);
			DoesNotVerify.unless(Objects.equals(day.optionalText("name"), notice.names().get(date)),
					"%s bears the wrong holiday's name", date);
		}
		else if (published) {
			this.unchecked.add(date.getYear());
			boolean possible = type.equals(Notices.byWeekday(date)) || type.equals("HOLIDAY")
					|| (type.equals("MAKE_UP") && Notices.byWeekday(date).equals("WEEKEND"));
			DoesNotVerify.unless(possible, "%s can not be %s by its weekday", date, type);
		}
		else {
			DoesNotVerify.unless(type.equals(Notices.byWeekday(date)) && !day.has("name"),
					"%s is not published, so by its weekday it is %s, the explanation says %s", date,
					Notices.byWeekday(date), type);
		}
		return type.equals("WORKDAY") || type.equals("MAKE_UP");
	}

	private static void checkRow(Document day, @Nullable Document pause, @Nullable Integer number) {
		String date = day.text("date");
		DoesNotVerify.unless(day.flag("counts") == (number != null), "%s must %s", date,
				(number != null) ? "count" : "not count");
		DoesNotVerify.unless(Objects.equals(day.optionalNumber("number"), number),
				"%s is day number %s, the explanation says %s", date, number, day.optionalNumber("number"));
		DoesNotVerify
			.unless(Objects.equals(day.optionalText("pausedOn"), (pause != null) ? pause.text("groundLabel") : null)
					&& Objects.equals(day.optionalText("noticeNumber"),
							(pause != null) ? pause.text("noticeNumber") : null),
					"%s names the wrong pause", date);
	}

	private void checkResult(LocalDate end) {
		Document due = this.explanation.at("due");
		DoesNotVerify.unless(due.date("date").equals(end), "the limit ends on %s, the explanation says %s", end,
				due.text("date"));
		List<Document> pauses = this.ledger.list("pauses");
		boolean standing = !pauses.isEmpty() && !pauses.get(pauses.size() - 1).has("to")
				&& !pauses.get(pauses.size() - 1).date("from").isAfter(end);
		boolean provisional = standing || !this.guessed.isEmpty();
		DoesNotVerify.unless(due.flag("provisional") == provisional, "the date must %sbe marked as provisional",
				provisional ? "" : "not ");
		String reason = due.optionalText("provisionalReason");
		DoesNotVerify.unless((reason != null) == provisional, "a provisional date, and only one, says why");
		for (int year : this.guessed) {
			DoesNotVerify.unless(reason != null && names(reason, year), "the reason does not name %d", year);
		}
	}

	private static boolean names(String reason, int year) {
		return SPAN.matcher(reason).results().anyMatch((span) -> {
			int first = Integer.parseInt(span.group(1));
			int last = (span.group(2) != null) ? Integer.parseInt(span.group(2)) : first;
			return first <= year && year <= last;
		});
	}

	private void checkSources() {
		Map<Integer, Document> sources = new HashMap<>();
		this.explanation.list("sources").forEach((source) -> sources.put(source.number("year"), source));
		for (Document day : this.days) {
			int year = day.date("date").getYear();
			Document source = sources.get(year);
			DoesNotVerify.unless(day.flag("published") == (source != null),
					"%s: a source is named for published years, and only for them", day.text("date"));
			Notices.Year notice = this.notices.year(year);
			DoesNotVerify.unless(source == null || notice == null || notice.isSource(source),
					"the source of %d is not the notice", year);
		}
	}

}
