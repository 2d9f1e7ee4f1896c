// Markdown that takes cmark, or what comes after it, too long: cmark's own pathological inputs and every bracket, at
// the sizes that the limits allow and beyond; what is nested; and what makes much of a few bytes.
import { FRONT, KB, PAGE } from "./site.mjs";

const FILE = 256 * KB,
	BLOCK = 16 * KB,
	DEPTH = 32,
	ITEMS = 10000;
const page = (text) => ({ [PAGE]: FRONT + text });
const error = (place, text, rule) => `${PAGE}:${place}: error: ${text} [${rule}]`;

const fill = (unit, bytes) => unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)));
// A paragraph as long as it may be, and a file of them.
const paragraph = (start, unit, end = "") => `${start}${fill(unit, BLOCK - start.length - end.length - 1)}${end}\n`;
const file = (block) => fill(`${block}\n`, FILE - FRONT.length);

const LONG = "more than 16384 bytes without an empty line: split the paragraph";
const large = (bytes) =>
	`${PAGE}: error: the file has ${bytes} bytes; at most ${FILE} are read: divide it or make it smaller [file-size]`;
const BRACES = "two braces make a figure: write {{ name }}";
const BOLD = "bold words have no space inside the stars: write **words**";
const OPEN = '"{{" is never closed: write {{ name }}, or `{{` for the braces themselves';
const HTML = "HTML is not used in content: write Markdown, or put it between ` ` to show it";
const DEEP = "lists, quotations and emphasis are nested more than 32 deep";

// A mark that stands in a paragraph as often as it may, what stands at the end so that all can close, and the first
// message about it: most mean nothing, and are text.
const marks = [
	["["], ["]"], ["[", "]"], ["("], [")"], ["<"], [">"], ["!["], ["![", "]"], ["[]"], ["[a"], ["a]"], ["[ a_"],
	["*a "], ["a* "], ["_a "], ["a_ "], ["*a_ "], ["c* "], ["_"], ["~"], ["`"], ["'"],
	['"'], ["-"], ["."], ["\\"], ["&"], ["&#"], ["&a"], ["\\["], ["a\\\n"], ["a  \n"], ["<a "], ["</a"], ["<a href='"],
	["[a]: "], ["'a\" "], ["`a` "], ["*a* "], ["[a](/) "], ["\u00a0"], ["\u202e"],
	["}", "", error("13:3", BRACES, "text-slip")],
	["*", "", error("13:3", BOLD, "text-slip")],
	["*a **a ", "b", error("13:6", BOLD, "text-slip")],
	["{", "", error("13:3", OPEN, "figure-open")],
	["{{ {{ ", "", error("13:3", OPEN, "figure-open")],
	["{{a}} ", "", error("13:3", 'no figure "a"', "figure-unknown")],
	["[](source:a)", "", error("13:3", 'no source "a"', "source-unknown")],
	["![a](/a) ", "", error("13:3", 'no picture "/a"', "link-dead")],
	["[a](#a) ", "", error("13:3", 'no heading or part "#a" on /guide/hostile/', "link-fragment")],
	["<b>", "", error("13:3", HTML, "raw-html")],
	["<!--a-->", "", error("13:3", HTML, "raw-html")],
	["&#27;", "", error("13:3", "&#27; is a control character: take it out", "markdown-control")],
];

const marked = marks.flatMap(([unit, end, message]) => {
	const block = paragraph("x ", unit, end),
		says = message ? { first: message } : [],
		what = JSON.stringify(unit);
	return [
		{ what: `16 KB of ${what}`, files: page(block), says },
		{ what: `256 KB of ${what}`, files: page(file(block)), says },
	];
});

const brackets = ["[", "]", "(", ")", "{", "}", "<", ">", "![", "](", "[](", "{{", "}}", "<!--", "`"].map((unit) => ({
	what: `1 MB of ${unit}`,
	files: { [PAGE]: unit.repeat(1024 * KB) },
	says: large(unit.length * 1024 * KB),
}));

// What cmark's tests call pathological, where it is made of lines or of numbers.
const numbered = (count, line) => Array.from({ length: count }, (_, number) => line(number)).join("");
const pathological = [
	["nested brackets", "[".repeat(8000) + "a" + "]".repeat(8000)],
	["deeply nested lists", numbered(180, (x) => `${"  ".repeat(x)}* a\n`).slice(0, BLOCK), error("28:31", DEEP, "markdown-depth")],
	["backticks", `x ${numbered(178, (x) => `e${"`".repeat(x)}`)}`],
	["many references", numbered(1600, (x) => `[${x}]: /\n`) + "\n" + numbered(14, () => `${"[0] ".repeat(4000)}\n\n`)],
	["references that collide", numbered(20, () => `${numbered(1300, () => "[a]: /\n")}\n`)],
	["references of 16 KB", `[a]: /guide/ "${"x".repeat(16000)}"\n\n${"[a link][a]\n\n".repeat(15000)}`],
	["empty lines in nested lists", `${"- ".repeat(15)}x${"\n".repeat(200000)}`],
	["empty lines in nested quotations", `${"> ".repeat(15)}${"- ".repeat(7)}x\n\n${">\n\n".repeat(60000)}`],
	["emphasis in quotations", `${"> ".repeat(15)}${"a*".repeat(8000)}`],
	["U+0000", "abc\0de\0", error("13:4", "control character U+0000; take it out", "file-encoding")],
];

