package cn.yingshang.kernel.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.CalendarYear;

/** Ledgers, pauses and notices for the property tests, all from one seed. */
final class RandomLedgers {

	private final Random random;

	RandomLedgers(long seed) {
		this.random = new Random(seed);
	}

	int upTo(int bound) {
		return this.random.nextInt(bound);
	}

	DeadlineLedger running() {
		DayKind kind = DayKind.values()[upTo(DayKind.values().length)];
		int days = (kind == DayKind.MONTHS) ? upTo(13) : upTo(61);
		LocalDate trigger = LocalDate.of(2024, 1, 1).plusDays(upTo(1_200));
		DeadlineLedger ledger = DeadlineLedger.start("A-06", days, kind, trigger);
		if (this.random.nextBoolean()) {
			ledger = ledger.rollingToWorkingDay();
		}
		LocalDate free = trigger;
		for (int pauses = upTo(4); pauses > 0; pauses--) {
			LocalDate from = free.plusDays(upTo(15));
			free = from.plusDays(upTo(12));
			ledger = paused(ledger, from).resume(free);
		}
		for (int extensions = upTo(3); extensions > 0; extensions--) {
			ledger = extended(ledger);
		}
		return ledger;
	}

	DeadlineLedger runningOrPaused() {
		DeadlineLedger ledger = running();
		return (upTo(3) == 0) ? paused(ledger, laterThan(ledger)) : ledger;
	}

	DeadlineLedger extended(DeadlineLedger ledger) {
		return ledger.extend(1 + upTo(10), "A-06", "情况复杂", "head." + upTo(9), ledger.trigger().plusDays(5));
	}

	DeadlineLedger paused(DeadlineLedger ledger, LocalDate from) {
		SomeGround ground = SomeGround.values()[upTo(SomeGround.values().length)];
		return ledger.pause(ground, "书告〔2026〕" + upTo(100) + "号", from,
				this.random.nextBoolean() ? 1 + upTo(20) : null);
	}

	LocalDate laterThan(DeadlineLedger ledger) {
		LocalDate free = ledger.trigger();
		for (Pause pause : ledger.pauses()) {
			free = pause.to();
		}
		return free.plusDays(upTo(30));
	}

	CalendarYear notice(int year) {
		Set<LocalDate> holidays = new HashSet<>();
		Set<LocalDate> workdays = new HashSet<>();
		Map<LocalDate, String> names = new HashMap<>();
		for (LocalDate date = LocalDate.of(year, 1, 1); date.getYear() == year; date = date.plusDays(1)) {
			if (upTo(12) == 0) {
				holidays.add(date);
				names.put(date, "假日");
			}
			else if (date.getDayOfWeek().getValue() > 5 && upTo(8) == 0) {
				workdays.add(date);
			}
		}
		return new CalendarYear(year, holidays, workdays, names,
				new CalendarSource(year, "关于" + year + "年部分节假日安排的通知", null, null, null));
	}

}
