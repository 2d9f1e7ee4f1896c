// What a person does with the estimator, on the finished page. A journey gets a page of the browser that has loaded
// it, from a server or from a disk, and gives the list of what is wrong.
import { readFileSync } from "node:fs";
import { print, settled } from "./journeys.mjs";
import { probes } from "./probes.mjs";
import { answer, answerAll, back, byKeyboard, check, focused, go, heading, inEach, leads, press, range, reach, start, step } from "./steps.mjs";

// Continue without an answer: a summary that has the focus and leads to the question, "Error:" in the title.
async function errors(page) {
	await start(page);
	const title = await page.title();
	const nothing = await page.locator(".question input:checked").count();
	await go(page);
	const { text } = await focused(page);
	const says = await page.locator(".govuk-error-message").innerText();
	const wrong = [
		...check(nothing === 0, "an answer is chosen from the first"),
		...check(text.startsWith("There is a problem"), "the summary does not have the focus"),
		...check((await page.title()) === `Error: ${title}`, "the title does not say that there is an error"),
		...check(text.includes(says.replace(/^Error:\s*/, "")), "the summary says something else than the question"),
	];
	await page.locator(".govuk-error-summary a").click();
	wrong.push(...check((await focused(page)).type === "radio", "the link does not lead to the question"));
	await go(page);
	wrong.push(...check((await page.locator(".govuk-error-summary").count()) === 1, "errors pile up"));
	await answer(page);
	return [...wrong, ...check(!(await page.title()).startsWith("Error"), "the title goes on saying that there is an error")];
}

// The browser's own back and forward buttons, with the answers kept.
async function history(page) {
	await start(page);
	const first = await step(page);
	await answer(page);
	const second = await step(page);
	await back(page);
	const before = await step(page);
	const kept = await page.locator(".question input:checked").count();
	await leads(page, () => page.goForward());
	const forward = await step(page);
	await leads(page, () => page.locator(".govuk-back-link").click());
	await back(page);
	return [
		...check(before === first && kept === 1, "the back button does not lead to the answer before"),
		...check(forward === second, "the forward button does not lead to the next question"),
		...check((await heading(page)) === "Estimate your budget", "the back button does not lead to where it began"),
	];
}

// Change one answer: back to the check, another result.
async function change(page) {
	await reach(page, {});
	const before = await range(page);
	await leads(page, () => page.locator('.answers ~ p [data-slot="change"]').click());
	await leads(page, () => page.locator(".govuk-summary-list__row", { hasText: "Washing" }).getByRole("link").click());
	await page.locator(".question input").nth(2).check();
	await go(page);
	const checks = await step(page);
	await press(page, "See the estimate");
	return [
		...check(checks === "check", "a changed answer does not lead back to the check"),
		...check((await range(page)) !== before, "a changed answer changes nothing"),
	];
}

async function notSure(page) {
	await reach(page, { nights: "?", washing: "every" });
	const text = await page.locator("main").innerText();
	return [
		...check(/ to /.test(await range(page)), "not sure does not give a range"),
		...check(text.includes("What you were not sure about"), "does not say what was not sure"),
	];
}

async function refer(page) {
	await reach(page, { situation: "two_carers" });
	const text = await page.locator("main").innerText();
	return [
		...check((await heading(page)) === "Talk to us", `ends with "${await heading(page)}"`),
		...check(/Telephone/.test(text) && !/£/.test(text), "does not say whom to ask, or gives an amount"),
	];
}

// Who is not safe now is told whom to call before anything else, with numbers to tap.
async function urgent(page) {
	await start(page);
	const choices = page.locator(".question input");
	const [first, last] = [await choices.first().inputValue(), await choices.last().inputValue()];
	await answer(page, { situation: "urgent" });
	const links = await page.locator('main a[href^="tel:"]').evaluateAll((all) => all.map(({ href, innerText }) => `${href} ${innerText}`));
	const text = await page.locator("main").innerText();
	return [
		...check(first === "urgent" && last === "none_of_these", `the first choice is "${first}", the last "${last}"`),
		...check(links[0] === "tel:999 999", `the first number is ${links[0]}`),
		...check(links[1] === "tel:01632960001 01632 960 001", `the second number is ${links[1]}`),
		...check(links[2] === "tel:01632960000 01632 960 000" && links.length === 3, `the other numbers are ${links.slice(2)}`),
		...check(text.indexOf("Urgent help out of hours") < text.indexOf("We cannot give you"), "other things are said first"),
	];
}

