// The Nu checker's word on files: every error it finds, and on which page.
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { relative } from "node:path";

const JAR = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

// Resolves to a map of page to errors; "" holds what belongs to no page.
export function nu(root, pages) {
	const files = pages.map((page) => `${root}/${page}`);
	return new Promise((resolve) => {
		execFile(
			"java",
			["-Xss4m", "-jar", JAR, "--stdout", "--exit-zero-always", "--format", "json", ...files],
			{ maxBuffer: 1 << 28 },
			(error, stdout, stderr) => {
				const wrong = new Map([
					...pages.map((page) => [page, []]),
					["", error ? [stderr || error.message] : []],
				]);
				if (!error)
					for (const { type, url, lastLine, message } of JSON.parse(stdout).messages)
						if (type !== "info")
							(wrong.get(relative(root, url?.replace(/^file:/, "") ?? root)) ?? wrong.get("")).push(
								`line ${lastLine}: ${message}`,
							);
				resolve(wrong);
			},
		);
	});
}
