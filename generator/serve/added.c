#include "serve/added.h"

#include "base/arena.h"
#include "publish/xml.h"

/*
 * The answer to EventSource comes when what was seen is no longer what is there. A page that nobody looks at does not ask:
 * browsers keep six connections to a server, whatever the number of its pages. A page comes back at the place that was
 * read, also after it had messages; with the first of these, they are what is read. Where it is loaded again before it is
 * back, the place is still that one. The browser, which would come back to where the page was last, is let do so again
 * only when somebody goes elsewhere: told earlier, it does so at once.
 */
static const char reload[] =
	"(function () {\n"
	"	\"use strict\";\n"
	"	var script = document.currentScript, source = null, back = null;\n"
	"	var isRight = script.dataset.is === \"right\";\n"
	"	function name(right) {\n"
	"		return \"candour \" + right + location.pathname;\n"
	"	}\n"
	"	function place(top) {\n"
	"		scrollTo({ top: Number(top), behavior: \"instant\" });\n"
	"	}\n"
	"	function leave() {\n"
	"		history.scrollRestoration = \"auto\";\n"
	"	}\n"
	"	function load() {\n"
	"		source.close();\n"
	"		sessionStorage.setItem(name(isRight), back === null ? String(scrollY) : back);\n"
	"		removeEventListener(\"pagehide\", leave);\n"
	"		history.scrollRestoration = \"manual\";\n"
	"		location.reload();\n"
	"	}\n"
	"	function listen() {\n"
	"		if (source) source.close();\n"
	"		source = null;\n"
	"		if (document.hidden) return;\n"
	"		source = new EventSource(\"" ADDED_CHANGES
	"?page=\" + encodeURIComponent(location.pathname) +\n"
	"			\"&seen=\" + script.dataset.seen);\n"
	"		source.onmessage = load;\n"
	"		source.onerror = function () {\n"
	"			if (source && source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);\n"
	"		};\n"
	"	}\n"
	"	function comeBack() {\n"
	"		var top = sessionStorage.getItem(name(isRight));\n"
	"		sessionStorage.removeItem(name(false));\n"
	"		if (isRight) sessionStorage.removeItem(name(true));\n"
	"		if (top === null) {\n"
	"			if (!isRight) document.getElementById(\"candour-wrong\").focus();\n"
	"			return;\n"
	"		}\n"
	"		place(back = top);\n"
	"		addEventListener(\"load\", function () {\n"
	"			place(top);\n"
	"			back = null;\n"
	"		});\n"
	"	}\n"
	"	comeBack();\n"
	"	addEventListener(\"pagehide\", leave);\n"
	"	document.addEventListener(\"visibilitychange\", listen);\n"
	"	listen();\n"
	"})();\n";

static const char styles[] =
	".candour-preview { background: #12303a; color: #fff; font: 16px/1.5 system-ui, sans-serif; margin: 0; "
	"padding: 6px 16px }\n"
	".candour-preview p { font: inherit; color: inherit; margin: 0; max-width: none }\n"
	".candour-preview a { color: #fff }\n"
	".candour-preview a:focus { background: #fd0; color: #0b0c0c; outline: 3px solid #fd0 }\n"
	"@media print { .candour-preview { display: none } }\n"
	".candour-own { color: #0b0c0c; background: #fff; font: 19px/1.5 system-ui, sans-serif; margin: 0 auto; "
	"max-width: 60rem; padding: 24px 16px }\n"
	".candour-own h1 { font-size: 32px; line-height: 1.2 }\n"
	".candour-wrong { border: 5px solid #b3220f; margin: 16px auto; padding: 16px }\n"
	".candour-wrong h2 { font-size: 24px; line-height: 1.25; margin: 0 0 16px }\n"
	".candour-wrong h2:focus { outline: none }\n"
	".candour-own ol { padding-left: 1.5em }\n"
	".candour-own li { border-left: 5px solid #b3220f; margin: 0 0 24px; padding-left: 16px }\n"
	".candour-own li p { margin: 0 0 4px; overflow-wrap: anywhere }\n"
	".candour-own pre { background: #f3f2f1; margin: 8px 0 0; padding: 8px; white-space: pre-wrap; "
	"overflow-wrap: anywhere }\n"
	".candour-own label { display: block; font-weight: bold }\n"
	".candour-own input, .candour-own button { border: 2px solid #0b0c0c; font: inherit; min-height: 44px; "
	"padding: 4px 12px }\n"
	".candour-own button { background: #12303a; border-color: #12303a; color: #fff }\n"
	".candour-own a { color: #12303a }\n"
	".candour-own :is(a, button, input):focus { outline: 3px solid #fd0; box-shadow: 0 0 0 6px #0b0c0c }\n"
	".candour-own .wrong { color: #a11d0c; font-weight: bold }\n";

struct slice added_file(struct slice path)
{
	if (slice_is(path, ADDED_FOLDER "reload.js"))
		return slice_text(reload);
	return slice_text(slice_is(path, ADDED_FOLDER "preview.css") ? styles : NULL);
}

void added_query(struct buf *out, struct slice text)
{
	static const char plain[] = "/-._~0123456789"
				    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] && strchr(plain, text.at[i]))
			buf_byte(out, text.at[i]);
		else
			buf_print(out, "%%%02X", (unsigned char)text.at[i]);
}

static void write_bar(struct buf *out, const struct added *a)
{
	const struct slice *say = a->words->text;
	struct arena scratch;

	arena_init(&scratch);

	struct slice day = words_date(a->words, &scratch, a->as_of);

	buf_text(out,
		"<link rel=\"stylesheet\" href=\"" ADDED_FOLDER "preview.css\">"
		"<aside class=\"candour-preview\" aria-label=\"");
	xml_text(out, say[WORD_PREVIEW]);
	buf_text(out, "\"><p>");
	xml_text(out, words_filled(&scratch, say[WORD_PREVIEW_AS_OF], &day, 1));
	buf_text(out, " <a href=\"" ADDED_FOLDER "?page=");
	added_query(out, a->page);
	buf_text(out, "\">");
	xml_text(out, say[WORD_PREVIEW_ANOTHER]);
	buf_text(out, "</a></p></aside>");
	buf_add(out, a->messages);
	arena_release(&scratch);
}

void added_script(struct buf *out, const char *seen, bool is_right)
{
	buf_print(out,
		"<script src=\"" ADDED_FOLDER
		"reload.js\" data-is=\"%s\" data-seen=\"%s\"></script>",
		is_right ? "right" : "wrong", seen);
}

/* Where the last `what` begins, or the end. */
static size_t find_last(struct slice text, struct slice what)
{
	for (size_t at = text.length; at-- > 0;)
		if (slice_starts(slice_after(text, at), what))
			return at;
	return text.length;
}

void added_write(struct buf *out, struct slice page, const struct added *a)
{
	size_t head = slice_search(page, SLICE("</head>"));
	size_t body = head + slice_search(slice_after(page, head), SLICE("<body"));
	size_t top = body + slice_find(slice_after(page, body), '>') + 1;
	size_t end = find_last(page, SLICE("</body>"));

	if (top > end)
		top = end;
	buf_add(out, slice_first(page, top));
	write_bar(out, a);
	buf_add(out, slice_first(slice_after(page, top), end - top));
	added_script(out, a->seen, !a->messages.length);
	buf_add(out, slice_after(page, end));
}
