// request: the summary of a request, to print or to copy. What is written in it stays in the page.
"use strict";

candour.request = (made, word, facts) => {
	const reasons = made.slot("reasons");
	const written = made.slot("written");

	// A box cuts long texts off on paper, so what is printed is a copy.
	reasons.addEventListener("input", () => {
		written.textContent = reasons.value;
	});

	function text() {
		const lines = facts().map(([name, is]) => word("fact", name, is));
		return [...lines, word("fact", word("reasons"), reasons.value.trim() || word("none")), made.slot("foot").textContent].join("\n");
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
