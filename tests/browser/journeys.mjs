// What a person does with a page: skip to what it says, print it, read it without scripts or in large print.

// A page with an estimator or the lookup is ready once its engine has shown where to begin, that of the search once it
// has shown its form or said why there is none.
export async function settled(page) {
	if (await page.locator("script[src]").count()) await page.waitForSelector(".estimator-start .govuk-button, .lookup__find, .search:visible, #search--disk:visible");
}

// SC 2.4.1: the first stop jumps to the content.
export async function skipLink(page) {
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await page.waitForFunction(() => location.hash);
	const inside = await page.locator("main:target, :target main, main :target").count();
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

// In the page: what it says. The form of a search works with scripts alone, and a page says so in its place without them.
function says() {
	const either = [...document.querySelectorAll('[role="search"], .without')];
	const hidden = either.map((element) => element.hidden);
	for (const element of either) element.hidden = true;
	const words = document.body.innerText.replaceAll(/\s+/g, " ").trim();
	either.forEach((element, index) => (element.hidden = hidden[index]));
	return words;
}

// Without scripts a page says all that it says with them. `bare` is a page of the browser that runs none; what has no
// script is the same in it. (A handler in an attribute is none: the policy in every page's head does not let it run.)
export async function scriptless(bare, address, withScripts) {
	if (await withScripts.evaluate(() => document.scripts.length === 0)) return [];
	await bare.goto(address);
	const [without, all] = await Promise.all([bare, withScripts].map((one) => one.evaluate(says)));
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
