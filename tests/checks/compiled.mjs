// What the compiled modules call and keep. Objects tell the truth: no macro or comment hides anything.
import { table } from "./tree.mjs";

export const calls = {
	name: "only the modules of calls.txt reach out of the program",
	look({ files, objects }) {
		const allowed = new Map();
		for (const words of table(files.get("tests/checks/calls.txt"))) {
			const colon = words.findIndex((word) => word.endsWith(":"));
			const modules = words.slice(0, colon + 1).map((word) => word.replace(":", ""));
			for (const call of words.slice(colon + 1)) allowed.set(call, modules);
		}
		return objects.flatMap(({ module, symbols }) =>
			symbols
				.filter(({ section }) => section === "*UND*")
				.map(({ name }) => name.replace(/^__(?:isoc99_)?|_chk$|64$/g, ""))
				.filter((name) => allowed.has(name) && !allowed.get(name).includes(module))
				.map(
					(name) =>
						`generator/${module}.c: calls ${name}(), which belongs to ${allowed.get(name).join(" and ")}`,
				),
		);
	},
};

export const globals = {
	name: "nothing static can be changed",
	look({ files, objects }) {
		const known = new Set(
			table(files.get("tests/checks/globals.txt") ?? "").map(([module, name]) => `${module} ${name}`),
		);
		const changes = ({ section }) =>
			/^(\.t?data|\.t?bss|\*COM\*)/.test(section) && !section.startsWith(".data.rel.ro");
		return objects.flatMap(({ module, symbols }) =>
			symbols
				.filter((symbol) => changes(symbol) && !known.has(`${module} ${symbol.name.replace(/\.\d+$/, "")}`))
				.map(({ name }) => `generator/${module}.c: "${name}" can be changed while the program runs`),
		);
	},
};

// A linker that finds a name in two members of a library takes the one that it comes upon first.
export const namesakes = {
	name: "no two modules define the same name",
	look({ objects }) {
		const owner = new Map();
		return objects.flatMap(({ module, symbols }) =>
			symbols
				.filter(({ section, shared }) => shared && section !== "*UND*")
				.flatMap(({ name }) => {
					const other = owner.get(name);
					owner.set(name, module);
					return other ? [`generator/${module}.c: defines ${name}, as ${other} does`] : [];
				}),
		);
	},
};
