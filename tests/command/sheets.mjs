// `candour run` on the shipped worksheets: the answers that the council's documents and the law must give, and
// what a person gets who answers wrongly.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { check } from "../faults/checks.mjs";
import { program } from "../faults/site.mjs";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");

function run(sheet, answers, ...options) {
	return spawnSync(program, ["run", sheet, ...answers.split(" ").filter(Boolean), ...options], {
		cwd: root,
		encoding: "utf8",
		env: { PATH: process.env.PATH },
	});
}

const day = "--as-of=2026-11-20";
const json = (sheet, answers) => JSON.parse(run(sheet, answers, "--json", day).stdout);

// Who decides: sources 1 and 2.
for (const [answers, expected] of [
	["request=support_at_home decided=2023-11-20 period=week weekly=350.00", "peer_forum"],
	["request=support_at_home decided=2023-11-20 period=week weekly=350.01", "enhanced"],
	["request=increase decided=2023-11-20 period=week weekly=360", "enhanced"],
	["request=extra_care decided=2023-11-20 period=week weekly=350", "peer_forum"],
	["request=extra_care decided=2023-11-20 period=week weekly=400", "enhanced"],
	["request=residential decided=2023-11-20", "placement"],
	["request=respite decided=2023-11-20 weeks=4", "peer_forum"],
	["request=respite decided=2023-11-20 weeks=5", "enhanced"],
	["request=respite_other decided=2023-11-20", "refer"],
	["request=urgent decided=2023-11-20", "refer"],
	["request=support_at_home decided=2023-11-20 period=year yearly=18200", "peer_forum"],
	["request=support_at_home decided=2023-11-20 period=year yearly=18200.20", "enhanced"],
	["request=support_at_home decided=2023-11-19 period=week weekly=350", "not-in-force"],
]) {
	const { outcome, result } = json("authorisation", answers);
	const got = outcome === "value" ? result.labels.join() : outcome;
	check(`authorisation ${answers}: ${expected}`, got === expected, got);
}

// A number is taken as the website's form takes it.
for (const [answer, expected] of [["£350", "peer_forum"], ["£350.01", "enhanced"], ["1,350", "enhanced"], ["£1,350.50", "enhanced"]]) {
	const { result } = json("authorisation", `request=support_at_home weekly=${answer}`);
	check(`authorisation weekly=${answer}: ${expected}`, result?.labels.join() === expected, JSON.stringify(result));
}
const comma = run("authorisation", "request=support_at_home weekly=1,35", day);
check("a comma that may be a point is refused", comma.status === 1 && comma.stderr.startsWith('weekly=1,35: error: "weekly"'), comma.stderr);
for (const [answer, says] of [
	["1.200", '"1.200" has three figures after the point. Write 1200, or 1.20 (£/week, from 0.01 to 20000 in steps of 0.01)'],
	["18.000", '"18.000" has three figures after the point. Write 18000, or 18.00'],
	["1.2000", '"1.2000" has too many figures after the point'],
	["350,01", '"350,01" cannot be read as a number. Write only the number, with a point before the pence, such as 350.01'],
	["£350 a week", '"£350 a week" cannot be read as a number'],
	["", '"weekly" (Total for a week) cannot be read as a number: it is a number in £/week'],
	["0", '"weekly" (Total for a week) is too low: it is a number in £/week from 0.01'],
]) {
	const refused = run("authorisation", "request=support_at_home decided=2026-11-20 period=week", `weekly=${answer}`, day);
	check(`authorisation weekly=${answer} is refused: ${says}`, refused.status === 1 && refused.stderr.includes(says), refused.stdout + refused.stderr);
}

