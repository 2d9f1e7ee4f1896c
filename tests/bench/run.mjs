// Candour beside its peers, on the same pages, in one run.
//	node tests/bench/run.mjs [PAGES ...]		default: 100 1000 10000
// Each measurement goes round all of them in turn, so that what else the machine does hits everyone alike, and
// shows the median. Nothing is asserted: it prints tables.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { bare, built, candour, eleventy, hugo } from "./peers.mjs";
import { site } from "./words.mjs";

const MEMORY = "/dev/shm",
	DISK = "build/bench";
const rounds = (pages) => (pages > 2000 ? 3 : pages > 500 ? 7 : 11);

function run(command, limits = []) {
	const [program, ...rest] = [...limits, ...command];
	const start = process.hrtime.bigint();
	const { status, stderr, error } = spawnSync(program, rest, { encoding: "utf8", maxBuffer: 1 << 28 });
	const took = Number(process.hrtime.bigint() - start) / 1e6;
	if (status !== 0) throw new Error(`${command.join(" ")}: ${error ?? stderr.slice(0, 2000)}`);
	return { took, stderr };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const time = (ms) =>
	ms < 1000 ? `${ms.toPrecision(3).replace(/\.0+$/, "")} ms` : `${(ms / 1000).toFixed(2)} s`;

// The median of each peer's times, measured in turn.
function inTurn(peers, count, measure) {
	const times = new Map(peers.map((peer) => [peer, []]));
	for (let round = 0; round < count; round++) for (const peer of peers) times.get(peer).push(measure(peer));
	return new Map(peers.map((peer) => [peer, median(times.get(peer))]));
}

function table(title, columns, rows) {
	console.log(`\n${title}\n\n| | ${columns.join(" | ")} |\n| --- |${" ---: |".repeat(columns.length)}`);
	for (const [name, ...cells] of rows) console.log(`| ${name} | ${cells.join(" | ")} |`);
}

// "1.2 s (7.1 x)": against Candour in the same run.
const beside = (times, peer) =>
	peer === candour
		? time(times.get(peer))
		: `${time(times.get(peer))} (${(times.get(peer) / times.get(candour)).toFixed(1)} x)`;
const title = (peer) => peer.name + (peer.version ? ` (${peer.version()})` : "");

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10000];
const middle = sizes[sizes.length >> 1],
	largest = sizes[sizes.length - 1];
const memory = mkdtempSync(join(MEMORY, "candour-bench-")),
	disk = resolve(DISK);
const peers = [candour, bare, hugo, eleventy].filter((peer) => {
	const why = peer.missing?.();
	if (why) console.log(`${peer.name} is left out: ${why}`);
	return !why;
});
const source = (peer, pages) => join(memory, `${peers.indexOf(peer)}-${pages}`);
const outMemory = join(memory, "out"),
	outDisk = (peer) => join(disk, String(peers.indexOf(peer)));
process.on("exit", () =>
	[memory, disk].forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);
mkdirSync(disk, { recursive: true });

for (const pages of sizes) {
	const made = site(pages);
	for (const peer of peers) peer.prepare(source(peer, pages), made);
	const words = made.reduce((sum, { body }) => sum + body.split(/\s+/).length, 0);
	console.log(`${pages} pages of ${Math.round(words / pages)} words`);
}

function cold(peer, pages, limits) {
	rmSync(outMemory, { recursive: true, force: true });
	const { took, stderr } = run(peer.command(source(peer, pages), outMemory), limits);
	if (built(outMemory) < pages) throw new Error(`${peer.name} made ${built(outMemory)} of ${pages} pages`);
	return limits?.[0] === "/usr/bin/time"
		? Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)[1]) / 1024
		: took;
}

const colds = sizes.map((pages) => inTurn(peers, rounds(pages), (peer) => cold(peer, pages)));
const peaks = new Map(peers.map((peer) => [peer, cold(peer, largest, ["/usr/bin/time", "-v"])]));
table(
	"From nothing into memory (tmpfs), and the most memory used for the largest",
	[...sizes.map((pages) => `${pages} pages`), "peak memory"],
	peers.map((peer) => [
		title(peer),
		...colds.map((times) => beside(times, peer)),
		`${Math.round(peaks.get(peer))} MB`,
	]),
);

const again = (peer) => run(peer.command(source(peer, middle), outDisk(peer))).took;
for (const peer of peers) for (let time = 0; time < 2; time++) again(peer);
const third = inTurn(peers, rounds(middle), again);
const touched = inTurn(peers, rounds(middle), (peer) => {
	appendFileSync(peer.touched(source(peer, middle)), "\nOne more sentence.\n");
	return again(peer);
});
table(
	`Again into the same folder on disk, ${middle} pages`,
	["nothing changed", "one page changed"],
	peers.map((peer) => [peer.name, beside(third, peer), beside(touched, peer)]),
);

const cores = ["0", "0,1"].map((list) =>
	inTurn([candour], rounds(largest), (peer) => cold(peer, largest, ["taskset", "-c", list])).get(candour),
);
console.log(
	`\nCandour, ${largest} pages: ${time(cores[0])} on one core, ${time(cores[1])} on two: ${(cores[0] / cores[1]).toFixed(2)} times as fast.`,
);
if (middle !== largest)
	console.log(
		`Candour, ${largest} pages take ${(colds.at(-1).get(candour) / colds[sizes.indexOf(middle)].get(candour)).toFixed(1)} times as long as ${middle}.`,
	);
