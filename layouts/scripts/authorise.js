// authorise: who can agree a request: the answer to the form, as the worksheet's rules give it.
//
// Nothing that is entered leaves the page: it is not stored, and not in the address.
"use strict";

(async () => {
	const { question, View } = candour;
	const form = document.querySelector("[data-lookup]");
	const status = document.getElementById("answer");
	const more = document.getElementById("answer-more");
	const outcomes = document.getElementById("outcomes");
	const title = document.title;
	if (!form || !outcomes) return;

	const fields = new Map([...form.querySelectorAll("[data-question]")].map((field) => [field.dataset.question, field]));
	// those that a page says to its readers as well stand in the page, others in a template
	const store = outcomes.content ?? outcomes;
	const home = new Map([...store.querySelectorAll("[data-outcome]")].map((outcome) => [outcome.dataset.outcome, outcome]));
	const day = fields.get(form.dataset.day);
	const papers = [...document.querySelectorAll(".paper")];
	// The day of the reader or, of rules that are over or to come, one on which they hold.
	const asOf = form.dataset.asOf ?? candour.day(new Date());
	let engine;

	try {
		engine = await candour.engine();
	} catch {
		return; /* the page says all that it says without */
	}

	const view = (name) =>
		new View(document.importNode(document.getElementById(`authorise-${name}`).content, true).firstElementChild);

	function word(name, ...values) {
		const words = document.getElementById("authorise-words").content;
		const pattern = (words.querySelector(`[data-word="${name}"]`) ?? words.querySelector('[data-word="fault"]')).textContent;
		return pattern.split("{}").reduce((said, piece, index) => said + values[index - 1] + piece);
	}

	/* What is entered */

	const list = (field) => field.querySelector("select");
	const read = (field) => (list(field) ? list(field).value : question.read(field));
	const say = (field, answer) => (list(field) ? list(field).selectedOptions[0].textContent : question.say(field, answer));
	const first = (field) => field.querySelector("select, input");
	const decided = () => (day ? read(day) : asOf);

	function work() {
		const given = [...fields].filter(([, field]) => !field.hidden).map(([name, field]) => [name, read(field)]);
		const lines = [["as-of", asOf], ...given.filter(([, answer]) => answer)];
		return engine(form.dataset.lookup, lines.map((pair) => `${pair.join("=")}\n`).join(""));
	}

	// After the last day of these rules others hold, which this page does not have.
	function decide() {
		const now = work();
		const over = form.dataset.last && decided() > form.dataset.last;
		return over && now.outcome !== "answers" ? { ...now, outcome: "not-in-force", result: undefined, lines: [] } : now;
	}

	// Only what the rules ask for is shown. A number that was written moves to the question that takes its place.
	function ask() {
		const before = [...fields.values()].find((field) => !field.hidden && field.dataset.kind === "number");
		for (;;) {
			const asked = new Set(work().asked);
			const wrong = [...fields].filter(([name, field]) => field.hidden === asked.has(name));
			if (wrong.length === 0) break;
			for (const [, field] of wrong) field.hidden = !field.hidden;
		}
		const after = [...fields.values()].find((field) => !field.hidden && field.dataset.kind === "number");
		if (before && after && before !== after) first(after).value = first(before).value;
	}

	/* Mistakes */

	function tidy() {
		document.title = title;
		form.parentElement.querySelector(".govuk-error-summary")?.remove();
		for (const field of fields.values()) {
			field.classList.remove("govuk-form-group--error");
			field.querySelector(".govuk-error-message")?.remove();
			for (const input of field.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
		}
	}

	const message = (field, problem) => word(...question.message(field, problem));

	function mark(field, problem) {
		const note = view("error").set("error", message(field, problem)).element;
		note.id = `${field.id}-error`;
		field.classList.add("govuk-form-group--error");
		field.querySelector("select, .govuk-radios, .govuk-input__wrapper, .govuk-date-input").before(note);
		for (const input of field.querySelectorAll("select, input")) {
			const ids = (input.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
			input.setAttribute("aria-invalid", "true");
			input.setAttribute("aria-describedby", [...new Set([...ids, note.id])].join(" "));
		}
	}

	function complain(problems) {
		const made = view("errors");
		made.list("errors", problems, ({ question: name, problem }, item) => {
			const field = fields.get(name);
			mark(field, problem);
			item.set("error", message(field, problem)).on("error", () => first(field).focus());
		});
		form.before(made.element);
		document.title = word("error-title", title);
		made.element.focus();
	}

	/* The answer */

	const outcomeOf = (now) => (now.outcome === "value" ? now.result.labels[0] : now.outcome);

	function source({ source: id, at }) {
		const links = [...document.querySelectorAll(".references a")];
		const link = links.find(({ hash }) => hash === `#${id}`);
		return link ? word("cited", link.textContent, at ?? "") : "";
	}

	// A list has one thing a line.
	const inLines = (is) => [is].flat().join("\n");

	// A line that was made from a number that somebody entered, and is not that number.
	function worked(now) {
		const made = (name) => {
			const inputs = now.lines?.find(({ says }) => says === name)?.inputs ?? [];
			return inputs.some(({ says, answer }) => answer || made(says));
		};
		const given = new Set(now.asked.map((name) => said(now, name)));
		return (now.result?.inputs ?? []).filter(({ says, answer, words }) => !answer && words && !given.has(words) && made(says));
	}

	// As the engine says it, with its unit and its commas; it says only what a rule looked at.
	function said(now, name) {
		const field = fields.get(name);
		const inputs = (now.lines ?? []).flatMap((line) => line.inputs ?? []);
		return inputs.find(({ says, answer }) => answer && says === field.dataset.called)?.answer ?? say(field, read(field));
	}

	// By the day of the decision the rules may be others.
	const isAfterReview = () => day && read(day) > form.dataset.review;
	const sayReview = () => word("review", say(day, form.dataset.review));

	function facts(now, outcome) {
		const entered = now.asked.map((name) => [fields.get(name).dataset.called, said(now, name)]);
		const rest = [[word("level"), outcome.querySelector(".outcome__says").textContent]];
		if (now.result?.rule) rest.push([word("rule-name"), now.result.rule], [word("source-name"), source(now.result)]);
		if (isAfterReview()) rest.push([word("review-name"), sayReview()]);
		return [...entered, ...worked(now).map(({ says, words }) => [says, words]), ...rest];
	}

	function documents(outcome) {
		const title = outcome.querySelector(".documents")?.previousElementSibling.textContent;
		return [...outcome.querySelectorAll(".checklist")].map((checklist) => {
			const items = [...checklist.querySelectorAll("label")].map((label) =>
				outcome.querySelector(`[id="${label.htmlFor}"]`).checked ? word("ticked", label.textContent) : label.textContent,
			);
			return [word("documents", title, checklist.previousElementSibling.textContent), items];
		});
	}

	function tell(now, outcome) {
		const made = view("answer");
		const entered = now.asked.filter((name) => fields.get(name) !== day);
		const telling = entered.filter((name) => fields.get(name).querySelectorAll("[type=radio]").length === 0);
		const says = (telling.length ? telling : entered).map((name) => said(now, name));
		const also = worked(now).map(({ words }) => words);
		made.set("says", outcome.querySelector(".outcome__says").textContent);
		if (made.keep("facts", says.length))
			made.set("facts", word("facts", [...says, ...also].reduce((all, one) => word("join", all, one)), question.day(decided())));
		if (made.keep("rule", now.result?.rule)) made.set("rule", word("rule", now.result.rule));
		if (made.keep("source", now.result?.source)) made.set("source", word("source", source(now.result)));
		if (made.keep("review", isAfterReview())) made.set("review", sayReview());
		status.replaceChildren(made.element);
	}

	function addSittings(outcome) {
		const part = outcome.querySelector("[data-sittings]");
		part?.querySelector("[data-slot=sittings]")?.remove();
		if (!part) return;
		const { next, isNone } = candour.sittings(part.dataset.sittings, decided(), new Date());
		if (next.length === 0) return;
		const made = view("sittings");
		const lang = document.documentElement.lang;
		const said = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
		const long = (date) => date.toLocaleDateString(lang, said);
		made.list("list", next, ({ date, words, isHoliday }, item) =>
			item.set("sitting", word(isHoliday ? "sitting-holiday" : "sitting", long(date), words)),
		);
		if (made.keep("none", isNone)) made.set("none", word("sitting-none", long(new Date(`${decided()}T12:00`))));
		made.keep("unlisted", next.some(({ isUnlisted }) => isUnlisted));
		part.querySelector("h4").after(made.element);
	}

	// Only what is said of this kind of request.
	function choose(outcome) {
		const given = [...fields.values()].filter((field) => !field.hidden).map(read);
		for (const part of outcome.querySelectorAll("[data-case]")) part.hidden = !given.includes(part.dataset.case);
	}

	// What was ticked for one request is not ready for another.
	function forget() {
		for (const outcome of more.querySelectorAll("[data-outcome]")) {
			for (const box of outcome.querySelectorAll(".checklist__box")) box.checked = false;
			store.append(outcome);
		}
		status.replaceChildren();
		more.replaceChildren();
	}

	function answer() {
		const now = decide();
		tidy();
		forget();
		if (now.outcome === "answers") {
			complain(now.problems);
			return;
		}
		const outcome = home.get(outcomeOf(now));
		const made = view("more");
		// what the page has no words for, the worksheet has: why nobody is named
		if (outcome.dataset.says) outcome.querySelector(".outcome__says").textContent = now[outcome.dataset.says].join(" ");
		const all = () => [...facts(now, outcome), ...documents(outcome)];
		tell(now, outcome);
		addSittings(outcome);
		choose(outcome);
		made.keep("asked", outcome.dataset.outcome === "refer");
		made.slot("outcome").replaceWith(outcome);
		made.list("facts", all(), ([name, is], item) => item.set("name", name).set("is", inLines(is)));
		made.set("foot", word("foot", form.dataset.title, now.version, question.day(decided()), now.checksum));
		candour.request(made, word, all);
		made.element.addEventListener("change", () => {
			const is = [...made.element.querySelectorAll("[data-slot=is]")];
			all().forEach(([, text], index) => (is[index].textContent = inLines(text)));
		});
		more.replaceChildren(made.element);
		status.scrollIntoView({ block: "nearest" });
	}

	/* Begin */

	for (const field of fields.values()) field.hidden = true;
	first(fields.values().next().value).closest("[data-question]").hidden = false;
	if (day) {
		day.hidden = false;
		question.write(day, asOf);
	}
	if (store === outcomes) {
		outcomes.hidden = true;
		outcomes.previousElementSibling.hidden = true; /* its heading */
	}
	document.getElementById("lookup--without").remove();
	form.hidden = false;
	if (papers.length > 0) candour.giveWay(papers, view("paper"));
	ask();

	// An answer never stands beside a form that says something else.
	form.addEventListener("input", () => {
		const stood = more.firstElementChild || status.querySelector("[data-slot=again]");
		ask();
		forget();
		if (stood) status.replaceChildren(view("again").set("again", word("again", form.querySelector(".lookup__find").textContent)).element);
	});
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		answer();
	});
})();
