// `candour calibrate`, with figures worked by hand: estimates, both sides of the fences, halves of a penny, groups, a worksheet
// as it was before, tables that are refused, and what of it a page may say.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check, counts } from "../faults/checks.mjs";
import { program, temporary } from "../faults/site.mjs";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const folder = temporary();
const write = (name, text) => {
	fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
	fs.writeFileSync(path.join(folder, name), text);
};
const run = (...given) =>
	spawnSync(program, [...given, "--layouts", path.join(root, "layouts"), "--as-of", "2026-11-20"], { cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH } });
const shows = ({ status, stdout, stderr }) => `status ${status}\n${stdout}\n${stderr}`;

// £100 to £200, £300 alone, £400.01 to £500.02 with a half penny in the middle, and a case that nobody estimates.
const sheet = (name, lowest, unit = "£/week") => `worksheet: ${name}
title: A small sum
summary: A worksheet of the tests.
kind: estimate
status: illustrative
version: "1"
owner: lead
effective: 2026-01-01
issued: 2026-01-01
review-due: 2027-01-01
note: Made up.
changes: [{date: 2026-01-01, says: First.}]
figures:
  spare: {says: A figure, unit: "${unit}", values: [{from: 2026-01-01, is: 300}], note: Made up.}
questions:
  level:
    asks: How much?
    called: Level
    about: need
    choices: {few: Few, mid: Middle, many: Many, other: Something else}
  born:
    asks: Since when?
    called: Since
    date: {from: 1900-01-01, to: 2026-12-31}
    about: situation
    when: level is other
lines:
  points: {says: Points, unit: points, map: level, to: {few: 1, mid: 2, many: 3, other: 3}}
  recent: {says: Since when, unit: points, when: born is after 2000-01-01, is: 1, otherwise: 0, shown-only: yes}
  budget:
    says: Budget
    unit: ${unit}
    band: points
    steps:
      - {under: 2, is: ${lowest}}
      - {from: 2, under: 3, is: spare}
      - {from: 3, is: [400.01, 500.02]}
refers:
  - {if: level is other, says: Ask us.}
result: budget
examples:
  - {says: Low, as-of: 2026-11-20, given: {level: few}, expect: {budget: ${lowest}}}
  - {says: Many, as-of: 2026-11-20, given: {level: many}, expect: {budget: [400.01, 500.02]}}
`;
write("content/worksheets/small.yaml", sheet("small", "[100, 200]"));
write("older/small.yaml", sheet("small", "[0, 100]").replace("{if: level is other", "{if: level is mid or level is other"));
write("content/worksheets/yearly.yaml", sheet("yearly", "[100, 200]", "£/year"));

const calibrate = (rows, ...more) => {
	write("p.csv", rows);
	return run("calibrate", "small", "p.csv", ...more);
};
const table = (...rows) => `level,cost\n${rows.join("\n")}\n`;
function gives(what, ended, expected) {
	let got = {};
	try {
		got = JSON.parse(ended.stdout);
	} catch {
		check(what, false, shows(ended));
		return;
	}
	for (const [key, value] of Object.entries(expected)) {
		const is = key.split(".").reduce((o, part) => o?.[part], got);
		check(`${what}: ${key} is ${value}`, JSON.stringify(is) === JSON.stringify(value), ended.stdout);
	}
}

const ten = table("few,150", "few,100", "few,99.99", "few,200.00", "few,200.01", "mid,300", "mid,300.01", "many,450.02", "many,450.01", "other,9.99");
const dated = ten.replace("level,cost", "level,cost,born").replace(/^(\w+,[\d.]+)$/gm, (row) => `${row},${row.startsWith("other") ? "1940-05-02" : ""}`);
gives("ten packages", calibrate(dated, "--json"), {
	packages: 10,
	invented: false,
	"outcomes.estimate": 9,
	"outcomes.refer": 1,
	// errors in order: -50.01 -50 -0.005 0 0 0.005 0.01 50 50.01; quartiles -0.005 and 0.01; fences -0.0275 and 0.0325
	"set-aside": 4,
	"all.count": 9,
	"all.held": 6,
	"all.sum-of-errors": "0.010",
	"all.sum-of-sizes": "200.040",
	"all.average-error": "0.00",
	"all.average-size": "22.23",
	"all.largest-error": "-50.010",
	"all.largest-line": 4,
	"kept.count": 5,
	"kept.held": 4,
	"kept.sum-of-errors": "0.010",
	"kept.sum-of-sizes": "0.020",
	"kept.largest-error": "0.010",
	"kept.largest-line": 8,
});

