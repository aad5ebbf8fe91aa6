import { createHash, createHmac } from "node:crypto";
import { byUnits, sha256 } from "./canonical.js";
import { Doc, Unreadable, readText, unless } from "./json.js";

type Row = readonly [id: string, what: string];

/** No bar, no control character, nothing beyond U+FFFF. */
function token(text: string): string {
  unless(text !== "" && !/[|\u0000-\u001f\u007f\ud800-\udfff]/.test(text), `"${text}" is empty or holds a forbidden character`);
  return text;
}

function inOrder(rows: Row[]): Row[] {
  rows.forEach(([id, what], index) => {
    token(id);
    token(what);
    const before = rows[index - 1];
    unless(before === undefined || byUnits(before[0], id) < 0, `${id} stands twice, or not in the order of the ids`);
  });
  return rows;
}

function beside(file: string): Row[] {
  const lines = readText(file).split(/\r?\n/);
  if (lines.at(-1) === "") {
    lines.pop();
  }
  return lines.map((line) => {
    const [id, stratum, more] = line.split("|");
    if (id === undefined || stratum === undefined || more !== undefined) {
      throw new Unreadable(`a line is not id|stratum: ${line}`);
    }
    return [id, stratum];
  });
}

function rows(proof: Doc, list: string, member: string): Row[] {
  return inOrder(proof.list(list).map((row) => [row.text("id"), row.text(member)]));
}

export function checkDraw(file: string, list: string | undefined, published: string | undefined): string {
  if (published !== undefined && !/^[0-9a-f]{64}$/.test(published)) {
    throw new Unreadable("a list hash is 64 lower-case hexadecimal digits");
  }
  const proof = Doc.read(file);
  proof.requireFormat("yingshang.draw.v1");
  if (proof.has("candidates") === (list !== undefined)) {
    throw new Unreadable("candidates stand either in the proof or beside it");
  }
  const listHash = proof.text("listHash");
  unless(published === undefined || published === listHash, "the proof is of another list");

  const quotas = new Map<string, number>();
  for (const quota of proof.list("quotas")) {
    const stratum = token(quota.text("stratum"));
    unless(!quotas.has(stratum), `stratum ${stratum} has two quotas`);
    unless(quota.int("quota") >= 0, `stratum ${stratum} has a negative quota`);
    quotas.set(stratum, quota.int("quota"));
  }
  const exclusions = rows(proof, "exclusions", "reason");
  const candidates = list === undefined ? rows(proof, "candidates", "stratum") : inOrder(beside(list));
  unless(proof.int("candidateCount") === candidates.length, `the list has ${candidates.length} candidates`);
  const hash = createHash("sha256");
  hash.update(`yingshang.draw.v1\ndraw|${token(proof.text("drawId"))}\n`);
  [...quotas].sort((a, b) => byUnits(a[0], b[0])).forEach(([stratum, quota]) => hash.update(`quota|${stratum}|${quota}\n`));
  exclusions.forEach(([id, reason]) => hash.update(`excluded|${id}|${reason}\n`));
  candidates.forEach(([id, stratum]) => hash.update(`candidate|${id}|${stratum}\n`));
  const computed = hash.digest("hex");
  unless(computed === listHash, `the list has the hash ${computed}`);
  const excluded = new Set(exclusions.map(([id]) => id));
  candidates.forEach(([id, stratum]) => {
    unless(!excluded.has(id), `${id} is a candidate and excluded`);
    unless(quotas.has(stratum), `stratum ${stratum} has no quota`);
  });

  const seed = checkReveals(proof, listHash);
  const won = checkWinners(proof, seed, quotas, candidates);
  return `draw ${proof.text("drawId")}, ${won} drawn of ${candidates.length} candidates, list ${listHash}`;
}

function checkReveals(proof: Doc, listHash: string): string {
  const open = new Map<string, string>();
  for (const commitment of proof.list("commitments")) {
    unless(!open.has(commitment.text("department")), "a department committed twice");
    open.set(commitment.text("department"), commitment.text("commitment"));
  }
  unless(open.size > 0, "no department committed");
  const lines: Row[] = [];
  for (const reveal of proof.list("reveals")) {
    const department = token(reveal.text("department"));
    const nonce = token(reveal.text("nonce"));
    unless(nonce.length >= 16, `the nonce of ${department} is too short`);
    const line = `${department}|${nonce}|${token(reveal.text("value"))}`;
    unless(open.get(department) === sha256(line), `${department} did not commit to what it revealed`);
    open.delete(department);
    lines.push([department, line]);
  }
  unless(open.size === 0, `never revealed: ${[...open.keys()].join()}`);
  lines.sort((a, b) => byUnits(a[0], b[0]));
  const seed = sha256([...lines.map(([, line]) => line), listHash, ""].join("\n"));
  unless(seed === proof.text("seed"), `the seed is ${seed}`);
  return seed;
}

/** Draws again, and compares. */
function checkWinners(proof: Doc, seed: string, quotas: Map<string, number>, candidates: Row[]): number {
  const key = Uint8Array.from(Buffer.from(seed, "hex"));
  const tickets = new Map<string, Row[]>([...quotas.keys()].map((stratum) => [stratum, []]));
  for (const [id, stratum] of candidates) {
    tickets.get(stratum)?.push([id, createHmac("sha256", key).update(id, "utf8").digest("hex")]);
  }
  const due = new Map<string, Row[]>();
  for (const [stratum, all] of tickets) {
    all.sort((a, b) => byUnits(a[1], b[1]) || byUnits(a[0], b[0]));
    due.set(stratum, all.slice(0, quotas.get(stratum) ?? 0));
  }
  const next = new Map<string, number>();
  let won = 0;
  for (const winner of proof.list("winners")) {
    const stratum = winner.text("stratum");
    const rank = (next.get(stratum) ?? 0) + 1;
    const right = due.get(stratum)?.[rank - 1];
    unless(right !== undefined, `stratum ${stratum} has no winner of rank ${rank}`);
    unless(winner.int("rank") === rank && winner.text("id") === right[0] && winner.text("ticket") === right[1],
      `rank ${rank} of stratum ${stratum} is ${right.join(", ticket ")}`);
    next.set(stratum, rank);
    won++;
  }
  due.forEach((winners, stratum) => unless(winners.length === (next.get(stratum) ?? 0), `winners of stratum ${stratum} are missing`));
  return won;
}
