// The steps of a journey through an estimator, in the words of a page or in easy read.
export const LONGEST = 40; // more steps than any estimator has
export const step = (page) => page.evaluate(() => location.hash.split("/")[2] ?? "start");
export const heading = (page) => page.locator("h1:visible").innerText();
export const range = (page) => page.locator('[data-slot="range"]').innerText();
export const check = (holds, says) => (holds ? [] : [says]);

// A step is shown when its heading or the summary of errors has the focus. The address changes a moment earlier, so
// that a busy machine may still show the step before. Where the focus never comes, the journey goes on and says so.
export async function shown(page) {
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
	const focus = page.waitForFunction(() => document.activeElement.matches("h1, .govuk-error-summary"), null, { timeout: 3000 });
	await focus.catch(() => {});
}

// Do something that leads to another step.
export async function leads(page, act) {
	await act();
	await shown(page);
}

export const start = (page) => leads(page, () => page.locator(".estimator-start .govuk-button").click());
export const go = (page) => leads(page, () => page.locator(".estimator form button[type=submit]").click());
export const press = (page, name) => leads(page, () => page.getByRole("button", { name }).click());
export const enter = (page) => leads(page, () => page.keyboard.press("Enter"));
export const back = (page) => leads(page, () => page.goBack());

// Answers what is asked: `answers` by name, otherwise the first choice, or 0.
export async function answer(page, answers = {}) {
	const name = await step(page);
	const radios = page.locator(".question input[type=radio], .question input[type=checkbox]");
	if ((await radios.count()) === 0) await page.locator(".question input").fill(answers[name] ?? "0");
	else if (answers[name]) await page.locator(`.question input[value="${answers[name]}"]`).check();
	else await radios.first().check();
	await go(page);
}

export async function answerAll(page, answers) {
	for (let asked = 0; asked < LONGEST && !/^(check|result)$/.test(await step(page)); asked++) await answer(page, answers);
}

export async function reach(page, answers) {
	await start(page);
	await answerAll(page, answers);
	if ((await step(page)) === "check") await leads(page, () => page.locator('[data-slot="continue"]').click());
}

export const focused = (page) =>
	page.evaluate(() => {
		const { localName, type, textContent } = document.activeElement;
		return { localName, type, text: textContent.trim() };
	});

// Tab until what has the focus is so.
export async function tabTo(page, is) {
	for (let press = 0; press < 100; press++) {
		await page.keyboard.press("Tab");
		if (is(await focused(page))) return;
	}
	throw new Error("the Tab key does not get there");
}
