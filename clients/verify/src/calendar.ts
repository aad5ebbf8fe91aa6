import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Doc, Unreadable } from "./json.js";

/** Days since 1970-01-01. */
export type Day = number;

const MILLIS = 86_400_000;

const KNOWN = fileURLToPath(new URL("../../../verify/src/main/resources/cn/yingshang/verify/holidays.json", import.meta.url));

export const LAST_DAY = dayOf(2199, 12, 31);

export function dayOf(year: number, month: number, date: number): Day {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return at.getTime() / MILLIS;
}

export function parseDay(text: string): Day {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  const day = parts === null ? NaN : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (Number.isNaN(day) || written(day) !== text) {
    throw new Unreadable(`${text} is no date`);
  }
  return day;
}

export function written(day: Day): string {
  return new Date(day * MILLIS).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * MILLIS).getUTCFullYear();
}

/** 1 is Monday. */
export function weekday(day: Day): number {
  return new Date(day * MILLIS).getUTCDay() || 7;
}

/** The same day of a later month, or that month's last. */
export function plusMonths(day: Day, months: number): Day {
  const from = new Date(day * MILLIS);
  const first = new Date(0);
  first.setUTCFullYear(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const year = first.getUTCFullYear();
  const month = first.getUTCMonth() + 1;
  const length = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1);
  return dayOf(year, month, Math.min(from.getUTCDate(), length));
}

export function byWeekday(day: Day): string {
  return weekday(day) > 5 ? "WEEKEND" : "WORKDAY";
}

/** One year's notice. */
export interface Notice {
  readonly holidays: Set<string>;
  readonly workdays: Set<string>;
  readonly names: Map<string, string>;
  readonly source: readonly (string | null)[];
}

export function typeBy(notice: Notice, day: Day): string {
  const date = written(day);
  return notice.holidays.has(date) ? "HOLIDAY" : notice.workdays.has(date) ? "MAKE_UP" : byWeekday(day);
}

export function notices(later: string | undefined): Map<number, Notice> {
  const all = new Map<number, Notice>();
  for (const file of [KNOWN, ...(later === undefined ? [] : files(later))]) {
    const years = Doc.read(file).at("years");
    for (const year of years.members.keys()) {
      all.set(Number(year), notice(years.at(year)));
    }
  }
  return all;
}

function files(later: string): string[] {
  if (statSync(later, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return [later];
  }
  const within = readdirSync(later).includes("calendars") ? join(later, "calendars") : later;
  return readdirSync(within).filter((name) => name.endsWith(".json")).sort().map((name) => join(within, name));
}

function notice(year: Doc): Notice {
  const names = new Map<string, string>();
  if (year.has("names")) {
    const named = year.at("names");
    [...named.members.keys()].forEach((date) => names.set(date, named.text(date)));
  }
  const source = year.at("source");
  return {
    holidays: dates(year, "holidays"),
    workdays: dates(year, "workdays"),
    names,
    source: [source.text("doc"), source.textOrNull("number"), source.textOrNull("date"), source.textOrNull("url")],
  };
}

function dates(year: Doc, name: string): Set<string> {
  const list = year.raw(name);
  if (!Array.isArray(list)) {
    throw new Unreadable(`${year.place} has no list of ${name}`);
  }
  return new Set(list.map((date) => written(parseDay(String(date)))));
}
