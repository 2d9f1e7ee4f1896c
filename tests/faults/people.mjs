// What somebody who is not allowed everything meets: tried as "nobody" if we are root.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check } from "./checks.mjs";
import { build, failedOnce, lay, litter, snapshot, temporary } from "./site.mjs";

const NOBODY = 65534,
	isRoot = process.getuid() === 0;
const nobody = isRoot ? ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] : [];

const own = (folder) => isRoot && execFileSync("chown", ["-R", `${NOBODY}:${NOBODY}`, folder]);

// What is closed to us: below v2, or beside the site. The message names it.
const closed = [
	["a page", "v2/content/guide/forum.md", 0o000],
	["a folder of pages", "v2/content/guide", 0o000],
	["a layout", "v2/layouts/page.html", 0o000],
	["a stylesheet", "v2/assets/styles/site.css", 0o000],
	["the folder that the site is in", ".", 0o555],
];

function closedTo(workshop, [name, where, mode]) {
	const folder = temporary(),
		[first, second] = [1, 2].map((version) => lay(path.join(folder, `v${version}`), { version })),
		site = path.join(folder, "site"),
		title = `${name} is closed, ${workshop ? "with" : "without"} a workshop`;
	if (workshop) fs.mkdirSync(path.join(folder, "build"));
	own(folder);
	build(folder, first, { before: nobody });
	const old = snapshot(site);
	fs.chmodSync(path.join(folder, where), mode);
	const ended = build(folder, second, { before: nobody });
	check(
		`${title}: one message, the old site`,
		failedOnce(ended) && /Permission denied/.test(ended.stderr) && snapshot(site) === old,
		`${ended.status} ${ended.stderr}`,
	);
	const left = litter(folder, ["v1", "v2", "site", ...(workshop ? ["build"] : [])]);
	check(`${title}: no litter`, !left.length, left);
	fs.chmodSync(path.join(folder, where), 0o755);
	const { status, stderr } = build(folder, second, { before: nobody });
	check(`${title}: and open again`, status === 0, stderr);
}

// The old site belongs to somebody else: it may be looked at and not replaced.
function somebodyElses(workshop) {
	const folder = temporary(),
		[first, second] = [1, 2].map((version) => lay(path.join(folder, `v${version}`), { version })),
		site = path.join(folder, "site");
	build(folder, first);
	const old = snapshot(site);
	fs.chownSync(folder, NOBODY, NOBODY);
	if (workshop) {
		fs.mkdirSync(path.join(folder, "build"));
		own(path.join(folder, "build"));
	}
	const ended = build(folder, second, { before: nobody });
	check("somebody else's site: one message, the old site", failedOnce(ended) && snapshot(site) === old, ended.stderr);
	const left = litter(folder, ["v1", "v2", "site", ...(workshop ? ["build"] : [])]);
	check("somebody else's site: no litter", !left.length, left);
}

export function people() {
	for (const workshop of [true, false]) {
		for (const what of closed) closedTo(workshop, what);
		if (isRoot) somebodyElses(workshop);
	}
}
