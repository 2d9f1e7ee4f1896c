// How soon a page that is saved is in the browser, of a preview of so many pages.
//	node tests/bench/serve.mjs [PAGES]		default: 1000
// From the end of the save to the last byte of the page that has it: by a bare client, and in Chromium, which loads the
// page again by itself. Medians; nothing is asserted.
import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { join, resolve } from "node:path";
import { chromium } from "../browser/node_modules/playwright-core/index.mjs";
import { candour } from "./peers.mjs";
import { site } from "./words.mjs";

const ROUNDS = 21,
	pages = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync("/dev/shm/candour-bench-serve-");
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
candour.prepare(folder, site(pages));

const options = ["--content", "content", "--layouts", "layouts", "--assets", "layouts", "--as-of", "2026-11-20"];
const server = spawn(resolve("build/candour"), ["serve", "--port", "0", ...options], { cwd: folder });
process.on("exit", () => server.kill("SIGKILL"));
let said = "";
server.stdout.on("data", (text) => (said += text));
server.stderr.resume();

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const made = () => said.split(" pages as of ").length - 1;
async function until(holds) {
	while (!(await holds())) await pause(2);
}

await until(() => made() === 1);
const url = /http:\S+/.exec(said)[0],
	agent = new http.Agent({ keepAlive: true });
const get = (address) =>
	new Promise((done, fail) =>
		http
			.get(new URL(address, url), { agent }, (response) => {
				let text = "";
				response.on("data", (part) => (text += part));
				response.on("end", () => done(text));
			})
			.on("error", fail),
	);
const file = join(folder, "content/section-0/page-1.md"),
	address = "/section-0/page-1/";

// As the script in a page does: wait to be told, then ask for the page.
async function bySocket(round) {
	const seen = /data-seen="(\w+)"/.exec(await get(address))[1];
	const told = get(`/_candour/changes?page=${encodeURIComponent(address)}&seen=${seen}`);
	await pause(50);
	const before = made();
	appendFileSync(file, `\nSaved ${round} times by hand.\n`);
	const start = performance.now();
	await told;
	const page = await get(address),
		took = performance.now() - start;
	if (!page.includes(`Saved ${round} times by hand.`)) throw new Error("the page is not the one that was saved");
	await until(() => made() > before);
	return { page: took, site: performance.now() - start };
}

async function inBrowser(page, round) {
	await pause(100);
	const before = made();
	appendFileSync(file, `\nSaved ${round} times in a browser.\n`);
	const start = Date.now();
	await until(() =>
		page.evaluate((text) => document.body.textContent.includes(text), `Saved ${round} times in`).catch(() => false),
	);
	const [received, shown] = await page.evaluate(() => {
		const [entry] = performance.getEntriesByType("navigation");
		return [performance.timeOrigin + entry.responseEnd, performance.timeOrigin + entry.domInteractive];
	});
	await until(() => made() > before);
	return { page: received - start, shown: shown - start };
}

const socket = [];
for (let round = 1; round <= ROUNDS; round++) socket.push(await bySocket(round));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
await page.goto(new URL(address, url).href);
const seen = [];
for (let round = 1; round <= ROUNDS; round++) seen.push(await inBrowser(page, round));
await browser.close();

const ms = (list, what) => `${median(list.map((one) => one[what])).toPrecision(3)} ms`;
console.log(`\nOne page of ${pages} saved under candour serve, medians of ${ROUNDS}:\n`);
console.log("| from the save until | |\n| --- | ---: |");
console.log(`| the page is with a client that waits for it | ${ms(socket, "page")} |`);
console.log(`| the page is in Chromium | ${ms(seen, "page")} |`);
console.log(`| Chromium has read it | ${ms(seen, "shown")} |`);
console.log(`| the whole site is made again, with all checks | ${ms(socket, "site")} |`);
process.exit(0);
