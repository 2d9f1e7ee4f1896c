// One figure changed in one YAML file changes every page that shows it and nothing else. Tried with every
// figure of the shipped content that has been decided.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const CANDOUR = resolve("build/candour");
const work = mkdtempSync(join(tmpdir(), "candour-figures-"));
process.on("exit", () => rmSync(work, { recursive: true }));

function build(content, out) {
	const { status, stderr } = spawnSync(
		CANDOUR,
		["build", "--content", content, "--out", out, "--as-of", "2026-11-20"],
		{ encoding: "utf8" },
	);
	if (status !== 0) throw new Error(`exit status ${status}\n${stderr}`);
	const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return new Map(
		files.map((entry) => {
			const path = join(entry.parentPath ?? entry.path, entry.name);
			return [path.slice(out.length + 1), readFileSync(path, "utf8")];
		}),
	);
}

// The pages that show a figure link to it; the page that lists all figures has it as a part.
const shows = (html, name) => html.includes(`#${name}"`) || html.includes(`id="${name}"`);

// Pages in easy read say the number and leave the link to the full page: their Markdown says which they show.
const easy = readdirSync("content/easy-read")
	.filter((file) => file.endsWith(".md"))
	.map((file) => [`easy-read/${file.slice(0, -3)}/index.html`, readFileSync(join("content/easy-read", file), "utf8")]);
const easyShow = (name) => easy.filter(([, text]) => new RegExp(`\\{\\{ ${name}\\b`).test(text)).map(([page]) => page);

const before = build("content", join(work, "before"));

// A value with another end: of what is a number, a range, a day or a time of day.
function other(line) {
	const [, start, value, end] = line.match(/^(.*\bis: )(\[.*?\]|[^,}]+)(.*)$/);
	const next = (digits) => String(Number(digits) + 1).padStart(digits.length, "0");
	return start + value.replace(/\d+(?=\D*$)/, next) + end;
}

// [file, name, line of its first value] of every figure that has one.
const figures = readdirSync("content/figures").flatMap((file) => {
	const lines = readFileSync(join("content/figures", file), "utf8").split("\n");
	return lines.flatMap((line, at) => {
		const name = line.match(/^([a-z0-9_]+):$/)?.[1];
		const end = lines.findIndex((below, i) => i > at && /^[a-z0-9_]+:$/.test(below));
		const own = lines.slice(at, end < 0 ? lines.length : end);
		const value = own.findIndex((text) => /\bis: \W*\d/.test(text));
		return name && value >= 0 ? [[file, name, at + value]] : [];
	});
});

let passed = 0,
	failed = 0;
for (const [file, name, at] of figures) {
	const content = join(work, "content"),
		path = join(content, "figures", file);
	rmSync(content, { recursive: true, force: true });
	cpSync("content", content, { recursive: true });
	const lines = readFileSync(path, "utf8").split("\n");
	lines[at] = other(lines[at]);
	writeFileSync(path, lines.join("\n"));

	const after = build(content, join(work, "after"));
	const changed = [...after.keys()].filter((page) => after.get(page) !== before.get(page));
	const expected = [...before.keys()].filter((page) => page.endsWith(".html") && shows(before.get(page), name));
	expected.push(...easyShow(name), "data/figures.csv", "data/figures.json");
	// the same page as plain text has no links
	expected.push(...[...before.keys()].filter((file) => file.endsWith(".txt") && expected.includes(`${dirname(file)}/index.html`)));
	const wrong = [
		...expected.filter((page) => !changed.includes(page)).map((page) => `${page} shows it and did not change`),
		...changed
			.filter((page) => !expected.includes(page) && page !== "candour-manifest.json")
			.map((page) => `${page} changed and does not show it`),
	];
	wrong.length === 0 && expected.length > 0 ? passed++ : failed++;
	if (wrong.length > 0 || expected.length === 0) console.log([`${name}, ${expected.length} pages:`, ...wrong].join("\n\t"));
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
