// estimate: turns the paper worksheets of a page into one question a page, a check of the answers and the result.
//
// What is shown follows the address: "#/SHEET/QUESTION", "#/SHEET/check", "#/SHEET/result". No answer is ever in it,
// nor anywhere but in this page's memory: it is gone when the page is left.
"use strict";

(async () => {
	const { question, word, view, result } = candour;
	const main = document.querySelector("main");
	const papers = [...document.querySelectorAll("[data-worksheet]")];
	const home = [...main.childNodes];
	const title = document.title;
	const trail = [];
	const sources = [...document.querySelectorAll(".references a")];
	let shown = "start";
	let checked = false;
	let engine;

	try {
		engine = await candour.engine();
	} catch {
		return; /* the page stays what it is: a worksheet on paper */
	}

	// The day is the reader's, but never before that of the page, nor after the last of the worksheet.
	function today(paper) {
		const { day: first, last = "9999-12-31" } = paper.dataset;
		return [first, candour.day(new Date()), last].sort()[1];
	}

	function open(paper) {
		const { worksheet, title, status } = paper.dataset;
		const elements = [...paper.querySelectorAll("[data-question]")];
		const session = {
			name: worksheet,
			title,
			illustrative: status === "illustrative",
			contact: paper.dataset.contact,
			estimates: paper.dataset.estimates ?? "budget",
			apart: new Set([...paper.querySelectorAll("[data-apart]")].map(({ dataset }) => dataset.apart)),
			questions: new Map(elements.map((element) => [element.dataset.question, element])),
			answers: new Map(),
			isEasy: paper.matches(".paper--easy"),
			rows: [...paper.querySelectorAll("[data-line], [data-reason]")],
			start: `#/${worksheet}/${elements[0].dataset.question}`,
			ask: (sheet, text) => engine(sheet, text),
			// Whom to ask first for a reason, if the worksheet says so.
			asks(reason) {
				return this.rows.find(({ dataset }) => dataset.reason === reason)?.dataset.contact;
			},
			// What the engine says of a "line" or for a "reason", in the words of this page and with its picture.
			say(kind, key, words) {
				const row = this.rows.find(({ dataset }) => dataset[kind] === key);
				const said = row?.querySelector(".row__words")?.textContent ?? words;
				return { known: Boolean(row), words: said, picture: row?.querySelector("img") };
			},
			work(other = {}) {
				const given = { "as-of": today(paper), ...Object.fromEntries(this.answers), ...other };
				const lines = Object.entries(given).map((pair) => `${pair.join("=")}\n`);
				return engine(worksheet, lines.join(""));
			},
		};
		return session;
	}

	const sessions = new Map(papers.map((paper) => [paper.dataset.worksheet, open(paper)]));

	const missing = (session, now) => now.asked.filter((name) => !session.answers.has(name));
	const address = (session, step) => `#/${session.name}/${step}`;

	// Somebody has to be asked, whatever the answers to come: then nothing more is asked here.
	const refers = (session, now) =>
		now.outcome === "refer" ||
		(now.outcome === "answers" && now.reasons.length > 0 && ![...session.answers.values()].includes("?"));

	function next(session, now, from) {
		const rest = missing(session, now);
		if (refers(session, now)) return "result";
		if (checked) return rest[0] ?? "check";
		return now.asked[now.asked.indexOf(from) + 1] ?? rest[0] ?? "check";
	}

	// Where a step leads that cannot be shown yet: the first question without an answer, or the start.
	function instead(session, step, now) {
		const rest = missing(session, now);
		if (session.answers.size === 0) return address(session, step) === session.start ? null : "#";
		if (step === "check" || step === "result")
			return rest.length > 0 && !(step === "result" && refers(session, now)) ? address(session, rest[0]) : null;
		const before = now.asked.indexOf(step);
		if (before < 0) return address(session, rest[0] ?? "check");
		return now.asked.indexOf(rest[0]) >= 0 && now.asked.indexOf(rest[0]) < before ? address(session, rest[0]) : null;
	}

	function show(nodes, heading = "") {
		main.replaceChildren(...nodes);
		document.title = heading ? `${heading} - ${title}` : title;
		window.scrollTo(0, 0);
		candour.focus(main.querySelector("h1"));
	}

	const showView = (element) => show([element], element.querySelector("h1").textContent);

	function back(made, href) {
		made.link("back", href);
		made.slot("back").addEventListener("click", (event) => {
			if (trail.length < 2) return;
			event.preventDefault();
			history.back();
		});
	}

	/* One question */

	// What is asked becomes the heading of its page.
	function head(element) {
		const asks = element.querySelector(".question__asks");
		const h1 = document.createElement("h1");
		h1.className = "question__heading";
		element.querySelector(".question__when")?.remove();
		if (asks.localName === "legend") {
			h1.append(...asks.childNodes);
			asks.append(h1);
		} else {
			asks.replaceWith(h1);
			h1.append(asks);
		}
	}

	// What an estimate came to may be the answer to a question of another.
	function carry(session, element) {
		const from = sessions.get(element.dataset.carries);
		if (!from?.result) return;
		const { low, high, words } = from.result;
		const made = view("carry").set("is", word("carry", from.title, words));
		const amounts = [...new Set([low, high])].filter((exact) => !exact.includes("/"));
		made.list("amounts", amounts, (exact, item) =>
			item
				.set("use", word("carry-use", question.amount(element, exact)))
				.on("use", () => question.write(element, exact)),
		);
		element.querySelector(".govuk-input__wrapper").before(made.element);
	}

	function complain(session, element, form, problem) {
		const text = word(...question.message(element, problem));
		const field = question.first(element);
		const made = view("errors").set("error", text).on("error", () => field.focus());
		const note = view("error").set("error", text).element;
		form.querySelector(".govuk-error-message")?.remove();
		form.parentElement.querySelector(".govuk-error-summary")?.remove();
		note.id = `${element.id}-error`;
		element.parentElement.classList.add("govuk-form-group--error");
		element.querySelector(".govuk-radios, .govuk-checkboxes, .govuk-input__wrapper, .govuk-date-input").before(note);
		describe(element.localName === "fieldset" ? element : field, note.id);
		for (const input of element.querySelectorAll(".govuk-input")) {
			input.classList.add("govuk-input--error");
			input.setAttribute("aria-invalid", "true");
		}
		form.before(made.element);
		document.title = word("error-title", document.title.replace(word("error-title", ""), ""));
		made.element.focus();
	}

	function describe(element, id) {
		const ids = new Set((element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
		element.setAttribute("aria-describedby", [...ids.add(id)].join(" "));
	}

	// "None of these" excludes the others, and they it.
	function exclude(element) {
		element.addEventListener("change", ({ target }) => {
			if (!target.checked || target.type !== "checkbox") return;
			for (const input of element.querySelectorAll("input"))
				if (input !== target && (target.dataset.exclusive || input.dataset.exclusive)) input.checked = false;
		});
	}

	function answer(session, name, element, form) {
		const given = question.read(element);
		if (given) session.answers.set(name, given);
		else session.answers.delete(name);
		const now = session.work();
		const wrong = now.problems.find((problem) => problem.question === name);
		if (!wrong) {
			location.hash = address(session, next(session, now, name));
			return;
		}
		session.answers.delete(name);
		complain(session, element, form, wrong.problem);
	}

	function ask(session, name, now) {
		const element = session.questions.get(name).cloneNode(true);
		const made = view("question");
		const at = now.asked.indexOf(name);
		const form = made.slot("form");
		head(element);
		made.set("caption", word("caption", session.title, at + 1, session.questions.size));
		made.slot("question").replaceWith(element);
		question.write(element, session.answers.get(name) ?? "");
		carry(session, element);
		exclude(element);
		back(made, checked ? address(session, "check") : at > 0 ? address(session, now.asked[at - 1]) : "#");
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			answer(session, name, element, form);
		});
		showView(made.element);
	}

	/* Check, result, start */

	function check(session, now) {
		const made = view("check", session);
		checked = true;
		made.list("answers", now.asked, (name, item) => {
			const element = session.questions.get(name);
			item.set("name", element.dataset.called).set("answer", question.say(element, session.answers.get(name)));
			item.set("of", element.dataset.called).link("change", address(session, name));
			item.picture("picture", element.querySelector(".question__picture"));
		});
		made.link("continue", address(session, "result"));
		back(made, address(session, now.asked.at(-1)));
		showView(made.element);
	}

	function clear() {
		for (const session of sessions.values()) {
			session.answers.clear();
			delete session.result;
		}
		checked = false;
		location.hash = "#/";
	}

	function conclude(session, now) {
		const others = [...sessions.values()].filter((other) => other !== session && other.answers.size === 0);
		const what = { session, now, clear, sources, others };
		checked = true;
		session.result = now.result;
		const element = refers(session, now)
			? result.refer(what)
			: now.result
				? result.estimate(what)
				: result.none(what);
		const made = new candour.View(element);
		back(made, address(session, "check"));
		made.link("change", address(session, "check"));
		showView(element);
	}

	// Who comes to a check or a result without answers had some, before the page was loaded again or they were cleared.
	function tellGone({ start }) {
		const made = view("gone").link("start", start);
		main.querySelector("h1").parentElement.after(made.element);
		made.element.focus();
	}

	// A link to a worksheet on paper leads to its questions, while the paper is out of sight.
	function follow() {
		const paper = papers.find((one) => one.hidden && `#${one.querySelector("h2").id}` === location.hash);
		if (paper) location.replace(sessions.get(paper.dataset.worksheet).start);
		return paper;
	}

	function route() {
		const [, name, step] = /^#\/([a-z0-9.-]+)\/([a-z0-9_.-]+)$/.exec(location.hash) ?? [];
		const session = sessions.get(name);
		const key = session ? location.hash : "start";

		if (follow() || key === shown || (!session && location.hash && !location.hash.startsWith("#/"))) return;
		const now = session?.work();
		const other = session && instead(session, step, now);
		if (other) {
			location.replace(other);
			if (other === "#") tellGone(session);
			return;
		}
		if (shown.split("/")[1] !== name) checked = Boolean(session && session.result);
		shown = key;
		if (trail.at(-2) === key) trail.pop();
		else trail.push(key);
		if (!session) show(home);
		else if (step === "check") check(session, now);
		else if (step === "result") conclude(session, now);
		else ask(session, step, now);
	}

	// The questions begin before the first heading of the text, in easy read where the page says so; where the
	// paper was, it can be had again.
	function begin() {
		const [{ start, isEasy, illustrative }] = sessions.values();
		const instead = view("paper").link("start", start);
		const first = view("start").link("start", start);
		const text = papers[0].parentElement.closest(".prose");
		const heading = isEasy ? null : text.querySelector(":scope > h2, :scope > .estimator");
		first.keep("illustrative", illustrative);
		(heading ?? papers[0]).before(first.element);
		candour.giveWay(papers, instead);
		trail.push("start");
		window.addEventListener("hashchange", route);
		if (!follow() && location.hash.startsWith("#/")) route();
	}

	if (papers.length > 0) begin();
})();
