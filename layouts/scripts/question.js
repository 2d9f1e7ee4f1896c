// question: one question of the paper worksheet: its answer as the engine reads it, in words, and what is wrong
// with it. `element` is what has data-question.
"use strict";

candour.question = (() => {
	const inputs = (element) => [...element.querySelectorAll("input")];
	const padded = (text, length) => text.padStart(length, "0");

	// What people write besides the digits of a number. A comma is left out only before thousands: elsewhere somebody
	// may mean a point.
	const digits = (text) =>
		text
			.replace(/[\s£%]/g, "")
			.replace(/(\d),(?=\d{3}(?!\d))/g, "$1")
			.replace(/^\./, "0.")
			.replace(/\.$/, "");

	const read = {
		choice: (element) => inputs(element).find(({ checked }) => checked)?.value ?? "",
		several: (element) =>
			inputs(element)
				.filter(({ checked }) => checked)
				.map(({ value }) => value)
				.join(),
		number: (element) => digits(inputs(element)[0].value),
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

	// The name of the message for what the engine found, and what stands in it.
	function message({ dataset: { kind, called, from, to, step } }, problem) {
		const names = { missing: `missing-${kind}`, "too-low": `too-low-${kind}`, "too-high": `too-high-${kind}` };
		const within = { "too-low": from, "too-high": to, step };
		return [names[problem] ?? problem, called, within[problem] ?? ""];
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
