// Worksheets: those of this folder and the shipped ones are proved, with all their examples; those of refused/
// are refused, each with what refused.txt has under its name.
//
//	node tests/sheets/run.mjs [--write]
//
// A sheet in refused/ begins with a comment that says what must be found; refused.txt has it beside the message
// that is given, so that the two can be compared when it is read. --write writes refused.txt anew: the diff is the
// review.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const expected = path.join(here, "refused.txt");
const write = process.argv.includes("--write");
let passed = 0;
let failed = 0;

function prove(sheet) {
	const run = spawnSync("build/candour", ["prove", sheet, "--as-of", "2026-11-20"], { cwd: root, encoding: "utf8" });
	if (run.error) throw run.error;
	return { status: run.status ?? run.signal, messages: run.stderr };
}

function result(good, ...says) {
	good ? passed++ : failed++;
	if (!good) console.log(says.join("\n"));
}

// A worksheet is a file, or a folder of files.
const sheets = (folder) =>
	fs.readdirSync(path.join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.name.endsWith(".yaml") || (entry.isDirectory() && entry.name !== "refused"))
		.map((entry) => `${folder}/${entry.name}`)
		.sort();

const good = [...sheets("tests/sheets"), ...sheets("content/worksheets")];
for (const sheet of good) {
	const { status, messages } = prove(sheet);
	result(status === 0 && !messages.includes(" error: "), `${sheet}: exit status ${status}`, messages);
}

const entries = sheets("tests/sheets/refused").map((sheet) => {
	const text = fs.readFileSync(path.join(root, sheet), "utf8");
	const found = /^# expect: (.+)/.exec(text)?.[1] ?? "nothing is said";
	const { status, messages } = prove(sheet);
	return { name: path.basename(sheet, ".yaml"), text: `== ${path.basename(sheet, ".yaml")}: ${found}\nexit status ${status}\n${messages}` };
});

if (write) fs.writeFileSync(expected, entries.map(({ text }) => text).join("\n"));
const known = new Map(
	fs.readFileSync(expected, "utf8").split(/\n?^(?=== )/m).map((text) => [/^== (\S+):/.exec(text)?.[1], text.trimEnd()]),
);
for (const { name, text } of entries)
	result(known.get(name) === text.trimEnd(), `tests/sheets/refused/${name}.yaml: expected`, known.get(name) ?? "nothing", "got", text);
// a sheet that is not refused at all proves nothing
for (const { name, text } of entries) result(/: (error|warning): /.test(text), `tests/sheets/refused/${name}.yaml: nothing is wrong with it`);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
