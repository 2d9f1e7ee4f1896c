// The rules as they were and as they will be: each version of a worksheet that decides is looked up on a page of its own,
// and no answer there can be taken for one of today.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { print, settled } from "../browser/journeys.mjs";
import { fieldOf, states } from "../browser/lookup.mjs";
import { nu } from "../browser/nu.mjs";
import { probes, visit } from "../browser/probes.mjs";
import { folder, serve } from "../browser/serve.mjs";
import { answerAll, inEach, leads, reach, step } from "../browser/steps.mjs";
import { check } from "../faults/checks.mjs";
import { project } from "../serve/preview.mjs";
import { answer, APRIL, at, built, candour, changed, checked, fill, FIRST, FRIDAY, ofApril, read, words, write } from "./dated.mjs";

const SHEET = "content/worksheets/authorisation.yaml",
	OTHER = "content/worksheets/who-decides",
	OLD = "      - {from: 2023-11-20, is: 350, source: peer-forum-guidance, at: section 2}\n",
	NEW = OLD.replace("2023-11-20, is: 350", `${APRIL}, is: 375`);
const EXAMPLES = [/\nexamples:\n[^]*/, `
examples:
  - says: At the new threshold
    given: {request: support_at_home, decided: ${APRIL}, period: week, weekly: 375}
    expect: {level: peer_forum}
  - says: A penny over it
    given: {request: support_at_home, decided: ${APRIL}, period: week, weekly: 375.01}
    expect: {level: enhanced}
`];

const page = (day) => `method/authorisation/${day}/index.html`;
const more = (open) => open.locator("#answer-more").innerText().then(words);

// What is said of a version on the day of a build: on its page, and beside each answer.
const VERSIONS = [
	{
		what: "coming", day: APRIL, built: FRIDAY, shown: "1 April 2027",
		label: "Not yet in force", mark: "This is how it will be from 1 April 2027.",
		title: "Who can agree this request, from 1 April 2027",
		cases: [["350.01", "A Service Manager, at the Peer Forum"], ["375", "A Service Manager, at the Peer Forum"], ["375.01", "The chair of the Enhanced Peer Forum"]],
		bounds: ["Up to and including £375 a week", "Over £375 a week"],
		outside: ["2027-03-31", "For a day before that, look here: Who can authorise this?"],
	},
	{
		what: "superseded", day: FIRST, built: APRIL, shown: "31 March 2027",
		label: "No longer in force", mark: "This is how it was from 20 November 2023 to 31 March 2027.",
		title: "Who can agree this request, from 20 November 2023 to 31 March 2027",
		cases: [["350", "A Service Manager, at the Peer Forum"], ["350.01", "The chair of the Enhanced Peer Forum"], ["375", "The chair of the Enhanced Peer Forum"]],
		bounds: ["Up to and including £350 a week", "Over £350 a week"],
		outside: ["2027-04-01", "From 1 April 2027: Who can authorise this?"],
	},
];

// The same answers, by the same worksheet to the byte, as the terminal gives.
async function answers(open, root, version) {
	const field = fieldOf(`authorisation.${version.day}`);
	const on = version.day === FIRST ? "2027-03-31" : APRIL;
	for (const [amount, expected] of version.cases) {
		const name = `${version.what}: £${amount}`;
		await fill(open, field, { amount });
		const [said, rest] = [await answer(open), await more(open)];
		check(`${name}: ${expected}`, said.includes(`${expected} Support at home, £${amount} a week`) && said.includes(`decided on ${version.shown}`), said);
		check(`${name}: is marked beside the answer`, said.startsWith(`${version.label} ${version.mark}`), said);
		const summary = rest.slice(rest.indexOf("Summary of the request"));
		check(`${name}: is marked in the summary`, summary.startsWith(`Summary of the request ${version.label}. ${version.mark}`), summary);
		const { stdout, stderr } = candour(root, "run", "authorisation", "request=support_at_home", `weekly=${amount}`, "--as-of", on, "--json");
		const run = stdout ? JSON.parse(stdout) : { checksum: stderr };
		check(`${name}: as the terminal says`, run.result?.words === expected && rest.includes(`${version.title}, version ${run.version}, with the rules of ${version.shown}. Checksum: ${run.checksum}`), `${JSON.stringify(run.result)} ${rest}`);
	}
	await fill(open, field, { request: "one_off" });
	const said = await answer(open);
	check(`${version.what}: nobody is named, in the worksheet's words`, said.includes("The guidance does not say who decides this. Ask the Service Manager"), said);
	check(`${version.what}: that is marked as well`, said.startsWith(`${version.label} ${version.mark}`), said);
	check(`${version.what}: nothing of today's forums is said`, !/Forum request form|Book the earliest|sittings/.test(await more(open)), await more(open));
}

