// Rules of accessibility: for each a page that keeps it, of which nothing may be said, and one that does not, of which
// nothing else may be said. Then faults in content and layouts of the site, each told at the line that made it.
//	node tests/audit/run.mjs
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { check, counts } from "../faults/checks.mjs";
import { program } from "../faults/site.mjs";
import { page, whole } from "./page.mjs";
import { plant } from "./plant.mjs";
import { sites } from "./sites.mjs";

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "candour-audit-"));
const files = fs.readdirSync(path.join(import.meta.dirname, "rows"));
const rows = (await Promise.all(files.map((file) => import(`./rows/${file}`)))).flatMap(({ rows }) => rows);

function audit(folder, before = []) {
	const [command, ...words] = [...before, program, "audit", folder, "--messages", "json"];
	const { stderr, error } = spawnSync(command, words, { encoding: "utf8", maxBuffer: 1 << 28 });
	if (error) throw error;
	return stderr.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
}

// All pages in one run; what is about several pages together is tried apart.
function lookAtRows() {
	const folder = path.join(scratch, "rows");
	fs.mkdirSync(folder);
	for (const [index, [, kept, broken]] of rows.entries()) {
		fs.writeFileSync(path.join(folder, `${index}-kept.html`), page(kept));
		fs.writeFileSync(path.join(folder, `${index}-broken.html`), page(broken));
	}
	const found = new Map();
	for (const { file, rule, text } of audit(folder)) {
		if (/(^|\s)""/.test(text)) check("every message quotes something", false, `${file}: ${text}`);
		if (rule.startsWith("access-site-")) continue;
		const name = path.basename(file);
		found.set(name, (found.get(name) ?? new Set()).add(rule.replace(/^access-/, "")));
	}
	for (const [index, [rule, kept, broken, also = ""]] of rows.entries()) {
		const good = [...(found.get(`${index}-kept.html`) ?? [])],
			bad = [...(found.get(`${index}-broken.html`) ?? [])];
		check(`${rule}: nothing is wrong with ${kept}`, good.length === 0, good.join(" "));
		check(`${rule}: that is wrong with ${broken}`, bad.includes(rule) && bad.every((one) => one === rule || also.split(" ").includes(one)), bad.join(" "));
	}
}

// Rules that ask for all pages of a site, each with a folder that keeps it and one that does not.
function lookAtSites() {
	for (const [index, { rule, kept, broken }] of sites.entries()) {
		for (const [name, pages, expected] of [["kept", kept, []], ["broken", broken, [rule]]]) {
			const folder = path.join(scratch, `site-${index}-${name}`);
			for (const [file, text] of Object.entries(pages)) {
				fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
				fs.writeFileSync(path.join(folder, file), text);
			}
			const found = [...new Set(audit(folder).map((message) => message.rule.replace(/^access-/, "")))];
			check(`${rule}: ${name} by a site`, found.join() === expected.join(), found.join(" "));
		}
	}
}

// Pages are shared out among as many workers as there are processors: that changes nothing that is told.
function lookAtWorkers() {
	const folder = path.join(scratch, "workers");
	for (let index = 0; index < 120; index++) {
		const to = path.join(folder, String(index).padStart(3, "0"), "index.html"),
			names = ["Rules", "Forms", "Maps"].slice(index % 3).concat("Plans");
		fs.mkdirSync(path.dirname(to), { recursive: true });
		fs.writeFileSync(to, whole({ before: `<header><ul>${names.map((name, at) => `<li><a href="/${at}">${name}</a></li>`).join("")}</ul></header>` }));
	}
	const [alone, together] = [["taskset", "-c", "0"], []].map((before) => JSON.stringify(audit(folder, before)));
	check("one worker tells what several do", alone === together && alone.includes("access-site-same"), `${alone.length} and ${together.length} bytes`);
}

// Words are read as far as they are asked for: 230 elements around two megabytes cost no more than one.
function lookAtLarge() {
	const folder = path.join(scratch, "large"), deep = 230;
	fs.mkdirSync(folder);
	const around = "<div>Some tea<b>!</b>".repeat(deep), behind = "</div><p>Tea</p>".repeat(deep);
	const main = `<h1>A card</h1>${around}<p>${"tea and milk ".repeat(160000)}</p>${behind}`;
	fs.writeFileSync(path.join(folder, "a.html"), whole({ head: '<link rel="stylesheet" href="https://example.org/a.css">', main }));
	const told = audit(folder, ["prlimit", `--data=${100 << 20}`, "taskset", "-c", "0"]);
	check("a page of two megabytes in many elements fits in a hundred", told.some(({ rule }) => rule === "access-sentence"), JSON.stringify(told).slice(0, 200));
}

// No rule is without its rows, but for those that only the generator's own pages can break: faults are planted for them.
function lookAtTable(planted) {
	const table = ["seen", "used"].map((part) => fs.readFileSync(`generator/check/access_${part}.h`, "utf8")).join("");
	const ids = new Set([...table.matchAll(/"access-([a-z0-9-]+)"/g)].map(([, id]) => id));
	const tried = new Set([...rows.map(([rule]) => rule), ...sites.map(({ rule }) => rule), ...planted]);
	for (const id of ids) check(`access-${id} has a page that breaks it`, tried.has(id));
	for (const id of tried) check(`access-${id} is in the table`, ids.has(id));
}

lookAtRows();
lookAtSites();
lookAtWorkers();
lookAtLarge();
lookAtTable(plant(path.join(scratch, "plants"), check));
fs.rmSync(scratch, { recursive: true });
const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
