// Pages with planted mistakes: a probe that does not see its own is broken. `says` is part of what it must say;
// null: nothing may be found.
const sheet = (css) => `<link rel="stylesheet" href="data:text/css,${encodeURIComponent(css)}">`;
const page = (
	body,
	css = "",
	head = "",
) => `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Plant - Site</title>
<meta name="viewport" content="width=device-width">${css && sheet(css)}${head}</head><body>${body}</body></html>`;
const good = page(
	'<a href="#main">Skip to main content</a><nav aria-label="Site"><a href="/">Home</a></nav><main id="main"><h1>Plant</h1><p>Text.</p></main>',
	"a { display: inline-block; padding: 6px } @page { size: A4 } @media print { nav { display: none } }",
	'<link rel="icon" href="data:,">',
);
const main = (body, css) => page(`<main id="main"><h1>Plant</h1>${body}</main>`, css);

const EASY = `body { font-size: 22px; line-height: 1.6 } p { margin: 0; max-width: 500px } h1 { line-height: 1.5 }
img { width: 120px; height: 120px } .row { display: flex; gap: 20px }
@media (max-width: 400px) { .row { display: block } }`;
const PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
const row = (words) =>
	`<div class="row"><img src="${PICTURE}" alt="" width="160" height="160"><p>${words}</p></div>`;
const easy = (css, body = row("A budget is money for your care.")) => ({
	probe: "easy",
	html: main(body, EASY + css),
});