// On a day of other rules there is no answer, and a link to where it is.
async function outside(open, version, url) {
	const [day, leads] = version.outside;
	await fill(open, fieldOf(`authorisation.${version.day}`), { amount: "100", day });
	const said = await answer(open);
	check(`${version.what}: no answer for ${day}`, said.startsWith(version.label) && said.includes("This is not in force on that day."), said);
	const link = open.locator("#answer-more .outcome a");
	const text = words(await open.locator("#answer-more .outcome").innerText());
	check(`${version.what}: leads to the rules of ${day}`, (await link.evaluate(({ href }) => href)).replace("index.html", "") === `${url}authorise/` && text.includes(leads), text);
}

async function copied(open, version) {
	await fill(open, fieldOf(`authorisation.${version.day}`), { amount: "1", day: version.day });
	await open.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await open.click("text=Copy the summary");
	await open.waitForFunction(() => document.querySelector(".request__copied").textContent);
	const text = await open.evaluate(() => navigator.clipboard.readText());
	check(`${version.what}: what is copied is marked`, text.includes(`\n${version.label}. ${version.mark}\n`), text);
	check(`${version.what}: nobody is asked for more`, (await open.locator("main textarea").count()) === 0);
	await open.evaluate(() => (window.print = () => {}));
	await open.click("text=Print the summary");
	await open.emulateMedia({ media: "print" });
	const paper = words(await open.evaluate(() => document.querySelector("main").innerText));
	check(`${version.what}: what is printed is marked`, paper.includes(`${version.label}. ${version.mark}`), paper.slice(0, 300));
	await open.emulateMedia({ media: null });
	await open.evaluate(() => window.dispatchEvent(new Event("afterprint")));
}

// From the top of the page to the answer, and to the worksheet on paper, without a mouse.
async function keyboard(browser, address, version) {
	const { page: open } = await visit(browser, address);
	const field = fieldOf(`authorisation.${version.day}`);
	await open.waitForSelector(".lookup:not([hidden])");
	const to = async (selector) => {
		for (let i = 0; i < 60 && !(await open.evaluate((one) => document.activeElement.matches(one), selector)); i++) await open.keyboard.press("Tab");
	};
	await to(field("request-list"));
	await open.keyboard.type("support at h");
	await to(field("weekly-number"));
	await open.keyboard.type("1");
	await open.keyboard.press("Enter");
	check(`${version.what}: by keyboard`, (await answer(open)).includes("A Service Manager, at the Peer Forum"), await answer(open));
	check(`${version.what}: the worksheet on paper is out of the way`, !(await open.locator(".paper").isVisible()));
	await to("[data-slot=paper]");
	await open.keyboard.press("Enter");
	check(`${version.what}: and can be had again`, (await open.locator(".paper").isVisible()) && (await open.evaluate(() => document.activeElement.matches(".paper h2"))));
	await open.close();
}

