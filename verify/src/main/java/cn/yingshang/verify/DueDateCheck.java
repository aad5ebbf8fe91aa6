package cn.yingshang.verify;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Checks a due date's explanation: the days follow each other, each is what the notices
 * say, exactly those count that must, the last is the due date, and the text says the
 * same.
 */
final class DueDateCheck {

	private static final String FORMAT = "yingshang.due-date.v1";

	private static final int LONGEST = 10_000;

	private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

	private final Document explanation;

	private final Document ledger;

	private final Notices notices;

	private final List<Document> days;

	private final boolean working;

	private final Pauses pauses;

	private final Set<Integer> unchecked = new TreeSet<>();

	private final SortedSet<Integer> guessed = new TreeSet<>();

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
		this.pauses = new Pauses(this.ledger.list("pauses"), this.ledger.date("trigger"),
				explanation.optionalDate("asOf"));
	}

	static String check(Document explanation, Notices notices) {
		explanation.requireFormat(FORMAT);
		DueDateCheck check = new DueDateCheck(explanation, notices);
		check.checkSources();
		LocalDate end = check.count(check.budget());
		check.checkResult(end);
		String text = DueDateText.of(explanation);
		DoesNotVerify.unless(text.equals(explanation.text("text")),
				"the text does not say what the data say; it should be:%n%s", text);
		return "due " + end + " by rule " + check.ledger.text("ruleId")
				+ (explanation.at("due").flag("provisional") ? ", provisional" : "") + (check.unchecked.isEmpty() ? ""
						: "; days off not checked, no notice known here for " + check.unchecked);
	}

	private int budget() {
		DoesNotVerify.unless(!this.ledger.text("ruleId").isBlank(), "the limit names no rule");
		long total = this.ledger.number("days");
		DoesNotVerify.unless(total >= 0, "a limit of %d is none", total);
		for (Document extension : this.ledger.list("extensions")) {
			DoesNotVerify.unless(extension.number("days") > 0, "%s adds no day", extension.place());
			for (String field : List.of("ruleId", "reason", "approvedBy")) {
				DoesNotVerify.unless(!extension.text(field).isBlank(), "%s lacks its %s", extension.place(), field);
			}
			extension.date("on");
			total += extension.number("days");
		}
		DoesNotVerify.unless(total <= LONGEST, "a limit of %d is longer than %d", total, LONGEST);
		LocalDate trigger = this.ledger.date("trigger");
		LocalDate end = this.ledger.text("dayKind").equals("MONTHS") ? trigger.plusMonths(total)
				: trigger.plusDays(total);
		DoesNotVerify.unless(!end.isAfter(LAST_DAY), "the limit ends after %s", LAST_DAY);
		int budget = (int) (this.ledger.text("dayKind").equals("MONTHS") ? ChronoUnit.DAYS.between(trigger, end)
				: total);
		DoesNotVerify.unless(budget == this.explanation.number("budget"),
				"the limit is %d days, the explanation says %d", budget, this.explanation.number("budget"));
		return budget;
	}

	private LocalDate count(int budget) {
		boolean rolls = this.ledger.flag("rollsToWorkingDay") && !this.working && budget > 0;
		LocalDate date = this.ledger.date("trigger");
		int counted = 0;
		boolean ended = budget == 0;
		for (Document day : this.days) {
			DoesNotVerify.unless(!ended, "%s is listed after the limit's end on %s", day.text("date"), date);
			DoesNotVerify.unless(date.isBefore(LAST_DAY), "the limit ends after %s", LAST_DAY);
			date = date.plusDays(1);
			DoesNotVerify.unless(day.date("date").equals(date), "the explanation lists %s where %s follows",
					day.text("date"), date);
			boolean worked = checkType(day, date);
			boolean rolling = counted == budget;
			Document pause = rolling ? null : this.pauses.on(date, !this.working || worked);
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
		String reason = DueDateText.provisionalReason(this.guessed, this.pauses.standing(end), this.working);
		DoesNotVerify.unless(due.flag("provisional") == (reason != null), "the date must %sbe marked as provisional",
				(reason != null) ? "" : "not ");
		DoesNotVerify.unless(Objects.equals(due.optionalText("provisionalReason"), reason),
				"the date is provisional because \"%s\", the explanation says \"%s\"", reason,
				due.optionalText("provisionalReason"));
	}

	// All years from the first day counted to the due date, also where no day is listed.
	private void checkSources() {
		int first = this.ledger.date("trigger").plusDays(1).getYear();
		int last = this.explanation.at("due").date("date").getYear();
		Set<Integer> published = new HashSet<>();
		int before = first - 1;
		for (Document source : this.explanation.list("sources")) {
			int year = source.number("year");
			DoesNotVerify.unless(before < year && year <= last, "the source of %d stands where one of %d to %d should",
					year, before + 1, last);
			Notices.Year notice = this.notices.year(year);
			if (notice == null) {
				this.unchecked.add(year);
			}
			DoesNotVerify.unless(notice == null || notice.isSource(source), "the source of %d is not the notice", year);
			published.add(year);
			before = year;
		}
		for (int year = first; year <= last; year++) {
			Notices.Year notice = this.notices.year(year);
			DoesNotVerify.unless(notice == null || published.contains(year),
					"%d is counted as if its notice were not published, but it is: %s", year,
					(notice != null) ? notice.document() : "");
		}
		for (Document day : this.days) {
			DoesNotVerify.unless(day.flag("published") == published.contains(day.date("date").getYear()),
					"%s: a source is named for published years, and only for them", day.text("date"));
		}
	}

}
