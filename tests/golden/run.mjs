// Whole small sites: content in, bytes and messages out.
//
//	node tests/golden/run.mjs [--write] [CASE ...]
//
// Each folder beside this file is a case. Its files are laid over those of base/, so that a case shows
// only what it is about; those of the cases that it names in `over` come in between. case.json says how the program is called; expected/ holds its messages, its exit
// status and, for a case that publishes, the files named in `shows`. --write makes expected/ anew.
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const program = path.resolve(here, "../../build/candour");
const words = process.argv.slice(2);
const write = words.includes("--write");
const wanted = words.filter((word) => !word.startsWith("--"));

const folders = fs.readdirSync(here, { withFileTypes: true })
	.filter((entry) => entry.isDirectory() && entry.name !== "base")
	.map((entry) => entry.name)
	.filter((name) => !wanted.length || wanted.includes(name))
	.sort();

// The case's content, layouts and assets in a folder of their own: base first, the case's files over it.
function lay(names, folder) {
	for (const from of ["base", ...names]) {
		for (const part of ["content", "layouts", "assets"]) {
			const source = path.join(here, from, part);
			if (fs.existsSync(source)) fs.cpSync(source, path.join(folder, part), { recursive: true });
		}
	}
	fs.mkdirSync(path.join(folder, "layouts/words"), { recursive: true });
	fs.copyFileSync(path.resolve(here, "../../layouts/words/en-GB.yaml"), path.join(folder, "layouts/words/en-GB.yaml"));
}

function result(name) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), "candour-golden-"));
	try {
		const { arguments: given = [], shows = [], remove = [], over = [] } =
			JSON.parse(fs.readFileSync(path.join(here, name, "case.json"), "utf8"));
		lay([...over, name], folder);
		for (const file of remove) fs.rmSync(path.join(folder, file), { recursive: true });
		const run = spawnSync(program, ["build", "--assets", "assets", "--as-of", "2026-11-20", ...given],
			{ cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH } });
		if (run.error) throw run.error;
		const files = new Map([["messages.txt", run.stderr], ["status.txt", `${run.status ?? run.signal}\n`]]);
		for (const file of shows) {
			const published = path.join(folder, "site", file);
			files.set(path.join("site", file), fs.existsSync(published) ? fs.readFileSync(published, "utf8") : "missing\n");
		}
		return files;
	} finally {
		fs.rmSync(folder, { recursive: true });
	}
}

function rewrite(expected, files) {
	fs.rmSync(expected, { recursive: true, force: true });
	for (const [file, text] of files) {
		fs.mkdirSync(path.dirname(path.join(expected, file)), { recursive: true });
		fs.writeFileSync(path.join(expected, file), text);
	}
}

function difference(wantedFile, got) {
	const made = path.join(os.tmpdir(), `candour-golden-${process.pid}`);
	fs.writeFileSync(made, got);
	try {
		execFileSync("diff", ["-u", fs.existsSync(wantedFile) ? wantedFile : "/dev/null", made], { encoding: "utf8" });
		return "";
	} catch (error) {
		return error.stdout;
	} finally {
		fs.rmSync(made);
	}
}

let passed = 0;
let failed = 0;
for (const name of folders) {
	const expected = path.join(here, name, "expected");
	const files = result(name);
	if (write) rewrite(expected, files);
	for (const [file, text] of files) {
		const differs = difference(path.join(expected, file), text);
		if (!differs) {
			passed++;
			continue;
		}
		failed++;
		console.log(`${name}/${file}:\n${differs}`);
	}
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
