// A council's content with one text in every place where a policy team can write: settings, figures, sources,
// glossary, front matter, and each thing that a page can have.
import { PAGE } from "./site.mjs";

const yaml = (text) => JSON.stringify(text);

// Markdown for the text itself: each mark stands for itself.
const markdown = (text) => text.replaceAll(/[!-/:-@[-`{-~]/g, "\\$&");

const settings = (say) => `title: ${say("Site")}
organisation: ${say("Council")}
language: en-GB
base-url: https://budgets.example.org/
brand: {colour: "#1d4f5c", text-on-colour: "#ffffff", logo: /pictures/logo.svg, logo-words: ${say("Logo")}}
contacts:
  help: {name: ${say("Desk")}, phone: 01632 960 000, email: help@example.org, hours: ${say("Hours")}, note: ${say("Note")}}
roles: {lead: ${say("Role")}}
navigation: [guide]
`;

const glossary = (say) => `${say("Term")}: {means: ${say("Meaning")}, also: [word, ${say("Form")}]}\n`;

const sources = (say) => `forum-guidance: {title: ${say("Source")}, date: 2023-11, publisher: ${say("Publisher")},
  nation: ${say("Nation")}, status: ${say("Status")}, note: ${say("Remark")}}
`;

const figures = (say) => `community_limit:
  says: ${say("Figure")}
  unit: £/week
  note: ${say("Remark")}
  values: [{from: 2023-11-20, is: 350, source: forum-guidance, at: ${say("At")}}]
later: {says: ${say("Later")}, unit: weeks, status: undecided, source: forum-guidance, at: ${say("At")}}
gone: {says: ${say("Gone")}, unit: weeks, status: withdrawn, source: forum-guidance, at: ${say("At")}}
`;

const front = (say, title, more) => `---
title: ${say(title)}
summary: ${say("Summary")}
owner: lead
version: ${say("Version")}
status: in force
issued: 2026-01-10
review-due: 2026-11-19
changes: [{date: 2026-01-10, says: ${say("Change")}}]
index: [${say("Index")}]
sources: [{source: forum-guidance, at: ${say("Place")}}]
${more}---

`;

const fence = (name, ...lines) => ["```" + name, ...lines, "```"].join("\n");

// Each part of a page, with the text as `mark` writes it in Markdown, as `say` writes that in YAML, and as `plainly`
// writes the text itself in YAML.
const parts = (text, mark, say, plainly) => [
	mark("Paragraph"),
	`## ${mark("Heading")}`,
	`### ${mark("Smaller")}`,
	`- ${mark("Item")}`,
	`1. ${mark("Number")}`,
	`> ${mark("Quotation")}`,
	`**${mark("Strong")}** and *${mark("emphasis")}*`,
	fence("", text),
	`\`\` ${text} \`\``,
	`[${mark("Link")}](/guide/)`,
	`[Away](https://example.org/${encodeURIComponent(text).replaceAll(/[()]/g, escape)} "${mark("Title")}")`,
	`![${mark("Picture")}](/pictures/logo.svg "${mark("Title")}")`,
	`Reference.[](source:forum-guidance "${mark("Reference")}")`,
	"A word, {{ community_limit }}, {{ later }}, {{ gone }} and {{ community_limit.amount }}",
	fence("table", `caption: ${say("Caption")}`, "row-headers: yes", "", `| ${mark("Column")} | B |`, `| ${mark("Row")} | ${mark("Cell")} |`),
	fence("figure-table", `caption: ${say("Caption")}`, "figures: [community_limit, later]"),
	fence("callout", "kind: note", `title: ${say("Callout")}`, "", mark("Text")),
	fence("details", `title: ${say("Details")}`, "", mark("Text")),
	fence("steps", `- {title: ${say("Step")}, text: ${say("Text")}}`),
	fence("documents", `- {name: ${say("Paper")}, when: always, why: ${say("Why")}, source: {source: forum-guidance, at: ${plainly("At")}}}`),
	fence(
		"process",
		`title: ${say("Process")}`,
		"steps:",
		`  - {id: a, title: ${say("Step")}, by: ${say("By")}, text: ${say("Text")}, next: [{to: b, when: ${say("When")}}, {to: c, when: ${say("Else")}}]}`,
		"  - {id: b, title: B}",
		"  - {id: c, title: C}",
	),
	fence("contacts", "- help"),
];

// Files to be laid over the base, with `text` after a word in every place.
export function council(text) {
	const say = (word) => yaml(`${word} ${text}`);
	const mark = (word) => `${word} ${markdown(text)}`;
	const body = `${parts(text, mark, (word) => yaml(mark(word)), say).join("\n\n")}\n`;
	const guide = (name, title, layout) => ({
		[`content/guide/${name}.md`]: `${front(say, title, `order: 20\n${layout ? `layout: ${layout}\n` : ""}`)}${title}.\n`,
	});
	return {
		"content/site.yaml": settings(say),
		"content/glossary.yaml": glossary(say),
		"content/sources.yaml": sources(say),
		"content/figures/limits.yaml": figures(say),
		"content/pictures/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n',
		"content/index.md": front(say, "Home", "") + body,
		"content/404.md": `${front(say, "Missing", "navigation: no\n")}Try [the start](/).\n`,
		"content/guide/forum.md": null,
		[PAGE]: front(say, "Page", "order: 10\n") + body,
		...guide("index", "Guide"),
		...guide("words", "Words", "glossary"),
		...guide("sources", "Sources", "sources"),
		...guide("limits", "Limits", "figures"),
	};
}

// More pages, for layouts that only the council has.
export const more = (text) =>
	Object.fromEntries(
		["a-to-z", "register", "site-map"].map((layout) => [
			`content/guide/${layout}.md`,
			`${front((word) => yaml(`${word} ${text}`), layout, `order: 30\nlayout: ${layout}\n`)}Text.\n`,
		]),
	);
