// A preview of the site in a folder of its own, and what is asked of it.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { program, temporary } from "../faults/site.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url)),
	assets = path.join(root, "build/assets");
export const DAY = "2026-11-20";
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

// The site that is shipped, to be changed.
export function project() {
	const folder = temporary();
	const isOurs = (from) => !from.includes("node_modules");
	for (const part of ["content", "layouts"])
		fs.cpSync(path.join(root, part), path.join(folder, part), { recursive: true, filter: isOurs });
	return folder;
}

const options = (day) => ["--assets", assets, "--as-of", day];

// What a build of the same folder comes to: its files by their paths, or its messages.
export function built(folder, day = DAY) {
	const out = path.join(temporary(), "site");
	const { status, stderr } = spawnSync(program, ["build", ...options(day), "--out", out], {
		cwd: folder,
		encoding: "utf8",
	});
	if (status !== 0) return { stderr };
	return new Map(
		fs
			.readdirSync(out, { recursive: true })
			.filter((name) => fs.statSync(path.join(out, name)).isFile())
			.map((name) => [name, fs.readFileSync(path.join(out, name))]),
	);
}

export const command = (...more) => [program, "serve", ...options(DAY), "--port", "0", ...more];

// Begin a preview with a command. It has an address once it has said so.
export async function serve(folder, [name, ...words] = command()) {
	const child = spawn(name, words, { cwd: folder });
	const preview = { child, stdout: "", stderr: "" };
	child.stdout.on("data", (text) => (preview.stdout += text));
	child.stderr.on("data", (text) => (preview.stderr += text));
	preview.end = new Promise((resolve) => child.on("close", (status, signal) => resolve({ status, signal })));
	process.on("exit", () => child.kill("SIGKILL"));
	await until(() => preview.stdout.includes("\n") || child.exitCode !== null);
	preview.url = /http:\/\/127\.0\.0\.1:\d+\//.exec(preview.stdout)?.[0];
	preview.port = preview.url && Number(new URL(preview.url).port);
	return preview;
}

// Wait until something holds, for some seconds at most: whether it did.
export async function until(holds, seconds = 30) {
	for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(20)) if (await holds()) return true;
	return false;
}

// What is at an address: { status, headers, body }.
export function get(preview, address, { method = "GET", headers = {} } = {}) {
	return new Promise((resolve, reject) => {
		const request = http.request(
			{ host: "127.0.0.1", port: preview.port, path: address, method, headers, agent: false },
			(response) => {
				const parts = [];
				response.on("data", (part) => parts.push(part));
				response.on("end", () =>
					resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
				);
			},
		);
		request.on("error", reject);
		request.end();
	});
}

export const text = async (preview, address) => (await get(preview, address)).body.toString();

// What comes back for bytes that are sent as they are, until the other side closes or says no more for a while.
export function send(preview, bytes, { host = "127.0.0.1", wait = 3000 } = {}) {
	return new Promise((resolve) => {
		const socket = net.connect(preview.port, host);
		let answer = "";
		const end = () => (socket.destroy(), resolve(answer));
		socket.setTimeout(wait, end);
		socket.on("data", (part) => (answer += part.toString("latin1")));
		socket.on("error", end);
		socket.on("close", end);
		socket.on("connect", () => socket.write(bytes));
	});
}

// A page without what the preview adds.
export const bare = (page) =>
	page
		.toString()
		.replace(/<link rel="stylesheet" href="\/_candour\/preview\.css"><aside class="candour-preview".*?<\/aside>/s, "")
		.replace(/<script src="\/_candour\/reload\.js" data-is="right" data-seen="[0-9a-f]{16}"><\/script>/, "");

// The files of a build that the preview shows otherwise.
export async function differing(preview, files) {
	const found = [];
	for (const [name, bytes] of files) {
		const { status, body } = await get(preview, `/${name}`);
		const same = name.endsWith(".html") ? bare(body) === bytes.toString() : body.equals(bytes);
		if (status !== 200 || !same) found.push(name);
	}
	return found;
}
