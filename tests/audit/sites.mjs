// Small sites for the rules over all pages.
import { whole } from "./page.mjs";

const header = (...links) => `<header><ul>${links.map(([to, words]) => `<li><a href="${to}">${words}</a></li>`).join("")}</ul></header>`,
	usual = [["a.html", "Rules"], ["b.html", "Forms"], ["c.html", "Maps"]],
	pages = (change = {}) =>
		Object.fromEntries(
			["a", "b", "c"].map((name) => [`${name}.html`, whole({ title: `Part ${name} - A council`, before: header(...usual), ...change[name] })]),
		);

// The pages share a stylesheet, and what is right in one may be wrong in the next.
const styled = (...mains) => ({
	"a.css": "h2 + p { color: #bbb; background: #fff }",
	...Object.fromEntries(
		mains.map((main, index) => [`${index}.html`, whole({ head: '<link rel="stylesheet" href="a.css">', main: `<h1>A card</h1>${main}` })]),
	),
});

export const sites = [
	{
		rule: "contrast",
		kept: styled("<p>Tea</p><h2>Warm</h2><ul><li>Milk</li></ul>", "<p>Tea</p><h2>Cold</h2><ul><li>Milk</li></ul>"),
		broken: styled("<p>Tea</p><h2>Warm</h2><p>Milk</p><h2>Cold</h2>", "<p>Tea</p><h2>Cold</h2><p>Milk</p><h2>Warm</h2>"),
	},
	{ rule: "site-title", kept: pages(), broken: pages({ b: { title: "Part a - A council" } }) },
	{ rule: "site-title-end", kept: pages(), broken: pages({ b: { title: "Part b - A county" } }) },
	{
		rule: "site-navigation",
		kept: pages({ c: { before: header(usual[0], usual[2]) } }),
		broken: pages({ c: { before: header(usual[1], usual[0], usual[2]) } }),
	},
	{
		rule: "site-help",
		kept: pages({ a: { before: header(["mailto:a@b.example", "Write to us"], ...usual) }, c: { before: header(["mailto:a@b.example", "Write to us"], usual[0]) } }),
		broken: pages({ a: { before: header(["mailto:a@b.example", "Write to us"], ...usual) }, c: { before: header(...usual, ["mailto:a@b.example", "Write to us"]) } }),
	},
	{
		rule: "site-same",
		kept: pages({ c: { before: header(usual[0], usual[1], ["c.html", "Plans"]) } }),
		broken: pages({ c: { before: header(["b.html", "Rules"], ["c.html", "Maps"]) } }),
	},
	{
		rule: "site-orphan",
		kept: pages(),
		broken: pages({ a: { before: header(usual[0], usual[1]) }, b: { before: header(usual[0], usual[1]) }, c: { before: header(usual[0], usual[1]) } }),
	},
];
