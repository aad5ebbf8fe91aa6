package cn.yingshang.verify;

import java.util.Map;
import java.util.SortedSet;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * The text an explanation must carry, made anew from its data.
 */
final class DueDateText {

	private static final Map<String, String> UNITS = Map.of("WORKING", "个工作日", "CALENDAR", "个自然日", "MONTHS", "个月");

	private static final Map<String, String> TYPES = Map.of("WORKDAY", "工作日", "WEEKEND", "周末", "HOLIDAY", "节假日",
			"MAKE_UP", "调休上班");

	private DueDateText() {
	}

	static String of(Document explanation) {
		Document ledger = explanation.at("ledger");
		String unit = UNITS.getOrDefault(ledger.text("dayKind"), "");
		StringJoiner lines = new StringJoiner("\n");
		lines.add(String.format("依据规则%s,期限为%d%s;自%s起,次日开始计算。", ledger.text("ruleId"), ledger.number("days"), unit,
				ledger.text("trigger")));
		for (Document extension : ledger.list("extensions")) {
			lines.add(String.format("%s由%s批准延长%d%s(规则%s),理由:%s。", extension.text("on"), extension.text("approvedBy"),
					extension.number("days"), unit, extension.text("ruleId"), extension.text("reason")));
		}
		String counted = UNITS.getOrDefault(ledger.text("dayKind").equals("WORKING") ? "WORKING" : "CALENDAR", "");
		for (Document pause : ledger.list("pauses")) {
			lines.add(String.format("自%s起因%s暂停计时(书面告知%s%s),%s。", pause.text("from"), pause.text("groundLabel"),
					pause.text("noticeNumber"),
					pause.has("expectedDays") ? ",所需" + pause.number("expectedDays") + counted : "",
					pause.has("to") ? pause.text("to") + "恢复计时" : "尚未恢复"));
		}
		if (explanation.has("asOf")) {
			lines.add("截至" + explanation.text("asOf") + "推算,未恢复的暂停至少计至该日。");
		}
		if (ledger.flag("rollsToWorkingDay")) {
			lines.add("最后一日为休息日的,顺延至其后第一个工作日。");
		}
		for (Document source : explanation.list("sources")) {
			lines.add(source.number("year") + "年工作日依据:" + source.text("document")
					+ (source.has("number") ? "(" + source.text("number") + ")。" : "。"));
		}
		boolean working = ledger.text("dayKind").equals("WORKING");
		for (Document day : explanation.list("days")) {
			lines.add(line(day, working, explanation.number("budget")));
		}
		Document due = explanation.at("due");
		lines.add("届满日:" + due.text("date")
				+ (due.flag("provisional") ? "(暂定:" + due.text("provisionalReason") + ")。" : "。"));
		return lines.toString();
	}

	/** Why a date may still change, {@code null} if it can not. */
	static @Nullable String provisionalReason(SortedSet<Integer> guessed, @Nullable Document standing,
			boolean working) {
		StringJoiner reasons = new StringJoiner(";");
		if (!guessed.isEmpty()) {
			reasons.add(spans(guessed) + "节假日安排通知尚未载入,暂按周一至周五为工作日推算,载入后重新计算");
		}
		if (standing != null) {
			reasons
				.add("自" + standing.text("from") + "起因" + standing.text("groundLabel") + "暂停计时,尚未恢复,"
						+ (standing.has("expectedDays")
								? "按已告知的" + standing.number("expectedDays")
										+ UNITS.getOrDefault(working ? "WORKING" : "CALENDAR", "") + "推算"
								: "此为最早可能的届满日"));
		}
		String reason = reasons.toString();
		return reason.isEmpty() ? null : reason;
	}

	// Years that follow each other are one span.
	private static String spans(SortedSet<Integer> years) {
		StringJoiner spans = new StringJoiner("、");
		int first = years.first();
		for (int year : years) {
			if (!years.contains(year + 1)) {
				spans.add((first < year) ? first + "年至" + year + "年" : year + "年");
				SortedSet<Integer> rest = years.tailSet(year + 1);
				first = rest.isEmpty() ? year : rest.first();
			}
		}
		return spans.toString();
	}

	private static String line(Document day, boolean working, int budget) {
		String type = day.text("type");
		int weekday = day.date("date").getDayOfWeek().getValue();
		String start = day.text("date") + " 星期" + "一二三四五六日".substring(weekday - 1, weekday) + " "
				+ TYPES.getOrDefault(type, type) + (day.has("name") ? "(" + day.text("name") + ")" : "")
				+ ((working && !day.flag("published")) ? "(暂定)" : "");
		if (day.has("pausedOn")) {
			return start + ":因" + day.text("pausedOn") + "暂停,不计(" + day.text("noticeNumber") + ")。";
		}
		if (day.has("number")) {
			return start + ":计第" + day.number("number") + "日,共" + budget + "日。";
		}
		if (working) {
			return start + ":不计。";
		}
		return start + ((type.equals("WORKDAY") || type.equals("MAKE_UP")) ? ":顺延至此日。" : ":顺延。");
	}

}
