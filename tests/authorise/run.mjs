// Who can authorise this: the rules against a table written by hand, mistakes that stop the build, and the page as
// practitioners use it, in a browser.
//	node tests/authorise/run.mjs
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { check, counts } from "../faults/checks.mjs";
import { program } from "../faults/site.mjs";
import { lookups } from "./browser.mjs";
import { plants } from "./plants.mjs";
import { table } from "./table.mjs";

const DAY = "2026-11-20";
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "candour-authorise-"));

function candour(...words) {
	return spawnSync(program, words, { encoding: "utf8", env: { PATH: process.env.PATH } });
}

function outcome(answers) {
	const { stdout, stderr } = candour("run", "authorisation", ...answers.split(" ").filter(Boolean), "--json", "--as-of", DAY);
	const said = stdout ? JSON.parse(stdout) : { outcome: stderr };
	return said.outcome === "value" ? said.result.labels.join() : said.outcome;
}

for (const [request, answers, expected, day] of table) {
	const given = `request=${request} decided=${day} ${answers}`;
	const got = outcome(given);
	check(`${given}: ${expected}`, got === expected, got);
}

// The content with one thing changed in it; without the file if there is nothing to change.
function changed(name, file, from, to) {
	const folder = path.join(scratch, name);
	fs.cpSync("content", folder, { recursive: true });
	const changing = path.join(folder, file);
	if (from === null) fs.rmSync(changing);
	else {
		const text = fs.readFileSync(changing, "utf8");
		if (!text.includes(from)) throw new Error(`${file} does not have "${from}"`);
		fs.writeFileSync(changing, text.replace(from, to));
	}
	return folder;
}

for (const [index, [what, file, from, to, says, rule]] of plants.entries()) {
	const content = changed(`plant-${index}`, file, from, to);
	const { status, stderr } = candour("check", "--content", content, "--as-of", DAY);
	check(`${what} stops the build, in words`, status === 1 && stderr.split("\n").some((line) => says.test(line) && line.endsWith(`[${rule}]`)), stderr);
}

// Bank holidays are announced a few years ahead: the check says when those that are listed are over.
const LAST = "2028-12-27: the list of bank holidays is over: add those that have been announced (content/forums.yaml:";
const checked = (day) => candour("check", "--as-of", day).stdout.includes(LAST);
check("candour check says when the bank holidays are over", checked("2028-12-26") && !checked("2028-12-27"));

// A threshold that is decided and not in force yet.
const LATER = "      - {from: 2023-11-20, is: 350, source: peer-forum-guidance, at: section 2}\n";
const content = changed("later", "worksheets/authorisation.yaml", LATER, `${LATER}      - {from: 2027-04-01, is: 400, source: peer-forum-guidance, at: section 2}\n`);
const later = path.join(scratch, "site");
const made = candour("build", "--content", content, "--out", later, "--as-of", DAY);
check("a later threshold can be published before its day", made.status === 0, made.stderr);

// A page that is made before the rules begin says from when they hold.
const EXAMPLES = `\nexamples:\n${"  - says: Too early\n    given: {request: urgent, decided: 2026-11-20}\n    expect: {outcome: not in force}\n".repeat(2)}`;
const rules = changed("early", "worksheets/authorisation.yaml", "effective: 2023-11-20", "effective: 2026-12-01");
const sheet = path.join(rules, "worksheets/authorisation.yaml");
fs.writeFileSync(sheet, fs.readFileSync(sheet, "utf8").replace(/\nexamples:[^]*/, EXAMPLES));
const before = path.join(scratch, "before");
const early = candour("build", "--content", rules, "--out", before, "--as-of", DAY);
const page = early.status === 0 ? fs.readFileSync(path.join(before, "authorise/index.html"), "utf8") : "";
check("before the rules begin the table says when they do", page.includes("From 1 December 2026: up to and including £350 a week"), early.stderr);

await lookups("site", later);
fs.rmSync(scratch, { recursive: true });

const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
