// Disks that are full, cannot be written to, or are put together from several. Runs where it may mount:
//	unshare --map-root-user --mount node tests/faults/run.mjs disks
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check } from "./checks.mjs";
import { atEnd, build, failedOnce, lay, litter, snapshot, temporary } from "./site.mjs";

const run = (command, ...rest) => execFileSync(command, rest, { stdio: ["ignore", "ignore", "pipe"] });

function mount(folder, ...options) {
	fs.mkdirSync(folder, { recursive: true });
	run("mount", ...options, folder);
	atEnd(() => run("umount", "--lazy", folder));
	return folder;
}

const memory = (folder, options) => mount(folder, "-t", "tmpfs", "-o", options, "none");
const site = (folder) => snapshot(path.join(folder, "site"));

function fullDisk(workshop, options) {
	const from = temporary(),
		disk = memory(path.join(from, "disk"), options),
		belongs = ["site", ...(workshop ? ["build"] : [])],
		small = lay(path.join(from, "v1"), { version: 1 }),
		large = lay(path.join(from, "v2"), { version: 2, pages: 200 }),
		name = `disk of ${options}, ${workshop ? "with" : "without"} a workshop`;
	if (workshop) fs.mkdirSync(path.join(disk, "build"));
	build(disk, small);
	const old = site(disk),
		ended = build(disk, large);
	check(
		`${name}: one message, the old site`,
		failedOnce(ended) && /No space left on device/.test(ended.stderr) && site(disk) === old,
		ended.stderr,
	);
	check(`${name}: nothing left`, !litter(disk, belongs).length, litter(disk, belongs));
	fs.appendFileSync(path.join(small, "content/index.md"), "\nMore.\n");
	const after = build(disk, small);
	check(`${name}: room enough for the next build`, after.status === 0 && site(disk) !== old, after.stderr);
}

function readOnlyDisk(workshop) {
	const from = temporary(),
		disk = memory(path.join(from, "disk"), "size=8m"),
		[first, second] = [1, 2].map((version) => lay(path.join(from, `v${version}`), { version }));
	if (workshop) fs.mkdirSync(path.join(disk, "build"));
	build(disk, first);
	const old = site(disk);
	run("mount", "-o", "remount,bind,ro", disk);
	const ended = build(disk, second);
	check(
		"disk that cannot be written to: one message, the old site",
		failedOnce(ended) && /Read-only file system/.test(ended.stderr) && site(disk) === old,
		ended.stderr,
	);
	run("mount", "-o", "remount,bind,rw", disk);
	check("disk that can be written to again", build(disk, second).status === 0);
}

function mountedSite() {
	const folder = temporary(),
		from = lay(path.join(folder, "v1"), { version: 1 });
	memory(path.join(folder, "site"), "size=8m");
	fs.writeFileSync(path.join(folder, "site/.gitignore"), "*\n");
	const old = site(folder),
		ended = build(folder, from);
	check(
		"disk mounted on the site: advice, and the site as it was",
		failedOnce(ended) && /mount it on the folder above/.test(ended.stderr) && site(folder) === old,
		ended.stderr,
	);
	check("disk mounted on the site: nothing left", !litter(folder, ["v1", "site"]).length);
}

// A workshop on another disk than the site, or on another mount of the same disk, is of no use.
function workshopElsewhere() {
	const folder = temporary(),
		versions = [1, 2].map((version) => lay(path.join(folder, `v${version}`), { version })),
		disk = memory(path.join(folder, "disk"), "size=8m"),
		again = mount(path.join(folder, "again"), "--bind", disk);
	fs.mkdirSync(path.join(folder, "build"));
	for (const [name, out, cwd] of [
		["another disk", path.join(disk, "site"), folder],
		["another mount of the same disk", path.join(again, "site"), disk],
	]) {
		fs.mkdirSync(path.join(cwd, "build"), { recursive: true });
		for (const version of versions) {
			const { status, stderr } = build(cwd, version, { out });
			check(`workshop on ${name}: published`, status === 0 && stderr === "", stderr);
			check(`workshop on ${name}: not used`, !litter(path.join(cwd, "build"), []).length);
		}
		check(`workshop on ${name}: nothing left`, !litter(disk, ["site", "build"]).length, litter(disk, ["site", "build"]));
		fs.rmSync(path.join(disk, "site"), { recursive: true });
	}
}

// A container: the project lies in a layer that cannot be changed, and what is written goes to another.
function container(workshop, prepare) {
	const folder = temporary(),
		parts = memory(path.join(folder, "parts"), "size=32m"),
		[lower, upper, work, merged] = ["lower", "upper", "work", "merged"].map((name) => path.join(parts, name));
	for (const part of [lower, upper, work, merged]) fs.mkdirSync(part);
	const versions = [1, 2].map((version) => lay(path.join(lower, `v${version}`), { version }));
	if (workshop) fs.mkdirSync(path.join(lower, "build"));
	prepare(lower, versions);
	try {
		mount(merged, "-t", "overlay", "-o", `lowerdir=${lower},upperdir=${upper},workdir=${work},userxattr`, "none");
	} catch {
		mount(merged, "-t", "overlay", "-o", `lowerdir=${lower},upperdir=${upper},workdir=${work}`, "none");
	}
	return { merged, versions: versions.map((version) => path.join(merged, path.basename(version))) };
}

// In a fresh clone, the site holds its .gitignore and nothing else.
function freshContainer(workshop) {
	const { merged, versions } = container(workshop, (lower) => {
		fs.mkdirSync(path.join(lower, "site"));
		fs.writeFileSync(path.join(lower, "site/.gitignore"), "*\n");
	});
	for (const round of [0, 1, 0]) {
		const { status, stderr } = build(merged, versions[round]);
		check("container with a fresh clone: published", status === 0 && stderr === "", stderr);
		check("container with a fresh clone: .gitignore stays", fs.existsSync(path.join(merged, "site/.gitignore")));
		const left = litter(merged, ["v1", "v2", "site", ...(workshop ? ["build"] : [])]);
		check("container with a fresh clone: nothing left", !left.length, left);
	}
}

function builtContainer(workshop) {
	const { merged, versions } = container(workshop, (lower, [first]) => build(lower, first)),
		old = site(merged),
		ended = build(merged, versions[1]);
	check(
		"container with a site in it: published, or advice and the old site",
		ended.status === 0 || (failedOnce(ended) && /delete it and build again/.test(ended.stderr) && site(merged) === old),
		ended.stderr,
	);
	fs.rmSync(path.join(merged, "site"), { recursive: true });
	const { status, stderr } = build(merged, versions[1]);
	check("container with a site in it: the advice helps", status === 0, stderr);
}

export function disks() {
	for (const workshop of [true, false]) {
		fullDisk(workshop, "size=400k");
		fullDisk(workshop, "size=8m,nr_inodes=120");
		readOnlyDisk(workshop);
		freshContainer(workshop);
		builtContainer(workshop);
	}
	mountedSite();
	workshopElsewhere();
}
