// The preview, candour serve, as a person at this machine has it, and as nobody else shall.
import { check, counts } from "../faults/checks.mjs";

for (const part of ["follow", "hostile", "terminal", "browser"])
	await import(`./${part}.mjs`).catch((error) => check(part, false, error.stack));
const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
