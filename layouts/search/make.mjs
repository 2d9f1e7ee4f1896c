// Makes the index that the site is searched by.
//	node layouts/search/make.mjs SITE FOLDER
// SITE is the site as `candour build` makes it without an index. Its words.json says which pages are to be found, and
// what people call them; the words go into the index and not into the pages. FOLDER gets what Pagefind needs in a
// browser, and made-from: a digest of the pages, which `candour build --search FOLDER` compares with its own, and one
// of what the index was made by. While both are the same there is nothing to do.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as pagefind from "pagefind";

const MADE_FROM = "made-from";
const WORDS = "words.json";
const VOCABULARY = "vocabulary.json";

// In <main>, but not what the page says: ways to other pages, facts about the page, numbers of sources.
const LEFT_OUT = [
	"nav", "form", "svg", "template", ".page-end", ".byline", ".for-practitioners", ".in-easy-read", ".easy__about", ".reference",
];

// What Pagefind gives besides for other interfaces than the one we use.
const NOT_USED = /^pagefind-(ui|modular-ui|highlight)\.|\.css$/;

const here = dirname(fileURLToPath(import.meta.url));
const [site, folder] = process.argv.slice(2);
const digest = (...texts) => createHash("sha256").update(texts.join("\n")).digest("hex");
const text = (...path) => readFileSync(join(...path), "utf8");

const { files } = JSON.parse(text(site, "candour-manifest.json"));
const words = files.find(({ path }) => path.endsWith(`/${WORDS}`))?.path;
if (!words) throw new Error(`${site} has no ${WORDS}: no page has the layout "search"`);

const search = words.replace(WORDS, "index.html");
const lines = files
	.filter(({ path }) => path === words || (path.endsWith(".html") && path !== search))
	.map(({ path, sha256 }) => `${sha256}  ${path}\n`);
const tools = ["package-lock.json", "make.mjs"].map((name) => text(here, name));
const madeFrom = `${digest(lines.join(""))}\n${digest(...tools)}\n`;

// Words that stand in blocks of their own stay apart, as in "Day" and "Time" of a table's head.
const apart = (html) => html.replaceAll(/<\/(?:caption|d[dt]|div|figcaption|h[1-6]|legend|li|p|summary|t[dh])>/g, "$& ");

// Each word that the pages say, once: what is typed and begins none of them is a slip, or is not on this site.
function vocabulary(pages) {
	const said = pages.map((html) => html.replaceAll(/<(script|style|template)\b.*?<\/\1>/gs, " ").replaceAll(/<[^>]*>|&#?\w+;/g, " "));
	return [...new Set(said.join(" ").toLowerCase().match(/[\p{L}\d]{2,}/gu))].sort();
}

// A page with what people call it, where it is, and a filter to find it alone by, none of them text to be read.
function marked({ path, section, also }) {
	const escaped = (value) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
	const about = (kind, name, value) => `<i data-pagefind-${kind}="${name}[title]" title="${escaped(value)}"></i>`;
	const facts = [about("meta", "also", also.join(". ")), about("meta", "section", section ?? ""), about("filter", "page", path)];
	return apart(text(site, path)).replace(/<main\b[^>]*>/, (main) => main + facts.join(""));
}

function settled({ errors, ...answer }) {
	if (errors.length > 0) throw new Error(errors.join("\n"));
	return answer;
}

async function make() {
	const { index } = settled(
		await pagefind.createIndex({ rootSelector: "main", keepIndexUrl: true, excludeSelectors: LEFT_OUT }),
	);
	// one after the other: pages are numbered as they come
	const { pages } = JSON.parse(text(site, words));
	for (const page of pages) settled(await index.addHTMLFile({ url: page.path, content: marked(page) }));
	const made = settled(await index.getFiles()).files;
	await pagefind.close();

	const { languages } = JSON.parse(Buffer.from(made.find(({ path }) => path === "pagefind-entry.json").content).toString());
	const engines = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? "unknown"}.pagefind`);
	const used = made.filter(({ path }) => (path.startsWith("wasm.") ? engines.includes(path) : !NOT_USED.test(path)));
	return [...used, { path: VOCABULARY, content: JSON.stringify(vocabulary(pages.map(({ path }) => text(site, path)))) }];
}

const before = (() => {
	try {
		return text(folder, MADE_FROM);
	} catch {
		return "";
	}
})();

if (before !== madeFrom) {
	const fresh = `${folder}.new`;
	const licence = { path: "LICENSE.txt", content: text(here, "node_modules/pagefind/LICENSE/LICENSE") };
	rmSync(fresh, { recursive: true, force: true });
	for (const { path, content } of [...(await make()), licence, { path: MADE_FROM, content: madeFrom }]) {
		mkdirSync(dirname(join(fresh, path)), { recursive: true });
		writeFileSync(join(fresh, path), content);
	}
	rmSync(folder, { recursive: true, force: true });
	renameSync(fresh, folder);
}
