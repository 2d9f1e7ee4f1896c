// What a person does with the estimator in easy read, on the finished page. A journey gets a page of the browser that
// has loaded it, from a server or from a disk, and gives the list of what is wrong.
import { easy } from "./easy.mjs";
import { print, settled } from "./journeys.mjs";
import { probes } from "./probes.mjs";
import { LONGEST, answer, answerAll, back, byKeyboard, check, focused, go, heading, inEach, leads, press, range, reach, start, step } from "./steps.mjs";

const LONGEST_SENTENCE = 15;

// Every sentence that is seen, and how many of them are too long to be easy.
const longSentences = (page) =>
	page.evaluate((longest) => {
		const blocks = [...document.querySelectorAll("main h1, main h2, main p, main li, main label, main dt, main dd, main .govuk-hint")];
		return blocks
			.filter((block) => block.checkVisibility() && !block.matches(".estimator__foot") && !block.querySelector("p, li"))
			.flatMap((block) => block.innerText.split(/(?<=[.?!])\s+/))
			.filter((sentence) => sentence.split(/\s+/).length > longest)
			.map((sentence) => `a long sentence: "${sentence}"`);
	}, LONGEST_SENTENCE);

// Every picture that is seen was loaded.
const pictures = (page) =>
	page.evaluate(() =>
		[...document.querySelectorAll("main img")]
			.filter((image) => image.checkVisibility() && (!image.complete || image.naturalWidth === 0))
			.map((image) => `does not show ${image.src}`),
	);

// Each question and each answer has a picture and words, and nothing is chosen from the first.
async function asks(page) {
	const wrong = [];
	await start(page);
	for (let asked = 0; asked < LONGEST && (await step(page)) !== "check"; asked++) {
		const name = await step(page);
		const found = await page.evaluate(() => ({
			heading: document.querySelectorAll("h1 .question__picture").length,
			cards: [...document.querySelectorAll(".question label")].every(
				(label) => label.querySelectorAll(".question__picture").length === 1 && label.innerText.trim(),
			),
			chosen: document.querySelectorAll(".question input:checked").length,
		}));
		wrong.push(...check(found.heading === 1, `${name}: the question has ${found.heading} pictures`));
		wrong.push(...check(found.cards, `${name}: an answer lacks its picture or its words`));
		wrong.push(...check(found.chosen === 0, `${name}: an answer is chosen from the first`));
		await answer(page);
	}
	return wrong;
}

// Next without an answer: a summary that has the focus and leads to the question, "Error:" in the title.
async function errors(page) {
	await start(page);
	const title = await page.title();
	await go(page);
	const { text } = await focused(page);
	const says = await page.locator(".govuk-error-message").innerText();
	const wrong = [
		...check(text.startsWith("Something is missing"), "the summary does not have the focus"),
		...check(/Please choose one answer\.$/.test(says), `the message is "${says}"`),
		...check((await page.title()) === `Error: ${title}`, "the title does not say that there is an error"),
	];
	await page.locator(".govuk-error-summary a").click();
	wrong.push(...check((await focused(page)).type === "radio", "the link does not lead to the question"));
	await answer(page);
	return [...wrong, ...check(!(await page.title()).startsWith("Error"), "the title goes on saying that there is an error")];
}

// The browser's own back button, with the answers kept; and one answer changed.
async function change(page) {
	await start(page);
	const first = await step(page);
	await answer(page);
	await back(page);
	const before = await step(page);
	const kept = await page.locator(".question input:checked").count();
	await go(page);
	await answerAll(page, {});
	await leads(page, () => page.locator('[data-slot="continue"]').click());
	const nothing = await page.locator("main").innerText();
	await leads(page, () => page.locator('.easy-answers ~ p [data-slot="change"]').click());
	await leads(page, () => page.locator(".easy-answers__row", { hasText: "wash" }).first().getByRole("link").click());
	await page.locator(".question input").nth(2).check();
	await go(page);
	const checks = await step(page);
	await leads(page, () => page.locator('[data-slot="continue"]').click());
	return [
		...check(before === first && kept === 1, "the back button does not lead to the answer before"),
		...check(/might not need money/.test(nothing) && !/£|How we/.test(nothing), "no need at all is shown as an amount"),
		...check(checks === "check", "a changed answer does not lead back to the check"),
		...check(/^£\d+ to £\d+ a week$/.test(await range(page)), `the range is "${await range(page)}"`),
	];
}

async function notSure(page) {
	await reach(page, { nights: "?", washing: "every" });
	const text = await page.locator("main").innerText();
	return [
		...check(/ to /.test(await range(page)), "not sure does not give a range"),
		...check(text.includes("Do you need help at night?") && text.includes("You were not sure"), "does not say what was not sure"),
	];
}

// A range from nothing to the most that there is helps nobody: then there is no guess, and still somebody to ask.
async function mostlyUnsure(page) {
	const unsure = ["eating", "washing", "toilet", "moving", "home", "people", "nights", "wellbeing", "equipment", "help", "lasting"];
	await reach(page, Object.fromEntries(unsure.map((name) => [name, "?"])));
	const text = await page.locator("main").innerText();
	return [
		...check((await heading(page)) === "We cannot make a guess", `ends with "${await heading(page)}"`),
		...check(/not sure of too many things/.test(text) && /Phone us/.test(text) && !/£/.test(text), "does not say why, or whom to ask"),
		...(await pictures(page)),
		...(await easy(page)),
	];
}

