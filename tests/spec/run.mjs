// The languages of this folder: prose whose examples run.
//
//	node tests/spec/run.mjs [--write] [LANGUAGE ...]
//
// An example is a run of fenced blocks. Those that show what is written become files; the one or more that
// show what comes of it (`html`, `messages`, ...) end the example and are compared with what the language's
// driver, a program made from the .c file beside this one, prints. A block's info string is its kind, then the file's
// name if the kind leaves it open: ```part header.html. --write puts what is printed into the document, so
// that the diff is the review. A language may have folders that are there before the example's files.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");

// language: what becomes which file (NAME stands for the second word of the info string), and what is compared
const content = {
	driver: "content",
	folders: { "tests/spec/base": ".", "layouts/words": "layouts/words" },
	inputs: {
		file: "content/NAME", markdown: "example.md", page: "content/guide/example.md", figures: "content/figures/example.yaml",
		glossary: "content/glossary.yaml", sources: "content/sources.yaml", site: "content/site.yaml",
	},
	outputs: ["html", "messages", "references", "page-seen", "figures-seen", "hard-words", "easy-seen"],
};
const languages = {
	components: content,
	content,
	"easy-read": {
		...content,
		folders: { ...content.folders, "tests/spec/easy": "." },
		inputs: {
			...content.inputs, easy: "content/easy-read/example.md", manifest: "layouts/pictures/manifest.yaml",
			own: "content/pictures/easy/manifest.yaml",
		},
	},
	layout: {
		driver: "layout",
		inputs: { layout: "layouts/page.html", part: "layouts/parts/NAME", site: "site.xml", page: "page.xml" },
		outputs: ["html", "messages", "vocabulary"],
	},
	worksheet: {
		driver: "worksheet",
		folders: { "tests/spec/worksheet": "head", "layouts/words": "layouts/words" },
		inputs: {
			worksheet: "example/example.yaml", part: "example/NAME", whole: "whole/NAME", answers: "answers", text: "text",
		},
		outputs: ["messages", "sum", "json", "proof"],
	},
};

const words = process.argv.slice(2);
const write = words.includes("--write");
const wanted = words.filter((word) => !word.startsWith("--"));

// The fenced blocks of a document: kind, name, text, and where the text is among the lines.
function blocks(lines) {
	const found = [];
	for (let at = 0; at < lines.length; at++) {
		const open = /^(`{3,})(\S+)(?: (\S+))?$/.exec(lines[at]);
		if (!open) continue;
		const end = lines.indexOf(open[1], at + 1);
		if (end < 0) throw new Error(`line ${at + 1}: this block is never closed`);
		found.push({ kind: open[2], name: open[3], first: at + 1, end, text: lines.slice(at + 1, end).join("\n") });
		at = end;
	}
	return found;
}

// The examples: their inputs, then their outputs. Blocks of other kinds are only there to be read.
function examples(language, lines) {
	const found = [];
	let current;
	for (const block of blocks(lines)) {
		const isInput = block.kind in language.inputs;
		if (!isInput && !language.outputs.includes(block.kind)) continue;
		if (!current || (isInput && current.outputs.length)) found.push(current = { inputs: [], outputs: [] });
		(isInput ? current.inputs : current.outputs).push(block);
	}
	return found;
}

function lay(language, example, folder) {
	for (const [from, to] of Object.entries(language.folders ?? {}))
		fs.cpSync(path.join(root, from), path.join(folder, to), { recursive: true });
	for (const { kind, name, text } of example.inputs) {
		const file = path.join(folder, language.inputs[kind].replace("NAME", name));
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, text && `${text}\n`);
	}
}

// What the driver prints when it is asked for each of the outputs. One that fails says nothing about the language.
function results(driver, language, example) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "candour-spec-"));
	try {
		lay(language, example, folder);
		return example.outputs.map(({ kind }) => {
			const run = spawnSync(driver, [kind], { cwd: folder, encoding: "utf8", env: {} });
			if (run.status !== 0)
				throw new Error(`${driver} ${kind}: ${run.error?.message ?? `status ${run.status ?? run.signal}\n${run.stderr}`}`);
			return run.stdout;
		});
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

let passed = 0;
let failed = 0;

function compare(document, block, got) {
	if (got.trimEnd() === block.text.trimEnd()) {
		passed++;
		return;
	}
	failed++;
	console.log(`${document}:${block.first}: expected\n${block.text.replace(/^/gm, "- ")}\ngot\n${got.trimEnd().replace(/^/gm, "+ ")}`);
}

function runLanguage(name) {
	const document = path.join(here, `${name}.md`);
	const lines = fs.readFileSync(document, "utf8").split("\n");
	const driver = path.resolve(root, process.env.BUILD ?? "build", "tests/spec", `${languages[name].driver}_driver`);
	const replaced = [];
	for (const example of examples(languages[name], lines)) {
		if (!example.outputs.length) throw new Error(`${document}:${example.inputs[0].first}: nothing is expected of this`);
		results(driver, languages[name], example).forEach((got, i) => {
			if (write) replaced.push({ block: example.outputs[i], got });
			else compare(path.relative(root, document), example.outputs[i], got);
		});
	}
	for (const { block, got } of replaced.reverse()) {
		lines.splice(block.first, block.end - block.first, ...(got ? got.trimEnd().split("\n") : []));
		passed++;
	}
	if (write) fs.writeFileSync(document, lines.join("\n"));
}

for (const name of Object.keys(languages))
	if (!wanted.length || wanted.includes(name)) runLanguage(name);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
