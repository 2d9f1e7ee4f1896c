// The trees that are kept, one for each layout and for what else estimators and lookup can show, and whether they are
// still what assistive technology is told. The site is made for one day and opened on it, so that nothing but a change
// changes a tree. `tests/run --write browser` writes them anew: the diff is the review.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as easyEstimate from "./easy-estimate.mjs";
import * as estimate from "./estimate.mjs";
import * as lookup from "./lookup.mjs";
import { folder, serve } from "./serve.mjs";
import { tree } from "./tree.mjs";

const KEPT = fileURLToPath(new URL("trees/", import.meta.url));
const DAY = "2026-11-26";
const SITE = "build/tests/trees";

// A short page of each layout. The first shows what stands around every page.
const layouts = {
	page: "policy/help-to-have-your-say/",
	"a-to-z": "about/a-to-z/",
	authorise: "authorise/",
	credits: "about/pictures/",
	"easy-estimate": "easy-read/estimate/",
	"easy-read": "easy-read/reviews/",
	error: "404.html",
	estimate: "estimate/",
	figures: "method/figures/",
	glossary: "policy/words/",
	home: "",
	"large-print": "policy/staying-safe/large-print.html",
	register: "about/register/",
	search: "search/",
	section: "case-studies/",
	"site-map": "about/site-map/",
	sources: "method/sources/",
};
const shown = {
	authorise: [lookup.states],
	"easy-estimate": [easyEstimate.states, easyEstimate.referral],
	estimate: [estimate.states, estimate.referral],
};

// The parts of a tree, or of its main part: each with all that is in it.
const partsOf = (text) => text.split(/^\t(?=\S)/m).slice(1);
const mainOf = (text) => partsOf(partsOf(text).find((part) => part.startsWith("main")).replaceAll(/^\t/gm, ""));

// A tree with one line for those of its parts that are as they are elsewhere.
function less(text, known, where) {
	const as = `\t… as in ${where}\n`;
	const [top] = text.split(/^\t/m);
	const parts = partsOf(text).map((part) => (known.has(part) ? as : `\t${part}`));
	return top + parts.filter((part, index) => part !== as || parts[index - 1] !== as).join("");
}

// Each tree by its name. Of a state there is the main part alone.
async function* all(page, url) {
	let around = new Set();
	for (const [layout, path] of Object.entries(layouts)) {
		const walks = shown[layout] ?? [async function* () { yield ""; }];
		let main;
		for (const walk of walks) {
			await page.goto(url + path);
			for await (const state of walk(page)) {
				const text = await tree(page, main ? "main" : undefined);
				yield main ? [`${layout} ${state}`.replaceAll(" ", "-"), less(text, main, layout)] : [layout, less(text, around, "page")];
				main ??= new Set(mainOf(text));
				if (layout === "page") around = new Set(partsOf(text));
			}
		}
	}
}

// The first line that differs.
function difference(before, now) {
	const [old, young] = [before, now].map((text) => text.split("\n"));
	const at = young.findIndex((line, index) => line !== old[index]);
	const index = at < 0 ? young.length : at;
	return `line ${index + 1}: expected ${old[index]?.trim() ?? "nothing"}, found ${young[index]?.trim() ?? "nothing"}`;
}

// Compare all, or write them: a map of name to what is wrong.
export async function trees(browser, write) {
	mkdirSync(SITE, { recursive: true });
	execFileSync("build/candour", ["build", "--out", SITE, "--as-of", DAY], { stdio: "pipe" });
	const { url, close } = await serve(folder(SITE));
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	page.setDefaultTimeout(300_000);
	await page.clock.setFixedTime(`${DAY}T12:00`);
	const wrong = new Map();
	if (write) rmSync(KEPT, { recursive: true, force: true });
	if (write) mkdirSync(KEPT);
	for await (const [name, text] of all(page, url)) {
		const file = `${KEPT}${name}.txt`;
		if (write) writeFileSync(file, text);
		const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
		wrong.set(name, kept === text ? [] : [`tests/browser/trees/${name}.txt: ${difference(kept, text)}`]);
	}
	await page.close();
	close();
	const left = readdirSync(KEPT).filter((file) => !wrong.has(file.replace(/\.txt$/, "")));
	// no page of the site has a version, so none leads to one: tests/friday looks at such a page
	const shownElsewhere = ["signpost.html"];
	const without = readdirSync("layouts").filter((file) => file.endsWith(".html") && !(file.replace(/\.html$/, "") in layouts) && !shownElsewhere.includes(file));
	wrong.set("all", [...left.map((file) => `trees/${file} is no state any more`), ...without.map((file) => `layouts/${file} has no page here`)]);
	return wrong;
}