// An amount that was made up says so beside it, and family whose help may stop are not told what it is worth.
async function madeUp(page) {
	await reach(page, { washing: "every", help: "most", lasting: "no" });
	const box = await page.locator(".estimate").innerText();
	const sum = await page.locator('[data-slot="lines"]').innerText();
	return [
		...check(/£.*\n+This amount is not real\./.test(box), `the box says "${box}"`),
		...check(!/£0/.test(sum) && !/This much is help from family/.test(sum), `the sum says "${sum}"`),
	];
}

// The same answers come to the same amount as in the words of the policy.
async function sameResult(page) {
	const answers = { eating: "some", washing: "every", nights: "?", help: "half", lasting: "yes", wellbeing: "strained" };
	await reach(page, answers);
	const here = await range(page);
	const rows = await page.locator('[data-slot="lines"] li').count();
	const easily = await page.locator("main").innerText();
	await page.goto(new URL("../../estimate/index.html", page.url()).href);
	await reach(page, answers);
	return [
		...check((await range(page)) === here, `says ${here}, and the other page ${await range(page)}`),
		...check(rows >= 3 && rows <= 6, `the sum has ${rows} rows`),
		...check(!/points|ratio|%/i.test(easily), "the sum has hard words"),
	];
}

async function refer(page) {
	await reach(page, { situation: "urgent" });
	const text = await page.locator("main").innerText();
	const numbers = await page.locator('main a[href^="tel:"]').allInnerTexts();
	return [
		...check(numbers.join() === "999,01632 960 000,01632 960 001", `gives the numbers ${numbers}`),
		...check((await heading(page)) === "Please talk to us", `ends with "${await heading(page)}"`),
		...check(/Phone 999/.test(text) && !/adult social care\. /.test(text), "does not say why in easy words"),
		...check((await page.locator('main a[href^="tel:"]').count()) > 1 && !/£/.test(text), "does not say whom to ask, or gives an amount"),
		...(await pictures(page)),
		...(await easy(page)),
	];
}

// Start again, and nothing is left; who goes back is told so, in easy words.
async function again(page) {
	await reach(page, { washing: "every" });
	await press(page, "Start again");
	const home = await step(page);
	await back(page);
	await page.waitForFunction(() => document.activeElement.matches(".easy__note"));
	const { text } = await focused(page);
	return [
		...check(text === "We do not keep your answers. So they are gone. Please start again.", `going back says "${text}"`),
		...(await probes.axe(page)),
		...(await easy(page)),
		...check(home === "" || home === "start", "starting again does not lead to the start"),
		...check((await page.locator("main .estimate:visible").count()) === 0, "the back button brings back what was cleared"),
	];
}

// What others see of it: no request, not even for a picture, no storage, no answer in an address.
async function quietly(page) {
	const asked = [];
	const icon = await page.locator("link[rel=icon]").evaluate(({ href }) => href);
	page.on("request", (request) => request.url() !== icon && asked.push(request.url()));
	await reach(page, { nights: "?" });
	const shown = await pictures(page);
	const kept = await page.evaluate(() => [
		Object.keys(localStorage).length,
		Object.keys(sessionStorage).length,
		document.cookie.length,
		history.state === null ? 0 : 1,
		location.search.length,
	]);
	return [
		...shown,
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
	await answerAll(page, { nights: "?", washing: "every" });
	yield "check";
	await leads(page, () => page.locator('[data-slot="continue"]').click());
	yield "result";
}

export async function* referral(page) {
	await reach(page, { situation: "urgent" });
	yield "referral";
}

// All of a card can be tapped, not its ring alone, and no card is less than 44 px high.
async function targets(page) {
	await page.setViewportSize({ width: 320, height: 640 });
	await start(page);
	const cards = page.locator(".question label");
	const heights = await cards.evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
	const picture = page.locator(".question label .question__picture").last();
	await picture.click();
	const chosen = await page.locator(".question input").last().isChecked();
	return [
		...check(Math.min(...heights) >= 44, `a card is ${Math.min(...heights)} px high`),
		...check(chosen, "a tap on the picture of an answer does not choose it"),
	];
}

const all = { ...probes, easy, pictures, longSentences };
export const journeys = { byKeyboard: byKeyboard("Answer the questions", "See the guess"), asks, errors, change, notSure, mostlyUnsure, madeUp, sameResult, refer, again, quietly, targets, states: inEach(states, { ...all, print }), referral: inEach(referral, all) };
// What may go otherwise from a disk, as for the estimator.
export const fromDisk = { sameResult, again, quietly, states: journeys.states, referral: journeys.referral };

// Without scripts the page has the questions to fill in by hand, and says how to get help.
export async function onPaper(page, address) {
	await page.goto(address);
	const questions = await page.locator("[data-question]:visible").count();
	const shown = await page.locator("[data-question] .question__picture:visible").count();
	const hidden = await page.locator("[data-reason]:visible, [data-line]:visible, main button:visible").count();
	const phone = await page.locator('main a[href^="tel:"]:visible').count();
	return [
		...check(questions > 10 && shown > 3 * questions, `shows ${questions} questions and ${shown} pictures`),
		...check(hidden === 0, "shows parts of a result, or buttons that do nothing"),
		...check(phone > 0, "does not say how to get help"),
	];
}
