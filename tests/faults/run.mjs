// What a build survives: faults of the disk, of memory and of people, and that the same content gives the same bytes.
//
//	node tests/faults/run.mjs [PART ...]		default: all of them, as many at once as there are processors
//
// The last line is "N passed, N failed". A part that may mount, "disks", runs in a namespace of its own.
import { spawn, spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { alike } from "./alike.mjs";
import { failEveryCall, failFromOn, unusualDisks } from "./calls.mjs";
import { counts } from "./checks.mjs";
import { disks } from "./disks.mjs";
import { hostile, mistakes } from "./hostile.mjs";
import { killAnywhere, twoAtOnce } from "./kill.mjs";
import { failEveryAllocation } from "./memory.mjs";
import { people } from "./people.mjs";

const both = (test) => async () => {
	for (const workshop of [true, false]) await test(workshop);
};

// The longest first.
const parts = {
	memory: failEveryAllocation,
	"calls-workshop": () => failEveryCall(true),
	"calls-beside": () => failEveryCall(false),
	kill: both(killAnywhere),
	gone: both(failFromOn),
	together: both(twoAtOnce),
	unusual: both(unusualDisks),
	hostile,
	alike,
	people,
	mistakes,
	disks,
};

const namespace = ["unshare", "--map-root-user", "--mount"];
const mayMount = spawnSync(namespace[0], [...namespace.slice(1), "true"]).status === 0;

// Run a part in a process of its own and give what it says.
function separately(name) {
	const here = fileURLToPath(import.meta.url),
		command = [...(name === "disks" ? namespace : []), process.execPath, here, name];
	const child = spawn(command[0], command.slice(1));
	let text = "";
	for (const stream of [child.stdout, child.stderr]) stream.on("data", (more) => (text += more));
	return new Promise((resolve) => child.on("close", () => resolve(text)));
}

async function all(names) {
	const sum = { passed: 0, failed: 0 };
	const waiting = names.filter((name) => name !== "disks" || mayMount);
	if (waiting.length < names.length) console.log("disks: left out, because nothing may be mounted here");
	const work = async () => {
		for (let name; (name = waiting.shift()); ) {
			const text = await separately(name),
				[, passed, failed] = /(?:^|\n)(\d+) passed, (\d+) failed\n$/.exec(text) ?? [null, 0, 1];
			process.stdout.write(`${name}:\n${text}`);
			sum.passed += Number(passed);
			sum.failed += Number(failed);
		}
	};
	await Promise.all(Array.from({ length: cpus().length }, work));
	return sum;
}

const names = process.argv.slice(2);
for (const name of names) if (!parts[name]) throw new Error(`no part "${name}": ${Object.keys(parts).join(", ")}`);
if (names.length === 1) await parts[names[0]]();
const { passed, failed } = names.length === 1 ? counts() : await all(names.length ? names : Object.keys(parts));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
