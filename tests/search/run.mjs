// The search of the site: the index, how it is published with the pages that it was made from, and the page in a browser.
//	node tests/search/run.mjs
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { check, counts } from "../faults/checks.mjs";
import { walk } from "./browser.mjs";

const DAY = "2026-11-20";
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "candour-search-"));
const at = (...names) => path.join(scratch, ...names);
const run = (program, ...words) => spawnSync(program, words, { encoding: "utf8", env: { PATH: process.env.PATH } });
const build = (...words) => run("build/candour", "build", "--as-of", DAY, ...words);
const index = (site, folder) => run("node", "layouts/search/make.mjs", site, folder);
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

// Every file below a folder, by its path.
const tree = (folder) =>
	Object.fromEntries(
		fs.readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
			.sort()
			.map((file) => [path.relative(folder, file), sha256(fs.readFileSync(file))]),
	);
const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

// The content with one thing changed in one file.
function changed(name, file, from, to) {
	const folder = at(name);
	fs.cpSync("content", folder, { recursive: true });
	const text = fs.readFileSync(path.join(folder, file), "utf8");
	if (!text.includes(from)) throw new Error(`${file} does not have "${from}"`);
	fs.writeFileSync(path.join(folder, file), text.replace(from, to));
	return folder;
}

function refused(name, { status, stderr }, says) {
	check(`${name} is refused, in words`, status === 1 && stderr.includes(says) && stderr.includes("[search]"), stderr);
}

/* The index */

const source = at("source");
check("the site is made without an index", build("--out", source).status === 0);
for (const folder of ["index", "again"]) {
	const made = index(source, at(folder));
	check(`${folder}: the index is made`, made.status === 0, made.stderr);
}
check("the same pages give the same index", same(tree(at("index")), tree(at("again"))));
check("the index has the licence of what it is made with", fs.readFileSync(at("index/LICENSE.txt"), "utf8").includes("Copyright (c) Pagefind"));

const { mtimeMs } = fs.statSync(at("again/pagefind.js"));
index(source, at("again"));
check("an index of the same pages is not made again", fs.statSync(at("again/pagefind.js")).mtimeMs === mtimeMs);
fs.writeFileSync(at("again/made-from"), fs.readFileSync(at("again/made-from"), "utf8").replace(/\n.*\n$/, "\nanother tool\n"));
index(source, at("again"));
check("one that another tool made is", fs.statSync(at("again/pagefind.js")).mtimeMs !== mtimeMs);

/* Which pages, and what they are called */

const words = JSON.parse(fs.readFileSync(at("source/search/words.json"), "utf8"));
const paths = words.pages.map((page) => page.path);
const page = (name) => words.pages.find((one) => one.path === name);
check("pages in easy read are found", paths.includes("easy-read/personal-budget/index.html"));
check("the estimator is found", paths.includes("estimate/index.html"));
for (const left of ["404.html", "about/a-to-z/index.html", "about/site-map/index.html", "search/index.html", "policy/reviews/large-print.html"])
	check(`${left} is not found`, !paths.includes(left));
check("every page that is found is there", paths.every((name) => fs.existsSync(path.join(source, name))));
check("initials lead to words", words.short.EPF === "Enhanced Peer Forum" && words.short.POCs === "package of care" && words.short.PB === "personal budget");
check("only initials do", Object.keys(words.short).every((form) => /^[A-Z]{2,}s?$/.test(form)), Object.keys(words.short).join());
check("a page has the words of its index, and those of the glossary", ["PB", "Money for care", "personal budget", "PBs"].every((word) => page("policy/personal-budget/index.html").also.includes(word)));
check("a page in easy read has no words of the glossary", !page("easy-read/personal-budget/index.html").also.includes("PBs"));

const letters = fs.readFileSync(at("source/about/a-to-z/index.html"), "utf8").replaceAll(/<[^>]*>/g, "").replaceAll("&#39;", "'").replaceAll("&amp;", "&");
for (const { title } of words.pages) check(`A to Z has ${title}`, letters.includes(title));
for (const form of Object.keys(words.short).filter((one) => !one.endsWith("s"))) check(`A to Z has ${form}`, letters.includes(`${form}: see `));
check("A to Z has no plurals of short forms", !letters.includes("PBs: see "));

const old = changed("old", "policy/reviews.md", "status: in force", "status: superseded");
build("--content", old, "--out", at("old-site"));
check("what is superseded is not found", !fs.readFileSync(at("old-site/search/words.json"), "utf8").includes("policy/reviews/index.html"));

/* Published with the pages */

const site = at("published");
const made = build("--out", site, "--search", at("index"));
check("the site is published with its index", made.status === 0, made.stderr);
const files = tree(site);
const { files: listed } = JSON.parse(fs.readFileSync(at("published/candour-manifest.json"), "utf8"));
const indexed = Object.keys(tree(at("index"))).filter((name) => name !== "made-from");
for (const name of indexed) {
	const entry = listed.find((one) => one.path === `search/pagefind/${name}`);
	check(`the manifest lists ${name}`, entry?.sha256 === files[`search/pagefind/${name}`], JSON.stringify(entry));
}
check("no more of the folder is published", Object.keys(files).filter((name) => name.startsWith("search/pagefind/")).length === indexed.length);
const without = tree(source);
const different = Object.keys(files).filter((name) => !name.startsWith("search/pagefind/") && files[name] !== without[name]);
// and a script that the other does not have
check("the search is all that differs from the site without", same(different.filter((name) => !/^assets\/search\./.test(name)), ["candour-manifest.json", "search/index.html"]), different.join());

const later = changed("later", "guidance/quality.md", "summary: ", "summary: Now. ");
refused("an index of other pages", build("--content", later, "--out", site, "--search", at("index")), "was made from other pages than these");
refused("an index for another day", run("build/candour", "build", "--as-of", "2026-11-21", "--out", site, "--search", at("index")), "was made from other pages than these");
refused("a folder without an index", build("--out", site, "--search", at("nowhere")), "there is no index to search by");
const none = changed("none", "search/index.md", "layout: search\n", "");
refused("a site without a page to search from", build("--content", none, "--out", site, "--search", at("index")), 'no page has the layout "search"');
check("what is refused leaves the site as it was", same(tree(site), files));
check("make publishes the site with its index", fs.existsSync("site/search/pagefind/pagefind.js"));

await walk(site, source);
fs.rmSync(scratch, { recursive: true });

const { passed, failed } = counts();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
