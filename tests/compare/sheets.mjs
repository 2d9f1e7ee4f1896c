// Small worksheets whose differences can be worked by hand.

const head = (name, kind, version, effective) => `worksheet: ${name}
title: A worksheet called ${name}
summary: For a test.
kind: ${kind}
status: illustrative
version: "${version}"
owner: policy-lead
effective: ${effective}
issued: 2024-01-01
review-due: 2027-01-01
note: Made up for a test.
changes: [{date: 2024-01-01, says: First written.}]
`;

// Questions and lines are flow mappings, one on each line.
export function sheet({ name = "trial", kind = "estimate", version = "1.0", effective = "2024-01-01", day, figures = [], questions, lines, refers = [], result, examples }) {
	const list = (key, items) => (items.length ? `${key}:\n${items.map((item) => `  ${item}\n`).join("")}` : "");
	return (
		head(name, kind, version, effective) +
		(day ? `day: ${day}\n` : "") +
		list("figures", figures) +
		list("questions", questions) +
		list("lines", lines) +
		list("refers", refers) +
		`result: ${result}\n` +
		list("examples", examples)
	);
}

export const example = (given, expect) => `- {says: An example, given: ${given}, expect: ${expect}}`;

// `unsure` names the questions that may be answered with "I am not sure".
const offering = (unsure) => [meals, help].map((text) => (unsure.includes(text.split(":")[0]) ? text.replace(/\}$/, ", unsure: yes}") : text));
const meals = "meals: {asks: How are meals?, called: Meals, about: need, choices: {alone: By myself, some: Some help, every: Much help}}";
const help = 'help: {asks: Does family help?, called: Family, about: support, choices: {"no": "No", "yes": "Yes"}}';

// £0, £50 or £100 for meals, and £20 off where family helps, but never below nothing.
export const meal = ({ some = 50, every = 100, less = 20, unsure = [], ...rest } = {}) =>
	sheet({
		questions: offering(unsure),
		lines: [
			`price: {says: Price, unit: £/week, map: meals, to: {alone: 0, some: ${some}, every: ${every}}}`,
			`met: {says: Met, unit: £/week, map: help, to: {"no": 0, "yes": ${less}}}`,
			"left: {says: Left, unit: £/week, sum: [price], less: [met]}",
			"budget: {says: Budget, unit: £/week, max: [left, 0]}",
		],
		result: "budget",
		examples: [example("{meals: alone, help: no}", "{budget: 0}"), example(`{meals: some, help: no}`, `{budget: ${some}}`)],
		...rest,
	});
