// A site with versions of its worksheets, made for a day, and what its lookups say.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check } from "../faults/checks.mjs";
import { program, temporary } from "../faults/site.mjs";

export const FRIDAY = "2026-11-20",
	APRIL = "2027-04-01",
	FIRST = "2023-11-20",
	words = (text) => text.replaceAll(/\s+/g, " ").trim();
const assets = path.resolve(import.meta.dirname, "../../build/assets");

export const at = (root, name) => path.join(root, name);
export const read = (root, name) => fs.readFileSync(at(root, name), "utf8");
export function write(root, name, text) {
	fs.mkdirSync(path.dirname(at(root, name)), { recursive: true });
	fs.writeFileSync(at(root, name), text);
}

// A text without what stands in it is no test.
export function changed(text, ...changes) {
	for (const [from, to] of changes) {
		if (!text.match(from)) throw new Error(`nothing is "${from}"`);
		text = text.replace(from, to);
	}
	return text;
}

// The version of a worksheet from April, as the handbook has it begun.
export const ofApril = (text, ...changes) =>
	changed(text, [/^effective: .*$/m, `effective: ${APRIL}`], [/^version: .*$/m, 'version: "9.0"'], ["changes:\n", `changes:\n  - {date: ${APRIL}, says: New.}\n`], ...changes);

export function candour(root, ...words) {
	return spawnSync(program, words, { cwd: root, encoding: "utf8" });
}
export const checked = (root, day) => candour(root, "check", "--assets", assets, "--as-of", day);
export function built(root, day) {
	const out = path.join(temporary(), "site");
	const { status, stderr } = candour(root, "build", "--assets", assets, "--as-of", day, "--out", out);
	check(`versions: the site of ${day} is made`, status === 0, stderr);
	return out;
}

export const answer = (open) => open.locator("#answer").innerText().then(words);

// The form of a lookup, filled in and sent: `field` finds its fields by their names.
export async function fill(open, field, { request = "support_at_home", amount, day }) {
	await open.selectOption(field("request-list"), request);
	if (amount) await open.fill(field("weekly-number"), amount);
	for (const [index, part] of ["year", "month", "day"].entries())
		if (day) await open.fill(field(`decided-${part}`), String(Number(day.split("-")[index])));
	await open.click(".lookup__find");
}
