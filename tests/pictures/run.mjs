// The pictures of easy read: the manifest says of each what it is and whose, the files are there, and they draw and
// do nothing else. Needs what `make` writes. First each rule must find the mistakes planted for it.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extent } from "../../layouts/pictures/extent.mjs";
import { readManifest } from "../../layouts/pictures/manifest.mjs";
import { drawing, manifest } from "./rules.mjs";
import { paths, plants } from "./rows.mjs";

const HERE = "layouts/pictures",
	WRITTEN = "build/assets/pictures";
let passed = 0,
	failed = 0;

function result(what, wrong) {
	wrong.length === 0 ? passed++ : failed++;
	if (wrong.length > 0) console.log([what, ...wrong].join("\n\t"));
}

for (const { rule, given, says } of plants) {
	const found = rule(...given);
	const good = says === null ? found.length === 0 : found.includes(says);
	result(`planted: expected ${says ?? "nothing"}`, good ? [] : [...found, "found the above"]);
}
for (const [body, expected] of paths) {
	const found = extent(body)?.map((edge) => Math.round(edge * 100) / 100) ?? null;
	result(`extent of ${body}`, `${found}` === `${expected}` ? [] : [`expected ${expected}, found ${found}`]);
}

// As they are.
const text = readFileSync(`${HERE}/manifest.yaml`, "utf8"),
	read = readManifest(text),
	packages = JSON.parse(readFileSync("layouts/package.json", "utf8")).dependencies,
	folders = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory()),
	drawn = new Map(folders.map(({ name }) => [name, readdirSync(join(HERE, name))]));
result("layouts/pictures/manifest.yaml", manifest(text, drawn, packages));
for (const file of drawn.get("easy"))
	result(`${HERE}/easy/${file}`, drawing(readFileSync(join(HERE, "easy", file), "utf8")));

const all = read.pictures.map(({ id, set, file }) => ({
	id,
	path: join(read.sets[set]?.package ? WRITTEN : HERE, set, file),
}));
result(
	"every picture has its file",
	all.filter(({ path }) => !existsSync(path)).map(({ id, path }) => `${id}: no ${path}`),
);

// What the program says of them, as pictures of the council's own. It must find the one that acts.
const work = mkdtempSync(join(tmpdir(), "candour-pictures-"));
try {
	const folder = join(work, "content/pictures");
	cpSync("content", join(work, "content"), { recursive: true });
	for (const { id, path } of all.filter(({ path }) => existsSync(path))) copyFileSync(path, join(folder, `shown-${id}.svg`));
	writeFileSync(join(folder, "shown-planted-mistake.svg"), '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>');
	const { stderr } = spawnSync("build/candour", ["check", "--content", join(work, "content")], { encoding: "utf8" }),
		found = stderr.split("\n").filter((line) => line.includes("/pictures/shown-")),
		wrong = found.filter((line) => !line.includes("planted-mistake"));
	result("the program takes every picture", found.length > wrong.length ? wrong : ["the planted one too", stderr]);
} finally {
	rmSync(work, { recursive: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
