// Hostile content, layouts and names: what is refused, with which words, and that nothing takes long.
//	node tests/hostile/run.mjs [WORD ...]		those rows whose description has one of the words
import { active, raw } from "./active.mjs";
import { layouts } from "./layouts.mjs";
import { markdown } from "./markdown.mjs";
import { names } from "./names.mjs";
import { judge } from "./site.mjs";
import { yaml } from "./yaml.mjs";

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const wanted = ({ what }) => !words.length || words.some((word) => what.includes(word));
let passed = 0,
	failed = 0;

function result(what, wrong) {
	wrong.length ? failed++ : passed++;
	if (wrong.length) console.log([what, ...wrong].join("\n\t"));
}

for (const row of [...layouts, ...markdown, ...names, ...raw, ...yaml].filter(wanted)) result(row.what, judge(row));
if (wanted({ what: "active" })) await active(result);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
