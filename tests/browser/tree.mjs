// What assistive technology is told of a page, as text that a person can review:
//
//	banner
//		link "Skip to main content"
//	main
//		heading "Estimate your budget" level 1
//
// Long texts are cut, of a long row of the same kind the first three are shown, and a number that fills a cell is a number,
// so that a tree tells what a layout does rather than what its content says.
const LONGEST = 60; // characters of a text
const ALIKE = 3; // of one kind in a row

// Roles that say nothing by themselves.
const SILENT = new Set(["none", "generic", "LineBreak", "LabelText", "Abbr", "emphasis", "strong", "superscript", "subscript", "time", "code"]);
// What has no name of its own, and is known by its words: those that stand in it and in no block of their own.
const WORDED = new Set(["paragraph", "listitem", "term", "definition", "caption", "cell", "status", "alert", "blockquote", "Legend"]);
const INLINE = new Set([...SILENT, "StaticText", "link", "button", "doc-glossref", "doc-noteref"]);
const STATES = ["level", "checked", "pressed", "expanded", "selected", "disabled", "required", "invalid", "readonly", "multiline", "hasPopup", "busy", "live", "focused", "roledescription"];

const cut = (text) => {
	const words = text.replaceAll(/\s+/g, " ").trim().replaceAll(/\b[0-9a-f]{64}\b/g, "(checksum)").replaceAll(/\b\d+ KB\b/g, "(size)");
	return words.length > LONGEST ? `${words.slice(0, LONGEST).trim()}…` : words;
};

const children = (nodes, { childIds = [] }) => childIds.map((id) => nodes.get(id)).filter(Boolean);

// The words in a node, those of blocks within it left out.
const said = (nodes, node) =>
	children(nodes, node)
		.filter((child) => child.ignored || INLINE.has(child.role.value))
		.map((child) => (child.role.value === "StaticText" && !child.ignored ? child.name.value : said(nodes, child)))
		.join("");

// One node's own line; "" if it says nothing. `known` is what was said before it, so that no words come twice.
function line(nodes, node, known) {
	const { role, name, value, description, properties = [] } = node;
	const says = cut(name?.value || (WORDED.has(role.value) ? said(nodes, node) : ""));
	const words = role.value === "cell" && /^\d+$/.test(says) ? "(number)" : says;
	if (role.value === "StaticText") return known ? "" : words && `"${words}"`;
	const states = properties
		.filter(({ name: state, value: { value: is } }) => STATES.includes(state) && is !== false && is !== "false" && is !== "")
		.filter(({ name: state }) => state !== "level" || role.value === "heading")
		.map(({ name: state, value: { value: is } }) => (is === true || is === "true" ? state : `${state} ${is}`));
	if (SILENT.has(role.value) && states.length === 0) return "";
	const parts = [role.value, words && `"${words}"`, ...states];
	if (value?.value !== undefined && value.value !== name?.value) parts.push(`value "${cut(String(value.value))}"`);
	if (description?.value) parts.push(`described "${cut(description.value)}"`);
	return parts.filter(Boolean).join(" ");
}

// A row of parts, less those that only go on with the same kind.
function fewer(parts) {
	const kind = (part) => part?.[0].split(" ")[0];
	const shown = [];
	let run = 0;
	parts.forEach((part, index) => {
		run = index > 0 && kind(part) === kind(parts[index - 1]) && !part[0].startsWith('"') ? run + 1 : 1;
		if (run <= ALIKE) shown.push(part);
		else if (run === ALIKE + 1) shown.push([`… more of kind ${kind(part)}`]);
	});
	return shown.flat();
}

// The lines of a node and what is in it: one part, or those of its children if it says nothing.
function draw(nodes, node, known) {
	if (/^(InlineTextBox|ListMarker)$/.test(node.role?.value)) return [];
	const own = node.ignored ? "" : line(nodes, node, known);
	const inside = children(nodes, node).flatMap((child) => draw(nodes, child, own ? /^\S+ "/.test(own) : known));
	if (!own) return inside;
	const parts = node.role.value === "DescriptionList" && inside.length > 2 * ALIKE ? [...inside.slice(0, 2 * ALIKE), ["… more of the same"]] : inside;
	return [[own, ...fewer(parts).map((text) => `\t${text}`)]];
}

// Of the whole page, or of its main part alone.
export async function tree(page, role = "RootWebArea") {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send("Accessibility.getFullAXTree");
	await session.detach();
	const top = nodes.find((node) => node.role?.value === role);
	return `${fewer(draw(new Map(nodes.map((node) => [node.nodeId, node])), top, false)).join("\n")}\n`;
}
