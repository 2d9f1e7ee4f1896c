// How many of the public test cases of the UK Government Digital Service's accessibility tool audit, each a page with
// one known fault, are found by a rule about that fault, which rule it was, and how many of our own pages are told
// something.
//	make audit-score CASES=DIR
// DIR holds the pages, in "tests"; if the audit's own "assets" and "example-pages" lie beside that, what they do is
// seen too. cases.json says which rules are about each fault. A rule that says something else does not count, nor does
// one that goes by what a class is called: all is counted once more with other names for all classes.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { rename } from "./rename.mjs";

const [given, site = "site"] = process.argv.slice(2);
const cases = given && [given, path.dirname(given)].find((folder) => fs.existsSync(path.join(folder, "tests")));
if (!cases) {
	console.error("make audit-score CASES=DIR: the folder in which the test cases lie, in a folder tests");
	process.exit(2);
}
const about = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, "cases.json"), "utf8"));
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "");

function audit(...paths) {
	const ended = spawnSync("build/candour", ["audit", ...paths.filter((name) => fs.existsSync(name)), "--messages", "json"], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return ended.stderr.trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

// Names of classes and ids in the rule of a stylesheet, or in quotes on the line of a script, that a message is about.
function namesAt({ file, line }) {
	const lines = read(file).split("\n");
	let from = line - 1,
		text = lines[from];
	if (file.endsWith(".css")) {
		while (from > 0 && !lines[from].includes("{")) from--;
		while (from > 0 && lines[from - 1].trim().endsWith(",")) from--;
		text = lines.slice(from, line).join("\n").split("{")[0];
	} else {
		text = [...text.matchAll(/(["'`])(.*?)\1/g)].map(([, , quoted]) => quoted).join(" ");
	}
	return [...text.matchAll(/[.#]([A-Za-z][\w-]*)/g)].map(([, name]) => name);
}

// Where a case's fault lies: on its page, or on the one example page that it leads to.
function pageOf(folder, name) {
	const page = path.join(folder, "tests", `${name}.html`),
		example = /<a href="\.\.\/(example-pages\/[\w-]+\.html)"/.exec(read(page))?.[1];
	return example && fs.existsSync(path.join(folder, example)) ? path.join(folder, example) : page;
}

// Of a stylesheet or a script that all cases share, a message is for the pages that have what it is about.
function foundIn(folder) {
	const messages = audit(path.join(folder, "tests"), path.join(folder, "example-pages"));
	const ofPage = new Map();
	for (const message of messages) ofPage.set(path.resolve(message.file), [...(ofPage.get(path.resolve(message.file)) ?? []), message]);
	const shared = messages.filter(({ file, line }) => /\.(css|js)$/.test(file) && line).map((message) => ({ ...message, names: namesAt(message) }));
	const found = new Map();
	for (const file of fs.readdirSync(path.join(folder, "tests"))) {
		const name = file.replace(/\.html$/, ""),
			page = pageOf(folder, name),
			own = [...read(page).matchAll(/ (?:class|id)="([^"]*)"/g)].flatMap(([, list]) => list.split(" "));
		const said = [...(ofPage.get(path.resolve(page)) ?? []), ...shared.filter(({ names }) => names.length && names.every((one) => own.includes(one)))];
		found.set(name, [...new Set(said.map(({ rule }) => rule))].filter((rule) => about[name]?.includes(rule)));
	}
	return found;
}

const count = (found) => [...found.values()].filter(({ length }) => length).length;

const found = foundIn(cases);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "candour-score-"));
rename(cases, scratch);
const renamed = foundIn(scratch);
fs.rmSync(scratch, { recursive: true });

const said = fs.existsSync(site) ? audit(site) : [];
const own = new Set(said.map(({ file }) => file));
for (const [name, rules] of found) console.log(`${rules.join(", ").replaceAll("access-", "") || "not found"}: ${name}${rules.length && !renamed.get(name).length ? " (goes by a name)" : ""}`);
for (const { file, line, rule, text } of said.slice(0, 40)) console.log(`${file}:${line}: ${text} [${rule}]`);
console.log(`${count(renamed)} are found as well when all classes have other names`);
console.log(`${count(found)} of ${found.size} faults found; ${said.length} messages on ${own.size} of our own pages`);
