// Versions of pages and worksheets: what is over is no news, what is to come is told as that, and what holds is compared.
import fs from "node:fs";
import path from "node:path";

export default function versions({ candour, check, copy, scratch }) {
	const APRIL = "2027-04-01", EVE = "2027-03-31", page = path.join(scratch, "versions.md");
	const sheet = "worksheets/indicative-budget", reviews = "policy/reviews";
	// an amount for wellbeing goes up from £15 to £20, and a sentence is added
	const dear = (text) => text.replace("strained: 15,", "strained: 20,"), longer = (text) => text.replace("\n## ", "\nWe look at it twice.\n\n## ");
	const from = (text) => (/^effective:/m.test(text) ? text.replace(/^effective: .*$/m, `effective: ${APRIL}`) : text.replace(/^owner:/m, `effective: ${APRIL}\nowner:`));

	function versioned(name, day = "effective: 2023-11-20\n") {
		const folder = copy(name, [`${reviews}.md`, "owner:", `${day}owner:`]);
		for (const [stem, ending, change] of [[sheet, "yaml", dear], [reviews, "md", longer]]) {
			const text = fs.readFileSync(path.join(folder, `${stem}.${ending}`), "utf8");
			fs.mkdirSync(path.join(folder, stem));
			fs.writeFileSync(path.join(folder, stem, `${APRIL}.${ending}`), change(from(text)));
		}
		return folder;
	}
	function compared(what, words, loses = false) {
		const run = (...more) => candour("compare", ...words, ...more);
		const { status, stdout, stderr } = run("--page", page), json = JSON.parse(run("--json").stdout || "{}");
		check(`versions, ${what}: it is compared`, loses ? status === 1 && /^\S*site\.yaml:\d+:\d+: error: .*\[compare-passed\]\n$/.test(stderr) : status === 0 && stderr === "", stderr);
		// which pages show a worksheet that changes is for shown.mjs
		const pages = (json.pages ?? []).filter(({ becomes }) => becomes !== "shows").map(({ address, becomes }) => `${becomes} ${address}`).join("\n");
		const worksheets = (json.worksheets ?? []).map(({ worksheet }) => worksheet);
		check(`versions, ${what}: each worksheet once`, worksheets.length === 6 && new Set(worksheets).size === 6, worksheets.join());
		check(`versions, ${what}: no worksheet is new or gone`, json["worksheets-added"]?.length === 0 && json["worksheets-removed"]?.length === 0 && !/^(New|Gone): /m.test(stdout));
		const budget = json.worksheets?.find(({ worksheet }) => worksheet === "indicative-budget");
		return { pages, budget, text: stdout, page: fs.readFileSync(page, "utf8") };
	}
	const changes = ({ combinations = {} }) => combinations["largest-gain"]?.change;

	const folder = versioned("versions"), inside = ["--content", folder];
	const days = compared("two days", [EVE, APRIL, ...inside]);
	check("versions, two days: the page that changes", days.pages === "changed /policy/reviews/", days.pages);
	check("versions, two days: the worksheet that changes", changes(days.budget) === "5" && days.budget.combinations.lose === 0, JSON.stringify(days.budget));
	check("versions, two days: nothing is new or gone", !/New pages|are gone|to come/.test(days.text + days.page), days.text);
	const back = compared("back in time", [APRIL, EVE, ...inside], true);
	check("versions, back in time: the same page", back.pages === "changed /policy/reviews/" && back.budget.combinations["largest-loss"].change === "-5", back.pages);
	const before = compared("two days before", ["2026-11-20", EVE, ...inside]);
	check("versions, two days before: nothing changes", before.pages === "" && before.budget.unchanged, before.pages);

	// The old side knows of no version, whether its page says from which day it is or not.
	const ahead = ["content", folder, "--as-of", "2026-11-20"];
	const told = compared("a folder ahead of the day", ahead);
	check(
		"versions, a folder ahead of the day: what is to come, and no more",
		told.pages === `to come /method/indicative-budget/${APRIL}/\nto come /policy/reviews/${APRIL}/` && told.budget.unchanged,
		told.pages,
	);
	check(
		"versions, a folder ahead of the day: with their days",
		/still to come, which we do not compare here:\n\n {2}- Estimate of a personal budget, from 1 April 2027 \(.*\)\n {2}- Reviews, from 1 April 2027 \(/.test(told.text) && !told.text.includes("New pages"),
		told.text,
	);
	const after = compared("a folder after the day", ["content", folder, "--as-of", APRIL]);
	check("versions, a folder after the day: what is over is no new page", after.pages === "changed /policy/reviews/" && changes(after.budget) === "5", after.pages);
	const gone = compared("a folder without its version", [folder, "content", "--as-of", "2026-11-20"]);
	check("versions, a folder without its version: it is gone", gone.pages === `removed /method/indicative-budget/${APRIL}/\nremoved /policy/reviews/${APRIL}/`, gone.pages);
	const over = compared("a folder without what is over", [folder, "content", "--as-of", APRIL], true);
	check("versions, a folder without what is over: that is no page that is gone", over.pages === "changed /policy/reviews/", over.pages);
}
