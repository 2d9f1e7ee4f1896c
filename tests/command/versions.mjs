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
const [, version, newest] = original.match(/^version: "([^"]*)"$[^]*?^changes:\n( {2}- \{date: [\d-]*)/m),
	higher = version.replace(/\d+$/, (last) => Number(last) + 1);
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
	check(`versions: the page of the register, on ${day}`, list.includes(says.replace("Status", version)), "");
}

// 3. The same amount from another source: the list of figures changes on that day, and no page tells that £250 becomes £250.
write(copy, changed(copied, ["is: 250, source: charging-regulations-2014, at: regulation 25", "is: 250, source: charging-regulations-2014, at: regulation 25A"]));
check("versions: another source is no other amount", about(FRIDAY)[0]?.startsWith(`${APRIL}: contribution.tariff_step stays £250, from another source (${copy}:`), about(FRIDAY).join("\n"));
check("versions: and pages say nothing of it", saying(built(folder, FRIDAY), "£250 becomes").length === 0);

// What one version leaves open and the next decides is open until then, and the other way round.
const proposal = "content/worksheets/individual-budget-proposal.yaml",
	decided = `content/worksheets/individual-budget-proposal/${APRIL}.yaml`,
	OPEN = / {4}status: undecided\n {4}source: individual-budgets-report\n {4}at: paragraph 11\n {4}note: The report prints £X, and gives no period\.\n/,
	open = read(proposal),
	first = open.match(/^effective: (.*)$/m)[1];
const closed = (from) => changed(open, [OPEN, `    values:\n      - {from: ${from}, is: 120, source: individual-budgets-report, at: paragraph 12}\n`]);
const ofApril = (text) => text.replace(/^effective: .*$/m, `effective: ${APRIL}`).replace(/as-of: .*/g, `as-of: ${APRIL}`);
const band = (site) =>
	rows(site, "figures").filter(({ name }) => name === "individual-budget-proposal.band_low").map(({ amount, from, until, status }) => [amount, from, until, status].join(" ").trim());
fs.rmSync(path.join(folder, copy));
for (const [what, today, next, told, ...wanted] of [
	["decided", open, ofApril(closed(APRIL)), "individual-budget-proposal.band_low is £120", [`120 ${APRIL}  coming`], [`120 ${APRIL}  in force`]],
	["left open again", closed(first), ofApril(open), "individual-budget-proposal.band_low is no longer £120", [`120 ${first} ${BEFORE} in force`], [`120 ${first} ${BEFORE} earlier`, "undecided"]],
	["taken back", closed(first), ofApril(open).replace(OPEN, (text) => text.replace("undecided", "withdrawn").replace("paragraph 11", "paragraph 13")), "individual-budget-proposal.band_low is no longer £120", [`120 ${first} ${BEFORE} in force`], [`120 ${first} ${BEFORE} earlier`, "withdrawn"]],
]) {
	write(proposal, today);
	write(decided, next);
	check(`versions: ${what}: the check tells`, about(FRIDAY).some((line) => line.startsWith(`${APRIL}: ${told} (`)), about(FRIDAY).join("\n"));
	for (const [at, day] of [FRIDAY, APRIL].entries()) {
		const site = built(folder, day);
		const [last] = rows(site, "figures").filter(({ name }) => name === "individual-budget-proposal.band_low").slice(-1);
		check(`versions: ${what}: who says so on ${day}`, last.at === `paragraph ${/-/.test(wanted[at].at(-1)) ? 12 : what === "taken back" ? 13 : 11}`, last.at);
		check(`versions: ${what}: figures.csv of ${day}`, site.stderr === undefined && band(site).join("\n") === wanted[at].join("\n"), site.stderr ?? band(site).join("\n"));
	}
}
write(proposal, open);
fs.rmSync(path.join(folder, decided));

// 4. What nobody has told the public, and days that cannot be meant, are warnings with what to write: they stop nothing.
const RULES = /\[(changes-untold|version-same|version-year|figure-year|figure-past)\]$/;
const warnings = (day) => {
	const { status, stderr } = looked(day);
	check(`versions: warnings stop nothing on ${day}`, status === 0, stderr);
	return stderr.split("\n").filter((line) => RULES.test(line));
};
const at = (name, text) => `${name}:${read(name).slice(0, read(name).indexOf(text)).split("\n").length}:`;
function warned(what, day, ...wanted) {
	const said = warnings(day);
	const good = said.length === wanted.length && wanted.every(([place, ...words], i) => said[i].startsWith(place) && words.every((word) => said[i].includes(word)));
	check(`versions: ${what}`, good, said.join("\n") || "nothing is said");
}

