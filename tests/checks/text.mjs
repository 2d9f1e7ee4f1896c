// What stands in the files themselves.
import { parse } from "node:path";

const LONGEST_FILE = 400,
	LONGEST_FUNCTION = 60;

// Every line of the files whose path matches, tried against one pattern.
function grep(files, where, pattern, says) {
	return [...files]
		.filter(([path]) => where.test(path))
		.flatMap(([path, text]) =>
			text
				.split("\n")
				.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${says}`] : [])),
		);
}

export const length = {
	name: `files have ${LONGEST_FILE} lines at most, functions ${LONGEST_FUNCTION}`,
	look({ files }) {
		const found = [];
		for (const [path, text] of files) {
			if (!/^(generator|tests|layouts)\/.*\.([ch]|mjs|js|scss)$/.test(path)) continue;
			const lines = text.split("\n");
			if (lines.length - 1 > LONGEST_FILE) found.push(`${path}: ${lines.length - 1} lines`);
			if (!path.endsWith(".c")) continue;
			let start = -1;
			lines.forEach((line, index) => {
				if (line === "{") start = index;
				if (line === "}" && start >= 0) {
					if (index - start - 1 > LONGEST_FUNCTION)
						found.push(`${path}:${start + 1}: a function of ${index - start - 1} lines`);
					start = -1;
				}
			});
		}
		return found;
	},
};

export const headers = {
	name: "a header begins with what its module is, and is guarded by its name",
	look({ files }) {
		return [...files]
			.filter(([path]) => /^generator\/.*\.h$/.test(path))
			.flatMap(([path, text]) => {
				const { dir, name } = parse(path.replace("generator/", ""));
				const guard = `${dir}_${name}_H`.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_");
				const found = [];
				if (!text.startsWith(`/*\n * ${name}: `)) found.push(`${path}:1: begin with "${name}: what it is"`);
				if (!text.includes(`\n#ifndef ${guard}\n#define ${guard}\n`))
					found.push(`${path}: guard it by ${guard}`);
				return found;
			});
	},
};

export const foreign = {
	name: "no registry and no path of one machine is named",
	look: ({ files }) => [
		...grep(
			files,
			/./,
			/registry\.(npm|yarn)|deb\.debian\.|pypi\.org|proxy\.golang/,
			"names the host of a registry",
		),
		...grep(files, /./, /(^|[^\w.])\/(work|home|root|tmp\/contract)\/\w/, "names a path of one machine"),
		...grep(files, /package-lock\.json$/, /"resolved"/, "says where a package came from"),
	],
};

export const unfinished = {
	name: "nothing says that it is unfinished",
	look: ({ files }) =>
		grep(
			files,
			/^(generator|layouts|tests|Makefile|\.ci)/,
			/\b(TO[D]O|FIX[M]E|HAC[K]|XX[X])\b/,
			"says that it is unfinished",
		),
};

export const rooms = {
	name: "the top level is as the architecture draws it",
	look: ({ files }) =>
		[...new Set([...files.keys()].map((path) => path.split("/")[0]))]
			.filter(
				(name) => !/^(content|layouts|generator|site|tests|Makefile|README\.md|LICENSE|\..+)$/.test(name),
			)
			.map((name) => `${name}: has no place at the top level`),
};

const unique = (text, pattern) => new Set([...text.matchAll(pattern)].map((match) => match[1]));
const missing = (all, known, says) => [...all].filter((name) => !known.has(name)).map((name) => says(name));

export const names = {
	name: "program, manual page, README and Makefile name the same commands, options and targets",
	look({ files, help }) {
		const manual = files.get("generator/candour.1") ?? "",
			readme = ["README.md", "content/README.md"].map((name) => files.get(name) ?? "").join("\n"),
			makefile = files.get("Makefile") ?? "";
		const code = [...readme.matchAll(/^```[^\n]*\n([\s\S]*?)^```|`([^`\n]+)`/gm)]
			.map(([, block, span]) => block ?? span)
			.join("\n");
		const lines = code
			.split("\n")
			.filter((line) => /\bcandour\b/.test(line) || /^--/.test(line))
			.join("\n");
		const helped = {
			commands: unique(help, /^  ([a-z]+) /gm),
			options: unique(`${help} --help`, /(--[a-z][a-z-]*)/g),
		};
		const printed = {
			commands: unique(manual, /^\.It Cm ([a-z]+)/gm),
			options: unique(manual.replaceAll(/\bFl -/g, "--"), /(--[a-z][a-z-]*)/g),
		};
		const targets = new Set(
			[...makefile.matchAll(/^([a-z][a-z -]*):/gm)].flatMap((match) => match[1].split(" ")),
		);
		return ["commands", "options"]
			.flatMap((kind) => [
				...missing(helped[kind], printed[kind], (name) => `generator/candour.1: does not name ${name}`),
				...missing(
					printed[kind],
					helped[kind],
					(name) => `generator/candour.1: names ${name}, which the program does not know`,
				),
			])
			.concat(
				missing(
					unique(lines, /(--[a-z][a-z-]*)/g),
					helped.options,
					(name) => `README.md: names ${name}, which the program does not know`,
				),
				missing(
					unique(lines, /(?:^|\s|\/)candour ([a-z]+)/gm),
					helped.commands,
					(name) => `README.md: names "candour ${name}", which the program does not know`,
				),
				missing(
					unique(code, /\bmake ([a-z][a-z-]*)/g),
					targets,
					(name) => `README.md: names "make ${name}", which the Makefile does not know`,
				),
			);
	},
};

export const limits = {
	name: "every limit is used and tested",
	look({ files }) {
		const known = unique(files.get("generator/base/limits.h") ?? "", /^\t(LIMIT_[A-Z_]+) =/gm);
		const text = (where) =>
			[...files]
				.filter(([path]) => where.test(path) && !path.endsWith("/limits.h"))
				.map(([, content]) => content)
				.join("\n");
		const used = unique(text(/^generator\//), /\b(LIMIT_[A-Z_]+)\b/g),
			tested = unique(text(/^tests\/(unit|spec|faults)\//), /\b(LIMIT_[A-Z_]+)\b/g);
		return [
			...missing(known, used, (name) => `generator/base/limits.h: ${name} limits nothing`),
			...missing(known, tested, (name) => `generator/base/limits.h: ${name} is tried by no test`),
		];
	},
};

export const rules = {
	name: "every message is tried by a test",
	look({ files }) {
		const raised = new Map();
		for (const [path, text] of files)
			if (/^generator\/.*\.c$/.test(path))
				for (const [, rule] of text.matchAll(/\bdiag_(?:error|warning)\([^"]*?"([a-z]+(?:-[a-z]+)+)",/g))
					raised.set(rule, path);
		const tests = [...files]
			.filter(([path]) => /^tests\/(unit|spec|golden|faults|hostile|command|sheets|authorise|new|calibrate|compare)\//.test(path))
			.map(([, text]) => text)
			.join("\n");
		return [...raised]
			.filter(([rule]) => !tests.includes(`[${rule}]`) && !tests.includes(`\\[${rule}\\]`) && !tests.includes(`"${rule}"`))
			.map(([rule, path]) => `${path}: no test sees [${rule}]`);
	},
};

// The texts of C: literals beside each other are one, and the escapes are what they stand for.
const literals = (code) =>
	[...code.replaceAll(/\/\*[^]*?\*\/|^#.*$|\bassert\([^]*?;/gm, "").matchAll(/"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*/g)].map(
		([run]) => [...run.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text.replaceAll(/\\(.)/g, "$1")).join(""),
	);

// The limits have tests on both sides; an example of one would be longer than the rest of the document.
// One message is for what the reader does not let through.
const isMessage = (text) =>
	text.split(" ").length > 3 && !/at most %|is not applicable where answers reach it/.test(text);

export const examples = {
	name: "every message about a worksheet has an example in the specification of worksheets",
	look({ files }) {
		const document = files.get("tests/spec/worksheet.md") ?? "";
		const pattern = (text) =>
			new RegExp(
				text
					.split(/%(?:\.\*s|zu|[a-z])/)
					.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
					.join("[^\n]*"),
			);

		return [...files]
			.filter(([path]) => /^generator\/(sheet|prove|compare|method)\/.*\.c$/.test(path))
			.flatMap(([path, code]) =>
				literals(code)
					.filter((text) => isMessage(text) && !pattern(text).test(document))
					.map((text) => `${path}: tests/spec/worksheet.md has no example of "${text}"`),
			);
	},
};
