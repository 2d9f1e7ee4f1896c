// The rules that no compiler knows, tried on the repository. First each check must find the mistakes planted
// for it, so that none passes because it looks at nothing.
import { calls, globals, namesakes } from "./compiled.mjs";
import { floors, libraries } from "./floors.mjs";
import { plants } from "./plants.mjs";
import * as text from "./text.mjs";
import { planted, repository } from "./tree.mjs";

const checks = [floors, libraries, calls, globals, namesakes, ...Object.values(text)];
let passed = 0,
	failed = 0;

function result(good, ...says) {
	good ? passed++ : failed++;
	if (!good) console.log(says.join("\n\t"));
}

for (const { check, says, ...made } of plants) {
	const found = check.look(planted(made));
	const good = says === null ? found.length === 0 : found.includes(says);
	result(good, `planted for "${check.name}": expected ${says ?? "nothing"}`, ...found);
}
for (const check of checks) {
	const known = plants.filter((plant) => plant.check === check);
	result(known.some(({ says }) => says) && known.some(({ says }) => !says), `no plants for "${check.name}"`);
}

const tree = repository();
for (const check of checks) {
	const found = check.look(tree);
	result(found.length === 0, `not so: ${check.name}`, ...found);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
