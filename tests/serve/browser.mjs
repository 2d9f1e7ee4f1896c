// In a real browser: pages load again by themselves, show what is wrong, and are back at the place that was read.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { chromium } from "../browser/node_modules/playwright-core/index.mjs";
import { check } from "../faults/checks.mjs";
import { project, serve, until } from "./preview.mjs";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const axe = fs.readFileSync(
	createRequire(new URL("../browser/package.json", import.meta.url)).resolve("axe-core/axe.min.js"),
	"utf8",
);

const folder = project(),
	file = path.join(folder, "content/policy/assessment-and-plan.md"),
	right = fs.readFileSync(file, "utf8");
const preview = await serve(folder);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
const context = await browser.newContext();
const page = await context.newPage();
const heard = [];
page.on("console", (message) => heard.push(message.text()));
page.on("pageerror", (error) => heard.push(String(error)));

const address = `${preview.url}policy/assessment-and-plan/`;
const shows = (what, words) =>
	until(() => page.evaluate((words) => document.body.innerText.includes(words), words).catch(() => false)).then((seen) =>
		check(what, seen),
	);
const place = () => page.evaluate(() => Math.round(scrollY)).catch(() => -1);

// What the rules of accessibility say of the preview's own; the site's pages have a suite of their own.
async function isUsable(what, within) {
	await page.evaluate(axe);
	const { violations } = await page.evaluate((within) => globalThis.axe.run(within), within);
	check(`${what}: everybody can use it`, violations.length === 0, JSON.stringify(violations.map(({ id, nodes }) => [id, nodes[0].html])));
}

await page.goto(address);
await shows("the day", "Preview as of 20 November 2026.");
await isUsable("the bar", ".candour-preview");
await page.evaluate(() => scrollTo(0, 700));
fs.writeFileSync(file, `${right}\nA sentence of today.\n`);
await shows("a save is seen", "A sentence of today.");
check("at the same place", await until(async () => (await place()) === 700, 5), `at ${await place()}`);

fs.writeFileSync(file, `${right}\n[Nowhere](/nowhere/ "<script>alert(1)</script>")\n`);
await shows("a mistake is seen", "1 mistake stops the site");
await shows("with its line", '[Nowhere](/nowhere/ "<script>alert(1)</script>")');
check("the address stays", page.url() === address, page.url());
check("the heading is what is read first", await page.evaluate(() => document.activeElement.id === "candour-wrong"));
await isUsable("messages", ".candour-wrong");
check("in 320 pixels", await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));

fs.writeFileSync(file, `${right}\nIt is mended.\n`);
await shows("mended, the page is back", "It is mended.");
const isWrong = () => page.evaluate(() => document.getElementById("candour-wrong") !== null).catch(() => true);
check("without messages", await until(async () => !(await isWrong())));
check("where it was read", await until(async () => (await place()) === 700, 5), `at ${await place()}`);

// Who goes elsewhere and back is where the page was left, by the browser's own doing.
await page.goto(`${preview.url}policy/`);
await page.goBack();
check("back from another page, too", await until(async () => (await place()) === 700, 5), `at ${await place()}`);

// By keyboard to another day, and back.
await page.goto(address);
await page.keyboard.press("Tab");
await page.keyboard.press("Enter");
await page.waitForURL(/_candour/);
await shows("the form for another day", "See the site as of another day");
await isUsable("the form", "html");
await page.fill("#day", "2027-04-01");
await page.keyboard.press("Enter");
await page.waitForURL(address);
await shows("the other day", "Preview as of 1 April 2027.");

// Two pages: only the one that changed loads again.
const other = await context.newPage();
await other.goto(`${preview.url}method/`);
await other.evaluate(() => (globalThis.isOld = true));
await page.bringToFront();
fs.writeFileSync(file, `${right}\nThe last of all.\n`);
await shows("one of two pages", "The last of all.");
await new Promise((done) => setTimeout(done, 1500));
check("the other is left alone", await other.evaluate(() => globalThis.isOld === true));
check("an unknown address", (await other.goto(`${preview.url}nowhere/deep/`)).status() === 404);
check("nothing was complained of", heard.filter((words) => !/status of (404|500)/.test(words)).length === 0, heard.join("\n"));

await browser.close();
preview.child.kill("SIGINT");
check("the end", (await preview.end).status === 0, preview.stderr);
