// Mistakes for the rules to find, with what they must say (null: nothing), and drawings with how far they reach.
import { drawing, manifest } from "./rules.mjs";

const SETS = `sets:
  ours:
    name: Ours
    licence: MIT
    licence-url: https://example.org/mit
    credit: Drawn by us.
  theirs:
    name: Theirs
    licence: CC BY 4.0
    licence-url: https://example.org/by
    home: https://example.org/
    credit: Drawn by them.
    package: "@them/pictures"
pictures:
`;
const MONEY = '  money: {set: ours, file: money.svg, shows: "coins, and notes", not-for: "a house (home)"}\n',
	HOME = '  home: {set: theirs, file: house.svg, shows: "a house", not-for: "money (money)"}\n';
const drawn = new Map([["ours", ["money.svg"]]]),
	packages = { "@them/pictures": "1.2.3" };
const whole = (text, says, files = drawn, asked = packages) => ({ rule: manifest, given: [text, files, asked], says });

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="96" height="96">
	<rect width="64" height="64" fill="#fff"/>
	<path d="M4 4H60" fill="none" stroke="#000" stroke-width="2"/>
</svg>
`;
const one = (change, says) => ({ rule: drawing, given: [SVG.replace(...change)], says });

export const plants = [
	whole(SETS + MONEY + HOME, null),
	whole(SETS.replace("    licence: MIT\n", "") + MONEY + HOME, 'set ours has no "licence"'),
	whole(SETS.replace("    home: https://example.org/\n", "") + MONEY + HOME, 'set theirs has no "home"'),
	whole(SETS + MONEY + HOME, "set theirs: layouts/package.json has no one version of @them/pictures", drawn, {}),
	whole(SETS + MONEY + HOME, "set theirs: layouts/package.json has no one version of @them/pictures", drawn, {
		"@them/pictures": "^1.2.3",
	}),
	whole(SETS + MONEY.replace(', not-for: "a house (home)"', "") + HOME, 'money has no "not-for"'),
	whole(SETS + MONEY + MONEY + HOME, "money is there twice"),
	whole(SETS + MONEY + HOME.replace("theirs", "there"), "home: no set there"),
	whole(SETS + MONEY.replace("money.svg", "coins.svg") + HOME, "money: no file ours/coins.svg"),
	whole(SETS + MONEY, "money: sends to home, which is no picture"),
	whole(SETS + MONEY + HOME + "  late:\n    set: ours\n", "1 pictures are not on one line each"),
	whole(SETS + MONEY + HOME, "ours/old.svg is not in the manifest", new Map([["ours", ["money.svg", "old.svg"]]])),
	one(["", ""], null),
	one(["0 0 64 64", "0 0 64 32"], "is not 64 by 64, shown at 96"),
	one(["#fff", "none"], "has no white ground"),
	one(["<path", "<text"], "has the element text"),
	one(["<path", "<script"], "has the element script"),
	one(["<path", '<path onclick="x()"'], "has the attribute onclick"),
	one(["<path", '<path xlink:href="https://example.org/"'], "has the attribute xlink:href"),
	one(["<path", '<path style="fill:red"'], "has the attribute style"),
	one(['fill="none"', 'fill="red"'], "has the colour red"),
	one(["M4 4", `M4 4${"h1".repeat(3000)}`], "is larger than 4096 bytes"),
];

const path = (d) => `<path d="${d}"/>`;

// Half a stroke is added on every side.
export const paths = [
	[path("M10 20H30V40"), [9, 19, 31, 41]],
	[path("m10 20h20v20z"), [9, 19, 31, 41]],
	[path("m10 20 5 5 5-10"), [9, 14, 21, 26]],
	[path("M10 20l.5.5-1-1zm2 0h3"), [8.5, 18.5, 16, 21.5]],
	[path("M0 0c1 2 3 4 5 6s2 2 4 4"), [-1, -1, 10, 11]],
	[path("M0 0q4 8 8 0"), [-1, -1, 9, 9]],
	[path("M0 0a5 5 0 0110 0"), [-6, -6, 16, 6]], // half a circle, told by its chord
	[path("M10 0a10 10 0 0 1 0 12"), [7, -3, 13, 15]], // a flat bow
	[path("M1e1-2L12,4"), [9, -3, 13, 5]],
	['<rect x="4" y="6" width="10" height="2"/>', [3, 5, 15, 9]],
	['<rect width="10" height="2"/>', [-1, -1, 11, 3]],
	['<circle cx="5" cy="6" r="2"/>', [2, 3, 8, 9]],
	['<ellipse cx="5" cy="6" rx="2" ry="1"/>', [2, 4, 8, 8]],
	[`<g fill="none">${path("M1 1h1")}</g>`, [0, 0, 3, 2]],
	['<rect x="4" y="6" width="10" height="2" transform="rotate(90 4 6)"/>', [1, 5, 5, 17]],
	[`<g transform="scale(2)">${path("M1 1h1")}</g>`, null],
	['<path d="M1 1h1" transform="scale(2)"/>', null],
	["<text>a</text>", null],
];
