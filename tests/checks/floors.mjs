// Who knows whom: floors.txt holds for every include of the generator.
import { moduleOf, table } from "./tree.mjs";

export const floors = {
	name: "a module includes only lower floors",
	look({ files }) {
		const rows = table(files.get("tests/checks/floors.txt"));
		const floor = new Map(),
			whole = new Map();
		const found = [];

		rows
			.filter(([first]) => !first.startsWith("<"))
			.forEach((words, height) => {
				for (const word of words)
					for (const module of word.split("+")) {
						if (floor.has(module)) found.push(`tests/checks/floors.txt: ${module} stands there twice`);
						floor.set(module, height);
						whole.set(module, word);
					}
			});

		const sources = [...files.keys()].filter((path) => /^generator\/.*\.[ch]$/.test(path));
		const modules = new Set(sources.map(moduleOf));
		for (const module of modules)
			if (!floor.has(module)) found.push(`generator/${module}: has no floor in tests/checks/floors.txt`);
		for (const module of floor.keys())
			if (!modules.has(module)) found.push(`tests/checks/floors.txt: there is no module ${module}`);

		for (const path of sources)
			for (const { line, name } of includes(files.get(path), /^#include "(.+)\.h"/)) {
				const from = moduleOf(path);
				if (!modules.has(name)) found.push(`${path}:${line}: "${name}.h" is not a module`);
				else if (whole.get(name) !== whole.get(from) && floor.has(from) && floor.get(name) >= floor.get(from))
					found.push(
						`${path}:${line}: ${from} (floor ${floor.get(from)}) includes ${name} (floor ${floor.get(name)})`,
					);
			}
		return found;
	},
};

export const libraries = {
	name: "a library is known to one module",
	look({ files }) {
		const rows = table(files.get("tests/checks/floors.txt")).filter(([first]) => first.startsWith("<"));
		const rules = rows.map(([header, ...modules]) => ({
			start: header.slice(1, -1).replace(/\*$/, ""),
			modules,
		}));
		const found = [];

		for (const [path, text] of files) {
			if (!/^generator\/.*\.[ch]$/.test(path)) continue;
			for (const { line, name } of includes(text, /^#include <(.+)>/)) {
				const rule = rules.find(({ start }) => name.startsWith(start));
				if (!rule && !SYSTEM.test(name)) found.push(`${path}:${line}: <${name}> belongs to no module`);
				else if (rule && !rule.modules.includes("any") && !rule.modules.includes(moduleOf(path)))
					found.push(`${path}:${line}: <${name}> belongs to ${rule.modules.join(" and ")}`);
			}
		}
		return found;
	},
};

// C's own headers and POSIX's.
const SYSTEM =
	/^(assert|ctype|dirent|errno|fcntl|inttypes|limits|netinet\/in|poll|pthread|sched|setjmp|signal|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|strings|time|unistd|sys\/[a-z]+|linux\/[a-z]+)\.h$/;

function includes(text, pattern) {
	return text.split("\n").flatMap((content, index) => {
		const match = pattern.exec(content);
		return match ? [{ line: index + 1, name: match[1] }] : [];
	});
}
