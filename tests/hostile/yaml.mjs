// YAML that hides what it says, or that takes libyaml too long, through every door that YAML has.
import { baseline, FRONT, KB, original, PAGE, rewrite } from "./site.mjs";

const block = (name) => (yaml) => `${FRONT}\`\`\`${name}\n${yaml}\n\`\`\`\n`;

// Where YAML stands: in which file, from which line on, and what it is within.
const doors = [
	...["glossary", "sources", "site", "figures/limits"].map((name) => ({ file: `content/${name}.yaml` })),
	{ file: "layouts/words/en-GB.yaml" },
	{ door: "front matter", file: PAGE, line: 2, within: (yaml) => `---\n${yaml}\n---\n\nText.\n` },
	{ door: "a list", file: PAGE, line: 14, within: block("steps") },
	{ door: "a record", file: PAGE, line: 14, within: block("figure-table") },
	{ door: "options", file: PAGE, line: 14, within: (yaml) => block("callout")(`${yaml}\n\nText.`) },
];

const ANCHOR = "anchors (&name) are not used here: write the value out";
const ALIAS = "aliases (*name) are not used here: write the value out";
const TAG = "tags (!name) are not used here: write the value alone";
const DIRECTIVE = 'a line may not begin with "%": directives are not used here';
const DEEP = "lists and mappings are nested too deeply";
const CONTROL = "there is a control character in this text, after a backslash: take it out";

// What comes in: the line and the column of its mistake, what is said of it (FIRST is the door's line), and by which
// rule if not "yaml".
const attacks = [
	["an anchor", "a: 1\nb: &x c", "2:4", ANCHOR],
	["an alias", "a: 1\nb: *x", "2:4", ALIAS],
	["a merge", "a: {<<: *x}", "1:9", ALIAS],
	["a tag", "a: !!binary aGk=", "1:4", TAG],
	["a tag of its own", "!x {a: b}", "1:1", TAG],
	["a tag by its address", "a: !<tag:yaml.org,2002:str> b", "1:4", TAG],
	["a version", "%YAML 1.1\na: b", "1:1", DIRECTIVE],
	["a thousand prefixes", "%TAG ! tag:x\n".repeat(1000), "1:1", DIRECTIVE],
	["a thousand prefixes, indented", " %TAG ! tag:x\n".repeat(1000), "1:2",
		"this is not YAML: found character that cannot start any token; put quotes around a value that begins with " +
			"@, ` or %, and indent with spaces, not tabs"],
	["10,000 lists", "[".repeat(10000), "1:33", DEEP],
	["4,000 mappings", "{a: ".repeat(4000), "1:129", DEEP],
	["8,000 items", "- ".repeat(8000), "1:65", DEEP],
	["8,000 questions", "? ".repeat(8000), "1:65", DEEP],
	["a key that stands twice", "a: 1\nb: 2\na: 3", "3:1", '"a" is here already, in line FIRST: keep one of the two',
		"yaml-twice"],
	["a key that is a list", "? [a]\n: b", "1:3",
		"a key must be a word, not a list: put quotes around a value that begins with { or ["],
	["quotes that never end", `a: "${"b ".repeat(7000)}`, "1:4",
		"this is not YAML: found unexpected end of stream; close the quotes"],
	["NUL, escaped", 'a: "b\\0c"', "1:4", CONTROL],
	["a terminal's command, escaped", 'a: "\\e[2J"', "1:4", CONTROL],
	["no character, escaped", 'a: "\\uFFFF"', "1:4", CONTROL],
	["a line that no editor shows", "a: 1 # é\u2028b: &x 2", "1:9", "character U+2028; take it out"],
	["a paragraph that no editor shows", "# \u2029b: &x 2", "1:3", "character U+2029; take it out"],
	["a mark of byte order within", "a: \ufeffb", "1:4", "character U+FEFF; take it out"],
	["no character", "a: \uffffb", "1:4", "character U+FFFF; take it out"],
	["NUL", "a: b\0c", "1:5", "control character U+0000; take it out", "file-encoding"],
	["a terminal's command", "a: b\u001b[2J", "1:5", "control character U+001B; take it out", "file-encoding"],
];

