// A small project in a folder of its own, in two versions, and what came of it.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const shims = path.join(root, "build/tests/faults");

// A library to load in front of the C library, compiled if need be.
export function shim(name) {
	const source = path.join(here, "shims", `${name}.c`),
		library = path.join(shims, `${name}.so`);
	if (!fs.existsSync(library) || fs.statSync(library).mtimeMs < fs.statSync(source).mtimeMs) {
		fs.mkdirSync(shims, { recursive: true });
		const made = `${library}.${process.pid}`;
		const { status, stderr } = spawnSync(
			"cc",
			["-std=c17", "-O1", "-Wall", "-Wextra", "-shared", "-fPIC", "-o", made, source, "-ldl"],
			{ encoding: "utf8" },
		);
		if (status !== 0) throw new Error(stderr);
		// another part may be doing the same
		fs.renameSync(made, library);
	}
	return library;
}

// What is to be undone at the end, the last thing first.
const endings = [];
export const atEnd = (undo) => endings.unshift(undo);
process.on("exit", () => endings.forEach((undo) => undo()));

// In memory, if there is such a place: some ten thousand sites are made and removed.
function quickest() {
	try {
		fs.accessSync("/dev/shm", fs.constants.W_OK);
		return "/dev/shm";
	} catch {
		return os.tmpdir();
	}
}

// A new folder that everybody may enter.
export function temporary(base = quickest()) {
	const folder = fs.mkdtempSync(path.join(base, "candour-faults-"));
	fs.chmodSync(folder, 0o755);
	atEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
	return folder;
}

// A copy, so that a build of the program meanwhile is no fault, where programs may be run.
export const program = path.join(temporary(os.tmpdir()), "candour");
fs.copyFileSync(path.join(root, "build/candour"), program);

const SAYS = " It says what it has to say in plain words.";

const page = (number, version) => `---
title: Page ${number}
summary: What page ${number} is about.
order: ${100 + number}
owner: lead
version: "${version}.0"
status: in force
issued: 2026-01-10
review-due: 2027-01-10
changes:
  - {date: 2026-10-0${version}, says: Version ${version}.}
---

Version ${version} of a page.${SAYS.repeat(18)}
${`\n${SAYS.repeat(5).trim()}\n`.repeat(4)}`;

// Content, layouts and assets below `folder`: as many pages more than the smallest site has, in a version in
// which every third differs, one is new and one is gone. The assets do not differ: a site would keep those of the one
// before, and not be the same after another history.
export function lay(folder, { pages = 0, version = 1 } = {}) {
	const base = path.join(root, "tests/golden/base");
	for (const part of ["content", "layouts", "assets"])
		fs.cpSync(path.join(base, part), path.join(folder, part), { recursive: true });
	fs.mkdirSync(path.join(folder, "layouts/words"), { recursive: true });
	fs.copyFileSync(path.join(root, "layouts/words/en-GB.yaml"), path.join(folder, "layouts/words/en-GB.yaml"));
	fs.appendFileSync(path.join(folder, "assets/styles/site.css"), "\np { max-width: 38em; }\n");
	for (let number = version; number < pages + version; number++)
		fs.writeFileSync(
			path.join(folder, `content/guide/page-${number}.md`),
			page(number, number % 3 ? 1 : version),
		);
	fs.appendFileSync(path.join(folder, "content/index.md"), `\nThis is version ${version}.\n`);
	return folder;
}

const words = (from, out, more) => [
	"build",
	...["content", "layouts", "assets"].flatMap((part) => [`--${part}`, path.join(from, part)]),
	...["--out", out, "--as-of", "2026-11-20", ...more],
];
const environment = (env) => ({ PATH: process.env.PATH, ...env });

// Build the project laid out in `from`, working in `folder`.
export function build(folder, from, { out = "site", more = ["--jobs", "1"], env = {}, before = [] } = {}) {
	const command = [...before, program, ...words(from, out, more)];
	return spawnSync(command[0], command.slice(1), { cwd: folder, encoding: "utf8", env: environment(env) });
}

// The same, going on while the caller does something else: the process, and what it comes to.
export function start(folder, from, { out = "site", more = [], env = {} } = {}) {
	const child = spawn(program, words(from, out, more), { cwd: folder, env: environment(env) });
	let stderr = "";
	child.stderr.on("data", (text) => (stderr += text));
	const end = new Promise((resolve) =>
		child.on("close", (status, signal) => resolve({ status, signal, stderr })),
	);
	return { child, end };
}

// Every path below a folder with its kind and a checksum, as one text; "" if there is no folder.
export function snapshot(folder) {
	const lines = [];
	const walk = (relative) => {
		for (const entry of fs.readdirSync(path.join(folder, relative), { withFileTypes: true })) {
			const name = path.join(relative, entry.name);
			if (entry.isDirectory()) {
				lines.push(`${name}/`);
				walk(name);
			} else if (entry.isFile()) {
				const bytes = fs.readFileSync(path.join(folder, name));
				lines.push(`${name} ${createHash("sha256").update(bytes).digest("hex")}`);
			} else {
				lines.push(`${name} neither file nor folder`);
			}
		}
	};
	if (fs.existsSync(folder)) walk("");
	return lines.sort().join("\n");
}

// What is in a folder besides what belongs there.
export const litter = (folder, expected) =>
	fs.readdirSync(folder).filter((name) => !expected.includes(name));

// How a build is said to have failed: exit status 3, and why.
const failures = (stderr) => stderr.split("\n").filter((line) => /: failure: .* \[machine\]$/.test(line));
export const failed = ({ status, stderr }) => status === 3 && failures(stderr).length > 0;
export const failedOnce = ({ status, stderr }) => status === 3 && failures(stderr).length === 1;
