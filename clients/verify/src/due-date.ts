import { type Day, LAST_DAY, type Notice, byWeekday, notices, parseDay, plusMonths, typeBy, written, yearOf } from "./calendar.js";
import { Doc, Unreadable, unless } from "./json.js";
import { provisionalReason, textOf } from "./text.js";

const LONGEST = 10_000;

const LONGEST_PAUSE = 3650;

const SOURCE = ["document", "number", "date", "url"] as const;

interface Pause {
  readonly doc: Doc;
  readonly from: Day;
  readonly to: Day | null;
}

function blank(text: string): boolean {
  return text.trim() === "";
}

function optionalDay(doc: Doc, name: string): Day | null {
  return doc.has(name) ? parseDay(doc.text(name)) : null;
}

export function checkDueDate(file: string, calendar: string | undefined): string {
  return new DueDate(Doc.read(file), notices(calendar)).check();
}

class DueDate {
  private readonly ledger: Doc;

  private readonly days: Doc[];

  private readonly kind: string;

  private readonly working: boolean;

  private readonly trigger: Day;

  private readonly guessed = new Set<number>();

  private readonly unknown = new Set<number>();

  private told = 0;

  constructor(private readonly doc: Doc, private readonly notices: Map<number, Notice>) {
    doc.requireFormat("yingshang.due-date.v1");
    this.ledger = doc.at("ledger");
    this.days = doc.list("days");
    this.kind = this.ledger.text("dayKind");
    if (!["WORKING", "CALENDAR", "MONTHS"].includes(this.kind)) {
      throw new Unreadable(`unknown kind of days: ${this.kind}`);
    }
    this.working = this.kind === "WORKING";
    this.trigger = parseDay(this.ledger.text("trigger"));
  }

  check(): string {
    const pauses = this.pauses();
    this.sources();
    const end = this.walk(this.budget(), pauses);
    const due = this.doc.at("due");
    unless(parseDay(due.text("date")) === end, `the limit ends on ${written(end)}`);
    const last = pauses.at(-1);
    const standing = last !== undefined && last.to === null && last.from <= end ? last.doc : null;
    const reason = provisionalReason([...this.guessed].sort((a, b) => a - b), standing, this.working);
    unless(due.flag("provisional") === (reason !== null), "provisional or not is wrong");
    unless(due.textOrNull("provisionalReason") === reason, `the reason is ${reason}`);
    const text = textOf(this.doc);
    unless(this.doc.text("text") === text, `the text should be\n${text}`);
    return `due ${written(end)} by rule ${this.ledger.text("ruleId")}${reason === null ? "" : ", provisional"}`
      + (this.unknown.size === 0 ? "" : `; no notice known here for ${[...this.unknown].join()}`);
  }

  private pauses(): Pause[] {
    let free = this.trigger;
    const docs = this.ledger.list("pauses");
    return docs.map((doc, index) => {
      unless(!blank(doc.text("noticeNumber")), "a pause without a written notice");
      unless(!blank(doc.text("ground")) && !blank(doc.text("groundLabel")), "a pause without a ground");
      const from = parseDay(doc.text("from"));
      const to = optionalDay(doc, "to");
      unless(from >= free && (to === null || to >= from), "pauses are out of order");
      unless(to !== null || index === docs.length - 1, "only the last pause may be open");
      const expected = doc.intOrNull("expectedDays");
      unless(expected === null || expected >= 1, "a pause was told to take no day");
      this.told = to === null && expected !== null ? Math.min(expected, LONGEST_PAUSE) : 0;
      free = to ?? from;
      return { doc, from, to };
    });
  }

  private sources(): void {
    const first = yearOf(this.trigger + 1);
    const last = yearOf(parseDay(this.doc.at("due").text("date")));
    const named = new Set<number>();
    let before = first - 1;
    for (const source of this.doc.list("sources")) {
      const year = source.int("year");
      unless(before < year && year <= last, `a source of ${year} is out of place`);
      const notice = this.notices.get(year);
      if (notice === undefined) {
        this.unknown.add(year);
      } else {
        const said = [source.text("document"), ...SOURCE.slice(1).map((name) => source.textOrNull(name))];
        unless(said.every((value, index) => value === notice.source[index]), `the source of ${year} is not the notice`);
      }
      named.add(year);
      before = year;
    }
    for (let year = first; year <= last; year++) {
      unless(named.has(year) || !this.notices.has(year), `the notice of ${year} is hidden`);
    }
    for (const day of this.days) {
      unless(day.flag("published") === named.has(yearOf(parseDay(day.text("date")))), "published years have a source, others none");
    }
  }

