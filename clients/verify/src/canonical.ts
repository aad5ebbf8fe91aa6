import { createHash } from "node:crypto";
import { type Json, Numeral, Unreadable, whole } from "./json.js";

const LONGEST_SCALE = 400;

const ESCAPES: Record<string, string> = { '"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Compares texts by UTF-16 code units. */
export function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function canonical(value: Json): string {
  if (value instanceof Map) {
    const names = [...value.keys()].sort(byUnits);
    return `{${names.map((name) => `${quoted(name)}:${canonical(value.get(name) ?? null)}`).join(",")}}`;
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (value instanceof Numeral) {
    return plain(value.written);
  }
  return typeof value === "string" ? quoted(value) : String(value);
}

function quoted(text: string): string {
  const escaped = whole(text).replace(/["\\\u0000-\u001f]/g,
    (c) => ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${escaped}"`;
}

/** Every digit, no exponent, no zero at the end of a fraction. */
function plain(written: string): string {
  const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/.exec(written);
  if (parts === null) {
    throw new Unreadable(`no number: ${written}`);
  }
  const [, sign = "", integer = "", fraction = "", exponent] = parts;
  if (parts[3] === undefined && exponent === undefined) {
    return integer === "0" ? "0" : sign + integer;
  }
  const digits = (integer + fraction).replace(/^0+/, "");
  const stripped = digits.replace(/0+$/, "");
  if (stripped === "") {
    return "0";
  }
  const scale = fraction.length - Number(exponent ?? 0) - (digits.length - stripped.length);
  if (Math.abs(scale) > LONGEST_SCALE) {
    throw new Unreadable("a number too large or too small to write plainly");
  }
  if (scale <= 0) {
    return sign + stripped + "0".repeat(-scale);
  }
  const padded = stripped.padStart(scale + 1, "0");
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
