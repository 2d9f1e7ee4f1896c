// The states of the lookup, who can authorise a request: each way in which its form can be sent, and each kind of answer.
// That the answers are right is the business of tests/authorise.
import { print, settled } from "./journeys.mjs";
import { probes } from "./probes.mjs";
import { inEach } from "./steps.mjs";

// The fields of the form by the key of its worksheet: its name or, of a version, that with its day.
export const fieldOf = (key) => (name) => `[id="${key}.${name}"]`;
const NUMBERS = ["weekly", "monthly", "yearly", "weeks"];

// Send the form, and wait until the page says something other than it did. `year`: when it is to be decided.
async function find(page, field, { request, amount, year }) {
	if (request) await page.selectOption(field("request-list"), request);
	if (amount) await page.locator(NUMBERS.map((name) => field(`${name}-number`)).join()).filter({ visible: true }).fill(amount);
	if (year) await page.fill(field("decided-year"), year);
	await page.click(".lookup__find");
	await page.waitForSelector(request ? "#answer .answer__says" : ".govuk-error-summary:focus");
}

// Leads the page through all that it can show, and says the name of each.
export async function* states(page, key = "authorisation") {
	const field = fieldOf(key);
	await settled(page);
	yield "form";
	await find(page, field, {});
	yield "error";
	await find(page, field, { request: "support_at_home", amount: "350" });
	yield "peer forum";
	await page.selectOption(field("request-list"), "extra_care");
	await page.waitForSelector("#answer [data-slot=again]");
	yield "changed";
	await find(page, field, { request: "extra_care", amount: "400" });
	yield "enhanced peer forum";
	await find(page, field, { request: "residential" });
	yield "care home";
	await find(page, field, { request: "urgent" });
	yield "not said";
	await find(page, field, { request: "respite", amount: "4", year: "2023" });
	yield "not in force";
}

export const journeys = { states: inEach(states, { ...probes, print }) };