// Both sides of the fences: quartiles 0 and 10, so that they stand at -15 and 25.
const eight = (low, high) => table(`mid,${300 + low}`, "mid,300", "mid,300", "mid,300", "mid,300", "mid,310", "mid,310", `mid,${300 + high}`);
gives("errors on the fences stay", calibrate(eight(-15, 25), "--json"), { "set-aside": 0, "kept.count": 8 });
gives("a penny beyond the lower one", calibrate(eight(-15.01, 25), "--json"), { "set-aside": 1, "kept.count": 7 });
gives("a penny beyond the upper one", calibrate(eight(-15, 25.01), "--json"), { "set-aside": 1, "kept.count": 7 });
const seven = eight(-200, 900).replace("mid,300\n", "");
gives("of seven packages none is set aside", calibrate(seven, "--json"), { "set-aside": 0, packages: 7 });
check("and it says so", /No package is set aside, because fewer than 8/.test(calibrate(seven).stdout));

// A half penny is rounded away from nothing, once.
gives("half a penny more", calibrate(table("many,450.02"), "--json"), { "kept.average-error": "0.01", "kept.sum-of-errors": "0.005" });
gives("half a penny less", calibrate(table("many,450.01"), "--json"), { "kept.average-error": "-0.01", "kept.largest-error": "-0.005" });
gives("three of them", calibrate(table("many,450.02", "many,450.02", "many,450.01"), "--json"), { "kept.average-error": "0.00", "kept.average-size": "0.01" });

// The worksheet as it was: [0, 100] where [100, 200] is now, and no answer in the middle.
gives("before", calibrate(table("few,150", "few,90", "mid,300"), "--before", "older/small.yaml", "--json"), {
	"kept.count": 3,
	"kept.held": 2,
	"kept.sum-of-errors": "-60.000",
	"outcomes-before.estimate": 2,
	"outcomes-before.refer": 1,
	"kept-before.count": 2,
	"kept-before.held": 1,
	"kept-before.sum-of-errors": "140.000",
	"kept-before.average-error": "70.00",
});
const both = calibrate(dated, "--before", "older/small.yaml");
check("for people, four columns", both.status === 0 && /As it was before, without those set aside +As it was before, all with an estimate\n/.test(both.stdout), shows(both));
check("each with the line to look at", /Largest error .*\(line 8\) .*\(line 4\)/.test(both.stdout), both.stdout);
check("the same twice", calibrate(dated).stdout === calibrate(dated).stdout);

// Groups, in the order of their names, each with its own figures.
const grouped = "cost,group:age,level\n150,younger,few\n250,older,few\n300,older,mid\n";
gives("by group", calibrate(grouped, "--json"), {
	"groups.0.by": "age",
	"groups.0.group": "older",
	"groups.0.kept.count": 2,
	"groups.0.kept.held": 1,
	"groups.0.kept.sum-of-errors": "100.000",
	"groups.1.group": "younger",
	"groups.1.kept.held": 1,
});
check("no package is set aside, and the groups have all", /^age +Packages with an estimate +The range/m.test(calibrate(grouped).stdout), calibrate(grouped).stdout);
const older = eight(-15.01, 25).replace("level,cost", "level,cost,group:age").replace(/^(mid,[\d.]+)$/gm, "$1,older");
const inGroups = calibrate(older).stdout;
check(
	"groups are without those set aside, and say so",
	/^age +Packages with an estimate, without those set aside +The range holds the cost +Average error +Set aside +Average error, with those set aside\nolder +7 .* 1 +costs £3\.75 a week more$/m.test(inGroups) && /^Packages with an estimate +7 +8$/m.test(inGroups),
	inGroups,
);
// Seven errors of £45 in all and one of minus £15.01 that is set aside: (45 - 15.01) / 8 is 3.75, rounded.
const [group] = JSON.parse(calibrate(older, "--json").stdout).groups;
check(
	"JSON has how many of a group are set aside, and its sums with them",
	group["set-aside"] === 1 && group.kept.count === 7 && group.all.count === 8 && group.all["average-error"] === "3.75" && group.kept["average-error"] === "6.43",
	JSON.stringify(group),
);

