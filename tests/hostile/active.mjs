// Active content in every text that a policy team can write comes out as text. A browser that no security policy
// holds back reads the site twice: with an attack in each place, and with as many harmless letters. Nothing may run,
// nothing may be fetched from elsewhere, and the elements and attributes must be the same.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { folder as files, serve } from "../browser/serve.mjs";
import { council, more } from "./council.mjs";
import { build, filesBelow, FRONT, lay, PAGE, ship } from "./site.mjs";

const { chromium } = createRequire(new URL("../browser/package.json", import.meta.url))("playwright-core");

// Whoever runs one tells its number.
const attacks = [
	"<script>ran(1)</script>",
	'"><img src=x onerror=ran(2)>',
	"'><svg onload=ran(3)>",
	"</script><script>ran(4)</script>",
	"</title></textarea></style></noscript></pre></svg><script>ran(5)</script>",
	"--><script>ran(6)</script><!--",
	"]]><script>ran(7)</script><![CDATA[",
	'<iframe srcdoc="<script>parent.ran(8)</script>"></iframe>',
	'<a href="javascript:ran(9)">a</a>',
	'" onmouseover="ran(10)" autofocus onfocus="ran(11)" x="',
	"&lt;script&gt;ran(12)&lt;/script&gt; &#60;script&#62; \\u003cscript\\u003e",
	"<style>@import url(javascript:ran(13));</style>",
	"<math><mtext></p><style><img src=x onerror=ran(14)>",
	'<meta http-equiv=refresh content="0;url=javascript:ran(15)"><base href="https://example.org/">',
	"<body onload=ran(16)><details open ontoggle=ran(17)><marquee onstart=ran(18)>",
	"<form action=javascript:ran(19)><button formaction=javascript:ran(20)>a</button></form>",
	"javascript:ran(21)//",
];
const END = "Zz9"; // of both texts, to be counted
const attack = `${attacks.join(" ")} ${END}`;
const harmless = `${attacks.join(" ").replaceAll(/\S/g, "z")} ${END}`;

// In the browser: the elements of a page with the names of their attributes, as one text; the text itself; and what is
// wrong with them. A drawing breaks words into lines by their width, so those elements are left out.
function read() {
	const wrong = [],
		texts = [];
	const shape = (element) => {
		const names = [...element.attributes].map(({ name }) => name);
		for (const name of ["href", "src", "action", "formaction", "data", "xlink:href"]) {
			if (!names.includes(name)) continue;
			const { protocol } = new URL(element.getAttribute(name), document.baseURI);
			if (!/^(https?|mailto|tel):$/.test(protocol)) wrong.push(`<${element.localName} ${name}> has ${protocol}`);
		}
		const isScript = element.localName === "script";
		if (isScript && !element.src) JSON.parse(element.textContent);
		if (!isScript) texts.push(...[...element.childNodes].map((node) => node.nodeValue ?? ""));
		const inside = [...element.children].map(shape).join("");
		return `<${[element.localName, ...names].join(" ")}>${element.localName === "text" ? "" : inside}</>`;
	};
	return { shape: shape(document.documentElement), text: texts.join("\n"), wrong };
}

// In the browser: what an XML file says, or what is wrong with it.
function readXml(xml) {
	const { documentElement } = new DOMParser().parseFromString(xml, "application/xml");
	return documentElement.querySelector("parsererror")?.textContent ?? documentElement.textContent;
}

// What each page of a site comes to, when it is opened and each thing on it that can be focused is.
async function visit(browser, site) {
	const { url, close } = await serve(files(site)),
		context = await browser.newContext({ bypassCSP: true }),
		pages = new Map();
	for (const name of filesBelow(site).filter((name) => /\.(html|xml)$/.test(name))) {
		const page = await context.newPage(),
			heard = [];
		page.on("request", (request) => request.url().startsWith(url) || heard.push(`asks for ${request.url()}`));
		page.on("dialog", (dialog) => (heard.push(`says ${dialog.message()}`), dialog.dismiss()));
		page.on("pageerror", (error) => heard.push(String(error)));
		await page.exposeFunction("ran", (number) => heard.push(`runs ${attacks[number - 1]}`));
		if (name.endsWith(".xml")) {
			const text = await page.evaluate(readXml, fs.readFileSync(path.join(site, name), "utf8"));
			pages.set(name, { shape: "", text, wrong: heard });
		} else {
			await page.goto(url + name);
			for (const element of await page.$$("a, summary, [tabindex]")) await element.focus();
			const { shape, text, wrong } = await page.evaluate(read);
			pages.set(name, { shape, text, wrong: [...heard, ...wrong], heading: await page.textContent("h1") });
		}
		await page.close();
	}
	await context.close();
	close();
	return pages;
}

