// The shipped site by other roads. Whatever the machine, the user, the place, the number of workers or the build
// of the program: the same bytes.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const CANDOUR = resolve("build/candour"),
	SANITIZED = resolve("build/sanitized/candour");
const DAY = "2026-11-20",
	EPOCH = String(Date.parse(DAY) / 1000 + 3600 * 23);
const VALGRIND = [
	"valgrind",
	"--quiet",
	"--error-exitcode=9",
	"--leak-check=full",
	"--errors-for-leak-kinds=definite",
];

// Folders of memory list their files in another order than a disk does.
const work = mkdtempSync("/dev/shm/candour-bytes-");
process.on("exit", () => rmSync(work, { recursive: true, force: true }));
for (const part of ["content", "layouts", "build/assets"])
	cpSync(part, join(work, part), { recursive: true, filter: (path) => basename(path) !== "node_modules" });

const roads = [
	["one worker", { options: ["--jobs", "1"] }],
	["many workers", { options: ["--jobs", "16"] }],
	["another place", { cwd: work }],
	[
		"another user's settings",
		{ env: { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati", HOME: "/" } },
	],
	["another umask", { program: ["sh", "-c", 'umask 077 && exec "$0" "$@"', CANDOUR] }],
	["the day from the environment", { env: { SOURCE_DATE_EPOCH: EPOCH }, day: [] }],
	["again into the same folder", { again: true }],
	["by clang, with sanitizers", { program: [SANITIZED] }],
	["with every access to memory looked at", { program: [...VALGRIND, CANDOUR] }],
];

// Path to digest of every file of a finished site.
function digests(root) {
	const files = readdirSync(root, { recursive: true }).filter((path) => statSync(join(root, path)).isFile());
	return new Map(
		files.map((path) => [
			path,
			createHash("sha256")
				.update(readFileSync(join(root, path)))
				.digest("hex"),
		]),
	);
}

// Make the site and give its digests, or what went wrong.
function make({
	program = [CANDOUR],
	options = [],
	day = ["--as-of", DAY],
	cwd = ".",
	env = {},
	again = false,
}) {
	const out = join(work, "site");
	if (!again) rmSync(out, { recursive: true, force: true });
	const [command, ...rest] = [...program, "build", "--out", out, ...day, ...options];
	const { status, stderr } = spawnSync(command, rest, {
		cwd,
		env: { PATH: process.env.PATH, ...env },
		encoding: "utf8",
	});
	return status === 0 ? { files: digests(out) } : { error: `exit status ${status}\n${stderr}` };
}

const first = make({});
if (first.error) throw new Error(first.error);

let passed = 0,
	failed = 0;
for (const [name, road] of roads) {
	const { files, error } = make(road);
	const paths = new Set([...first.files.keys(), ...(files?.keys() ?? [])]);
	const different = error ? [error] : [...paths].filter((path) => files.get(path) !== first.files.get(path));
	different.length === 0 ? passed++ : failed++;
	if (different.length > 0) console.log([`${name}:`, ...different].join("\n\t"));
}

// The comparison can fail: a day later is another site.
const later = make({ day: ["--as-of", "2036-11-20"] });
const differs = [...first.files].some(([path, digest]) => later.files?.get(path) !== digest);
differs ? passed++ : failed++;
if (!differs) console.log("another day gives the same site: nothing was compared");

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
