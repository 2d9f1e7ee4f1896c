// The program as people and other programs meet it: exit statuses, what goes to which stream, JSON, progress on
// a terminal, and that a check writes nothing.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check, counts } from "../faults/checks.mjs";
import { lay, program, shim, snapshot, temporary } from "../faults/site.mjs";

const folder = temporary();
lay(folder, { pages: 20 });
const words = ["--assets", "assets", "--as-of", "2026-11-20"];
const environment = (env) => ({ PATH: process.env.PATH, ...env });

function run(...given) {
	return spawnSync(program, given, { cwd: folder, encoding: "utf8", env: environment() });
}

function says(what, given, status, stdout, stderr) {
	const ended = run(...given);
	check(
		what,
		ended.status === status && stdout.test(ended.stdout) && stderr.test(ended.stderr),
		`status ${ended.status}\n${ended.stdout}\n${ended.stderr}`,
	);
}

const NOTHING = /^$/;
const before = snapshot(folder);
const DAYS = /^The site must be built again on these days:\n(2\d{3}-\d\d-\d\d: .* \(content\/.*\)\n)+$/;
says("a check of what is right says when to build again", ["check", ...words], 0, DAYS, NOTHING);
says("and no message in JSON", ["check", ...words, "--messages", "json"], 0, DAYS, NOTHING);
check("a check writes nothing", snapshot(folder) === before);
says("help", ["--help"], 0, /^\/\S+\/candour COMMAND/, NOTHING);
says("no command", [], 2, NOTHING, /^candour: which command\?\nTry: \/\S+\/candour --help\n$/);
says("a wrong option", ["build", "--ot", "x"], 2, NOTHING, /did you mean "--out"\?/);
check("a wrong command line writes nothing", snapshot(folder) === before);
says("a build says what it did", ["build", ...words], 0, /^27 pages as of 20 November 2026, published in site; it must be built again on \d+ [A-Z][a-z]+ 20\d\d\n$/, NOTHING);
says("a machine that fails", ["build", ...words, "--out", "/proc/site"], 3, NOTHING, /^[^\n]*: failure: .* \[machine\]\n$/);

// With words to go by, a check gives advice that a build only counts, and the report is a table or a list.
const plain = "layouts/words/en-GB-plain.yaml",
	plainest = path.join(folder, plain),
	words26 = Array(26).fill("word").join(" ");
fs.copyFileSync(path.resolve(import.meta.dirname, "../..", plain), plainest);
const advised = path.join(folder, "content/guide/forum.md"),
	unadvised = fs.readFileSync(advised, "utf8");
fs.writeFileSync(advised, `${unadvised}\nA sentence of ${words26}.\n`);

// What to run next is said as the program was called: by its path, or by its name alone if it is found by that.
for (const [called, wanted] of [
	["build/candour", "build/candour"],
	["candour", "candour"],
	["", "candour"],
]) {
	const called_so = (...given) => spawnSync(program, given, { cwd: folder, encoding: "utf8", env: environment(), argv0: called });
	check(`called "${called}": advice`, called_so("build", ...words).stdout.endsWith(`\n21 places could be plainer: ${wanted} check lists them\n`));
	check(`called "${called}": help`, called_so().stderr.endsWith(`\nTry: ${wanted} --help\n`) && called_so("--help").stdout.startsWith(`${wanted} COMMAND `));
}
says("advice is a warning", ["check", ...words], 0, DAYS, /^content\/guide\/forum\.md:\d+:1: warning: a sentence of 29 words, 25 is better: [^\n]* \[plain-long\]\n([^\n]* \[plain-paragraph\]\n){20}$/);
says("a build counts it", ["build", ...words], 0, /published in site; [^\n]*\n21 places could be plainer: \/\S+\/candour check lists them\n$/, NOTHING);
says("the report is a table", ["check", ...words, "--report", "plain"], 0, /^page +words  sentences  mean  longest  grade  passive  hard  messages\n(.*\n){27}all pages .* - +21\n$/, /plain-long/);
const report = JSON.parse(run("check", ...words, "--report", "plain", "--json").stdout);
check(
	"or a list of objects",
	report.length === 27 && report.some(({ page, longest, messages }) => page.endsWith("forum.md") && longest === 29 && messages === 1),
	JSON.stringify(report),
);
says("a report that is none", ["check", "--report", "x"], 2, NOTHING, /--report wants the word plain/);
fs.writeFileSync(plainest, "familiar: []\n");
says("a mistake in the words", ["check", ...words], 1, NOTHING, /plain\.yaml:1:1: error: a file of plain words needs "avoid" \[field-missing\]/);
fs.writeFileSync(advised, unadvised);
fs.rmSync(plainest);

// What a build says to standard error if each look at the clock takes so long.
function shows(env, step) {
	const { status, stdout, stderr } = spawnSync(program, ["build", ...words, "--jobs", "1"], {
		cwd: folder,
		encoding: "utf8",
		env: environment({ LD_PRELOAD: shim("terminal"), FAULT_STEP: String(step), ...env }),
	});
	return status === 0 && stdout.startsWith("27 pages") ? stderr : `status ${status}\n${stdout}${stderr}`;
}

const TERMINAL = { FAULT_TERMINAL: "1" };
const slow = shows(TERMINAL, 300),
	steps = [...slow.matchAll(/\rpages: (\d+) of 27\x1b\[K/g)].map(([, done]) => Number(done));
check(
	"progress: once a second, and gone at the end",
	steps.length > 5 && steps.length < 12 &&
		steps.every((done, at) => at === 0 || done > steps[at - 1]) &&
		/^(\rpages: [^\r]*)*\r\x1b\[K$/.test(slow),
	JSON.stringify(slow),
);
for (const [what, shown] of [
	["in the first second", shows(TERMINAL, 30)],
	["where nobody looks", shows({}, 300)],
])
	check(`progress: none ${what}`, shown === "", JSON.stringify(shown));

// Mistakes: one on each line, the same in both forms, and the site that is there stays.
const page = path.join(folder, "content/guide/forum.md");
fs.writeFileSync(page, fs.readFileSync(page, "utf8").replace("{{ community_limit }}", '{{ "comunity_limit" }} {{ x }}'));
const site = snapshot(path.join(folder, "site"));
for (const command of ["check", "build"]) {
	const text = run(command, ...words),
		json = run(command, ...words, "--messages", "json");
	const lines = text.stderr.split("\n").slice(0, -2);
	const objects = json.stderr.trim().split("\n").map((line) => JSON.parse(line));
	const same = objects.map(
		({ file, line, column, severity, text, rule }) => `${file}:${line}:${column}: ${severity}: ${text} [${rule}]`,
	);
	check(
		`${command} with mistakes: the same in both forms`,
		text.status === 1 && json.status === 1 && lines.length === 2 && same.join("\n") === lines.join("\n"),
		`${text.stderr}\n${json.stderr}`,
	);
	check(
		`${command} with mistakes: how many, for people`,
		text.stderr.endsWith(`\n2 mistakes${command === "build" ? ". Nothing was published." : " to put right."}\n`) && !text.stdout && !json.stdout,
		text.stderr,
	);
	check(`${command} with mistakes: the site stays`, snapshot(path.join(folder, "site")) === site);
}

await import("./sheets.mjs");
await import("./confirm.mjs");
await import("./audit.mjs");
await import("./dates.mjs");
await import("./versions.mjs");
const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
