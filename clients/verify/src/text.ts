import { parseDay, weekday } from "./calendar.js";
import { type Doc } from "./json.js";

const UNITS: Record<string, string> = { WORKING: "个工作日", CALENDAR: "个自然日", MONTHS: "个月" };

const TYPES: Record<string, string> = { WORKDAY: "工作日", WEEKEND: "周末", HOLIDAY: "节假日", MAKE_UP: "调休上班" };

/** The unit single days are counted in. */
function counted(working: boolean): string {
  return working ? "个工作日" : "个自然日";
}

export function provisionalReason(years: number[], standing: Doc | null, working: boolean): string | null {
  const reasons: string[] = [];
  if (years.length > 0) {
    const spans: string[] = [];
    let first: number | undefined;
    for (const year of years) {
      first ??= year;
      if (!years.includes(year + 1)) {
        spans.push(first === year ? `${year}年` : `${first}年至${year}年`);
        first = undefined;
      }
    }
    reasons.push(`${spans.join("、")}节假日安排通知尚未载入,暂按周一至周五为工作日推算,载入后重新计算`);
  }
  if (standing !== null) {
    const expected = standing.intOrNull("expectedDays");
    reasons.push(`自${standing.text("from")}起因${standing.text("groundLabel")}暂停计时,尚未恢复,`
      + (expected === null ? "此为最早可能的届满日" : `按已告知的${expected}${counted(working)}推算`));
  }
  return reasons.length === 0 ? null : reasons.join(";");
}

export function textOf(doc: Doc): string {
  const ledger = doc.at("ledger");
  const kind = ledger.text("dayKind");
  const unit = UNITS[kind] ?? "";
  const lines = [`依据规则${ledger.text("ruleId")},期限为${ledger.int("days")}${unit};自${ledger.text("trigger")}起,次日开始计算。`];
  for (const extension of ledger.list("extensions")) {
    lines.push(`${extension.text("on")}由${extension.text("approvedBy")}批准延长${extension.int("days")}${unit}`
      + `(规则${extension.text("ruleId")}),理由:${extension.text("reason")}。`);
  }
  for (const pause of ledger.list("pauses")) {
    const expected = pause.intOrNull("expectedDays");
    lines.push(`自${pause.text("from")}起因${pause.text("groundLabel")}暂停计时(书面告知${pause.text("noticeNumber")}`
      + (expected === null ? "" : `,所需${expected}${counted(kind === "WORKING")}`)
      + `),${pause.has("to") ? `${pause.text("to")}恢复计时` : "尚未恢复"}。`);
  }
  if (doc.has("asOf")) {
    lines.push(`截至${doc.text("asOf")}推算,未恢复的暂停至少计至该日。`);
  }
  if (ledger.flag("rollsToWorkingDay")) {
    lines.push("最后一日为休息日的,顺延至其后第一个工作日。");
  }
  for (const source of doc.list("sources")) {
    const number = source.textOrNull("number");
    lines.push(`${source.int("year")}年工作日依据:${source.text("document")}${number === null ? "" : `(${number})`}。`);
  }
  doc.list("days").forEach((day) => lines.push(line(day, kind === "WORKING", doc.int("budget"))));
  const due = doc.at("due");
  lines.push(`届满日:${due.text("date")}${due.flag("provisional") ? `(暂定:${due.text("provisionalReason")})` : ""}。`);
  return lines.join("\n");
}

function line(day: Doc, working: boolean, budget: number): string {
  const type = day.text("type");
  const name = day.textOrNull("name");
  const start = `${day.text("date")} 星期${"一二三四五六日".charAt(weekday(parseDay(day.text("date"))) - 1)} ${TYPES[type] ?? type}`
    + (name === null ? "" : `(${name})`) + (working && !day.flag("published") ? "(暂定)" : "");
  const paused = day.textOrNull("pausedOn");
  if (paused !== null) {
    return `${start}:因${paused}暂停,不计(${day.text("noticeNumber")})。`;
  }
  const number = day.intOrNull("number");
  if (number !== null) {
    return `${start}:计第${number}日,共${budget}日。`;
  }
  if (working) {
    return `${start}:不计。`;
  }
  return `${start}${type === "WORKDAY" || type === "MAKE_UP" ? ":顺延至此日。" : ":顺延。"}`;
}
