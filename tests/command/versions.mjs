// A worksheet that changes on a day, as the handbook tells: it is copied to the name of the day, and the copy is changed.
// What the site says of it before and on that day, in words and in its registers, and what `check` warns of.
import fs from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { check } from "../faults/checks.mjs";
import { program } from "../faults/site.mjs";
import { built, project } from "../serve/preview.mjs";

const FRIDAY = "2026-11-20",
	BEFORE = "2027-03-31",
	APRIL = "2027-04-01",
	root = path.resolve(import.meta.dirname, "../.."),
	folder = project(),
	sheet = "content/worksheets/contribution.yaml",
	copy = `content/worksheets/contribution/${APRIL}.yaml`;
const read = (name) => fs.readFileSync(path.join(folder, name), "utf8");
const write = (name, text) => {
	fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
	fs.writeFileSync(path.join(folder, name), text);
};
const looked = (day) =>
	spawnSync(program, ["check", "--assets", path.join(root, "build/assets"), "--as-of", day], { cwd: folder, encoding: "utf8" });
const about = (day) => looked(day).stdout.split("\n").filter((line) => line.startsWith(`${APRIL}: `));

// A text without what stands in it is no test.
function changed(text, ...changes) {
	for (const [from, to] of changes) {
		if (!text.match(from)) throw new Error(`nothing is "${from}"`);
		text = text.replace(from, to);
	}
	return text;
}

// The copy with its day, and with examples of that day that use no figure that changed since their own.
const original = read(sheet);
const copied = changed(
	original,
	["effective: 2015-04-01", `effective: ${APRIL}`],
	[/as-of: .*/g, `as-of: ${APRIL}`],
	[/allowance: national(\}\n {4}expect: \{kept: 30\.65)/, "allowance: known, own_allowance: 30.65$1"],
	[/allowance: national\}/g, "allowance: known, own_allowance: 30.15}"],
);
const LIMIT = "      - {from: 2015-04-01, is: 23250, source: charging-regulations-2014, at: regulation 12}\n",
	NEW = LIMIT.replace("2015-04-01, is: 23250", `${APRIL}, is: 25000`);
const raised = changed(copied, [LIMIT, LIMIT + NEW], [/capital: 23250\.01/g, "capital: 25000.01"]);

// Rows of a published table, as objects.
const rows = (site, name) => {
	const [heads, ...lines] = site.get(`data/${name}.csv`).toString().replace(/^\uFEFF/, "").split("\r\n").filter(Boolean)
		.map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2]));
	return lines.map((cells) => Object.fromEntries(cells.map((cell, at) => [heads[at], cell])));
};
const values = (site, name) =>
	rows(site, "figures").filter((row) => row.name === `contribution.${name}`)
		.map(({ amount, from, until, status }) => [amount, from, until, status].join(" "));
const words = (html) => html.toString().replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const saying = (site, text) => [...site].filter(([name, html]) => name.endsWith(".html") && words(html).includes(text)).map(([name]) => name);

// 1. The copy as it is changes nothing but that it begins.
write(copy, copied);
check("versions: a copy changes no figure", about(FRIDAY).join("\n") === `${APRIL}: worksheet contribution: this version comes into force (${copy})`, about(FRIDAY).join("\n"));

// 2. One figure changed: that is told, and nothing else.
write(copy, raised);
const line = raised.slice(0, raised.indexOf(NEW)).split("\n").length;
const told = about(FRIDAY);
check(
	"versions: one figure changed is one change",
	told.length === 2 && told[0] === `${APRIL}: contribution.capital_upper_limit becomes £25,000 (${copy}:${line})`,
	told.join("\n"),
);
const [friday, eve, april] = [FRIDAY, BEFORE, APRIL].map((day) => built(folder, day));
check("versions: the sites are made", [friday, eve, april].every((site) => site.size > 1), [friday, eve, april].map(({ stderr }) => stderr).join("\n"));
const NOTICE = "From 1 April 2027, £23,250 becomes £25,000";
for (const name of ["estimate/index.html", "method/contribution/index.html"])
	check(`versions: ${name} tells of it`, saying(friday, NOTICE).includes(name), saying(friday, NOTICE).join(" "));
