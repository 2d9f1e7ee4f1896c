// The finished site in a real browser.
//	node tests/browser/run.mjs [--write] [PART ...]		all parts, or those named at the end of this file
// First the planted mistakes, then every page, served from a folder below the host's root, then a few that
// stand for all at the host's root and from the disk, then everything that estimators and lookup can show, and last
// what assistive technology is told.
import { chromium } from "playwright-core";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { clock } from "./clock.mjs";
import { easy } from "./easy.mjs";
import * as easyEstimate from "./easy-estimate.mjs";
import * as estimate from "./estimate.mjs";
import * as journeys from "./journeys.mjs";
import { deadLinks, gather, unreached } from "./links.mjs";
import * as lookup from "./lookup.mjs";
import { nu } from "./nu.mjs";
import { plants } from "./plants.mjs";
import { WIDE, probes, revisit, withAxe } from "./probes.mjs";
import { folder, serve } from "./serve.mjs";
import { addressOf, isLargePrint, largeSampleOf, pagesOf, sampleOf } from "./site.mjs";
import { tree } from "./tree.mjs";
import { trees } from "./trees.mjs";

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
// Nothing waits for a time, but for what is to come; this is when to give up on it, however busy the machine is.
const PATIENCE = 300_000; // ms

let passed = 0,
	failed = 0;

function result(what, wrong) {
	wrong.length === 0 ? passed++ : failed++;
	if (wrong.length > 0) console.log([what, ...new Set(wrong)].join("\n\t"));
}

// `work` on each item, one at a time in each of the windows.
async function each(windows, items, work) {
	const queue = [...items];
	await Promise.all(
		windows.map(async (window) => {
			while (queue.length > 0) await work(queue.shift(), window);
		}),
	);
}

// Where pages are opened one after another: one that runs scripts, and one that does not.
async function openWindow(browser) {
	const bare = await browser.newPage({ javaScriptEnabled: false });
	const page = await browser.newPage({ viewport: WIDE });
	await withAxe(page);
	for (const one of [page, bare]) one.setDefaultTimeout(PATIENCE);
	return { browser, page, bare };
}

// Open `address` in a window, do `work` with the page, and add what the visit heard.
async function opened({ page }, address, work) {
	await page.setViewportSize(WIDE);
	const heard = await revisit(page, address);
	const found = await settled(page)
		.then(() => work(page))
		.catch((error) => [String(error)]);
	return { found, heard };
}

const { settled, skipLink, print, scriptless, largePrint } = journeys;
const isEasy = (page) => page.startsWith("easy-read/");

async function plantedMistakes(windows) {
	await each(windows, plants, async ({ probe, html, says }, window) => {
		const { url, close } = await serve(async (path) =>
			path === "index.html" ? html : path === "404.html" ? "Not found" : undefined,
		);
		const { found, heard } = await opened(window, url, async (page) => {
			if (probe === "quiet") return [];
			if (probe === "tree") return (await tree(page)).split("\n");
			if (probe === "scriptless") return scriptless(window.bare, url, page);
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

async function everyPage(windows, root, pages) {
	const { url, close } = await serve(folder(root), { under: "/sub/folder/" });
	const gathered = new Map();
	await each(windows, pages, async (page, window) => {
		const address = url + addressOf(page);
		const { found, heard } = await opened(window, address, async (opened) => {
			gathered.set(address, await gather(opened));
			for (const [name, probe] of Object.entries({ ...probes, print })) result(`${page}: ${name}`, await probe(opened));
			if (isEasy(page)) result(`${page}: easy read`, await easy(opened));
			if (isLargePrint(page)) result(`${page}: large print`, await largePrint(opened));
			result(`${page}: without scripts`, await scriptless(window.bare, address, opened));
			return skipLink(opened);
		});
		result(`${page}: opens quietly, and its first stop jumps to the content`, [...found, ...heard]);
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

// Pages that stand for all, at the host's root and from the disk.
async function samples(windows, root, pages) {
	const { url, close } = await serve(folder(root));
	await each(windows, pages, async (page, window) => {
		let looks;
		const served = await opened(window, url + addressOf(page), async (opened) => {
			looks = await look(opened);
			return [];
		});
		result(`${page}: at the host's root`, [...served.found, ...served.heard]);
		const disk = await opened(window, pathToFileURL(resolve(root, page)).href, async (opened) => [
			...(String(await look(opened)) === String(looks) ? [] : ["looks different from the page that is served"]),
			...(await probes.keyboard(opened)),
			...(await print(opened)),
			...(await skipLink(opened)),
		]);
		result(`${page}: from the disk`, [...disk.found, ...disk.heard]);
	});
	close();
}

// What leads through more than one state: served, and from the disk.
async function interactive(windows, root, page, { journeys: ways, fromDisk = ways, onPaper }) {
	const { url, close } = await serve(folder(root));
	const addresses = [[url + page, ways], [pathToFileURL(resolve(root, page)).href, fromDisk]];
	for (const [address, some] of addresses) {
		await each(windows, Object.entries(some), async ([name, journey], window) => {
			const { found, heard } = await opened(window, address, journey);
			result(`${address}: ${name}`, [...found, ...heard]);
		});
		if (onPaper) result(`${address}: onPaper`, await onPaper(windows[0].bare, address));
	}
	close();
}

// The page for errors is shown at any address, so its links begin at the host's root.
async function missingPage([window], root) {
	const { url, close } = await serve(folder(root));
	const address = url + "no/such/page";
	const { found, heard } = await opened(window, address, async (page) => {
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

// What assistive technology is told, as it was reviewed.
async function whatIsTold([{ browser }]) {
	for (const [name, wrong] of await trees(browser, process.argv.includes("--write"))) result(`tree: ${name}`, wrong);
}

const root = "site";
const all = pagesOf(root);
const pages = all.filter((page) => page !== "404.html");
const sample = [...sampleOf(root, pages.filter((page) => !isLargePrint(page))), ...largeSampleOf(root, pages)];
const page = "index.html";
const parts = {
	plants: plantedMistakes,
	pages: (windows) => everyPage(windows, root, pages),
	samples: (windows) => samples(windows, root, sample),
	estimate: (windows) => interactive(windows, root, `estimate/${page}`, estimate),
	"easy-estimate": (windows) => interactive(windows, root, `easy-read/estimate/${page}`, easyEstimate),
	lookup: (windows) => interactive(windows, root, `authorise/${page}`, lookup),
	missing: (windows) => missingPage(windows, root),
	trees: whatIsTold,
	// runs beside the others
	nu: async () => {
		for (const [page, errors] of await checker) result(`${page || "the Nu checker"}: valid HTML`, errors);
	},
};

const chosen = process.argv.slice(2).filter((word) => word in parts);
const wanted = (name) => chosen.length === 0 || chosen.includes(name);
const checker = wanted("nu") && nu(resolve(root), all);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
const windows = await Promise.all(Array.from({ length: AT_ONCE }, () => openWindow(browser)));
const since = clock();
for (const [name, work] of Object.entries(parts)) {
	if (!wanted(name)) continue;
	await work(windows);
	const { clock, work: processors } = since();
	console.log(`${name}: ${clock.toFixed(1)} s, ${processors.toFixed(1)} s of processors`);
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed || pages.length === 0 ? 1 : 0);
