// `candour compare`: worksheets whose differences were worked by hand, days, folders, samples of people, limits.
//	node tests/compare/run.mjs
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { check, counts } from "../faults/checks.mjs";
import { program } from "../faults/site.mjs";
import { copies } from "./copies.mjs";
import { example, meal, sheet } from "./sheets.mjs";

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "candour-compare-"));
process.on("exit", () => fs.rmSync(scratch, { recursive: true }));

let files = 0;

// Each in a folder of its own, for a worksheet is called as its file.
function file(text, ending = "yaml") {
	const folder = path.join(scratch, `${++files}`);
	const name = path.join(folder, `trial.${ending}`);
	fs.mkdirSync(folder);
	fs.writeFileSync(name, text);
	return name;
}

function candour(...words) {
	return spawnSync(program, words, { encoding: "utf8", env: { PATH: process.env.PATH } });
}

// A content folder without a site.yaml has no limits.
const none = path.join(scratch, "none");
const day = ["--as-of", "2026-11-20"];
const compare = (...words) => candour("compare", ...words, ...(words.includes("--content") ? [] : ["--content", none]), ...day);

function json(...words) {
	const { status, stdout, stderr } = compare(...words, "--json");
	return { status, stderr, ...(stdout ? JSON.parse(stdout) : {}) };
}

// What becomes of all combinations of answers to two texts of worksheets.
function results(old, new_, ...words) {
	const said = json(file(old), file(new_), ...words);
	const sheet = said.worksheets?.[0] ?? {};
	return { ...said, ...sheet, ...sheet.combinations };
}

const counted = ({ all, gain, lose, same, move }) => [all, gain, lose, same, move].join(" ");

// Worked by hand: meals in three ways, with and without family.
const was = meal();
for (const [what, change, expected, average, gain, loss] of [
	["nothing", {}, "6 0 0 6 0", "0"],
	["another version of the same", { version: "1.1" }, "6 0 0 6 0", "0"],
	// some: 50 -> 60 with and without family; every: 100 -> 90
	["more for some and less for others", { some: 60, every: 90 }, "6 2 2 2 0", "0", "10", "-10"],
	// 50 -> 45.5, 30 -> 25.5
	["less for some", { some: 45.5 }, "6 0 2 4 0", "-1.5", undefined, "-4.5"],
	// family counts for more: 50 - 60 is below nothing, so 30 -> 0, and 80 -> 40
	["more taken away", { less: 60 }, "6 0 2 4 0", "-11.67", undefined, "-40"],
	["less taken away", { less: 19.99 }, "6 2 0 4 0", "0", "0.01"],
]) {
	const got = results(was, meal(change));
	if (what === "nothing") {
		check("the same file twice: nothing is tried", got.unchanged === true && got.combinations === undefined, JSON.stringify(got));
		continue;
	}
	check(`${what}: how many`, counted(got) === expected, counted(got));
	check(`${what}: on average`, got.average === average, got.average);
	check(`${what}: the largest`, got["largest-gain"]?.change === gain && got["largest-loss"]?.change === loss, JSON.stringify(got));
	check(`${what}: done`, got.status === 0 && got.stderr === "", got.stderr);
}
const most = results(was, meal({ less: 60 }))["largest-loss"];
check(
	"the largest loss has its answers",
	most.answers.meals === "Much help" && most.answers.help === "Yes" && most.old.low === "80" && most.new.low === "40",
	JSON.stringify(most),
);

// A question that is asked of some is no answer of the others: 2 + 1 combinations and not 4.
const nested = (amount, more = {}) =>
	sheet({
		questions: [
			'night: {asks: Help at night?, called: Night, about: need, choices: {"no": "No", "yes": "Yes"}}',
			'waking: {asks: Is it waking?, called: Waking, about: need, choices: {"no": "No", "yes": "Yes"}, when: night is yes}',
		],
		lines: [`budget: {says: Budget, unit: £/week, when: waking is yes, is: ${amount}, otherwise: 0}`],
		result: "budget",
		examples: [example("{night: no}", "{budget: 0}"), example("{night: yes, waking: yes}", `{budget: ${amount}}`)],
		...more,
	});
check("what is not asked is not counted", counted(results(nested(10), nested(9))) === "3 0 1 2 0", counted(results(nested(10), nested(9))));

// Numbers are tried at their ends, and on both sides of where either version treats them otherwise.
const taper = (from, scale = "1") =>
	sheet({
		questions: [`paid: {asks: How much?, called: Paid, about: money, number: £/week, from: 0, to: 1000, step: ${scale}}`],
		lines: [
			`above: {says: Above, unit: £/week, sum: [paid, -${from}]}`,
			"budget: {says: Budget, unit: £/week, max: [above, 0]}",
		],
		result: "budget",
		examples: [example("{paid: 0}", "{budget: 0}"), example("{paid: 1000}", `{budget: ${1000 - from}}`)],
	});
const tapered = results(taper(100), taper(130, "0.5"));
check("numbers: the largest loss is at a bend of either", tapered["largest-loss"].change === "-30" && tapered.gain === 0, JSON.stringify(tapered));
check("numbers: answers are words", /^£\d/.test(tapered["largest-loss"].answers.paid), JSON.stringify(tapered["largest-loss"]));

