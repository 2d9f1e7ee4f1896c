// The generators that are measured, each with the same pages, the same frame around them and the same
// navigation: home, the pages of the section, the previous and the next page.
//	prepare(folder, pages): write the site that it reads
//	command(folder, out): what builds it
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const CANDOUR = resolve("build/candour"),
	BARE = resolve("build/tests/bench/bare"),
	ELEVENTY = resolve("tests/bench/eleventy");

function write(path, text) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

// Markdown files with front matter, `index` being the name of a section's own page.
function writePages(folder, pages, index, front) {
	for (const page of pages)
		write(join(folder, page.folder, `${page.name || index}.md`), `---\n${front(page)}\n---\n${page.body}`);
}

const policyFront = ({ title, summary, order }) => `title: ${title}
summary: ${summary}
order: ${order}
owner: policy-lead
version: "1.0"
status: in force
issued: 2026-03-02
review-due: 2030-03-02
changes:
  - {date: 2026-03-02, says: First published}`;

const home = "Where to begin.\n";

export const candour = {
	name: "Candour",
	prepare(folder, pages) {
		writePages(`${folder}/content`, pages, "index", policyFront);
		write(
			`${folder}/content/index.md`,
			`---\n${policyFront({ title: "Home", summary: "Where to begin.", order: 0 }).replace("order: 0\n", "")}\n---\n${home}`,
		);
		write(`${folder}/content/glossary.yaml`, "{}\n");
		write(`${folder}/content/sources.yaml`, "{}\n");
		write(
			`${folder}/content/site.yaml`,
			`title: Care
organisation: Your council
language: en-GB
base-url: https://example.org/
brand: {colour: "#1d4f5c", text-on-colour: "#ffffff"}
contacts: {}
roles: {policy-lead: Head of policy}
navigation: [section-0]
`,
		);
		cpSync("layouts/words", `${folder}/layouts/words`, { recursive: true });
		write(`${folder}/layouts/style.css`, "body { margin: auto }\n");
		const frame = (middle) => `<!DOCTYPE html>
<html lang="en-GB">
<head>
	<meta charset="utf-8" />
	<title data-text="concat($page/@title, ' - ', /site/@title)">Title</title>
	<meta name="description" content="" data-attr-content="$page/@summary" />
	<link rel="stylesheet" href="style.css" />
</head>
<body>
	<header><a href="#main">Skip to main content</a> <a href="index.html" data-attr-href="concat($page/@root, 'index.html')">Home</a></header>
	<main id="main"><h1 data-text="$page/@title">Title</h1><div data-copy="$page/body"></div></main>
	${middle}
	<footer><p>Care</p></footer>
</body>
</html>
`;
		const section = `<nav aria-label="Section"><ul><li data-each="$section/page"><a href="x" data-attr-href="concat($page/@root, @path)" data-text="@title">Page</a></li></ul></nav>`;
		write(
			`${folder}/layouts/page.html`,
			frame(`${section}
	<p data-each="$page/previous"><a href="x" data-attr-href="concat($page/@root, @path)" data-text="@title">Previous</a></p>
	<p data-each="$page/next"><a href="x" data-attr-href="concat($page/@root, @path)" data-text="@title">Next</a></p>`),
		);
		write(`${folder}/layouts/section.html`, frame(section));
		write(
			`${folder}/layouts/home.html`,
			frame(
				`<ul><li data-each="/site/section"><a href="x" data-attr-href="concat($page/@root, @path)" data-text="@title">Section</a></li></ul>`,
			),
		);
	},
	command: (folder, out) => [
		CANDOUR,
		"build",
		"--content",
		`${folder}/content`,
		"--layouts",
		`${folder}/layouts`,
		"--assets",
		`${folder}/layouts`,
		"--out",
		out,
		"--as-of",
		"2026-11-20",
	],
	touched: (folder) => `${folder}/content/section-0/page-1.md`,
};

export const bare = {
	name: "bare cmark loop",
	prepare: (folder, pages) => writePages(folder, pages, "index", policyFront),
	// as a generator, it has to find its pages: the shell does it here
	command: (folder, out) => ["sh", "-c", `mkdir -p "$1" && exec ${BARE} "$1" "$2"/*/*.md`, "sh", out, folder],
	touched: (folder) => `${folder}/section-0/page-1.md`,
};