// What to do next comes after what the result means, and before how it is worked out.
async function inOrder(page) {
	await reach(page, { washing: "every" });
	const parts = (await page.locator("main h2:visible").allInnerTexts()).slice(0, 3).join();
	const number = await page.locator('[data-slot="ask"] a[href^="tel:"]').allInnerTexts();
	const apart = await page.locator('[data-slot="apart"] dt').allInnerTexts();
	const appeal = page.locator("main a", { hasText: "challenge it" });
	const lines = page.locator(".sum__line");
	const count = await lines.count();
	const closed = !(await lines.first().isVisible());
	await page.emulateMedia({ media: "print" });
	const printed = (await page.pdf()).length; /* closed, its lines are printed all the same */
	const onPaper = await lines.first().evaluate((line) => line.checkVisibility({ contentVisibilityAuto: true }) && line.getBoundingClientRect().height > 0);
	await page.emulateMedia({ media: "screen" });
	await page.locator("summary").click();
	const opened = await lines.first().isVisible();
	const buttons = await page.getByRole("button", { name: "Print this page" }).evaluate((button) => Boolean(button.compareDocumentPosition(document.querySelector("summary")) & Node.DOCUMENT_POSITION_FOLLOWING));
	await leads(page, () => appeal.click());
	return [
		...check(new URL(page.url()).pathname.endsWith("policy/if-you-disagree/index.html"), `"challenge it" leads to ${page.url()}`),
		...check(apart.length === 3, `shows apart: ${apart}`),
		...check(closed && opened && onPaper && printed > 0, `the lines are closed: ${closed}, opened: ${opened}, on paper: ${onPaper}`),
		...check(count > 15, `the sum has ${count} lines`),
		...check(buttons, "the buttons come after the lines of the sum"),
		...check(parts === "What it means,What to do next,How it is worked out", `comes in the order ${parts}`),
		...check(number.join() === "01632 960 000", `gives the number ${number}`),
	];
}

// A link to the worksheet for carers leads to its first question, and its result to the team for carers.
async function carers(page) {
	await leads(page, () => page.evaluate(() => (location.hash = "#carer-budget-paper")));
	const first = await step(page);
	const hash = new URL(page.url()).hash;
	await answerAll(page, {});
	if ((await step(page)) === "check") await leads(page, () => page.locator('[data-slot="continue"]').click());
	const text = await page.locator('[data-slot="ask"]').innerText();
	return [
		...check(hash === "#/carer-budget/who" && first === "who", `leads to ${hash}`),
		...check(text.includes("Carers team") && text.includes("01632 960 003"), `says "${text}"`),
	];
}

// What people type that is no number, or may be two, and what they are told.
const unread = [
	["", "Enter a number for “What does your care cost in a week?”, or 0 if there is none"],
	["a lot", "Cost of the care: write only the number, such as 350.01"],
	["350,01", "Cost of the care: use a point, not a comma. Do you mean 350.01?"],
	["18.000", "Cost of the care has three figures after the point. Do you mean 18000, or 18.00?"],
	["350 – 400", "Cost of the care: write one amount. If it is a range, try the lower amount first and then the higher one"],
	["350.0001", "Cost of the care must be in pounds and pence"],
	["-3", "Cost of the care must be £0 a week or more"],
];

// What a person may have to pay is told as that, and not as what it is not.
async function contribution(page) {
	await leads(page, () => page.evaluate(() => (location.hash = "#contribution-paper")));
	await answerAll(page, { setting: "care_home", cost: "950", capital: "18000", pensions: "250" });
	const button = await page.locator('[data-slot="continue"]').innerText();
	await leads(page, () => page.locator('[data-slot="continue"]').click());
	const text = await page.locator("main").innerText();
	const apart = await page.locator('[data-slot="apart"]').innerText();
	return [
		...check((await range(page)) === "£234.35 a week", `comes to ${await range(page)}`),
		...check(button === "See what you may pay", `the button says "${button}"`),
		...check(/A financial assessment says what you really pay/.test(text), "does not say what decides it"),
		...check(!/not the amount that you will get|says nothing about what you would pay|A budget that we offer/.test(text), "says what is said of a budget"),
		...check(/Financial assessment team/.test(text) && /Ask for a financial assessment/.test(text), "does not say whom to ask"),
		...check(/What the council pays.*\s+£715.65 a week/.test(apart), `shows apart: ${apart}`),
	];
}

// Answers are not kept: a page that is loaded again says that they are gone, with the focus.
async function gone(page) {
	const wrong = [];
	await reach(page, {});
	for (const where of ["result", "check", "nights"]) {
		await page.evaluate((step) => history.replaceState(null, "", `#/indicative-budget/${step}`), where);
		await page.reload();
		await page.waitForFunction(() => document.activeElement !== document.body);
		const { text } = await focused(page);
		wrong.push(...(await probes.axe(page)));
		wrong.push(...check(/^Your answers are gone/.test(text), `${where}: the focus is on "${text}"`));
	}
	await leads(page, () => page.getByRole("link", { name: "Start again" }).click());
	const first = await step(page);
	await leads(page, () => page.locator(".govuk-back-link").click());
	return [
		...wrong,
		...check(first === "situation", `starting again leads to "${first}"`),
		...check((await page.getByText("Your answers are gone").count()) === 0, "goes on saying that answers are gone"),
	];
}