// Nesting on both sides of its limit: emphasis, quotations and lists, whose items are levels of their own.
const quotes = (depth) => `${"> ".repeat(depth)}a\n`;
const lists = (depth) => `${"- ".repeat(depth)}a\n`;
const nested = [
	["quotations", quotes(DEPTH - 2)],
	["one quotation more", quotes(DEPTH - 1), error(`13:${2 * DEPTH - 1}`, DEEP, "markdown-depth")],
	["lists", lists((DEPTH - 2) / 2)],
	["one list more", lists(DEPTH / 2), error(`13:${DEPTH - 1}`, DEEP, "markdown-depth")],
	["16 KB of quotations", quotes(8000), error(`13:${2 * DEPTH - 1}`, DEEP, "markdown-depth")],
	["256 KB of quotations", file(quotes(8000)), { first: error(`13:${2 * DEPTH - 1}`, DEEP, "markdown-depth"), count: 16 }],
	["16 KB of numbers", `${"1. ".repeat(5000)}a\n`, error("13:46", DEEP, "markdown-depth")],
];

// Sizes on both sides of their limits.
const sized = [
	["a paragraph of 16 KB", `${"a".repeat(BLOCK - 1)}\n`],
	["a paragraph of a byte more", `${"a".repeat(BLOCK)}\n`, error("13:1", LONG, "markdown-block")],
	["lines of 16 KB", "a\n".repeat(BLOCK / 2)],
	["lines of a byte more", `${"a\n".repeat(BLOCK / 2 - 1)}ab\n`, error(`${12 + BLOCK / 2}:1`, LONG, "markdown-block")],
	["a file of 256 KB", "a\n\n".repeat(FILE).slice(0, FILE - FRONT.length)],
	["a file of a byte more", "a\n\n".repeat(FILE).slice(0, FILE - FRONT.length + 1), large(FILE + 1)],
	["a file of 100 MB", null, large(100 * KB * KB)],
];

// A few bytes that become many elements, as often as a file may have them.
const fenced = (name, options, line, end = "") => {
	const count = Math.floor((BLOCK - 200) / line.length);
	return { text: `\`\`\`${name}\n${options}${line.repeat(count)}${end}\n\`\`\`\n`, count };
};
const contacts = fenced("contacts", "", "- help\n"),
	steps = fenced("steps", "", "- {title: a, text: b}\n"),
	papers = fenced("documents", "", "- {name: a, when: always, why: b}\n"),
	rows = fenced("table", "caption: C\nrow-headers: no\n\n", "| a | b |\n"),
	figures = fenced("figure-table", "caption: C\nfigures: [", "first_review,", "first_review]");

// A file of such blocks has too many cells and the like in all, from one of them on.
const endless = ({ text, count }, each) => {
	const before = Math.floor(ITEMS / (count * each)),
		line = 13 + before * text.split("\n").length;
	return {
		first: error(`${line}:1`, `the blocks of this page have more than ${ITEMS} cells, steps and contacts: split the page`, "page-items"),
	};
};
const numerous = [
	["paragraphs", fill("a\n\n", FILE - FRONT.length)],
	["headings", fill("## a\n\n", FILE - FRONT.length)],
	["headings of two lines", file(fill("a\n---\n", BLOCK))],
	["items", fill("* a\n\n", FILE - FRONT.length)],
	["rules", fill("***\n\n", FILE - FRONT.length)],
	["figures", file(paragraph("x ", "{{first_review}} "))],
	["references", file(paragraph("x ", "[](source:forum-guidance)"))],
	["figures by what they say", file(paragraph("x ", "{{first_review.says}} "))],
	["steps without end", file(steps.text), endless(steps, 1)],
	["documents", file(papers.text)],
	["contacts", contacts.text],
	["contacts without end", file(contacts.text), endless(contacts, 1)],
	["rows without end", file(rows.text), endless(rows, 2)],
	["columns", `\`\`\`table\ncaption: C\nrow-headers: no\n\n${`|${"a|".repeat(4000)}\n`.repeat(2)}\`\`\`\n`],
	["figures in a table", figures.text],
	["figures in tables without end", file(figures.text), endless({ ...figures, count: figures.count + 1 }, 4)],
];

const plain = [...pathological, ...nested, ...sized, ...numerous].map(([what, text, says = []]) => ({
	what,
	files: text === null ? { [PAGE]: 100 * KB * KB } : page(text),
	says,
}));

export const markdown = [...marked, ...brackets, ...plain];
