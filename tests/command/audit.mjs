// `candour audit` on pages that somebody else wrote: what is said where, in which form, and what is no page at all.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check } from "../faults/checks.mjs";
import { program, temporary } from "../faults/site.mjs";

const folder = temporary();
const write = (name, text) => {
	fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
	fs.writeFileSync(path.join(folder, name), text);
};
const run = (...given) =>
	spawnSync(program, ["audit", ...given], { cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH } });
function says(what, given, status, stdout, stderr) {
	const ended = run(...given);
	const good = ended.status === status && stdout.test(ended.stdout) && stderr.test(ended.stderr);
	check(`audit: ${what}`, good, `status ${ended.status}\n${ended.stdout}\n${ended.stderr}`);
	return ended;
}

const page = (head, body) => `<!DOCTYPE html>
<html lang="en">
<head><title>A page - A section - A council</title><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><a href="#main">Skip to main content</a><main id="main"><h1>A page</h1>
${body}
</main></body></html>
`;
write("good/index.html", page('<link rel="stylesheet" href="/styles/a.css?v=2">', "<p>All is well.</p>"));
write("good/styles/a.css", "p { color: #333 }\n");
write("bad/index.html", page('<link rel="stylesheet" href="../styles/../styles/b.css"><script src="c.js"></script>', '<p>Grey.</p>\n<div>a</span></div>\n<p style="font-size: 9px">b</p>'));
write("styles/b.css", "p { color: #999 }\na:focus { outline: none }\n");
write("bad/c.js", 'document.addEventListener("mousedown", f);\n');
write("bad/.hidden/x.html", "<p>");
write("bad/node_modules/x.html", "<p>");
write("bad/notes.txt", "<p>");
write("bad/deep/old page.HTM", Buffer.from(page("", "<p>don\x92t</p><img src=a.png>"), "latin1"));

const NOTHING = /^$/;
says("what is right", ["good"], 0, /^1 page, 0 errors, 0 warnings\. Rules look at \d+ of the 55 criteria/, NOTHING);
const { stderr, stdout } = says("what is not", ["bad"], 1, /\n2 pages, \d+ errors, \d+ warnings\./, /./);
for (const [what, line] of [
	["contrast, from a stylesheet beside the page", /^bad\/index\.html:5:1: error: "#999999 on #ffffff": a contrast of 2\.8 to 1, .* \(WCAG 1\.4\.3\) \[access-contrast\]$/m],
	["an end tag that ends nothing", /^bad\/index\.html:6:7: warning: the end tag "<\/span>" ends nothing/m],
	["a style attribute", /^bad\/index\.html:7:1: warning: "p" is very small \("font-size: 9px"\)/m],
	["a stylesheet, at its own line", /^styles\/b\.css:2:11: error: "a:focus" takes the outline away/m],
	["a script", /^bad\/c\.js:1:10: warning: a script acts when a pointer goes down/m],
	["a name with a space, and text that is not UTF-8", /^bad\/deep\/old page\.HTM:5:13: error: a picture has no alt/m],
])
	check(`audit: ${what}`, line.test(stderr), stderr);
check("audit: nothing is looked at that is no page", !/hidden|node_modules|notes/.test(stderr), stderr);
check("audit: by criterion", /^1\.4\.3 +Contrast \(Minimum\) +\d+ +0 +\d+$/m.test(stdout), stdout);

const json = run("bad", "--messages", "json").stderr.trim().split("\n").map((line) => JSON.parse(line));
const same = json.map(({ file, line, column, severity, text, rule }) =>
	`${file}${line ? `:${line}:${column}` : ""}: ${severity}: ${text} [${rule}]`).join("\n");
check("audit: the same in JSON", same === stderr.trim(), same);

const sarif = JSON.parse(run("bad", "--sarif").stdout), [all] = sarif.runs;
const ids = new Set(all.tool.driver.rules.map(({ id }) => id));
check("audit: SARIF 2.1.0 of all messages", sarif.version === "2.1.0" && all.results.length === json.length, JSON.stringify(sarif).slice(0, 400));
check("audit: each rule stands in it once", ids.size === all.tool.driver.rules.length && all.results.every(({ ruleId }) => ids.has(ruleId)), [...ids].join(" "));
check(
	"audit: each result has its place",
	all.results.some(({ locations: [{ physicalLocation: { artifactLocation, region } }] }) =>
		artifactLocation.uri === "bad/deep/old%20page.HTM" && region.startLine === 5 && region.startColumn === 13),
	JSON.stringify(all.results),
);

write("many.html", page("", `${"<img src=a.png>\n".repeat(23)}<p>a</span></p>`));
const { stderr: few } = says("many faults of one kind", ["many.html"], 1, / 23 errors, /, /^many\.html: error: 3 more like these; --messages json lists all \[access-alt\]$/m);
check("audit: 20 of them, and what else there is", few.match(/a picture has no alt/g).length === 20 && few.includes("</span>"), few);
const listed = run("many.html", "--messages", "json").stderr.match(/a picture has no alt/g).length,
	shown = run("many.html", "--sarif").stdout.match(/a picture has no alt/g).length;
check("audit: all of them for other programs", listed === 23 && shown >= 23, `${listed} ${shown}`);

says("one file", ["good/index.html"], 0, /^1 page, /, NOTHING);
says("what is not there", ["none"], 3, /^/, /^none: failure: cannot open: No such file/);
write("empty.html", "");
says("what is empty", ["empty.html"], 1, /^/, /^empty\.html: error: this is no HTML page/);
write("deep.html", `<html><body>${"<div>".repeat(100000)}`);
says("what is too deep", ["deep.html"], 1, /^/, /^deep\.html: error: .* more than 250 deep/);
write("large.html", "x".repeat(4 * 1024 * 1024 + 1));
says("what is too large", ["large.html"], 1, /^/, /^large\.html: error: the file has 4194305 bytes/);
write("hostile.html", page('<link rel="stylesheet" href="../../../../etc/passwd"><link rel="stylesheet" href="file:///etc/passwd"><style>p{color:var(--a)}:root{--a:var(--a)}</style>', "<p>a</p>"));
says("a value that refers to itself, files elsewhere", ["hostile.html"], 0, /^1 page, /, /^/);
