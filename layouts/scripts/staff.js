// staff: beside an estimate, for staff alone: who decides on a budget of this size. The page says which worksheet
// decides, and with which answers; it is no part of the estimate, nor of what is saved of it.
"use strict";

candour.staff = (made, session, { day, result }) => {
	const part = made.slot("staff");
	if (!part) return;
	const { worksheet, sheet, given, amount, decided } = part.dataset;
	const { word } = candour;

	// An amount as it can be entered: whole pennies.
	function decide(exact) {
		if (!/^\d+(\.\d{1,2})?$/.test(exact)) return null;
		const answers = [`as-of=${day}`, ...given.split(" "), `${decided}=${day}`, `${amount}=${exact}`];
		const now = session.ask(sheet, answers.map((answer) => `${answer}\n`).join(""));
		const input = now.lines?.flatMap((line) => line.inputs).find(({ answer }) => answer?.startsWith("£"));
		return now.outcome === "value" && { is: input?.answer ?? exact, who: now.result.words };
	}

	const [low, high] = [result.low, result.high].map(session.name === worksheet ? decide : () => null);
	// there is nothing to agree about a budget of nothing, which may be the low end
	const none = result.low === "0";
	if (!made.keep("staff", high && (low || none))) return;
	const rows = none ? [high] : low.who === high.who ? [{ is: result.words, who: low.who }] : [low, high];
	made.list("decides", rows, ({ is, who }, item) => item.set("who", word("decides", is, who)));
};
