// A side with mistakes: what they cannot change is compared, and says that they are there; what is wrong itself is not.
import fs from "node:fs";
import path from "node:path";

export default function mistakes({ candour, check, copy, file, meal, scratch, was }) {
	const day = ["--as-of", "2026-11-20"], page = path.join(scratch, "mistakes.md");
	const SAYS = (what, count) => `Take care: we found mistakes in “${what}”, ${count} in all. What we say below holds only if it stays the same once they are put right.`;
	const sheet = "worksheets/indicative-budget.yaml";

	// In text, JSON and the page alike, first of all, and in the status.
	function told(what, [old, new_], [before, after], ...words) {
		const run = (...more) => candour("compare", old, new_, ...words, ...more);
		const { status, stdout, stderr } = run("--page", page), json = run("--json");
		const side = before ? old : new_, name = path.basename(old) === path.basename(new_) ? side : path.basename(side);
		const says = SAYS(name, before || after);
		const counted = json.stdout ? JSON.parse(json.stdout).mistakes : {};
		check(`mistakes, ${what}: status 1`, status === 1 && json.status === 1, `${status} ${json.status}`);
		check(`mistakes, ${what}: a message with how to see them`, stderr.startsWith(`${side}: error: ${before || after} mistake`) && /\S+candour (check --content|prove) .* --as-of 2026-11-20 \[compare-mistakes\]\n/.test(stderr), stderr);
		check(`mistakes, ${what}: first in the text`, stdout.startsWith(`${says}\n\nWe compare`), stdout.slice(0, 300));
		check(`mistakes, ${what}: first on the page`, fs.readFileSync(page, "utf8").split("\n---\n\n")[1]?.startsWith(says), fs.readFileSync(page, "utf8").slice(0, 900));
		check(`mistakes, ${what}: in the JSON`, counted.old === before && counted.new === after, JSON.stringify(counted));
		return JSON.parse(json.stdout);
	}
	function refused(what, [old, new_], message) {
		const { status, stdout, stderr } = candour("compare", old, new_, "--content", path.join(scratch, "none"), ...day);
		check(`mistakes, ${what}: no result`, status === 1 && stdout === "" && message.test(stderr), `${status} ${stdout.slice(0, 80)} ${stderr}`);
	}

	// Of folders: an example, the front of a page, the text of a page
	const example = copy("wrong-example", [sheet, "half: 60,", "half: 55,"]);
	told("an example of the new side", ["content", example], [0, 1], ...day);
	told("an example of the old side", [example, "content"], [1, 0], ...day);
	const front = copy("wrong-front", ["policy/reviews.md", "owner: policy-lead", "owner: policy-leader"], ["policy/words.md", "review-due:", "review-dew:"]);
	told("the front of two pages", ["content", front], [0, 2], ...day);
	const body = copy("wrong-text", ["policy/reviews.md", "\n## ", "\n```nothing\nx: y\n```\n\n## "]);
	const unread = told("the text of a page", ["content", body], [0, 1], ...day);
	check("mistakes: a page that cannot be read is no page that says nothing else", unread.pages.length === 1 && unread.pages[0].becomes === "unread" && unread.pages[0].address === "/policy/reviews/", JSON.stringify(unread.pages));

	const figure = copy("wrong-figure", ["policy/reviews.md", "\n## ", "\nAfter {{ review_infernal }}.\n\n## "]);
	told("a figure in the text of a page", ["content", figure], [0, 1], ...day);

	// A worksheet itself, though every page and every example is right
	refused("a source of a worksheet that is none", ["content", copy("wrong-source", [sheet, "    source: ", "    source: un"])], /indicative-budget\.yaml:\d+:\d+: error: /);
	const gap = copy("wrong-band", ["worksheets/carer-budget.yaml", "under: ", "under: 1"]);
	refused("steps that do not follow each other", ["content", gap], /carer-budget\.yaml:\d+:\d+: error: /);
	refused("the same, as a shell completes it", ["content/", `${gap}/`], /carer-budget\.yaml:\d+:\d+: error: /);
	refused("the same of the old side", [gap, "content"], /carer-budget\.yaml:\d+:\d+: error: /);

	// The words that the result is said in
	const layouts = path.join(scratch, "layouts");
	fs.cpSync("layouts", layouts, { recursive: true, filter: (name) => !name.includes("node_modules") });
	const said = path.join(layouts, "words/en-GB.yaml");
	fs.writeFileSync(said, fs.readFileSync(said, "utf8").replace(/^  compare-mistakes: .*\n/m, ""));
	const wordless = candour("compare", "content", example, "--layouts", layouts, ...day);
	check("mistakes, a word that is missing: no result", wordless.status === 1 && wordless.stdout === "" && /words\/en-GB\.yaml.*compare-mistakes/.test(wordless.stderr), wordless.stderr);

	// A version that is over on both days is compared with nothing; the one that holds is.
	const apart = (name, from) => {
		const folder = copy(name), text = fs.readFileSync(path.join("content", sheet), "utf8");
		fs.mkdirSync(path.join(folder, "worksheets/indicative-budget"));
		fs.writeFileSync(path.join(folder, `worksheets/indicative-budget/${from}.yaml`), text.replace(/^effective: .*$/m, `effective: ${from}`).replace("    source: ", "    source: un"));
		return folder;
	};
	told("a version that is over", ["content", apart("wrong-earlier", "2022-04-01")], [0, 1], ...day);
	told("a version that is to come", ["content", apart("wrong-later", "2027-04-01")], [0, 1], ...day);
	refused("the version of the day", ["content", apart("wrong-now", "2026-04-01")], /2026-04-01\.yaml:\d+:\d+: error: /);

	// Of worksheets alone
	const none = ["--content", path.join(scratch, "none"), ...day], old = file(was);
	const unexpected = file(meal({ some: 60 }).replace("{budget: 60}", "{budget: 61}"));
	told("an example of a worksheet", [old, unexpected], [0, 1], ...none);
	const steps = (from) => file(meal().replace("budget: {", `kept: {says: Kept, unit: £/week, shown-only: yes, band: left, steps: [{under: 50, is: 0}, {from: ${from}, is: 1}]}\n  budget: {`));
	const closed = candour("compare", old, steps(50), ...none);
	check("mistakes: steps that follow each other", closed.status === 0 && closed.stderr === "", closed.stderr);
	refused("steps that leave a gap", [old, steps(50.01)], /trial\.yaml:\d+:\d+: error: .*\[sheet-gap\]/);
	refused("a gap in the old worksheet", [steps(50.01), old], /trial\.yaml:\d+:\d+: error: .*\[sheet-gap\]/);
	const { mistakes: no } = JSON.parse(candour("compare", "content", "content", ...day, "--json").stdout);
	check("no mistakes: none are told", no.old === 0 && no.new === 0 && !candour("compare", "content", "content", ...day).stdout.includes("Take care"), JSON.stringify(no));
}