// What is said of a file is what it says, and what was looked for.
const unsaid = calibrate(grouped),
	reviewed = calibrate(`# reviewed\n${grouped}`);
check("nobody says that packages were reviewed if the file does not", unsaid.stdout.startsWith("The file does not say what the packages below are, nor that anybody reviewed them.\n"), shows(unsaid));
check("a file that says so is taken at its word", reviewed.stdout.startsWith("The packages below are real ones. Whoever made the file says that they were reviewed.\n"), shows(reviewed));
for (const ended of [unsaid, reviewed])
	check("names are for whoever can look", ended.stdout.includes("look for names yourself") && !/says who a person is/.test(ended.stdout), shows(ended));
gives("JSON says it, too", calibrate(`# reviewed\n${grouped}`, "--json"), { invented: false, reviewed: true });
gives("and that nothing was said", calibrate(grouped, "--json"), { invented: false, reviewed: false });
gives("a first line says that they are invented", calibrate(`# invented: by the tests\n${grouped}`, "--json"), { invented: true, packages: 3 });

// What is refused, at its place, and never repeated.
const SECRET = ["943 476 5919", "02/05/1940", "ZZ1 1ZZ", "a.b@example.org", "QQ 12 34 56 C", "01632 960 001", "Mrs Example"];
const personal = [
	["an NHS number with a wrong digit in it", "943 476 5910"],
	["an NHS number", SECRET[0]],
	["a date", SECRET[1]],
	["a postcode", SECRET[2]],
	["an e-mail address", SECRET[3]],
	["a National Insurance number", SECRET[4]],
	["a telephone number", SECRET[5]],
	["a person's name", SECRET[6]],
];
for (const [is, value] of personal)
	for (const [row, place] of [
		[`${value},150,x`, "3:1"],
		[`few,${value},x`, "3:5"],
		[`few,150,${value}`, "3:9"],
	]) {
		const ended = calibrate(`level,cost,group:a\nfew,150,x\n${row}\n`);
		check(
			`${is} at ${place} is refused and not repeated`,
			ended.status === 1 && ended.stdout === "" && ended.stderr.startsWith(`p.csv:${place}: error: this looks like ${is}: `) &&
				ended.stderr.includes("[packages-personal]") && !ended.stderr.includes(value),
			shows(ended),
		);
	}
for (const [value, good] of [
	["Case 123456", false],
	["123 456", false],
	["Case 12345", true],
	["2019-2020", true],
]) {
	const ended = calibrate(`level,cost,group:a\nfew,150,${value}\n`);
	const refused = ended.status === 1 && /^p\.csv:2:9: error: this looks like the number of a case or of a person: .* \[packages-personal\]\n$/.test(ended.stderr) && !ended.stderr.includes(value);
	check(`a group "${value}" is ${good ? "a group" : "refused and not repeated"}`, good ? ended.status === 0 : refused, shows(ended));
}
for (const heading of ["name", "Surname", "DOB", "date of birth", "NHS number", "address", "Post code", "e-mail", "NI number", "client id", "group:full name"]) {
	const ended = calibrate(`level,cost,${heading}\nfew,150,x\n`);
	check(`a column "${heading}" is refused`, ended.status === 1 && /^p\.csv:1:12: error: this column would say who a person is: .* \[packages-personal\]\n$/.test(ended.stderr), shows(ended));
}
const date = calibrate("level,born,cost\nother,1940-05-02,150\n");
check("a day that a question asks for is none of these", date.status === 0, shows(date));

