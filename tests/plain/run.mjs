// The rules of easy read, tried on sentences that were marked by hand, and the syllables of words that were counted by
// ear. What the rules find and the marks do not is a false alarm, the reverse a miss. No list of rules for a living
// language is always right: what is asked is that they agree as often as they did when the limits below were set.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url)),
	root = path.resolve(here, "../.."),
	driver = path.join(root, "build/tests/plain/driver");

// In a thousand.
const AGREES = { sentences: 1000, ordinary: 940, syllables: 1000 };

const rows = (name) =>
	fs
		.readFileSync(path.join(here, name), "utf8")
		.split("\n")
		.filter((line) => line && !line.startsWith("#"));

const answers = (given, lines) =>
	execFileSync(driver, given, { cwd: root, encoding: "utf8", input: `${lines.join("\n")}\n` })
		.split("\n")
		.slice(0, lines.length);

let passed = 0,
	failed = 0;

function hold(what, right, all, least) {
	const share = Math.floor((right * 1000) / all),
		good = share >= least && all > 0;
	good ? passed++ : failed++;
	console.log(`${what}: ${right} of ${all} agree (${share / 10}%; at least ${least / 10}%)`);
}

// What the rules say of the sentences of a file, beside what was marked; `but`: rules that were not marked.
function compare(name, least, but) {
	const marked = rows(name).map((line) => {
		const [sentence, rules = ""] = line.split("|").map((part) => part.trim());
		return { sentence, marked: rules.split(" ").filter(Boolean) };
	});
	const found = answers(
		["layouts/words/en-GB-plain.yaml", "build/assets/words/familiar.txt"],
		marked.map(({ sentence }) => sentence),
	).map((line) => line.split(" ").filter((rule) => rule && !but.includes(rule)));
	let alarms = 0,
		misses = 0,
		agree = 0;

	marked.forEach(({ sentence, marked: rules }, row) => {
		const more = found[row].filter((rule) => !rules.includes(rule)),
			less = rules.filter((rule) => !found[row].includes(rule));
		alarms += more.length;
		misses += less.length;
		agree += more.length + less.length === 0;
		if (more.length) console.log(`false alarm: ${sentence} [${more.join(" ")}]`);
		if (less.length) console.log(`missed: ${sentence} [${less.join(" ")}]`);
	});
	console.log(`${name}: ${alarms} false alarms, ${misses} misses`);
	hold(name, agree, marked.length, least);
}

compare("sentences.txt", AGREES.sentences, []);
compare("ordinary.txt", AGREES.ordinary, ["easy-hard"]);

const words = rows("syllables.txt").flatMap((line) => {
	const [count, ...all] = line.split(" ");
	return all.map((word) => ({ word, count }));
});
const counted = answers(
	["syllables"],
	words.map(({ word }) => word),
);
const right = words.filter(({ word, count }, row) => {
	if (counted[row] !== count) console.log(`${word}: ${counted[row]} syllables, not ${count}`);
	return counted[row] === count;
}).length;
hold("syllables", right, words.length, AGREES.syllables);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
