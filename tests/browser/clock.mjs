// How long each part of a suite takes, by the clock and in time of processors, that of the browser included.
import { readdirSync, readFileSync } from "node:fs";

const TICKS = 100; // a second, in /proc

// Seconds of processor time of this process and all that it started.
function processors() {
	const all = new Map();
	for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
		try {
			const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
			all.set(Number(pid), { parent: Number(fields[1]), ticks: fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) });
		} catch {
			// it has ended since
		}
	}
	const ours = (pid) => pid === process.pid || (all.has(pid) && ours(all.get(pid).parent));
	return [...all].reduce((sum, [pid, { ticks }]) => sum + (ours(pid) ? ticks : 0), 0) / TICKS;
}

// Gives a function that tells how long it is since it was called last.
export function clock() {
	const read = () => ({ clock: performance.now() / 1000, work: processors() });
	let since = read();
	return () => {
		const now = read();
		const took = { clock: now.clock - since.clock, work: now.work - since.work };
		since = now;
		return took;
	};
}
