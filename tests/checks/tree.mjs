// The repository as the checks see it, or a small one made up to plant a mistake in.
//	files:   Map of path to text
//	objects: the compiled modules, each { module, symbols: [{ name, section, shared }] }
//	help:    what `candour --help` prints
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const run = (command, ...args) => execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });

// Every text that git tracks, or would track.
export function repository() {
	const paths = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0");
	const texts = paths.filter((path) => path && existsSync(path) && !path.endsWith(".png"));
	const files = new Map(texts.map((path) => [path, readFileSync(path, "utf8")]));
	const modules = [...files.keys()].filter((path) => /^generator\/.*\.c$/.test(path)).map(moduleOf);
	return {
		files,
		objects: modules.map((module) => ({ module, symbols: symbols(`build/generator/${module}.o`) })),
		help: run("build/candour", "--help"),
	};
}

// A tree of the files given; those that `compiled` names are compiled too.
export function planted({ files = {}, compiled = {}, help = "" }) {
	return {
		files: new Map(Object.entries(files)),
		objects: Object.entries(compiled).map(([module, source]) => ({ module, symbols: compile(source) })),
		help,
	};
}

// "generator/text/mark.c" is the module text/mark.
export const moduleOf = (path) => path.replace(/^generator\//, "").replace(/\.[ch]$/, "");

// The text of a table file without its comments, as lines of words.
export const table = (text) =>
	text
		.split("\n")
		.filter((line) => line && !line.startsWith("#"))
		.map((line) => line.split(/\s+/));

function compile(source) {
	const folder = mkdtempSync(join(tmpdir(), "candour-checks-"));
	try {
		writeFileSync(join(folder, "plant.c"), source);
		run("cc", "-c", "-O0", "-w", "-o", join(folder, "plant.o"), join(folder, "plant.c"));
		return symbols(join(folder, "plant.o"));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

// objdump -t: address, seven flags, section, tab, size, name. Names that begin with a dot are the sections'. A small g
// among the flags: other objects see the name.
function symbols(object) {
	const rows = run("objdump", "-t", object).matchAll(
		/^[0-9a-f]+ (.{7}) (\S+)\t[0-9a-f]+ +(?:\.hidden )?([^.\s]\S*)$/gm,
	);
	return [...rows].map(([, flags, section, name]) => ({ name, section, shared: flags.startsWith("g") }));
}