  private budget(): number {
    unless(!blank(this.ledger.text("ruleId")), "no rule");
    let total = this.ledger.int("days");
    unless(total >= 0, "negative days");
    for (const extension of this.ledger.list("extensions")) {
      unless(extension.int("days") >= 1, "an extension adds no day");
      for (const name of ["ruleId", "reason", "approvedBy"]) {
        unless(!blank(extension.text(name)), `an extension lacks its ${name}`);
      }
      parseDay(extension.text("on"));
      total += extension.int("days");
    }
    unless(total <= LONGEST, "too long");
    const end = this.kind === "MONTHS" ? plusMonths(this.trigger, total) : this.trigger + total;
    unless(end <= LAST_DAY, "ends too late");
    const budget = this.kind === "MONTHS" ? end - this.trigger : total;
    unless(this.doc.int("budget") === budget, `the budget is ${budget}`);
    return budget;
  }

  private walk(budget: number, pauses: Pause[]): Day {
    const asOf = optionalDay(this.doc, "asOf");
    const rolls = this.ledger.flag("rollsToWorkingDay") && !this.working && budget > 0;
    let date = this.trigger;
    let counted = 0;
    let ended = budget === 0;
    for (const day of this.days) {
      unless(!ended, "a day is listed after the end");
      date++;
      unless(date <= LAST_DAY, "ends too late");
      unless(parseDay(day.text("date")) === date, `${written(date)} should follow`);
      const worked = this.type(day, date);
      const countable = !this.working || worked;
      const rolling = counted === budget;
      const pause = rolling ? undefined : pauses.find((one) => this.stands(one, date, countable, asOf));
      const counts = !rolling && pause === undefined && countable;
      if (counts) {
        counted++;
      }
      unless(day.flag("counts") === counts && day.intOrNull("number") === (counts ? counted : null), `${written(date)} is miscounted`);
      unless(day.textOrNull("pausedOn") === (pause?.doc.text("groundLabel") ?? null)
        && day.textOrNull("noticeNumber") === (pause?.doc.text("noticeNumber") ?? null), `${written(date)} names another pause`);
      if ((this.working || (rolls && counted === budget)) && !day.flag("published")) {
        this.guessed.add(yearOf(date));
      }
      ended = counted === budget && (!rolls || worked);
    }
    unless(counted === budget && ended, `the days listed count ${counted} of ${budget}, or end on a day off`);
    return date;
  }

  private stands(pause: Pause, date: Day, countable: boolean, asOf: Day | null): boolean {
    if (date < pause.from) {
      return false;
    }
    if (pause.to !== null) {
      return date < pause.to;
    }
    const expected = this.told > 0;
    if (expected && countable) {
      this.told--;
    }
    return expected || (asOf !== null && date <= asOf);
  }

  private type(day: Doc, date: Day): boolean {
    const type = day.text("type");
    const name = day.textOrNull("name");
    const notice = this.notices.get(yearOf(date));
    if (!day.flag("published")) {
      unless(type === byWeekday(date) && name === null, `${written(date)} is ${byWeekday(date)} by its weekday`);
    } else if (notice !== undefined) {
      unless(type === typeBy(notice, date), `${written(date)} is ${typeBy(notice, date)} by the notice`);
      unless(name === (notice.names.get(written(date)) ?? null), `${written(date)} bears another name`);
    } else {
      unless(type === byWeekday(date) || type === "HOLIDAY" || (type === "MAKE_UP" && byWeekday(date) === "WEEKEND"),
        `${written(date)} can not be ${type}`);
    }
    return type === "WORKDAY" || type === "MAKE_UP";
  }
}
