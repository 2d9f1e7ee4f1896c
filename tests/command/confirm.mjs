// A page in easy read and the full page that it explains, on a copy of the shipped content: what stops the build, what
// does not, and `candour confirm`.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check } from "../faults/checks.mjs";
import { program, shim, snapshot, temporary } from "../faults/site.mjs";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");
const folder = temporary();
fs.cpSync(path.join(root, "content"), path.join(folder, "content"), { recursive: true });
const inside = (name) => path.join(folder, "content", name);
const read = (name) => fs.readFileSync(inside(name), "utf8");
const write = (name, text) => fs.writeFileSync(inside(name), text);

// Two pages of the test's own, whatever the content has of them.
const front = (title, order, more) => `---
title: ${title}
summary: A page of the tests.
order: ${order}
owner: policy-lead
version: "1.0"
status: in force
issued: 2026-11-20
review-due: 2027-11-20
changes:
  - {date: 2026-11-20, says: First published.}
${more}---

`;
const FULL = "policy/of-the-tests.md",
	EASY = "easy-read/of-the-tests.md",
	OTHER = "easy-read/of-the-tests-too.md",
	KEPT = "easy-read/read-against/of-the-tests.txt";
const full = `${front("Of the tests", 90, "")}We look again after {{ review_first }}. You can ask.\n\n- Ask us.\n`;
const easy = front("Of the tests in easy read", 90, "explains: /policy/of-the-tests/ # by the tests\nindex: [tests]\n");
fs.mkdirSync(inside("easy-read"), { recursive: true });
if (!fs.existsSync(inside("easy-read/index.md"))) write("easy-read/index.md", front("Easy read", 90, ""));
write(FULL, full);
write(EASY, easy);

function runWith(env, command, ...given) {
	return spawnSync(program, [command, "--layouts", path.join(root, "layouts"), "--as-of", "2026-11-20", ...given], {
		cwd: folder,
		encoding: "utf8",
		env: { PATH: process.env.PATH, ...env },
	});
}
const run = (...given) => runWith({}, ...given);

// What a check says of the test's own pages and what they were read against.
function said() {
	const { status, stderr } = run("check", "--assets", path.join(root, "build/assets"), "--jobs", "2");
	const about = stderr.split("\n").filter((line) => /of-the-tests.*\[easy-(drift|kept|explains)\]$/.test(line));
	return about.length && status !== 1 ? `status ${status}` : about.join("\n");
}

const confirm = (...files) => run("confirm", ...files.map((file) => `content/${file}`));
const shows = ({ status, stdout, stderr }) => `status ${status}\n${stdout}\n${stderr}`;

check("a page that nobody confirmed stops the build", /nobody has read this page/.test(said()), said());
const first = confirm(EASY);
check(
	"it is confirmed",
	first.status === 0 && first.stderr === "" &&
		/^content\/easy-read\/of-the-tests\.md: read against \/policy\/of-the-tests\/ \([0-9a-f]{16}\), for the first time\n$/.test(first.stdout),
	shows(first),
);
const digest = /\(([0-9a-f]{16})\)/.exec(first.stdout)?.[1];
check("one line is new", read(EASY) === easy.replace("# by the tests\n", `$&read-against: "${digest}"\n`), read(EASY));
check(
	"what it was read against is kept",
	read(KEPT) === "Of the tests\nA page of the tests.\nWe look again after {{ review_first }}.\nYou can ask.\nAsk us.\n",
	read(KEPT),
);
check("nothing more is said", said() === "", said());

const confirmed = snapshot(inside("easy-read"));
check("to confirm it again changes nothing", confirm(EASY).status === 0 && snapshot(inside("easy-read")) === confirmed);
check("and says so", /says the same as when it was last read/.test(run("confirm", `./content/${EASY}`).stdout));

// What does not stop the build.
const figures = read("figures/reviews.yaml");
write("figures/reviews.yaml", figures.replace(/(review_first:[^]*?is: )\[[^\]]*\]/, "$1[7, 9]"));
check("another value is written", read("figures/reviews.yaml") !== figures);
check("a figure that changes does not", said() === "", said());
write("figures/reviews.yaml", figures);
write(FULL, full.replace("You can ask.\n\n- Ask us.", "You **can**\nask.\n\n1. [Ask us](/about/)."));
check("nor does what the page looks like", said() === "", said());

// What does.
write(FULL, full.replace("You can ask.", "You can ask for more. You can write."));
const drift = said();
check(
	"a sentence that changes does",
	drift.includes('"You can ask." is now "You can ask for more."; "You can write." is new') &&
		drift.includes("candour confirm content/easy-read/of-the-tests.md") && drift.startsWith("content/easy-read/of-the-tests.md:13:15: error: "),
	drift,
);
const again = confirm(EASY);
check(
	"until somebody confirms it, and sees what",
	again.status === 0 && again.stdout.endsWith("\n  - You can ask.\n  + You can ask for more.\n  + You can write.\n") && said() === "",
	shows(again),
);

// The line as an editor may have it: other quotes, a comment, the line ends of Windows, a byte order mark.
const windows = `\ufeff${easy.replace("index:", "read-against: 'old' # see below\nindex:").replaceAll("\n", "\r\n")}`;
const now = /read-against: "(.*)"/.exec(read(EASY))[1];
write(EASY, windows);
check("only the digest changes", confirm(EASY).status === 0 && read(EASY) === windows.replace("'old'", `"${now}"`), read(EASY));
write(EASY, easy.replaceAll("\n", "\r\n"));
check(
	"a new line ends as its neighbours do",
	confirm(EASY).status === 0 && read(EASY) === easy.replaceAll("\n", "\r\n").replace("# by the tests\r\n", `$&read-against: "${now}"\r\n`),
	read(EASY),
);

