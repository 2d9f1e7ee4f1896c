// Names that lead elsewhere or are two things at once, and settings that are more than they look.
import fs from "node:fs";
import path from "node:path";
import { FRONT, original, PAGE } from "./site.mjs";

const UNKNOWN =
	"this file has no use here: pages end in .md, figures stand in figures/ and worksheets in worksheets/ and end in .yaml, pictures stand in " +
	"pictures/ and end in .svg, .png or .jpg, and names are lower-case letters, digits and hyphens [file-unknown]";
const NAME = "use letters, digits, hyphens, underscores and dots in names [file-name]";
const FOLDER = "a page stands in a folder, which is its section: move this one into one [page-folder]";
const LEVELS = "pages stand in one level of folders: move this one up to content/guide/, or, if it is a version of a page, call it by its first day: more/2027-04-01.md [page-folder]";
const LENGTH = "this name and its folders are too long together [file-name]";
const TWIN = "another name differs from this one in capitals only: change one [file-name]";

// A page called so; what is said of it; how it is shown, with its place if there is one.
const pages = [
	...["feed.xml", "sitemap.xml", "robots.txt", "candour-manifest.json", "index.html", "404.html"].flatMap((name) => [
		[`${name}/index.md`, UNKNOWN],
		[`guide/${name}.md`, UNKNOWN],
	]),
	["guide.md", FOLDER, "guide.md:1:1"],
	["guide/more/index.md", LEVELS, "guide/more/index.md:1:1"],
	["guide/a..b.md", UNKNOWN],
	["guide/a_b.md", UNKNOWN],
	["guide/A.md", UNKNOWN],
	["guide/a b.md", NAME],
	["guide/a%2e%2eb.md", NAME],
	["guide/é.md", NAME],
	["guide/a\u202eb.md", NAME],
	["guide/a\nb.md", NAME, "guide/a?b.md"],
	["guide/a\u001b[2Jb.md", NAME, "guide/a?[2Jb.md"],
	[`guide/${"a".repeat(250)}.md`, LENGTH],
].map(([name, says, shown = name]) => ({
	what: `a page called ${JSON.stringify(name).slice(0, 60)}`,
	files: { [`content/${name}`]: FRONT },
	says: `content/${shown}: error: ${says}`,
}));

const twins = [
	{
		what: "pages whose names differ in capitals",
		files: { "content/guide/FORUM.md": FRONT },
		says: [`content/guide/FORUM.md: error: ${UNKNOWN}`, `content/guide/forum.md: error: ${TWIN}`],
	},
];

// A symbolic link instead of a file or a folder.
const linked = (name, target, says) => ({
	what: `${name} that is a link to ${target}`,
	prepare: (folder) => {
		const file = path.join(folder, name);
		fs.rmSync(file, { recursive: true, force: true });
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.symlinkSync(target, file);
	},
	says,
});
const HERE = "this is a symbolic link; put the file itself here [file-link]";
const AWAY = "there is a symbolic link on the way to this file; put the file itself here [file-link]";
const links = [
	linked("content/guide/passwords.md", "/etc/passwd", `content/guide/passwords.md: error: ${HERE}`),
	linked("content/more", "/etc", `content/more: error: ${HERE}`),
	linked("content/more", ".", `content/more: error: ${HERE}`),
	linked("content/pictures/a.svg", "/etc/passwd", `content/pictures/a.svg: error: ${HERE}`),
	linked("content/figures/more.yaml", "/etc/passwd", `content/figures/more.yaml: error: ${HERE}`),
	linked("content", "/etc", `content: error: ${AWAY}`),
	linked("layouts/words", "/etc", [`layouts/words: error: ${HERE}`, `layouts/words/en-GB-plain.yaml: error: ${AWAY}`, `layouts/words/en-GB.yaml: error: ${AWAY}`]),
];

// One line of site.yaml, or of a page's front matter, written otherwise.
const otherwise = (file, line, by, place, says) => ({
	what: `${file}: ${by.slice(0, 70)}`,
	files: { [file]: original(file).replace(line, () => by) },
	says: `${file}:${place}: error: ${says}`,
});
const SITE = "content/site.yaml",
	FORUM = "content/guide/forum.md";
