// Faults planted into a copy of the site, all at once: each must be told at the line that made it, and none may be
// hidden by another.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { program } from "../faults/site.mjs";
import * as plants from "./plants.mjs";

// Put the line there; false if the place is not there.
function put(file, where, line) {
	const text = fs.readFileSync(file, "utf8"),
		at = where === null ? text.length : text.indexOf(where);
	if (at < 0) return false;
	const before = text.slice(0, at),
		after = text.slice(at);
	fs.writeFileSync(file, where === null ? `${before.trimEnd()}\n\n${line}\n` : `${before}${line}\n${after}`);
	return true;
}

// The stylesheet is compiled once more, with what was planted into its sources.
function dye(layouts, assets) {
	const { status, stderr } = spawnSync(
		"layouts/node_modules/.bin/sass",
		["--style=compressed", "--load-path=layouts/node_modules", path.join(layouts, "styles/site.scss"), path.join(assets, "styles/site.css")],
		{ encoding: "utf8" },
	);
	if (status !== 0) throw new Error(stderr);
	fs.appendFileSync(path.join(assets, "styles/site.css"), "\n.easy main p { color: #6b6b6b; background-color: #fff }\n");
}

export function plant(scratch, check) {
	const folders = { content: path.join(scratch, "content"), layouts: path.join(scratch, "layouts"), assets: path.join(scratch, "assets") };
	fs.cpSync("content", folders.content, { recursive: true });
	fs.cpSync("layouts", folders.layouts, { recursive: true, filter: (file) => !file.includes("node_modules") });
	fs.cpSync("build/assets", folders.assets, { recursive: true });
	const all = [
		...plants.content.map((row) => ["content", ...row]),
		...[...plants.layouts, ...plants.styles, ...plants.scripts].map((row) => ["layouts", ...row]),
	];
	for (const [kind, rule, file, where, line] of all) check(`${rule} can be planted into ${kind}/${file}`, put(path.join(folders[kind], file), where, line));
	dye(folders.layouts, folders.assets);

	const options = Object.entries(folders).flatMap(([name, folder]) => [`--${name}`, folder]);
	const { status, stderr } = spawnSync(program, ["check", ...options, "--messages", "json", "--as-of", "2026-11-26"], { encoding: "utf8", maxBuffer: 1 << 28 });
	if (process.env.SHOW) console.log(stderr);
	const said = stderr.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
	check("faults stop the build", status === 1, stderr.slice(-2000));
	for (const [kind, rule, file, , line, mark] of all) {
		const lines = fs.readFileSync(path.join(folders[kind], file), "utf8").split("\n"),
			expected = lines.findIndex((one) => one.includes(mark ?? line.split("\n")[0])) + 1;
		const there = said.filter((message) => message.file.endsWith(`${kind}/${file}`) && message.rule === `access-${rule}`);
		check(`${rule} is told at ${kind}/${file}:${expected}`, there.some((message) => message.line === expected && message.column > 0), there.map((message) => message.line).join(" "));
	}
	check("more than 30 faults are planted", all.length >= 30);
	check("grey words in easy read are told", said.some(({ rule }) => rule === "access-contrast-easy"));
	fs.rmSync(scratch, { recursive: true });
	return all.map(([, rule]) => rule).concat("contrast-easy");
}
