// Writes the pictures that the manifest takes from packages, as SVG files.
//	node pictures/take.mjs FOLDER		in layouts/; the files go to FOLDER/SET/
// A package holds one JSON of drawings, as the sets of Iconify do. Each file says whose it is and under which
// licence, and has a white ground, so that black lines stay visible on any page.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readManifest } from "./manifest.mjs";

const MARGIN = 4; // of 72, empty around every drawing of these sets

const manifest = readManifest(readFileSync("pictures/manifest.yaml", "utf8"));
const [folder] = process.argv.slice(2);
let missing = 0;

// "--" ends a comment.
const comment = (text) => text.replaceAll("--", "- -");

function svg({ body }, { width, height }, { name, licence, home }) {
	const box = `${MARGIN} ${MARGIN} ${width - 2 * MARGIN} ${height - 2 * MARGIN}`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="96" height="96">
<!-- ${comment([name, licence, home].filter(Boolean).join(", "))}. Margins cut, white ground added. -->
<rect width="${width}" height="${height}" fill="#fff"/>${body}
</svg>
`;
}

for (const [set, about] of Object.entries(manifest.sets)) {
	if (!about.package) continue;
	const drawings = JSON.parse(readFileSync(`node_modules/${about.package}/icons.json`, "utf8"));
	rmSync(`${folder}/${set}`, { recursive: true, force: true });
	mkdirSync(`${folder}/${set}`, { recursive: true });
	for (const { id, file, line } of manifest.pictures.filter((picture) => picture.set === set)) {
		const name = file.replace(/\.svg$/, "");
		const drawing = drawings.icons[name] ?? drawings.icons[drawings.aliases?.[name]?.parent];
		if (drawing) {
			writeFileSync(`${folder}/${set}/${file}`, svg(drawing, { width: 72, height: 72, ...drawings, ...drawing }, about));
			continue;
		}
		console.error(`layouts/pictures/manifest.yaml:${line}: error: ${about.package} has no "${name}" for "${id}"`);
		missing++;
	}
}
process.exit(missing ? 1 : 0);
