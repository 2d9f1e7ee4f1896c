// What somebody may send who is not the person at this machine, or who wants the preview to fail.
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { check } from "../faults/checks.mjs";
import { lay, temporary } from "../faults/site.mjs";
import { command, get, pause, send, serve, text, until } from "./preview.mjs";

const folder = lay(temporary());
const preview = await serve(folder, command("--assets", "assets"));
const host = `Host: 127.0.0.1:${preview.port}`;
await until(async () => (await get(preview, "/")).status === 200);

const request = (target, fields = [], method = "GET", version = "HTTP/1.1") =>
	[`${method} ${target} ${version}`, host, "Connection: close", ...fields, "", ""].join("\r\n");
const status = (answer) => Number(/^HTTP\/1\.1 (\d+) /.exec(answer)?.[1] ?? 0);

async function refuses(what, bytes, wanted) {
	const answer = await send(preview, bytes);
	check(`${what}: ${wanted}`, status(answer) === wanted && !/candour-preview/.test(answer), answer.slice(0, 300));
}

check("a request as it should be", status(await send(preview, request("/"))) === 200);

const secret = path.join(path.dirname(folder), "secret.txt");
fs.symlinkSync("/etc/passwd", path.join(folder, "layouts/passwd"));
for (const target of [
	"/..",
	"/../../../../etc/passwd",
	"/guide/../../etc/passwd",
	"/%2e%2e/%2e%2e/etc/passwd",
	"/..%2f..%2fetc%2fpasswd",
	"/%2e%2e%5cetc%5cpasswd",
	"/guide\\..\\..\\etc",
	"//etc/passwd",
	"/guide//index.html",
	"/guide/%00index.html",
	"/guide/%0d%0aSet-Cookie:%20a=b",
	"/%c0%ae%c0%ae/",
	"/%ff",
	"/%zz",
	"/a b",
	"http://example.org/",
	"example.org:443",
	"*",
])
	await refuses(`GET ${target}`, request(target), 400);
for (const target of ["/etc/passwd", "/layouts/passwd", "/passwd", "/content/site.yaml", "/.gitignore", "/_candour/other", "/assets/"])
	check(`nothing at ${target}`, (await get(preview, target)).status === 404, secret);
fs.unlinkSync(path.join(folder, "layouts/passwd"));

for (const name of ["example.org", `example.org:${preview.port}`, `127.0.0.1.example.org:${preview.port}`, "localhost", "", `0.0.0.0:${preview.port}`, `127.0.0.1:${preview.port}@example.org`])
	await refuses(`Host: ${name}`, `GET / HTTP/1.1\r\nHost: ${name}\r\n\r\n`, 421);