export const plants = [
	...[
		"structure",
		"axe",
		"targets",
		"narrow",
		"spacing",
		"doubled",
		"forcedColours",
		"stillness",
		"keyboard",
		"skipLink",
		"print",
		"scriptless",
		"quiet",
	].map((probe) => ({ probe, html: good, says: null })),
	{ probe: "structure", html: main("<h3>Deep</h3>"), says: "skips a level" },
	{ probe: "structure", html: page("<main></main>"), says: "one h1" },
	{ probe: "axe", html: main('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'), says: "image-alt" },
	{ probe: "axe", html: main("<p>Pale</p>", "p { color: #ccc }"), says: "color-contrast" },
	{
		probe: "axe",
		html: main(
			"<button>a</button><button>b</button>",
			"button { width: 9px; height: 9px; padding: 0; margin: 0; border: 0 }",
		),
		says: "target-size",
	},
	{ probe: "narrow", html: main("<p>Wide</p>", "p { width: 400px }"), says: "sticks out" },
	{
		probe: "spacing",
		html: main("<p>Text in a box that cannot grow</p>", "p { width: 230px; height: 20px; overflow: hidden }"),
		says: "cuts off",
	},
	{ probe: "doubled", html: main("<p>Text</p>", "p { height: 20px; overflow: hidden }"), says: "cuts off" },
	{
		probe: "forcedColours",
		html: main("<p>Stubborn</p>", "p { forced-color-adjust: none }"),
		says: "cannot be seen",
	},
	{
		probe: "stillness",
		html: main("<p>Text</p>", "@keyframes a { to { opacity: 0 } } p { animation: a 1s infinite }"),
		says: "animations run",
	},
	{
		probe: "keyboard",
		html: main('<a href="#main">Hidden focus</a>', "a:focus { outline: none }"),
		says: "does not show",
	},
	{
		probe: "keyboard",
		html: main(
			'<a href="#main">Covered</a><div></div>',
			"div { position: fixed; inset: 0; background: white }",
		),
		says: "is covered",
	},
	{
		probe: "keyboard",
		html: main('<a href="#main">One</a><a href="#main" tabindex="-1">Left out</a>'),
		says: "another order",
	},
	{
		probe: "keyboard",
		html: main('<a href="#main">One</a><a href="#main" tabindex="1">Jumps the queue</a>'),
		says: '"Jumps the queue" has a tabindex',
	},
	{
		probe: "keyboard",
		html: main('<a href="#main">Trap</a><a href="#main">Never</a><script>onkeydown = (event) => { if (event.target === document.links[0]) event.preventDefault() }</script>'),
		says: 'not at "Never"',
	},
	{
		probe: "keyboard",
		html: main('<label>A<input type="radio" name="a"></label><label>B<input type="radio" name="a" checked></label><label>C<input type="radio" name="c"></label>'),
		says: null,
	},
	{
		probe: "keyboard",
		html: main('<label>A<input type="radio" name="a"></label>', "input { opacity: 0 }"),
		says: "does not show",
	},
	{
		probe: "keyboard",
		html: main('<p><a href="#main">Clipped</a></p>', "p { overflow: hidden; width: 90px; height: 20px } a { outline: none; display: block; height: 20px } a:focus { outline: 3px solid black }"),
		says: "does not show",
	},
	{
		probe: "keyboard",
		html: main('<a href="#main">Small</a>', "a:not(:focus) { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }"),
		says: "takes up",
	},
	...[
		['<button>a</button>', "button { width: 20px; height: 20px; padding: 0 }", null],
		['<button>a</button><button>b</button>', "button { width: 24px; height: 24px; padding: 0; border: 0 }", null],
		['<button>a</button><button>b</button>', "main { font-size: 0 } button { width: 23px; height: 23px; padding: 0; border: 0 }", "23 by 23 px, too near"],
		['<button>a</button><button>b</button>', "button { width: 23px; height: 23px; padding: 0; border: 0; margin-right: 1px; float: left }", null],
		['<button>a</button><button id="b">b</button>', "main { font-size: 0 } button { width: 23px; height: 40px; padding: 0; border: 0 } #b { width: 200px }", '"a" takes up 23 by 40'],
		['<ul><li><a href="#main">One</a></li><li><a href="#main">Two</a></li></ul>', "ul { font: 16px/20px Arial }", '"One" takes up'],
		['<ul><li><a href="#main">One</a></li><li><a href="#main">Two</a></li></ul>', "ul { font: 16px/24px Arial }", null],
		['<p>Read <a href="#main">one</a><a href="#main">two</a>.</p>', "p { font: 16px/20px Arial }", null],
		['<p><a href="#main">one</a> | <a href="#main">to</a></p>', "p { font: 7px/20px Arial }", "too near"],
		['<label><input type="checkbox"> A long label</label><br><label><input type="checkbox"> Another</label>', "label { display: inline-block; line-height: 30px }", null],
		['<input type="checkbox" aria-label="A"><input type="checkbox" aria-label="B">', "input { margin: 2px }", '"A" takes up 13 by 13'],
	].map(([body, css, says]) => ({ probe: "targets", html: main(body, css), says })),
	{
		probe: "narrow",
		html: main("<button>a</button><button>b</button>", "@media (max-width: 400px) { button { width: 9px; height: 9px; padding: 0; border: 0 } main { font-size: 0 } }"),
		says: "at 320 px, ",
	},
	...[
		['<button aria-expanded="true" aria-label="Menu">x</button>', '\tbutton "Menu" expanded'],
		['<div role="alert">Gone wrong</div>', 'alert "Gone wrong" live assertive'],
		['<p>Words <a href="#main">that lead</a></p>', 'paragraph "Words that lead"'],
		["<ul><li>1</li><li>2</li><li>3</li><li>4</li></ul>", "more of kind listitem"],
	].map(([body, says]) => ({ probe: "tree", html: main(body), says })),
	{ probe: "largePrint", html: main("<p>Large</p>", "main { font: 24px/1.5 Arial } h1 { line-height: 1.5 }"), says: null },
	{ probe: "largePrint", html: main("<p>Small</p>", "main { font: 24px/1.5 Arial } p { font-size: 23px }"), says: "at 320 px, p." },
	{ probe: "largePrint", html: main("<p>Tight</p>", "main { font: 24px/1.5 Arial } p { line-height: 1.2 }"), says: "at 1280 px, p." },
	{ probe: "largePrint", html: main("<p>Ink</p>", "main { font: 24px/1.5 Arial } @media print { p { font-size: 16pt } }"), says: "on paper, p." },
	{ probe: "skipLink", html: main('<a href="#nowhere">Skip</a>'), says: "does not jump" },
	{ probe: "print", html: main("<nav>Site</nav>", "@page { size: A4 }"), says: "navigations are printed" },
	{ probe: "print", html: main("<p>Text</p>", "@page { size: A5 }"), says: "not on A4" },
	{
		probe: "print",
		html: main('<a href="https://example.org/">Out</a>', "@page { size: A4 }"),
		says: "do not print their address",
	},
	{
		probe: "scriptless",
		html: main(
			'<p id="p"></p><script>document.getElementById("p").textContent = "Only with scripts"</script>',
		),
		says: "says less",
	},
	{ probe: "quiet", html: page("<h1>Plant</h1><script>nothing()</script>"), says: "nothing is not defined" },
	{ probe: "quiet", html: page('<h1>Plant</h1><img src="gone.png" alt="">'), says: "404" },
	{
		probe: "quiet",
		html: page('<h1>Plant</h1><img src="http://127.0.0.2:9/a.png" alt="">'),
		says: "asks another host",
	},
	{ ...easy(""), says: null },
	{ ...easy("p { font-size: 19px }"), says: "1280 px: text of 19 px" },
	{ ...easy("@media (max-width: 400px) { p { font-size: 18px } }"), says: "320 px: text of 18 px" },
	{ ...easy("@media print { p { font-size: 13pt } }"), says: "paper: text of 17.3" },
	{ ...easy("p { line-height: 1.4 }"), says: "lines of" },
	{ ...easy("p { line-height: normal }"), says: "lines of normal" },
	{
		...easy("p { max-width: none }", row("A budget is money that pays for your care, ".repeat(3))),
		says: "a line of",
	},
	{ ...easy("p { color: #666 }"), says: "a contrast of 5.74" },
	{ ...easy(".row { background: #333 }"), says: "a contrast of" },
	{ ...easy("img { width: 95px }"), says: "1280 px: a picture of 95 by 120 px" },
	{ ...easy("@media (max-width: 400px) { img { height: 90px } }"), says: "320 px: a picture of 120 by 90 px" },
	{ ...easy("@media print { img { width: 28mm } }"), says: "paper: a picture of 106 by" },
	{ ...easy(".row { flex-direction: row-reverse }"), says: "not at the left" },
	{ ...easy("@media print { .row { display: block } }"), says: "paper: a picture is not at the left" },
	{
		...easy("", `<div class="row"><img src="${PICTURE}" alt="" width="48" height="48"><p>Words.</p></div>`),
		says: "without styles",
	},
	{ probe: "links", html: page('<a href="gone/">Gone</a>'), says: "dead link" },
	{ probe: "links", html: page('<a href="#gone">Gone</a>'), says: "dead fragment" },
	{ probe: "links", html: page('<link rel="icon" href="gone.svg">'), says: "dead link" },
	{ probe: "links", html: page("<p>Nobody comes here</p>"), says: "not reached" },
];
