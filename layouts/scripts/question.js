// question: one question of the paper worksheet: its answer as the engine reads it, in words, and what is wrong
// with it. `element` is what has data-question.
"use strict";

candour.question = (() => {
	const inputs = (element) => [...element.querySelectorAll("input")];
	const padded = (text, length) => text.padStart(length, "0");

	// What people write besides the digits of a number. A comma is left out only before thousands: elsewhere somebody
	// may mean a point.
	const bare = (text) =>
		text
			.replace(/[ \t\n\v\f\r\u00a0\u2009\u202f\ufeff£%]/g, "")
			.replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
			.replace(/^\./, "0.")
			.replace(/\.$/, "");

	// How many digits the step has after its point.
	const places = ({ dataset }) => (dataset.by.split(".")[1] ?? "").length;

	// Three digits or more after a point, and more than the step has, may be thousands: such a point is taken for the
	// comma that it may be, and the engine refuses it.
	const digits = (text, most) =>
		bare(text).replace(/\.(\d{3,})$/, (point, after) => (after.length > most ? `,${after}` : point));

	const read = {
		choice: (element) => inputs(element).find(({ checked }) => checked)?.value ?? "",
		several: (element) =>
			inputs(element)
				.filter(({ checked }) => checked)
				.map(({ value }) => value)
				.join(),
		number: (element) => digits(inputs(element)[0].value, places(element)),
		date(element) {
			const [day, month, year] = inputs(element).map(({ value }) => value.trim());
			return day || month || year ? [padded(year, 4), padded(month, 2), padded(day, 2)].join("-") : "";
		},
	};

	const choose = (element, answer) => {
		const chosen = answer.split(",");
		for (const input of inputs(element)) input.checked = chosen.includes(input.value);
	};

	const write = {
		choice: choose,
		several: choose,
		number(element, answer) {
			inputs(element)[0].value = answer;
		},
		date(element, answer) {
			const parts = answer.split("-").reverse();
			inputs(element).forEach((input, index) => {
				input.value = Number(parts[index]) || "";
			});
		},
	};

	// The question need not be on the page, where an input would know its label.
	function labels(element, answer) {
		const labelled = [...element.querySelectorAll("label")];
		const ids = answer.split(",").map((value) => inputs(element).find((input) => input.value === value).id);
		return ids.map((id) => labelled.find(({ htmlFor }) => htmlFor === id).textContent).join("; ");
	}

	const affix = (element, side) => element.querySelector(`.govuk-input__${side}`)?.textContent ?? "";
	const amount = (element, number) =>
		`${affix(element, "prefix")}${number} ${affix(element, "suffix")}`.trim();

	const say = {
		choice: labels,
		several: labels,
		number: amount,
		date: (element, answer) =>
			new Date(`${answer}T12:00`).toLocaleDateString(document.documentElement.lang, {
				day: "numeric",
				month: "long",
				year: "numeric",
			}),
	};

	/* What is wrong */

	const isMoney = (element) => affix(element, "prefix") !== "";
	const sample = (element) => {
		const part = places(element) > 0;
		return isMoney(element) ? (part ? "350.01" : "350") : part ? "4.5" : "4";
	};

	// What is no number, and what may be meant by it: the first that fits, or only how a number is written.
	const unread = [
		["thousands", /^(\d+)\.(\d{3})$/, (most, whole, after) => [whole + after, [whole, after.slice(0, most)].filter(Boolean).join(".")]],
		["comma", /^(\d+),(\d{1,2})$/, (most, whole, after) => [`${whole}.${after}`]],
		["step", /^\d+\.\d+$/, () => []],
		["range", /\d(to|or|and|-|–)\d/, () => []],
	];

	function unreadable(element) {
		const text = bare(inputs(element)[0].value);
		const [name, pattern, meant] = unread.find(([, like]) => like.test(text)) ?? [];
		// where there is no part, a point is no better than a comma
		if (name === "comma" && text.split(",")[1].length > places(element)) return ["not-a-number", sample(element)];
		return name ? [name, ...meant(places(element), ...pattern.exec(text).slice(1))] : ["not-a-number", sample(element)];
	}

	const explain = {
		missing: ({ dataset: { kind, least } }) => [`missing-${kind}${Number(least) <= 0 ? "-or-0" : ""}`],
		"not-a-number": unreadable,
		"too-low": ({ dataset: { kind, from } }) => [`too-low-${kind}`, from],
		"too-high": ({ dataset: { kind, to } }) => [`too-high-${kind}`, to],
		step: () => ["step"],
	};

	// The name of the message for what the engine found, and what stands in it. Where there is no answer, it says the
	// question; what is wrong with one is said of the question by its short name.
	function message(element, problem) {
		const asks = element.querySelector(".question__asks, .lookup__asks").textContent;
		const { called, by, step } = element.dataset;
		const [name, ...values] = explain[problem]?.(element) ?? [problem];
		if (name === "step") return by === "0.01" && isMoney(element) ? ["step-pence", called] : [name, called, step];
		return [name, /^(missing|exclusive)/.test(name) ? asks : called, ...values];
	}

	return {
		read: (element) => read[element.dataset.kind](element),
		write: (element, answer) => write[element.dataset.kind](element, answer),
		say: (element, answer) => say[element.dataset.kind](element, answer),
		day: (answer) => say.date(null, answer),
		choices: (element) => inputs(element).map(({ value }) => value),
		first: (element) => inputs(element)[0],
		amount,
		message,
	};
})();
