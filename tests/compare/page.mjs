// The page that --page writes: what it may be written over, and what it says to the public.
import fs from "node:fs";
import path from "node:path";

export default function page({ candour, check, copy, scratch }) {
	const day = ["--as-of", "2026-11-20"], row = "      - {from: 2023-11-20, is: 350, source: peer-forum-guidance, at: section 2}";
	const raised = copy("page-raised", ["worksheets/authorisation.yaml", row, `${row}\n${row.replace("2023-11-20", "2027-04-01").replace("350", "375")}`]);
	const compare = (file, ...words) => candour("compare", "2027-03-31", "2027-04-01", "--content", raised, "--page", file, ...words, ...day);

	// A file that compare did not write stays, to the byte, and nothing is worked.
	const policy = path.join(raised, "policy/reviews.md"), was = fs.readFileSync(policy);
	const over = compare(policy);
	check(
		"page: a page of somebody else is not written over",
		over.status === 1 && over.stdout === "" && over.stderr.startsWith(`${policy}: error: there is a file here that compare did not write`) && over.stderr.includes("[compare-page]") && fs.readFileSync(policy).equals(was),
		over.stderr,
	);
	const empty = path.join(scratch, "empty.md");
	fs.writeFileSync(empty, "");
	check("page: nor an empty file", compare(empty).status === 1 && fs.readFileSync(empty, "utf8") === "");
	const link = path.join(scratch, "link.md"), aim = path.join(scratch, "aim.md");
	fs.symlinkSync(aim, link);
	fs.writeFileSync(aim, "Kept.");
	check("page: nor through a link", compare(link).status === 1 && fs.readFileSync(aim, "utf8") === "Kept." && fs.lstatSync(link).isSymbolicLink());

	// Its own page is written again, unless somebody has changed it.
	const own = path.join(raised, "about/who-is-affected.md"), first = compare(own);
	check("page: it says that it wrote it", first.status === 0 && first.stdout.endsWith(`\nWrote ${own}\n`), first.stdout.slice(-200));
	const text = fs.readFileSync(own, "utf8");
	const again = compare(own, "--json");
	check("page: its own is written again", again.status === 0 && fs.readFileSync(own, "utf8") === text, again.stderr);
	check("page: in JSON, too", JSON.parse(again.stdout).page === own);
	fs.writeFileSync(own, text.replace("status: draft", "status: in force"));
	const changed = compare(own);
	check("page: one that was changed since stays", changed.status === 1 && changed.stderr.includes("somebody has changed it since") && fs.readFileSync(own, "utf8").includes("status: in force"), changed.stderr);

	// On the day the left column still says what was before: nobody is told to write it as a figure.
	for (const at of ["2026-11-20", "2027-04-01"]) {
		const { status, stdout, stderr } = candour("check", "--content", raised, "--as-of", at);
		check(`page: no advice about what it quotes, on ${at}`, status === 0 && !`${stdout}${stderr}`.includes("who-is-affected.md:"), stderr.split("\n").filter((line) => line.includes("who-is")).join("\n"));
	}
	fs.writeFileSync(own, text.replace(/^comparison: .*\n/m, ""));
	check("page: without the mark there is some", candour("check", "--content", raised, ...day).stderr.includes("[figure-typed]"));
	check("page: captions have titles and no addresses", text.includes('caption: "What changes in Peer Forum"') && !/^caption: .*\/guidance\//m.test(text), text.match(/^caption: .*$/gm)?.join("\n"));

	// What passes a limit is said to the public in other words than to whoever can change the worksheet.
	const cut = copy("page-cut", ["worksheets/indicative-budget.yaml", "half: 60,", "half: 1,"], ["site.yaml", "largest-loss: £100/week", "largest-loss: £1/week"]);
	const passes = path.join(scratch, "passes.md");
	const { stdout } = candour("compare", "content", cut, "--page", passes, ...day), read = fs.readFileSync(passes, "utf8");
	check("page: the officer is told what to do", stdout.includes("Change the worksheet until it keeps within it."), stdout);
	check("page: the public is told that a limit is passed", read.includes("This change goes beyond a limit that we set ourselves.") && !read.includes("Change the worksheet"), read);

	// One slip in a worksheet is one message, and a day that is written otherwise says how.
	const slip = copy("page-slip", ["worksheets/authorisation.yaml", "\n    unit: £/week", "\n   unit: £/week"]);
	const slipped = candour("compare", "2027-03-31", "2027-04-01", "--content", slip);
	check("a slip in a worksheet: one message", slipped.status === 1 && /^[^\n]*authorisation\.yaml:\d+:\d+: error: [^\n]*\[yaml\]\n$/.test(slipped.stderr), slipped.stderr);
	for (const written of ["2027-3-31", "31 March 2027", "2027-02-30"]) {
		const { status, stderr } = candour("compare", written, "2027-04-01");
		check(`a day as ${written}: it says how a day is written`, status === 1 && stderr.startsWith(`${written}: error: `) && stderr.includes("2027-03-31 [compare-day]"), stderr);
	}
}
