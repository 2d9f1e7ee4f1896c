// What a person does with a page: walk it by keyboard, print it, read it without scripts.

// In the page: number everything that the Tab key should stop at, in its order, and give the numbers.
function numberStops() {
	const stops = document.querySelectorAll(
		'a[href], button, input, select, textarea, summary, [tabindex="0"]',
	);
	const seen = [...stops].filter((element) => element.checkVisibility());
	return seen.map((element, index) => (element.dataset.stop = index));
}

// In the page: what has the focus now, and whether a person can tell.
async function describeFocus() {
	await new Promise((done) => requestAnimationFrame(done));
	const element = document.activeElement;
	if (!element || element === document.body) return null;
	const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
	const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
	const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
	const covered = seen && hit && !element.contains(hit) && !hit.contains(element);
	const look = () => {
		const { outline, boxShadow, backgroundColor, borderColor, textDecoration } = getComputedStyle(element);
		return [outline, boxShadow, backgroundColor, borderColor, textDecoration].join();
	};
	const focused = look();
	element.blur();
	const differs = look() !== focused;
	element.focus({ preventScroll: true });
	const words = (element.textContent.trim() || element.localName).slice(0, 40);
	return { number: element.dataset.stop, words, seen, differs, covered };
}

// SC 2.1.1, 2.4.3, 2.4.7, 2.4.11: the Tab key reaches everything in order, and what has the focus is seen and not
// covered.
export async function keyboard(page) {
	const wrong = [],
		walked = [];
	const expected = await page.evaluate(numberStops);
	for (let step = 0; step <= expected.length; step++) {
		await page.keyboard.press("Tab");
		const stop = await page.evaluate(describeFocus);
		if (!stop) break;
		walked.push(stop.number);
		if (!stop.seen) wrong.push(`"${stop.words}" has the focus and is not on the screen`);
		if (!stop.differs) wrong.push(`"${stop.words}" does not show that it has the focus`);
		if (stop.covered) wrong.push(`"${stop.words}" has the focus and is covered`);
	}
	if (walked.join() !== expected.join())
		wrong.push(`the Tab key stops ${walked.length} times at ${expected.length} things, or in another order`);
	return wrong;
}

// SC 2.4.1: the first stop jumps to the content.
export async function skipLink(page) {
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	const inside = await page.evaluate(() =>
		Boolean(document.querySelector("main:target, :target main, main :target")),
	);
	return inside ? [] : ["the first stop does not jump to the content"];
}

// In the page, as print sees it.
function describePaper() {
	const outside = [...document.querySelectorAll('main a[href^="http"]')];
	return {
		navigations: [...document.querySelectorAll("nav")].filter((element) => element.checkVisibility()).length,
		words: document.querySelector("main")?.innerText.trim().length ?? 0,
		silent: outside.filter(
			(link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")),
		).length,
	};
}

// A4, no navigation, the content still there, addresses written out.
export async function print(page) {
	const wrong = [];
	await page.emulateMedia({ media: "print" });
	const { navigations, words, silent } = await page.evaluate(describePaper);
	if (navigations) wrong.push(`${navigations} navigations are printed`);
	if (!words) wrong.push("nothing is printed");
	if (silent) wrong.push(`${silent} links out do not print their address`);
	const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4" })).toString("latin1");
	const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
	const other = boxes.find(([, width, height]) => Math.abs(width - 595) > 1 || Math.abs(height - 842) > 1);
	if (boxes.length === 0 || other) wrong.push(`prints on ${other?.slice(1).join(" by ")} points, not on A4`);
	await page.emulateMedia({ media: "screen" });
	return wrong;
}

// Without scripts a page says all that it says with them.
export async function scriptless(browser, address, withScripts) {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(address);
	const [without, all] = await Promise.all(
		[page, withScripts].map(async (one) =>
			(await one.locator("body").innerText()).replaceAll(/\s+/g, " ").trim(),
		),
	);
	await context.close();
	return without.startsWith(all.slice(0, 200)) && without.length >= all.length
		? []
		: ["says less without scripts"];
}

// In the page: the letters and lines that are too small, each kind of element once.
function describePrint(least) {
	const small = new Set();
	for (const element of document.querySelectorAll("body *")) {
		const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
		if (!says || !element.checkVisibility() || element.closest(".govuk-visually-hidden, .reference")) continue;
		const { fontSize, lineHeight } = getComputedStyle(element);
		const heading = element.closest("h1, h2, h3, h4");
		if (parseFloat(fontSize) < least || parseFloat(lineHeight) < parseFloat(fontSize) * (heading ? 1.2 : 1.4))
			small.add(`${element.localName}.${element.className}: ${fontSize} on ${lineHeight}`);
	}
	return [...small];
}

// Large print is large: 24 px at least on any screen, 18 pt on paper, which the numbers of sources, raised, may go below;
// room between lines.
export async function largePrint(page) {
	const wrong = [];
	for (const width of [320, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		for (const kind of await page.evaluate(describePrint, 24)) wrong.push(`at ${width} px, ${kind}`);
	}
	await page.emulateMedia({ media: "print" });
	for (const kind of await page.evaluate(describePrint, 18 / 0.75)) wrong.push(`on paper, ${kind}`);
	await page.emulateMedia({ media: "screen" });
	return wrong;
}