// A question and a choice that one version has alone.
const wider = meal({
	questions: [
		"meals: {asks: How are meals?, called: Meals, about: need, choices: {alone: By myself, some: Some help, every: Much help, tube: By a tube}}",
		'help: {asks: Does family help?, called: Family, about: support, choices: {"no": "No", "yes": "Yes"}}',
		'dog: {asks: Is there a dog?, called: Dog, about: need, choices: {"no": "No", "yes": "Yes"}}',
	],
	lines: [
		"price: {says: Price, unit: £/week, map: meals, to: {alone: 0, some: 50, every: 100, tube: 300}}",
		'met: {says: Met, unit: £/week, map: help, to: {"no": 0, "yes": 20}}',
		'walks: {says: Walks, unit: £/week, map: dog, to: {"no": 0, "yes": 7}}',
		"left: {says: Left, unit: £/week, sum: [price, walks], less: [met]}",
		"budget: {says: Budget, unit: £/week, max: [left, 0]}",
	],
	examples: [example("{meals: alone, help: no, dog: no}", "{budget: 0}"), example("{meals: some, help: no, dog: no}", "{budget: 50}")],
});
const [narrow, wide] = [file(was), file(wider)];
check("a choice of one version is not compared, a question of one is", counted(results(was, wider)) === "12 5 0 7 0", counted(results(was, wider)));
const forward = compare(narrow, wide).stdout, back = compare(wide, narrow).stdout;
check(
	"what one version has alone is said",
	/Only the new version asks this.*: Dog/.test(forward) && /Only the new version has these answers to Meals.*“By a tube”/.test(forward),
	forward,
);
check(
	"and the other way round",
	/Only the old version asks this.*: Dog/.test(back) && /Only the old version has these answers to Meals.*“By a tube”/.test(back),
	back,
);

// No result is no amount, whichever side it is on.
const refers = ["- {if: meals is every, says: Ask first.}"];
const referred = results(was, meal({ refers }));
check("an amount before, nobody to say now", counted(referred) === "6 0 0 4 2", counted(referred));
check(
	"moves have their names and their first answers",
	referred.moves.length === 1 && referred.moves[0].from === "amount" && referred.moves[0].to === "refer" && referred.moves[0].count === 2 && referred.moves[0].first.answers.meals === "Much help",
	JSON.stringify(referred.moves),
);

// More combinations than are worked: a sample, in which each answer comes as often as the others.
const many = (amount) => {
	const names = [..."abcdefghijklmnopqr"].map((letter) => `q_${letter}`);
	return sheet({
		questions: names.map((name) => `${name}: {asks: ${name}?, called: ${name}, about: need, choices: {none: None, some: Some, much: Much}}`),
		lines: [
			...names.map((name, i) => `${name}_points: {says: Points, unit: £/week, map: ${name}, to: {none: 0, some: 1, much: ${i ? 2 : amount}}}`),
			`budget: {says: Budget, unit: £/week, sum: [${names.map((name) => `${name}_points`).join(", ")}]}`,
		],
		result: "budget",
		examples: [0, 1].map((points) => example(`{${names.map((name, i) => `${name}: ${i || !points ? "none" : "some"}`).join(", ")}}`, `{budget: ${points}}`)),
	});
};
const [many1, many2] = [file(many(9)), file(many(5))];
const sampled = json(many1, many2).worksheets[0];
check("too many: a sample", sampled.sampled && sampled.combinations.all === 2 ** 18, JSON.stringify(sampled));
check("too many: each answer comes as often", Math.abs(sampled.combinations.lose - 2 ** 18 / 3) < 1 && sampled.combinations.gain === 0, sampled.combinations.lose);
check("too many: the same sample each time", compare(many1, many2).stdout === compare(many1, many2).stdout);
check("too many: it is said, with how many there are", compare(many1, many2).stdout.includes("They are a sample of 387,420,489"), compare(many1, many2).stdout);

// Units that cannot be compared, and worksheets beside folders.
const yearly = file(meal().replaceAll("£/week", "£/year"));
const units = compare(file(was), yearly);
check("pounds a week beside pounds a year", units.status === 1 && /£\/year.*£\/week.*\[compare-unit\]/.test(units.stderr), units.stderr);
const mixed = compare(file(was), "content");
check("a worksheet beside a folder", mixed.status === 1 && /\[compare-operands\]/.test(mixed.stderr), mixed.stderr);
const missing = compare(path.join(scratch, "nothing.yaml"), file(was));
check("a worksheet that is not there", missing.status === 3 || missing.status === 1, missing.stderr);
for (const words of [[], ["content"], ["content", "content", "content"]]) {
	const { status, stderr } = candour("compare", ...words);
	check(`${words.length} operands`, status === 2 && /two content folders, two worksheet files or two dates/.test(stderr), stderr);
}
const unmade = compare(narrow, wide, "--page", path.join(scratch, "no/such/folder/page.md"));
check("a page that cannot be written", unmade.status === 3 && /page\.md/.test(unmade.stderr), unmade.stderr);

const tools = { candour, check, compare, copy: copies(scratch), example, file, json, meal, results, scratch, sheet, was };
for (const part of ["people", "limits", "unsure", "mistakes", "folders", "versions", "page", "shipped", "shown"])
	await (await import(`./${part}.mjs`)).default(tools);
const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
