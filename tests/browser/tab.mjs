// A walk through a page with the Tab key: it stops at every control, in the order of the page, and each stop can be seen.
//
//	const wrong = await keyboard(page);		// ['"Reviews" has the focus and is covered', ...]
//
// What a stop looks like is told by its computed styles, with and without the focus. Each way of looking is then
// compared once in pixels, since styles can be there and not be seen.

// In the page: find everything that the Tab key should stop at, note how it looks, and make ready for a walk from the
// top. What the walk meets is noted on each release of the key, when the focus has moved and the page has scrolled.
function begin() {
	const controls = "a[href], area[href], button, input, select, textarea, summary, iframe, [contenteditable], [tabindex]";
	const isStop = (element) =>
		element.checkVisibility({ visibilityProperty: true }) &&
		!element.closest("[inert]") &&
		!element.matches(":disabled, [type=hidden]") &&
		(element.tabIndex >= 0 || element.matches("a, area, button, input, select, textarea"));
	// one of the choices that exclude each other: the one that is chosen, or else the first
	const stands = (element, all) => {
		if (element.type !== "radio" || !element.name) return true;
		const group = all.filter(({ type, name, form }) => type === "radio" && name === element.name && form === element.form);
		return element === (group.find(({ checked }) => checked) ?? group[0]);
	};
	const found = [...document.querySelectorAll(controls)].filter(isStop);
	const stops = found.filter((element) => stands(element, found));

	const drawn = (element, pseudo) => {
		const style = getComputedStyle(element, pseudo);
		if (pseudo && style.content === "none") return "";
		const outline = style.outlineStyle === "none" || style.outlineWidth === "0px" ? "" : style.outlineStyle + style.outlineWidth;
		const sides = ["Top", "Right", "Bottom", "Left"].map((side) => style[`border${side}Width`] + style[`border${side}Color`]);
		return [
			outline && !/, 0\)/.test(style.outlineColor) ? outline + style.outlineColor : "",
			style.boxShadow,
			style.backgroundColor,
			style.color,
			style.textDecoration,
			...sides,
		].join(" ");
	};
	const unseen = (element) => Boolean(element) && (getComputedStyle(element).opacity === "0" || unseen(element.parentElement));
	// an indicator may be drawn around a label, or around what holds both
	const look = (element) =>
		[...new Set([element, ...(element.labels ?? []), element.parentElement])]
			.filter((part) => !unseen(part))
			.flatMap((part) => [drawn(part), drawn(part, "::before"), drawn(part, "::after")]);

	// Whether the element can be pointed at where it stands: its middle and its corners, line by line.
	const covered = (element) => {
		const mine = (hit) =>
			element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(hit));
		const points = [...element.getClientRects()].flatMap(({ left, top, right, bottom }) => [
			[(left + right) / 2, (top + bottom) / 2],
			...[left + 2, right - 2].flatMap((x) => [top + 2, bottom - 2].map((y) => [x, y])),
		]);
		const hits = points.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
		return { seen: hits.length > 0, covered: !hits.every(mine) };
	};
	const size = (element) => {
		const { width, height } = element.getBoundingClientRect();
		return [Math.round(width), Math.round(height)];
	};

	const walked = [];
	const note = () => {
		for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
		const element = document.activeElement;
		if (!element || element === document.body) walked.push(null);
		else walked.push({ index: stops.indexOf(element), words: name(element), look: look(element), size: size(element), ...covered(element) });
	};
	const name = (element) => (element.textContent.trim() || element.ariaLabel || element.labels?.[0]?.textContent.trim() || element.localName).slice(0, 40);

	// where the focus was last is where the next Tab key begins
	const toTop = () => {
		const top = document.createElement("span");
		top.tabIndex = -1;
		document.body.prepend(top);
		top.focus();
		top.remove();
		scrollTo(0, 0);
	};

	const before = document.activeElement;
	toTop();
	const plain = stops.map(look);
	addEventListener("keyup", note, true);
	window.tabWalk = {
		walked,
		plain,
		sizes: stops.map(size),
		stops,
		names: stops.map(name),
		early: stops.filter(({ tabIndex }) => tabIndex > 0).map(name),
		end() {
			removeEventListener("keyup", note, true);
			toTop();
			before?.focus({ preventScroll: true });
			delete window.tabWalk;
		},
	};
	return stops.length;
}