async function scriptless(browser, address, version) {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const open = await context.newPage();
	await open.goto(address);
	const said = words(await open.locator("main").innerText());
	for (const part of [`${version.label} ${version.mark}`, ...version.bounds, "All rules are on this page without them.", "In every case"])
		check(`${version.what}: without scripts the page says ${part}`, said.includes(part), said.slice(0, 600));
	check(`${version.what}: without scripts it is worked on paper`, (await open.locator(".paper").isVisible()) && !(await open.locator(".lookup").isVisible()));
	check(`${version.what}: without scripts there is no answer to nobody's question`, (await open.locator("main [data-outcome]").count()) === 0);
	await context.close();
}

// In no list of pages, and not to be found; and valid HTML.
async function kept(site, version) {
	const name = page(version.day),
		html = read(site, name);
	check(`${version.what}: is not for search engines`, html.includes('<meta name="robots" content="noindex">'));
	for (const list of ["sitemap.xml", "about/site-map/index.html", "about/a-to-z/index.html"])
		check(`${version.what}: is not in ${list}`, !read(site, list).includes(`method/authorisation/${version.day}`));
	for (const [about, errors] of await nu(site, [name])) check(`${version.what}: valid HTML ${about}`, errors.length === 0, errors.join("\n"));
}

async function looked(browser, root, site, version) {
	const served = await serve(folder(site), { under: "/sub/" });
	const address = `${served.url}${page(version.day).replace("index.html", "")}`;
	const { page: open, wrong } = await visit(browser, address);
	const requests = [];
	await settled(open);
	open.on("request", (request) => request.url().endsWith(".svg") || requests.push(request.url()));
	await answers(open, root, version);
	const stays = await open.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash].join());
	check(`${version.what}: nothing is sent or kept`, requests.length === 0 && stays === "0,0,,,", `${requests.join()} ${stays}`);
	await outside(open, version, served.url);
	await copied(open, version);
	check(`${version.what}: opens quietly`, wrong.length === 0, wrong.join("\n"));
	await open.close();
	await keyboard(browser, address, version);
	await scriptless(browser, address, version);
	const probed = await visit(browser, address);
	const found = await inEach((open) => states(open, `authorisation.${version.day}`), { ...probes, print })(probed.page);
	check(`${version.what}: every state of its page`, found.length === 0, found.join("\n"));
	await probed.page.close();
	const disk = await visit(browser, pathToFileURL(at(site, page(version.day))).href);
	await fill(disk.page, fieldOf(`authorisation.${version.day}`), { amount: "1" });
	check(`${version.what}: from a disk it answers too`, (await answer(disk.page)).includes("at the Peer Forum"), disk.wrong.join("\n"));
	await disk.page.close();
	served.close();
}

// Who looks up a day before today's rules is led to those of that day.
async function back(browser, site) {
	const { page: open } = await visit(browser, pathToFileURL(at(site, "authorise/index.html")).href);
	await settled(open);
	await fill(open, fieldOf("authorisation"), { amount: "1", day: "2027-03-31" });
	const said = words(await open.locator("#answer-more .outcome").innerText());
	check("a day before today's rules", said.includes("in force from 1 April 2027. For a day before that, look here: Who can agree this request, from 20 November 2023 to 31 March 2027"), said);
	await open.click("#answer-more .outcome p a");
	check("leads to the rules of that day", open.url().endsWith(page(FIRST)), open.url());
	await open.close();
}

// A page that names a worksheet that decides has today's rules of it, and tells of those to come.
function naming(site, version) {
	const said = words(read(site, "guidance/recording-and-audit/index.html").replace(/<[^>]*>/g, " "));
	const amount = version.what === "coming" ? "£350" : "£375";
	check(`a page that names the worksheet, on ${version.built}`, said.includes(`Up to and including ${amount} a week`), said);
	check(`and what comes, on ${version.built}`, said.includes("From 1 April 2027, £350 a week becomes £375 a week") === (version.what === "coming"), said);
}

