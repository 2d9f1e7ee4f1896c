// The finished site as the tests see it: the paths of its pages, and a few of them that stand for all.
import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

// Every page of the site in `root`, such as "policy/reviews/index.html".
export function pagesOf(root) {
	const walk = (folder) =>
		readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
			entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
		);
	return walk(root)
		.filter((path) => path.endsWith(".html"))
		.map((path) => relative(root, path))
		.sort();
}

// The address of a page, below the site's own.
export const addressOf = (page) => page.replace(/(^|\/)index\.html$/, "$1");

// A page once more, in large print: the same content in a layout of its own.
export const isLargePrint = (page) => page.endsWith("/large-print.html");

// A few of them that stand for all: the longest.
export const largeSampleOf = (root, pages) => {
	const size = (page) => statSync(join(root, page)).size;
	return pages.filter(isLargePrint).sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1)).slice(0, 2);
};

// Home, and the longest page of each section.
export function sampleOf(root, pages) {
	const longest = new Map();
	for (const page of pages) {
		const section = dirname(dirname(page));
		const size = statSync(join(root, page)).size;
		if (section !== "." && size > (longest.get(section)?.size ?? 0)) longest.set(section, { page, size });
	}
	return ["index.html", ...[...longest.values()].map(({ page }) => page)];
}
