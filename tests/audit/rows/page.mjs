// Whole pages, and what stands in their parts. A row: the rule; the page that keeps it; the one that does not. What is
// no whole page stands in the <main> of one (see ../page.mjs).
import { whole } from "../page.mjs";

const skip = '<a href="#main">Skip to main content</a>',
	menu = "<nav><ul>" + [1, 2, 3, 4, 5].map((n) => `<li><a href="part-${n}.html">Part ${n} of the site</a></li>`).join("") + "</ul></nav>";

export const rows = [
	["lang", whole({}), whole({ html: "" })],
	["lang", whole({ html: ' lang="cy"' }), whole({ html: ' lang=""' })],
	["lang-unknown", whole({ html: ' lang="en-GB"' }), whole({ html: ' lang="english"' })],
	["lang-unknown", whole({ html: ' lang="zh-Hant-HK"' }), whole({ html: ' lang="qq"' })],
	[
		"lang-other",
		whole({ html: ' lang="fr"', main: "<h1>La carte</h1><p>Vous avez droit à une aide pour les repas et pour le ménage, et nous sommes là pour vous aider dans ce choix.</p>" }),
		whole({ html: ' lang="fr"', main: "<h1>The card</h1><p>You have a right to help with the meals and the cleaning, and we are there for you to help with this choice.</p>" }),
	],
	["lang-part", '<p>He said <span lang="fr">au revoir</span>.</p>', '<p>He said <span lang="french">au revoir</span>.</p>'],
	[
		"lang-part",
		'<blockquote lang="cy"><p>Mae gan bawb yr hawl i gael help, ac mae ein staff yn barod i siarad â chi ar y ffôn.</p></blockquote>',
		'<blockquote lang="cy"><p>This is the right of all who live in the county and are in need of some help for the time.</p></blockquote>',
	],
	["lang-change", '<p>She said <span lang="fr">“Bonjour, madame”</span>.</p>', "<p>She said “Bonjour, madame”.</p>"],
	["lang-change", "<p>She asked for “the café menu”.</p>", '<p>She said "Danke, ich bin sehr froh".</p>'],
	["lang-part", '<p>He said <span lang="fr">oui, merci</span>.</p>', '<p>He said <span lang="es">oui, merci</span>.</p>'],
	["direction", '<p lang="ar" dir="rtl">مرحبا</p>', '<p lang="ar">مرحبا</p>'],
	["direction", '<p dir="auto">Hello</p>', '<p dir="rtl">Hello</p>'],
	["title", whole({}), whole({ title: "" })],
	["title", whole({}), whole({}).replace(/<title>.*?<\/title>/, "")],
	["title-vague", whole({ title: "Home help - A council" }), whole({ title: "Untitled document" })],
	["title-vague", whole({ title: "Page 2 of the rules" }), whole({ title: "Page 2" })],
	["title-vague", whole({ title: "What index.html is" }), whole({ title: "index.html" })],
	["zoom", whole({ viewport: "width=device-width, maximum-scale=5" }), whole({ viewport: "width=device-width, user-scalable=no" })],
	["zoom", whole({ viewport: "width=device-width, maximum-scale=2" }), whole({ viewport: "width=device-width, maximum-scale=1.5" })],
	["viewport", whole({}), whole({ viewport: null })],
	["refresh", whole({ head: '<meta http-equiv="refresh" content="0; url=b.html">' }), whole({ head: '<meta http-equiv="refresh" content="30">' })],
	["main", whole({}), whole({}).replaceAll(/<\/?main>/g, "")],
	["main", whole({}).replace("<main>", '<div role="main">').replace("</main>", "</div>"), whole({}).replaceAll(/<(\/?)main>/g, "<$1div>")],
	["main-twice", whole({}), whole({ after: "<main><p>More.</p></main>" })],
	["skip", whole({ before: skip.replace("#main", "#top") + menu }), whole({ before: menu })],
	["skip", whole({ before: '<a href="index.html">The council</a>' }), whole({ before: '<a href="index.html">The council</a>' + menu })],
	["h1", whole({}), whole({ main: "<p>Some words.</p>" })],
	["h1-twice", "<h2>More</h2><p>Words.</p>", "<h1>More</h1><p>Words.</p>"],
	["heading-skip", "<h2>More</h2><h3>Still more</h3><h2>And more</h2>", "<h3>More</h3>"],
	["heading-skip", "<h2>More</h2><h3>Still more</h3><h4>All</h4>", "<h2>More</h2><h4>Still more</h4>"],
	["heading-empty", '<h2><img src="a.svg" alt="More"></h2>', "<h2></h2>"],
	["heading-empty", "<h2>1</h2>", "<h2><span hidden>More</span> - </h2>"],
	["heading-twice", "<h2>Who pays</h2><h3>When</h3><h2>Who decides</h2><h3>When</h3>", "<h2>Who pays</h2><h2>Who pays</h2>"],
	["heading-twice", "<h2>Who pays</h2><h3>When</h3><h3>How</h3>", "<h2>Who pays</h2><h3>When</h3><h3>When</h3>"],
	["heading-link", '<h2>See <a href="b.html">the rules</a></h2>', '<h2><a href="b.html">The rules</a></h2>'],
];
