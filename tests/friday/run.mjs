// A policy officer's Friday afternoon, as content/README.md tells it: the threshold goes up to £375 from 1 April. A slip
// is mended, the change looked at before the public sees it, told to those whom it affects, published, looked at on
// both sides of its day, and taken back.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "../browser/node_modules/playwright-core/index.mjs";
import { probes, visit } from "../browser/probes.mjs";
import { check, counts } from "../faults/checks.mjs";
import { program, temporary } from "../faults/site.mjs";
import { built, command, project, serve, until } from "../serve/preview.mjs";

const FRIDAY = "2026-11-20",
	BEFORE = "2027-03-31",
	APRIL = "2027-04-01",
	root = path.resolve(path.dirname(new URL(import.meta.url).pathname), "../.."),
	folder = project(),
	sheet = "content/worksheets/authorisation.yaml",
	inside = (name) => path.join(folder, name),
	read = (name) => fs.readFileSync(inside(name), "utf8");

const OLD = "      - {from: 2023-11-20, is: 350, source: peer-forum-guidance, at: section 2}\n",
	NEW = '      - {from: 2027-04-01, is: 375, source: peer-forum-guidance, at: "section 2, as changed in March 2027"}\n';
const original = read(sheet);

// The first of the two thresholds is that of support in the community.
const changed = (line) => original.replace(OLD, OLD + line);
const write = (text) => fs.writeFileSync(inside(sheet), text);

function run(name, ...words) {
	const { status, stdout, stderr } = spawnSync(program, [name, ...words], { cwd: folder, encoding: "utf8" });
	return { status, stdout, stderr };
}
const assets = ["--assets", path.join(root, "build/assets")];

// The words of a page, as one line.
const words = (html) => html.toString().replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const NOTICE = "From 1 April 2027, £350 a week becomes £375 a week",
	EASY = "On 1 April 2027 this changes: £350 a week becomes £375 a week.",
	PAGE = "guidance/peer-forum/index.html",
	EASY_PAGE = "easy-read/who-decides/index.html";

const usual = built(folder);
check("the site as it is says nothing of April", !words(usual.get(PAGE)).includes("1 April 2027"));

// Somebody may try the rule in the terminal.
const decides = (weekly, day) =>
	run("run", "authorisation", "request=support_at_home", `weekly=${weekly}`, "--as-of", day).stdout.trim().split("\n").at(-1);
const FORUM = "Who decides: A Service Manager, at the Peer Forum",
	ENHANCED = "Who decides: The chair of the Enhanced Peer Forum";

// The preview, open beside the editor all afternoon.
const preview = await serve(folder, command());
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
const page = await browser.newPage();
const shows = async (what, text) =>
	check(what, await until(() => page.evaluate((text) => document.body.innerText.includes(text), text).catch(() => false)), text);
// The preview may be about to load a page again by itself.
const open = (address) => until(() => page.goto(preview.url + address).then(() => true, () => false));
await open("guidance/peer-forum/");
await shows("the preview shows the page", "Preview as of 20 November 2026.");

// 1. A slip: the key is mistyped. It is found before anybody sees it, at its line, with what to write.
write(changed(NEW.replace("from:", "form:")));
const line = changed(NEW).slice(0, changed(NEW).indexOf(NEW)).split("\n").length;
const slip = run("check", ...assets, "--as-of", FRIDAY);
check("a slip stops the site", slip.status === 1, slip.stderr);
check("at its line, with its mend", new RegExp(`^${sheet}:${line}:\\d+: error: .*"form".*"from"`, "m").test(slip.stderr), slip.stderr);
await shows("the preview shows the slip", `${sheet}:${line}:`);

// 2. Mended, the preview is back, and the page tells of the change ahead of time.
write(changed(NEW));
await shows("the preview shows what will change", NOTICE);
check("the amount of today stays", (await page.evaluate(() => document.querySelector("main").innerText)).includes("up to and including a total of £350"));

// 3. In the preview of 1 April it has happened.
await open(`_candour/?as-of=${APRIL}&page=/guidance/peer-forum/`);
await shows("the preview of 1 April", "Preview as of 1 April 2027.");
await shows("has the new amount", "up to and including a total of £375");
check("and no notice", !(await page.evaluate(() => document.body.innerText)).includes(NOTICE));