export const hugo = {
	name: "Hugo, links checked",
	version: () => execFileSync("hugo", ["version"], { encoding: "utf8" }).match(/v([\d.]+)/)[1],
	prepare(folder, pages) {
		writePages(
			`${folder}/content`,
			pages,
			"_index",
			({ title, summary, order }) => `title: ${title}\nsummary: ${summary}\nweight: ${order}`,
		);
		write(`${folder}/content/_index.md`, `---\ntitle: Home\n---\n${home}`);
		write(`${folder}/static/style.css`, "body { margin: auto }\n");
		write(
			`${folder}/config.toml`,
			`baseURL = "https://example.org/"
languageCode = "en-GB"
title = "Care"
disableKinds = ["taxonomy", "term", "RSS"]
`,
		);
		const layouts = `${folder}/layouts/_default`;
		write(
			`${layouts}/_markup/render-link.html`,
			`{{- $url := urls.Parse .Destination -}}
{{- if $url.Host -}}<a href="{{ .Destination }}">{{ .Text | safeHTML }}</a>
{{- else -}}{{- with .Page.GetPage (strings.TrimSuffix "/" $url.Path) -}}<a href="{{ .RelPermalink }}{{ with $url.Fragment }}#{{ . }}{{ end }}">{{ $.Text | safeHTML }}</a>
{{- else -}}{{- errorf "dead link %q in %q" .Destination .Page.File.Path -}}{{- end -}}{{- end -}}`,
		);
		write(
			`${layouts}/baseof.html`,
			`<!DOCTYPE html>
<html lang="en-GB">
<head>
	<meta charset="utf-8">
	<title>{{ .Title }} - {{ site.Title }}</title>
	<meta name="description" content="{{ .Params.summary }}">
	<link rel="stylesheet" href="/style.css">
</head>
<body>
	<header><a href="#main">Skip to main content</a> <a href="/">Home</a></header>
	<main id="main"><h1>{{ .Title }}</h1><div>{{ .Content }}</div></main>
	{{ block "middle" . }}{{ end }}
	<footer><p>Care</p></footer>
</body>
</html>
`,
		);
		const section =
			'<nav aria-label="Section"><ul>{{ range .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav>';
		write(
			`${layouts}/single.html`,
			`{{ define "middle" }}${section}
	{{ with .PrevInSection }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}
	{{ with .NextInSection }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}{{ end }}`,
		);
		write(`${layouts}/list.html`, `{{ define "middle" }}${section}{{ end }}`);
		write(
			`${folder}/layouts/index.html`,
			'{{ define "middle" }}<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}',
		);
	},
	command: (folder, out) => ["hugo", "--quiet", "--source", folder, "--destination", out],
	touched: (folder) => `${folder}/content/section-0/page-1.md`,
};

export const eleventy = {
	name: "Eleventy, links not checked",
	missing() {
		if (!existsSync(`${ELEVENTY}/node_modules/.package-lock.json`))
			try {
				execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
					cwd: ELEVENTY,
					stdio: "ignore",
				});
			} catch {
				return "it cannot be installed";
			}
	},
	version: () =>
		execFileSync("node", [`${ELEVENTY}/node_modules/@11ty/eleventy/cmd.cjs`, "--version"], {
			encoding: "utf8",
		}).trim(),
	prepare(folder, pages) {
		writePages(
			`${folder}/content`,
			pages,
			"index",
			({ title, summary, order, folder: section, name }) =>
				`title: ${title}\nsummary: ${summary}\norder: ${order}\nsection: ${section}\nlayout: ${name ? "page" : "section"}.njk`,
		);
		write(`${folder}/content/index.md`, `---\ntitle: Home\nlayout: home.njk\n---\n${home}`);
		write(`${folder}/content/style.css`, "body { margin: auto }\n");
		write(`${folder}/package.json`, '{ "type": "module" }\n');
		if (!existsSync(`${folder}/node_modules`))
			symlinkSync(`${ELEVENTY}/node_modules`, `${folder}/node_modules`);
		write(
			`${folder}/eleventy.config.js`,
			`export default (config) => {
	config.addPassthroughCopy('content/style.css')
	config.addCollection('sections', (api) => {
		const sections = {}
		for (const page of api.getAll().filter(({ data }) => data.section)) (sections[page.data.section] ??= []).push(page)
		for (const pages of Object.values(sections))
			pages.sort((a, b) => (a.data.layout === 'page.njk') - (b.data.layout === 'page.njk') || a.data.order - b.data.order)
		return sections
	})
	return { dir: { input: 'content', includes: '../layouts' }, markdownTemplateEngine: false, htmlTemplateEngine: false }
}
`,
		);
		write(
			`${folder}/layouts/base.njk`,
			`<!DOCTYPE html>
<html lang="en-GB">
<head>
	<meta charset="utf-8">
	<title>{{ title }} - Care</title>
	<meta name="description" content="{{ summary }}">
	<link rel="stylesheet" href="/style.css">
</head>
<body>
	<header><a href="#main">Skip to main content</a> <a href="/">Home</a></header>
	<main id="main"><h1>{{ title }}</h1><div>{{ content | safe }}</div></main>
	{% block middle %}{% endblock %}
	<footer><p>Care</p></footer>
</body>
</html>
`,
		);
		const section = `<nav aria-label="Section"><ul>{% for other in collections.sections[section] %}{% if not loop.first %}<li><a href="{{ other.url }}">{{ other.data.title }}</a></li>{% endif %}{% endfor %}</ul></nav>`;
		write(
			`${folder}/layouts/page.njk`,
			`{% extends "base.njk" %}{% block middle %}${section}
	{% set pages = collections.sections[section] %}{% for other in pages %}{% if other.data.order == order - 1 and not loop.first or other.data.order == order + 1 and not loop.first %}
	<p><a href="{{ other.url }}">{{ other.data.title }}</a></p>{% endif %}{% endfor %}{% endblock %}`,
		);
		write(
			`${folder}/layouts/section.njk`,
			`{% extends "base.njk" %}{% block middle %}${section}{% endblock %}`,
		);
		write(
			`${folder}/layouts/home.njk`,
			'{% extends "base.njk" %}{% block middle %}<ul>{% for name, pages in collections.sections %}<li><a href="{{ pages[0].url }}">{{ pages[0].data.title }}</a></li>{% endfor %}</ul>{% endblock %}',
		);
	},
	command: (folder, out) => [
		"sh",
		"-c",
		'cd "$1" && exec node node_modules/@11ty/eleventy/cmd.cjs --quiet --output="$2"',
		"sh",
		folder,
		out,
	],
	touched: (folder) => `${folder}/content/section-0/page-1.md`,
};

// How many pages stand in a finished site, so that none is praised for work left undone.
export const built = (out) =>
	readdirSync(out, { recursive: true }).filter((path) => path.endsWith(".html")).length;
