// Worksheets of the content with one thing changed, and what that comes to by hand (`candour run`).
import fs from "node:fs";
import path from "node:path";

export default function shipped({ check, compare, scratch }) {
	let trials = 0;

	// Both versions, each as a file with the name of the worksheet; the new one has each text of `changes` replaced.
	function pair(name, changes) {
		const folder = path.join(scratch, `shipped-${++trials}`);
		const text = fs.readFileSync(`content/worksheets/${name}.yaml`, "utf8");
		let changed = text;
		for (const [from, to] of changes) {
			check(`${name}: there is "${from}" to change`, changed.includes(from), from);
			changed = changed.replace(from, to);
		}
		return [["old", text], ["new", changed]].map(([side, all]) => {
			const file = path.join(folder, side, `${name}.yaml`);
			fs.mkdirSync(path.dirname(file), { recursive: true });
			fs.writeFileSync(file, all);
			return file;
		});
	}

	// A folder whose site.yaml has these limits.
	function limits(text) {
		const folder = path.join(scratch, `shipped-${++trials}`);
		const settings = fs.readFileSync("content/site.yaml", "utf8").replace(/^compare:\n(?:[ #].*\n)*/m, "");
		fs.mkdirSync(folder);
		fs.writeFileSync(path.join(folder, "site.yaml"), `${settings}\ncompare:\n${text}`);
		return folder;
	}

	function compared(name, changes, set) {
		const run = (...more) => compare(...pair(name, changes), "--content", limits(set), ...more);
		const text = run(), json = JSON.parse(run("--json").stdout || "{}");
		return { ...text, json, sheet: json.worksheets?.[0] ?? {}, row: (label) => text.stdout.split("\n").find((line) => line.trim().startsWith(label))?.trim().split(/ {2,}/) };
	}

	// Six situations of seven are referred: of 964,467 combinations, 964,467 / 7 = 137,781 have an amount
	const half = [["half: 60", "half: 50"]];
	const help = compared("indicative-budget", half, "  share-that-loses: 5 %\n");
	const { all, lose, same, none } = help.sheet.combinations;
	check("shares are of those that have an amount", [all, lose, same, none].join() === "964467,19662,118119,826686" && help.row("Lose").slice(1, 3).join() === "19,662,14.3%", help.stdout);
	check("those without one before and after have a row of their own", help.row("No amount before or after")?.slice(1).join() === "826,686,–,–", help.stdout);
	// 5 % of 137,781 are 6,889.05
	check("the limit on the share is of those too", /At most 5 % of the combinations that have an amount before or after \(6,889\) lead to a loss +19,662 of 137,781 +No/.test(help.stdout) && help.status === 1, help.stdout);
	check("19,662 are 14.27 % of 137,781, and 2 % of all", compared("indicative-budget", half, "  share-that-loses: 14.2 %\n").row("Estimate of a personal budget  At most")?.at(-1) === "No" && compared("indicative-budget", half, "  share-that-loses: 14.3 %\n").row("Estimate of a personal budget  At most")?.at(-1) === "Yes");
}
