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
	// Held or passed, the limit stands in the text with what it was held against, and in the JSON.
	const held = (what, text, change, [limit, found], message, ...words) => {
		const run = (...more) => compare(old, file(meal(change)), "--content", site(text), ...words, ...more);
		const { status, stdout, stderr } = run(), json = JSON.parse(run("--json").stdout || "{}");
		const told = message ? status === 1 && message.test(stderr) && /site\.yaml:\d+:\d+: error: .*\[compare-passed\]\n$/.test(stderr) : status === 0 && stderr === "";
		check(`limit: ${what}: the status and the message`, told, `${status} ${stderr}`);
		const row = stdout.split("\n").find((line) => line.includes(limit))?.trim().split(/ {2,}/) ?? [];
		check(`limit: ${what}: its row`, row.join("|") === `A worksheet called trial|${limit}|${found}|${message ? "No" : "Yes"}`, stdout);
		check(`limit: ${what}: what to do where it is passed`, stdout.includes("This change passes a limit. Change the worksheet until it keeps within it.") === Boolean(message), stdout);
		check(`limit: ${what}: in the JSON`, json["limits-passed"] === (message ? 1 : 0) && json.limits?.some((one) => one.found === found && one.passed === Boolean(message)), JSON.stringify(json.limits));
	};
	const loss = (most, found) => [`Nobody loses more than ${most}`, found];
	const share = (most, count, found) => [`At most ${most} of the combinations that have an amount before or after (${count}) lead to a loss`, found];
	const people_ = (most, count, found) => [`At most ${most} of the people in the sample who have an amount before or after (${count}) lose`, found];
	const group = (found) => ["There is no group in which nobody gains and somebody loses", found];
	const all = (found) => ["Somebody gains, if anybody loses", found];

	held("a loss of as much", "  largest-loss: £10/week\n", { every: 90 }, loss("£10 a week", "£10 a week"), null);
	held("a loss of a penny more", "  largest-loss: £10/week\n", { every: 89.99 }, loss("£10 a week", "£10.01 a week"), /error: in "A worksheet called trial" the largest loss is £10\.01 a week, and the limit is £10 a week: change the worksheet until nobody loses more than that, or agree the loss and raise "largest-loss"/);
	held("a loss, among limits of units", "  largest-loss: [£1/year, £9.99/week]\n", { every: 90 }, loss("£9.99 a week", "£10 a week"), /£9\.99 a week/);
	held("no loss", "  largest-loss: £0/week\n", { every: 110 }, loss("£0 a week", "Nobody loses"), null);
	held("a loss of a person", "  largest-loss: £9/week\n", { every: 90 }, loss("£9 a week", "£10 a week"), /the largest loss is £10 a week, and/, "--samples", people);
	// 2 of 6 combinations: 33.4 % of 6 are 2.004, and 33.3 % are 1.998
	held("a share of a third", "  share-that-loses: 33.4 %\n", { every: 90 }, share("33.4 %", 2, "2 of 6"), null);
	held("more than a share", "  share-that-loses: 33.3 %\n", { every: 90 }, share("33.3 %", 1, "2 of 6"), /in "A worksheet called trial" 2 of the 6 combinations of answers that have an amount lose, and with a limit of 33\.3 % at most 1 of them may: change/);
	// 2 of 4 people
	held("a share of people", "  share-that-loses: 50%\n", { every: 90 }, people_("50%", 2, "2 of 4"), null, "--samples", people);
	held("more than a share of people", "  share-that-loses: 49.9 %\n", { every: 90 }, people_("49.9 %", 1, "2 of 4"), /2 of the 4 people in the sample who have an amount lose, and with a limit of 49\.9 % at most 1 of them may/, "--samples", people);
	held("a group that only loses", "  only-loses: refuse\n", { some: 60, every: 90 }, group("by: b"), /nobody of the group "by: b" gains, and 1 of 2 lose: .* write only-loses: allow/, "--samples", people);
	held("groups that gain too", "  only-loses: refuse\n", { some: 60 }, group("There is none"), null, "--samples", people);
	held("nobody at all gains", "  only-loses: refuse\n", { every: 90 }, all("Nobody gains, and some lose"), /nobody gains, and 2 of the 6 combinations of answers that have an amount lose: /);
	held("nobody of a sample gains", "  only-loses: refuse\n", { every: 90 }, all("Nobody gains, and some lose"), /nobody gains, and 1 of the 1 people in the sample who have an amount lose: /, "--samples", file("person,meals,help\nInvented 1,every,no\n", "csv"));
	held("somebody gains", "  only-loses: refuse\n", { some: 60, every: 90 }, all("Some gain and some lose"), null);
	held("nobody loses", "  only-loses: refuse\n", { some: 60 }, all("Nobody loses"), null);
	// what a person pays is worse where it is more
	held("a cost that falls", "  largest-loss: £0/week\n  costs: [trial]\n", { every: 90 }, loss("£0 a week", "Nobody loses"), null);
	held("a cost that rises", "  largest-loss: £9.99/week\n  costs: [trial]\n", { every: 110 }, loss("£9.99 a week", "£10 a week"), /the largest loss is £10 a week/);

	for (const [what, text, change, ...words] of [
		["a loss in another unit", "  largest-loss: £1/year\n", { every: 50 }],
		["a group that only loses, allowed", "  only-loses: allow\n", { some: 60, every: 90 }, "--samples", people],
		["nothing that changes", "  largest-loss: £0/week\n  only-loses: refuse\n", { version: "1.1" }],
	]) {
		const { status, stdout, stderr } = compare(old, file(meal(change)), "--content", site(text), ...words);
		check(`no limit for ${what}`, status === 0 && stderr === "" && !stdout.includes("Limits, and whether"), stdout + stderr);
	}

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
