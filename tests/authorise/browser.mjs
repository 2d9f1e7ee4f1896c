// The lookup in a real browser: by keyboard from the home page, in every state, with and without scripts.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { check } from "../faults/checks.mjs";
import { settled } from "../browser/journeys.mjs";
import { reach } from "../browser/steps.mjs";
import { probes, visit } from "../browser/probes.mjs";
import { folder, serve } from "../browser/serve.mjs";
import { versions } from "./versions.mjs";

const { chromium } = createRequire(new URL("../browser/run.mjs", import.meta.url))("playwright-core");
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const id = (name) => `[id="authorisation.${name}"]`;
const field = (page, name) => page.locator(id(name));
const status = (page) => page.locator("[role=status]#answer").innerText();
const words = (text) => text.replaceAll(/\s+/g, " ").trim();

async function fill(page, { request, period, amount, day }) {
	if (request) await page.selectOption(id("request-list"), request);
	if (period) await page.check(id(`period-${period}`));
	if (amount) await page.locator(`${id("weekly-number")}, ${id("monthly-number")}, ${id("yearly-number")}, ${id("weeks-number")}`).filter({ visible: true }).fill(amount);
	for (const [part, value] of Object.entries(day ?? {})) await page.fill(id(`decided-${part}`), value);
	await page.click(".lookup__find");
}

const cases = [
	[{ request: "support_at_home", amount: "350.00" }, "A Service Manager can agree this, at the Peer Forum."],
	[{ request: "support_at_home", amount: "£350.01" }, "The chair of the Enhanced Peer Forum decides this."],
	[{ request: "increase", amount: "360" }, "The chair of the Enhanced Peer Forum decides this."],
	[{ request: "extra_care", amount: "350" }, "A Service Manager can agree this, at the Peer Forum."],
	[{ request: "extra_care", amount: "400" }, "The chair of the Enhanced Peer Forum decides this."],
	[{ request: "residential" }, "after a Service Manager has considered it at the Peer Forum."],
	[{ request: "respite", amount: "4" }, "A Service Manager can agree this, at the Peer Forum."],
	[{ request: "respite", amount: "5" }, "The chair of the Enhanced Peer Forum decides this."],
	[{ request: "respite_other" }, "The guidance does not say who decides this."],
	[{ request: "urgent" }, "The guidance does not say who decides this."],
	[{ request: "support_at_home", period: "year", amount: "18,200" }, "A Service Manager can agree this, at the Peer Forum."],
	[{ request: "support_at_home", period: "year", amount: "18200.20" }, "The chair of the Enhanced Peer Forum decides this."],
	[{ request: "support_at_home", amount: "350", day: { day: "19", month: "11", year: "2023" } }, "These rules are not in force on that day."],
	[{ request: "support_at_home", amount: "350", day: { day: "20", month: "11", year: "2023" } }, "A Service Manager can agree this, at the Peer Forum."],
];

const looked = new Set(["residential", "respite", "urgent"]);

// Every answer, with nothing that axe or the other probes find, and nothing sent or kept.
async function answers(browser, url) {
	for (const [given, expected] of cases) {
		const { page, wrong } = await visit(browser, url);
		const name = JSON.stringify(given);
		const requests = [];
		// the browser fetches the icon of the page when it likes
		page.on("request", (request) => request.url().endsWith(".svg") || requests.push(request.url()));
		await fill(page, given);
		const said = words(await status(page));
		check(`${name}: ${expected}`, said.includes(expected), said);
		const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash].join());
		check(`${name}: nothing is sent or kept`, requests.length === 0 && kept === "0,0,,,", `${requests.join()} ${kept}`);
		check(`${name}: opens quietly`, wrong.length === 0, wrong.join("\n"));
		// every state is looked at by axe, and one of each kind by the other probes
		for (const [probe, look] of Object.entries(probes)) {
			if (probe !== "axe" && !looked.has(given.request)) continue;
			const found = await look(page);
			check(`${name}: ${probe}`, found.length === 0, found.join("\n"));
		}
		await page.close();
	}
}

