// Names and files that would lead somewhere else, or are two things at once: refused, with the file and the mend.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check } from "./checks.mjs";
import { build, lay, litter, snapshot, temporary } from "./site.mjs";

const at = (folder, name) => path.join(folder, "v2", name);
const page = (folder) => fs.readFileSync(at(folder, "content/guide/forum.md"), "utf8");
const write = (name, text) => (folder) => {
	fs.mkdirSync(path.dirname(at(folder, name)), { recursive: true });
	fs.writeFileSync(at(folder, name), text ?? page(folder));
};
const link = (target, name) => (folder) => {
	fs.rmSync(at(folder, name), { recursive: true, force: true });
	fs.symlinkSync(target, at(folder, name));
};
const replace = (name, what, by) => (folder) => {
	const text = fs.readFileSync(at(folder, name), "utf8");
	if (!text.includes(what)) throw new Error(`${name} does not say ${what}`);
	fs.writeFileSync(at(folder, name), text.replace(what, by));
};

const cases = [
	["a page that is a link", link("/etc/passwd", "content/guide/forum.md"), /forum\.md: error: .*symbolic link; put the file itself here/],
	["a folder that is a link", link("/etc", "content/guide/more"), /guide\/more: error: .*symbolic link; put the file itself here/],
	["a folder that is a link to itself", link(".", "content/guide/more"), /guide\/more: error: .*symbolic link/],
	["content that is a link", link("../v1/content", "content"), /content: error: there is a symbolic link/],
	["layouts that are a link", link("../v1/layouts", "layouts"), /layouts.*: error: there is a symbolic link/],
	["a layout that is a link", link("/etc/passwd", "layouts/page.html"), /page\.html: error: .*symbolic link/],
	["a stylesheet that is a link", link("/etc/passwd", "assets/styles/site.css"), /site\.css: error: .*symbolic link/],
	["a pipe", (folder) => execFileSync("mkfifo", [at(folder, "content/guide/pipe.md")]), /pipe\.md: error: this is neither a file nor a folder; take it out/],
	["a name with a line end", write("content/guide/a\nb.md"), /a\?b\.md: error: use letters, digits/],
	["a name that moves the cursor", write("content/guide/a\u001b[2Jb.md"), /a\?\[2Jb\.md: error: use letters, digits/],
	["a name with spaces", write("content/guide/a b.md"), /a b\.md: error: use letters, digits/],
	["a name that no web server likes", write("content/guide/a%2e%2e.md"), /error: use letters, digits/],
	["names that differ in capitals", write("content/guide/Forum.md"), /differs from this one in capitals only: change one/],
	["capitals in an address", write("content/guide/Other.md"), /Other\.md.*error: .*lower-case/],
	["an address of two pages", write("content/guide.md"), /error: /],
	["a name longer than any host takes", write(`content/guide/${"a".repeat(240)}.md`), /error: .*too long/],
	["a layout from elsewhere", replace("content/guide/forum.md", "order: 10", "order: 10\nlayout: ../../v1/layouts/page"), /forum\.md:\d+:\d+: error: /],
	["a part from elsewhere", replace("layouts/page.html", 'data-include="parts/head.html"', 'data-include="../../../../etc/passwd"'), /page\.html:\d+:\d+: error: /],
	["a part by its absolute name", replace("layouts/page.html", 'data-include="parts/head.html"', 'data-include="/etc/passwd"'), /page\.html:\d+:\d+: error: /],
	["a picture from elsewhere", replace("content/guide/forum.md", "A forum agrees", "![x](/pictures/../../../etc/passwd) A forum agrees"), /forum\.md:\d+:\d+: error: /],
	["a link that leads out of the site", replace("content/guide/forum.md", "A forum agrees", "[x](/guide/../../secret/) A forum agrees"), /forum\.md:\d+:\d+: error: /],
	["a link that runs", replace("content/guide/forum.md", "A forum agrees", "[x](javascript:alert) A forum agrees"), /forum\.md:\d+:\d+: error: /],
	["an asset from elsewhere", replace("layouts/parts/head.html", "<link", '<link rel="stylesheet" href="../../../../../etc/passwd" /><link'), /head\.html:\d+:\d+: error: /],
	["a stylesheet that loads from elsewhere", write("assets/styles/site.css", "@import \"https://example.org/x.css\";"), /site\.css:1:1: error: @import/],
	["a stylesheet that refers elsewhere", write("assets/styles/site.css", "a{b:url(//example.org/x)}"), /site\.css:1:9: error: .*leads out of the assets/],
];

export function hostile() {
	const outside = temporary(),
		secret = path.join(outside, "secret");
	fs.writeFileSync(secret, "precious");
	for (const [name, prepare, says] of cases) {
		const folder = temporary(),
			[first, second] = [1, 2].map((version) => lay(path.join(folder, `v${version}`), { version }));
		build(folder, first);
		const old = snapshot(path.join(folder, "site"));
		prepare(folder);
		const { status, signal, stderr } = build(folder, second);
		check(
			`hostile: ${name}`,
			status === 1 &&
				says.test(stderr) &&
				snapshot(path.join(folder, "site")) === old &&
				!litter(folder, ["v1", "v2", "site"]).length,
			`status ${status ?? signal}\n${stderr}`,
		);
	}
}

// Any mistake of the author's: all of them listed, and the old site.
export function mistakes() {
	const folder = temporary(),
		[first, second] = [1, 2].map((version) => lay(path.join(folder, `v${version}`), { version }));
	fs.mkdirSync(path.join(folder, "build"));
	build(folder, first);
	const old = snapshot(path.join(folder, "site"));
	replace("content/guide/forum.md", "{{ community_limit }}", "{{ comunity_limit }}")(folder);
	replace("content/guide/words.md", "order:", "ordr:")(folder);
	replace("content/glossary.yaml", "means:", "meens:")(folder);
	const { status, stderr } = build(folder, second, { more: [] });
	check(
		"mistakes: all of them, and the old site",
		status === 1 &&
			["forum.md:", "words.md:", "glossary.yaml:"].every((file) => stderr.includes(file)) &&
			snapshot(path.join(folder, "site")) === old,
		`status ${status}\n${stderr}`,
	);
	check("mistakes: no litter", !litter(folder, ["v1", "v2", "site", "build"]).length);
}
