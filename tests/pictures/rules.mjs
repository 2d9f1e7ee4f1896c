// What must be so of the manifest and of our own drawings. Each rule gives what is wrong, in words.
import { readManifest } from "../../layouts/pictures/manifest.mjs";

const OF_SET = ["name", "licence", "licence-url", "credit"],
	OF_PICTURE = ["set", "file", "shows", "not-for"],
	LARGEST = 4096;
// OpenMoji's, and tints of two of them.
const PALETTE = `#000 #3f3f3f #9b9b9a #d0cfce #fff #92d3f5 #61b2e4 #1e50a0 #ea5a47 #d22f27 #b1cc33 #5c9e31 #fcea2b #f1b31c
	#ffa7c0 #b399c8 #8967aa #f4aa41 #e27022 #a57939 #6a462f #fadcbc #debb90 #c19a65 #d8e58f #fff4d6`.split(/\s+/);

const lacking = (map, keys) => keys.filter((key) => !map[key]).map((key) => `has no "${key}"`);

// `drawn`: the files of each folder here; `packages`: what package.json asks for.
export function manifest(text, drawn, packages) {
	const { sets, pictures } = readManifest(text),
		count = (text.split(/^pictures:$/m)[1] ?? "").split("\n").filter((line) => /^ {2}[^ #]/.test(line)).length,
		used = new Set(pictures.map(({ set, file }) => `${set}/${file}`)),
		found = [];

	if (count !== pictures.length) found.push(`${count - pictures.length} pictures are not on one line each`);
	for (const [set, about] of Object.entries(sets)) {
		found.push(...lacking(about, OF_SET).map((says) => `set ${set} ${says}`));
		if (about.package && !/^\d/.test(packages[about.package] ?? ""))
			found.push(`set ${set}: layouts/package.json has no one version of ${about.package}`);
		if (about.package && !about.home) found.push(`set ${set} has no "home"`);
	}
	pictures.forEach((picture, index) => {
		const { id, set, file } = picture;
		found.push(...lacking(picture, OF_PICTURE).map((says) => `${id} ${says}`));
		if (pictures.findIndex((other) => other.id === id) < index) found.push(`${id} is there twice`);
		if (!sets[set]) found.push(`${id}: no set ${set}`);
		else if (!sets[set].package && !drawn.get(set)?.includes(file)) found.push(`${id}: no file ${set}/${file}`);
		for (const [, other] of (picture["not-for"] ?? "").matchAll(/\(([a-z-]+)\)/g))
			if (!pictures.some((known) => known.id === other)) found.push(`${id}: sends to ${other}, which is no picture`);
	});
	for (const [set, files] of drawn)
		found.push(...files.filter((file) => !used.has(`${set}/${file}`)).map((file) => `${set}/${file} is not in the manifest`));
	return found;
}

// A drawing of ours: square, on white, in one palette, nothing but shapes. Letters would need a font.
export function drawing(svg) {
	const found = [],
		has = (pattern, says) => pattern.test(svg) || found.push(says),
		only = (pattern, says) => found.push(...[...svg.matchAll(pattern)].map(([, what]) => `${says} ${what}`));

	has(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 64 64" width="96" height="96">\n/, "is not 64 by 64, shown at 96");
	has(/^.*\n\t<rect width="64" height="64" fill="#fff"\/>\n/, "has no white ground");
	only(/<(?!\/|(?:svg|g|path|rect|circle|ellipse)[ >])([^ >]*)/g, "has the element");
	only(/ (?!(?:xmlns|viewBox|width|height|fill|stroke(?:-width|-linecap|-linejoin)?|transform|d|c?[xy]|r[xy]?)=)([a-zA-Z:-]+)="/g, "has the attribute");
	found.push(
		...[...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)]
			.map(([, colour]) => colour)
			.filter((colour) => colour !== "none" && !PALETTE.includes(colour))
			.map((colour) => `has the colour ${colour}`),
	);
	if (Buffer.byteLength(svg) > LARGEST) found.push(`is larger than ${LARGEST} bytes`);
	return found;
}
