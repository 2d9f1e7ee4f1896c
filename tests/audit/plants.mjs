// Faults for the content and the layouts of the site: the rule that is to tell them, the file, the line to put at its end
// or before what is named, and, if the message is for another line, what stands in that one.
const many = "word ".repeat(45).trim(),
	end = null;

export const content = [
	["fake-heading", "about/a-to-z.md", end, "**Planted: who pays**\n\nThe council does."],
	["typed-list", "about/a-to-z.md", end, "• Planted tea\\\n• and milk"],
	["capitals", "about/index.md", end, "PLEASE NOTE that this is planted."],
	["italic", "about/not-decided.md", end, `Planted: *${many.split(" ").slice(0, 21).join(" ")}*.`],
	["place", "about/other-formats.md", end, "Planted: see the box on the right."],
	["colour-alone", "about/pictures.md", end, "Planted: the red lines are late. The green lines are not."],
	["sentence", "about/privacy.md", end, `Planted: ${many}.`],
	["link-vague", "about/register.md", end, "Planted: [further information](/policy/)."],
	["link-same", "about/site-map.md", end, "[Planted](/policy/), and now [Planted](/method/).", "[Planted](/method/)"],
	["alt-file", "about/transparency-record.md", end, "Planted: ![logo.svg](/pictures/logo.svg)"],
	["alt-picture", "case-studies/after-a-fall.md", end, "Planted: ![Image of a tree](/pictures/logo.svg)"],
	["alt-long", "case-studies/a-home-of-her-own.md", end, `Planted: ![${many}](/pictures/logo.svg)`],
	["link-twice", "case-studies/caring-for-his-mother.md", end, "[Planted rules](/policy/) [and planted forms](/policy/)"],
	["links-touch", "case-studies/index.md", end, "[Planted rules](/policy/) [and planted forms](/method/)"],
	["heading-link", "guidance/quality.md", end, "## [Planted rules](/policy/)"],
	["link-picture", "guidance/respite.md", end, "Planted: [our logo](/pictures/logo.svg)"],
	["place", "site.yaml", "  financial-assessment:", '    note: "Planted: see the box on the left."'],
];

const layout = (rule, file, line, where = "\t\t\t<div class=\"prose\"") => [rule, file, where, `\t\t\t${line}`];

export const layouts = [
	layout("alt", "page.html", '<p>Planted <img src="pictures/icon.svg" /></p>'),
	layout("tabindex", "page.html", '<p><a href="#page--main" tabindex="3">Planted three</a></p>'),
	layout("accesskey", "page.html", '<p><a href="#page--main" accesskey="p">Planted key</a></p>'),
	layout("frame-title", "page.html", `<div><iframe data-attr-src="concat($page/@root, 'index.html')"></iframe></div>`),
	layout("foreign", "page.html", `<p>Planted <img alt="map of offices" data-attr-src="concat('https://example.org/', 'map.png')" /></p>`),
	layout("role", "page.html", '<div role="breadcrumbs"><p>Planted role</p></div>'),
	layout("button-empty", "section.html", '<p><button type="button"></button></p>'),
	layout("label", "section.html", '<p>Planted <input type="text" /></p>'),
	layout("legend", "section.html", "<fieldset><p>Planted group</p></fieldset>"),
	layout("window", "section.html", '<p><a href="#page--main" target="_blank">Planted window</a></p>'),
	layout("moving", "section.html", "<p><marquee>Planted news</marquee></p>"),
	layout("obsolete", "section.html", "<p><font>Planted letters</font></p>"),
	layout("captions", "section.html", '<div><video controls="" src="pictures/icon.svg"></video> Transcript</div>'),
	layout("caption", "section.html", '<div role="region" tabindex="0" aria-label="Planted"><table><tr><th scope="col">Planted</th></tr><tr><td>1</td></tr></table></div>'),
	layout("table-wrapper", "section.html", '<table><caption>Planted</caption><tr><th scope="col">Planted</th></tr><tr><td>1</td></tr></table>'),
	layout("refers", "section.html", '<div aria-labelledby="planted-nowhere" role="group"><p>Planted name</p></div>'),
	layout("hidden-focus", "home.html", '<p aria-hidden="true"><a href="#page--main">Planted and hidden</a></p>', "\t</main>"),
	layout("svg", "home.html", '<p>Planted <svg width="9"><path d="M0 0" /></svg></p>', "\t</main>"),
	layout("item-alone", "home.html", "<div><li>Planted item</li></div>", "\t</main>"),
	layout("heading-skip", "home.html", "<h6>Planted heading</h6>", "\t</main>"),
	layout("nav-name", "home.html", '<nav aria-label="Site"><p>Planted</p></nav>', "\t</main>"),
	layout("link-nowhere", "home.html", '<p><a href="#">Planted way to nowhere</a></p>', "\t</main>"),
	layout("h1-twice", "site-map.html", "<h1>Planted title</h1>"),
	layout("main-twice", "site-map.html", '<div role="main"><p>Planted</p></div>', "\t<footer"),
	layout("link-alt", "site-map.html", '<p>Planted <a href="#page--main"><img src="pictures/icon.svg" alt="" /></a></p>'),
	layout("heading-empty", "site-map.html", "<h2></h2>"),
	layout("refresh", "parts/head.html", '<meta http-equiv="refresh" content="60" />', '\t<meta name="viewport"'),
	["skip", "parts/header.html", '\t<a class="skip"', '\t<a href="https://example.org/">Planted first</a>'],
	layout("link-fragment", "parts/footer.html", '<p><a href="#planted">Planted part</a></p>', '\t\t<div class="footer__small"'),
];

// Each tells the file that stands in layouts/, not the one that was compiled from it.
export const styles = [
	["outline", "styles/_easy.scss", end, ".planted:focus { outline: none; }"],
	["font-px", "styles/_prose.scss", end, ".planted { font-size: 15px; }"],
	["sticky", "styles/_form.scss", end, ".planted {\n\tposition: sticky;\n}", "\tposition: sticky"],
	["motion", "styles/_panels.scss", end, ".planted { animation: planted 2s infinite; }"],
	["hover-shows", "styles/_navigation.scss", end, ".planted:hover > ul { display: block; }"],
];

export const scripts = [
	["key-trap", "scripts/view.js", end, 'document.addEventListener("keydown", (event) => { event.preventDefault(); });'],
	["drag", "scripts/staff.js", end, 'document.addEventListener("dragstart", () => document.body.remove());'],
];
