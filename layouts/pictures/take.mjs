// Writes the pictures that the manifest takes from packages, as SVG files.
//	node pictures/take.mjs FOLDER		in layouts/; the files go to FOLDER/SET/
// A package holds one JSON of drawings, as the sets of Iconify do. Each file says whose it is and under which
// licence. Its empty margins are cut, so that the drawing is as large as it can be, and it has a white ground, so
// that black lines stay visible on any page.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extent } from "./extent.mjs";
import { readManifest } from "./manifest.mjs";

const MOST_CUT = 10 / 72; // of a side; more would show in the thickness of the lines

// "--" ends a comment.
const comment = (text) => text.replaceAll("--", "- -");

function svg({ body, width, height }, { name, licence, home }) {
	const [left, top, right, bottom] = extent(body) ?? [0, 0, width, height],
		empty = Math.floor(Math.min(left, top, width - right, height - bottom)),
		cut = Math.max(0, Math.min(empty, width * MOST_CUT));
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${cut} ${cut} ${width - 2 * cut} ${height - 2 * cut}" width="96" height="96">
<!-- ${comment([name, licence, home].filter(Boolean).join(", "))}. Margins cut, white ground added. -->
<rect width="${width}" height="${height}" fill="#fff"/>${body}
</svg>
`;
}

const { sets, pictures } = readManifest(readFileSync("pictures/manifest.yaml", "utf8"));
const [folder] = process.argv.slice(2);
let missing = 0;

for (const [set, about] of Object.entries(sets)) {
	if (!about.package) continue;
	const { icons, aliases = {}, width, height } = JSON.parse(readFileSync(`node_modules/${about.package}/icons.json`, "utf8"));
	rmSync(`${folder}/${set}`, { recursive: true, force: true });
	mkdirSync(`${folder}/${set}`, { recursive: true });
	for (const { id, file, line } of pictures.filter((picture) => picture.set === set)) {
		const name = file.replace(/\.svg$/, ""),
			drawing = icons[name] ?? icons[aliases[name]?.parent];
		if (drawing) {
			writeFileSync(`${folder}/${set}/${file}`, svg({ width, height, ...drawing }, about));
			continue;
		}
		console.error(`layouts/pictures/manifest.yaml:${line}: error: ${about.package} has no "${name}" for "${id}"`);
		missing++;
	}
}
process.exit(missing ? 1 : 0);