async function mistakes(browser, url) {
	for (const [given, expected] of [
		[{}, "Choose an answer for “What is the request for?”"],
		[{ request: "support_at_home" }, "Enter a number for “What is the total personal budget for a week, with this request?” If you do not know it yet, work it out first"],
		[{ request: "support_at_home", amount: "0" }, "Total for a week must be £0.01 a week or more"],
		[{ request: "support_at_home", amount: "1.200" }, "Total for a week has three figures after the point. Do you mean 1200, or 1.20?"],
		[{ request: "support_at_home", amount: "£1,234.500" }, "Total for a week has three figures after the point. Do you mean 1234500, or 1234.50?"],
		[{ request: "respite", amount: "4.000" }, "Weeks of respite has three figures after the point. Do you mean 4000, or 4.0?"],
		[{ request: "support_at_home", amount: "about 300" }, "Total for a week: write only the number, such as 350.01"],
		[{ request: "support_at_home", amount: "£350.01pw" }, "Total for a week: write only the number, such as 350.01"],
		[{ request: "support_at_home", amount: "350 to 400" }, "Total for a week: write one amount. If it is a range, look up the higher amount"],
		[{ request: "support_at_home", amount: "350,01" }, "Total for a week: use a point, not a comma. Do you mean 350.01?"],
		[{ request: "support_at_home", amount: "350.0050" }, "Total for a week must be in pounds and pence"],
		[{ request: "respite", amount: "4,1" }, "Weeks of respite: use a point, not a comma. Do you mean 4.1?"],
		[{ request: "respite", amount: "4,15" }, "Weeks of respite: write only the number, such as 4.5"],
		[{ request: "respite", amount: "four" }, "Weeks of respite: write only the number, such as 4.5"],
		[{ request: "respite", amount: "4.15" }, "Weeks of respite must be in steps of 0.1 weeks a year"],
		[{ request: "respite", amount: "60" }, "Weeks of respite must be 52 weeks a year or less"],
		[{ request: "residential", day: { day: "31", month: "2" } }, "Day of the decision must be a real date, such as 20 11 2026"],
		[{ request: "residential", day: { year: "2022" } }, "Day of the decision must be 1 January 2023 or later"],
	]) {
		const { page } = await visit(browser, url);
		const name = `mistake ${JSON.stringify(given)}`;
		await fill(page, given);
		const summary = words(await page.locator(".govuk-error-summary").innerText());
		check(`${name}: is told`, summary.includes(expected), summary);
		check(`${name}: has the focus`, await page.evaluate(() => document.activeElement.className === "govuk-error-summary"));
		check(`${name}: is in the title`, (await page.title()).startsWith("Error: "), await page.title());
		check(`${name}: no answer stands`, (await status(page)) === "");
		const found = await probes.axe(page);
		check(`${name}: axe`, found.length === 0, found.join("\n"));
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		check(`${name}: leads to its field`, await page.evaluate(() => document.activeElement.matches("[aria-invalid=true]")));
		await page.close();
	}
}

// From home to the answer for £350.01 a week: how many keys besides what is typed.
async function keyboard(browser, home) {
	const { page } = await visit(browser, home);
	let keys = 0;
	const press = async (key) => {
		keys++;
		await page.keyboard.press(key);
	};
	const focused = () =>
		page.evaluate(() => {
			const { activeElement: element } = document;
			return element === document.body ? "" : `${element.id} ${element.innerText}`;
		});
	const until = async (what) => {
		for (let i = 0; i < 20 && !(await focused()).includes(what); i++) await press("Tab");
	};

	await press("Tab");
	await press("Enter");
	await until("Find who decides");
	await Promise.all([page.waitForNavigation(), press("Enter")]);
	await page.waitForSelector(".lookup:not([hidden])");
	await press("Tab");
	await press("Enter");
	await until("Choose one");
	await page.keyboard.type("support at h");
	await until("authorisation.weekly-number");
	await page.keyboard.type("350.01");
	await press("Enter");
	const said = await status(page);
	check("from home to who decides on £350.01 a week by keyboard", said.includes("The chair of the Enhanced Peer Forum decides this."), said);
	check("in at most 12 key presses besides what is typed", keys <= 12, `${keys} key presses`);
	await page.close();
}

