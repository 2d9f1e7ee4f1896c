// Small sites for the rules over all pages.
import { whole } from "./page.mjs";

const header = (...links) => `<header><ul>${links.map(([to, words]) => `<li><a href="${to}">${words}</a></li>`).join("")}</ul></header>`,
	usual = [["a.html", "Rules"], ["b.html", "Forms"], ["c.html", "Maps"]],
	pages = (change = {}) =>
		Object.fromEntries(
			["a", "b", "c"].map((name) => [`${name}.html`, whole({ title: `Part ${name} - A council`, before: header(...usual), ...change[name] })]),
		);

export const sites = [
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