await refuses("no host", "GET / HTTP/1.1\r\n\r\n", 400);
await refuses("two hosts", request("/", [host]), 400);
for (const field of ["Origin: https://example.org", "Origin: null", `Origin: http://127.0.0.1:${preview.port + 1}`, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"])
	await refuses(field, request("/", [field]), 403);
for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"])
	await refuses(method, request("/", [], method), 405);
await refuses("another version", request("/", [], "GET", "HTTP/3.0"), 505);
await refuses("a body", request("/", ["Content-Length: 5"]) + "hello", 400);
await refuses("a body in pieces", request("/", ["Transfer-Encoding: chunked"]) + "0\r\n\r\n", 400);
await refuses("a field on two lines", request("/", ["A: b", " c"]), 400);
await refuses("lines of another kind", request("/").replaceAll("\r\n", "\n") + "\r\n\r\n", 400);
await refuses("a long line", request(`/${"a".repeat(9000)}`), 414);
await refuses("a long field", request("/", [`A: ${"b".repeat(9000)}`]), 431);
await refuses("a megabyte", `GET / HTTP/1.1\r\n${"A: b\r\n".repeat(170000)}`, 431);
await refuses("many fields", request("/", Array(100).fill("A: b")), 431);
await refuses("no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n", 400);

// One after the other on one connection, sent at once.
const both = await send(preview, request("/").replace("Connection: close\r\n", "") + request("/guide/", [], "HEAD"));
check("two requests at once", both.match(/^HTTP\/1\.1 200 OK\r$/gm)?.length === 2, both.slice(0, 200));
check("only the head, if that is asked for", both.endsWith("Connection: close\r\n\r\n"), both.slice(-200));

const { headers } = await get(preview, "/");
for (const [name, value] of [
	["cache-control", /^no-store$/],
	["x-content-type-options", /^nosniff$/],
	["content-security-policy", /^default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; .*frame-ancestors 'none'$/],
	["referrer-policy", /^no-referrer$/],
	["cross-origin-resource-policy", /^same-origin$/],
])
	check(`header ${name}`, value.test(headers[name]), headers[name]);
const unknown = await get(preview, "/guide/nowhere/");
check("an unknown address: the site's own page", unknown.status === 404 && /Page not found/i.test(unknown.body), unknown.body.toString().slice(0, 400));
check("without the last slash", (await get(preview, "/guide")).headers.location === "/guide/");

// This machine only: what the kernel says of who listens there.
const listening = ["tcp", "tcp6"].flatMap((kind) =>
	fs.existsSync(`/proc/net/${kind}`)
		? fs
				.readFileSync(`/proc/net/${kind}`, "utf8")
				.split("\n")
				.map((line) => line.trim().split(/\s+/))
				.filter((words) => words[3] === "0A" && words[1].endsWith(`:${preview.port.toString(16).toUpperCase().padStart(4, "0")}`))
				.map((words) => words[1].split(":")[0])
		: [],
);
const LOOPBACK = ["0100007F", "00000000000000000000000001000000"];
check("it listens to this machine only", listening.length > 0 && listening.every((address) => LOOPBACK.includes(address)), listening.join(" "));
for (const { address, family } of Object.values(os.networkInterfaces()).flat().filter(({ internal }) => !internal))
	check(`nobody is at ${family} ${address}`, (await send(preview, request("/"), { host: address })) === "");

// Who is slow, and who takes all there is.
const idle = Array.from({ length: 80 }, () => net.connect(preview.port, "127.0.0.1").on("error", () => {}));
const isTurnedAway = async () => [0, 503].includes(status(await send(preview, request("/"))));
check("more connections than there is room for", await until(isTurnedAway, 10));
for (const socket of idle) socket.destroy();
check("and again, once they are gone", await until(async () => status(await send(preview, request("/"))) === 200));
const begun = Date.now();
const slow = await new Promise((resolve) => {
	const socket = net.connect(preview.port, "127.0.0.1");
	let answer = "";
	const drip = setInterval(() => socket.write("A"), 300);
	socket.on("data", (part) => (answer += part));
	socket.on("error", () => {});
	socket.on("close", () => (clearInterval(drip), resolve(answer)));
	setTimeout(() => socket.destroy(), 15000);
});
check("who sends a request byte by byte", status(slow) === 408 && Date.now() - begun < 12000, slow);
const away = net.connect(preview.port, "127.0.0.1");
away.on("error", () => {});
away.write(request("/_candour/changes?page=/&seen=" + /data-seen="([0-9a-f]+)"/.exec(await text(preview, "/"))[1]));
await pause(200);
away.destroy();
check("who asks and goes", (await get(preview, "/")).status === 200);

// Another on the same port is told so.
const second = await serve(folder, command("--assets", "assets", "--port", String(preview.port)));
check(
	"a port that is taken",
	(await second.end).status === 3 &&
		/^127\.0\.0\.1:\d+: failure: cannot listen here \(--port chooses another port\): .* \[machine\]\n$/.test(second.stderr) &&
		second.stdout === "",
	second.stderr,
);

preview.child.kill("SIGINT");
const end = await preview.end;
check("an interrupt ends it", end.status === 0 && !/failure/.test(preview.stderr), `${end.status} ${end.signal} ${preview.stderr}`);
