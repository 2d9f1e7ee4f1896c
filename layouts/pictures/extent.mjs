// How far a drawing reaches: [left, top, right, bottom], never less than it does. Curves are taken by their control
// points, an arc by how high it can rise over its chord, and every line by the widest stroke there is.
const STROKE = 1; // half of it
const NUMBER = /^[\s,]*(-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?)/,
	FLAG = /^[\s,]*([01])/;
const WANTS = { m: 2, l: 2, t: 2, h: 1, v: 1, c: 6, s: 4, q: 4, a: 7, z: 0 };

// The height of an arc above the line from its start to its end.
function rise([rx, ry, , large], dx, dy) {
	const radius = Math.max(rx, ry),
		inner = Math.sqrt(Math.max(0, radius ** 2 - (dx ** 2 + dy ** 2) / 4));
	return large || rx !== ry ? radius + inner : radius - inner;
}

// The points that a path stays between.
export function pathPoints(d) {
	const points = [];
	let at = [0, 0],
		start = at,
		command = "",
		rest = d;

	const next = (pattern) => {
		const [all, value] = pattern.exec(rest);
		rest = rest.slice(all.length);
		return Number(value);
	};
	while ((rest = rest.replace(/^[\s,]+/, ""))) {
		if (/^[a-z]/i.test(rest)) {
			command = rest[0];
			rest = rest.slice(1);
		}
		const kind = command.toLowerCase(),
			[x, y] = command === kind ? at : [0, 0],
			values = Array.from({ length: WANTS[kind] }, (_, i) => next(kind === "a" && (i === 3 || i === 4) ? FLAG : NUMBER));

		if (kind === "z") at = start;
		else if (kind === "h") at = [x + values[0], at[1]];
		else if (kind === "v") at = [at[0], y + values[0]];
		else {
			const from = at;
			const pairs = kind === "a" ? values.slice(5) : values;
			for (let i = 0; i < pairs.length; i += 2) points.push((at = [x + pairs[i], y + pairs[i + 1]]));
			if (kind === "a") {
				const by = rise(values, at[0] - from[0], at[1] - from[1]);
				for (const [px, py] of [from, at]) points.push([px - by, py - by], [px + by, py + by]);
			}
		}
		points.push(at);
		if (kind === "m") [start, command] = [at, command === "m" ? "l" : "L"];
	}
	return points;
}

const box = (x, y, width, height) => [[x, y], [x + width, y], [x, y + height], [x + width, y + height]];

function elementPoints(name, value) {
	const number = (key) => Number(value(key) ?? 0);
	if (name === "path") return pathPoints(value("d"));
	if (name === "rect") return box(number("x"), number("y"), number("width"), number("height"));
	const rx = number(name === "circle" ? "r" : "rx"),
		ry = number(name === "circle" ? "r" : "ry");
	return box(number("cx") - rx, number("cy") - ry, 2 * rx, 2 * ry);
}

function turned(points, transform) {
	const [, angle, cx = 0, cy = 0] = /^rotate\(([-\d.]+)(?: ([-\d.]+) ([-\d.]+))?\)$/.exec(transform).map(Number);
	const sin = Math.sin((angle * Math.PI) / 180),
		cos = Math.cos((angle * Math.PI) / 180);
	return points.map(([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]);
}

// null for a drawing that has what is not measured here.
export function extent(body) {
	if (/<(?!\/|(?:path|rect|circle|ellipse|g|defs|use)\b)|<(?:g|use)[^>]* transform=| transform="(?!rotate)/.test(body)) return null;
	const points = [...body.matchAll(/<(path|rect|circle|ellipse)\b([^>]*)>/g)].flatMap(([, name, attributes]) => {
		const value = (key) => new RegExp(` ${key}="([^"]*)"`).exec(attributes)?.[1];
		const found = elementPoints(name, value);
		return value("transform") ? turned(found, value("transform")) : found;
	});
	const edges = [0, 1].map((axis) => points.map((point) => point[axis]));
	return [...edges.map((all) => Math.min(...all) - STROKE), ...edges.map((all) => Math.max(...all) + STROKE)];
}
