// `candour new` on a copy of the shipped content and on the smallest content that there can be: what it writes passes the
// checks from the start, nothing that is there is written over, and a name that is no good is refused with one that is.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check, counts } from "../faults/checks.mjs";
import { program, snapshot, temporary } from "../faults/site.mjs";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const looks = ["--layouts", path.join(root, "layouts")];
const all = [...looks, "--assets", path.join(root, "build/assets")];
const day = ["--as-of", "2026-11-20"];

function project(lay) {
	const folder = temporary();
	lay(path.join(folder, "content"));
	const inside = (name) => path.join(folder, "content", name);
	const run = (...given) =>
		spawnSync(program, given, { cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH, SOURCE_DATE_EPOCH: "1709164800" } });
	return {
		folder,
		run,
		begin: (...given) => run("new", ...given, ...looks, ...day),
		read: (name) => fs.readFileSync(inside(name), "utf8"),
		write: (name, text) => {
			fs.mkdirSync(path.dirname(inside(name)), { recursive: true });
			fs.writeFileSync(inside(name), text);
		},
		inside,
		errors: () => {
			const { status, stderr } = run("check", ...all, ...day);
			return status === 0 ? "" : `status ${status}\n${stderr.split("\n").filter((line) => !/: warning: /.test(line)).join("\n")}`;
		},
	};
}
const shows = ({ status, stdout, stderr }) => `status ${status}\n${stdout}\n${stderr}`;
const shipped = () => project((content) => fs.cpSync(path.join(root, "content"), content, { recursive: true }));

const site = shipped();
check("the shipped content has no error to begin with", site.errors() === "", site.errors());

// The four kinds, and the names of each that are taken for the same.
for (const [given, files] of [
	[["page", "policy/paying-for-equipment"], ["policy/paying-for-equipment.md"]],
	[["page", "./content/policy/second.md"], ["policy/second.md"]],
	[["page", "trips/trips"], ["trips/index.md", "trips/trips.md"]],
	[["page", "walks/index"], ["walks/index.md"]],
	[["page", "policy/more"], ["policy/more.md"]],
	[["page", "guidance/reviews"], ["guidance/reviews.md"]],
	[["page", "trips/reviews"], ["trips/reviews.md"]],
	[["easy-read", "/policy/staying-safe/"], ["easy-read/staying-safe.md", "easy-read/read-against/staying-safe.txt"]],
	[["easy-read", "policy/index.md"], ["easy-read/policy.md", "easy-read/read-against/policy.txt"]],
	[["worksheet", "small-items"], ["worksheets/small-items.yaml", "method/small-items.md"]],
	[["worksheet", "worksheets/second.yaml"], ["worksheets/second.yaml", "method/second.md"]],
	[["figure", "small_items_limit"], ["figures/small-items-limit.yaml"]],
	[["figure", "second-limit"], ["figures/second-limit.yaml"]],
]) {
	const before = snapshot(site.inside(".")).split("\n");
	const made = site.begin(...given);
	check(
		`new ${given.join(" ")}: it says what it wrote and what comes next`,
		made.status === 0 && made.stderr === "" &&
			new RegExp(`^${files.map((file) => `content/${file}\n`).join("").replaceAll(".", "\\.")}Next: [^\n]*candour [^\n]*\n$`).test(made.stdout),
		shows(made),
	);
	// a worksheet is proved by its name, whatever was typed for it
	if (given[0] === "worksheet")
		check(`new ${given.join(" ")}: what comes next is what can be run`, made.stdout.endsWith(`candour prove ${path.basename(files[0], ".yaml")}\n`), made.stdout);
	const added = snapshot(site.inside(".")).split("\n").filter((line) => !before.includes(line) && !line.endsWith("/"));
	check(`new ${given.join(" ")}: these files and no other`, added.map((line) => line.split(" ")[0]).sort().join() === [...files].sort().join(), added.join("\n"));
}
check("all of them pass the checks together", site.errors() === "", site.errors());

