// What the shipped site publishes for the record: each file is what its schema says and the same in CSV as in JSON, and
// none of the figures, rules, gaps and documents of the content is missing.
//
//	node tests/records/run.mjs
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { check, counts } from "../faults/checks.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const work = fs.mkdtempSync(path.join(os.tmpdir(), "candour-records-"));
process.on("exit", () => fs.rmSync(work, { recursive: true }));

function build(content, out, asOf = "2026-11-26") {
	const given = ["build", "--content", content, "--out", path.join(work, out), "--as-of", asOf];
	const run = spawnSync("build/candour", given, { cwd: root, encoding: "utf8" });
	if (run.error) throw run.error;
	return { status: run.status, messages: run.stderr };
}

const read = (file, out = "site") => fs.readFileSync(path.join(work, out, file), "utf8");
const rows = (name, out = "site") => JSON.parse(read(`data/${name}.json`, out))[name];

const built = build("content", "site");
check("the shipped content is published", built.status === 0, built.messages);

// Schemas: each file keeps its own, and one that is spoilt does not.
const NAMES = ["figures", "rules", "register", "changes", "gaps", "transparency"];
const ajv = new Ajv2020({ allErrors: true, strict: true, validateFormats: false });
for (const name of NAMES) {
	const schema = JSON.parse(read(`data/${name}.schema.json`)), file = JSON.parse(read(`data/${name}.json`));
	const validate = ajv.compile(schema);
	check(`${name}.json is what its schema says`, validate(file), JSON.stringify(validate.errors?.slice(0, 3)));
	check(`${name}.json names its schema`, file.$schema === schema.$id && schema.$id.endsWith(`/data/${name}.schema.json`));
	check(`${name}.json says its day and licence`, file["as-of"] === "2026-11-26" && file.licence && file["licence-url"]);
	check(`${name}.json has rows`, file[name].length > 0);
	const spoilt = structuredClone(file);
	spoilt[name][0].extra = "x";
	check(`a name that ${name}.schema.json does not know is refused`, !validate(spoilt));
	const without = structuredClone(file);
	delete without[name][0][schema.properties[name].items.required[0]];
	check(`${name}.schema.json asks for what must be there`, !validate(without));
}

// CSV: read as RFC 4180 has it, with the apostrophe taken away as the page of downloads says.
function parse(text) {
	const all = [[]];
	for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
		if (!end && !cell) break;
		all.at(-1).push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
		if (end === "\r\n") all.push([]);
	}
	return all.filter((row) => row.length);
}

const unguarded = (cell) => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);
for (const name of NAMES) {
	const [head, ...body] = parse(read(`data/${name}.csv`));
	const expected = rows(name).map((row) => head.map((column) => String(row[column] ?? "")));
	const got = body.map((row) => row.map(unguarded));
	check(`${name}.csv says what ${name}.json says`, JSON.stringify(got) === JSON.stringify(expected));
	const risky = body.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-[0-9.]+$/.test(cell));
	check(`no cell of ${name}.csv is a formula`, risky.length === 0, risky.join("\n"));
	check(`the manifest has ${name}.csv`, read("candour-manifest.json").includes(`{"path":"data/${name}.csv",`));
}

// Counts, from the content itself and from what else is published of it.
const files = (folder, ending) =>
	fs.readdirSync(path.join(root, folder), { recursive: true }).filter((file) => file.endsWith(ending)).map((file) => path.join(root, folder, file));
const count = (list, pattern) =>
	list.reduce((sum, file) => sum + (fs.readFileSync(file, "utf8").match(pattern)?.length ?? 0), 0);
const sheets = files("content/worksheets", ".yaml").map((file) =>
	JSON.parse(read(`worksheets/${path.basename(file, ".yaml")}.json`)));
const figures = Object.assign({}, ...sheets.map(({ worksheet, figures = {} }) =>
	Object.fromEntries(Object.entries(figures).map(([name, figure]) => [`${worksheet}.${name}`, figure]))));
