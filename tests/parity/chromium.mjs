// The engine as a WebAssembly module in Chromium: a stream of images and answers in, digests out.
//	node tests/parity/chromium.mjs MODULE [--show]
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "../browser/node_modules/playwright-core/index.mjs";

const [, , file, show] = process.argv;
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

const write = (bytes) => process.stdout.write(bytes);

const files = {
	"/": ["text/html", Buffer.from("<!DOCTYPE html><title>Engine</title>")],
	"/module.mjs": ["text/javascript", readFileSync(fileURLToPath(new URL("module.mjs", import.meta.url)))],
	"/engine.wasm": ["application/wasm", readFileSync(file)],
};

const server = createServer((request, response) => {
	if (request.url === "/cases") {
		response.writeHead(200, { "content-type": "application/octet-stream" });
		process.stdin.pipe(response);
	} else if (request.method === "POST") {
		const parts = [];
		request.on("data", (part) => parts.push(part));
		request.on("end", () => {
			write(Buffer.concat(parts));
			response.end();
		});
	} else {
		const [type, body] = files[request.url] ?? [null];
		response.writeHead(type ? 200 : 404, type ? { "content-type": type } : {});
		response.end(body);
	}
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

// Runs in the page.
async function work(show) {
	const { open } = await import("/module.mjs");
	const module = await (await fetch("/engine.wasm")).arrayBuffer();
	const shown = [];
	const engine = await open(module, show && ((text) => shown.push(text + "\n")));
	const reader = (await fetch("/cases")).body.getReader();
	for (let part; !(part = await reader.read()).done; ) engine.push(part.value);
	const body = show
		? Uint8Array.from(shown.join(""), (letter) => letter.charCodeAt(0))
		: engine.said().slice();
	await fetch("/said", { method: "POST", body });
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGUMENTS });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.evaluate(work, show);
await browser.close();
server.close();
