// Counting what held and what did not.
let passed = 0,
	failed = 0;

export function check(name, holds, detail = "") {
	if (holds) {
		passed++;
		return true;
	}
	failed++;
	console.log(`failed: ${name}${detail ? `\n\t${String(detail).trim().replaceAll("\n", "\n\t")}` : ""}`);
	return false;
}

export const counts = () => ({ passed, failed });
