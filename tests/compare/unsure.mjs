// "I am not sure" makes a range of the result, over every answer that it could be; the middle of both ranges is compared.
import fs from "node:fs";
import path from "node:path";

export default function unsure({ check, compare, example, file, json, meal, results, scratch, sheet }) {
	const counted = (all) => (all ? [all.all, all.gain, all.lose, all.same, all.move].join(" ") : "none");
	const unsureOf = (old, new_) => results(old, new_)["not-sure"];
	const both = ["meals", "help"];

	// Meals £0, £50 or £100, then £0, £60 or £90; family takes £20 off.
	for (const [what, questions, expected, average] of [
		// help no: 0 to 100 becomes 0 to 90; help yes: 0 to 80 becomes 0 to 70
		["meals", ["meals"], "2 0 2 0 0", "-5"],
		// alone: 0; some: 30 to 50 becomes 40 to 60; every: 80 to 100 becomes 70 to 90
		["help", ["help"], "3 1 1 1 0", "0"],
		// those five, and 0 to 100 becomes 0 to 90
		["meals and help", both, "6 1 4 1 0", "-2.5"],
		["neither", [], "none", undefined],
	]) {
		const said = results(meal({ unsure: questions }), meal({ some: 60, every: 90, unsure: questions }));
		check(`not sure of ${what}: how many`, counted(said["not-sure"]) === expected, JSON.stringify(said["not-sure"]));
		check(`not sure of ${what}: on average`, said["not-sure"]?.average === average, JSON.stringify(said["not-sure"]));
		check(`not sure of ${what}: all others as before`, counted(said) === "6 2 2 2 0", counted(said));
	}
	const old = file(meal({ unsure: both })), less = file(meal({ some: 60, every: 90, unsure: both }));
	const { "not-sure": most } = json(old, less).worksheets[0];
	const loss = most["largest-loss"];
	check("not sure: the largest loss is a range with its answers", loss.change === "-10" && [loss.old.low, loss.old.high, loss.new.low, loss.new.high].join() === "80,100,70,90" && loss.answers.meals === "Much help" && loss.answers.help === "I am not sure", JSON.stringify(loss));
	const text = compare(old, less).stdout;
	check("not sure: in words", /We also worked 6 combinations in which one answer or more is “I am not sure”\. They stand for all/.test(text) && /It is £80 to £100 a week before and £70 to £90 a week after, with these answers:\n\n {2}- Meals: Much help\n {2}- Family: I am not sure\n/.test(text), text);

	// A question that one version lets people be not sure of, and the other does not
	const surely = file(meal({ some: 60, every: 90, unsure: ["help"] }));
	const one = compare(old, surely).stdout, other = compare(surely, old).stdout;
	check("not sure in the old version alone", /Only the old version has these answers to Meals, and we did not compare them: “I am not sure”\n/.test(one) && counted(json(old, surely).worksheets[0]["not-sure"]) === "3 1 1 1 0", one);
	check("not sure in the new version alone", /Only the new version has these answers to Meals, and we did not compare them: “I am not sure”\n/.test(other), other);

	// Whoever may be asked at night is asked what it is like: (?, no), (?, yes), (?, ?) and (yes, ?), and never (no, ?)
	const night = (amount) =>
		sheet({
			questions: [
				'night: {asks: Help at night?, called: Night, about: need, choices: {"no": "No", "yes": "Yes"}, unsure: yes}',
				'waking: {asks: Is it waking?, called: Waking, about: need, choices: {"no": "No", "yes": "Yes"}, when: night is yes, unsure: yes}',
			],
			lines: [`budget: {says: Budget, unit: £/week, when: waking is yes, is: ${amount}, otherwise: 0}`],
			result: "budget",
			examples: [example("{night: no}", "{budget: 0}"), example("{night: yes, waking: yes}", `{budget: ${amount}}`)],
		});
	const nights = unsureOf(night(10), night(9));
	check("not sure: what is not asked is not counted", counted(nights) === "4 0 3 1 0" && nights["largest-loss"].change === "-0.5", JSON.stringify(nights));

	// A choice that only the new version has is one that it could be: 50 to 100 becomes 0 to 100, and all others stay.
	const choice = (more, to) =>
		sheet({
			questions: [`meals: {asks: How are meals?, called: Meals, about: need, choices: {some: Some help, every: Much help${more}}, unsure: yes}`],
			lines: [`budget: {says: Budget, unit: £/week, map: meals, to: {some: 50, every: 100${to}}}`],
			result: "budget",
			examples: [example("{meals: some}", "{budget: 50}"), example("{meals: every}", "{budget: 100}")],
		});
	const wider = [choice("", ""), choice(", alone: By myself", ", alone: 0")];
	const said = results(...wider);
	check("not sure: it could be a choice that only one version has", counted(said) === "2 0 0 2 0" && counted(said["not-sure"]) === "1 0 1 0 0" && said["not-sure"]["largest-loss"].change === "-25", JSON.stringify(said));
	const told = compare(file(wider[0]), file(wider[1])).stdout;
	check("not sure: then it is not said that nothing changes", !told.includes("Nothing changes") && /Lose +1 +100% +£25 a week less/.test(told), told);
	for (const [limit, status] of [["£25/week", 0], ["£24.99/week", 1]]) {
		const folder = path.join(scratch, `unsure-${status}`);
		fs.mkdirSync(folder);
		const settings = fs.readFileSync("content/site.yaml", "utf8").replace(/^compare:\n(?:[ #].*\n)*/m, "");
		fs.writeFileSync(path.join(folder, "site.yaml"), `${settings}\ncompare:\n  largest-loss: ${limit}\n`);
		const held = compare(file(wider[0]), file(wider[1]), "--content", folder);
		check(`not sure: a loss of £25 and a limit of ${limit}`, held.status === status && /\[compare-passed\]/.test(held.stderr) === Boolean(status), held.stderr);
	}

	// No result for some of what it could be
	const ask = { unsure: ["meals"], refers: ["- {if: meals is every, says: Ask first.}"] };
	const sometimes = unsureOf(meal({ unsure: ["meals"] }), meal(ask));
	check("not sure: an amount before, and an amount or nobody to say now", counted(sometimes) === "2 0 0 0 2", JSON.stringify(sometimes));
	// 0 to 50 becomes 0 to 60; with family 0 to 30 becomes 0 to 40
	const always = unsureOf(meal(ask), meal({ some: 60, ...ask }));
	check("not sure: an amount or nobody to say, before and now", counted(always) === "2 2 0 0 0" && always["largest-gain"].change === "5" && always["largest-gain"].old.outcome === "amount or refer" && always["largest-gain"].old.high === "50", JSON.stringify(always));
	const said2 = compare(file(meal(ask)), file(meal({ some: 60, ...ask }))).stdout;
	check("not sure: both in words", said2.includes("It is £0 to £50 a week or No answer, somebody has to be asked before and £0 to £60 a week or No answer"), said2);

	// Levels of a decision: who decides about a, b and c
	const decision = (...levels) =>
		sheet({
			kind: "decision",
			questions: ["request: {asks: What?, called: Request, about: need, choices: {a: A, b: B, c: C}, unsure: yes}"],
			lines: [`level: {says: Level, labels: {forum: The forum, panel: The panel}, decide: first, rules: [${levels.map((level, i) => `{if: request is ${"abc"[i]}, then: ${level}}`).join(", ")}], otherwise: ${levels.at(-1)}}`],
			result: "level",
			examples: levels.slice(0, 2).map((level, i) => example(`{request: ${"abc"[i]}}`, `{level: ${level}}`)),
		});
	const first = decision("forum", "forum", "panel"), second = decision("forum", "panel", "panel"), third = decision("panel", "panel", "panel");
	check("not sure: either level before and now", counted(unsureOf(first, second)) === "1 0 0 1 0", JSON.stringify(results(first, second)));
	check("not sure: either level before, one now", counted(unsureOf(first, third)) === "1 0 0 0 1", JSON.stringify(results(first, third)));

	// More than can be worked: a sample, the same each time
	const names = [..."abcdefghijkl"].map((letter) => `q_${letter}`);
	const many = (amount) =>
		file(
			sheet({
				questions: names.map((name) => `${name}: {asks: ${name}?, called: ${name}, about: need, choices: {none: None, some: Some, much: Much}, unsure: yes}`),
				lines: [
					...names.map((name, i) => `${name}_points: {says: Points, unit: £/week, map: ${name}, to: {none: 0, some: 1, much: ${i ? 2 : amount}}}`),
					`budget: {says: Budget, unit: £/week, sum: [${names.map((name) => `${name}_points`).join(", ")}]}`,
				],
				result: "budget",
				examples: [0, 1].map((points) => example(`{${names.map((name, i) => `${name}: ${i || !points ? "none" : "some"}`).join(", ")}}`, `{budget: ${points}}`)),
			}),
		);
	const [many1, many2] = [many(9), many(5)];
	const sampled = json(many1, many2).worksheets[0];
	// every one of 2 to the power of 12 but the 3 in 4 to the power of 12 without a "not sure"; of them a quarter are not sure of the one that changes
	check("not sure, too many: a sample", sampled["not-sure"].sampled && sampled["not-sure"].all > 3900 && sampled["not-sure"].all < 4096 && !sampled.sampled, JSON.stringify(sampled["not-sure"]));
	check("not sure, too many: a half of 9 less 5, and all of it", sampled["not-sure"]["largest-loss"].change === "-4" && sampled["not-sure"].gain === 0 && Math.abs(sampled["not-sure"].lose / sampled["not-sure"].all - 0.5) < 0.02, JSON.stringify(sampled["not-sure"]));
	check("not sure, too many: the same each time", compare(many1, many2).stdout === compare(many1, many2).stdout);

	// People of a sample may be not sure where a question offers it.
	const people = file("person,group:by,meals,help\nInvented 1,a,?,no\nInvented 2,b,every,?\nInvented 3,b,some,no\n", "csv");
	const sample = json(old, less, "--samples", people).worksheets[0].people;
	check("not sure: people of a sample", sample.each.map(({ change }) => change).join() === "-5,-10,10" && sample.each[1].old.low === "80" && sample.each[1].old.high === "100", JSON.stringify(sample));
	check("not sure: in the table of people", /Invented 1 +£0 to £100 a week +£0 to £90 a week +£5 a week less/.test(compare(old, less, "--samples", people).stdout), compare(old, less, "--samples", people).stdout);
}
