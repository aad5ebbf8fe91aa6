import { verify } from "./verify.js";

const [code, said] = verify(process.argv.slice(2));
(code < 2 ? console.log : console.error)(said);
process.exitCode = code;
