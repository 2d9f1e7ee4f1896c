// The engine gives the same bytes wherever it runs: compiled by gcc, by clang and with sanitizers, and as a
// WebAssembly module in Node and in Chromium.
//	node tests/parity/run.mjs [SEED]
// They are told the same streams (stream.h) and say a digest of each JSON. Streams are the examples of every
// worksheet, every combination of answers to those that ship, or 100,000 of them (in Chromium, which would take
// as long again as Node, 20,000), and 100,000 pairs of worksheets and answers made up from the seed. The last
// line is "N passed, N failed".
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OPERATIONS, answersIn } from "./records.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));
const seed = Number(process.argv[2] ?? 20261120);
const COMBINATIONS = 100000,
	SMALL = 2000,
	SAMPLE = 20000;
const IMAGES = 20000,
	EACH = 5;
const AT_ONCE = 2;

const list = (path, wanted = () => true) =>
	readdirSync(path)
		.filter(wanted)
		.sort()
		.map((name) => `${path}/${name}`);
const shipped = list("content/worksheets", (name) => !name.startsWith("."));
const small = list("tests/sheets", (name) => name.endsWith(".yaml") || name === "in-parts");

const cases = "build/tests/parity/cases",
	module = "build/engine/engine.wasm";
const engines = {
	gcc: ["build/tests/parity/native"],
	fresh: ["build/tests/parity/native", "--fresh"],
	clang: ["build/tests/parity/native-clang"],
	sanitized: ["build/sanitized/tests/parity/native"],
	node: [process.execPath, `${folder}node.mjs`, module],
	chromium: [process.execPath, `${folder}chromium.mjs`, module],
};
// Sheet by sheet, so that the engines share the processors evenly.
const streams = [
	...shipped.map((sheet) => ({
		name: `answers to ${sheet}`,
		made: [[cases, "combinations", COMBINATIONS, sheet]],
		by: ["gcc", "clang", "node"],
	})),
	{
		name: "some answers to all",
		made: [
			[cases, "combinations", SAMPLE, ...shipped],
			[cases, "combinations", SMALL, ...small],
		],
		by: ["gcc", "clang", "node", "chromium"],
	},
	{ name: "worksheets made up", made: [[cases, "random", seed, IMAGES, EACH]], by: Object.keys(engines) },
	{ name: "examples", made: [[cases, "examples", ...shipped, ...small]], by: Object.keys(engines) },
	{
		name: "fewer answers to all",
		made: [[cases, "combinations", SMALL, ...shipped, ...small]],
		by: ["gcc", "sanitized"],
	},
];

let passed = 0,
	failed = 0;

function check(what, good, why = "") {
	good ? passed++ : failed++;
	if (!good) console.log(`${what}: failed\n\t${why.replaceAll("\n", "\n\t")}`);
}

// "{ cases ...; cases ...; } | engine": nothing in it needs quoting but paths of our own.
const shell = (made, engine) =>
	`{ ${made.map((words) => words.map((word) => `'${word}'`).join(" ")).join("; ")}; } | ${engine.map((word) => `'${word}'`).join(" ")}`;

// What the engine says to the stream, as bytes; undefined if it ended badly.
function tell(made, engine) {
	const child = spawn("bash", ["-c", `set -o pipefail; ${shell(made, engine)}`], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const parts = [];
	child.stdout.on("data", (part) => parts.push(part));
	return new Promise((resolve) =>
		child.on("close", (status) => resolve(status === 0 ? Buffer.concat(parts) : undefined)),
	);
}

async function each(items, work) {
	const queue = [...items];
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			while (queue.length > 0) await work(queue.shift());
		}),
	);
}

// The first record of which two engines say different things; -1: none.
function difference(one, other) {
	if (one.equals(other)) return -1;
	let at = 0;
	while (at < one.length && at < other.length && one[at] === other[at]) at++;
	return Math.floor(at / 8);
}

