// The engine as a module: planted faults are found, the module has none, a second build gives the same bytes, and an old
// phone on a slow line has it soon: with its loader it is under 8 KB as servers send it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { faults } from "./module.mjs";

const MODULE = "build/engine/engine.wasm";
const LOADER = "layouts/scripts/engine.js";
const LARGEST = 8 * 1024;
const functions = ["answers", "explain", "image", "open", "output"].map((name) => `(func (export "${name}"))`).join("");
const plants = [
	["", null],
	['(func (import "env" "now"))', "outside"],
	["(func (param f64))", "floating point"],
	["(func (drop (f32.const 1)))", "floating point"],
	["(func (drop (memory.grow (i32.const 1))))", "memory grow"],
	['(func (export "stackSave"))', "exports"],
];

let passed = 0,
	failed = 0;

function result(what, wrong) {
	wrong.length === 0 ? passed++ : failed++;
	if (wrong.length > 0) console.log([what, ...wrong].join("\n\t"));
}

const folder = mkdtempSync(join(tmpdir(), "candour-engine-"));
try {
	const path = (name) => join(folder, name);
	for (const [more, says] of plants) {
		writeFileSync(path("plant.wat"), `(module ${more} (memory (export "memory") 1) ${functions})`);
		execFileSync("wasm-as", [path("plant.wat"), "-o", path("plant.wasm")]);
		const found = faults(path("plant.wasm"));
		const good = says === null ? found.length === 0 : found.length === 1 && found[0].includes(says);
		result(`planted: ${more}`, good ? [] : [`found ${found.join("; ") || "nothing"}`]);
	}
	result(MODULE, faults(MODULE));
	execFileSync("make", [`MODULE=${path("engine.wasm")}`, path("engine.wasm")], { stdio: "pipe" });
	result("two builds give the same bytes", readFileSync(path("engine.wasm")).equals(readFileSync(MODULE)) ? [] : ["they differ"]);
	const files = [MODULE, LOADER].map((file) => readFileSync(file));
	const sizes = [(bytes) => bytes, gzipSync, brotliCompressSync].map((pack) => files.reduce((sum, bytes) => sum + pack(bytes).length, 0));
	console.log(`module and loader in bytes: raw ${sizes[0]}, gzip ${sizes[1]}, brotli ${sizes[2]}`);
	result("module and loader, compressed", sizes[2] < LARGEST ? [] : [`are ${sizes[2]} bytes, and not under ${LARGEST}`]);
} finally {
	rmSync(folder, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