const ADDRESS = '"base-url" must begin with https:// and end with /, such as https://budgets.example.org/ [base-url]';
const LANGUAGE = '"language" is made of letters, digits and hyphens, such as en-GB, not';
const settings = [
	...["https://", "https:///", "https://example.org", "ftp://example.org/", "javascript:alert(1)//", "//example.org/", "/",
		'"https://example.org/\\nDisallow: /x/"', '"https://example.org/\\"><script>alert(1)</script>/"',
		"https://example.org/?a=/", '"https://example.org/#/"', "https://a@example.org/", "https://example.org/ /",
	].map((address) => otherwise(SITE, /base-url: .*/, `base-url: ${address}`, "4:11", ADDRESS)),
	...["../words/en-GB", "/etc/passwd", "en-GB/../en-GB", "en.GB"].map((language) =>
		otherwise(SITE, /language: .*/, `language: ${language}`, "3:11", `${LANGUAGE} "${language}" [language]`),
	),
	otherwise(SITE, /language: .*/, 'language: "en-GB\\" onload=\\"alert(1)"', "3:11",
		`${LANGUAGE} "en-GB" onload="alert(1)" [language]`),
	...["/pictures/none.svg", "javascript:alert(1)", "//example.org/x.svg", "../site.yaml", "/etc/passwd"].map((logo) =>
		otherwise(SITE, '"#ffffff"}', `"#ffffff", logo: "${logo}"}`, "5:61", `no picture "${logo}" [link-dead]`),
	),
	...["red", "#fff", "#1d4f5c;}", "url(x)", "expression(1)"].map((colour) =>
		otherwise(SITE, '"#1d4f5c"', `"${colour}"`, "5:17",
			`"colour" must be a colour such as "#1d4f5c", in quotes, not "${colour}" [colour]`),
	),
	// what a page may show a thousand times
	...[
		[SITE, /title: .*/, "title", "1:8"],
		[SITE, /lead: .*/, "lead", "9:9"],
		["content/sources.yaml", /title: .*/, "title", "2:10"],
		["content/figures/limits.yaml", /says: .*/, "says", "2:9"],
		["content/glossary.yaml", /means: .*/, "means", "2:10"],
		[FORUM, /summary: .*/, "summary", "3:10"],
	].map(([file, line, key, place]) =>
		otherwise(file, line, `${key}: ${"x ".repeat(100000)}`, place,
			`"${key}" has at most 2048 bytes: say it in fewer words [field-long]`),
	),
	...["../layouts/page", "/etc/passwd", "parts/head", "page.html"].map((layout) =>
		otherwise(FORUM, "order: 10", `order: 10\nlayout: ${layout}`, "5:9", `no layout "${layout}" [layout-unknown]`),
	),
];

// An address in a page, which leads out of the site or runs.
const SCHEMES = "an address begins with https:, http:, mailto:, tel:, / or #, not";
const WITHIN = "an address within the site begins with / or #, such as /policy/, not";
const addresses = [
	["/guide/../../etc/passwd", 'no page "/guide/../../etc/passwd" [link-dead]'],
	["/guide/%2e%2e/", 'no page "/guide/%2e%2e/" [link-dead]'],
	["//example.org/", `${WITHIN} "//example.org/" [link-relative]`],
	["/\\\\example.org/", 'no page "/\\example.org/" [link-dead]'],
	["../forum/", `${WITHIN} "../forum/" [link-relative]`],
	["javascript:alert(1)", `${SCHEMES} "javascript:" [link-scheme]`],
	["JaVaScRiPt:alert(1)", `${SCHEMES} "JaVaScRiPt:" [link-scheme]`],
	["javascript&colon;alert(1)", `${SCHEMES} "javascript:" [link-scheme]`],
	["java&#10;script:alert(1)", `${SCHEMES} "java\nscript:" [link-scheme]`],
	["&#32;javascript:alert(1)", `${SCHEMES} " javascript:" [link-scheme]`],
	["vbscript:x", `${SCHEMES} "vbscript:" [link-scheme]`],
	["data:text/html,x", `${SCHEMES} "data:" [link-scheme]`],
	["file:///etc/passwd", `${SCHEMES} "file:" [link-scheme]`],
	["blob:x", `${SCHEMES} "blob:" [link-scheme]`],
].flatMap(([address, says]) => [
	{ what: `a link to ${address}`, files: { [PAGE]: `${FRONT}[A link](<${address}>)\n` }, says: `${PAGE}:13:1: error: ${says}` },
	{ what: `a reference to ${address}`, files: { [PAGE]: `${FRONT}[A link][a]\n\n[a]: <${address}>\n` }, says: `${PAGE}:13:1: error: ${says}` },
]);
const shown = ["/pictures/../site.yaml", "https://example.org/x.png", "javascript:alert(1)", "data:image/svg+xml,x"].map(
	(address) => ({
		what: `a picture at ${address}`,
		files: { [PAGE]: `${FRONT}![A picture](${address})\n` },
		says: `${PAGE}:13:1: error: no picture "${address}" [link-dead]`,
	}),
);

export const names = [...pages, ...twins, ...links, ...settings, ...addresses, ...shown];
