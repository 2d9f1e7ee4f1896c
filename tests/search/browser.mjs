// The search in a real browser: by keyboard, with the headers that hosts send, without scripts and from a disk.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check } from "../faults/checks.mjs";
import { probes, visit } from "../browser/probes.mjs";
import { folder, serve } from "../browser/serve.mjs";

const { chromium } = createRequire(new URL("../browser/run.mjs", import.meta.url))("playwright-core");
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const UNDER = "/sub/folder/";

// What is typed, the page that must come first, and what is said. Short forms are those of the glossary.
const cases = [
	["POC", "guidance/approval-process/", "results for “POC”, which is short for “package of care”."],
	["EPF", "guidance/enhanced-peer-forum/", "results for “EPF”, which is short for “Enhanced Peer Forum”."],
	["PB", "policy/personal-budget/", "results for “PB”, which is short for “personal budget”."],
	["pbs", "policy/personal-budget/", "results for “pbs”, which is short for “personal budget”."],
	["pf", "guidance/peer-forum/", "results for “pf”, which is short for “Peer Forum”."],
	["IB", "policy/how-it-is-worked-out/", "results for “IB”, which is short for “indicative budget”."],
	["DP", "policy/using-your-budget/", "results for “DP”, which is short for “direct payment”."],
	["ISF", "policy/using-your-budget/", "results for “ISF”, which is short for “individual service fund”."],
	["respite", "guidance/respite/", "results for “respite”."],
	["calculator", "estimate/", "results for “calculator”."],
	["appeal", "policy/if-you-disagree/", "results for “appeal”."],
	["safeguarding", "policy/staying-safe/", "results for “safeguarding”."],
	["how much will I pay?", "method/contribution/", "results for “how much will I pay?”."],
	["help at night", "estimate/", "results for “help at night”."],
	["carer", "policy/carers/", "results for “carer”."],
	["carer's assessment", "policy/carers/", "results for “carer's assessment”."],
	["care home", "policy/care-homes/", "results for “care home”."],
	["house", "policy/care-homes/", "results for “house”."],
	["selling your home", "policy/care-homes/", "2 results for “selling your home”."],
];

const mistakes = [
	["resspite", "respite", "guidance/respite/"],
	["safegaurding", "safeguarding", "policy/staying-safe/"],
	["enhnaced forum", "enhanced forum", "guidance/enhanced-peer-forum/"],
	["budgt", "budget", "policy/personal-budget/"],
	["assesment", "assessment", "policy/assessment-and-plan/"],
];

const words = (text) => text.replaceAll(/\s+/g, " ").trim();
const heading = ".pf-results > :first-child h3 a";

// All that a page asks for, and the headers of `_headers` on what it gets.
async function overheard(page, root) {
	const policy = readFileSync(join(root, "_headers"), "utf8").match(/Content-Security-Policy: (.*)/)[1];
	const asked = [];
	await page.route("**/*", async (route) => {
		asked.push(route.request().url());
		const response = await route.fetch();
		await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
	});
	return asked;
}

// What screen readers are told, as it is told: a region is emptied soon after.
const listen = (page) =>
	page.evaluate(() => {
		window.told = [];
		new MutationObserver((changes) => {
			for (const { target } of changes) {
				const region = (target.closest ? target : target.parentElement)?.closest("[role=status]");
				if (region?.textContent) window.told.push(region.textContent.replace(/\s+/g, " ").trim());
			}
		}).observe(document.body, { childList: true, characterData: true, subtree: true });
	});

async function type(page, text) {
	await page.focus("#search--asked");
	await page.keyboard.press("Control+A");
	await page.keyboard.type(text);
	await page.evaluate(() => (window.told = []));
	await page.keyboard.press("Enter");
}

