// What is saved is shown: at once where that can be, and in the end as a build has it, to the byte.
import fs from "node:fs";
import path from "node:path";
import { check } from "../faults/checks.mjs";
import { DAY, bare, built, differing, get, project, serve, text, until } from "./preview.mjs";

const folder = project();
const at = (name) => path.join(folder, name);
const read = (name) => fs.readFileSync(at(name), "utf8");
const write = (name, what) => fs.writeFileSync(at(name), what);
const change = (name, from, to) => write(name, read(name).replace(from, to));

// As editors do that never leave half a file.
function replace(name, what) {
	write(`${name}.tmp`, what);
	fs.renameSync(at(`${name}.tmp`), at(name));
}

// no page in easy read explains it
const PAGE = "content/policy/assessment-and-plan.md",
	ADDRESS = "/policy/assessment-and-plan/",
	FIGURES = "content/worksheets/authorisation.yaml";

const preview = await serve(folder);

async function isAsBuilt(what, day = DAY) {
	const files = built(folder, day);
	if (!check(`${what}: it can be built`, files instanceof Map, files.stderr)) return;
	let wrong;
	const same = await until(async () => (wrong = await differing(preview, files)).length === 0);
	check(`${what}: the preview has the bytes of a build`, same && files.size > 100, wrong.slice(0, 5).join("\n"));
}

const shows = (what, address, pattern) =>
	until(async () => pattern.test(await text(preview, address))).then((seen) => check(what, seen));

// What stands for what is shown at an address: other bytes have another.
const seenAt = async (address) => /data-seen="([0-9a-f]+)"/.exec(await text(preview, address))[1];

await isAsBuilt("at first");
check("nothing is written", !fs.existsSync(at("site")) && !fs.existsSync(at("build")));

write(PAGE, `${read(PAGE)}\nA sentence in one page.\n`);
await shows("a saved page", ADDRESS, /A sentence in one page\./);
const atOnce = await seenAt(ADDRESS);
await isAsBuilt("a page");
check("the page that was shown at once was that of a build", (await seenAt(ADDRESS)) === atOnce);

replace(PAGE, `${read(PAGE)}\nA file in the place of another.\n`);
await shows("a file in the place of another", ADDRESS, /A file in the place of another\./);
change(PAGE, /^title: .*/m, "title: Looking at it again");
await shows("a title", "/policy/", /Looking at it again/);
await isAsBuilt("a title");

const WEEKS = /<data value="(\d+)">\d+ weeks<\/data>/;
change("content/figures/charging.yaml", "is: 6, ", "is: 7, ");
await until(async () => WEEKS.exec(await text(preview, "/policy/personal-budget/"))[1] === "7");
await isAsBuilt("a figure");
change("content/figures/charging.yaml", "is: 7, ", "is: 6, ");

fs.mkdirSync(at("content/trial"));
// a section has a class in the publication scheme, or its pages have
const within = (file, title) => read(file).replace(/^title: .*/m, `title: ${title}\npublication-class: services`);
write("content/trial/index.md", within("content/policy/index.md", "A trial"));
await shows("a new folder", "/trial/", /A trial/);
write("content/trial/inner.md", within(PAGE, "Within a new folder"));
await shows("a page in a new folder", "/trial/inner/", /Within a new folder/);
change("content/trial/inner.md", "Within a new folder", "Changed within a new folder");
await shows("a change in a new folder", "/trial/inner/", /Changed within a new folder/);
await isAsBuilt("a new folder");
fs.rmSync(at("content/trial"), { recursive: true });
await until(async () => (await get(preview, "/trial/")).status === 404);
await isAsBuilt("a folder that is gone");

change("layouts/parts/footer.html", "</p>", " A new foot.</p>");
await shows("a layout", ADDRESS, /A new foot\./);

// Faster than the site can be made.
for (let number = 1; number <= 40; number++) write(PAGE, `${read(PAGE)}\nSaved ${number} times.\n`);
await shows("many saves at once", ADDRESS, /Saved 40 times\./);
await isAsBuilt("many saves at once");

// A mistake, with the line that it is in, as text.
const mistake = '[A dead link](/policy/reveiws/) <"&';
const right = read(PAGE);
write(PAGE, `${right}\n${mistake}\n`);
const line = right.split("\n").length + 1;
const HEADING = /<h2 id="candour-wrong" tabindex="-1">\d+ mistakes? stops? the site<\/h2>/;
await shows("a mistake", ADDRESS, HEADING);
const page = await text(preview, ADDRESS),
	messages = built(folder).stderr.match(/^.*: error: .*$/gm);
