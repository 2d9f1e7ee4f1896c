// The days on which a site must be built again, and worksheets run as they were, are and will be: on the day before each
// change, on the day, and after it.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { check } from "../faults/checks.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const program = path.join(root, "build/candour");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "candour-dates-"));
process.on("exit", () => fs.rmSync(folder, { recursive: true }));

for (const name of ["base", "easy-read", "dates"])
	for (const part of ["content", "layouts", "assets"]) {
		const from = path.join(root, "tests/golden", name, part);
		if (fs.existsSync(from)) fs.cpSync(from, path.join(folder, part), { recursive: true });
	}
fs.mkdirSync(path.join(folder, "layouts/words"), { recursive: true });
fs.copyFileSync(path.join(root, "layouts/words/en-GB.yaml"), path.join(folder, "layouts/words/en-GB.yaml"));

const run = (...words) => spawnSync(program, words, { cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH } });
const checked = (day, ...more) => run("check", "--assets", "assets", "--as-of", day, ...more).stdout;

// What is to come, as the test's files have it.
const NEW = [
	"2027-04-01: community_limit becomes £375 a week (content/figures/limits.yaml:6)",
	"2027-04-01: care.point becomes £25 a point (content/worksheets/care/2027-04-01.yaml:17)",
	"2027-04-01: /easy-read/forum/: this version comes into force (content/easy-read/forum/2027-04-01.md)",
	"2027-04-01: /guide/forum/: this version comes into force (content/guide/forum/2027-04-01.md)",
	"2027-04-01: /guide/gone/ is no longer in force (content/guide/gone.md)",
	"2027-04-01: /guide/soon/: this version comes into force (content/guide/soon.md)",
	"2027-04-01: worksheet care: this version comes into force (content/worksheets/care/2027-04-01.yaml)",
];
const REVIEW = "2027-04-02: first_review becomes 6 weeks (content/figures/limits.yaml:12)";
const END = "2027-05-01: first_review is no longer 6 weeks (content/figures/limits.yaml:12)";
const days = (day) => checked(day).split("\n").filter((line) => /^2027-0[4-8]/.test(line) && !/review of|reviews of/.test(line));

for (const [day, wanted] of [
	["2027-03-31", [...NEW, REVIEW, END]],
	["2027-04-01", [REVIEW, END]],
	["2027-04-02", [END]],
	["2027-04-30", [END]],
	["2027-05-01", []],
])
	check(`dates: what is to come on ${day}`, days(day).join("\n") === wanted.join("\n"), days(day).join("\n"));