// Of the content as it is shipped, on the day and later, there is none to tell.
for (const day of [FRIDAY, APRIL, "2030-04-01"]) check(`versions: nothing is untold on ${day}`, warnings(day).length === 0, warnings(day).join("\n"));

// The handbook's threshold: before its day there is nothing to tell; from that day on there is, until it is told.
const rule = "content/worksheets/authorisation.yaml",
	ruled = read(rule),
	OLD = "      - {from: 2023-11-20, is: 350, source: peer-forum-guidance, at: section 2}\n",
	STEP = '      - {from: 2027-04-01, is: 375, source: peer-forum-guidance, at: "section 2, as changed in March 2027"}\n';
write(rule, changed(ruled, [OLD, OLD + STEP]));
for (const day of [FRIDAY, BEFORE]) warned(`a change to come is told by the site, on ${day}`, day);
const FIRST = /changes:\n {2}- \{date: (\d{4}-\d\d-\d\d), says: /,
	newestOfRule = read(rule).match(FIRST);
for (const day of [APRIL, "2027-06-30"])
	warned(`a figure changed and nothing says so, on ${day}`, day, [at(rule, newestOfRule[0].split("\n")[1]), '"community_limit" is 375 since 2027-04-01', 'raise "version"', "- {date: 2027-04-01, says: ...}"]);
const TOLD = "changes:\n  - {date: 2027-04-01, says: A Peer Forum decides up to £375.}\n";
write(rule, read(rule).replace("changes:\n", TOLD));
warned("it is told", APRIL);

// A slip of the year.
for (const [from, ...words] of [
	["2026-04-01", "begins on 2026-04-01", '"at" speaks of 2027'],
	["2072-04-01", "begins on 2072-04-01", "more than 5 years ahead", "[figure-year]"],
]) {
	write(rule, changed(ruled, [OLD, OLD + STEP.replace("2027-04-01", from)]));
	warned(`the year ${from}`, FRIDAY, [at(rule, `from: ${from}`), ...words]);
}
write(rule, ruled);
const begun = "content/figures/charging.yaml",
	figures = read(begun);
write(begun, changed(figures, ["at: regulation 3}", 'at: "regulation 3, as changed in 2027"}']));
warned("the year of a figure that no worksheet owns", FRIDAY, [at(begun, "as changed in 2027"), "begins on 2015-04-01", '"at" speaks of 2027']);
write(begun, figures);

// A copy says of itself what was said of the one it was copied from.
const NEXT = [["changes:\n", `changes:\n  - {date: ${APRIL}, says: "The upper limit is £25,000."}\n`], [`version: "${version}"`, `version: "${higher}"`]];
write(copy, raised);
warned("a copy with the version and the changes of another", FRIDAY,
	[at(copy, "version: "), `${sheet} is version "${version}" too`, `such as version: "${higher}"`],
	[at(copy, newest), `nothing says what is new since ${sheet}`, `- {date: ${APRIL}, says: ...}`, '"issued"']);
write(copy, changed(raised, ...NEXT));
for (const day of [FRIDAY, APRIL]) warned(`a copy that says what is new, on ${day}`, day);

// A copy that says that something else held in the years before.
const rewritten = changed(copied, ...NEXT, ["is: 23250", "is: 25000"], [/capital: 23250\.01/g, "capital: 25000.01"]);
write(copy, rewritten);
warned("a copy that rewrites the past", FRIDAY,
	[at(copy, "is: 25000"), `for 2015-04-01 ${sheet} says 23250`, `- {from: ${APRIL}, is: 25000, ...}`]);
write(copy, changed(copied, ...NEXT, ["is: 30.15,", "is: 31.15,"]));
warned("or that of a value that is over", FRIDAY, [at(copy, "is: 31.15"), `for 2024-04-01 ${sheet} says 30.15: leave what is of days before as it was [`]);
fs.rmSync(path.join(folder, copy));

// A page, in the same way.
const page = "content/policy/reviews.md",
	later = `content/policy/reviews/${APRIL}.md`,
	easy = "content/easy-read/reviews.md",
	easyLater = `content/easy-read/reviews/${APRIL}.md`;
for (const [name, version] of [[page, later], [easy, easyLater]]) {
	const text = read(name);
	write(name, text.replace("---\n", "---\neffective: 2023-11-20\n"));
	write(version, text.replace("---\n", `---\neffective: ${APRIL}\n`));
}
spawnSync(program, ["confirm", easyLater], { cwd: folder });
const number = read(page).match(/^version: .*$/m)[0];
const warnedOfPages = (what) =>
	warned(what, FRIDAY,
		[at(easyLater, "version: "), `${easy} is version`],
		[at(easyLater, "  - {date: "), `nothing says what is new since ${easy}`],
		[at(later, number), `${page} is version`],
		[at(later, "  - {date: "), `nothing says what is new since ${page}`, `- {date: ${APRIL}, says: ...}`]);
warnedOfPages("pages with the version and the changes of another");

// Even if the one before ends some weeks earlier, and nothing holds in between.
for (const name of [page, easy]) write(name, read(name).replace("---\n", "---\nuntil: 2027-02-28\n"));
warnedOfPages("pages with the version and the changes of one that is over before they begin");
for (const name of [page, easy]) write(name, read(name).replace("until: 2027-02-28\n", ""));

// What is not yet in force was not updated on a day to come. It says from when it will hold, in each of its forms.
for (const name of [later, easyLater]) write(name, changed(read(name), ["changes:\n", `changes:\n  - {date: ${APRIL}, says: New.}\n`], [/^version: .*$/m, 'version: "99"']));
const coming = built(folder, FRIDAY),
	on = built(folder, APRIL);
const form = (site, name) => words(site.get(name) ?? site.stderr ?? "missing");
for (const [version, now, says, then] of [
	[`policy/reviews/${APRIL}/index.html`, "policy/reviews/index.html", "Not yet in force , version 99 . In force from 1 April 2027 .", "In force , version 99 . Last updated 1 April 2027 ."],
	[`policy/reviews/${APRIL}/large-print.html`, "policy/reviews/large-print.html", "Not yet in force , version 99 . In force from 1 April 2027 .", "In force , version 99 . Last updated 1 April 2027 ."],
	[`policy/reviews/${APRIL}/${APRIL}.txt`, "policy/reviews/reviews.txt", "Not yet in force, version 99. In force from 1 April 2027.", "In force, version 99. Last updated 1 April 2027."],
	[`easy-read/reviews/${APRIL}/index.html`, "easy-read/reviews/index.html", "We use it from 1 April 2027 .", "We last changed this page on 1 April 2027 ."],
]) {
	const before = form(coming, version);
	check(`versions: ${version} says from when it holds`, before.includes(says) && !/[Ll]ast (updated|changed this page)/.test(before), before.slice(0, 400));
	check(`versions: ${now} says when it was updated`, form(on, now).includes(then), form(on, now).slice(0, 400));
}
const modified = (site, name) => /"dateModified":"([^"]*)"/.exec(site.get(name))?.[1];
check("versions: no page was modified on a day to come", modified(coming, `policy/reviews/${APRIL}/index.html`) === undefined && modified(on, "policy/reviews/index.html") === APRIL);

