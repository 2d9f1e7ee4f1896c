// What is in a stream of images and answers (stream.h), and the engine's operations by name.
import { readFileSync } from "node:fs";

// The texts of answers in a stream.
export function answersIn(stream) {
	const texts = [];
	for (let at = 0; at + 4 <= stream.length; ) {
		const head = stream.readUInt32LE(at),
			end = at + 4 + (head >>> 1);
		if (head & 1) texts.push(stream.subarray(at + 4, end).toString());
		at = end;
	}
	return texts;
}

const [, listed] = /enum image_op \{(.*?)\bOPS\b/s.exec(readFileSync("generator/worksheet/image.h", "utf8"));

export const OPERATIONS = [...listed.matchAll(/\bOP_([A-Z]+),/g)].map(([, name]) => name.toLowerCase());
