// Folders and days of the shipped content: what pages say, who decides, and the page that can be published.
import fs from "node:fs";
import path from "node:path";

export default function folders({ candour, check, copy, scratch }) {
	const day = ["--as-of", "2026-11-20"];

	const said = (...words) => {
		const { status, stdout, stderr } = candour("compare", ...words, "--json");
		return { status, stderr, ...(stdout ? JSON.parse(stdout) : {}) };
	};
	const sheet = (all, name) => all.worksheets.find(({ worksheet }) => worksheet === name);

	// £350 until 31 March 2027 and £375 from the day after: exactly what is over the one and not over the other moves.
	const value = "{from: 2023-11-20, is: 350, source: peer-forum-guidance, at: section 2}";
	const raised = copy("raised", [
		"worksheets/authorisation.yaml",
		`      - ${value}`,
		`      - ${value.replace("is:", "until: 2027-03-31, is:")}\n      - ${value.replace("2023-11-20", "2027-04-01").replace("350", "375")}`,
	]);
	const content = ["--content", raised];
	const days = said("2027-03-31", "2027-04-01", ...content);
	const level = sheet(days, "authorisation");
	check("days: nothing but one move", days.status === 0 && level.moves.length === 1 && level.combinations.gain === 0, days.stderr);
	check("days: from one forum to the other", level.moves[0].from === "enhanced" && level.moves[0].to === "peer_forum", JSON.stringify(level.moves));
	const text = candour("compare", "2027-03-31", "2027-04-01", ...content).stdout;
	check("days: over £350, up to £375", text.includes("Total for a week: £350.01 a week to £375 a week\n"), text);
	check("days: for those requests only", /Request: “Support at home”, “Supported living”, “Day services”, “An increase to a budget for support in the community”\n/.test(text), text);
	check("days: a year of 52 weeks of the same", text.includes("Total for a year: £18,200.01 a year to £19,500 a year\n"), text);
	check("days: no other worksheet changes", days.worksheets.every(({ worksheet, unchanged }) => unchanged === (worksheet !== "authorisation")));
	const figure = days.figures.filter(({ name }) => name === "authorisation.community_limit");
	check("days: the figure, before and after", days.figures.length === 1 && figure[0]?.old === "£350 a week" && figure[0]?.new === "£375 a week", JSON.stringify(days.figures));
	const easy = days.pages.find(({ address }) => address === "/easy-read/who-decides/");
	check("days: sentences as they are read", easy?.sentences[0].old.includes("£350") && easy.sentences[0].new.includes("£375"), JSON.stringify(easy));
	for (const [old, new_] of [
		["2027-03-30", "2027-03-31"],
		["2027-04-01", "2027-04-02"],
	]) {
		const still = said(old, new_, ...content);
		check(`days: ${old} and ${new_} are alike`, still.pages.length === 0 && still.figures.length === 0 && still.worksheets.every(({ moves = [] }) => moves.length === 0), JSON.stringify(still.pages));
	}
	const before = said("2023-11-19", "2023-11-20");
	check(
		"days: before and after a worksheet is in force",
		sheet(before, "authorisation").moves.every(({ from }) => from === "not-in-force") && sheet(before, "authorisation").combinations.same === 0,
		JSON.stringify(sheet(before, "authorisation").moves),
	);

	const wrong = copy("wrong", ["site.yaml", "largest-loss: £100/week", "largest-loss: lots"]);
	const refused = candour("compare", "content", wrong, ...day);
	check("folders: limits that cannot be read are no limits", refused.status === 1 && !refused.stdout && /\[compare-limit\]/.test(refused.stderr), refused.stderr);
	const dear = copy("dear", ["site.yaml", "costs: [contribution]", "costs: [contributions]"]);
	const unknown = candour("check", "--content", dear, ...day);
	check("folders: a cost that is no worksheet", /no worksheet "contributions"; did you mean "contribution"\? \[compare-costs\]/.test(unknown.stderr), unknown.stderr);
	const broken = copy("broken", ["worksheets/authorisation.yaml", "decide: unique", "decide: uniquely"]);
	const unread = candour("compare", "content", broken, ...day);
	check("folders: a worksheet that cannot be read", unread.status === 1 && !unread.stdout && /authorisation\.yaml:\d+:\d+: error/.test(unread.stderr), unread.stderr);

	// Pages that are new, gone and changed.
	const page = "guidance/respite.md", moved = fs.readFileSync(path.join("content", page), "utf8");
	const edited = copy("edited", ["policy/reviews.md", "\n## ", "\nWe look at it twice.\n\n## "], [page, null]);
	fs.writeFileSync(path.join(edited, "guidance/breaks.md"), moved.replace(/^title: .*$/m, "title: Breaks"));
	const pages = said("content", edited, ...day);
	const becomes = (address) => pages.pages.find((page) => page.address === address)?.becomes;
	check("folders: a page that is new, gone, changed", becomes("/guidance/breaks/") === "added" && becomes("/guidance/respite/") === "removed" && becomes("/policy/reviews/") === "changed", JSON.stringify(pages.pages));
	check("folders: the sentence that is new", pages.pages.find(({ address }) => address === "/policy/reviews/").sentences.some(({ old, new: is }) => old === "" && is === "We look at it twice."), JSON.stringify(pages.pages));
	check("folders: nothing else", pages.pages.length === 3, JSON.stringify(pages.pages.map(({ address }) => address)));
	const same = said("content", "content", ...day);
	check("folders: the same twice", same.pages.length === 0 && same.worksheets.every(({ unchanged }) => unchanged));

	// The shipped estimator and its sample. Help that counts for half leaves 55% instead of 60%: 5% of £1,150 is £57.50.
	const cut = copy("cut", ["worksheets/indicative-budget.yaml", "half: 60,", "half: 55,"], ["worksheets/indicative-budget.yaml", "strained: 15,", "strained: 20,"]);
	const sample = ["--samples", "content/samples/people.csv"];
	const budget = sheet(said("content", cut, ...sample, ...day), "indicative-budget");
	check("estimator: every combination", budget.combinations.all === 964467 && !budget.sampled, JSON.stringify(budget.combinations.all));
	check("estimator: largest loss and gain", budget.combinations["largest-loss"].change === "-57.5" && budget.combinations["largest-gain"].change === "5", JSON.stringify(budget.combinations));
	check("estimator: the sample's groups", budget.people.all === 24 && budget.people.groups.map(({ group }) => group).join() === "18 to 64,65 to 84,85 and over,lives with a carer,no carer at home", JSON.stringify(budget.people.groups));

	// The page stands in the content and passes.
	const site = copy("published");
	const written = path.join(site, "about/who-is-affected.md");
	const made = candour("compare", "2027-03-31", "2027-04-01", ...content, "--page", written);
	const passed = candour("check", "--content", site, ...day);
	check("page: it is written, and the text too", made.status === 0 && fs.existsSync(written) && made.stdout.includes("Results of the worksheets"), made.stderr);
	check("page: candour check lets it pass", passed.status === 0, passed.stderr);
	candour("compare", "content", cut, ...sample, ...day, "--page", written);
	const again = candour("check", "--content", site, ...day);
	check("page: with people, too", again.status === 0 && fs.readFileSync(written, "utf8").includes("numeric: [2, 3, 4, 5, 6]"), again.stderr);
	const out = path.join(scratch, "site");
	const build = candour("build", "--content", site, "--out", out, ...day);
	const html = build.status === 0 ? fs.readFileSync(path.join(out, "about/who-is-affected/index.html"), "utf8") : "";
	check("page: tables with captions and headers of rows", (html.match(/<caption id=/g) ?? []).length === 7 && html.includes('<th scope="row">lives with a carer</th>'), build.stderr);
}
