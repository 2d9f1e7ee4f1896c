// What a person does with the estimator, on the finished page. A journey gets a page of the browser that has loaded
// it, from a server or from a disk, and gives the list of what is wrong.
import { readFileSync } from "node:fs";
import { print } from "./journeys.mjs";
import { probes } from "./probes.mjs";
import { LONGEST, answer, answerAll, back, check, enter, focused, go, heading, leads, press, range, reach, start, step, tabTo } from "./steps.mjs";

// SC 2.1.1, 2.4.3: from the first page to the result without a mouse, the focus on each new heading.
async function byKeyboard(page) {
	const wrong = [];
	await tabTo(page, ({ text }) => text === "Start now");
	await enter(page);
	for (let asked = 0; asked < LONGEST && (await step(page)) !== "check"; asked++) {
		const before = await step(page);
		const { localName } = await focused(page);
		if (localName !== "h1") wrong.push(`${before}: ${localName} has the focus, not the heading`);
		await tabTo(page, ({ type }) => type === "radio");
		await page.keyboard.press("Space");
		await enter(page);
		if ((await step(page)) === before) wrong.push(`${before}: the Enter key does not go on`);
	}
	await tabTo(page, ({ text }) => text === "See the estimate");
	await enter(page);
	return [...wrong, ...check((await step(page)) === "result", "does not come to a result")];
}

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

// From a result on to another worksheet, with the amount at hand; nothing is filled in unasked.
async function onwards(page) {
	await reach(page, { washing: "every" });
	await leads(page, () => page.locator('[data-slot="others"] a').last().click());
	await answer(page);
	const field = page.locator(".question input");
	const empty = (await field.inputValue()) === "";
	await page.locator(".estimator__carry button").first().click();
	const filled = await field.inputValue();
	await field.fill("a lot");
	await go(page);
	const says = await page.locator(".govuk-error-message").innerText();
	await field.fill("£1,234.50");
	await go(page);
	return [
		...check(empty && Number(filled) > 0, "the estimate is not at hand, or is filled in unasked"),
		...check(/must be a number/.test(says), `an amount that is none: "${says}"`),
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

// Everything that holds on any page holds in every state.
async function states(page) {
	const wrong = [];
	const look = async (state) => {
		for (const [name, probe] of Object.entries(probes))
			wrong.push(...(await probe(page)).map((says) => `${state}: ${name}: ${says}`));
	};
	await look("start");
	await start(page);
	await look("question");
	await go(page);
	await look("error");
	await answerAll(page, { nights: "?" });
	await look("check");
	await press(page, "See the estimate");
	await look("result");
	wrong.push(...(await print(page)).map((says) => `result: print: ${says}`));
	await leads(page, () => page.locator('[data-slot="others"] a').last().click());
	await answer(page);
	await look("amount");
	await go(page);
	await look("amount with an error");
	return wrong;
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

export const journeys = { byKeyboard, errors, history, change, notSure, refer, onwards, saveAndClear, quietly, states, targets };

// Without scripts the page is the worksheet on paper.
export async function onPaper(browser, address) {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(address);
	const questions = await page.locator("[data-question]:visible").count();
	const boxes = await page.locator(".paper__blank:visible").count();
	const buttons = await page.locator("main button:visible").count();
	await context.close();
	return [
		...check(questions > 10 && boxes > 10, `shows ${questions} questions and ${boxes} boxes`),
		...check(buttons === 0, "has buttons that do nothing"),
	];
}