// The part of a text around the place where it begins to differ from another.
function around(text, other) {
	let at = 0;
	while (at < text.length && text[at] === other[at]) at++;
	return `at byte ${at} of ${text.length}: ${text.subarray(Math.max(0, at - 80), at + 80).toString()}`;
}

// A record that two engines differ about, kept for whoever mends it.
function explainDifference(stream, names, number) {
	const kept = "build/parity/failed.stream";
	const options = { maxBuffer: 1 << 28 };
	mkdirSync("build/parity", { recursive: true });
	const keep = spawnSync("bash", ["-c", shell(stream.made, [...engines.gcc, "--keep", number])], options);
	writeFileSync(kept, keep.stdout);
	const [one, other] = names.map(
		(name) => spawnSync(engines[name][0], [...engines[name].slice(1), "--show"], { input: keep.stdout, ...options }).stdout,
	);
	return [
		`record ${number} (seed ${seed}), kept in ${kept}`,
		...answersIn(keep.stdout).map((text) => `answers: ${JSON.stringify(text)}`),
		`${names[0]} ${around(one, other)}`,
		`${names[1]} ${around(other, one)}`,
	].join("\n");
}

async function everyStream() {
	const jobs = streams.flatMap((stream) => stream.by.map((name) => ({ stream, name })));
	const slow = ["chromium", "node"];
	jobs.sort((a, b) => slow.includes(b.name) - slow.includes(a.name));
	let pairs = 0;
	await each(jobs, async ({ stream, name }) => {
		const start = Date.now();
		(stream.said ??= {})[name] = await tell(stream.made, engines[name]);
		console.log(`${name}, ${stream.name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
	});
	for (const stream of streams) {
		const { gcc } = stream.said;
		pairs += ((gcc?.length ?? 0) / 8) * stream.by.length;
		for (const name of stream.by) {
			const said = stream.said[name];
			const number = gcc && said ? difference(gcc, said) : -1;
			const why = number >= 0 ? explainDifference(stream, ["gcc", name], number) : "it ended badly";
			check(`${stream.name}, ${name}`, said?.length > 0 && number < 0, why);
		}
	}
	console.log(`${pairs} images and answers`);
}

// A comparison that could not fail would prove nothing: each operation in turn is broken natively only.
async function plants() {
	const made = [[cases, "random", seed, 1000, 2]];
	const right = await tell(made, engines.gcc);
	await each(OPERATIONS.entries(), async ([number, name]) => {
		const wrong = await tell(made, [...engines.gcc, "--plant", number]);
		check(`a broken ${name} is found`, wrong && right && difference(right, wrong) >= 0);
	});
}

// The program says what the engine says.
function program() {
	for (const sheet of shipped) {
		const stream = spawnSync(cases, ["examples", sheet], { maxBuffer: 1 << 28 }).stdout;
		const said = spawnSync(engines.node[0], [...engines.node.slice(1), "--show"], { input: stream, maxBuffer: 1 << 28 });
		const lines = said.stdout.toString().split("\n").slice(1);
		for (const [i, text] of answersIn(stream).entries()) {
			const answers = text.split("\n").filter(Boolean);
			const day = answers.find((line) => line.startsWith("as-of="))?.slice("as-of=".length) ?? "2026-11-20";
			const given = answers.filter((line) => !line.startsWith("as-of="));
			const ran = spawnSync("build/candour", ["run", sheet, "--json", "--as-of", day, ...given]);
			check(`candour run ${sheet} --json ${given.join(" ")}`, ran.stdout.toString() === lines[i] + "\n", ran.stderr.toString());
		}
	}
}

console.log(`seed ${seed}`);
for (const file of [cases, module, ...Object.values(engines).map(([path]) => path)])
	check(file, existsSync(file), "it is not there: make programs sanitized");
if (failed === 0) {
	await everyStream();
	await plants();
	program();
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
