// How many of the public test cases of the UK Government Digital Service's accessibility tool audit, each a page with
// one known fault, are found by a rule about that fault, and how many of our own pages are told something.
//	make audit-score CASES=DIR
// cases.json says which rules are about each fault. What a case's fault lies in (a stylesheet, a script or another
// page) is mostly not among the cases: such a fault is not found. A rule that says something else does not count.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const [cases, site = "site"] = process.argv.slice(2);
const folder = cases && [path.join(cases, "tests"), cases].find((name) => fs.existsSync(name));
if (!folder) {
	console.error("make audit-score CASES=DIR: the folder of the test cases");
	process.exit(2);
}
const about = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "cases.json"), "utf8"));

function audit(...paths) {
	const ended = spawnSync("build/candour", ["audit", ...paths, "--messages", "json"], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return ended.stderr.trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

const rules = new Map();
for (const { file, rule } of audit(folder)) {
	const name = path.basename(file, ".html");
	rules.set(name, [...(rules.get(name) ?? []), rule]);
}
const names = fs.readdirSync(folder).filter((name) => name.endsWith(".html")).map((name) => name.slice(0, -5));
const found = names.filter((name) => about[name]?.some((rule) => rules.get(name)?.includes(rule)));
for (const name of names.filter((name) => !found.includes(name))) console.log(`not found: ${name}`);

const said = fs.existsSync(site) ? audit(site) : [];
const own = new Set(said.map(({ file }) => file));
for (const { file, line, rule, text } of said.slice(0, 40)) console.log(`${file}:${line}: ${text} [${rule}]`);
console.log(`${found.length} of ${names.length} faults found; ${said.length} messages on ${own.size} of our own pages`);
