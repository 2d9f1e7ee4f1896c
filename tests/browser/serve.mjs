// A small web server for static files, on this machine only.
//	node serve.mjs FOLDER [PORT]
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".ico": "image/x-icon",
	".jpg": "image/jpeg",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json",
	".pdf": "application/pdf",
	".png": "image/png",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
	".webp": "image/webp",
	".xml": "application/xml",
};

// Reads files of a folder: bytes, or undefined if there is no such file.
export const folder = (root) => (path) => readFile(join(root, path)).catch(() => undefined);

// Serves what `read` gives, below the address `under`. A path that ends in a slash is its index.html; one that
// is not there is 404.html with its status. Resolves to { url, close }.
export function serve(read, { under = "/", port = 0 } = {}) {
	async function answer(path) {
		if (!path.startsWith(under)) return { status: 404 };
		const name = path.slice(under.length) + (path.endsWith("/") ? "index.html" : "");
		const body = name.split("/").includes("..") ? undefined : await read(name);
		if (body !== undefined)
			return { status: 200, type: TYPES[extname(name)] ?? "application/octet-stream", body };
		if ((await read(name + "/index.html")) !== undefined) return { status: 301, location: path + "/" };
		return { status: 404, type: TYPES[".html"], body: await read("404.html") };
	}

	const server = createServer(async (request, response) => {
		let path;
		try {
			path = decodeURIComponent(request.url.split("?")[0]);
		} catch {
			path = "";
		}
		const { status, type = TYPES[".txt"], location, body = "" } = await answer(path);
		response.writeHead(status, {
			"content-type": type,
			"cache-control": "no-store",
			...(location && { location }),
		});
		response.end(request.method === "HEAD" ? "" : body);
	});
	return new Promise((resolve, reject) => {
		server.on("error", reject);
		server.listen(port, "127.0.0.1", () =>
			resolve({ url: `http://127.0.0.1:${server.address().port}${under}`, close: () => server.close() }),
		);
	});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [root = "site", port = "8000"] = process.argv.slice(2);
	const { url } = await serve(folder(root), { port: Number(port) });
	console.log(`${root}/ is at ${url} until you press Ctrl and C`);
}