async function summary(browser, url) {
	const { page } = await visit(browser, url);
	await fill(page, { request: "support_at_home", period: "year", amount: "18200.20" });
	await page.check('[id="enhanced-request_form"]');
	await page.fill("textarea", "Two carers at night.");
	const said = words(await page.locator(".request").innerText());
	for (const part of ["£18,200.20 a year", "£350.0038… a week", "Support in the community, over the threshold", "Peer Forum guidance, section 2, after the table", "Forum request form (ready)", "not a limit on what a person may get"])
		check(`the summary says ${part}`, said.includes(part), said);
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.click("text=Copy the summary");
	await page.waitForFunction(() => document.querySelector(".request__copied").textContent);
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	check("what is copied has the reasons", copied.includes("Two carers at night."), copied);
	check("what is copied has one document a line", copied.includes("\n- Forum request form (ready)\n- "), copied);
	check("what is copied says that a threshold is no limit", copied.includes("It is not a limit on what a person may get."), copied);
	check("there is no reply to write down where somebody decides", (await page.locator("#request--reply").count()) === 0);
	await page.evaluate(() => (window.print = () => {}));
	await page.click("text=Print the summary");
	await page.emulateMedia({ media: "print" });
	const paper = await page.evaluate(() => document.querySelector("main").innerText);
	check("what is printed is the summary alone", paper.includes("Two carers at night.") && !paper.includes("Every rule in one table"), paper);
	const asked = await page.locator("main input, main select, main textarea").evaluateAll((all) => all.map(({ name, id }) => name || id).join());
	check("nothing asks who the person is", !/name$|email|phone|address|birth/.test(asked), asked);
	await page.close();
}

// A request that changes: the answer goes, in words, and what was ticked for one request is not ready for the next.
async function changes(browser, url) {
	const { page } = await visit(browser, url);
	await fill(page, { request: "support_at_home", amount: "400" });
	check("the facts say when it is to be decided", (await status(page)).includes("to be decided on"), await status(page));
	await page.check('[id="enhanced-request_form"]');
	await page.selectOption(id("request-list"), "extra_care");
	check("a changed form asks to be sent again", (await status(page)).includes("Press “Find who decides” again"), await status(page));
	check("a changed form has no answer beside it", (await page.locator("#answer-more > *").count()) === 0);
	await page.click(".lookup__find");
	const said = words(await page.locator(".request").innerText());
	check("a new look-up has nothing ticked", !said.includes("(ready)") && (await page.locator(".checklist__box:checked").count()) === 0, said);
	await page.close();
}

// What holds for one kind of request is said of that one alone.
async function kinds(browser, url) {
	for (const [given, expected] of [
		[{ request: "urgent" }, ["If it is an emergency", "call 999", "before it has carried out an assessment", "01632 960 001", "no Service Manager can be reached", "The guidance does not say who decides this."]],
		[{ request: "respite", amount: "2" }, ["do not print the adult social care rates", "over the threshold already"]],
		[{ request: "support_at_home", amount: "400" }, ["after your Peer Forum has considered it", "Book the earliest one", "whether it sits on bank holidays"]],
	]) {
		const { page } = await visit(browser, url);
		const name = given.request;
		await fill(page, given);
		const said = words(await page.locator("#answer, #answer-more").allInnerTexts().then((all) => all.join(" ")));
		for (const part of expected) check(`${name}: says ${part}`, said.includes(part), said);
		check(`${name}: says nothing of other requests`, said.includes("If it is an emergency") === (name === "urgent") && said.includes("about respite") === (name === "respite"), said);
		await page.close();
	}
}

