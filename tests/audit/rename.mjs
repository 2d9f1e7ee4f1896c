// A copy of the test cases in which every class and id has another name, on the pages, in stylesheets and in scripts.
import fs from "node:fs";
import path from "node:path";

const files = (folder) =>
	fs.existsSync(folder) ? fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? files(path.join(folder, entry.name)) : [path.join(folder, entry.name)])) : [];

const names = (list, known) => list.split(/\s+/).filter(Boolean).map((name) => known.get(name) ?? name).join(" ");

export function rename(from, to) {
	const all = ["tests", "example-pages", "assets"].flatMap((folder) => files(path.join(from, folder))).filter((file) => /\.(html|css|js)$/.test(file));
	const known = new Map();
	for (const file of all.filter((name) => name.endsWith(".html")))
		for (const [, list] of fs.readFileSync(file, "utf8").matchAll(/ class="([^"]*)"/g))
			for (const name of list.split(/\s+/).filter(Boolean)) known.set(name, known.get(name) ?? `k${known.size}`);
	for (const file of all) {
		const text = fs.readFileSync(file, "utf8"),
			put = path.join(to, path.relative(from, file));
		fs.mkdirSync(path.dirname(put), { recursive: true });
		fs.writeFileSync(
			put,
			file.endsWith(".html")
				? text.replace(/ class="([^"]*)"/g, (_, list) => ` class="${names(list, known)}"`)
				: text.replace(/\.([A-Za-z][\w-]*)/g, (whole, name) => (known.has(name) ? `.${known.get(name)}` : whole)),
		);
	}
}
