// A page with nothing wrong in it, but for what a row puts there.
let number = 0;

export function whole({
	html = ' lang="en"',
	title = `Card number ${++number} - A council`,
	viewport = "width=device-width, initial-scale=1",
	head = "",
	before = "",
	main = "<h1>A card</h1><p>Some words.</p>",
	after = "",
}) {
	const fits = viewport === null ? "" : `<meta name="viewport" content="${viewport}">`;
	return `<!DOCTYPE html>\n<html${html}>\n<head><meta charset="utf-8">${fits}<title>${title}</title>${head}</head>\n<body>\n${before}\n<main>\n${main}\n</main>\n${after}\n</body>\n</html>\n`;
}

export const page = (text) => (text.startsWith("<!DOCTYPE") ? text : whole({ main: `<h1>A card</h1>\n<p>Some words.</p>\n${text}` }));