// What is printed for people, and what becomes of it in JSON.
const text = run("authorisation", "request=support_at_home decided=2026-11-20 period=year yearly=18200.20", day);
check(
	"a sum for people ends with what it comes to",
	text.status === 0 && /\nWho decides: .*Enhanced Peer Forum\n$/.test(text.stdout) && text.stdout.includes("£350.0038… a week"),
	text.stdout + text.stderr,
);
// What nothing was asked for is no amount, and a day after the review of the rules has no firm answer.
const home = run("authorisation", "request=residential", day).stdout;
check("a question that was not asked is not listed as £0", !home.includes("£0") && home.includes("Total personal budget for a week: not asked"), home);
const due = /^review-due: (\S+)/m.exec(fs.readFileSync(path.join(root, "content/worksheets/authorisation.yaml"), "utf8"))[1];
const after = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
const REVIEW = `These are the rules that we know today. Their review is due on ${new Date(due).toLocaleDateString("en-GB", { dateStyle: "long" })}.\n`;
const decided = (when) => run("authorisation", `request=residential decided=${when}`, day).stdout;
check("after the review of the rules is due, that is said", decided(after).endsWith(REVIEW) && decided("2035-12-01").endsWith(REVIEW), decided("2035-12-01"));
check("on the day of the review it is not", !decided(due).includes("review"), decided(due));
check("nor where the rules are not in force", !decided("2023-11-19").includes("review"), decided("2023-11-19"));
const undecided = run("individual-budget-proposal", "plan_cost=100 " + [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `question_${n}=first_answer`).join(" "), day);
check("an undecided figure is said, with status 1", undecided.status === 1 && /has not been decided/.test(undecided.stdout), undecided.stdout + undecided.stderr);

// What follows from the answers need not be typed: the choice that a question is asked with, and the day of the work.
const short = "request=support_at_home";
check(
	"answers that follow from others are taken, and said",
	run("authorisation", `${short} weekly=350.01`, day).stdout.includes(`taken to be: period=week, decided=${day.split("=")[1]}`),
	run("authorisation", `${short} weekly=350.01`, day).stdout,
);
for (const [answers, same] of [
	["weekly=350.01", "period=week weekly=350.01 decided=2026-11-20"],
	["yearly=18200", "period=year yearly=18200 decided=2026-11-20"],
	["weekly=350 decided=2023-11-19", "period=week weekly=350 decided=2023-11-19"],
])
	check(`${answers} is as ${same}`, run("authorisation", `${short} ${answers}`, "--json", day).stdout === run("authorisation", `${short} ${same}`, "--json", day).stdout);
check("what is typed is not overruled", json("authorisation", `${short} weekly=350 period=month`).outcome === "answers");

// Mistakes in answers: all of them, with what is allowed.
function mistakes(what, sheet, answers, ...patterns) {
	const ended = run(sheet, answers, day);
	const lines = ended.stderr.trim().split("\n");
	check(
		what,
		ended.status === 1 && lines.length === patterns.length && patterns.every((pattern, i) => pattern.test(lines[i])),
		ended.stderr,
	);
}
mistakes(
	"a wrong choice",
	"authorisation",
	"request=suport_at_home",
	/^request=suport_at_home: error: "request" \(Request\) has no such answer: it is one of "support_at_home" \(Support at home\), .* \[run-answer\]$/,
);
mistakes("a question that is not there", "authorisation", "request=urgent decided=2026-11-20 weakly=3", /no question "weakly"; did you mean "weekly"\?/);
mistakes("a word that is no answer", "authorisation", "urgent", /an answer is written NAME=ANSWER/);
mistakes("too many decimals", "authorisation", "request=support_at_home decided=2026-11-20 period=week weekly=350.005", /"350\.005" has three figures after the point\. Write 350005, or 350\.00/);
mistakes("a part of a step", "authorisation", "request=respite decided=2026-11-20 weeks=4.15", /is between two steps: it is a number in weeks\/year from 0\.1 to 52 in steps of 0\.1/);
mistakes("a worksheet that is not there", "authorization", "", /no worksheet "authorization"; did you mean "authorisation"\? \[sheet-unknown\]/);

// Answers from a file, with rows of a group.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "candour-answers-"));
const file = path.join(folder, "answers.yaml");
fs.writeFileSync(file, "request: support_at_home\ndecided: 2026-11-20\nperiod: week\nweekly: 350\n");
const from = (answers, ...more) => spawnSync(program, ["run", ...answers, "--json", day, ...more], { cwd: root, encoding: "utf8" });
const same = from(["authorisation", "request=support_at_home", "decided=2026-11-20", "period=week", "weekly=350"]);
const filed = from(["authorisation"], "--answers", file);
check("answers from a file come to the same bytes", filed.status === 0 && filed.stdout === same.stdout, filed.stderr);
fs.rmSync(folder, { recursive: true });