const many = Array.from({ length: 21 }, (_, i) => `few,150,g${i}`).join("\n");
for (const [what, text, pattern] of [
	["an unknown column", "levle,cost\nfew,150\n", /^p\.csv:1:1: error: no question of the worksheet is called "levle"; did you mean "level"\?.* \[packages-column\]\n$/],
	["a column twice", "level,cost,level\nfew,150,few\n", /^p\.csv:1:12: .*twice.* \[packages-column\]\n$/],
	["no cost", "level\nfew\n", /^p\.csv:1:1: .*no column "cost".* \[packages-column\]\n$/],
	["pounds with their sign", table("few,£150"), /^p\.csv:2:5: .* \[packages-cost\]\n$/],
	["a comma in a cost", table('few,"1,150"'), /\[packages-cost\]/],
	["three places", table("few,150.001"), /\[packages-cost\]/],
	["less than nothing", table("few,-1"), /\[packages-cost\]/],
	["no cost in a row", table("few,"), /\[packages-cost\]/],
	["a penny too much", table("few,1000000.01"), /at most 1000000 \[packages-cost\]/],
	["far too much", table("few,999999999999"), /\[packages-cost\]/],
	["a wrong answer", table("lo,150"), /^p\.csv:2:1: .*"level".*"few".* \[packages-answer\]\n$/],
	["no answer", table(",150"), /^p\.csv:2:1: .*"level".* \[packages-answer\]\n$/],
	["two mistakes", table("lo,150", "few,x"), /^p\.csv:2:1: [^\n]*\np\.csv:3:5: [^\n]*\n$/],
	["a row of nothing in a group", "level,cost,group:a\nfew,150,\n", /not known.* \[packages-groups\]/],
	["a group for each", `level,cost,group:a\n${many}\n`, /^p\.csv:1:12: .*at most 20 different values, and this one 21.* \[packages-groups\]\n$/],
	["five columns of groups", "level,cost,group:a,group:b,group:c,group:d,group:e\nfew,150,1,1,1,1,1\n", /^p\.csv:1:44: .*at most 4 columns.* \[packages-groups\]\n$/],
	["no package", "level,cost\n", /\[packages-few\]/],
	["a first line that says nothing", `# all of them\n${grouped}`, /^p\.csv:1:1: .*"# reviewed".* \[packages-mark\]\n$/],
	["no table at all", "", /\[csv-empty\]/],
	["another length", "level,cost\nfew\n", /^p\.csv:2:1: .* \[csv-columns\]\n$/],
	["a formula", table("=1+1,150"), /\[packages-answer\]/],
	["bytes that are no text", Buffer.from("level,cost\n\xff\xfe,150\n", "latin1"), /\[file-encoding\]/],
]) {
	const ended = calibrate(text);
	check(`${what}: refused`, ended.status === 1 && ended.stdout === "" && pattern.test(ended.stderr), shows(ended));
}
const endless = calibrate(table(...Array(5000).fill("lo,x")));
check("five thousand mistakes are not all told", endless.status === 1 && endless.stderr.split("\n").length < 300, endless.stderr.length);
gives("the most that a package costs", calibrate(table("few,1000000.00"), "--json"), { "all.largest-error": "999850.000" });
gives("twenty groups", calibrate(`level,cost,group:a\n${many.replace(/\n[^\n]*$/, "")}\n`, "--json"), { packages: 20 });
for (const [what, given, pattern] of [
	["a result that is no amount a week", ["yearly", "p.csv"], /yearly\.yaml:\d+:\d+: error: .*£\/week.* \[packages-sheet\]/],
	["no file", ["small"], /one table of packages follows.* \[calibrate-file\]/],
	["a worksheet that there is not", ["smal", "p.csv"], /did you mean "small"\?/],
	["an older one that there is not", ["small", "p.csv", "--before", "smal"], /did you mean "small"\?/],
]) {
	write("p.csv", table("few,150"));
	const ended = run("calibrate", ...given);
	check(`${what}: refused`, ended.status === 1 && ended.stdout === "" && pattern.test(ended.stderr), shows(ended));
}

// On a page: nothing of few packages, and what is invented says so.
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
write(
	"content/site.yaml",
	`title: Budgets
organisation: Testshire
language: en-GB
base-url: https://budgets.example.org/
brand: {colour: "#1d4f5c", text-on-colour: "#ffffff"}
contacts:
  help: {name: Help desk, phone: 01632 960 000}
roles:
  lead: Head of policy
navigation: []
`,
);
write("content/glossary.yaml", "");
write("content/sources.yaml", "");
write("content/index.md", front("Budgets for care", "layout: home\n"));
write("content/404.md", front("Page not found", "navigation: no\n"));
write("content/method/index.md", front("The method", "order: 1\n"));
const method = `${front("A small sum as a page", "order: 1\n")}\n\`\`\`worksheet\nsheet: small\nshow: calibration\n\`\`\`\n`;
write("content/method/small.md", method);
fs.rmSync(path.join(folder, "content/worksheets/yearly.yaml"));
const make = () => run("build", "--assets", path.join(root, "build/assets"));
const html = () => fs.readFileSync(path.join(folder, "site/method/small/index.html"), "utf8");
const built = (what) => {
	const ended = make();
	return check(what, ended.status === 0, shows(ended)) ? html() : "";
};
check("a page of a worksheet with no packages", built("it is built without packages").includes("has not been held against real packages"));

