// How long the engine takes for the default estimate, and how large its module is.
//	node tests/bench/engine.mjs
// The default estimate is that of indicative-budget with every question answered. Nothing is asserted.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "../browser/node_modules/playwright-core/index.mjs";

const SHEET = "content/worksheets/indicative-budget.yaml";
const module = readFileSync("build/engine/engine.wasm"),
	loader = readFileSync("layouts/scripts/engine.js");

// The image, and the answers of the first example that estimates.
function defaultEstimate() {
	const stream = spawnSync("build/tests/parity/cases", ["examples", SHEET], { maxBuffer: 1 << 26 }).stdout;
	const length = stream.readUInt32LE(0) >>> 1,
		answers = 4 + length;
	return {
		image: stream.subarray(4, answers),
		answers: stream.subarray(answers + 4, answers + 4 + (stream.readUInt32LE(answers) >>> 1)),
		stream: stream.subarray(0, answers + 4 + (stream.readUInt32LE(answers) >>> 1)),
	};
}

// Microseconds an explanation takes, as a page has it: answers in, JSON out and parsed. Runs here and in a page.
async function measure(module, image, answers) {
	const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt());
	const start = performance.now();
	const { instance } = await WebAssembly.instantiate(bytes(module));
	const engine = instance.exports;
	const put = (at, what) => new Uint8Array(engine.memory.buffer).set(what, at);
	const given = bytes(answers),
		worksheet = bytes(image);
	put(engine.image(), worksheet);
	if (engine.open(worksheet.length)) throw new Error("the image is refused");
	const ready = performance.now() - start;
	const work = () => {
		put(engine.answers(), given);
		return engine.explain(given.length);
	};
	const parsed = () => {
		const length = work();
		return JSON.parse(new TextDecoder().decode(new Uint8Array(engine.memory.buffer, engine.output(), length)));
	};
	const median = (what) => {
		const rounds = 51,
			each = 100,
			took = [];
		for (let round = 0; round < rounds; round++) {
			const from = performance.now();
			for (let i = 0; i < each; i++) what();
			took.push(((performance.now() - from) * 1000) / each);
		}
		return took.sort((a, b) => a - b)[rounds >> 1];
	};
	if (parsed().outcome !== "value") throw new Error("there is no estimate");
	return { ready, explain: median(work), parsed: median(parsed) };
}

const { image, answers, stream } = defaultEstimate();
const given = [module, image, answers].map((bytes) => bytes.toString("base64"));
const native = JSON.parse(spawnSync("build/tests/bench/engine", { input: stream, encoding: "utf8" }).stdout);
const node = await measure(...given);
const browser = await chromium.launch({
	executablePath: "/usr/bin/chromium",
	args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
const page = await browser.newPage();
const inPage = await page.evaluate(`(${measure})(${given.map((text) => JSON.stringify(text)).join(", ")})`);
await browser.close();

const us = (number) => `${number.toPrecision(3)} µs`;
const row = (name, { explain, parsed, ready }) =>
	`| ${name} | | ${us(explain)} | ${us(parsed)} | ${ready.toFixed(2)} ms |`;
console.log("\nThe default estimate: every question of indicative-budget answered\n");
console.log("| | result | with explanation | and read as JSON | ready |\n| --- | ---: | ---: | ---: | ---: |");
console.log(`| natively | ${us(native.result / 1000)} | ${us(native.explain / 1000)} | | ${us(native.open / 1000)} |`);
console.log(row(`Node ${process.version}`, node));
console.log(row("Chromium", inPage));

const size = (bytes) => [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
// A server compresses each file for itself.
const together = (...files) => files.map(size).reduce((sum, own) => sum.map((bytes, i) => bytes + own[i]));
console.log("\nThe engine in bytes\n\n| | raw | gzip | brotli |\n| --- | ---: | ---: | ---: |");
for (const [name, sizes] of [
	["module", size(module)],
	["loader", size(loader)],
	["module and loader", together(module, loader)],
	["module as base64 and loader, as a page has them", together(Buffer.from(module.toString("base64")), loader)],
])
	console.log(`| ${name} | ${sizes.join(" | ")} |`);
