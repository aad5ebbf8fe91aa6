import { checkChain } from "./chain.js";
import { checkDraw } from "./draw.js";
import { checkDueDate } from "./due-date.js";
import { DoesNotVerify, Unreadable } from "./json.js";

const OPTIONS: Record<string, readonly string[]> = { draw: ["--candidates", "--list"], chain: ["--head"], "due-date": ["--calendar"] };

/** What is said, and the exit code: 0 verified, 1 does not verify, 2 unreadable, 3 an error of its own. */
export function verify(args: readonly string[]): [code: number, said: string] {
  try {
    return [0, `VERIFIED: ${check(args)}`];
  } catch (problem) {
    if (problem instanceof DoesNotVerify) {
      return [1, `DOES NOT VERIFY: ${problem.message}`];
    }
    return problem instanceof Unreadable ? [2, problem.message] : [3, `The verifier failed: ${problem}`];
  }
}

function check([kind = "", file, ...rest]: readonly string[]): string {
  const allowed = OPTIONS[kind];
  if (allowed === undefined || file === undefined) {
    throw new Unreadable("verify draw|chain|due-date FILE [options], see docs/verify.md");
  }
  const options = new Map<string, string>();
  for (let i = 0; i < rest.length; i += 2) {
    const [name = "", value] = rest.slice(i, i + 2);
    if (!allowed.includes(name) || value === undefined || options.has(name)) {
      throw new Unreadable(`not an option here: ${name}`);
    }
    options.set(name, value);
  }
  switch (kind) {
    case "draw":
      return checkDraw(file, options.get("--candidates"), options.get("--list"));
    case "chain":
      return checkChain(file, options.get("--head"));
    default:
      return checkDueDate(file, options.get("--calendar"));
  }
}