for (const site of [friday, eve, april]) check("versions: no page tells of what does not change", saying(site, "30.15 a week becomes").length + saying(site, "30.65 a week becomes").length === 0);
const ALLOWANCE = ["30.15 2024-04-01  earlier", "30.65 2025-04-01  in force"];
for (const [day, site, limit] of [
	[FRIDAY, friday, [`23250 2015-04-01 ${BEFORE} in force`, `25000 ${APRIL}  coming`]],
	[BEFORE, eve, [`23250 2015-04-01 ${BEFORE} in force`, `25000 ${APRIL}  coming`]],
	[APRIL, april, [`23250 2015-04-01 ${BEFORE} earlier`, `25000 ${APRIL}  in force`]],
]) {
	check(`versions: what changed, in figures.csv of ${day}`, values(site, "capital_upper_limit").join("\n") === limit.join("\n"), values(site, "capital_upper_limit").join("\n"));
	check(`versions: what did not, in figures.csv of ${day}`, values(site, "personal_expenses").join("\n") === ALLOWANCE.join("\n"), values(site, "personal_expenses").join("\n"));
}

// The registers say of each version how it stands on the day of the build, and class it as the page that it stands below.
const firm = (site, name, id, key) => rows(site, name).filter((row) => row[key] === id).map((row) => row.status ?? row["worksheet-status"]);
for (const [day, site, page, worksheet, apart] of [
	[FRIDAY, friday, ["coming"], "coming", APRIL],
	[APRIL, april, ["superseded"], "superseded", "2015-04-01"],
]) {
	check(`versions: the register of ${day}: the page`, firm(site, "register", `method/contribution/${apart}`, "id").join() === page.join());
	check(`versions: the register of ${day}: the worksheet`, firm(site, "register", `worksheets/contribution.${apart}`, "id").join() === worksheet);
	check(`versions: the register of ${day}: what is in force`, ["method/contribution", "worksheets/contribution"].every((id) => firm(site, "register", id, "id").join() === "in force"));
	const rules = rows(site, "rules").filter((row) => row.worksheet === "contribution");
	check(`versions: the rules of ${day}`, [...new Set(rules.map((row) => row["worksheet-status"]))].sort().join() === [worksheet, "in force"].sort().join());
	check(`versions: whose rules, on ${day}`, rules.every((row) => (row["worksheet-status"] === "in force") === (row["worksheet-title"] === "What you may have to pay")));
	const classes = rows(site, "register").filter(({ id }) => id.startsWith("method/contribution")).map((row) => row.class);
	check(`versions: the class, on ${day}`, classes.join() === "decisions,decisions", classes.join());
	const own = words(site.get(`method/contribution/${apart}/index.html`)),
		says = day === FRIDAY ? "Status Not yet in force" : "Status Superseded";
	check(`versions: the page of the version, on ${day}`, own.includes(says) && !own.includes("Status In force"), own.match(/Status .{20}/g)?.join());
	const list = words(site.get("about/register/index.html"));
	check(`versions: the page of the register, on ${day}`, list.includes(says.replace("Status", "1.0")), "");
}

// 3. The same amount from another source: the list of figures changes on that day, and no page tells that £250 becomes £250.
write(copy, changed(copied, ["is: 250, source: charging-regulations-2014, at: regulation 25", "is: 250, source: charging-regulations-2014, at: regulation 25A"]));
check("versions: another source is no other amount", about(FRIDAY)[0]?.startsWith(`${APRIL}: contribution.tariff_step stays £250, from another source (${copy}:`), about(FRIDAY).join("\n"));
check("versions: and pages say nothing of it", saying(built(folder, FRIDAY), "£250 becomes").length === 0);