// 4. The check passes, and says on which day the site must be built again.
const checked = run("check", ...assets, "--as-of", FRIDAY);
check("the check passes", checked.status === 0, checked.stderr);
check("and names the day", checked.stdout.includes(`${APRIL}: authorisation.community_limit becomes £375 a week (${sheet}:${line})`), checked.stdout);

// 5. Pages in easy read follow by themselves, on the day and ahead of it.
const friday = built(folder),
	eve = built(folder, BEFORE),
	april = built(folder, APRIL);
check("easy read tells of it ahead of time", words(friday.get(EASY_PAGE)).includes(EASY));
check("easy read has the old amount on 31 March", words(eve.get(EASY_PAGE)).includes("Is your budget £350 a week or less?"));
check("easy read has the new amount on 1 April", words(april.get(EASY_PAGE)).includes("Is your budget £375 a week or less?"));
check("and no notice any more", !words(april.get(EASY_PAGE)).includes("becomes"));

// 6. Who is affected: exactly those between the two amounts, and none of them loses.
const compared = run("compare", BEFORE, APRIL, "--json");
check("the comparison is made", compared.status === 0, compared.stderr);
const worksheets = JSON.parse(compared.stdout).worksheets,
	moves = worksheets.find(({ worksheet }) => worksheet === "authorisation")?.moves.map(({ from, to }) => `${from} to ${to}`);
check("one worksheet changes", worksheets.filter(({ unchanged }) => !unchanged).length === 1, compared.stdout);
check("there is one way to move", moves?.join() === "enhanced to peer_forum", moves);
const affected = run("compare", BEFORE, APRIL).stdout.replace(/\s+/g, " ");
check("from one forum to the other", affected.includes("From “The chair of the Enhanced Peer Forum” to “A Service Manager, at the Peer Forum”, only with these answers"), affected);
check("from the first penny over the old to the new", affected.includes("Total for a week: £350.01 a week to £375 a week"), affected);
check("every page that says so is listed", affected.includes("/easy-read/who-decides/") && affected.includes("/guidance/peer-forum/"), affected);

// 7. Published on Friday: the public sees the amount of today, and what comes.
const out = path.join(temporary(), "site");
const published = run("build", ...assets, "--as-of", FRIDAY, "--out", out);
check("it is published", published.status === 0, published.stderr);
check("with the next day to build", published.stdout.includes("it must be built again on 1 April 2027"), published.stdout);
check("the page has today's amount and the notice", [NOTICE, "up to and including a total of £350"].every((text) => words(fs.readFileSync(path.join(out, PAGE))).includes(text)));

// 8. On 31 March and on 1 April, on the page and for whoever works it out.
for (const [day, site, amount, who] of [
	[BEFORE, eve, "£350", ENHANCED],
	[APRIL, april, "£375", FORUM],
]) {
	check(`${day}: the page`, words(site.get(PAGE)).includes(`up to and including a total of ${amount}`));
	check(`${day}: £375 a week`, decides("375", day) === who, decides("375", day));
	check(`${day}: £375.01 a week`, decides("375.01", day) === ENHANCED, decides("375.01", day));
	check(`${day}: £350 a week`, decides("350", day) === FORUM, decides("350", day));
	const untold = run("check", ...assets, "--as-of", day).stderr.includes('"community_limit" is 375 since 2027-04-01, and nothing says so');
	check(`${day}: what is to be told is told by the check`, untold === (day === APRIL));
}
check("31 March tells of 1 April", words(eve.get(PAGE)).includes(NOTICE));
check("1 April has it behind it", !words(april.get(PAGE)).includes(NOTICE));

// 9. The lookup answers for the day on which a request is decided.
const field = (name) => `[id="authorisation.${name}"]`;
for (const [day, month, answer] of [
	["31", "3", "The chair of the Enhanced Peer Forum decides this."],
	["1", "4", "A Service Manager can agree this, at the Peer Forum."],
]) {
	await open("authorise/");
	await page.selectOption(field("request-list"), "support_at_home");
	await page.fill(field("weekly-number"), "375");
	for (const [part, value] of Object.entries({ day, month, year: "2027" })) await page.fill(field(`decided-${part}`), value);
	await page.click(".lookup__find");
	await page.waitForSelector("#answer .answer__says");
	const said = (await page.locator("#answer").innerText()).replace(/\s+/g, " ");
	check(`the lookup, for ${day}/${month}/2027`, said.includes(answer), said);
}

