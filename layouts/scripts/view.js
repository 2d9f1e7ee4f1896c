// view: makes what is shown from the <template> elements of the page, which hold all its words.
//
//	const view = candour.view("check");
//	view.set("title", "Check your answers").list("answers", rows, (row, item) => item.set("name", row.name));
//
// A layout need not show everything: what has no slot in its templates is left out.
"use strict";

candour.word = (name, ...values) => {
	const template = document.getElementById("estimator-words");
	const text = template.content.querySelector(`[data-word="${name}"]`).textContent;
	return text.split("{}").reduce((said, piece, index) => said + values[index - 1] + piece);
};

// The day of the reader as worksheets write it: "2026-11-25".
candour.day = (date) =>
	[date.getFullYear(), date.getMonth() + 1, date.getDate()]
		.map((part, index) => String(part).padStart(index ? 2 : 4, "0"))
		.join("-");

candour.focus = (element) => {
	element.tabIndex = -1;
	element.focus();
};

// What is meant for estimates of one kind alone has `data-of`.
candour.view = (name, { estimates } = {}) => {
	const template = document.getElementById(`estimator-${name}`);
	const made = new candour.View(document.importNode(template.content, true).firstElementChild);
	for (const part of made.element.querySelectorAll("[data-of]")) if (part.dataset.of !== estimates) part.remove();
	for (const place of made.element.querySelectorAll("[data-shows]")) {
		const picture = document.querySelector(`#estimator-pictures [data-picture="${place.dataset.shows}"]`);
		place.replaceWith(...(picture ? [picture.cloneNode()] : []));
	}
	return made;
};

// What can be answered on the screen takes the place of the worksheets on paper, which can be had again.
candour.giveWay = (papers, instead) => {
	papers[0].before(instead.element);
	for (const paper of papers) paper.hidden = true;
	instead.on("paper", () => {
		const heading = papers[0].querySelector("h2");
		instead.element.remove();
		for (const paper of papers) paper.hidden = false;
		candour.focus(heading);
	});
};

candour.View = class {
	constructor(element) {
		this.element = element;
	}

	slot(name) {
		const selector = `[data-slot="${name}"]`;
		return this.element.matches(selector) ? this.element : this.element.querySelector(selector);
	}

	set(name, text) {
		const slot = this.slot(name);
		if (slot) slot.textContent = text;
		return this;
	}

	link(name, href) {
		const slot = this.slot(name);
		if (slot) slot.href = href;
		return this;
	}

	on(name, act) {
		this.slot(name)?.addEventListener("click", (event) => {
			event.preventDefault();
			act();
		});
		return this;
	}

	// A picture that the page has already, once more; without one the slot goes.
	picture(name, img) {
		this.slot(name)?.replaceWith(...(img ? [img.cloneNode()] : []));
		return this;
	}

	// A part that is there only if there is something to say.
	keep(name, wanted) {
		const slot = this.slot(name);
		if (!wanted) slot?.remove();
		return Boolean(wanted && slot);
	}

	// The one child of a slot, for each thing; the slot goes if there is none. It may have gone with what it was in.
	list(name, things, fill) {
		const parent = this.slot(name);
		if (!parent) return this;
		const sample = parent.firstElementChild;
		sample.remove();
		for (const thing of things) {
			const item = new candour.View(sample.cloneNode(true));
			fill(thing, item);
			parent.append(item.element);
		}
		if (!parent.firstElementChild) parent.remove();
		return this;
	}
};
