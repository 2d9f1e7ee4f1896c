// Layouts that would fetch, hide, run or never end. They are ours, not the policy team's, so this is a net, not a
// gate; but what is refused is refused here.
import { KB, original } from "./site.mjs";

const PAGE = "layouts/page.html",
	text = original(PAGE);
const LINE = text.slice(0, text.indexOf("<h1")).split("\n").length;

// The layout with `html` before its heading, which is where messages then point: column 3 of its line.
const within = (html, more) => ({ [PAGE]: text.replace("<h1", () => `${html}<h1`), ...more });
const before = (html) => ({ [PAGE]: html + text.slice(text.indexOf("\n")) });
const error = (place, says, rule) => `${PAGE}:${place}: error: ${says} [${rule}]`;
const at = (column, says, rule) => error(`${LINE}:${column}`, says, rule);

const DOCTYPE = 'a layout begins with <!DOCTYPE html> and has no other "<!"';
const INSTRUCTION = 'take out "<?": a layout has no instructions';
const REFERENCE =
	"only &amp; &lt; &gt; &quot; &apos; and numbers such as &#160; are known: write the character itself, or &amp; for an ampersand";

const outside = [
	["a document type of its own", '<!DOCTYPE html SYSTEM "file:///etc/passwd">', error("1:1", DOCTYPE, "layout-doctype")],
	["a public document type", '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://127.0.0.1:1/x">',
		error("1:1", DOCTYPE, "layout-doctype")],
	["a document type twice", "<!DOCTYPE html>\n<!DOCTYPE html>", error("2:1", DOCTYPE, "layout-doctype")],
	["another encoding", '<?xml version="1.0" encoding="UTF-7"?>', error("1:1", INSTRUCTION, "layout-instruction")],
	["a stylesheet of XML", '<!DOCTYPE html>\n<?xml-stylesheet href="x.xsl"?>', error("2:1", INSTRUCTION, "layout-instruction")],
	["entities", '<!DOCTYPE html [<!ENTITY a "b">]>',
		[error("1:1", DOCTYPE, "layout-doctype"), error("1:17", DOCTYPE, "layout-doctype")]],
	["a file as an entity", '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
		[error("1:1", DOCTYPE, "layout-doctype"), error("1:17", DOCTYPE, "layout-doctype")]],
].map(([what, html, says]) => ({ what: `layout: ${what}`, files: before(html), says }));

const numbered = (count, name) => Array.from({ length: count }, (_, number) => name(number));
const attributes = (count) => `<p ${numbered(count, (n) => `a${n}=""`).join(" ")}/>`;
const deep = (count) => "<p>".repeat(count) + "</p>".repeat(count);
const value = (xpath) => `<p data-text="${xpath}"/>`;
const NESTED = "parentheses and conditions too deep in";
const BIG = "layout becomes too long with its parts: include fewer";

const inside = [
	["an entity", "<p>&xxe;</p>", at(6, REFERENCE, "layout-entity")],
	["an entity in an attribute", '<p title="&xxe;"/>', at(13, REFERENCE, "layout-entity")],
	["200 KB of &", "&".repeat(200 * KB), { first: at(3, REFERENCE, "layout-entity") }],
	["200 KB of <", "<".repeat(200 * KB), at(3, "this tag is too long: a layout's tags have at most 64 KB", "layout-syntax")],
	["200 KB of comments", "<!--".repeat(50 * KB), at(3, 'this comment is never closed: expected "-->"', "layout-syntax")],
	["3,000 attributes", attributes(3000)],
	["8,000 attributes", attributes(8000), at(3, "this tag is too long: a layout's tags have at most 64 KB", "layout-syntax")],
	["90,000 attributes", attributes(90000),
		`${PAGE}: error: the file has ${text.length + attributes(90000).length} bytes; at most ${256 * KB} are read: ` +
			"divide it or make it smaller [file-size]"],
	["2,000 attributes to set", `<p ${numbered(2000, (n) => `data-attr-a${n}="@title"`).join(" ")}/>`],
	["250 levels", deep(250)],
	["20,000 levels", deep(20000), at(765, "Excessive depth in document: 256 use XML_PARSE_HUGE option", "layout-syntax")],
	["40,000 elements", "<p/>".repeat(40000)],
	["60 KB of parentheses", value("(".repeat(60000)), at(81, `${NESTED} "${"(".repeat(60000)}"`, "layout-xpath")],
	["conditions in conditions", value(`${"//page[".repeat(200)}1${"]".repeat(200)}`),
		at(465, `${NESTED} "${"//page[".repeat(200)}1${"]".repeat(200)}"`, "layout-xpath")],
	["signs of signs", value(`${"-".repeat(60000)}1`)],
	["all nodes for all nodes for all nodes", value("count(//*[count(//*[count(//*[count(//*)])])])"),
		at(17, '"count(//*[count(//*[count(//*[count(//*)])])])" looks at too many nodes: choose them by a shorter path', "layout-cost")],
	["each of each of each of all", `${'<i data-each="//*">'.repeat(4)}x${"</i>".repeat(4)}`,
		at(41, "guide/forum/index.html becomes too long here: repeat or copy less", "layout-size")],
].map(([what, html, says]) => ({ what: `layout: ${what}`, files: within(html), says }));