async function found(page, text) {
	await type(page, text);
	// of this search, and not of the one before
	const isSaid = (text) => {
		const isOf = (said) => /^\s*(\d+|No) results? for /.test(said) && said.includes(`“${text}”`);
		return isOf(document.querySelector(".pf-summary")?.textContent ?? "") && window.told.some(isOf);
	};
	await page.waitForFunction(isSaid, text);
	await page.waitForFunction((list) => document.querySelector(list) || /^No/.test(document.querySelector(".pf-summary").textContent), heading);
	return {
		first: (await page.locator(heading).count()) ? await page.locator(heading).first().evaluate(({ href }) => href) : "",
		summary: await page.locator(".pf-summary").innerText(),
		told: await page.evaluate(() => window.told),
		focus: await page.evaluate(() => document.activeElement.id),
	};
}

async function searches(browser, root) {
	const { url, close } = await serve(folder(root), { under: UNDER });
	const { page, wrong } = await visit(browser, `${url}index.html`);
	const asked = await overheard(page, root);

	await page.locator("header a", { hasText: "Search" }).focus();
	await page.keyboard.press("Enter");
	await page.waitForSelector("#search--form:not([hidden])");
	await page.waitForLoadState("networkidle");
	await page.focus("#search--asked");
	check("nothing of the index is loaded before somebody types", !asked.some((address) => /pagefind|words\.json/.test(address)), asked.join("\n"));
	check("the field has a label that is seen", await page.locator("label[for=search--asked]").isVisible());
	check("without scripts is said no more", !(await page.locator("#search--without").isVisible()));
	await listen(page);

	for (const [text, expected, says] of cases) {
		const { first, summary, told, focus } = await found(page, text);
		check(`${text} finds ${expected}`, first === `${url}${expected}index.html`, first);
		check(`${text}: ${says}`, summary.endsWith(says), summary);
		check(`${text}: told`, told.includes(words(summary)), told.join("\n"));
		check(`${text}: focus stays`, focus === "search--asked", focus);
	}

	await found(page, "wakes at night");
	check("wakes at night: nothing else is meant", (await page.locator("#search--says button").count()) === 0, await page.locator("#search--says").innerText());

	for (const [text, meant, expected] of mistakes) {
		await found(page, text);
		await page.waitForSelector("#search--says button");
		check(`${text}: did you mean ${meant}?`, words(await page.locator("#search--says").innerText()) === `Did you mean ${meant}?`);
		await page.evaluate(() => (window.told = []));
		await page.locator("#search--says button").focus();
		await page.keyboard.press("Enter");
		await page.waitForFunction((word) => document.querySelector(".pf-summary").textContent.endsWith(`results for “${word}”.`), meant);
		await page.waitForSelector(heading);
		const first = await page.locator(heading).first().evaluate(({ href }) => href);
		check(`${text}: then finds ${expected}`, first === `${url}${expected}index.html`, first);
		check(`${text}: focus is where one types`, await page.evaluate(() => document.activeElement.id === "search--asked"));
	}

	const odd = await found(page, "respite <b>$&");
	check("what was typed is text", / for “respite <b>\$&”\.$/.test(odd.summary), odd.summary);
	const nothing = await found(page, "ŵŵŵŵ");
	check("no results are told", /^No results for “ŵŵŵŵ”\. .*A to Z below\.$/.test(nothing.summary) && nothing.told.includes(nothing.summary), nothing.summary);
	const letters = await found(page, "asdfghjk");
	check("letters that begin no word find no page", /^No results for /.test(letters.summary), letters.summary);
	const some = await found(page, "respite asdfghjk");
	check("and take nothing from what does", some.first === `${url}guidance/respite/index.html`, some.first);
	const passing = await found(page, "what is respite");
	check("nor does what passes between words", passing.summary.replace("what is ", "") === (await found(page, "respite")).summary, passing.summary);
	await type(page, "   ");
	await page.waitForFunction(() => window.told.includes("Type what you are looking for."));
	check("an empty search is told", true);

	await found(page, "respite");
	for (const [name, probe] of Object.entries(probes)) {
		const seen = await probe(page);
		check(`results: ${name}`, seen.length === 0, seen.join("\n"));
	}
	check("results are under a heading", (await page.locator("main h2").first().innerText()) === "Results");
	check("a result says where its page is", (await page.locator(".search-result__where").first().innerText()) === "For practitioners");
	check("what was looked for is marked", (await page.locator(".search-result__text mark").count()) > 0);
	check("nothing is in the address", new URL(page.url()).search === "" && new URL(page.url()).hash === "", page.url());
	const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.state].join());
	check("nothing is kept", kept === "0,0,,", kept);
	check("nothing is asked of anybody else", asked.every((address) => address.startsWith(url)), asked.join("\n"));
	check("no word that was typed is in a request", !asked.some((address) => /respite(?!\/)|poc|xyzzy/i.test(new URL(address).search)), asked.join("\n"));

	await page.locator(heading).first().focus();
	await page.keyboard.press(" ");
	check("on a result, a key goes nowhere else", await page.evaluate(() => document.activeElement.matches("h3 a")));
	await page.keyboard.press("Enter");
	await page.waitForURL(`${url}guidance/respite/index.html`);
	check("a result opens its page", true);
	check("nothing is refused or reported", wrong.length === 0, wrong.join("\n"));
	await page.close();
	close();
}

