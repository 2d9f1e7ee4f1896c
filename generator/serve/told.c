#include "serve/told.h"

#include "base/limits.h"
#include "publish/disk.h"
#include "publish/xml.h"
#include "serve/added.h"

enum { LONGEST_LINE = 400 };

static void begin(struct buf *out, struct slice title)
{
	buf_text(out,
		"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
	xml_text(out, title);
	buf_text(out,
		"</title>\n<link rel=\"stylesheet\" href=\"" ADDED_FOLDER "preview.css\">\n"
		"</head>\n<body class=\"candour-own\">\n<main>\n<h1>");
	xml_text(out, title);
	buf_text(out, "</h1>\n");
}

static void paragraph(struct buf *out, const char *start, struct slice text)
{
	buf_text(out, start);
	xml_text(out, text);
	buf_text(out, "</p>\n");
}

/* The line that a message is about, or nothing; of a very long one, what fits. */
static struct slice line_of(struct place place, struct arena *a)
{
	struct diags unheard;
	struct slice rest, line = slice_text(NULL);

	diags_init(&unheard, a);
	if (!place.line || !place.file ||
		!disk_read(a, place.file, LIMIT_ASSET_FILE, true, &rest, &unheard))
		return slice_text(NULL);
	for (int i = 0; i < place.line; i++)
		if (!slice_line(&rest, &line))
			return slice_text(NULL);
	if (line.length <= LONGEST_LINE)
		return line;

	size_t length = LONGEST_LINE;

	while (length && ((unsigned char)line.at[length] & 0xc0) == 0x80)
		length--;
	return slice_first(line, length);
}

static void add_message(struct buf *out, const struct diag *m)
{
	struct arena scratch;

	arena_init(&scratch);

	struct slice line = line_of(m->place, &scratch);

	buf_text(out, "<li><p><code>");
	xml_text(out, slice_text(m->place.file ? m->place.file : "candour"));
	if (m->place.line)
		buf_print(out, ":%d", m->place.line);
	if (m->place.line && m->place.column)
		buf_print(out, ":%d", m->place.column);
	buf_text(out, "</code></p>\n<p>");
	xml_text(out, slice_text(m->text));
	buf_print(out, " [%s]</p>\n", m->rule);
	if (line.length) {
		buf_text(out, "<pre><code>");
		xml_text(out, line);
		buf_text(out, "</code></pre>\n");
	}
	buf_text(out, "</li>\n");
	arena_release(&scratch);
}

/* "1 mistake stops the site" */
static struct slice title_of(const struct diags *d, const struct words *words, struct arena *a)
{
	int count = d->errors + d->failures;
	struct slice number = arena_print(a, "%d", count);

	if (!words)
		return SLICE("candour");
	return count == 1 ? words->text[WORD_PREVIEW_MISTAKE]
			  : words_filled(a, words->text[WORD_PREVIEW_MISTAKES], &number, 1);
}

void told_messages(struct buf *out, const struct diags *d, const struct words *words)
{
	struct arena scratch;

	arena_init(&scratch);
	buf_text(out,
		"<section class=\"candour-own candour-wrong\" aria-labelledby=\"candour-wrong\">\n"
		"<h2 id=\"candour-wrong\" tabindex=\"-1\">");
	xml_text(out, title_of(d, words, &scratch));
	buf_text(out, "</h2>\n");
	if (words)
		paragraph(out, "<p>", words->text[WORD_PREVIEW_MEND]);
	buf_text(out, "<ol>\n");
	for (const struct diag *m = d->first; m; m = m->next)
		if (m->severity != DIAG_WARNING)
			add_message(out, m);
	buf_text(out, "</ol>\n</section>\n");
	arena_release(&scratch);
}

void told_page(struct buf *out, struct slice messages, const struct words *words, const char *seen)
{
	begin(out, words ? words->text[WORD_PREVIEW] : SLICE("candour"));
	buf_add(out, messages);
	buf_text(out, "</main>\n");
	added_script(out, seen, false);
	buf_text(out, "</body>\n</html>\n");
}

void told_day(struct buf *out, const struct told_day *t)
{
	const struct slice *say = t->words->text;
	char day[DATE_TEXT];

	begin(out, say[WORD_PREVIEW_TITLE]);
	buf_text(out,
		"<form action=\"" ADDED_FOLDER "\" method=\"get\">\n"
		"<input type=\"hidden\" name=\"page\" value=\"");
	xml_text(out, t->page);
	buf_text(out, "\">\n<p><label for=\"day\">");
	xml_text(out, say[WORD_PREVIEW_DAY]);
	buf_text(out, "</label></p>\n");
	if (t->is_wrong)
		paragraph(out, "<p class=\"wrong\" id=\"wrong\" role=\"alert\">",
			say[WORD_PREVIEW_WRONG]);
	buf_print(out,
		"<p><input type=\"date\" id=\"day\" name=\"as-of\" value=\"%s\" "
		"min=\"1000-01-01\" max=\"9999-12-31\" required%s></p>\n<p><button>",
		date_text(t->as_of, day),
		t->is_wrong ? " aria-invalid=\"true\" aria-describedby=\"wrong\"" : "");
	xml_text(out, say[WORD_PREVIEW_SHOW]);
	buf_text(out, "</button></p>\n</form>\n<p><a href=\"");
	added_query(out, t->page);
	buf_text(out, "\">");
	xml_text(out, say[WORD_PREVIEW_BACK]);
	buf_text(out, "</a></p>\n</main>\n</body>\n</html>\n");
}
