// Every call to the system made to fail in turn, and the program killed before and after each that changes something.
import fs from "node:fs";
import path from "node:path";
import { check } from "./checks.mjs";
import { build, failed, failedOnce, lay, litter, shim, snapshot, temporary } from "./site.mjs";

const { EIO, ENOSPC, EPERM, EXDEV, EBUSY, EINVAL, ENOSYS } = {
	EIO: 5,
	ENOSPC: 28,
	EPERM: 1,
	EXDEV: 18,
	EBUSY: 16,
	EINVAL: 22,
	ENOSYS: 38,
};
// What may run out of room, what leaves a trace, and what no site can do without.
const TAKES_ROOM = ["create", "write", "finish", "mkdirat", "linkat", "renameat", "renameat2", "fsync", "syncfs"];
const CHANGES = ["create", "write", "mkdirat", "linkat", "unlinkat", "renameat", "renameat2", "fsync", "syncfs", "flock"];
const NEEDED = ["create", "write", "finish", "mkdirat", "renameat", "renameat2", "fsync", "syncfs", "flock"];

class Trial {
	constructor(workshop) {
		this.folder = temporary();
		this.belongs = ["v1", "v2", "site", "counts", ...(workshop ? ["build"] : [])];
		this.how = workshop ? "with a workshop" : "without a workshop";
		this.versions = [1, 2].map((version) => lay(path.join(this.folder, `v${version}`), { pages: 2, version }));
		if (workshop) fs.mkdirSync(path.join(this.folder, "build"));
		this.old = this.renew(2) && this.renew(1);
		this.new = this.renew(2);
		this.renew(1);
	}

	site() {
		return snapshot(path.join(this.folder, "site"));
	}

	// Build a version with nothing in its way.
	renew(version) {
		const { status, stderr } = build(this.folder, this.versions[version - 1]);
		if (status !== 0) throw new Error(stderr);
		return this.site();
	}

	// How often each call is made when version 2 takes the place of version 1.
	count() {
		const file = path.join(this.folder, "counts");
		build(this.folder, this.versions[1], { env: { LD_PRELOAD: shim("calls"), FAULT_COUNTS: file } });
		this.renew(1);
		return fs
			.readFileSync(file, "utf8")
			.trim()
			.split("\n")
			.map((line) => line.split(" "))
			.map(([call, count]) => [call, Number(count)]);
	}

	// Build version 2 with a fault in the way: the old site and a message, or the new site and none.
	fault(name, env) {
		const ended = build(this.folder, this.versions[1], { env: { LD_PRELOAD: shim("calls"), ...env } }),
			site = this.site(),
			killed = ended.signal === "SIGKILL";
		const said = env.FAULT_ON ? failed : failedOnce,
			wrong = [];
		if (killed ? site !== this.old && site !== this.new : ended.status === 0 ? site !== this.new : site !== this.old)
			wrong.push("neither the old site nor the new one");
		if (!killed && ended.status !== 0 && !said(ended)) wrong.push("not one message");
		if (ended.status === 0 && NEEDED.includes(env.FAULT_CALL)) wrong.push("what went wrong was passed over");
		if (this.renew(2) !== this.new) wrong.push("the next build is not as if nothing had been");
		const left = litter(this.folder, this.belongs);
		if (left.length) wrong.push(`litter: ${left}`);
		check(
			`${name}, ${this.how}`,
			!wrong.length,
			`${wrong.join("\n")}\nstatus ${ended.status ?? ended.signal}\n${ended.stderr}`,
		);
		this.renew(1);
		return ended;
	}
}

export function failEveryCall(workshop) {
	const trial = new Trial(workshop);
	let made = 0,
		survived = 0,
		left = 0;
	for (const [call, count] of trial.count()) {
		for (let nth = 1; nth <= count; nth++) {
			const name = `${call} ${nth} of ${count}`,
				at = { FAULT_CALL: call, FAULT_NTH: nth };
			const faults = [[`fails`, { FAULT_ERROR: EIO }]];
			if (TAKES_ROOM.includes(call)) faults.push(["has no room", { FAULT_ERROR: ENOSPC }]);
			if (CHANGES.includes(call))
				faults.push(["killed before", { FAULT_KILL: "before" }], ["killed after", { FAULT_KILL: "after" }]);
			for (const [how, env] of faults) {
				made++;
				const { status, stderr } = trial.fault(`${name} ${how}`, { ...at, ...env });
				survived += status === 0;
				left += stderr.includes("could not be removed") && stderr.includes("[stage-left]");
			}
		}
	}
	console.log(`${made} faults in calls, ${trial.how}: ${survived} did no harm, the others left the old site`);
	check("calls: enough of them to mean something", made > 400 && survived < made / 2, made);
	check("calls: what is left of the site before is said", workshop ? left === 0 : left > 0, left);
}

// From the nth on, all calls fail: a disk that is gone, or full.
export function failFromOn(workshop) {
	const trial = new Trial(workshop);
	for (const [call, count] of trial.count())
		for (const nth of new Set([1, 2, count >> 1, count]))
			if (nth && nth <= count)
				trial.fault(`${call} fails from ${nth} on`, {
					FAULT_CALL: call,
					FAULT_NTH: nth,
					FAULT_ERROR: TAKES_ROOM.includes(call) ? ENOSPC : EIO,
					FAULT_ON: 1,
				});
}

// What a file system may not be able to do: advice instead of the words for an errno.
export function unusualDisks(workshop) {
	const trial = new Trial(workshop);
	for (const [error, advice] of [
		[EXDEV, /layer of a container.*delete it and build again/],
		[EBUSY, /mounted on this folder.*mount it on the folder above/],
		[EINVAL, /cannot exchange two folders in one step; give --out/],
		[ENOSYS, /cannot exchange two folders in one step; give --out/],
	]) {
		const { status, stderr } = trial.fault(`renameat2 fails with ${error}`, {
			FAULT_CALL: "renameat2",
			FAULT_NTH: 1,
			FAULT_ERROR: error,
			FAULT_ON: 1,
		});
		check(`renameat2 fails with ${error}: advice`, status === 3 && advice.test(stderr), stderr);
	}
	const { status, stderr } = trial.fault("no links", { FAULT_CALL: "linkat", FAULT_NTH: 1, FAULT_ERROR: EPERM, FAULT_ON: 1 });
	check("no links: files are copied", status === 0 && stderr === "", stderr);
}
