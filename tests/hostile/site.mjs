// A small site with something hostile in it, built under a limit of time and memory.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../..");
const memory = "/dev/shm"; // some thousand sites are made and removed
const work = fs.mkdtempSync(path.join(fs.existsSync(memory) ? memory : os.tmpdir(), "candour-hostile-"));
process.on("exit", () => fs.rmSync(work, { recursive: true }));

export const KB = 1024;

// What a site with a file within the limits may cost: two seconds of a processor that others use too, and 256 MB.
const MILLISECONDS = 2000,
	KILOBYTES = 256 * KB;

// A copy, so that a build of the program meanwhile is no fault; and what tells its cost.
const program = path.join(work, "candour"),
	usage = path.join(work, "usage.so");
fs.copyFileSync(path.join(root, "build/candour"), program);
const made = spawnSync("cc", ["-std=c17", "-shared", "-fPIC", "-o", usage, path.join(here, "usage.c")]);
if (made.status !== 0) throw new Error(String(made.stderr));

// The base of the golden tests with the words of the language.
const base = path.join(work, "base");
fs.cpSync(path.join(root, "tests/golden/base"), base, { recursive: true });
fs.cpSync(path.join(root, "layouts/words"), path.join(base, "layouts/words"), { recursive: true });

export const original = (file) => fs.readFileSync(path.join(base, file), "utf8");

// Front matter of a page of its own, in 11 lines and an empty one; its text begins in line 13.
export const FRONT = `---
title: Hostile
summary: A page like no other.
order: 90
owner: lead
version: "1.0"
status: in force
issued: 2026-01-10
review-due: 2026-11-19
changes: [{date: 2026-01-10, says: First published.}]
---

`;
export const PAGE = "content/guide/hostile.md";

// Files by their path: text or bytes; a number for a file of so many zeros that takes no room; null for none.
function put(folder, files) {
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), { recursive: true });
		if (content === null) fs.rmSync(file, { recursive: true });
		else if (typeof content !== "number") fs.writeFileSync(file, content);
		else {
			fs.writeFileSync(file, "");
			fs.truncateSync(file, content);
		}
	}
}

// Every file below a folder, by its path from there.
export const filesBelow = (folder) =>
	fs.readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));

// For `prepare`: every text of content and layouts, written another way.
export const rewrite = (how) => (folder) => {
	for (const name of filesBelow(folder)) {
		const file = path.join(folder, name);
		if (!name.startsWith("assets")) fs.writeFileSync(file, how(fs.readFileSync(file, "utf8")));
	}
};

// For `prepare`: the layouts and styles that the council is given, instead of those of the tests.
export function ship(folder) {
	for (const [from, to] of Object.entries({ layouts: "layouts", "build/assets": "assets" })) {
		fs.rmSync(path.join(folder, to), { recursive: true });
		fs.cpSync(path.join(root, from), path.join(folder, to), {
			recursive: true,
			filter: (name) => !name.endsWith("node_modules"),
		});
	}
}

// The base in a folder of its own, with `files` in it and after `prepare`. It goes when all is done, if not before.
export function lay({ files = {}, prepare = () => {} }) {
	const folder = fs.mkdtempSync(path.join(work, "site-"));
	fs.cpSync(base, folder, { recursive: true });
	put(folder, files);
	prepare(folder);
	return folder;
}

// How hostile text reads to people is not what is tried here.
const isAdvice = (line) => / warning: .* \[access-[a-z-]+\]$/.test(line);

// Build what was laid out. The cost is in milliseconds and KB; whatever is left besides the site is in `left`.
export function build(folder) {
	const cost = path.join(work, "cost");
	fs.rmSync(cost, { force: true });
	const { status, signal, stderr } = spawnSync(
		program,
		["build", "--assets", "assets", "--as-of", "2026-11-20", "--jobs", "2"],
		{
			cwd: folder,
			encoding: "utf8",
			env: { PATH: process.env.PATH, LD_PRELOAD: usage, USAGE: cost },
			timeout: 60 * MILLISECONDS,
			maxBuffer: 64 * KB * KB,
		},
	);
	return {
		status: status ?? signal,
		messages: stderr.split("\n").filter((line) => line && !/^\d+ mistakes?\. /.test(line) && !isAdvice(line)),
		left: fs.readdirSync(folder).filter((name) => !/^(assets|content|layouts)$/.test(name)),
		cost: fs.existsSync(cost) ? fs.readFileSync(cost, "utf8").split(" ").map(Number) : [Infinity, Infinity],
	};
}

// For `shows`: what differs from the site of the base, but for what it was made of.
let usual;
const remembered = (site) =>
	new Map(filesBelow(site).map((name) => [name, fs.readFileSync(path.join(site, name), "latin1")]));
export function baseline(site) {
	if (!usual) {
		const folder = lay({});
		build(folder);
		usual = remembered(path.join(folder, "site"));
	}
	const got = remembered(site);
	return [...new Set([...usual.keys(), ...got.keys()])]
		.filter((name) => name !== "candour-manifest.json" && usual.get(name) !== got.get(name))
		.map((name) => `${name} differs`);
}

// Whether the messages are those of a row: all of them, or, of a great many alike, the first and perhaps their count.
const saysSo = (says, messages) =>
	says.first
		? messages[0] === says.first && messages.length === (says.count ?? messages.length)
		: messages.join("\n") === [says].flat().join("\n");

// What is wrong with how a row was answered. `says` is what it must say; nothing: it is published, and `shows` tells
// what is wrong with that.
export function judge({ says = [], shows = () => [], ...row }) {
	const folder = lay(row),
		{ status, messages, left, cost } = build(folder),
		refused = says.length !== 0,
		wrong = refused ? [] : shows(path.join(folder, "site"));
	if (status !== (refused ? 1 : 0)) wrong.push(`exit status ${status}`);
	if (refused && left.length) wrong.push(`left behind: ${left.join(" ")}`);
	if (!saysSo(says, messages))
		wrong.push(`said (${messages.length}):`, ...messages.slice(0, 5).map((line) => line.slice(0, 400)));
	if (!(cost[0] < MILLISECONDS)) wrong.push(`took ${cost[0]} ms`);
	if (!(cost[1] < KILOBYTES)) wrong.push(`took ${cost[1]} KB`);
	fs.rmSync(folder, { recursive: true });
	return wrong;
}
