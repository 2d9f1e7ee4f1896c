// Worksheets of the content with one thing changed, and what that comes to by hand (`candour run`).
import fs from "node:fs";
import path from "node:path";

export default function shipped({ candour, check, compare, scratch }) {
	let trials = 0;

	// Both versions, each as a file with the name of the worksheet; the new one has each text of `changes` replaced.
	function pair(name, changes) {
		const folder = path.join(scratch, `shipped-${++trials}`);
		const text = fs.readFileSync(`content/worksheets/${name}.yaml`, "utf8");
		let changed = text;
		for (const [from, to] of changes) {
			check(`${name}: there is "${from}" to change`, changed.includes(from), from);
			changed = changed.replace(from, to);
		}
		return [["old", text], ["new", changed]].map(([side, all]) => {
			const file = path.join(folder, side, `${name}.yaml`);
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, all);
			return file;
		});
	}

	// A folder whose site.yaml has these limits.
	function limits(text) {
		const folder = path.join(scratch, `shipped-${++trials}`);
		const settings = fs.readFileSync("content/site.yaml", "utf8").replace(/^compare:\n(?:[ #].*\n)*/m, "");
		fs.mkdirSync(folder);
		fs.writeFileSync(path.join(folder, "site.yaml"), `${settings}\ncompare:\n${text}`);
		return folder;
	}

	// The text of a comparison, and what of it programs get, if that is looked at: each takes seconds
	function compared(name, changes, set) {
		const words = [...pair(name, changes), "--content", limits(set)], text = compare(...words);
		let sheet;
		return {
			...text,
			get sheet() {
				return (sheet ??= JSON.parse(compare(...words, "--json").stdout || "{}").worksheets?.[0] ?? {});
			},
			row: (label) => text.stdout.split("\n").find((line) => line.trim().startsWith(label))?.trim().split(/ {2,}/),
		};
	}

	// Six situations of seven are referred: of 964,467 combinations, 964,467 / 7 = 137,781 have an amount
	const half = [["half: 60", "half: 50"]];
	const help = compared("indicative-budget", half, "  share-that-loses: 5 %\n");
	const { all, lose, same, none } = help.sheet.combinations;
	check("shares are of those that have an amount", [all, lose, same, none].join() === "964467,19662,118119,826686" && help.row("Lose").slice(1, 3).join() === "19,662,14.3%", help.stdout);
	check("those without one before and after have a row of their own", help.row("No amount before or after")?.slice(1).join() === "826,686,–,–", help.stdout);
	// 5 % of 137,781 are 6,889.05
	check("the limit on the share is of those too", /At most 5 % of the combinations that have an amount before or after \(6,889\) lead to a loss +19,662 of 137,781 +No/.test(help.stdout) && help.status === 1, help.stdout);
	check("14.3 % of 137,781 are 19,702, so 19,662 keep within it", compared("indicative-budget", half, "  share-that-loses: 14.3 %\n").row("Estimate of a personal budget  At most")?.at(-1) === "Yes");

	// What somebody in a care home pays by either version of contribution.yaml: by hand, and as `candour run` works it.
	const home = "setting=care_home own_home=no pensions=130 benefits=40 ignored=0 allowance=national";
	function pays(changes, more, ...expected) {
		const said = pair("contribution", changes).map((file) => candour("run", file, ...`${home} ${more}`.split(" "), "--as-of", "2026-11-20").stdout.match(/What you pay for a week: (\S+)/)?.[1]);
		check(`by hand: ${more}: ${expected.join(", then ")}`, said.join() === expected.join(), said.join());
	}
	const step = (to) => [["is: 250, source", `is: ${to}, source`]];
	const costs = "  costs: [contribution]\n";
	const list = (text, title) => text.split("\n\n").find((_, i, all) => all[i - 1]?.startsWith(title))?.trimEnd() ?? "";
	const never = /They stand for all there are|whatever the answers are|Share|On average|%/;

	// Over £14,250: £251.00 of savings are 2 steps of £250 begun, and 1 of £251
	pays(step(251), "cost=900 capital=14501", "£141.35", "£140.35");
	const little = compared("contribution", step(251), costs);
	check("a step of £251: it is found between the limits", little.sheet.combinations.gain > 0 && little.sheet.combinations.lose === 0 && little.sheet.combinations["largest-gain"].change === "1", little.stdout);
	check("a step of £251: it is not said that all was tried", !never.test(little.stdout) && little.sheet.exact === false && /Savings and other capital \(\d{3}\)/.test(little.stdout) && little.stdout.includes("Others may give more or less."), little.stdout);

	// Nearly everybody between the limits: 3 steps of £250 and 4 of £200; at £23,250, 36 and 45
	pays(step(200), "cost=900 capital=15000", "£142.35", "£143.35");
	pays(step(200), "cost=900 capital=23250", "£175.35", "£184.35");
	const more = compared("contribution", step(200), costs);
	check("a step of £200: the largest loss", more.sheet.combinations["largest-loss"].change === "-9", more.stdout);
	check("a step of £200: no amounts are named as the only ones", !/^Only these answers can go with a loss:/m.test(more.stdout) && !/^ {2}- (Cost|Savings)[^\n]*(, | to )£/m.test(more.stdout), more.stdout);
	check("a step of £200: many tried amounts lose, between the limits alone", more.sheet.combinations.lose > 5000 && more.sheet.combinations.gain === 0, more.stdout);

	// An allowance of £31.25 instead of £30.65, whatever the cost
	pays([["is: 30.65", "is: 31.25"]], "cost=300 capital=0", "£139.35", "£138.75");
	const allowance = compared("contribution", [["is: 30.65", "is: 31.25"]], costs);
	check("an allowance: who gains, by choices alone, in what we tried", list(allowance.stdout, "Only these answers can go with a gain, in what we tried:") === "  - Where the care is given: “In a care home, where I live for good”\n  - A home that you own: “No”, “Yes, and my partner lives there, or one of those people”\n  - Personal expenses allowance: “No, use the last national amount that we know”", allowance.stdout);
	check("an allowance: no average of amounts that were picked", allowance.sheet.combinations.average === undefined && !allowance.stdout.includes("On average"), allowance.stdout);

	// £1.25 for each step of £300 begun: at £22,950.01, 30 of them are £37.50, and 35 of £250 are £35
	const dearer = [...step(300), ["is: 1, source: charging", "is: 1.25, source: charging"]];
	pays(dearer, "cost=900 capital=22950.01", "£174.35", "£176.85");
	const most = compared("contribution", dearer, `${costs}  largest-loss: £2.49/week\n`);
	const loss = most.sheet.combinations["largest-loss"];
	check("a step of £300: the largest loss is found, with the amounts of an example", loss.change === "-2.5" && loss.answers.capital === "£22,950.01" && loss.answers.cost === "£900 a week" && loss.answers.pensions === "£130 a week", JSON.stringify(loss));
	check("a step of £300: a limit of a penny less is passed", /the largest loss that we found is £2\.50 a week, and the limit is £2\.49/.test(most.stderr), most.stderr);

	// Wellbeing not sure, all needs at their most: (1,125 + 1,175) / 2 is £1,150, of which family does 40 % and then 50 %
	const sure = help.stdout;
	const unsure = help.sheet["not-sure"]["largest-loss"];
	check("not sure: the largest loss is looked for beyond the sample", help.sheet["not-sure"].sampled && unsure.change === "-115" && Object.values(unsure.answers).includes("I am not sure"), JSON.stringify(unsure));
	check("not sure: it is the largest that was found", /The largest loss is £115 a week less/.test(sure) && /The largest loss that we found is £115 a week less/.test(sure) && sure.split("we went on to larger ones").length === 2, sure);
	check("not sure: who loses is said of those who are sure", list(sure, "Only these answers can go with a loss, among people who are sure of every answer:").includes("  - Help that can last: “Yes, they are willing and it can last”"), sure);

	// A limit is held against what was found, and says so
	const held = compared("contribution", step(251), `${costs}  largest-loss: £0/week\n`);
	check("a limit: no loss was found, which is not that there is none", held.row("What you may have to pay")?.join("|") === "What you may have to pay|Nobody loses more than £0 a week|We found no loss|Yes", held.stdout);
	const over = compared("contribution", step(200), `${costs}  largest-loss: £8.99/week\n  share-that-loses: 1 %\n`);
	check("a limit: the most that was found", /more than £8\.99 a week +£9 a week, the most that we found +No/.test(over.stdout) && /the largest loss that we found is £9 a week/.test(over.stderr), over.stdout);
	check("a limit: a share is of what was tried", /lead to a loss +[\d,]+ of [\d,]+, of the amounts that we tried and not of people +No/.test(over.stdout), over.stdout);

	// Who decides: amounts are cut where they decide, so nothing is missed; nobody gains or loses
	const decides = compared("authorisation", [["is: 350", "is: 300"]], "  largest-loss: £0/week\n  share-that-loses: 0 %\n  only-loses: refuse\n");
	check("who decides: all of it, and no limit of money", decides.sheet.exact && decides.stdout.includes("They stand for all there are.") && !decides.stdout.includes("Limits") && !decides.stdout.includes("What people get"), decides.stdout);
	check("who decides: no share of amounts that were picked", decides.row("Another kind of answer")?.join("|") === "Another kind of answer|36" && decides.stdout.includes("That does not say how many people there are"), decides.stdout);
	check("who decides: from £300.01 to £350", decides.stdout.includes("  - Total for a week: £300.01 a week to £350 a week\n"), decides.stdout);
}