// From a result on to another worksheet, with the amount at hand; nothing is filled in unasked.
async function onwards(page) {
	await reach(page, { washing: "every" });
	await leads(page, () => page.locator('[data-slot="others"] a').last().click());
	await answer(page);
	const field = page.locator(".question input");
	const empty = (await field.inputValue()) === "";
	await page.locator(".estimator__carry button").first().click();
	const filled = await field.inputValue();
	const refused = async (typed) => {
		await field.fill(typed);
		await go(page);
		return (await page.locator(".govuk-error-message").innerText()).replace(/^Error:\s*/, "");
	};
	const says = [];
	for (const [typed, expected] of unread) {
		const said = await refused(typed);
		says.push(...check(said === expected, `"${typed}" is answered: "${said}"`));
	}
	await field.fill("£1,234.50");
	await go(page);
	return [
		...check(empty && Number(filled) > 0, "the estimate is not at hand, or is filled in unasked"),
		...says,
		...check((await step(page)) !== "cost", "an amount with a sign and a comma is refused"),
	];
}

// A file with all that a result is known by, and a clean slate.
async function saveAndClear(page) {
	await reach(page, { washing: "every" });
	const shown = await range(page);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Save as a file" }).click(),
	]);
	const text = readFileSync(await download.path(), "utf8");
	await press(page, "Clear all my answers");
	const home = await step(page);
	await back(page);
	return [
		...check(text.includes(shown) && /version \S+, .*\d{4}.*\b[0-9a-f]{64}\b/.test(text), "the file lacks the result, the version or the checksum"),
		...check(/\nIf you think that it is wrong\n/.test(text), "the file lacks a heading"),
		...check((text.match(/Look up what the answer counts for/g) ?? []).length > 5, "the file lacks the lines of the sum"),
		...check(/not a limit/.test(text) && /Washing and dressing/.test(text), "the file lacks what it means, or the answers"),
		...check(home === "" || home === "start", "clearing does not lead to the start"),
		...check((await page.locator(".estimate").count()) === 0, "the back button brings back what was cleared"),
	];
}

// What others see of it: no request, no storage, no answer in an address.
async function quietly(page) {
	const asked = [];
	const icon = await page.locator("link[rel=icon]").evaluate(({ href }) => href);
	page.on("request", (request) => request.url() !== icon && asked.push(request.url()));
	await reach(page, {});
	const kept = await page.evaluate(async () => [
		Object.keys(localStorage).length,
		Object.keys(sessionStorage).length,
		document.cookie.length,
		history.state === null ? 0 : 1,
		location.search.length,
	]);
	return [
		...asked.map((url) => `asks for ${url}`),
		...check(kept.every((count) => count === 0), `keeps something: ${kept}`),
		...check(/^#\/[a-z-]+\/result$/.test(new URL(page.url()).hash), `the address says more: ${page.url()}`),
	];
}

// Leads the page through all that it can show, and says the name of each.
export async function* states(page) {
	await settled(page);
	yield "start";
	await start(page);
	yield "question";
	await go(page);
	yield "error";
	await answerAll(page, { nights: "?" });
	yield "check";
	await press(page, "See the estimate");
	yield "result";
	await page.locator("summary").click();
	yield "lines of the sum";
	await leads(page, () => page.locator('[data-slot="others"] a').last().click());
	await answer(page);
	yield "amount";
	await go(page);
	yield "amount with an error";
}

// What there is to say to somebody who needs help now.
export async function* referral(page) {
	await reach(page, { situation: "urgent" });
	yield "referral";
}

// WCAG 2.2 SC 2.5.8 and more: what is chosen with a finger is 44 px high.
async function targets(page) {
	await page.setViewportSize({ width: 320, height: 640 });
	await start(page);
	const heights = await page.evaluate(() =>
		[...document.querySelectorAll(".question input")].map((input) => input.getBoundingClientRect().height),
	);
	return check(Math.min(...heights) >= 44, `a choice is ${Math.min(...heights)} px high`);
}

export const journeys = { byKeyboard: byKeyboard("Start now", "See the estimate"), errors, history, change, notSure, refer, urgent, inOrder, carers, contribution, gone, onwards, saveAndClear, quietly, targets, states: inEach(states, { ...probes, print }), referral: inEach(referral, probes) };
// What may go otherwise from a disk: addresses, history, storage, files. That all states are the same says `states`.
export const fromDisk = { history, carers, saveAndClear, quietly, states: journeys.states, referral: journeys.referral };

// Without scripts the page is the worksheet on paper. `page` is one of the browser that runs none.
export async function onPaper(page, address) {
	await page.goto(address);
	const questions = await page.locator("[data-question]:visible").count();
	const boxes = await page.locator(".paper__blank:visible").count();
	const buttons = await page.locator("main button:visible").count();
	return [
		...check(questions > 10 && boxes > 10, `shows ${questions} questions and ${boxes} boxes`),
		...check(buttons === 0, "has buttons that do nothing"),
	];
}
