// The steps of a journey through an estimator, in the words of a page or in easy read.
export const LONGEST = 40; // more steps than any estimator has
export const NONE = '.question input[value="none_of_these"]';
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

// Answers what is asked: `answers` by name, otherwise none of the cases, or the first choice, or 0.
export async function answer(page, answers = {}) {
	const name = await step(page);
	const radios = page.locator(".question input[type=radio], .question input[type=checkbox]");
	if ((await radios.count()) === 0) await page.locator(".question input").fill(answers[name] ?? "0");
	else if (answers[name]) await page.locator(`.question input[value="${answers[name]}"]`).check();
	else if (await page.locator(NONE).count()) await page.locator(NONE).check();
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

// In the page: all that a probe could look at, with where and in which colours it stands.
function describe() {
	// what has the focus looks otherwise after a key than after a click
	const focus = document.activeElement;
	const drawn = [...document.body.querySelectorAll("*")].map((element) => {
		const { x, y, width, height } = element.getBoundingClientRect();
		const { color, backgroundColor, fontFamily } = getComputedStyle(element);
		const colours = focus !== document.body && focus.contains(element) ? [] : [color, backgroundColor];
		return [x + scrollX, y + scrollY, width, height, fontFamily, ...colours].join();
	});
	// a picture taken of the page leaves an empty attribute behind
	return [document.title, document.body.outerHTML.replaceAll(' style=""', ""), ...drawn].join("\n");
}

// A journey that holds the page to all of the `probes` in each state that `states` leads it to. The second time, from the
// disk, a state that is what it was when it was served, to the pixel, needs no second look: what was found holds for it too.
export function inEach(states, probes) {
	const served = new Map();
	return async (page) => {
		const wrong = [];
		for await (const state of states(page)) {
			const now = await page.evaluate(describe);
			if (served.get(state) === now) continue;
			served.set(state, now);
			for (const [name, probe] of Object.entries(probes))
				wrong.push(...(await probe(page)).map((says) => `${state}: ${name}: ${says}`));
		}
		return wrong;
	};
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

// SC 2.1.1, 2.4.3: from the first page to the result without a mouse, the focus on each new heading. `first` and `last`
// are the words of what begins the questions and of what shows the result.
export const byKeyboard = (first, last) => async (page) => {
	const wrong = [];
	await tabTo(page, ({ text }) => text === first);
	await enter(page);
	for (let asked = 0; asked < LONGEST && (await step(page)) !== "check"; asked++) {
		const before = await step(page);
		const { localName } = await focused(page);
		if (localName !== "h1") wrong.push(`${before}: ${localName} has the focus, not the heading`);
		await tabTo(page, ({ type }) => type === "radio");
		// from the first choice an arrow up leads to the last, "None of these"
		await page.keyboard.press((await page.locator(NONE).count()) ? "ArrowUp" : "Space");
		await enter(page);
		if ((await step(page)) === before) wrong.push(`${before}: the Enter key does not go on`);
	}
	await tabTo(page, ({ text }) => text === last);
	await enter(page);
	return [...wrong, ...check((await step(page)) === "result", "does not come to a result")];
};
