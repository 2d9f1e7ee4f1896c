// request: the summary of a request, to print or to copy. What is written in it stays in the page.
"use strict";

candour.request = (made, word, facts) => {
	// What there is to write in: the reply to what was asked only where somebody has to be asked.
	const boxes = ["reply", "reasons"].filter((name) => made.slot(name));

	// A box cuts long texts off on paper, so what is printed is a copy.
	for (const name of boxes)
		made.slot(name).addEventListener("input", () => {
			made.set(`${name}-written`, made.slot(name).value);
		});

	// One thing a line.
	function lines([name, is]) {
		if (!Array.isArray(is)) return [word("fact", name, is)];
		return [word("fact", name, "").trim(), ...is.map((one) => word("item", one))];
	}

	function text() {
		const written = boxes.map((name) => word("fact", word(name), made.slot(name).value.trim() || word("none")));
		const end = ["standing", "limit", "foot"].map((name) => made.slot(name)).filter(Boolean);
		return [...facts().flatMap(lines), ...written, ...end.map(({ textContent }) => textContent)].join("\n");
	}

	// Where a page may not write to the clipboard itself, it can still copy what is selected.
	async function copied() {
		try {
			await navigator.clipboard.writeText(text());
			return true;
		} catch {
			const area = document.createElement("textarea");
			area.value = text();
			document.body.append(area);
			area.select();
			const done = document.execCommand("copy");
			area.remove();
			return done;
		}
	}

	made.on("print", () => {
		document.body.dataset.print = "request";
		window.addEventListener("afterprint", () => delete document.body.dataset.print, { once: true });
		window.print();
	});
	made.on("copy", async () => {
		const done = await copied();
		made.slot("copy").focus();
		made.set("copied", word(done ? "copied" : "not-copied"));
	});
};
