// What must hold on every page, as it is opened. A probe gets a page of the browser that has loaded the address
// and gives the list of what is wrong. They run in this order on one page, each leaving it as it was.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { keyboard } from "./tab.mjs";
import { targets } from "./target.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
export const WIDE = { width: 1280, height: 900 };

// To have axe in each page that this one opens, which is sooner than to bring it into each.
export const withAxe = (page) => page.addInitScript(AXE);

// Every rule of axe that a build can be held to, whatever its impact.
async function axe(page) {
	if (!(await page.evaluate(() => typeof window.axe?.run === "function"))) await page.evaluate(AXE);
	const violations = await page.evaluate(async (values) => {
		const { violations } = await window.axe.run(document, {
			runOnly: { type: "tag", values },
			resultTypes: ["violations"],
			preload: false,
		});
		return violations.map(
			({ id, help, nodes }) =>
				`${id}: ${help}: ${nodes
					.slice(0, 3)
					.map(({ target }) => target.join(" "))
					.join(", ")}`,
		);
	}, TAGS);
	return violations;
}

// What sticks out at the right of a window, but for what stands in something that scrolls by itself.
const overflow = (page) =>
	page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.scrollingElement.scrollWidth <= width) return [];
		const scrolls = (element) =>
			element && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
		const out = [...document.body.querySelectorAll("*")].filter(
			(element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement),
		);
		return [
			`sticks out of ${width} px: ${out
				.slice(0, 3)
				.map(
					(element) =>
						`${element.localName}.${element.className} "${element.textContent.trim().slice(0, 30)}"`,
				)
				.join(", ")}`,
		];
	});

// WCAG 2.2 SC 1.4.10 and 2.5.8: no scrolling to the side at 320 px, and nothing that a finger would miss.
async function narrow(page) {
	await page.setViewportSize({ width: 320, height: 640 });
	const wrong = [...(await overflow(page)), ...(await targets(page, 320))];
	await page.setViewportSize(WIDE);
	return wrong;
}

// Try `css` on the page for as long as `look` takes. The page's own policy forbids style elements.
async function styled(page, css, look) {
	await page.evaluate(async (text) => {
		const sheet = new CSSStyleSheet();
		await sheet.replace(text);
		document.adoptedStyleSheets = [sheet];
	}, css);
	const wrong = await look();
	await page.evaluate(() => {
		document.adoptedStyleSheets = [];
	});
	return wrong;
}

// Text that its box cuts off.
const clipped = (page) =>
	page.evaluate(() =>
		[...document.body.querySelectorAll("*")]
			.filter((element) => {
				const style = getComputedStyle(element);
				const hides =
					/hidden|clip/.test(style.overflowX + style.overflowY) &&
					element.clientWidth > 1 &&
					element.clientHeight > 1;
				return (
					hides &&
					(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
				);
			})
			.map((element) => `cuts off ${element.localName}.${element.className}`),
	);

// SC 1.4.12: with the spacing that a reader may choose, nothing is lost.
const spacing = (page) =>
	styled(
		page,
		`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
	p { margin-bottom: 2em !important }`,
		async () => [...(await overflow(page)), ...(await clipped(page))],
	);

// SC 1.4.4: with text twice as large, nothing is lost.
const doubled = (page) =>
	styled(page, "html { font-size: 200% !important }", async () => [
		...(await overflow(page)),
		...(await clipped(page)),
	]);

// One level-one heading, a language, a title, and every heading one step below at most.
const structure = (page) =>
	page.evaluate(() => {
		const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ localName }) =>
			Number(localName[1]),
		);
		const wrong = [];
		if (levels.filter((level) => level === 1).length !== 1) wrong.push("does not have one h1");
		if (levels.some((level, index) => index > 0 && level > levels[index - 1] + 1))
			wrong.push("a heading skips a level");
		if (document.documentElement.lang !== "en-GB") wrong.push("does not say its language");
		if (!document.title.includes(" - ")) wrong.push(`has the title "${document.title}"`);
		if (document.querySelectorAll("main").length !== 1) wrong.push("does not have one main");
		return wrong;
	});

// SC 1.4.11 and the reader's own colours: nothing that is seen opts out of them.
async function forcedColours(page) {
	await page.emulateMedia({ forcedColors: "active" });
	const wrong = await page.evaluate(() => {
		const seen = [...document.body.querySelectorAll("*")].filter(
			(element) => element.getClientRects().length > 0,
		);
		return seen
			.filter((element) => {
				const { forcedColorAdjust, color, fill } = getComputedStyle(element);
				const text = [...element.childNodes].some(
					(node) => node.nodeType === Node.TEXT_NODE && node.data.trim(),
				);
				const paint = element instanceof SVGElement ? fill : color;
				let behind = element;
				while (behind && /, 0\)$|transparent/.test(getComputedStyle(behind).backgroundColor))
					behind = behind.parentElement;
				const ground = behind ? getComputedStyle(behind).backgroundColor : "rgb(255, 255, 255)";
				return text && (forcedColorAdjust === "none" || paint === ground);
			})
			.map((element) => `"${element.textContent.trim().slice(0, 30)}" cannot be seen`);
	});
	await page.emulateMedia({ forcedColors: "none" });
	return wrong;
}

// SC 2.3.3: nothing moves for those who asked for stillness.
async function stillness(page) {
	await page.emulateMedia({ reducedMotion: "reduce" });
	const moving = await page.evaluate(() => document.getAnimations().length);
	await page.emulateMedia({ reducedMotion: "no-preference" });
	return moving ? [`${moving} animations run`] : [];
}

const wide = (page) => targets(page, WIDE.width);

export const probes = { structure, axe, targets: wide, narrow, spacing, doubled, forcedColours, stillness, keyboard };

const EVENTS = ["console", "pageerror", "requestfailed", "request", "response"];

// A page that opens one address after another. Each visit hears what the page loads, from where, and what the console says,
// and gives the list of what is wrong, which goes on growing until the next.
export async function revisit(page, address) {
	const wrong = [],
		own = new URL(address).origin,
		asked = new Set(); // what the page before may still have asked for is none of ours
	for (const event of EVENTS) page.removeAllListeners(event);
	page.on("console", (message) => {
		if (/error|warning/.test(message.type())) wrong.push(`console: ${message.text()}`);
	});
	page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
	page.on("request", (request) => {
		asked.add(request);
		if (new URL(request.url()).origin !== own) wrong.push(`asks another host: ${request.url()}`);
	});
	page.on("requestfailed", (request) => {
		const isLeft = request.failure()?.errorText === "net::ERR_ABORTED"; // the page was left, or loaded again, before it came
		if (asked.has(request) && !isLeft) wrong.push(`did not load ${request.url()}`);
	});
	page.on("response", (response) => {
		if (asked.has(response.request()) && response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
	});
	await page.goto(address, { waitUntil: "load" }).catch((error) => wrong.push(error.message));
	return wrong;
}

// The same in a window of its own, with no past.
export async function visit(browser, address) {
	const page = await browser.newPage({ viewport: WIDE });
	return { page, wrong: await revisit(page, address) };
}
