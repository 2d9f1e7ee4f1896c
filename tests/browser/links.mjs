// What a page refers to, and whether it is there.

// Addresses and names on a page as the browser resolves them.
export const gather = (page) =>
	page.evaluate(() => ({
		links: [...document.querySelectorAll("a[href], area[href]")].map(({ href }) => String(href)),
		parts: [...document.querySelectorAll("img[src], script[src], link[href]:not([rel=canonical])")].map(
			(element) => element.src || element.href,
		),
		ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
	}));

// Each page's links against what all pages have. `gathered` maps the address of a page to what gather() gave;
// `exists` tells whether an address of the site that is no page answers.
export async function deadLinks(home, gathered, exists) {
	const wrong = new Map([...gathered.keys()].map((address) => [address, []]));
	const answers = new Map();
	for (const [address, { links, parts }] of gathered)
		for (const link of new Set([...links, ...parts])) {
			const url = new URL(link),
				fragment = decodeURIComponent(url.hash.slice(1));
			url.hash = "";
			if (!url.href.startsWith(new URL("/", home).href)) continue;
			const target = gathered.get(url.href.replace(/index\.html$/, ""));
			if (!target && !answers.has(url.href))
				answers.set(url.href, url.href.startsWith(home) && (await exists(url.href)));
			if (!target && !answers.get(url.href)) wrong.get(address).push(`dead link: ${link}`);
			// "#/..." is a step that a script makes, and no part of the page
			if (target && fragment && !fragment.startsWith("/") && !target.ids.includes(fragment))
				wrong.get(address).push(`dead fragment: ${link}`);
		}
	return wrong;
}

// Pages that nobody reaches from `home` by following links.
export function unreached(home, gathered) {
	const seen = new Set([home]),
		queue = [home];
	while (queue.length > 0)
		for (const link of gathered.get(queue.pop())?.links ?? []) {
			const address = link.replace(/#.*/, "").replace(/index\.html$/, "");
			if (gathered.has(address) && !seen.has(address)) {
				seen.add(address);
				queue.push(address);
			}
		}
	return [...gathered.keys()].filter((address) => !seen.has(address));
}
