#include "text/guard.h"

#include <stdio.h>
#include <stdlib.h>
#include "base/limits.h"

/* cmark needs quadratic time on long runs of lines without a blank one between them. */
static bool check_run(struct lines *l, int number, size_t run, struct diags *d)
{
	if (run <= LIMIT_MARKDOWN_BLOCK)
		return true;
	diag_error(d, lines_place(l, number, 1), "markdown-block",
		"more than %d bytes without an empty line: split the paragraph",
		LIMIT_MARKDOWN_BLOCK);
	return false;
}

/* As for the bytes of a file; and of U+FFFE and U+FFFF cmark makes bytes that are not UTF-8. */
static bool is_control(unsigned long c)
{
	return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0) ||
		c == 0xfffe || c == 0xffff;
}

/* `text` begins with "&#". */
static bool check_reference(
	struct lines *l, int number, size_t at, struct slice text, struct diags *d)
{
	char reference[sizeof("&#x10FFFF;")], *end;

	snprintf(reference, sizeof(reference), "%.*s",
		SLICE_ARG(slice_first(text, sizeof(reference) - 1)));

	bool hex = reference[2] == 'x' || reference[2] == 'X';
	const char *digits = reference + 2 + hex;
	unsigned long character = strtoul(digits, &end, hex ? 16 : 10);

	if (end == digits || *end != ';' || !is_control(character))
		return true;
	end[1] = '\0';
	diag_error(d, lines_place(l, number, (int)at + 1), "markdown-control",
		"%s is a control character: take it out", reference);
	return false;
}

static bool check_references(struct lines *l, int number, struct slice line, struct diags *d)
{
	bool good = true;
	size_t at = 0;

	while ((at += slice_search(slice_after(line, at), SLICE("&#"))) < line.length) {
		good = check_reference(l, number, at, slice_after(line, at), d) && good;
		at += strlen("&#");
	}
	return good;
}

bool guard_check(struct lines *l, struct diags *d)
{
	struct slice rest = l->source->text, line;
	bool has_references = slice_search(rest, SLICE("&#")) < rest.length;
	bool good = true;
	size_t run = 0;

	for (int number = 1; slice_line(&rest, &line); number++) {
		run = slice_trim(line).length ? run + line.length + 1 : 0;
		if (!check_run(l, number, run, d))
			return false;
		if (has_references)
			good = check_references(l, number, line, d) && good;
	}
	return good;
}
