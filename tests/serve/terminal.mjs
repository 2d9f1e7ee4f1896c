// In a terminal, as a person has it: script(1) makes one.
import fs from "node:fs";
import path from "node:path";
import { check } from "../faults/checks.mjs";
import { lay, temporary } from "../faults/site.mjs";
import { command, get, serve, until } from "./preview.mjs";

const folder = lay(temporary());

const quoted = (words) => words.map((word) => `'${word}'`).join(" ");
// exec: a shell that stays in between would be ended by the same keys, and its status would be the one that is seen.
const preview = await serve(folder, ["script", "-qefc", `exec ${quoted(command("--assets", "assets"))}`, "/dev/null"]);

check("it says where it is", /^The preview is at http:\/\/127\.0\.0\.1:\d+\/ until you press Ctrl and C\r\n/.test(preview.stdout), preview.stdout);
check("and shows it", (await get(preview, "/")).status === 200);
check("and what was made", await until(() => /\r\n7 pages as of 20 November 2026\r\n/.test(preview.stdout)), preview.stdout);

const page = path.join(folder, "content/guide/forum.md");
fs.appendFileSync(page, "\n[Nowhere](/nowhere/)\n");
check(
	"a mistake is told, as a build tells it",
	await until(() => /\r\ncontent\/guide\/forum\.md:\d+:1: error: .* \[link-dead\]\r\n1 mistake\. The pages show what is wrong\.\r\n$/.test(preview.stdout)),
	preview.stdout,
);
preview.child.stdin.write("\x03");
const { status } = await preview.end;
check("Ctrl and C ends it", status === 0, `${status} ${preview.stdout}`);
