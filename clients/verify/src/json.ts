import { readFileSync } from "node:fs";

/** The document is readable but wrong. */
export class DoesNotVerify extends Error {}

/** The command or the file can not be understood. */
export class Unreadable extends Error {}

export function unless(holds: boolean, reason: string): asserts holds {
  if (!holds) {
    throw new DoesNotVerify(reason);
  }
}

/** A number as it is written, since no language's floating point may round it. */
export class Numeral {
  constructor(readonly written: string) {}
}

export type Json = null | boolean | string | Numeral | Json[] | JsonObject;

export type JsonObject = Map<string, Json>;

const NUMERAL = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

const ESCAPES: Record<string, string> = { '"': '"', "\\": "\\", "/": "/", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/** Reads JSON strictly: a member that appears twice makes it unreadable. */
export class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  static one(text: string): Json {
    const reader = new Reader(text);
    const value = reader.value();
    if (!reader.ended()) {
      throw new Unreadable("goes on after its end");
    }
    return value;
  }

  ended(): boolean {
    this.blank();
    return this.at === this.text.length;
  }

  peek(): string {
    this.blank();
    return this.text[this.at] ?? "";
  }

  take(token: string): boolean {
    this.blank();
    if (!this.text.startsWith(token, this.at)) {
      return false;
    }
    this.at += token.length;
    return true;
  }

  value(): Json {
    const next = this.peek();
    if (next === "{") {
      return this.object();
    }
    if (next === "[") {
      return this.array();
    }
    if (next === '"') {
      return this.string();
    }
    for (const [word, value] of [["null", null], ["true", true], ["false", false]] as const) {
      if (this.take(word)) {
        return value;
      }
    }
    NUMERAL.lastIndex = this.at;
    const number = NUMERAL.exec(this.text);
    if (number === null) {
      throw this.broken();
    }
    this.at += number[0].length;
    if (/[0-9A-Za-z.+-]/.test(this.text[this.at] ?? "")) {
      throw this.broken();
    }
    return new Numeral(number[0]);
  }

  expect(token: string): void {
    if (!this.take(token)) {
      throw this.broken();
    }
  }

  private object(): JsonObject {
    const members: JsonObject = new Map();
    this.expect("{");
    if (this.take("}")) {
      return members;
    }
    do {
      const name = this.string();
      if (members.has(name)) {
        throw new Unreadable(`the member ${name} appears twice`);
      }
      this.expect(":");
      members.set(name, this.value());
    } while (this.take(","));
    this.expect("}");
    return members;
  }

  private array(): Json[] {
    const values: Json[] = [];
    this.expect("[");
    if (this.take("]")) {
      return values;
    }
    do {
      values.push(this.value());
    } while (this.take(","));
    this.expect("]");
    return values;
  }

  private string(): string {
    this.expect('"');
    let text = "";
    for (;;) {
      const c = this.text[this.at++];
      if (c === undefined || c < " ") {
        throw this.broken();
      }
      if (c === '"') {
        return text;
      }
      text += c === "\\" ? this.escape() : c;
    }
  }

  private escape(): string {
    const c = this.text[this.at++] ?? "";
    if (c === "u") {
      const digits = this.text.slice(this.at, this.at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        throw this.broken();
      }
      this.at += 4;
      return String.fromCharCode(parseInt(digits, 16));
    }
    const plain = ESCAPES[c];
    if (plain === undefined) {
      throw this.broken();
    }
    return plain;
  }

  private blank(): void {
    while (this.at < this.text.length && " \t\r\n".includes(this.text.charAt(this.at))) {
      this.at++;
    }
  }

  private broken(): Unreadable {
    return new Unreadable(`no JSON at character ${this.at}`);
  }
}

/** A file's text: UTF-8 and nothing else, without a byte order mark. */
export function readText(file: string): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (problem) {
    throw new Unreadable(`can not read ${file}: ${problem}`);
  }
  if (text.startsWith("\ufeff")) {
    throw new Unreadable(`${file} begins with a byte order mark`);
  }
  return text;
}

/** Half a surrogate pair is no character. */
export function whole(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0xd800 && c <= 0xdfff) {
      const next = text.charCodeAt(i + 1);
      if (c >= 0xdc00 || !(next >= 0xdc00 && next <= 0xdfff)) {
        throw new Unreadable("half a surrogate pair");
      }
      i++;
    }
  }
  return text;
}

/** An object whose members are read strictly. */
export class Doc {
  private constructor(readonly place: string, readonly members: JsonObject) {}

  static of(place: string, value: Json): Doc {
    if (!(value instanceof Map)) {
      throw new Unreadable(`${place} is no object`);
    }
    return new Doc(place, value);
  }

  static read(file: string): Doc {
    return Doc.of(file, Reader.one(readText(file)));
  }

  raw(name: string): Json {
    const value = this.members.get(name);
    if (value === undefined) {
      throw new Unreadable(`${this.place} has no ${name}`);
    }
    return value;
  }

  has(name: string): boolean {
    return (this.members.get(name) ?? null) !== null;
  }

  at(name: string): Doc {
    return Doc.of(`${this.place}.${name}`, this.raw(name));
  }

  list(name: string): Doc[] {
    const list = this.raw(name);
    if (!Array.isArray(list)) {
      throw new Unreadable(`${this.place}.${name} is no list`);
    }
    return list.map((value, index) => Doc.of(`${this.place}.${name}[${index}]`, value));
  }

  text(name: string): string {
    const value = this.raw(name);
    if (typeof value !== "string") {
      throw new Unreadable(`${this.place}.${name} is no text`);
    }
    return whole(value);
  }

  textOrNull(name: string): string | null {
    return this.has(name) ? this.text(name) : null;
  }

  int(name: string): number {
    const value = this.raw(name);
    const number = value instanceof Numeral && /^-?[0-9]+$/.test(value.written) ? Number(value.written) : NaN;
    if (!(number >= -2147483648 && number <= 2147483647)) {
      throw new Unreadable(`${this.place}.${name} is no whole number`);
    }
    return number;
  }

  intOrNull(name: string): number | null {
    return this.has(name) ? this.int(name) : null;
  }

  flag(name: string): boolean {
    const value = this.raw(name);
    if (typeof value !== "boolean") {
      throw new Unreadable(`${this.place}.${name} is neither true nor false`);
    }
    return value;
  }

  requireFormat(format: string): void {
    if (this.text("format") !== format) {
      throw new Unreadable(`${this.place} is not of the format ${format}`);
    }
  }
}
