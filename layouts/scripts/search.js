// search: Pagefind's component interface on the page of the search. Nothing of it is loaded before somebody types.
//
// Pagefind's own input hides its label and looks anew at every letter, so the form is ours; its summary, its list of
// results and its announcer show and tell what was found. Words are looked for in the reader's browser: they are not
// sent, not stored and not in the address.
"use strict";

(() => {
	const part = (name) => document.getElementById(`search--${name}`);
	const form = part("form");
	if (!form) return;
	part("without").hidden = true;
	if (location.protocol === "file:") {
		part("disk").hidden = false; /* browsers load no index from a disk */
		return;
	}
	form.hidden = false;

	const here = (address) => new URL(address, document.baseURI).pathname;
	const made = (name) => document.getElementById(`search-${name}`).content.cloneNode(true);
	const slot = (element, name) => element.querySelector(`[data-slot="${name}"]`);

	function word(name, ...values) {
		const text = document.getElementById("search-words").content.querySelector(`[data-word="${name}"]`).textContent;
		return text.split("{}").reduce((said, piece, index) => said + values[index - 1] + piece);
	}

	/* What was found. Text is taken from Pagefind, and never markup but for its marks */

	function excerpt(html) {
		const { body } = new DOMParser().parseFromString(html, "text/html");
		return [...body.childNodes].map((node) => {
			if (node.nodeName !== "MARK") return node.textContent;
			const mark = document.createElement("mark");
			mark.textContent = node.textContent;
			return mark;
		});
	}

	function item({ url, meta, excerpt: html }) {
		const result = made("result").firstElementChild;
		slot(result, "link").href = url;
		slot(result, "link").textContent = meta.title;
		slot(result, "where").textContent = meta.section ?? "";
		slot(result, "text").replaceChildren(...excerpt(html));
		return result;
	}

	/* Short forms and mistakes in typing */

	let short, known, pages, said;
	let asked = "", meant = "", term = ""; /* as typed, with short forms spelled out, and as it is looked for */

	// "PB review" is "personal budget review".
	const spelled = (text) =>
		text.replace(/[a-z]+/gi, (initials) => short.get(initials.toUpperCase()) ?? initials);

	const stemOf = (word) => (word.length > 4 ? word.replace(/(?:ies|ing|ed|es|s)$/, "") : word);

	// Where Pagefind knows no page with a word it looks for its first letters, down to one, and gives pages that have
	// nothing to do with it. A word counts if one of the site begins with it, but for its ending, or is the beginning of it.
	function isSaid(word) {
		const stem = stemOf(word);
		return said.some((one) => one.startsWith(stem) || (one.length > 2 && stem.length - one.length < 3 && stem.startsWith(one)));
	}

	// "How much will I pay" is about paying. What only passes between words counts if there is nothing else.
	function sought(text) {
		const all = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
		const passing = document.getElementById("search-words").content.firstElementChild.dataset.passing.split(" ");
		const telling = all.filter((one) => one.length > 1 && !passing.includes(one));
		return (telling.length > 0 ? telling : all).filter(isSaid).join(" ");
	}

	// How many letters were added, left out, changed or swapped with the next (optimal string alignment).
	function distance(a, b) {
		let before = [], row = [...b, 0].map((_, index) => index);
		for (let i = 1; i <= a.length; i++) {
			const next = [i];
			for (let k = 1; k <= b.length; k++) {
				const changed = a[i - 1] === b[k - 1] ? 0 : 1;
				next[k] = Math.min(row[k] + 1, next[k - 1] + 1, row[k - 1] + changed);
				if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1])
					next[k] = Math.min(next[k], before[k - 2] + 1);
			}
			[before, row] = [row, next];
		}
		return row[b.length];
	}

	// Of what is a word of the site nothing else can be meant: "wakes" is not "makes".
	function nearest(typed) {
		if (typed.length < 4 || known.some((one) => one.startsWith(typed)) || said.some((one) => one.startsWith(stemOf(typed))))
			return typed;
		let best = typed, least = typed.length < 8 ? 2 : 3;
		for (const one of known) {
			const far = Math.abs(one.length - typed.length) < least ? distance(typed, one) : least;
			if (far < least) [best, least] = [one, far];
		}
		return best;
	}

	function say(...nodes) {
		part("says").replaceChildren(...nodes);
	}

	function suggest() {
		const meant = asked.toLowerCase().replace(/[a-z]+/g, nearest);
		if (meant === asked.toLowerCase()) return;
		const offer = made("meant");
		slot(offer, "word").textContent = meant;
		slot(offer, "word").addEventListener("click", () => {
			part("asked").value = meant;
			part("asked").focus(); /* the button goes */
			search();
		});
		say(offer);
	}

	/* Pagefind */

	function script(src) {
		return new Promise((resolve, reject) => {
			const element = document.createElement("script");
			Object.assign(element, { src, onload: resolve, onerror: reject });
			document.head.append(element);
		});
	}

	// Pages that are called what was asked for, as in A to Z: those with that title first.
	function called() {
		const names = [asked, meant].map((name) => name.toLowerCase().replace(/[?!.]+$/, ""));
		const is = (name) => names.includes(name.toLowerCase());
		const titled = pages.filter(({ title }) => is(title));
		const others = pages.filter(({ title, also }) => !is(title) && also.some(is));
		return [...titled, ...others].map(({ path }) => path);
	}

	// From now on they come before all others, which stay in Pagefind's order, and what no page says finds no page.
	function calledFirst(pagefind) {
		const search = pagefind.search;
		pagefind.search = async (given, options) => {
			const found = await search(given, options);
			if (!given || !found) return found;
			const all = term ? found : { ...found, results: [] };
			const first = await Promise.all(called().map((page) => search(null, { filters: { page } })));
			const results = [];
			for (const { results: [one] } of first)
				if (one) results.push(all.results.find(({ id }) => id === one.id) ?? one);
			const rest = all.results.filter((one) => !results.includes(one));
			return { ...all, results: [...results, ...rest] };
		};
	}

	async function json(address) {
		const answer = await fetch(address);
		if (!answer.ok) throw new Error(answer.status);
		return answer.json();
	}

	async function words() {
		const [{ short: forms, pages: found }, vocabulary] = await Promise.all(["words.json", "pagefind/vocabulary.json"].map(json));
		pages = found;
		said = vocabulary;
		short = new Map(Object.entries(forms).map(([form, name]) => [form.toUpperCase(), name]));
		const all = [...Object.values(forms), ...pages.flatMap(({ title, also }) => [title, ...also])];
		const named = all.join(" ").toLowerCase().match(/[a-z]{4,}/g);
		known = [...new Set([...named, ...vocabulary.filter((one) => /^[a-z]{4,}$/.test(one))])];
	}

	async function load() {
		await Promise.all([words(), script("pagefind/pagefind-component-ui.js")]);
		const instance = PagefindComponents.configureInstance("default", {
			bundlePath: here("pagefind/"),
			baseUrl: here(form.dataset.root),
			ranking: { metaWeights: { title: 5, also: 10 } },
		});
		await instance.triggerLoad();
		if (!instance.__pagefind__) throw new Error("no index");
		calledFirst(instance.__pagefind__);

		const results = document.createElement("pagefind-results");
		const placeholder = document.createElement("script");
		placeholder.type = "text/pagefind-template";
		placeholder.dataset.template = "placeholder";
		placeholder.text = `<li class="search-result">${word("loading")}</li>`;
		results.append(placeholder);
		results.resultTemplate = item;
		/* Pagefind takes Space, Backspace and letters on a link to go elsewhere; here a link is a link */
		results.addEventListener("keydown", (event) => event.stopPropagation(), true);
		part("found").append(made("heading"), document.createElement("pagefind-summary"), results);
		instance.on("results", suggest);
		return instance;
	}

	let loading;

	function loaded() {
		loading ??= load().catch((error) => {
			loading = undefined;
			part("found").replaceChildren();
			throw error;
		});
		return loading;
	}

	async function search() {
		asked = part("asked").value.trim();
		if (!asked) return say(word("empty"));
		say(word("searching", word("for", asked)));
		let instance;
		try {
			instance = await loaded();
		} catch {
			return say(word("failed"));
		}
		say();
		meant = spelled(asked);
		term = sought(meant);
		const what = meant === asked ? word("for", asked) : word("for-short", asked, meant);
		instance.setTranslations({
			zero_results: word("none", what),
			one_result: word("one", what),
			many_results: word("many", what),
			searching: word("searching", what),
			error_search: word("failed"),
			results_label: word("label"),
			loading: word("loading"),
		});
		instance.triggerSearch(term || meant);
	}

	form.addEventListener("input", () => loaded().catch(() => {}), { once: true });
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		search();
	});
})();