// What is kept.
write(KEPT, `${read(KEPT)}Or not.\n`);
check("what is kept is not changed by hand", /of-the-tests\.txt: error: changed by hand/.test(said()), said());
fs.rmSync(inside(KEPT));
check("nor removed", /is not kept/.test(said()), said());
confirm(EASY);
check("until it is confirmed", said() === "", said());

// Several pages, all or none.
write(OTHER, easy.replace("tests in", "other tests in").replace("/policy/of-the-tests/", "/policy/of-the-test/"));
write(FULL, full);
const before = snapshot(inside("easy-read"));
const both = confirm(EASY, OTHER);
check(
	"a mistake in one leaves all as they are",
	both.status === 1 && both.stdout === "" && /of-the-tests-too\.md:12:11: error: no page "\/policy\/of-the-test\/"; did you mean/.test(both.stderr) &&
		snapshot(inside("easy-read")) === before,
	shows(both),
);
write(OTHER, read(OTHER).replace("/of-the-test/", "/of-the-tests/"));
const pair = confirm(EASY, OTHER);
check("two at once", pair.status === 0 && pair.stdout.match(/read against/g).length === 2 && said() === "", shows(pair));

// What cannot be confirmed.
write(FULL, `${full}{{ reviw_first }}\n`);
const broken = confirm(EASY);
check(
	"a full page with a mistake",
	broken.status === 1 && broken.stdout === "" && /of-the-tests\.md:17:3: error: no figure "reviw_first"/.test(broken.stderr),
	shows(broken),
);
write(FULL, full.replace("order: 90\n", ""));
const unread = confirm(EASY);
check("one whose front matter has a mistake", unread.status === 1 && /\[field-missing\]/.test(unread.stderr), shows(unread));
write(FULL, full);
for (const [what, file, says] of [
	["a file that is not there", "easy-read/of-the-testes.md", /no page in easy read here.*did you mean "content\/easy-read\/of-the-tests\.md"\? \[confirm-page\]/],
	["a full page", FULL, /\[confirm-page\]/],
]) {
	const refused = confirm(file);
	check(what, refused.status === 1 && refused.stdout === "" && says.test(refused.stderr), shows(refused));
}
write(EASY, easy.replace(/---\n([^]*)---\n/, (all, meta) =>
	`---\n{${meta.replace(/ #.*/g, "").replace("changes:\n  - ", "changes: [").replace("published.}", "published.}]").trim().split("\n").join(", ")}}\n---\n`));
const braces = confirm(EASY);
check("front matter on one line", braces.status === 1 && /read-against: "[0-9a-f]{16}" into its front matter.*\[confirm-line\]/.test(braces.stderr), shows(braces));
write(EASY, easy);
const none = run("confirm");
check("no page at all", none.status === 2 && none.stderr.startsWith("candour: confirm FILE ...: which page?\n"), shows(none));
if (process.getuid() !== 0) {
	fs.chmodSync(inside("easy-read"), 0o555);
	const refused = confirm(EASY);
	fs.chmodSync(inside("easy-read"), 0o755);
	check("a folder that takes no file", refused.status === 3 && /\[machine\]/.test(refused.stderr), shows(refused));
}

// A full disk, or the end of the program, at each of its steps: each file is the old one or the new one, whole, and a
// page is in step only when both are new.
write(EASY, easy);
confirm(EASY);
const old = { easy: read(EASY), kept: read(KEPT) };
write(FULL, full.replace("You can ask.", "You can always ask."));
const stopped = said();
confirm(EASY);
const fresh = { easy: read(EASY), kept: read(KEPT) };
for (const call of ["create", "write", "fsync", "renameat"])
	for (const nth of ["1", "2"])
		for (const fault of [{ FAULT_ERROR: "28" }, { FAULT_KILL: "before" }, { FAULT_KILL: "after" }]) {
			write(EASY, old.easy);
			write(KEPT, old.kept);
			const ended = runWith({ LD_PRELOAD: shim("calls"), FAULT_CALL: call, FAULT_NTH: nth, ...fault }, "confirm", `content/${EASY}`);
			const page = read(EASY),
				kept = read(KEPT),
				both = page === fresh.easy && kept === fresh.kept;
			const wrong = [
				[page === old.easy || page === fresh.easy, "the page is neither the old one nor the new one"],
				[kept === old.kept || kept === fresh.kept, "what is kept is neither the old nor the new"],
				[page === old.easy || both, "the page is new and what is kept is not"],
				[both || said() !== "", "nothing is said although it is not confirmed"],
				[fault.FAULT_KILL || (ended.status === 3 && /^[^\n]*: failure: [^\n]* \[machine\]\n$/.test(ended.stderr)), "not one message"],
			].flatMap(([good, says]) => (good ? [] : [says]));
			if (confirm(EASY).status !== 0 || read(EASY) !== fresh.easy || read(KEPT) !== fresh.kept) wrong.push("the next time is not as if nothing had been");
			const left = ["easy-read", "easy-read/read-against"].flatMap((name) => fs.readdirSync(inside(name)).filter((file) => file.startsWith(".")));
			if (left.length) wrong.push(`litter: ${left}`);
			check(`${call} ${nth}, ${JSON.stringify(fault)}`, stopped !== "" && wrong.length === 0, `${wrong.join("\n")}\n${shows(ended)}`);
		}
