// The finished site in a real browser.
//	node tests/browser/run.mjs [SITE]
// First the planted mistakes, then every page, served from a folder below the host's root, then a few that
// stand for all: by keyboard, on paper, without scripts, at the host's root, and from the disk.
import { chromium } from "playwright-core";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { easy } from "./easy.mjs";
import * as easyEstimate from "./easy-estimate.mjs";
import * as estimate from "./estimate.mjs";
import * as journeys from "./journeys.mjs";
import { deadLinks, gather, unreached } from "./links.mjs";
import { nu } from "./nu.mjs";
import { plants } from "./plants.mjs";
import { probes, visit } from "./probes.mjs";
import { folder, serve } from "./serve.mjs";
import { addressOf, isLargePrint, largeSampleOf, pagesOf, sampleOf } from "./site.mjs";

const ARGUMENTS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
const AT_ONCE = 2;

let passed = 0,
	failed = 0;

function result(what, wrong) {
	wrong.length === 0 ? passed++ : failed++;
	if (wrong.length > 0) console.log([what, ...new Set(wrong)].join("\n\t"));
}

// `work` on each item, a few at a time.
async function each(items, work) {
	const queue = [...items];
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			while (queue.length > 0) await work(queue.shift());
		}),
	);
}

// Open `address`, do `work` with the page, and add what the visit heard.
async function opened(browser, address, work) {
	const { page, wrong } = await visit(browser, address);
	const found = await work(page).catch((error) => [String(error)]);
	await page.close();
	return { found, heard: wrong };
}

const { keyboard, skipLink, print, scriptless, largePrint } = journeys;
const walks = { keyboard, skipLink, print };
const isEasy = (page) => page.startsWith("easy-read/");

async function plantedMistakes(browser) {
	await each(plants, async ({ probe, html, says }) => {
		const { url, close } = await serve(async (path) =>
			path === "index.html" ? html : path === "404.html" ? "Not found" : undefined,
		);
		const { found, heard } = await opened(browser, url, async (page) => {
			if (probe === "quiet") return [];
			if (probe === "scriptless") return scriptless(browser, url, page);
			if (probe !== "links") return (probes[probe] ?? journeys[probe] ?? easy)(page);
			const gathered = new Map([[url, await gather(page)]]);
			const lost = unreached(url + "home", gathered).map((address) => `not reached: ${address}`);
			return [...(await deadLinks(url, gathered, () => false)).get(url), ...lost];
		});
		close();
		const all = probe === "quiet" ? heard : found;
		const good = says === null ? all.length === 0 : all.some((line) => line.includes(says));
		result(`planted for ${probe}: expected ${says ?? "nothing"}`, good ? [] : ["but found:", ...all]);
	});
}

async function everyPage(browser, root, pages) {
	const { url, close } = await serve(folder(root), { under: "/sub/folder/" });
	const gathered = new Map();
	await each(pages, async (page) => {
		const address = url + addressOf(page);
		const { found, heard } = await opened(browser, address, async (opened) => {
			gathered.set(address, await gather(opened));
			for (const [name, probe] of Object.entries(probes)) result(`${page}: ${name}`, await probe(opened));
			if (isEasy(page)) result(`${page}: easy read`, await easy(opened));
			return [];
		});
		result(`${page}: opens quietly`, [...found, ...heard]);
	});
	const wrong = await deadLinks(url, gathered, async (address) => (await fetch(address)).ok);
	for (const [address, dead] of wrong) result(`${address}: links`, dead);
	result("every page can be reached from home", unreached(url, gathered));
	close();
}

// How a page looks, roughly: enough to tell whether its styles are there.
const look = (page) =>
	page.evaluate(() =>
		["body", "h1", "main", "footer"].map((name) => {
			const style = getComputedStyle(document.querySelector(name) ?? document.body);
			return [style.fontFamily, style.fontSize, style.maxWidth, style.backgroundColor].join();
		}),
	);

async function samples(browser, root, pages) {
	const { url, close } = await serve(folder(root));
	await each(sampleOf(root, pages), async (page) => {
		const address = url + addressOf(page);
		let looks;
		for (const [name, walk] of Object.entries(walks))
			result(`${page}: ${name}`, (await opened(browser, address, walk)).found);
		const served = await opened(browser, address, async (opened) => {
			looks = await look(opened);
			return scriptless(browser, address, opened);
		});
		result(`${page}: without scripts`, served.found);
		result(`${page}: at the host's root`, served.heard);
		const disk = await opened(browser, pathToFileURL(resolve(root, page)).href, async (opened) =>
			String(await look(opened)) === String(looks) ? [] : ["looks different from the page that is served"],
		);
		result(`${page}: from the disk`, [...disk.found, ...disk.heard]);
	});
	close();
}

// Pages in large print, by keyboard, on paper and from the disk.
async function inLargePrint(browser, root, pages) {
	await each(pages, async (page) => {
		const address = pathToFileURL(resolve(root, page)).href;
		for (const [name, walk] of Object.entries({ ...walks, largePrint })) {
			const { found, heard } = await opened(browser, address, walk);
			result(`${page}: ${name}`, [...found, ...heard]);
		}
	});
}

// An estimator, served and from the disk.
async function estimator(browser, root, page, { journeys: ways, onPaper }) {
	const { url, close } = await serve(folder(root));
	for (const address of [url + page, pathToFileURL(resolve(root, page)).href]) {
		await each(Object.entries(ways), async ([name, journey]) => {
			const { found, heard } = await opened(browser, address, journey);
			result(`${address}: ${name}`, [...found, ...heard]);
		});
		result(`${address}: onPaper`, await onPaper(browser, address));
	}
	close();
}

// The page for errors is shown at any address, so its links begin at the host's root.
async function missingPage(browser, root) {
	const { url, close } = await serve(folder(root));
	const address = url + "no/such/page";
	const { found, heard } = await opened(browser, address, async (page) => {
		for (const [name, probe] of Object.entries(probes)) result(`404.html: ${name}`, await probe(page));
		const gathered = new Map([[address, await gather(page)]]);
		const dead = await deadLinks(url, gathered, async (link) => (await fetch(link)).ok);
		const shown = (await page.title()).includes("not found") ? [] : ["does not show the page for errors"];
		return [...dead.get(address), ...shown];
	});
	result("an address that is not there", [
		...found,
		...heard.filter((line) => !/no\/such|status of 404/.test(line)),
	]);
	close();
}

const root = process.argv[2] ?? "site";
const all = pagesOf(root);
const pages = all.filter((page) => page !== "404.html" && !isLargePrint(page));
const large = largeSampleOf(root, all);
const checker = nu(resolve(root), all);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
await plantedMistakes(browser);
await everyPage(browser, root, [...pages, ...large]);
await samples(browser, root, pages);
await inLargePrint(browser, root, large);
await estimator(browser, root, "estimate/index.html", estimate);
await estimator(browser, root, "easy-read/estimate/index.html", easyEstimate);
await missingPage(browser, root);
await browser.close();
for (const [page, errors] of await checker) result(`${page || "the Nu checker"}: valid HTML`, errors);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || pages.length === 0 || large.length === 0 ? 1 : 0);
