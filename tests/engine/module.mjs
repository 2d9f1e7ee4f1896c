// What may not be in the engine's module: anything from outside, floating point, memory that grows.
//	node tests/engine/module.mjs MODULE.wasm
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const FORBIDDEN = [
	[/^\s*\(import /, "asks for something from outside"],
	[/\bf(32|64)\b/, "has floating point"],
	[/\bmemory\.grow\b/, "lets its memory grow"],
];

const EXPORTS = ["answers", "explain", "image", "memory", "open", "output"];

// The list of what is wrong with a module.
export function faults(path) {
	const text = execFileSync("wasm-dis", [path], { encoding: "utf8", maxBuffer: 1 << 28 });
	const lines = text.split("\n").filter((line) => !/^\s*\(data /.test(line));
	const exported = lines.map((line) => /^\s*\(export "(\w+)"/.exec(line)?.[1]).filter(Boolean);
	const found = FORBIDDEN.filter(([pattern]) => lines.some((line) => pattern.test(line))).map(([, says]) => says);
	return String(exported.sort()) === String(EXPORTS) ? found : [...found, `exports ${exported.join(", ")}`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const found = faults(process.argv[2]);
	for (const says of found) console.error(`${process.argv[2]}: the module ${says}`);
	process.exit(found.length > 0 ? 1 : 0);
}