const page = site.read("policy/paying-for-equipment.md");
for (const line of ['title: "Paying for equipment"', "order: 13", "owner: policy-lead", "issued: 2026-11-20", "review-due: 2027-11-20", "status: draft"])
	check(`a page begins with ${line}`, page.includes(`\n${line}\n`), page);
check("and teaches in comments", page.split("\n").filter((line) => line.startsWith("# ")).length >= 5, page);
check("the next page comes after it", site.read("policy/second.md").includes("\norder: 14\n"));
check("it is owned as its section is", site.read("guidance/reviews.md").includes(`\nowner: ${/^owner: (.*)$/m.exec(site.read("guidance/index.md"))[1]}\n`));
for (const [file, title] of [
	["trips/index.md", "Trips"],
	["trips/trips.md", "Trips (trips)"],
	["policy/more.md", "More (policy)"],
	["guidance/reviews.md", "Reviews (guidance)"],
	["trips/reviews.md", "Reviews (trips)"],
	["easy-read/policy.md", "Policy for the public in easy read"],
])
	check(`${file} has a title that no other page has and that says something`, site.read(file).includes(`\ntitle: "${title}"\n`), site.read(file));

const confirmed = site.run("confirm", "content/easy-read/staying-safe.md", ...looks, ...day);
check("the digest is what confirm would write", confirmed.status === 0 && /says the same as when it was last read/.test(confirmed.stdout), shows(confirmed));
const comment = /candour run small-items (\S+) (\S+)/.exec(site.read("worksheets/small-items.yaml"));
const worked = site.run("run", "small-items", comment[1], comment[2], ...looks, ...day);
check("a worksheet can be worked as its comment says", worked.status === 0 && worked.stderr === "", shows(worked));
const proved = site.run("prove", "small-items", ...looks, ...day);
check("and proved", proved.status === 0 && proved.stderr === "", shows(proved));
site.write("policy/second.md", site.read("policy/second.md").replace("## What to do next", "It is {{ small_items_limit }}.\n\n$&"));
check("a figure can be used at once", site.errors() === "", site.errors());