// A day after the review of the rules is due has an answer that says so, in the summary too.
async function review(browser, url) {
	const { page } = await visit(browser, url);
	const due = new Date(/^review-due: (\S+)/m.exec(readFileSync("content/worksheets/authorisation.yaml", "utf8"))[1]);
	const says = `These are the rules that we know today. Their review is due on ${due.toLocaleDateString("en-GB", { dateStyle: "long" })}.`;
	for (const [when, expected] of [
		[due, false],
		[new Date(due.getTime() + 86_400_000), true],
		[new Date("2035-12-01"), true],
	]) {
		const [year, month, date] = when.toISOString().slice(0, 10).split("-");
		const day = { day: date, month, year };
		await fill(page, { request: "residential", day });
		const said = [words(await status(page)), words(await page.locator(".request__facts").innerText())];
		check(`decided on ${Object.values(day).join(" ")}, ${expected ? "after" : "before"} the review`, said.every((text) => text.includes(says) === expected), said.join("\n"));
	}
	await page.close();
}

// Where nobody is named to decide, there is room for whom was asked and what they said.
async function reply(browser, url) {
	const { page } = await visit(browser, url);
	await fill(page, { request: "one_off" });
	await page.fill("#request--reply", "The Service Manager said yes.");
	await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.click("text=Copy the summary");
	await page.waitForFunction(() => document.querySelector(".request__copied").textContent);
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	check("what is copied has the reply", copied.includes("What you asked, and the reply: The Service Manager said yes."), copied);
	check("what is printed has the reply", (await page.locator("[data-slot=reply-written]").textContent()).includes("said yes"));
	await page.close();
}

const HOLIDAY = ": a bank holiday. The documents do not say whether it sits. Ask first.";

// The next sittings, with the clock of the browser at a known time.
async function sittings(browser, url) {
	for (const [now, expected] of [
		["2026-11-25T10:00:00", ["Wednesday, 25 November 2026, 9am to 1pm", "Thursday, 26 November", "Friday, 27 November"]],
		["2026-11-25T13:00:00", ["Thursday, 26 November", "Friday, 27 November", "Monday, 30 November 2026, 1pm to 4:30pm"]],
		["2026-11-28T09:00:00", ["Monday, 30 November", "Tuesday, 1 December", "Wednesday, 2 December"]],
		["2026-12-23T14:00:00", ["Thursday, 24 December", `Friday, 25 December 2026, 9am to 1pm${HOLIDAY}`, `Monday, 28 December 2026, 1pm to 4:30pm${HOLIDAY}`]],
		["2026-12-31T14:00:00", [`Friday, 1 January 2027, 9am to 1pm${HOLIDAY}`, "Monday, 4 January 2027", "Tuesday, 5 January"]],
	]) {
		const page = await browser.newPage();
		await page.clock.setFixedTime(new Date(now));
		await page.goto(url);
		await page.waitForSelector(".lookup:not([hidden])");
		await fill(page, { request: "residential" });
		const items = await page.locator("[data-slot=list] li").allInnerTexts();
		check(`the next sittings at ${now}`, items.length === 3 && expected.every((text, i) => items[i].startsWith(text)), items.join("\n"));
		check(`only bank holidays are marked at ${now}`, items.every((text, i) => text.includes("bank holiday") === expected[i].endsWith(HOLIDAY)), items.join("\n"));
		const said = words(await page.locator("[data-slot=sittings]").innerText());
		const isWeekend = now.startsWith("2026-11-28");
		check(`whether the forum sits on the day of the decision, at ${now}`, said.includes("The day of the decision, Saturday, 28 November 2026, is not one of its days.") === isWeekend, said);
		check(`bank holidays are known at ${now}`, !said.includes("so far ahead"), said);
		await page.close();
	}
	const { page } = await visit(browser, url);
	await fill(page, { request: "residential", day: { day: "26", month: "12", year: "2028" } });
	const far = words(await page.locator("[data-slot=sittings]").innerText());
	check("where bank holidays are not known, that is said", far.includes(`Tuesday, 26 December 2028, 9am to 1pm${HOLIDAY}`) && far.includes("Bank holidays so far ahead are not known here."), far);
	await page.close();
}

