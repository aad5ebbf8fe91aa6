import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { verify } from "./verify.js";

interface Vector {
  readonly file: string;
  readonly exit: number;
  readonly options: readonly string[];
  readonly reason: string;
}

const folder = fileURLToPath(new URL("../../../verify/vectors", import.meta.url));
let passed = 0;
let failed = 0;
for (const kind of ["draw", "due-date", "chain"]) {
  const vectors = JSON.parse(readFileSync(join(folder, kind, "index.json"), "utf8")) as Vector[];
  for (const vector of vectors) {
    const options = vector.options.map((option) => (/\.(txt|notice)$/.test(option) ? join(folder, kind, option) : option));
    const [code, said] = verify([kind, join(folder, kind, vector.file), ...options]);
    if (code === vector.exit) {
      passed++;
    } else {
      failed++;
      console.error(`${kind}/${vector.file} (${vector.reason}) should end with ${vector.exit}, and ended with ${code}: ${said}`);
    }
  }
}
console.log(`The TypeScript verifier passes ${passed} of ${passed + failed} test vectors.`);
process.exitCode = failed === 0 && passed >= 600 ? 0 : 1;