const count = (text, what) => text.split(what).length - 1;
function differs(one, other) {
	let at = 0;
	while (one[at] === other[at]) at++;
	return `...${one.slice(Math.max(0, at - 60), at + 60)}... is not ...${other.slice(Math.max(0, at - 60), at + 60)}...`;
}

function compare(name, hostile, plain) {
	const wrong = [...hostile.wrong];
	if (hostile.shape !== plain.shape) wrong.push(differs(hostile.shape, plain.shape));
	const [told, wanted] = [count(hostile.text, attacks[0]), count(plain.text, END)];
	if (told !== wanted) wrong.push(`shows ${told} of ${wanted} texts`);
	if (name === "guide/hostile/index.html" && hostile.heading !== `Page ${attack}`) wrong.push(`is called ${hostile.heading}`);
	return wrong;
}

// Markdown that is HTML as well: refused, with its place, wherever Markdown can stand.
const HTML = "HTML is not used in content: write Markdown, or put it between ` ` to show it [raw-html]";
const RAW = "<script>alert(1)</script>";
export const raw = [
	["a paragraph", RAW, "13:1"],
	["running text", `Words ${RAW}`, "13:7"],
	["a heading", `## ${RAW}`, "13:4"],
	["an item", `- ${RAW}`, "13:3"],
	["a quotation", `> ${RAW}`, "13:3"],
	["strong words", `**${RAW}**`, "13:3"],
	["a link", `[${RAW}](/guide/)`, "13:2"],
	["a comment", "Words <!-- hidden -->", "13:7"],
	["an instruction", "Words <?php ?>", "13:7"],
	["a declaration", "Words <!DOCTYPE html>", "13:7"],
	["an end", "Words </main>", "13:7"],
	["a caption", `\`\`\`table\ncaption: ${RAW}\nrow-headers: no\n\n| A | B |\n| C | D |\n\`\`\``, "14:10"],
	["a cell", `\`\`\`table\ncaption: A\nrow-headers: no\n\n| A | B |\n| C | ${RAW} |\n\`\`\``, "18:7"],
	["a callout", `\`\`\`callout\nkind: note\ntitle: ${RAW}\n\nText.\n\`\`\``, "15:8"],
	["a callout's text", `\`\`\`callout\nkind: note\n\n${RAW}\n\`\`\``, "16:1"],
	["details", `\`\`\`details\ntitle: ${RAW}\n\nText.\n\`\`\``, "14:8"],
	["a step", `\`\`\`steps\n- title: ${RAW}\n  text: Text.\n\`\`\``, "14:10"],
	["a step's text", `\`\`\`steps\n- title: Title\n  text: ${RAW}\n\`\`\``, "15:9"],
	["a document", `\`\`\`documents\n- {name: ${RAW}, when: always, why: Why}\n\`\`\``, "14:10"],
	["a reason", `\`\`\`documents\n- {name: Name, when: always, why: ${RAW}}\n\`\`\``, "14:35"],
	["a process", `\`\`\`process\ntitle: ${RAW}\nsteps:\n  - {id: a, title: A, next: b}\n  - {id: b, title: B}\n\`\`\``, "14:8"],
	["a step of it", `\`\`\`process\ntitle: A\nsteps:\n  - {id: a, title: ${RAW}, next: b}\n  - {id: b, title: B}\n\`\`\``, "16:20"],
].map(([what, text, place]) => ({
	what: `HTML in ${what}`,
	files: { [PAGE]: `${FRONT}${text}\n` },
	says: `${PAGE}:${place}: error: ${HTML}`,
}));

// The layouts of the tests, and those of the council with the pages that only they have.
const sites = [
	["the tests' layouts", (text) => ({ files: council(text) })],
	["the council's layouts", (text) => ({ files: { ...council(text), ...more(text) }, prepare: ship })],
];

export async function active(result) {
	const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
	for (const [what, row] of sites) {
		const [hostile, plain] = [attack, harmless].map((text) => {
			const folder = lay(row(text)),
				{ status, messages } = build(folder);
			result(`${what}: published`, status === 0 ? [] : [`exit status ${status}`, ...messages.slice(0, 20)]);
			return path.join(folder, "site");
		});
		if (![hostile, plain].every((site) => fs.existsSync(site))) continue;
		const expected = await visit(browser, plain);
		for (const [name, page] of await visit(browser, hostile))
			result(`${what}: ${name}`, compare(name, page, expected.get(name)));
	}
	await browser.close();
}