// The estimate, too, says beside its result that it is not of today, and so does what is saved of it.
async function estimate(browser, site, what, day, label) {
	const { page: open, wrong } = await visit(browser, pathToFileURL(at(site, `method/indicative-budget/${day}/index.html`)).href);
	await settled(open);
	await leads(open, () => open.locator(".estimator-paper a").click());
	await answerAll(open, {});
	if ((await step(open)) === "check") await leads(open, () => open.locator('[data-slot="continue"]').click());
	const said = words(await open.locator("main").innerText());
	check(`estimate, ${what}: is marked beside the result`, said.indexOf(label) >= 0 && said.indexOf(label) < said.indexOf("Estimate for a week"), said.slice(0, 300));
	const [download] = await Promise.all([open.waitForEvent("download"), open.click("text=Save as a file")]);
	const saved = fs.readFileSync(await download.path(), "utf8");
	check(`estimate, ${what}: what is saved is marked`, words(saved).includes(label), saved.slice(0, 300));
	const found = await probes.axe(open);
	check(`estimate, ${what}: axe`, found.length === 0 && wrong.length === 0, [...found, ...wrong].join("\n"));
	await open.close();
}

// In easy read it is in its words.
async function easy(browser, root) {
	const name = "content/easy-read/estimate.md",
		text = read(root, name).replace("---\n", `---\neffective: ${FIRST}\n`),
		copy = `content/easy-read/estimate/${APRIL}.md`;
	write(root, name, text);
	write(root, copy, ofApril(text));
	const confirmed = candour(root, "confirm", copy);
	check("easy read: the version is confirmed", confirmed.status === 0, confirmed.stderr);
	const { page: open } = await visit(browser, pathToFileURL(at(built(root, FRIDAY), `easy-read/estimate/${APRIL}/index.html`)).href);
	await settled(open);
	await reach(open, {});
	const said = words(await open.locator("main").innerText());
	check("easy read: is marked beside the guess", (await step(open)) === "result" && said.includes("A guess at your budget This page is new. We use it from 1 April 2027."), said.slice(0, 300));
	await open.close();
}

// When a forum sits is that of the page's day, too; where it holds no longer, that is said.
function times(root) {
	const name = "content/figures/forums.yaml",
		text = read(root, name);
	const begins = (day) => new RegExp(`(enhanced_forum_${day}:\\n.*\\n.*\\n {2}values:\\n {4}- \\{from: 2023-11-20)(, is: [^\\n]*)`);
	write(root, name, changed(text, [begins("monday"), `$1$2\n    - {from: ${APRIL}, is: ["14:00", "17:00"], source: peer-forum-guidance, at: section 3}`], [begins("tuesday"), "$1, until: 2026-06-30$2"]));
	const site = built(root, FRIDAY);
	const cell = (page, day) => words(new RegExp(`<th[^>]*>${day}</th>\\s*<td[^>]*>([^]*?)</td>`).exec(read(site, page))[1].replace(/<[^>]*>/g, " "));
	for (const [page, day, sits] of [
		["authorise/index.html", "Monday", "1pm to 4:30pm From 1 April 2027: 2pm to 5pm"],
		[`authorise/${APRIL}/index.html`, "Monday", "2pm to 5pm"],
		["authorise/index.html", "Tuesday", "withdrawn"],
	])
		check(`the times on ${page}, ${day}: ${sits}`, cell(page, day) === sits, cell(page, day));
	write(root, name, text);
}