// 10. Taken back: the site is the one of the morning, to the byte.
write(original);
const back = built(folder);
const differ = [...new Set([...usual.keys(), ...back.keys()])].filter((name) => !usual.get(name)?.equals(back.get(name) ?? Buffer.alloc(0)));
check("taken back, the site is as it was", differ.length === 0, differ.join(" "));

// 11. Another day, another change: a version of the estimator from 1 April, as its copy with another day.
const estimator = read("content/worksheets/indicative-budget.yaml");
fs.mkdirSync(inside("content/worksheets/indicative-budget"));
fs.writeFileSync(inside(`content/worksheets/indicative-budget/${APRIL}.yaml`), estimator.replace(/^effective: .*$/m, `effective: ${APRIL}`));
for (const day of [FRIDAY, BEFORE, APRIL]) {
	const { status, stderr } = run("check", ...assets, "--as-of", day);
	check(`a version of a worksheet, on ${day}`, status === 0 && !/\berror:/.test(stderr), stderr);
}

// 12. A version of the worksheet that decides is begun with a copy. Whatever of the copy is still of its old day is one message,
// with the place and what to write: first the day of the whole, then those of its examples, of which each has its own.
const copy = `content/worksheets/authorisation/${APRIL}.yaml`,
	errors = () => run("check", ...assets, "--as-of", FRIDAY).stderr.split("\n").filter((line) => /\berror:/.test(line));
fs.mkdirSync(inside(path.dirname(copy)));
fs.writeFileSync(inside(copy), original);
const asCopied = errors(),
	at = (pattern) => original.slice(0, original.search(pattern)).split("\n").length;
check(
	"a copy with the old day is one message",
	asCopied.length === 1 && asCopied[0].startsWith(`${copy}:${at(/^effective:/m)}:12: error: `) && asCopied[0].includes(`write effective: ${APRIL}`),
	asCopied.join("\n"),
);
fs.writeFileSync(inside(copy), original.replace(/^effective: .*$/m, `effective: ${APRIL}`));
const ofOldDays = errors();
check(
	"all its examples of old days are one message",
	ofOldDays.length === 1 && ofOldDays[0].startsWith(`${copy}:${at(/^ {2}- says: Support at home at exactly/m)}:5: error: this example and 23 more are of days such as 2023-11-20`) &&
		ofOldDays[0].includes(`such as decided: ${APRIL}`),
	ofOldDays.join("\n"),
);
fs.writeFileSync(inside(copy), original.replace(/^effective: .*$/m, `effective: ${APRIL}`).replace(/decided: 2023-1[12]-(20|01)/g, `decided: ${APRIL}`));
const mended = errors();
check("as the messages say, all is well", mended.length === 0, mended.join("\n"));

// The same in a folder, of which the last file says the day.
const whole = fs.readFileSync(inside(copy), "utf8"),
	parts = copy.replace(".yaml", ""),
	cut = whole.indexOf("\nexamples:\n") + 1;
fs.rmSync(inside(copy));
fs.mkdirSync(inside(parts));
fs.writeFileSync(inside(`${parts}/examples.yaml`), whole.slice(cut));
fs.writeFileSync(inside(`${parts}/rules.yaml`), whole.slice(0, cut));
const inFolder = errors();
fs.writeFileSync(inside(`${parts}/rules.yaml`), whole.slice(0, cut).replace(/^effective: .*$/m, "effective: 2023-11-20"));
const ofOther = errors();
check("of a folder the files are one worksheet", inFolder.length === 0, inFolder.join("\n"));
check("and the day is where it is", ofOther.length === 1 && ofOther[0].startsWith(`${parts}/rules.yaml:${at(/^effective:/m)}:12: error: `), ofOther.join("\n"));
fs.rmSync(inside(parts), { recursive: true });
fs.writeFileSync(inside(copy), whole);

// Who asks about April before it is led to those rules.
const before = built(folder, FRIDAY);
for (const [name, link] of [["authorise", "../"], ["authorise/not-in-force", "../../"]]) {
	const html = before.get(`${name}/index.html`)?.toString() ?? before.stderr;
	check(`${name} says until when its rules hold`, words(html).includes("Their last day is 31 March 2027."), words(html).slice(0, 300));
	check(`${name} leads to those that follow`, html.includes(`From 1 April 2027: <a href="${link}method/authorisation/${APRIL}/index.html">`));
}
check("after the last version there is none to lead to", !built(folder, APRIL).get("authorise/not-in-force/index.html").toString().includes("Their last day"));

