// Invented people in groups, and tables that are none.
export default function people({ check, compare, file, json, meal, was }) {
	const table = (...rows) => file(["person,group:age,group:carer,meals,help", ...rows].join("\n") + "\n", "csv");
	const [old, less] = [file(was), file(meal({ some: 60, every: 90 }))];
	const four = table(
		"Invented 1,young,yes,some,no", // 50 -> 60
		"Invented 2,young,no,every,no", // 100 -> 90
		"Invented 3,old,yes,every,yes", // 80 -> 70
		"Invented 4,old,,alone,no", // 0 -> 0
	);
	const said = json(old, less, "--samples", four);
	const { people } = said.worksheets[0];
	const group = (name) => people.groups.find(({ group }) => group === name);

	check("people: how many gain and lose", [people.all, people.gain, people.lose, people.same].join() === "4,1,2,1", JSON.stringify(people));
	check("people: on average", people.average === "-2.5", people.average);
	// Who is referred on one side has no change to average: old is 80 -> 70 and 0 -> 0, young 50 -> 60 alone
	const refers = ["- {if: meals is every and help is no, says: Ask first.}"];
	const some = [old, file(meal({ some: 60, every: 90, refers })), "--samples", four];
	const averages = json(...some).worksheets[0].people;
	check("people: an average says over how many", [averages, ...averages.groups].map(({ average, averaged, all }) => `${average} over ${averaged} of ${all}`).join() === "0 over 3 of 4,10 over 1 of 2,-5 over 2 of 2,0 over 2 of 2,undefined over undefined of 1", JSON.stringify(averages));
	const told = compare(...some).stdout;
	check("people: in words, too", told.includes("£10 a week more (1 of 2)") && told.includes("£5 a week less (2 of 2)") && told.includes("Same as before (3 of 4)") && told.includes("Each average is over all people of the group who have an amount before and after"), told);
	// of six combinations one is referred; some: 50 -> 60 and 30 -> 40, every with help: 80 -> 70
	check("combinations: an average says over how many", told.includes("On average over the 5 of 6 combinations that have an amount before and after, those that stay the same among them: £2 a week more."), told);

	check("people: who they are", people.each.map(({ change }) => change).join() === "10,-10,-10,0", JSON.stringify(people.each));
	check("people: a group that only loses", group("old")["only-loses"] && group("no")["only-loses"], JSON.stringify(people.groups));
	check("people: a group of gains and losses does not only lose", !group("young")["only-loses"] && !group("yes")["only-loses"]);
	check("people: without a group in one column", group("yes").all === 2 && people.groups.every(({ group }) => group !== ""));

	const text = compare(old, less, "--samples", four);
	check(
		"people: in words",
		/In these groups nobody gains and some people lose: age: old, carer: no\./.test(text.stdout) && text.stdout.includes("made up"),
		text.stdout,
	);
	const gains = compare(old, file(meal({ some: 60 })), "--samples", four).stdout;
	check("people: no group that only loses", gains.includes("There is no group in which people only lose."), gains);

	// The same table as spreadsheets save it.
	const rows = 'person,group:age,meals,help\n"Invented 1","18, or over",some,no\n';
	const plain = json(old, less, "--samples", file(rows, "csv"));
	const windows = json(old, less, "--samples", file(`\uFEFF${rows.replaceAll("\n", "\r\n")},,,\r\n`, "csv"));
	check("people: with a byte order mark, CRLF and an empty row", JSON.stringify(plain.worksheets[0].people) === JSON.stringify(windows.worksheets[0].people) && plain.status === 0, windows.stderr);

	const refused = (what, text, ...messages) => {
		const name = file(text, "csv");
		const { status, stderr, stdout } = compare(old, less, "--samples", name);
		const lines = stderr.trim().split("\n");
		const good = status === 1 && !stdout && lines.length === messages.length && messages.every((message, i) => lines[i].startsWith(`${name}:`) && message.test(lines[i]));
		check(`people refused: ${what}`, good, stderr);
	};
	refused("a real name", "person,meals,help\nA Person,some,no\n", /:2:1: .*made up.*"Invented 1".*\[sample-person\]/);
	refused("no column for people", "name,meals,help\nInvented 1,some,no\n", /:1:1: .*"person", not "name" \[sample-column\]/);
	refused("a column that is no question", "person,meels,help\nInvented 1,some,no\n", /:1:8: .*did you mean "meals"\? \[sample-column\]/);
	refused("a column twice", "person,meals,meals,help\nInvented 1,some,some,no\n", /:1:14: .*already.*\[sample-column\]/);
	refused("an answer that is none", "person,meals,help\nInvented 1,sum,no\n", /:2:12: .*"alone".*\[sample-answer\]/);
	refused("no answer to what is asked", "person,meals,help\nInvented 1,some,\n", /:2:1: .*"help".*\[sample-answer\]/);
	refused("somebody who is not sure", "person,meals,help\nInvented 1,?,no\n", /:2:12: .*\[sample-answer\]/);
	refused("nobody", "person,meals,help\n", /:1:1: .*nobody.*\[sample-person\]/);
	refused("two mistakes at once", "person,meals,help\nA Person,some,no\nInvented 2,sum,no\n", /:2:1: .*\[sample-person\]/, /:3:12: .*\[sample-answer\]/);

	// What says who a person is is refused at its place, in every column, and not repeated.
	const secret = (what, text, pattern, value) => {
		const { status, stdout, stderr } = compare(old, less, "--samples", file(text, "csv"));
		check(`people refused: ${what}`, status === 1 && stdout === "" && stderr.trim().split("\n").length === 1 && pattern.test(stderr) && !stderr.includes(value), stderr);
	};
	for (const name of ["Invented Mary Smith 943 476 5919", "Invented Smith", "Invented", "Invented1", "Invented 123456", "Invented 1 2", "Inventedly 1"])
		secret(`a person called "${name}"`, `person,meals,help\n${name},some,no\n`, /:2:1: .*made up.*"Invented 1".*\[sample-person\]/, name.slice(9) || "none");
	for (const [is, value] of [
		["a postcode", "Mrs Jones EX1 2AB"],
		["a person's name", "Mrs Jones"],
		["an NHS number", "943 476 5919"],
		["an NHS number with a wrong digit in it", "943 476 5910"],
		["the number of a case or of a person", "Case 123456"],
		["a date", "2/5/1940"],
		["a telephone number", "01632 960 001"],
	])
		secret(`${is} in a group`, `person,group:a,meals,help\nInvented 1,${value},some,no\n`, new RegExp(`:2:12: error: this looks like ${is}, .*\\[sample-personal\\]`), value);
	secret("an NHS number as an answer", "person,meals,help\nInvented 1,943 476 5919,no\n", /:2:12: error: this looks like an NHS number, .*\[sample-personal\]/, "943");
	for (const heading of ["group:client name", "group:DOB", "NHS number", "group:943 476 5919"])
		secret(`a column "${heading}"`, `person,meals,help,${heading}\nInvented 1,some,no,x\n`, /:1:19: error: this looks like a column that says who a person is, .*\[sample-personal\]/, "943");
	const letters = compare(old, less, "--samples", file("person,meals,help\nInvented A,some,no\nInvented 99999,some,no\n", "csv"));
	check("people: a letter or a number is what they are called", letters.status === 0 && letters.stderr === "", letters.stderr);

	// Fewer than five of a group are marked, five are not.
	const fives = ["few", "few", "few", "few", "five", "five", "five", "five", "five"].map((group, i) => `Invented ${i},${group},some,no`).join("\n");
	const small = file(`person,group:size,meals,help\n${fives}\n`, "csv"), sized = compare(old, less, "--samples", small).stdout;
	check("people: a group of four is marked", /^ +few \(fewer than 5\) +4 /m.test(sized) && /^ +five +5 /m.test(sized) && sized.includes("Of a group of fewer than 5 people, each one counts for much."), sized);
	const { groups } = json(old, less, "--samples", small).worksheets[0].people;
	check("people: in JSON, too", groups.map(({ group, few }) => `${group} ${few}`).join() === "few true,five false", JSON.stringify(groups));
	const none = compare(old, less, "--samples", file(`person,group:size,meals,help\n${fives.replaceAll("few", "five")}\n`, "csv")).stdout;
	check("people: without a small group, nothing is said of one", !none.includes("fewer than 5"), none);

	// Hostile tables end in a message and not otherwise.
	refused("a quotation mark that is never closed", 'person,meals,help\n"Invented 1,some,no\n', /:2:1: .*\[csv-quote\]/);
	refused("rows that are longer", "person,meals,help\nInvented 1,some,no,yes\n", /:2:1: .*\[csv-columns\]/);
	refused("semicolons", "person;meals;help\nInvented 1;some;no\n", /:1:1: .*\[csv-commas\]/);
	refused("nothing", "", /:1:1: .*\[csv-empty\]/);
	refused("a cell too long", `person,meals,help\nInvented ${"1".repeat(3000)},some,no\n`, /:2:1: .*\[csv-size\]/);
	refused("a line within an answer", 'person,meals,help\nInvented 1,"some\nhelp=yes",no\n', /:2:12: .*on one line.*\[sample-answer\]/);
	refused("another encoding", Buffer.from("person,meals,help\nInvented \xa31,some,no\n", "latin1"), /\[file-encoding\]/);
}