const values = Object.values(figures).reduce((sum, { values }) => sum + (values?.length ?? 1), 0);
const others = files("content/figures", ".yaml");
check("every value of every figure is there",
	rows("figures").length === values + count(others, /\{from: [0-9-]+,/g) + count(others, /^ {2}status: (undecided|withdrawn)/gm),
	`${rows("figures").length} rows`);
check("a figure has the amount that its worksheet has",
	rows("figures").some((row) => row.name === "authorisation.community_limit" && row.amount === "350" && row.unit === "£" &&
		row.period === "week" && row.from === "2023-11-20" && row.status === "in force" && row.illustrative === false));

const lines = sheets.flatMap(({ lines, questions }) =>
	[lines, ...Object.values(questions).map(({ lines }) => lines ?? {})].flatMap((all) => Object.values(all)));
const size = (node) => (Array.isArray(node) ? node : Object.values(node)).length;
const kinds = Object.groupBy ? Object.groupBy(rows("rules"), ({ kind }) => kind)
	: rows("rules").reduce((all, row) => ({ ...all, [row.kind]: [...(all[row.kind] ?? []), row] }), {});
const sum = (key, of = size) => lines.filter((line) => line[key] && of).reduce((total, line) => total + of(line[key]), 0);
check("every rule of a decision is there", kinds.rule.length === sum("rules"));
check("every step of a band is there", kinds.step.length === sum("steps"));
check("every choice that counts is there",
	kinds.choice.length === lines.filter(({ map }) => map).reduce((total, { to }) => total + size(to), 0));
check("every referral is there", kinds.refer.length === sheets.reduce((total, { refers = [] }) => total + refers.length, 0));
check("every decision says what is so otherwise",
	kinds.otherwise.length === lines.filter(({ decide, when }) => decide || when).length);

const gaps = rows("gaps"), of = (kind) => gaps.filter((gap) => gap.kind === kind);
check("every figure that nobody has decided is a gap",
	of("figure").length === count([...others, ...files("content/worksheets", ".yaml")], /^ +status: undecided/gm));
check("every box about a gap is one", of("box").length === count(files("content", ".md"), /^```callout\nkind: gap$/gm));
const referring = rows("rules").filter(({ refers, kind }) => refers && kind !== "otherwise").length;
check("every answer that sends people to somebody is one", of("answer").length >= referring + 1);
const unsaid = of("answer").filter(({ instead }) => instead.startsWith("The guidance does not say who decides"));
check("what no rule covers is told by its answers",
	unsaid.length > 0 && ["Something urgent", "A reduction", "A renewal", "A one-off payment", "Joint funding", "A carer's own budget", "not at adult social care"]
		.every((words) => unsaid.some(({ says }) => says.includes(words))), JSON.stringify(unsaid));
const listed = read("about/not-decided/index.html");
check("the page about gaps leads to every box", of("box").every(({ url }) => {
	const { pathname, hash } = new URL(url);
	return listed.includes(`href="../..${pathname}index.html${hash}"`);
}));
check("and says every answer and figure", gaps.filter(({ kind }) => kind !== "box")
	.every(({ says }) => listed.includes(says.replaceAll("&", "&amp;"))));

const register = rows("register");
const pages = files("content", ".md").filter((file) => !/404\.md$|README\.md$/.test(file));
check("every page is in the register", register.filter(({ kind }) => kind === "page").length === pages.length);
check("every worksheet is in the register", register.filter(({ kind }) => kind === "worksheet").length === sheets.length);
check("so is our own document", register.some(({ id }) => id === "sources/working-rules"));
check("each has a class", register.every((row) => row.class && row["class-title"]));
check("nothing is overdue", register.every(({ overdue }) => overdue === false));
check("the register leads to the changes of each", register.filter(({ kind }) => kind !== "document").every((row) =>
	read("about/register/index.html").includes(`id="${row["changes-url"].split("#")[1]}"`)));
check("every change is there",
	rows("changes").length === count([...pages, ...files("content/worksheets", ".yaml")], /^ {2}- \{date: /gm));

// As of another day.
check("a later day is published", build("content", "later", "2027-11-21").status === 0);
check("what was due the day before is overdue",
	rows("register", "later").find(({ id }) => id === "policy/reviews")?.overdue === true &&
	rows("register", "later").find(({ id }) => id === "about/register")?.overdue === false);
check("and its page says so", /Overdue/.test(read("about/register/index.html", "later")));
check("on the day itself nothing is", build("content", "due", "2027-11-20").status === 0 &&
	rows("register", "due").find(({ id }) => id === "policy/reviews")?.overdue === false);
check("the same content gives the same bytes", build("content", "again").status === 0 &&
	NAMES.every((name) => read(`data/${name}.csv`, "again") === read(`data/${name}.csv`) &&
		read(`data/${name}.json`, "again") === read(`data/${name}.json`)));

// A record for each worksheet, with what it knows of itself.
const records = rows("transparency");
check("every worksheet has a transparency record", records.length === sheets.length);
check("which says what it asks", records.every(({ id, model_input }) => {
	const sheet = sheets.find(({ worksheet }) => worksheet === id);
	return Object.values(sheet.questions).every(({ called, questions }) => questions || model_input.split("\n").includes(called));
}));
check("and its version and owner", records.every(({ id, model_version, senior_responsible_owner }) =>
	model_version.startsWith(sheets.find(({ worksheet }) => worksheet === id).version) && senior_responsible_owner));
check("one has a scope of its own", new Set(records.map(({ scope }) => scope)).size > 1);

// Mistakes: all at once, each at its place.
function spoil(name, change) {
	const content = path.join(work, name);
	fs.cpSync(path.join(root, "content"), content, { recursive: true });
	const file = path.join(content, "site.yaml");
	fs.writeFileSync(file, change(fs.readFileSync(file, "utf8")));
	return build(content, `${name}-site`);
}

const spoilt = spoil("spoilt", (text) => text
	.replace(/^ {2}team: .*$/m, "  team: TBC")
	.replace(/^ {2}benefit: .*\n/m, "")
	.replace(/^ {2}maintenance: .*\n/m, "")
	.replace(/^ {2}other: .*\n/m, "")
	.replace(/^ {2}policy: policies$/m, "  policy: polices")
	.replace(/^ {2}guidance: policies$/m, "  guidence: policies"));
check("mistakes stop the build", spoilt.status === 1);
for (const says of [
	/site\.yaml:\d+:9: error: "TBC" stands for something that is still to be written.*\[placeholder\]/,
	/the transparency record needs "benefit" \[field-missing\]/,
	/the transparency record needs "maintenance" \[field-missing\]/,
	/no class "polices"; did you mean "policies"\?.*\[publication-class\]/,
	/no folder "guidence" with an index\.md; did you mean "guidance"\?.*\[publication-section\]/,
	/guidance\/quality\.md:1:1: error: nothing says the class of this page in the publication scheme.*\[publication-missing\]/,
]) check(`a message: ${says.source}`, says.test(spoilt.messages), spoilt.messages);

const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
