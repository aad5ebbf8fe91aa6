package cn.yingshang.kernel.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import cn.yingshang.kernel.time.CalendarSource;
import cn.yingshang.kernel.time.DayType;
import org.jspecify.annotations.Nullable;

/**
 * Says an explanation in plain Chinese, from its data only.
 */
final class ExplanationText {

	private static final String WEEKDAYS = "一二三四五六日";

	private ExplanationText() {
	}

	static String of(DeadlineLedger ledger, @Nullable LocalDate asOf, List<CalendarSource> sources,
			List<ExplainedDay> days, DueDate due) {
		StringBuilder text = new StringBuilder();
		text.append("依据规则")
			.append(ledger.ruleId())
			.append(",期限为")
			.append(ledger.days())
			.append(ledger.dayKind().label());
		text.append(";自").append(ledger.trigger()).append("起,次日开始计算。\n");
		for (Extension extension : ledger.extensions()) {
			text.append(extension.on()).append("由").append(extension.approvedBy()).append("批准延长");
			text.append(extension.days()).append(ledger.dayKind().label()).append("(规则").append(extension.ruleId());
			text.append("),理由:").append(extension.reason()).append("。\n");
		}
		for (Pause pause : ledger.pauses()) {
			text.append("自").append(pause.from()).append("起因").append(pause.groundLabel()).append("暂停计时(书面告知");
			text.append(pause.noticeNumber());
			if (pause.expectedDays() != null) {
				text.append(",所需").append(pause.expectedDays()).append(ledger.dayKind().countedLabel());
			}
			text.append((pause.to() != null) ? ")," + pause.to() + "恢复计时。\n" : "),尚未恢复。\n");
		}
		if (asOf != null) {
			text.append("截至").append(asOf).append("推算,未恢复的暂停至少计至该日。\n");
		}
		if (ledger.rollsToWorkingDay()) {
			text.append("最后一日为休息日的,顺延至其后第一个工作日。\n");
		}
		for (CalendarSource source : sources) {
			text.append(source.year()).append("年工作日依据:").append(source.document());
			text.append((source.number() != null) ? "(" + source.number() + ")。\n" : "。\n");
		}
		days.forEach((day) -> append(text, ledger, day));
		text.append("届满日:").append(due.date());
		text.append(due.provisional() ? "(暂定:" + due.provisionalReason() + ")。" : "。");
		return text.toString();
	}

	private static void append(StringBuilder text, DeadlineLedger ledger, ExplainedDay day) {
		text.append(day.date()).append(" 星期").append(weekday(day.date())).append(' ').append(day.type().label());
		if (day.name() != null) {
			text.append('(').append(day.name()).append(')');
		}
		if (!day.published() && ledger.dayKind() == DayKind.WORKING) {
			text.append("(暂定)");
		}
		if (day.pausedOn() != null) {
			text.append(":因").append(day.pausedOn()).append("暂停,不计(").append(day.noticeNumber()).append(')');
		}
		else if (day.number() != null) {
			text.append(":计第").append(day.number()).append("日,共").append(ledger.budget()).append('日');
		}
		else if (ledger.dayKind() == DayKind.WORKING) {
			text.append(":不计");
		}
		else {
			text.append((day.type() == DayType.WORKDAY || day.type() == DayType.MAKE_UP) ? ":顺延至此日" : ":顺延");
		}
		text.append("。\n");
	}

	private static char weekday(LocalDate date) {
		DayOfWeek day = date.getDayOfWeek();
		return WEEKDAYS.charAt(day.getValue() - 1);
	}

}
