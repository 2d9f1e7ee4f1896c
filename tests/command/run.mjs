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
says("a check of what is right says nothing", ["check", ...words], 0, NOTHING, NOTHING);
says("and nothing in JSON", ["check", ...words, "--messages", "json"], 0, NOTHING, NOTHING);
check("a check writes nothing", snapshot(folder) === before);
says("help", ["--help"], 0, /^candour COMMAND/, NOTHING);
says("no command", [], 2, NOTHING, /^candour: which command\?\nTry: candour --help\n$/);
says("a wrong option", ["build", "--ot", "x"], 2, NOTHING, /did you mean "--out"\?/);
check("a wrong command line writes nothing", snapshot(folder) === before);
says("a build says what it did", ["build", ...words], 0, /^27 pages as of 20 November 2026, published in site\n$/, NOTHING);
says("a machine that fails", ["build", ...words, "--out", "/proc/site"], 3, NOTHING, /^[^\n]*: failure: .* \[machine\]\n$/);

// On a terminal, in which each look at the clock takes so long.
function onTerminal(step) {
	const command = [program, "build", ...words, "--jobs", "1"].join(" ");
	const { stdout } = spawnSync("script", ["--quiet", "--return", "--command", command, "/dev/null"], {
		cwd: folder,
		encoding: "utf8",
		env: environment({ LD_PRELOAD: shim("clock"), FAULT_STEP: String(step) }),
		stdio: ["ignore", "pipe", "ignore"],
	});
	return stdout;
}

const SHOWN = /\rpages: (\d+) of 27\x1b\[K/g;
const slow = onTerminal(300),
	steps = [...slow.matchAll(SHOWN)].map(([, done]) => Number(done));
check(
	"progress: once a second, and gone at the end",
	steps.length > 5 && steps.length < 12 && steps.every((done, at) => at === 0 || done > steps[at - 1]) &&
		/\r\x1b\[K27 pages as of [^\r]*\r\n$/.test(slow),
	JSON.stringify(slow),
);
const quick = onTerminal(30);
check("progress: none in the first second", /^27 pages as of [^\r]*\r\n$/.test(quick), JSON.stringify(quick));
const piped = spawnSync(program, ["build", ...words], {
	cwd: folder,
	encoding: "utf8",
	env: environment({ LD_PRELOAD: shim("clock"), FAULT_STEP: "300" }),
});
check("progress: none where nobody looks", piped.status === 0 && piped.stderr === "", piped.stderr);

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
		/\n2 mistakes\. Nothing was published\.\n$/.test(text.stderr) && !text.stdout && !json.stdout,
		text.stderr,
	);
	check(`${command} with mistakes: the site stays`, snapshot(path.join(folder, "site")) === site);
}

const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
