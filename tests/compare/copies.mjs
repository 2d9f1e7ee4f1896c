// Copies of the shipped content, each with some texts changed.
import fs from "node:fs";
import path from "node:path";

// A change is a file, a text in it and what stands there instead; null instead of a text takes the file away.
export const copies = (scratch) => (name, ...changes) => {
	const folder = path.join(scratch, name);
	fs.cpSync("content", folder, { recursive: true });
	for (const [file, from, to] of changes) {
		const changing = path.join(folder, file);
		const text = fs.readFileSync(changing, "utf8");
		if (from === null) fs.rmSync(changing);
		else if (!text.includes(from)) throw new Error(`${file} does not have "${from}"`);
		else fs.writeFileSync(changing, text.replace(from, to));
	}
	return folder;
};
