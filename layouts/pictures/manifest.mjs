// Reads layouts/pictures/manifest.yaml as it is laid out: sets with a key on each line, pictures on one line each.
//	{ sets: { NAME: { name, licence, ... } }, pictures: [{ id, line, set, file, shows, "not-for" }] }
// The generator reads it as YAML and says what is wrong with it; this is for what runs before there is one.
const plain = (text) => text.replace(/^"(.*)"$/, "$1");

export function readManifest(text) {
	const sets = {},
		pictures = [];
	let part, set;

	text.split("\n").forEach((line, index) => {
		const [, heading] = /^(\w+):$/.exec(line) ?? [],
			[, opens] = /^ {2}([a-z0-9-]+):$/.exec(line) ?? [],
			[, key, value] = /^ {4}([a-z-]+): (.*)$/.exec(line) ?? [],
			[, id, map] = /^ {2}([a-z0-9-]+): \{(.*)\}$/.exec(line) ?? [];

		if (heading) part = heading;
		if (part === "sets" && opens) set = sets[opens] = {};
		if (part === "sets" && key) set[key] = plain(value);
		if (part === "pictures" && id) {
			const pairs = map.matchAll(/([a-z-]+): ("[^"]*"|[^,]*)(?:, |$)/g);
			pictures.push({ id, line: index + 1, ...Object.fromEntries([...pairs].map(([, k, v]) => [k, plain(v)])) });
		}
	});
	return { sets, pictures };
}
