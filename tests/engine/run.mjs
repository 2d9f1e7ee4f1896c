// The engine as a module: planted faults are found, the module has none, and a second build gives the same bytes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faults } from "./module.mjs";

const MODULE = "build/engine/engine.wasm";
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
} finally {
	rmSync(folder, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