// Press the Tab key so many times. The browser does in order what it is told in order, so nothing waits in between.
async function press(page, times) {
	const session = await page.context().newCDPSession(page);
	const key = (type) =>
		session.send("Input.dispatchKeyEvent", { type, key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 });
	const sent = [];
	for (let time = 0; time < times; time++) sent.push(key("rawKeyDown"), key("keyUp"));
	await Promise.all(sent);
	await session.detach();
}

// In the page: put the focus on a stop, or take it away, and give the part of the window that it takes up.
function place({ index, focused }) {
	const element = window.tabWalk.stops[index];
	if (focused) element.focus();
	else element.blur();
	const box = (element.labels?.[0]?.getClientRects()[0] && getComputedStyle(element).opacity === "0" ? element.labels[0] : element).getClientRects()[0];
	const [left, top] = [Math.max(0, box.left - 8), Math.max(0, box.top - 8)];
	return {
		x: left,
		y: top,
		width: Math.max(1, Math.min(innerWidth, box.right + 8) - left),
		height: Math.max(1, Math.min(innerHeight, box.bottom + 8) - top),
	};
}

// Whether the focus changes anything that is seen around a stop.
async function changesPixels(page, index) {
	const clip = await page.evaluate(place, { index, focused: true });
	const focused = await page.screenshot({ clip, animations: "disabled" });
	await page.evaluate(place, { index, focused: false });
	return !focused.equals(await page.screenshot({ clip, animations: "disabled" }));
}

// What the pixels said of each look, on each site.
const tried = new Map();

// SC 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11.
export async function keyboard(page) {
	const wrong = [];
	const count = await page.evaluate(begin);
	await press(page, count + 1);
	const { walked, plain, sizes, names, early } = await page.evaluate(() => ({ ...window.tabWalk, stops: undefined, end: undefined }));
	// after the last stop comes what is around the page, or the first stop again
	for (const words of early) wrong.push(`"${words}" has a tabindex above 0, and comes before what stands before it`);
	const around = walked.length > count && (!walked[count] || walked[count].index === 0);
	const all = around ? walked.slice(0, count) : walked;
	const met = all.filter(Boolean);
	for (const { index, words, look, size, seen, covered } of met) {
		if (!seen) wrong.push(`"${words}" has the focus and is not on the screen`);
		if (covered) wrong.push(`"${words}" has the focus and is covered`);
		if (index < 0) continue;
		// SC 2.5.8 for what is drawn when it has the focus and not before
		if (Math.max(...sizes[index]) <= 1 && Math.min(...size) < 24) wrong.push(`"${words}" takes up ${size.join(" by ")} px`);
		const changes = look.flatMap((after, part) => (after === plain[index][part] ? [] : [plain[index][part], after]));
		const kind = changes.length > 0 && [new URL(page.url()).origin, ...changes].join("|");
		if (kind && !tried.has(kind)) tried.set(kind, await changesPixels(page, index));
		if (!kind || !tried.get(kind)) wrong.push(`"${words}" does not show that it has the focus`);
	}
	const first = names.findIndex((_, index) => all[index]?.index !== index);
	if (first >= 0 || all.length !== count)
		wrong.push(
			`the Tab key stops ${met.length} times at ${count} things, or in another order: ` +
				(first < 0 ? `after the last at "${all[count]?.words}"` : `not at "${names[first]}", but at "${all[first]?.words ?? "nothing"}"`),
		);
	if (walked.length !== count + 1) wrong.push(`the Tab key was pressed ${count + 1} times and seen ${walked.length} times`);
	await page.evaluate(() => window.tabWalk.end());
	return wrong;
}
