// Limits of site.yaml, on both sides of each.
import fs from "node:fs";
import path from "node:path";

export default function limits({ check, compare, file, meal, scratch, was }) {
	let sites = 0;

	// A folder whose site.yaml sets limits.
	function site(compare) {
		const folder = path.join(scratch, `site-${++sites}`);
		const text = fs.readFileSync("content/site.yaml", "utf8").replace(/^compare:\n(?:[ #].*\n)*/m, "");
		fs.mkdirSync(folder);
		fs.writeFileSync(path.join(folder, "site.yaml"), `${text}\ncompare:\n${compare}`);
		return folder;
	}

	const old = file(was);
	const people = file("person,group:by,meals,help\nInvented 1,a,some,no\nInvented 2,a,every,no\nInvented 3,b,every,no\nInvented 4,b,alone,no\n", "csv");
	const held = (what, text, change, expected, ...words) => {
		const { status, stdout, stderr } = compare(old, file(meal(change)), "--content", site(text), ...words);
		const good = expected ? status === 1 && expected.test(stderr) && /site\.yaml:\d+:\d+: error: .*\[compare-passed\]\n$/.test(stderr) : status === 0 && stderr === "";
		check(`limit: ${what}`, good && stdout.includes("What people get"), `${status} ${stderr}`);
	};

	held("a loss of as much", "  largest-loss: £10/week\n", { every: 90 }, null);
	held("a loss of a penny more", "  largest-loss: £10/week\n", { every: 89.99 }, /trial: the largest loss is £10\.01 a week, and the limit is £10 a week/);
	held("a loss in another unit", "  largest-loss: £1/year\n", { every: 50 }, null);
	held("a loss, among limits of units", "  largest-loss: [£1/year, £9.99/week]\n", { every: 90 }, /£9\.99 a week/);
	// 2 of 6 combinations
	held("a share of a third", "  share-that-loses: 33.4 %\n", { every: 90 }, null);
	held("more than a share", "  share-that-loses: 33.3 %\n", { every: 90 }, /trial: 2 of 6 combinations lose \(33\.3%\)/);
	// 2 of 4 people
	held("a share of people", "  share-that-loses: 50%\n", { every: 90 }, null, "--samples", people);
	held("more than a share of people", "  share-that-loses: 49.9 %\n", { every: 90 }, /2 of 4 people of the sample lose \(50%\)/, "--samples", people);
	held("a group that only loses", "  only-loses: refuse\n", { some: 60, every: 90 }, /nobody gains and 1 of 2 lose in the group by "b"/, "--samples", people);
	held("a group that only loses, allowed", "  only-loses: allow\n", { some: 60, every: 90 }, null, "--samples", people);
	held("groups that gain too", "  only-loses: refuse\n", { some: 60 }, null, "--samples", people);
	held("nobody at all gains", "  only-loses: refuse\n", { every: 90 }, /with no answers does anybody gain/);
	held("somebody gains", "  only-loses: refuse\n", { some: 60, every: 90 }, null);
	// what a person pays is worse where it is more
	held("a cost that falls", "  largest-loss: £0/week\n  costs: [trial]\n", { every: 90 }, null);
	held("a cost that rises", "  largest-loss: £9.99/week\n  costs: [trial]\n", { every: 110 }, /the largest loss is £10 a week/);

	const costs = compare(old, file(meal({ every: 110 })), "--content", site("  costs: [trial]\n")).stdout;
	check("a cost that rises is a loss of so much more", /Lose +2 .*£10 a week more/.test(costs) && costs.includes("This is what a person pays"), costs);

	for (const [text, says] of [
		["  largest-loss: lots\n", /"largest-loss" is an amount/],
		["  largest-loss: £1,000/week\n", /"largest-loss" is an amount/],
		["  largest-loss: £5/weak\n", /does not say "£\/weak"/],
		["  share-that-loses: 101 %\n", /"share-that-loses" is a part of a hundred/],
		["  share-that-loses: 10\n", /"share-that-loses" is a part of a hundred/],
		["  only-loses: never\n", /"only-loses" must be one of "allow", "refuse"/],
		["  biggest-loss: £5/week\n", /no "biggest-loss"/],
	]) {
		const { status, stderr } = compare(old, old, "--content", site(text));
		check(`no limit: ${text.trim()}`, status === 1 && says.test(stderr), stderr);
	}
}