const far = later.replace("2027", "2072");
fs.renameSync(path.join(folder, later), path.join(folder, far));
write(far, changed(read(far), [`effective: ${APRIL}`, "effective: 2072-04-01"]));
fs.renameSync(path.join(folder, easyLater), path.join(folder, "aside.md"));
fs.rmSync(path.join(folder, `content/easy-read/read-against/reviews/${APRIL}.txt`));
const slipped = looked(FRIDAY).stderr.split("\n").filter((line) => RULES.test(line));
check("versions: the year of a version", slipped.length === 1 && slipped[0].startsWith(`${far}:1:1: warning: this comes into force on 2072-04-01, more than 5 years ahead: `) && slipped[0].endsWith("[version-year]"), slipped.join("\n"));

// A version of the rules of decisions that cannot be read, beside one of another worksheet that can: the lookup leads to none,
// and the slip is told like any other.
const decides = `content/worksheets/authorisation/${APRIL}.yaml`,
	estimator = "content/worksheets/indicative-budget";
write(`${estimator}/${APRIL}.yaml`, read(`${estimator}.yaml`).replace(/^effective: .*$/m, `effective: ${APRIL}`));
write(decides, "worksheet: [authorisation\n");
const unread = looked(FRIDAY);
check("versions: one that cannot be read is told", unread.status === 1 && unread.stderr.includes(`${decides}:1:12: error: `), `${unread.signal} ${unread.stderr}`);
