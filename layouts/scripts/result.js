// result: what an estimate comes to: the range, the sum line by line, and what would change it.
"use strict";

candour.result = (() => {
	const { question, word, view } = candour;
	const MOST_CHANGES = 6;

	// About how large: for putting changes in order and for the first places of a fraction.
	const size = (exact) => exact.split("/").reduce((over, under) => over / under);
	const middle = ({ low, high }) => (Number(size(low)) + Number(size(high))) / 2;

	// Each other answer to each question with choices: the one that changes most stands for its question.
	function changes(session, now) {
		const found = [];
		for (const name of now.asked) {
			const element = session.questions.get(name);
			const given = session.answers.get(name);
			if (element.dataset.kind !== "choice") continue;
			const others = question
				.choices(element)
				.filter((value) => value !== given && value !== "?")
				.map((value) => ({ element, value, then: session.work({ [name]: value }) }))
				.map((other) => ({ ...other, by: other.then.result ? middle(other.then.result) - middle(now.result) : 0 }))
				.filter(({ then, by }) => then.outcome === "refer" || by !== 0);
			others.sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
			if (others.length > 0) found.push(others[0]);
		}
		return found.sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, MOST_CHANGES);
	}

	const sayChange = ({ element, value, then }) =>
		then.result
			? word("change", element.dataset.called, question.say(element, value), then.result.words)
			: word("change-refer", element.dataset.called, question.say(element, value));

	// "Eating and drinking: I need some help = 3 points"; a plain number says itself.
	function sayInput({ says, answer, unsure, words }) {
		const is = [answer ?? (unsure && word("unsure")), words].filter(Boolean).join(" = ");
		return is ? `${says}: ${is}` : says;
	}

	// The list of sources at the end of the page knows what a source is called and where it is.
	function source(line, sources) {
		const link = sources.find((one) => one.hash === `#${line.source}`);
		const copy = link?.cloneNode(true) ?? document.createTextNode(line.source);
		return [copy, line.at ? `, ${line.at}` : ""];
	}

	// A fraction does not end as a decimal: its first places, and the fraction itself.
	function sayExact(exact) {
		const number = size(exact);
		if (!exact.includes("/")) return exact;
		return `${number < 0 ? "−" : ""}${(Math.floor(Math.abs(number) * 10000) / 10000).toFixed(4)}… (${exact})`;
	}

	function fillLine(session, line, item, sources) {
		const { words, picture } = session.say("line", line.line, line.says);
		item.set("name", words).picture("picture", picture).set("words", line.words ?? "").set("how", line.how);
		item.list("inputs", line.inputs ?? [], (input, each) => each.set("input", sayInput(input)));
		if (item.keep("rule", line.rule)) item.set("rule", word("rule", line.rule));
		if (item.keep("rounded", line.exact))
			item.set("rounded", word("rounded", [line.exact, line["exact-high"]].filter(Boolean).map(sayExact).join(" – "), line.rounded));
		if (item.keep("source", line.source)) item.slot("source").append(...source(line, sources));
	}

	// Every line of text in the view but what cannot be used on paper, as a file.
	function asText(element) {
		const blocks = [...element.querySelectorAll("h1, h2, h3, p, li, dt, dd")].filter(
			(block) => !block.closest("[data-unsaved]") && !block.querySelector("p, li"),
		);
		return blocks
			.map((block) => {
				const text = block.textContent.replace(/\s+/g, " ").trim();
				if (/^h/i.test(block.localName)) return `\n${text}\n`;
				return block.localName === "li" ? `- ${text}` : block.localName === "dd" ? `  ${text}` : text;
			})
			.join("\n");
	}

	function save(name, text) {
		const link = document.createElement("a");
		link.href = URL.createObjectURL(new Blob([text.trim(), "\n"], { type: "text/plain" }));
		link.download = name;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60000);
	}

	function answers(session, now, made) {
		made.list("answers", now.asked.filter((name) => session.answers.has(name)), (name, item) => {
			const element = session.questions.get(name);
			item.set("name", element.dataset.called).set("answer", question.say(element, session.answers.get(name)));
			item.picture("picture", element.querySelector(".question__picture"));
		});
	}

	// In easy read a sum is told in a few lines: those that have easy words, and come to something.
	const isEasyLine = (session, { line, high }) => session.say("line", line).known && high !== "0";
	const linesOf = (session, now) =>
		now.lines.filter((line) => line.outcome !== "none" && (!session.isEasy || isEasyLine(session, line)));

	// In easy read a reason without easy words is no help: somebody will say it.
	function sayReasons(session, now, made) {
		const said = now.reasons.map((reason) => session.say("reason", reason, reason));
		made.list("reasons", said.filter(({ known }) => known || !session.isEasy), ({ words, picture }, item) =>
			item.set("reason", words).picture("picture", picture),
		);
	}

	// Of all contacts of the site, those with these names, in this order.
	function contacts(made, slot, names) {
		const all = [...(made.slot(slot)?.children ?? [])];
		const meant = names.map((name) => all.find(({ dataset }) => dataset.contact === name));
		if (made.keep(slot, meant.length)) made.slot(slot).replaceChildren(...meant);
	}

	// Whom the worksheet says to ask; if it says nobody, the first contact of the site.
	function ask(session, made, besides = []) {
		const name = session.contact ?? made.slot("ask").firstElementChild.dataset.contact;
		contacts(made, "ask", besides.includes(name) ? [] : [name]);
	}

	function common(session, now, made, clear) {
		answers(session, now, made);
		sayReasons(session, now, made);
		made.set("foot", word("foot", session.title, now.version, now.day, now.checksum));
		made.on("print", () => window.print());
		made.on("save", () => save(`${now.worksheet}-${now.day}.txt`, asText(made.element)));
		made.on("clear", clear);
		return made.element;
	}

	function estimate({ session, now, clear, sources, others }) {
		const made = view("result", session);
		const unsure = now.asked.filter((name) => session.answers.get(name) === "?");
		made.set("title", word("result", session.title)).set("range", now.result.words).set("says", now.result.says);
		made.keep("illustrative", session.illustrative);
		made.keep("may-refer", now.reasons.length);
		made.keep("some", now.result.high !== "0");
		made.keep("nothing", now.result.high === "0");
		made.keep("may-change", now.result.high !== "0");
		made.keep("how-worked", now.result.high !== "0");
		made.list("unsure", unsure, (name, item) => {
			const element = session.questions.get(name);
			item.set("name", element.dataset.called).picture("picture", element.querySelector(".question__picture"));
		});
		made.keep("is-unsure", unsure.length);
		const lines = linesOf(session, now);
		made.list("apart", lines.filter(({ line }) => session.apart.has(line)), (line, item) =>
			item.set("name", line.says).set("words", line.words),
		);
		made.set("line-count", lines.length);
		made.list("lines", lines, (line, item) => fillLine(session, line, item, sources));
		const most = changes(session, now);
		made.list("changes", most, (change, item) => item.set("other-answer", sayChange(change)));
		made.keep("no-changes", most.length === 0);
		made.list("others", others, (other, item) => item.set("other", other.title).link("other", other.start));
		made.keep("more", others.length);
		ask(session, made);
		candour.staff(made, session, now);
		return common(session, now, made, clear);
	}

	function refer({ session, now, clear }) {
		const made = view("refer", session);
		const first = [...new Set(now.reasons.map((reason) => session.asks(reason)).filter(Boolean))];
		const number = made.slot("emergency").querySelector("a").textContent;
		made.keep("emergency", now.reasons.some((reason) => reason.includes(number)));
		contacts(made, "first", first);
		ask(session, made, first);
		return common(session, now, made, clear);
	}

	function none({ session, now, clear }) {
		const made = view("none", session);
		made.set("why", word(`none-${now.outcome}`));
		ask(session, made);
		return common(session, { ...now, reasons: [] }, made, clear);
	}

	// In easy read a range that rests on few answers is no guess: "£0 to £1,215" tells nobody anything.
	const isTooUnsure = (session, now) =>
		session.isEasy && now.asked.filter((name) => session.answers.get(name) === "?").length * 2 > now.asked.length;

	const guess = (what) =>
		isTooUnsure(what.session, what.now) ? none({ ...what, now: { ...what.now, outcome: "answers" } }) : estimate(what);

	return { estimate: guess, refer, none };
})();