const through = doors.flatMap(({ file, door = file, line = 1, within = (yaml) => yaml }) =>
	attacks.map(([what, yaml, at, text, rule = "yaml"]) => {
		const [below, column] = at.split(":").map(Number);
		return {
			what: `${door}: ${what}`,
			files: { [file]: within(yaml) },
			says: `${file}:${line + below - 1}:${column}: error: ${text.replace("FIRST", line)} [${rule}]`,
		};
	}),
);

// Bytes that are no UTF-8: latin-1, overlong, surrogates, too high, no beginning, no end, controls, UTF-16.
const encodings = ["e920", "c0af", "e080af", "eda080", "f4908080", "80", "e282", "c285", "fffe6100"].flatMap((bytes) =>
	["content/glossary.yaml", PAGE].map((file) => ({
		what: `${file}: bytes ${bytes}`,
		files: { [file]: Buffer.concat([Buffer.from("a: "), Buffer.from(bytes, "hex")]) },
		says: `${file}:1:4: error: byte 0x${bytes.slice(0, 2)} is not UTF-8 text here; save the file as UTF-8 [file-encoding]`,
	})),
);

// A carriage return alone ends a line for libyaml and cmark, but for no editor.
const returns = ["content/glossary.yaml", PAGE].map((file) => ({
	what: `${file}: a line that ends as no other`,
	files: { [file]: "a: 1\r\n# b\rc: &x 2\r\n" },
	says: `${file}:2:4: error: a carriage return without a line feed; save the file with the line ends of Unix or Windows [file-lines]`,
}));

// A file of that many bytes, most of them in a comment.
const padded = (file, size) => `${original(file)}#${" ".repeat(size - Buffer.byteLength(original(file)) - 1)}`;
const tooLarge = (file, size) =>
	`${file}: error: the file has ${size} bytes; at most ${256 * KB} are read: divide it or make it smaller [file-size]`;

const sizes = doors
	.filter(({ door }) => !door)
	.flatMap(({ file }) => [
		{ what: `${file} of 256 KB`, files: { [file]: padded(file, 256 * KB) } },
		...[padded(file, 256 * KB + 1), "[".repeat(1024 * KB), 100 * 1024 * KB].map((content) => {
			const size = typeof content === "number" ? content : Buffer.byteLength(content);
			return { what: `${file} of ${size} bytes`, files: { [file]: content }, says: tooLarge(file, size) };
		}),
	]);

const many = (count, line) => Array.from({ length: count }, (_, number) => line(number)).join("");
const numerous = [
	{ what: "11,000 terms", files: { "content/glossary.yaml": many(11000, (n) => `w${n}: {means: x}\n`) } },
	{
		what: "11,000 terms that begin alike",
		files: { "content/glossary.yaml": many(11000, (n) => `ab ${n}: {means: x}\n`) },
		says: {
			first:
				'content/glossary.yaml:3:1: error: "ab 2" begins with the same word as 100 others: take some of them out ' +
				"[glossary-form]",
			count: 10900,
		},
	},
	{
		what: "one key 40,000 times",
		files: { "content/glossary.yaml": "a: 1\n".repeat(40000) },
		says: {
			first: 'content/glossary.yaml:2:1: error: "a" is here already, in line 1: keep one of the two [yaml-twice]',
			count: 39999,
		},
	},
];

// What Windows writes is read as it is meant: the site is the same, byte for byte.
const WINDOWS = (text) => `\ufeff${text.replaceAll("\n", "\r\n")}`;
const alike = [
	{ what: "line ends of Windows and marks of byte order", prepare: rewrite(WINDOWS), shows: baseline },
	{ what: "line ends of Windows", prepare: rewrite((text) => text.replaceAll("\n", "\r\n")), shows: baseline },
];

export const yaml = [...through, ...encodings, ...returns, ...sizes, ...numerous, ...alike];