const list = JSON.parse(checked("2027-03-31", "--json"));
const forum = list.find(({ file }) => file === "content/guide/forum/2027-04-01.md");
check("dates: the same for programs", list.length > NEW.length && forum?.date === "2027-04-01" && forum.line === 1, JSON.stringify(list));
check("dates: reviews stand one by one there", list.filter(({ says }) => /^the review of \//.test(says)).length > 1, JSON.stringify(list));
check("dates: in text they are one line", /: the reviews of \d+ pages are overdue \(content\/.*\.md and \d+ more\)\n/.test(checked("2027-03-31")));
check("dates: a report has none", !/built again/.test(checked("2027-03-31", "--report", "plain")));

const built = run("build", "--assets", "assets", "--as-of", "2027-03-31").stdout;
check("dates: a build says the next", /published in site; it must be built again on 1 April 2027\n/.test(built), built);

// What will be wrong on a day is said months ahead, once, with the day and its mend, and stops nothing today. A page in easy
// read with no version for the day on which its full page has one is the usual case; its other days have the same message.
const look = (day = "2027-03-31", ...more) => run("check", "--assets", "assets", "--as-of", day, ...more);
const easy = path.join(folder, "content/easy-read"),
	aside = path.join(folder, "aside"),
	versions = ["forum/2027-04-01.md", "read-against/forum/2027-04-01.txt"];
const usual = look();
check("ahead: a site that will do on all its days", usual.status === 0 && !/error/.test(usual.stderr), usual.stderr);
fs.mkdirSync(aside);
versions.forEach((name, at) => fs.renameSync(path.join(easy, name), path.join(aside, String(at))));
const ahead = look(),
	later = ahead.stderr.split("\n").filter((line) => line.includes(": error: "));
check(
	"ahead: what will be wrong is said once, with the day and the file to write",
	ahead.status === 1 && later.length === 1 && later[0].startsWith("content/easy-read/forum.md:12:15: error: on 1 April 2027: /guide/forum/ says something else than ") &&
		later[0].includes("it has a version from 1 April 2027 on, and so must this page: copy it to content/easy-read/forum/2027-04-01.md, put the copy right, then run: ") &&
		later[0].endsWith("candour confirm content/easy-read/forum/2027-04-01.md [easy-drift]"),
	ahead.stderr,
);
check("ahead: the days are listed all the same", days("2027-03-31").length === NEW.length + 1, ahead.stdout);
check("ahead: programs get the same", JSON.parse(look("2027-03-31", "--messages", "json").stderr.split("\n").find((line) => line.includes("easy-drift"))).text.startsWith("on 1 April 2027: "));
const then = look("2027-04-01");
check("ahead: on the day it is wrong today", then.status === 1 && /error: \/guide\/forum\/ says/.test(then.stderr) && !/: on \d/.test(then.stderr), then.stderr);
check("ahead: the build of today is not stopped", run("build", "--assets", "assets", "--as-of", "2027-03-31").status === 0);
check("ahead: the build of that day is", run("build", "--assets", "assets", "--as-of", "2027-04-01").status === 1);

// The mend that the message gives is one: copy, confirm.
fs.copyFileSync(path.join(easy, "forum.md"), path.join(easy, versions[0]));
fs.writeFileSync(path.join(easy, versions[0]), fs.readFileSync(path.join(easy, versions[0]), "utf8").replace(/^effective: .*\n/m, ""));
const confirmed = run("confirm", `content/easy-read/${versions[0]}`);
check("ahead: as the message says, all is well", confirmed.status === 0 && look().status === 0, `${confirmed.stderr}${look().stderr}`);
versions.forEach((name, at) => fs.renameSync(path.join(aside, String(at)), path.join(easy, name)));

// The version in force is the one that is run; a path is run as it is.
const ran = (sheet, day) => JSON.parse(run("run", sheet, "--as-of", day, "--json", "washing=yes").stdout);
for (const [sheet, day, outcome, version, amount] of [
	["care", "2023-11-19", "not-in-force", "1.0"],
	["care", "2023-11-20", "value", "1.0", "80"],
	["care", "2027-03-31", "value", "1.0", "80"],
	["care", "2027-04-01", "value", "2.0", "100"],
	["care", "2027-04-02", "value", "2.0", "100"],
	["content/worksheets/care.yaml", "2027-04-01", "value", "1.0", "80"],
	["content/worksheets/care/2027-04-01.yaml", "2027-04-01", "value", "2.0", "100"],
	["content/worksheets/care/2027-04-01.yaml", "2027-03-31", "not-in-force", "2.0"],
]) {
	const now = ran(sheet, day);
	const good = now.outcome === outcome && now.version === version && (!amount || now.result.low === amount);
	check(`dates: ${sheet} on ${day}`, good, JSON.stringify(now));
}

// A worksheet that is a folder has its versions in it.
const sheets = path.join(folder, "content/worksheets");
fs.renameSync(path.join(sheets, "care.yaml"), path.join(sheets, "care/all.yaml"));
check("dates: a folder with a version in it", ran("care", "2027-03-31").version === "1.0" && ran("care", "2027-04-01").version === "2.0");
check("dates: is checked as before", days("2027-03-31").length === NEW.length + 2, days("2027-03-31").join("\n"));
fs.rmSync(path.join(sheets, "care/all.yaml"));
const alone = run("check", "--assets", "assets", "--as-of", "2027-03-31");
check(
	"dates: a version of nothing is refused",
	alone.status === 1 && /care\/2027-04-01\.yaml: error: this is a version of a worksheet that is not there: write worksheets\/care\.yaml \[worksheet-version\]/.test(alone.stderr),
	alone.stderr,
);
