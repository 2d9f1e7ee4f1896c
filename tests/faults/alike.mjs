// The same content gives the same bytes, wherever, whenever and by whomever it is built.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check } from "./checks.mjs";
import { build, lay, program, shim, snapshot, temporary } from "./site.mjs";

const isRoot = process.getuid() === 0;
const jobs = (number) => ({ more: ["--jobs", String(number)] });
const order = (which) => ({ env: { LD_PRELOAD: shim("order"), FAULT_ORDER: which } });

const ways = [
	["one job", jobs(1)],
	["two jobs", jobs(2)],
	["seven jobs", jobs(7)],
	["sixty-four jobs", jobs(64)],
	["names from the last to the first", order("1")],
	["names in another order", order("2")],
	["Turkish words", { env: { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", LANGUAGE: "tr" } }],
	["another time zone", { env: { TZ: "Pacific/Kiritimati" } }],
	["a time zone that is none", { env: { TZ: ":/nowhere" } }],
	["another home", { env: { HOME: "/nonexistent", USER: "someone", LOGNAME: "someone" } }],
	["a date from elsewhere", { env: { SOURCE_DATE_EPOCH: "1" } }],
	["nobody may read", { before: ["sh", "-c", 'umask 077 && exec "$@"', "sh"] }],
	["everybody may write", { before: ["sh", "-c", 'umask 0 && exec "$@"', "sh"] }],
	["few files open at once", { before: ["sh", "-c", 'ulimit -n 64 && exec "$@"', "sh"] }],
	["little stack", { before: ["sh", "-c", 'ulimit -s 1024 && exec "$@"', "sh"] }],
];
if (isRoot) ways.push(["another user", { before: ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] }]);

export function alike() {
	const options = { pages: 40, version: 1 },
		here = temporary(),
		expected = build(here, lay(path.join(here, "v1"), options));
	check("reproducible: a site to compare with", expected.status === 0, expected.stderr);
	const site = snapshot(path.join(here, "site"));

	for (const [name, way] of ways) {
		const folder = temporary(),
			from = lay(path.join(folder, "v1"), options);
		if (isRoot) execFileSync("chown", ["-R", "65534:65534", folder]);
		const { status, stderr } = build(folder, from, way);
		check(
			`reproducible: ${name}`,
			status === 0 && snapshot(path.join(folder, "site")) === site,
			`status ${status}\n${stderr}`,
		);
	}

	// from a folder with a long name, by other words for the same folders, and over other sites
	const far = path.join(temporary(), "a".repeat(200), "b c", "\u00e9"),
		from = lay(far, options);
	fs.mkdirSync(path.join(far, "build"));
	const commands = [
		["relative", ["--content", "content", "--layouts", "layouts", "--assets", "assets", "--out", "site"]],
		["with dots", ["--content", "./content/", "--layouts", "../\u00e9/layouts", "--assets", "./assets", "--out", "./site/"]],
	];
	for (const [name, words] of commands) {
		fs.rmSync(path.join(far, "site"), { recursive: true, force: true });
		execFileSync(program, ["build", "--as-of", "2026-11-20", ...words], { cwd: far });
		check(`reproducible: ${name}`, snapshot(path.join(far, "site")) === site);
	}
	for (const pages of [0, 60]) {
		build(far, lay(path.join(far, `other-${pages}`), { pages, version: 2 }));
		build(far, from);
		check(`reproducible: over a site of ${pages} other pages`, snapshot(path.join(far, "site")) === site);
	}
}