// The index is not there, or goes: the search says so and A to Z stays.
async function lost(browser, root) {
	const read = folder(root);
	const { url, close } = await serve(async (path) => (path.startsWith("search/pagefind/") ? undefined : read(path)));
	const { page } = await visit(browser, `${url}search/index.html`);
	await listen(page);
	await type(page, "respite");
	await page.waitForFunction(() => window.told.some((said) => said.startsWith("The search could not be loaded.")));
	check("a search that cannot be loaded is told", true);
	check("A to Z stays", await page.locator("#letter--P").isVisible());
	await page.close();
	close();
}

async function scriptless(browser, root) {
	const { url, close } = await serve(folder(root));
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${url}search/index.html`);
	check("without scripts the form is not there", !(await page.locator("#search--form").isVisible()));
	check("without scripts the page says what to do", (await page.locator("#search--without").innerText()).includes("A to Z below"));
	for (const [text, path] of [["EPF: see Enhanced Peer Forum", "guidance/enhanced-peer-forum/"], ["POC: see The approval process", "guidance/approval-process/"], ["PB: see What a personal budget is", "policy/personal-budget/"], ["OT: see occupational therapist", "policy/words/"]]) {
		const link = page.locator("main a", { hasText: text });
		check(`A to Z has ${text}`, (await link.count()) === 1 && (await link.evaluate(({ href }) => href)).startsWith(`${url}${path}`));
	}
	await page.locator("main a", { hasText: "OT: see" }).click();
	check("a short form without a page leads to its meaning", page.url().endsWith("policy/words/index.html#occupational-therapist") && (await page.locator("#occupational-therapist").count()) === 1, page.url());
	await context.close();
	close();
}

async function fromDisk(browser, root) {
	const { page, wrong } = await visit(browser, pathToFileURL(resolve(root, "search/index.html")).href);
	check("from a disk the page says that it does not search", await page.locator("#search--disk").isVisible());
	check("from a disk the form is not there", !(await page.locator("#search--form").isVisible()));
	check("from a disk it opens quietly", wrong.length === 0, wrong.join("\n"));
	await page.close();
}

// A site that was made without an index.
async function without(browser, root) {
	const { url, close } = await serve(folder(root));
	const { page, wrong } = await visit(browser, `${url}search/index.html`);
	check("without an index there is no form", (await page.locator("form").count()) === 0);
	check("without an index the page leads to A to Z", (await page.locator("main p.without").innerText()).includes("A to Z below"));
	check("without an index it opens quietly", wrong.length === 0, wrong.join("\n"));
	await page.close();
	close();
}

export async function walk(root, bare) {
	const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
	await searches(browser, root);
	await lost(browser, root);
	await scriptless(browser, root);
	await fromDisk(browser, root);
	await without(browser, bare);
	await browser.close();
}
