// What changes and is in no page's own words: pages that show a worksheet, rules that are written otherwise, what is to come.
import fs from "node:fs";
import path from "node:path";

export default function shown({ candour, check, copy, file, json, meal, was, compare }) {
	const day = ["--as-of", "2026-11-20"], row = "      - {from: 2023-11-20, is: 350, source: peer-forum-guidance, at: section 2}";
	const later = row.replace("2023-11-20", "2027-04-01").replace("350", "375");
	const raised = copy("shown-raised", ["worksheets/authorisation.yaml", row, `${row}\n${later}`]);
	const said = (...words) => JSON.parse(candour("compare", ...words, "--json").stdout);
	const becomes = ({ pages }, kind) => pages.filter((page) => page.becomes === kind).map(({ address }) => address);

	// Pages that practitioners use have the threshold from the worksheet: it is in none of their own words.
	const days = said("2027-03-31", "2027-04-01", "--content", raised), show = becomes(days, "shows");
	const expected = ["/authorise/", "/authorise/peer-forum/", "/authorise/enhanced-peer-forum/", "/method/authorisation/", "/method/figures/"];
	check("shown: pages that show the worksheet or the figure", expected.every((address) => show.includes(address)), show.join());
	check("shown: no page that shows another worksheet", !show.some((address) => /indicative|carer-budget|estimate|contribution/.test(address)), show.join());
	check("shown: a page whose words change is listed once", !show.some((address) => becomes(days, "changed").includes(address)), show.join());
	const text = candour("compare", "2027-03-31", "2027-04-01", "--content", raised).stdout;
	check("shown: with what it means and the address", /they show a figure or a worksheet that changes.*:\n(\n|  - .*\n)*  - .* \(\/authorise\/peer-forum\/\)\n/.test(text), text);
	const still = said("2027-04-01", "2027-04-02", "--content", raised);
	check("shown: nothing where nothing changes", still.pages.length === 0 && still.rules.length === 0 && still.coming.length === 0, JSON.stringify(still.pages));

	// A lookup of a worksheet that the page names itself.
	const named = path.join(raised, "guidance/recording-and-audit.md"), audit = fs.readFileSync(named, "utf8");
	check("shown: a page without a lookup does not", !show.includes("/guidance/recording-and-audit/"), show.join());
	fs.writeFileSync(named, `${audit}\n\`\`\`lookup\nsheet: authorisation\nshow: form\n\`\`\`\n`);
	check("shown: a page with a lookup of its own", becomes(said("2027-03-31", "2027-04-01", "--content", raised), "shows").includes("/guidance/recording-and-audit/"));
	fs.writeFileSync(named, audit);

	// A share that is less in another version: the answer in words, with what it was and is.
	const folder = copy("shown-version"), sheet = path.join(folder, "worksheets/indicative-budget.yaml"), base = fs.readFileSync(sheet, "utf8");
	fs.mkdirSync(path.join(folder, "worksheets/indicative-budget"));
	fs.writeFileSync(path.join(folder, "worksheets/indicative-budget/2027-04-01.yaml"), base.replace(/^effective: .*$/m, "effective: 2027-04-01").replace("half: 60,", "half: 50,"));
	const version = candour("compare", "2027-03-31", "2027-04-01", "--content", folder);
	check("rules: which share, from what to what", /What changes in the rules: Estimate of a personal budget:\n.*\n +Part of your need that is left when that help is counted +They do about half +60% +50%\n\n/.test(version.stdout), version.stdout.slice(0, 3000) + version.stderr);
	const { rules } = said("2027-03-31", "2027-04-01", "--content", folder);
	check("rules: in JSON, and no other", rules.length === 1 && rules[0].worksheet === "indicative-budget" && rules[0].old === "60%" && rules[0].new === "50%", JSON.stringify(rules));
	check("rules: pages that show them", becomes(said("2027-03-31", "2027-04-01", "--content", folder), "shows").includes("/estimate/"));

	// Worksheets alone: an amount, a line that is new, one that is gone, and words that are no rule.
	const changed = (change) => json(file(was), file(change)).rules?.map(({ line, part, old, new: is }) => [line, part, old, is].join("|"));
	check("rules: the same twice are none", changed(was).length === 0);
	check("rules: an amount in its unit", changed(meal({ some: 60 })).join() === "Price|Some help|£50 a week|£60 a week", changed(meal({ some: 60 })).join());
	const added = was.replace(/^ {2}budget: /m, "  extra: {says: Extra, unit: £/week, shown-only: yes, sum: [left]}\n  budget: ");
	check("rules: a line that is new", /^Extra\|\|\|unit £\/week, /.test(changed(added).join()), changed(added).join());
	const gone = json(file(added), file(was)).rules;
	check("rules: a line that is gone", gone.length === 1 && gone[0].line === "Extra" && gone[0].new === "", JSON.stringify(gone));
	check("rules: what a line is called is none", changed(was.replace("says: Price", "says: The price")).length === 0, changed(was.replace("says: Price", "says: The price")).join());
	check("rules: none, no table", !compare(file(was), file(was.replace("says: Price", "says: The price"))).stdout.includes("What changes in the rules"));

	// What comes later, on one side alone: nothing of it shows today, so it is said, with how to see it.
	for (const [only, folders] of [
		["new", ["content", raised]],
		["old", [raised, "content"]],
	]) {
		const { coming } = said(...folders, ...day), words = candour("compare", ...folders, ...day).stdout;
		check(`coming: of the ${only} side`, coming.length === 1 && coming[0].only === only && coming[0].day === "2027-04-01" && coming[0].name === "authorisation.community_limit" && coming[0].becomes === "£375 a week", JSON.stringify(coming));
		check(`coming: of the ${only} side, in words`, /We do not compare what changes from 1 April 2027\. Only “shown-raised” says it:\n\n {2}- Total personal budget, .*: £375 a week\n\n.*--as-of 2027-04-01\.\n/.test(words) && words.indexOf("1 April 2027") < words.indexOf("What the pages say"), words);
	}
	const then = said("content", raised, "--as-of", "2027-04-01");
	check("coming: on that day it is compared", then.coming.length === 0 && then.figures.length === 1 && then.figures[0].new === "£375 a week", JSON.stringify(then.coming));
	check("coming: what both have is none", said(raised, raised, ...day).coming.length === 0);
	const other = copy("shown-other", ["worksheets/authorisation.yaml", row, `${row}\n${later.replace("375", "400")}`]);
	check("coming: another amount on the same day is of both", said(raised, other, ...day).coming.map(({ only, becomes: is }) => `${only} ${is}`).join() === "old £375 a week,new £400 a week");
}
