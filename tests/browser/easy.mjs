// Pages in easy read, measured: on a wide screen, on a narrow one, on A4, and without styles. The numbers are those
// of design guides for easy read: type that people with poor sight can read, lines that the eye does not lose, a
// picture large enough to be understood, and more contrast than WCAG asks for (SC 1.4.6). On a narrow screen those of
// the menu are half as large, and its words stand below them: larger, they would put the page itself out of sight.
const MODES = [
	{ name: "1280 px", width: 1280, height: 900, media: "screen", type: 20, picture: 96, menu: 96, beside: true },
	{ name: "320 px", width: 320, height: 640, media: "screen", type: 20, picture: 96, menu: 48, beside: false },
	// A4 less its margins, at 96 px to the inch: 14 pt, 3 cm
	{ name: "paper", width: 657, height: 979, media: "print", type: 18.66, picture: 113.3, menu: 113.3, beside: true },
];
const WIDE = { width: 1280, height: 900 };

// Runs in the page.
function measure({ name, type, picture, menu, beside }) {
	const LINE_HEIGHT = 1.5,
		LONGEST_LINE = 65,
		CONTRAST = 7;
	const wrong = [];
	const say = (what, element) => wrong.push(`${name}: ${what}: "${element.textContent.trim().slice(0, 40)}"`);
	const isSeen = (element) => {
		if (!element.checkVisibility()) return false;
		for (let e = element; e && e !== document.body; e = e.parentElement) {
			const { width, height } = e.getBoundingClientRect();
			if (getComputedStyle(e).position === "absolute" && width <= 1 && height <= 1) return false;
		}
		return true;
	};
	const colour = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
	const luminance = (rgb) => {
		const [r, g, b] = rgb.slice(0, 3).map((value) => {
			const part = value / 255;
			return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const ground = (element) => {
		for (let e = element; e; e = e.parentElement) {
			const rgb = colour(getComputedStyle(e).backgroundColor);
			if (rgb.length === 3 || rgb[3] > 0) return rgb;
		}
		return [255, 255, 255];
	};
	const contrast = (element) => {
		const [a, b] = [luminance(colour(getComputedStyle(element).color)), luminance(ground(element))];
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	};

	const texts = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const { parentElement, data } = walker.currentNode;
		const drawn = !/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(parentElement.tagName);
		if (drawn && data.trim() && isSeen(parentElement)) texts.push(walker.currentNode);
	}
	for (const { parentElement: element } of texts) {
		const { fontSize, lineHeight } = getComputedStyle(element);
		const size = parseFloat(fontSize);
		if (size < type) say(`text of ${size} px`, element);
		if (parseFloat(lineHeight) / size < LINE_HEIGHT - 0.01 || lineHeight === "normal")
			say(`lines of ${lineHeight} for text of ${fontSize}`, element);
		if (contrast(element) < CONTRAST) say(`a contrast of ${contrast(element).toFixed(2)}`, element);
	}

	// The characters of each line: words of one block that stand at one height.
	const lines = new Map();
	for (const text of texts) {
		const block = text.parentElement.closest("p, li, dt, dd, h1, h2, h3, legend, label, td, th, summary") ?? text;
		if (!lines.has(block)) lines.set(block, new Map());
		for (const { 0: word, index } of text.data.matchAll(/\S+\s*/g)) {
			const range = document.createRange();
			range.setStart(text, index);
			range.setEnd(text, index + word.trimEnd().length);
			const bottom = Math.round((range.getClientRects()[0]?.bottom ?? 0) / 8);
			const line = lines.get(block);
			line.set(bottom, (line.get(bottom) ?? "") + word);
		}
	}
	for (const block of lines.values())
		for (const line of block.values())
			if (line.trim().length > LONGEST_LINE)
				wrong.push(`${name}: a line of ${line.trim().length} characters: "${line.slice(0, 40)}"`);

	for (const image of document.querySelectorAll('img[alt=""]:not(.easy__logo)')) {
		const { width, height } = image.getBoundingClientRect();
		const least = image.closest("nav") ? menu : picture;
		if (isSeen(image) && (width < least || height < least))
			wrong.push(`${name}: a picture of ${Math.round(width)} by ${Math.round(height)} px: ${image.src}`);
	}
	for (const row of beside ? document.querySelectorAll(".row") : []) {
		const [left, words] = [...row.children].map((child) => child.getBoundingClientRect());
		if (!words || left.right > words.left || left.top > words.bottom || words.top > left.bottom)
			say("a picture is not at the left of its words", row);
	}
	return wrong;
}

// Without styles a picture still stands before its words, large enough.
const bare = (page) =>
	page.evaluate(() => {
		const sheets = [...document.styleSheets];
		for (const sheet of sheets) sheet.disabled = true;
		const wrong = [...document.querySelectorAll(".row")]
			.filter((row) => row.checkVisibility())
			.filter((row) => {
				const [image, words] = row.children;
				const { width, height } = image.getBoundingClientRect();
				return image.localName !== "img" || !words || Math.max(width, height) < 96;
			})
			.map((row) => `without styles: a small picture: "${row.textContent.trim().slice(0, 40)}"`);
		for (const sheet of sheets) sheet.disabled = false;
		return wrong;
	});

export async function easy(page) {
	const wrong = [];
	for (const mode of MODES) {
		await page.setViewportSize({ width: mode.width, height: mode.height });
		await page.emulateMedia({ media: mode.media });
		wrong.push(...(await page.evaluate(measure, mode)));
	}
	await page.emulateMedia({ media: "screen" });
	await page.setViewportSize(WIDE);
	return [...wrong, ...(await bare(page))];
}