// Parts within parts.
const part = (name, ...inner) => ({
	[`layouts/parts/${name}.html`]: `<div>${inner.map((next) => `<p data-include="parts/${next}.html"/>`).join("")}x</div>`,
});
const chain = (length, width) =>
	Object.assign({}, ...numbered(length, (n) => part(`p${n}`, ...Array(n + 1 < length ? width : 0).fill(`p${n + 1}`))));
const first = '<div data-include="parts/p0.html"/>';
const inPart = (place, says) => `layouts/parts/${place}: error: ${says} [layout-include]`;
const CIRCLE = "a part cannot include itself, nor what it is included by";

const parts = [
	["a part that includes itself", first, part("p0", "p0"), inPart("p0.html:1:23", CIRCLE)],
	["parts that include each other", first, { ...part("p0", "p1"), ...part("p1", "p0") }, inPart("p1.html:1:23", CIRCLE)],
	["eight parts within parts", first, chain(8, 1)],
	["nine parts within parts", first, chain(9, 1), inPart("p7.html:1:23", "too many parts within parts: put them together")],
	["eight times eight times eight parts", first, chain(8, 8), { first: inPart("p0.html:1:56", `the ${BIG}`) }],
	...[
		["../page.html", '; did you mean "page.html"?'],
		["parts//head.html", '; did you mean "parts/head.html"?'],
		["/etc/passwd", ""],
		["parts/../../content/site.yaml", ""],
		["http://127.0.0.1/x", ""],
		["", ""],
	].map(([name, hint]) => [
		`a part called "${name}"`, `<div data-include="${name}"/>`, {},
		at(22, `no file "${name}" in the folder of layouts${hint}`, "layout-include"),
	]),
].map(([what, html, more, says]) => ({ what: `layout: ${what}`, files: within(html, more), says }));

// What would run, or bring something from elsewhere.
const RUNS = "pages run no script and no style from attributes: put it into a file";
const SCRIPT = "<script>: pages run no script that stands in them: put it into a file and write its src";
const link = (address, name) =>
	`"${address}" is not right on every page: write https://..., #... or data-attr-${name}="..."`;
const asset = (address) => `no stylesheet, script or picture "${address}"`;

const active = [
	["<script>alert(1)</script>", at(3, SCRIPT, "layout-active")],
	['<script data-text="@title"/>', at(3, SCRIPT, "layout-active")],
	["<svg><script>alert(1)</script></svg>", at(8, SCRIPT, "layout-active")],
	['<p onclick="alert(1)"/>', at(6, `onclick: ${RUNS}`, "layout-active")],
	['<p data-attr-onclick="@title"/>', at(6, `data-attr-onclick: ${RUNS}`, "layout-active")],
	['<p style="color: red"/>', at(6, `style: ${RUNS}`, "layout-active")],
	['<iframe srcdoc="x"/>', at(11, `srcdoc: ${RUNS}`, "layout-active")],
	...["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "//example.org/"].map((address) => [
		`<a href="${address}">x</a>`, at(6, link(address, "href"), "layout-link"),
	]),
	['<form action="javascript:alert(1)"/>', at(9, link("javascript:alert(1)", "action"), "layout-link")],
	['<button formaction="javascript:alert(1)"/>', at(11, link("javascript:alert(1)", "formaction"), "layout-link")],
	['<object data="javascript:alert(1)"/>', at(11, link("javascript:alert(1)", "data"), "layout-link")],
	['<script src="https://example.org/x.js"></script>', at(16, asset("https://example.org/x.js"), "layout-asset")],
	['<link rel="stylesheet" href="https://example.org/x.css"/>', at(32, asset("https://example.org/x.css"), "layout-asset")],
	['<img src="https://example.org/x.png" alt=""/>', at(13, asset("https://example.org/x.png"), "layout-asset")],
].map(([html, says]) => ({ what: `layout: ${html}`, files: within(html), says }));

export const layouts = [...outside, ...inside, ...parts, ...active];
