// Pages that look like a council's: about 790 words each with headings, lists, links and emphasis. The same
// number of pages gives the same words on every machine.
const TOPICS = [
	"budgets",
	"assessment",
	"reviews",
	"respite",
	"transport",
	"equipment",
	"carers",
	"housing",
	"charging",
	"advice",
	"safety",
	"work",
	"learning",
	"health",
	"meals",
	"evenings",
];
const NOUNS =
	`person plan council team support service worker family carer need outcome budget amount decision panel meeting week month form letter answer question
	change choice reason record cost rate hour visit home community activity agency provider payment account receipt contract record review date risk agreement manager`.split(
		/\s+/,
	);
const VERBS =
	"agrees asks checks explains gives keeps looks makes needs offers pays plans reads records sends shows takes tells uses writes".split(
		" ",
	);
const LITTLE = "the a this that each every your our one another".split(" ");
const LINKERS = "and so because when before after while unless although if".split(" ");
const QUALITIES =
	"clear early fair full good large late local long new old open plain right short simple small useful whole written".split(
		" ",
	);

export const SECTION_SIZE = 20;

// Marsaglia's xorshift, 32 bits.
function random(seed) {
	let state = (seed * 2654435761) >>> 0 || 1;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) % below;
	};
}

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const pick = (list, next) => list[next(list.length)];
const clause = (next) =>
	`${pick(LITTLE, next)} ${pick(QUALITIES, next)} ${pick(NOUNS, next)} ${pick(VERBS, next)} ${pick(LITTLE, next)} ${pick(NOUNS, next)}`;

function sentence(next) {
	const first = clause(next);
	return capital(next(2) ? `${first} ${pick(LINKERS, next)} ${clause(next)}.` : `${first}.`);
}

const sentences = (count, next) => Array.from({ length: count }, () => sentence(next));

function paragraph(next, links) {
	const all = sentences(3 + next(3), next);
	if (next(3) === 0) all[1] = all[1].replace(/^(\S+ )(\S+)/, "$1**$2**");
	if (links.length > 0)
		all.push(`Read more about [${links[0].title.toLowerCase()}](${links.shift().address}).`);
	return all.join(" ");
}

// All pages of a site: home, then sections of SECTION_SIZE pages, the first of which is the section's own.
export function site(count) {
	const pages = Array.from({ length: count }, (_, index) => {
		const section = Math.floor(index / SECTION_SIZE),
			place = index % SECTION_SIZE;
		const folder = `section-${section}`,
			name = place === 0 ? "" : `page-${place}`;
		return {
			index,
			folder,
			name,
			order: (place || section) + 1,
			title: `${capital(TOPICS[index % TOPICS.length])} ${index}`,
			address: `/${folder}/${name && name + "/"}`,
		};
	});
	for (const page of pages) {
		const next = random(page.index + 1);
		const links = Array.from({ length: 6 }, () => pages[next(pages.length)]);
		page.summary = sentence(next);
		page.body =
			Array.from({ length: 6 }, (_, part) =>
				[
					`## ${capital(pick(QUALITIES, next))} ${pick(NOUNS, next)} ${part + 1}`,
					paragraph(next, links),
					part % 2
						? sentences(5, next)
								.map((text) => `- ${text}`)
								.join("\n")
						: paragraph(next, []),
					part % 3
						? paragraph(next, [])
						: sentences(4, next)
								.map((text, item) => `${item + 1}. ${text}`)
								.join("\n"),
				].join("\n\n"),
			).join("\n\n") + "\n";
	}
	return pages;
}