// 13. And a version of a page, with the page in easy read that explains it. What nobody has decided is listed once.
const GAP = "How a reduction is made";
for (const name of ["policy/reviews", "easy-read/reviews"]) {
	const text = read(`content/${name}.md`);
	fs.mkdirSync(inside(`content/${name}`));
	fs.writeFileSync(inside(`content/${name}.md`), text.replace("---\n", "---\neffective: 2023-11-20\n"));
	fs.writeFileSync(inside(`content/${name}/${APRIL}.md`), `${text.replace("---\n", `---\neffective: ${APRIL}\n`)}${name.startsWith("policy") ? "\nFrom now on there is a sentence more.\n" : ""}`);
}
const confirmed = run("confirm", `content/easy-read/reviews/${APRIL}.md`);
check("the version in easy read is confirmed", confirmed.status === 0, confirmed.stderr);
check("with what changed since the version before it", confirmed.stdout.endsWith("since content/easy-read/reviews.md was read, this has changed:\n  + From now on there is a sentence more.\n"), confirmed.stdout);
for (const day of [FRIDAY, BEFORE, APRIL]) {
	const { status, stderr } = run("check", ...assets, "--as-of", day);
	check(`a version of a page, on ${day}`, status === 0 && !/\berror:|access-/.test(stderr), stderr);
	const listed = words(built(folder, day).get("about/not-decided/index.html")).split(GAP).length - 1;
	check(`what is not decided is listed once on ${day}`, listed === 1, listed);
}

// 14. The address of a version stays. From its day on a short page there leads to the page's own.
for (const [name, first] of [["policy/reviews", "2023-11-20"], ["easy-read/reviews", "2023-11-20"], ["method/indicative-budget", "2024-02-01"]]) {
	const [eve, day] = [built(folder, BEFORE), built(folder, APRIL)].map((site) => (version) => site.get(`${name}/${version}/index.html`)?.toString() ?? "");
	const leads = (html) => html.includes("You can read this page here") && new URL(/read this page here: <a href="([^"]+)"/.exec(html)[1], `http://x/${name}/0/`).pathname === `/${name}/index.html`;
	check(`${name} of today is at the address of its day, too`, leads(eve(first)) && !leads(eve(APRIL)) && eve(APRIL) !== "");
	check(`${name} of April leads on from its day`, leads(day(APRIL)) && !leads(day(first)) && day(first) !== "");
}
// So do those of its other formats and of its files, which hold the version itself.
const [last, first] = [built(folder, BEFORE), built(folder, APRIL)];
const dated = (site) => [...site.keys()].filter((name) => /\/\d{4}-\d\d-\d\d[./]/.test(name)).sort();
check("what has an address with a day has it on every day", dated(last).join("\n") === dated(first).join("\n") && dated(first).length > 12, `${dated(last).join("\n")}\n\n${dated(first).join("\n")}`);
for (const [name, present] of [
	[`policy/reviews/${APRIL}/${APRIL}.txt`, "policy/reviews/reviews.txt"],
	[`worksheets/indicative-budget/${APRIL}.json`, "worksheets/indicative-budget.json"],
	[`worksheets/indicative-budget/${APRIL}.yaml`, "worksheets/indicative-budget.yaml"],
])
	check(`${name} is what is in force`, first.get(name)?.equals(first.get(present)));
const large = (name) => words(first.get(name));
check("in large print as well", large(`policy/reviews/${APRIL}/large-print.html`) === large("policy/reviews/large-print.html") && large("policy/reviews/large-print.html").includes("a sentence more"));

const rest = path.join(temporary(), "site");
run("build", ...assets, "--as-of", APRIL, "--out", rest);
const shown = await visit(browser, pathToFileURL(path.join(rest, "policy/reviews", APRIL, "index.html")).href);
for (const [name, probe] of Object.entries(probes)) {
	const wrong = await probe(shown.page);
	check(`the page that leads on: ${name}`, wrong.length === 0, wrong.join("\n"));
}
check("it opens quietly", shown.wrong.length === 0, shown.wrong.join("\n"));

await browser.close();
preview.child.kill("SIGINT");
check("the preview ends", (await preview.end).status === 0, preview.stderr);
const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
