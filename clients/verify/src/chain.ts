import { canonical, sha256 } from "./canonical.js";
import { Doc, Reader, Unreadable, readText, unless } from "./json.js";

const HASH = /^[0-9a-f]{64}$/;

export function checkChain(file: string, head: string | undefined): string {
  if (head !== undefined && !HASH.test(head)) {
    throw new Unreadable("a head is 64 lower-case hexadecimal digits");
  }
  let last = "0".repeat(64);
  let count = 0;
  const link = (link: Doc): void => {
    unless(link.int("index") === count, `link ${count} carries another index`);
    unless(link.text("previousHash") === last, `link ${count} does not follow`);
    const hash = sha256(`${last}\n${canonical(link.at("entry").members)}`);
    unless(link.text("hash") === hash, `link ${count} was changed`);
    last = hash;
    count++;
  };
  const reader = new Reader(readText(file));
  if (reader.take("[")) {
    if (!reader.take("]")) {
      do {
        link(Doc.of(`link ${count}`, reader.value()));
      } while (reader.take(","));
      reader.expect("]");
    }
    if (!reader.ended()) {
      throw new Unreadable("goes on after its array");
    }
  } else {
    while (!reader.ended()) {
      link(Doc.of(`link ${count}`, reader.value()));
    }
  }
  if (count === 0) {
    throw new Unreadable("holds no chain");
  }
  unless(head === undefined || head === last, `the chain ends with ${last}`);
  return `chain of ${count} links, head ${last}`;
}