const of = (count, group) => Array(count).fill(`few,150,${group}`).join("\n");
const packages = (...groups) => `# invented\nlevel,cost,group:age\n${groups.join("\n")}\n`;
const page = (text) => {
	write("content/calibration/small.csv", text);
	return built("it is built with packages");
};
const rows = (text) => [...text.matchAll(/<tr><th scope="row">([^<]*)<\/th><td>([^<]*)/g)].map(([, name, first]) => `${name} ${first}`).join(", ");
let shown = page(packages(of(5, "older"), of(6, "younger")));
check("groups of five are shown", rows(shown).endsWith("older 5, younger 6"), rows(shown));
check("with a picture and what it is of", /<svg [^>]*role="img" aria-label="[^"]*by age[^"]*invented/.test(shown) && shown.includes("older: 100%"), shown);
check("tables and text say that it is invented", /<strong>The packages below are invented/.test(shown) && shown.match(/\(invented packages\)/g).length >= 4, shown);
check("and name no line of the file", !/\(line /.test(shown));
shown = page(packages(of(4, "older"), of(6, "younger"), of(7, "youngest")));
check("a group of four stands with the next smallest", rows(shown).endsWith("youngest 7, Smaller groups together 10"), rows(shown));
shown = page(packages(of(4, "older"), of(3, "old"), of(7, "youngest")));
check("two small ones stand together", rows(shown).endsWith("youngest 7, Smaller groups together 7"), rows(shown));
shown = page(packages(of(4, "older")));
check("of four packages nothing is shown", !shown.includes("by age") && rows(shown).includes("Average error too few to show"), rows(shown));
shown = page(packages(of(9, "older"), of(8, "younger"), "few,900,older"));
check("a page hides how few of a group are set aside, and what they could be worked out from", shown.includes("Average error, with those set aside") && /<th scope="row">older<\/th>(<td>[^<]*<\/td>){3}<td>too few to show<\/td><td>too few to show<\/td>/.test(shown), shown);
check("a page says of its groups that they are without those set aside", /Packages with an estimate, without those set aside/.test(shown) && rows(shown).endsWith("older 9, younger 8"), rows(shown));
write("content/calibration/before/small.yaml", sheet("small", "[0, 100]"));
shown = page(packages(of(5, "older"), of(6, "younger")));
check("before and after stand side by side", shown.includes("As it was before, all with an estimate") && shown.includes("Average error, as it was before"), shown);
check("the packages themselves are not published", !fs.existsSync(path.join(folder, "site/calibration")));

for (const [what, name, text, pattern] of [
	["packages that say nothing of themselves", "small.csv", packages(of(5, "a")).replace("# invented\n", ""), /small\.csv:1:1: error: .* \[packages-mark\]/],
	["packages with a name", "small.csv", packages(of(5, "a")).replace("age", "name"), /small\.csv:2:12: error: .* \[packages-personal\]/],
	["packages of no worksheet", "smal.csv", packages(of(5, "a")), /no worksheet "smal".*did you mean "small"\? \[calibration-sheet\]/],
	["a worksheet as it was with no packages", "before/large.yaml", sheet("large", "[0, 100]"), /\[calibration-sheet\]/],
]) {
	const file = path.join("content/calibration", name),
		was = fs.existsSync(path.join(folder, file)) && fs.readFileSync(path.join(folder, file));
	write(file, text);
	const ended = make();
	check(`${what}: nothing is published`, ended.status === 1 && pattern.test(ended.stderr), shows(ended));
	if (was) write(file, was);
	else fs.rmSync(path.join(folder, file));
}
fs.renameSync(path.join(folder, "content/calibration/small.csv"), path.join(folder, "small.csv"));
const alone = make();
check("a worksheet as it was needs packages", alone.status === 1 && /write calibration\/small\.csv \[calibration-sheet\]/.test(alone.stderr), shows(alone));

// What is shipped.
const shipped = spawnSync(program, ["calibrate", "indicative-budget", "content/calibration/indicative-budget.csv", "--json", "--as-of", "2026-11-20"], { cwd: root, encoding: "utf8" });
gives("the shipped packages are invented and can be worked", shipped, { invented: true, packages: 72, "outcomes.estimate": 68, "outcomes.refer": 4 });

const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