check("its place", page.includes(`<code>${PAGE}:${line}:`), page);
check("the line", page.includes("<pre><code>[A dead link](/policy/reveiws/) &lt;&quot;&amp;</code></pre>"), page);
check("every message", page.split('class="candour-own').at(-1).split("</section>")[0].match(/<li>/g).length === messages.length, page);
check("no markup of the author's", !page.includes('<"&'));
check("every page says so", HEADING.test(await text(preview, "/method/")));
check("and is what it was", /Saved 40 times\./.test(page));
write("content/policy/words.md", `${read("content/policy/words.md")}\nSaved while something is wrong.\n`);
await shows("what is right is shown still", "/policy/words/", /Saved while something is wrong\./);
check("the terminal says so", /mistakes?\. The pages show what is wrong\.\n$/.test(preview.stdout), preview.stdout);
check("with its messages", preview.stderr.includes("reveiws"), preview.stderr);
fs.renameSync(at("content/glossary.yaml"), at("content/glossary.yml"));
await shows("another mistake besides", ADDRESS, /glossary\.yaml/);
fs.renameSync(at("content/glossary.yml"), at("content/glossary.yaml"));
write(PAGE, right);
await shows("it is mended", ADDRESS, /Saved 40 times\./);
await isAsBuilt("it is mended");

// A mistake in the words themselves leaves the words of the last edition.
const words = read("layouts/words/en-GB.yaml");
write("layouts/words/en-GB.yaml", words.replace(/^ {2}home: .*/m, ""));
await shows("words with a mistake", ADDRESS, /1 mistake stops the site.*Mend what stands below.*layouts\/words\/en-GB\.yaml/s);
write("layouts/words/en-GB.yaml", words);
await shows("words that are mended", ADDRESS, /Preview as of 20 November 2026\./);

// Another day.
change(
	FIGURES,
	/^ +- \{from: 2023-11-20, is: 350, .*\n/m,
	(line) => line + line.replace("2023-11-20", "2027-04-01").replace("350", "375"),
);
await isAsBuilt("a figure of another day");
for (const [day, words, amount] of [
	["2027-03-31", "31 March 2027", "350"],
	["2027-04-01", "1 April 2027", "375"],
]) {
	const sent = await get(preview, `/_candour/?page=%2Fguidance%2Fpeer-forum%2F&as-of=${day}`);
	check(`${day}: back to the page`, sent.status === 303 && sent.headers.location === "/guidance/peer-forum/");
	const page = await text(preview, "/guidance/peer-forum/");
	check(`${day}: the day`, page.includes(`<p>Preview as of ${words}. <a href="/_candour/?page=/guidance/peer-forum/">`));
	check(`${day}: the amount`, page.includes(`#authorisation.community_limit"><data value="${amount}">`));
	await isAsBuilt(day, day);
}
const form = await get(preview, "/_candour/?page=%2Fpolicy%2F");
check("a form asks for the day", form.status === 200 && /<label for="day">Day<\/label>/.test(form.body));
check("with the day now", /name="as-of" value="2027-04-01"/.test(form.body));
const wrong = await get(preview, "/_candour/?as-of=2027-02-30&page=%2F");
check("what is no day is said", wrong.status === 400 && /role="alert">This is not a day\./.test(wrong.body));
for (const page of ["https://example.org/", "//example.org/", "/\\example.org", "/a/../..", "/a\r\nB: c", ""])
	check(
		`back, but not to "${page}"`,
		(await get(preview, `/_candour/?as-of=2027-04-01&page=${encodeURIComponent(page)}`)).headers.location === "/",
	);

// What waits for a change.
const seen = await seenAt(ADDRESS);
const waits = get(preview, `/_candour/changes?page=${encodeURIComponent(ADDRESS)}&seen=${seen}`);
const elsewhere = await seenAt("/method/");
let isTold = false;
get(preview, `/_candour/changes?page=%2Fmethod%2F&seen=${elsewhere}`).then(
	({ body }) => (isTold = body.toString().startsWith("data: ")), // or that nothing has changed for long
	() => {},
);
write(PAGE, `${read(PAGE)}\nThe last sentence.\n`);
const changed = await waits;
check(
	"who waits is told of a change",
	changed.headers["content-type"] === "text/event-stream" && /^data: /.test(changed.body),
);
await isAsBuilt("the last sentence", "2027-04-01");
check("whose page did not change is not told", !isTold);
const late = await get(preview, `/_candour/changes?page=%2F&seen=${seen}`);
check("who saw something else is told at once", /^data: /.test(late.body));

// From the beginning without a site to show.
write(FIGURES, "a: [\n");
const bad = await serve(folder);
await until(() => /wrong\.\n/.test(bad.stdout));
const only = await get(bad, ADDRESS);
check("nothing but messages", only.status === 500 && HEADING.test(only.body) && /authorisation\.yaml:2:/.test(only.body), only.body);
bad.child.kill("SIGINT");
check("whose end is no failure", (await bad.end).status === 0);

preview.child.kill("SIGTERM");
check("the end", (await preview.end).status === 0, preview.stderr);