// A version of the page of the lookup itself has the rules of its day, with what the forums' file says of them.
async function pages(browser, root) {
	const name = "content/authorise/index.md",
		text = read(root, name);
	write(root, name, text.replace("---\n", `---\neffective: ${FIRST}\n`));
	write(root, `content/authorise/index/${APRIL}.md`, ofApril(text.replace("---\n", `---\neffective: ${FIRST}\n`)));
	for (const { what, day, built: on, label, mark, cases, bounds } of VERSIONS) {
		const site = built(root, on);
		const { page: open } = await visit(browser, pathToFileURL(at(site, `authorise/${day}/index.html`)).href);
		await settled(open);
		const table = words(await open.locator("table").first().innerText());
		check(`the page of the lookup, ${what}: its rules`, bounds.every((bound) => table.includes(bound)), table);
		for (const [amount, expected] of cases) {
			await fill(open, fieldOf(`authorisation.${day}`), { amount });
			const said = await answer(open);
			const says = expected.startsWith("A Service") ? "A Service Manager can agree this, at the Peer Forum." : "The chair of the Enhanced Peer Forum decides this.";
			check(`the page of the lookup, ${what}: £${amount}`, said.startsWith(`${label} ${mark}`) && said.includes(says), said);
		}
		await open.close();
	}
	times(root);
	// who decides that is called otherwise from April on
	const copy = `content/worksheets/authorisation/${APRIL}.yaml`,
		april = read(root, copy),
		place = `content/authorise/index/${APRIL}.md:`;
	write(root, copy, april.replaceAll("peer_forum", "service_manager"));
	const said = checked(root, FRIDAY).stderr.split("\n").filter((line) => line.startsWith(place) && line.includes(" error: "));
	check("an outcome that nobody has words for", said.length > 0 && said.every((line) => /no outcome "service_manager" of "Who can agree this request, from 1 April 2027": write sheet: authorisation in this block.*\[forum-outcome\]$/.test(line)), said.join("\n"));
	write(root, `content/authorise/index/${APRIL}.md`, ofApril(text.replace("---\n", `---\neffective: ${FIRST}\n`), [/(show: (form|matrix|unsaid)\n)/g, "sheet: authorisation\n$1"], [/```lookup\nshow: outcomes\n```/, ""]));
	const own = checked(root, FRIDAY).stderr;
	check("is looked up in the words of the worksheet", !own.includes("sheet: authorisation in this block") && !own.includes(`${place}`), own);
	write(root, copy, april);
	write(root, name, text);
	fs.rmSync(at(root, "content/authorise/index"), { recursive: true });
}

const METHOD = `---
title: Who decides, worksheet
summary: The rules, one by one.
order: 9
owner: policy-lead
version: "1.0"
status: in force
issued: 2026-11-25
review-due: 2027-11-25
changes:
  - {date: 2026-11-25, says: First published.}
sources:
  - {source: peer-forum-guidance, at: section 2}
---

\`\`\`worksheet
sheet: who-decides
show: sum
\`\`\`
`;
const SHORT = `
examples:
  - {says: One, given: {request: urgent}, expect: {outcome: refer}}
  - {says: Two, given: {request: residential}, expect: {level: panel}}
`;