// Without scripts: the table, the times, the documents and a page for each answer.
async function scriptless(browser, url) {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(url);
	const said = words(await page.locator("main").innerText());
	for (const part of ["Up to and including £350 a week", "Over £350 a week", "Up to and including 4 weeks a year", "In every case", "A one-off payment", "1pm to 4:30pm", "Moving and handling assessment", "not a limit on what a person may get"])
		check(`without scripts the page says ${part}`, said.includes(part), said.slice(0, 300));
	check("without scripts there is no form that does nothing", !(await page.locator("form").isVisible()));
	for (const [where, says] of [
		["peer-forum", "A Service Manager can agree this"],
		["enhanced-peer-forum", "1pm to 4:30pm"],
		["care-home", "whatever the place costs"],
		["not-said", "An emergency"],
		["not-in-force", "20 November 2023"],
	]) {
		const link = page.locator(`main a[href$="${where}/index.html"]`);
		check(`without scripts a link leads to ${where}`, (await link.count()) > 0);
		await page.goto(`${url}${where}/`);
		const text = words(await page.locator("main").innerText());
		check(`${where} has a page of its own`, text.toLowerCase().includes(says.toLowerCase()), text.slice(0, 300));
		await page.goto(url);
	}
	await context.close();
}

// An estimate: who decides on it is said to staff, and not saved. Nobody decides on nothing.
async function staff(browser, url) {
	const nothing = await visit(browser, url);
	await settled(nothing.page);
	await reach(nothing.page, {});
	const range = await nothing.page.locator(".estimate__range").innerText();
	check("beside an estimate of nothing nobody decides", range === "£0 a week" && (await nothing.page.locator(".for-staff").count()) === 0, range);
	await nothing.page.close();

	const { page, wrong } = await visit(browser, url);
	await settled(page);
	await reach(page, { washing: "every" });
	const said = words(await page.locator(".for-staff").innerText());
	check("beside an estimate staff can see who decides", /£[\d,.]+ .*a week: A Service Manager, at the Peer Forum/.test(said) && said.includes("not a decision about you"), said);
	check("it leads to the lookup", (await page.locator(".for-staff a").getAttribute("href")).endsWith("authorise/index.html"));
	check("what is saved of an estimate does not have it", (await page.locator(".for-staff[data-unsaved]").count()) === 1, wrong.join("\n"));
	await page.close();
}

// The present threshold and the coming one, each on its days.
async function coming(browser, url) {
	const { page } = await visit(browser, url);
	const text = words(await page.locator("table").first().innerText());
	check("a threshold to come stands beside the present one", text.includes("Up to and including £350 a week") && text.includes("From 1 April 2027: up to and including £400 a week") && text.includes("From 1 April 2027: over £400 a week"), text);
	for (const [day, month, expected] of [
		["31", "3", "The chair of the Enhanced Peer Forum decides this."],
		["1", "4", "A Service Manager can agree this, at the Peer Forum."],
	]) {
		await fill(page, { request: "support_at_home", amount: "390", day: { day, month, year: "2027" } });
		const said = await status(page);
		check(`£390 decided on ${day} ${month} 2027: ${expected}`, said.includes(expected), said);
	}
	await page.close();
}

export async function lookups(site, later) {
	const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
	const { url, close } = await serve(folder(resolve(site)), { under: "/sub/" });
	const other = await serve(folder(later));
	const address = `${url}authorise/`;
	await keyboard(browser, url);
	await answers(browser, address);
	await mistakes(browser, address);
	await summary(browser, address);
	await changes(browser, address);
	await kinds(browser, address);
	await review(browser, address);
	await reply(browser, address);
	await staff(browser, `${url}estimate/`);
	await sittings(browser, address);
	await scriptless(browser, address);
	await coming(browser, `${other.url}authorise/`);
	const disk = await visit(browser, `file://${resolve(site, "authorise/index.html")}`);
	await fill(disk.page, { request: "support_at_home", amount: "350.01" });
	check("from a disk the lookup answers too", (await status(disk.page)).includes("The chair of the Enhanced Peer Forum decides this."), disk.wrong.join("\n"));
	await versions(browser);
	await browser.close();
	close();
	other.close();
}
