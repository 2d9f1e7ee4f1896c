// How large what can be pointed at is. WCAG 2.2 SC 2.5.8: 24 by 24 CSS pixels, but for links within a line of text, what
// stands far enough from everything else, and what has an equal that is large enough, such as a field its label.
//
//	const wrong = await targets(page);		// ['"Find" takes up 80 by 19 px, 3 px from "Clear"', ...]

// Runs in the page.
function measure(width) {
	const LEAST = 24;
	const controls =
		"a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=checkbox], [role=radio], [role=switch], [role=menuitem]";
	const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");
	const words = (element) =>
		`"${(element.textContent.trim() || element.ariaLabel || element.labels?.[0]?.textContent.trim() || element.localName).slice(0, 40)}"`;

	// A link within a sentence: the block that its line is part of has words that are no target.
	const isInText = (element) => {
		const blockOf = (part) => (getComputedStyle(part).display.startsWith("inline") ? blockOf(part.parentElement) : part);
		if (getComputedStyle(element).display !== "inline") return false;
		const block = blockOf(element);
		const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const { data, parentElement: parent } = texts.currentNode;
			if (/\p{L}/u.test(data) && !parent.closest(controls) && isSeen(parent) && blockOf(parent) === block) return true;
		}
		return false;
	};

	// What a control takes up: a box for each line, and its labels, which do the same.
	const targets = [...document.querySelectorAll(controls)].filter(isSeen).map((element) => {
		const boxes = [element, ...(element.labels ?? [])].filter(isSeen).flatMap((part) => [...part.getClientRects()]);
		const largest = boxes.reduce((a, b) => (Math.min(b.width, b.height) > Math.min(a.width, a.height) ? b : a), new DOMRect());
		return { element, boxes, largest, small: largest.width < LEAST || largest.height < LEAST };
	});
	const centre = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
	// from a point to a box
	const away = ([x, y], { left, top, right, bottom }) =>
		Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

	const wrong = [];
	for (const one of targets.filter(({ small }) => small)) {
		const { width: across, height: down } = one.largest;
		// what is drawn off the screen until it has the focus is measured when it has it
		if (across <= 1 && down <= 1) continue;
		const point = centre(one.largest);
		const near = targets.find((other) => {
			if (other === one || other.element.contains(one.element) || one.element.contains(other.element)) return false;
			if (other.small && Math.hypot(point[0] - centre(other.largest)[0], point[1] - centre(other.largest)[1]) < LEAST) return true;
			return other.boxes.some((box) => box.width > 1 && away(point, box) < LEAST / 2);
		});
		if (near && !isInText(one.element))
			wrong.push(
				`at ${width} px, ${words(one.element)} takes up ${Math.round(across)} by ${Math.round(down)} px, too near to ${words(near.element)}`,
			);
	}
	return wrong;
}

// As the page stands, `width` pixels wide.
export const targets = (page, width) => page.evaluate(measure, width);
