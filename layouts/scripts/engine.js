// engine: works a worksheet in the reader's own browser, with the very code that the site was made with.
//
//	const work = await candour.engine();
//	work("taper", "as-of=2026-11-20\nkind=some\n").outcome
//
// module.js holds the module and sheets.js the worksheets, both as base64, so that a page works from a disk too.
"use strict";

const candour = {};

candour.engine = async () => {
	const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt());
	const { instance } = await WebAssembly.instantiate(bytes(candourModule));
	const { memory, image, open, answers, explain, output } = instance.exports;
	const put = (at, what) => new Uint8Array(memory.buffer).set(what, at);
	let opened;

	return (sheet, text) => {
		const given = new TextEncoder().encode(text);
		if (sheet !== opened) {
			const worksheet = bytes(candourSheets[sheet]);
			put(image(), worksheet);
			if (open(worksheet.length)) throw new Error(`${sheet} is not a worksheet`);
			opened = sheet;
		}
		put(answers(), given);
		return JSON.parse(
			new TextDecoder().decode(new Uint8Array(memory.buffer, output(), explain(given.length))),
		);
	};
};