// Another decision, without a day to ask for, and with so few choices that they are radios.
async function other(browser, root) {
	const text = changed(fs.readFileSync(path.resolve(import.meta.dirname, "../sheets/who-decides.yaml"), "utf8"),
		["day: decided\n", ""], [/ {2}decided: .*\n/, ""], [/\nexamples:\n[^]*/, SHORT]);
	write(root, "content/method/who-decides.md", METHOD);
	write(root, `${OTHER}.yaml`, text);
	write(root, `${OTHER}/${APRIL}.yaml`, ofApril(text));
	const site = built(root, APRIL);
	const open = (await visit(browser, pathToFileURL(at(site, `method/who-decides/${FIRST}/index.html`)).href)).page;
	const field = fieldOf(`who-decides.${FIRST}`);
	await settled(open);
	for (const [request, amount, expected] of [
		["community", "350.01", "A panel £350.01 a week, to be decided on 31 March 2027"],
		["community", "350", "A manager £350 a week, to be decided on 31 March 2027"],
		["residential", "", "A panel A place in a care home, to be decided on 31 March 2027"],
		["urgent", "", "The guidance does not say. Ask before you go ahead. An emergency, to be decided on 31 March 2027"],
	]) {
		await open.check(field(`request-${request}`));
		if (amount) await open.fill(field("weekly-number"), amount);
		await open.click(".lookup__find");
		const said = await answer(open);
		check(`another decision: ${request} ${amount}`, said.startsWith("No longer in force") && said.includes(expected), said);
	}
	await open.close();

	// one that a form cannot ask stays on paper
	const MANY = "  tasks: {asks: Which tasks?, called: Tasks, several: {cook: Cooking, wash: Washing, nothing: None of these}, none: nothing}\n",
		LINE = "  count: {says: Tasks, unit: points, map: tasks, to: {cook: 1, wash: 1, nothing: 0}, shown-only: yes}\n";
	for (const name of [`${OTHER}.yaml`, `${OTHER}/${APRIL}.yaml`])
		write(root, name, changed(read(root, name), ["questions:\n", `questions:\n${MANY}`], ["lines:\n", `lines:\n${LINE}`], [/given: \{/g, "given: {tasks: nothing, "]));
	const html = read(built(root, APRIL), `method/who-decides/${FIRST}/index.html`);
	check("a decision that a form cannot ask is on paper", html.includes('class="paper"') && !html.includes('class="lookup"'));
	write(root, "content/authorise/care-home.md", read(root, "content/authorise/care-home.md").replace("```lookup\n", "```lookup\nsheet: who-decides\nshow: form\n```\n\n```lookup\n"));
	const { stderr } = checked(root, APRIL);
	check("and a page cannot ask it", /^content\/authorise\/care-home\.md:\d+:\d+: error: "Who decides, from 1 April 2027" cannot be looked up|^content\/authorise\/care-home\.md:\d+:\d+: error: "Who decides" cannot be looked up: .*\[lookup-sheet\]$/m.test(stderr), stderr);
}

// What nobody has decided is an answer of its own.
async function undecided(browser) {
	const root = project();
	const UNDECIDED = "    status: undecided\n    source: peer-forum-guidance\n    at: section 2\n";
	write(root, SHEET, changed(read(root, SHEET), [`    values:\n${OLD}`, UNDECIDED], [/\nexamples:\n[^]*/, `
examples:
  - {says: One, given: {request: urgent, decided: ${FRIDAY}}, expect: {outcome: refer}}
  - {says: Two, given: {request: residential, decided: ${FRIDAY}}, expect: {level: placement}}
`]));
	const { page: open, wrong } = await visit(browser, pathToFileURL(at(built(root, FRIDAY), "authorise/index.html")).href);
	await settled(open);
	await fill(open, fieldOf("authorisation"), { amount: "1" });
	const said = await answer(open);
	check("an undecided threshold is said to be so", said.startsWith("This cannot be worked out: a figure that it needs has not been decided."), `${said} ${wrong.join()}`);
	await open.close();
}

export async function versions(browser) {
	const root = project(),
		budget = "content/worksheets/indicative-budget";
	const text = read(root, SHEET);
	write(root, `content/worksheets/authorisation/${APRIL}.yaml`, ofApril(text, [OLD, OLD + NEW], EXAMPLES));
	write(root, `${budget}/${APRIL}.yaml`, ofApril(read(root, `${budget}.yaml`)));
	const named = "content/guidance/recording-and-audit.md";
	write(root, named, `${read(root, named)}\n\`\`\`lookup\nsheet: authorisation\nshow: matrix\n\`\`\`\n`);
	for (const version of VERSIONS) {
		const site = built(root, version.built);
		await kept(site, version);
		await looked(browser, root, site, version);
		await estimate(browser, site, version.what, version.day === FIRST ? "2024-02-01" : APRIL, version.label);
		naming(site, version);
		if (version.what === "superseded") await back(browser, site);
	}
	await easy(browser, root);
	await pages(browser, root);
	await other(browser, root);
	await undecided(browser);
}