// What is made cannot pass as policy before somebody has written it: in force, each place that is still to be written is a
// mistake, and so is every one of a figure that has an amount. Written, it is none.
const force = shipped();
const WRITTEN = "Somebody wrote this";
for (const [given, file] of [
	[["page", "policy/paying-for-equipment"], "policy/paying-for-equipment.md"],
	[["page", "trips/bus"], "trips/index.md"],
	[["easy-read", "policy/staying-safe"], "easy-read/staying-safe.md"],
	[["worksheet", "small-items"], "method/small-items.md"],
	[["worksheet", "big-items"], "worksheets/big-items.yaml"],
	[["figure", "small_items_limit"], "figures/small-items-limit.yaml"],
]) {
	const made = force.begin(...given);
	check(`in force: new ${given.join(" ")}`, made.status === 0, shows(made));
	const draft = force.read(file);
	const open = file.startsWith("figures/")
		? draft.replace(/^ {2}status: undecided\n(.*\n)*? {2}source: (.*)\n {2}at: (.*)\n/m, "  values:\n    - {from: 2026-11-20, is: 100, source: $2, at: $3}\n")
		: draft.replace(/^status: \w+$/m, "status: in force").replace("is: 18}", "is: 18, source: support-policy, at: section 3}");
	force.write(file, open);
	const told = force.errors().split("\n").filter((line) => line.endsWith("[placeholder]"));
	// comments are not told, and a text below "note: >-" is told at that
	const lines = open.split("\n"),
		wanted = lines.flatMap((line, at) => (/^[^#]*(\[[A-Z][^\]]*$|\[[A-Z][^\]]*[.]\]|is being written|not looked up yet)/.test(line) ? [at + 1] : []));
	check(`in force: ${file} has each of its places told`, wanted.length > 0 && wanted.every((line) => told.some((message) => message.startsWith(`content/${file}:${line}:`) || message.startsWith(`content/${file}:${line - 1}:7: error: "[Nobody`))), `${wanted}\n${told.join("\n")}`);
	check(`in force: ${file} has no other told`, told.length === wanted.length, `${wanted}\n${told.join("\n")}`);
	force.write(file, draft);
	check(`in force: ${file} may be a draft`, !force.errors().includes("[placeholder]"), force.errors());
	force.write(file, open.replaceAll(/\[([A-Z][^\]]*[.])\]/g, `${WRITTEN}, which is not "$1".`.replaceAll('"', "'")).replace("is being written", "adds things up").replace("not looked up yet", "section 3"));
	check(`in force: ${file} is told nothing once it is written`, !force.errors().includes("[placeholder]"), force.errors());
	force.write(file, draft);
}

// Every full page that nobody has put into easy read yet.
const easy = shipped();
const explained = new Set(
	fs.readdirSync(easy.inside("easy-read")).filter((name) => name.endsWith(".md")).map((name) => /^explains: (.*)$/m.exec(easy.read(`easy-read/${name}`))?.[1]),
);
let begun = 0;
for (const section of ["policy", "guidance", "case-studies"])
	for (const name of fs.readdirSync(easy.inside(section))) {
		const full = `${section}/${name.replace(/\.md$/, "")}`;
		if (explained.has(`/${full}/`) || fs.existsSync(easy.inside(`easy-read/${name.replace("index", section)}`))) continue;
		const made = easy.begin("easy-read", full);
		begun += check(`new easy-read ${full}`, made.status === 0, shows(made));
	}
check("easy read of every other page passes the checks", begun > 15 && easy.errors() === "", `${begun}\n${easy.errors()}`);

// What is refused, and that it leaves nothing behind.
fs.symlinkSync(temporary(), site.inside("linked"));
fs.writeFileSync(site.inside("method/half-there.md"), page.replace("Paying for equipment", "Half there"));
const as = snapshot(site.inside("."));
const long = `policy/${"a".repeat(250)}`;
for (const [given, pattern] of [
	[["page", "policy/reviews"], /^content\/policy\/reviews\.md: error: .*choose another name.* \[new-exists\]\n$/],
	[["worksheet", "small-items"], /\[new-exists\]/],
	[["worksheet", "schema"], /\[new-exists\]/],
	[["worksheet", "half-there"], /^content\/method\/half-there\.md: error: .* \[new-exists\]\n$/],
	[["figure", "small-items-limit"], /there is a figure of that name already.* \[new-exists\]/],
	[["page", "Policy/My Page!"], /write policy\/my-page \[new-name\]/],
	[["figure", "Small Limit"], /digits and underscores, .*; write small_limit \[new-name\]/],
	[["page", "../../etc/passwd"], /write etc\/passwd \[new-name\]/],
	[["page", "policy/../../x"], /write policy\/x \[new-name\]/],
	[["page", "policy//x"], /write policy\/x \[new-name\]/],
	[["page", "paying"], /^paying: error: a page stands in the folder of its section: .*such as policy\/paying, .* \[new-name\]/],
	[["page", "-"], /hyphens, with a slash behind each folder \[new-name\]/],
	[["page", ""], /\[new-name\]/],
	[["figure", "law/amount"], /write amount \[new-name\]/],
	[["worksheet", "a/b"], /write b \[new-name\]/],
	[["page"], /candour new page policy\/reviews \[new-name\]/],
	[["page", "policy/a", "policy/b"], /\[new-name\]/],
	[["pag", "policy/a"], /did you mean "page"\? \[new-kind\]/],
	[["page", "policy/deep/page"], /pages stand in one level of folders.* \[page-folder\]/],
	[["page", "pictures/page"], /\[page-folder\]/],
	[["page", long], /\[page-path\]/],
	[["page", "linked/x"], /no plain folder.* \[new-folder\]/],
	[["page", "easy-read/x"], /candour new easy-read policy\/reviews \[new-easy\]/],
	[["easy-read", "policy/reveiws"], /did you mean "\/policy\/reviews\/"\? \[new-full\]/],
	[["easy-read", "policy/reviews"], /explains this page in easy read already.* \[new-full\]/],
	[["easy-read", "easy-read/reviews"], /is in easy read itself.* \[new-full\]/],
]) {
	const made = site.begin(...given);
	check(`new ${given.join(" ").slice(0, 60)}: refused`, made.status === 1 && made.stdout === "" && pattern.test(made.stderr), shows(made));
	check(`new ${given.join(" ").slice(0, 60)}: nothing is written`, snapshot(site.inside(".")) === as);
}

// The smallest content that there can be.
const front = (title, more = "") => `---
title: ${title}
summary: A page of the tests.
owner: lead
version: "1.0"
status: in force
issued: 2026-11-20
review-due: 2027-11-20
changes:
  - {date: 2026-11-20, says: First published.}
${more}---

Some words about it.
`;
const SETTINGS = `title: Budgets
organisation: Testshire
language: en-GB
base-url: https://budgets.example.org/
brand: {colour: "#1d4f5c", text-on-colour: "#ffffff"}
contacts:
  help: {name: Help desk, phone: 01632 960 000}
roles:
  lead: Head of policy
navigation: []
`;
const DOCUMENT = "rules: {title: Our rules, date: 2026-01, publisher: Testshire, nation: England, status: In force}\n";
const small = project(() => {});
small.write("site.yaml", SETTINGS);
small.write("glossary.yaml", "");
small.write("sources.yaml", DOCUMENT);
small.write("index.md", front("Budgets for care", "layout: home\n"));
small.write("404.md", front("Page not found", "navigation: no\n"));
const bare = small.errors();
for (const given of [["page", "policy/first-page"], ["easy-read", "policy/first-page"], ["worksheet", "first-sheet"], ["figure", "first_figure"], ["worksheet", "second-sheet"]]) {
	const made = small.begin(...given);
	check(`new ${given.join(" ")} in the smallest content`, made.status === 0 && made.stderr === "", shows(made));
	check(`new ${given.join(" ")} adds no error`, small.errors() === bare, small.errors());
}
check("which had none", bare === "", bare);
check("with the page of each section", ["policy", "easy-read", "method"].every((name) => fs.existsSync(small.inside(`${name}/index.md`))));

// The day: of the command line, or of the environment, which is a 29 February here.
const leap = small.run("new", "page", "policy/leap", ...looks);
check("a year after 29 February", leap.status === 0 && small.read("policy/leap.md").includes("issued: 2024-02-29\nreview-due: 2025-02-28\n"), shows(leap));

// What a new file needs of the rest.
small.write("site.yaml", SETTINGS.replace("help: {name: Help desk, phone: 01632 960 000}", "{}"));
const lonely = small.begin("page", "policy/lonely");
check("a site with nobody to ask", lonely.status === 1 && /no contact here: add one first \[new-settings\]/.test(lonely.stderr), shows(lonely));
small.write("site.yaml", SETTINGS.replace("lead: Head of policy", "{}"));
const unowned = small.begin("page", "policy/unowned");
check("a site with no role", unowned.status === 1 && /no role here: add one first \[new-settings\]|role/.test(unowned.stderr), shows(unowned));
small.write("site.yaml", SETTINGS);
small.write("sources.yaml", "");
const unsaid = small.begin("figure", "unsaid");
check("a site with no documents", unsaid.status === 1 && /add one first \[new-source\]/.test(unsaid.stderr), shows(unsaid));
const other = path.join(small.folder, "other");
fs.mkdirSync(path.join(other, "words"), { recursive: true });
fs.copyFileSync(path.join(root, "layouts/words/en-GB.yaml"), path.join(other, "words/en-GB.yaml"));
const untaught = small.run("new", "page", "policy/untaught", "--layouts", other, ...day);
check("layouts with nothing to start from", untaught.status === 1 && /copy layouts\/words\/en-GB-new and translate it \[new-template\]/.test(untaught.stderr), shows(untaught));

const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
