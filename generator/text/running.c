#include "text/running.h"

#include <stdlib.h>
#include "base/limits.h"
#include "text/slips.h"

enum { LONGEST_TEXT = LIMIT_MARKDOWN_FILE * 4 }; /* smart punctuation makes three bytes of some */

void running_init(struct running *r, struct lines *lines, struct arena *arena, struct diags *d)
{
	*r = (struct running){ .lines = lines, .arena = arena, .diags = d };
	buf_init(&r->text, LONGEST_TEXT);
}

void running_release(struct running *r)
{
	buf_release(&r->text);
	free(r->pieces);
}

void running_add(struct running *r, int line, int column, const char *text)
{
	if (r->count == r->room) {
		r->room = r->room ? r->room * 2 : 16;
		r->pieces = memory_more(r->pieces, r->room * sizeof(*r->pieces));
	}
	r->pieces[r->count++] = (struct running_piece){ r->text.length, line, column };
	buf_text(&r->text, text);
}

/* Begin to count at the beginning of the piece that holds byte `offset`, unless that was begun before. */
static void begin_piece(struct running *r, size_t offset)
{
	const struct running_piece *p = &r->pieces[r->count - 1];

	while (p > r->pieces && p->offset > offset)
		p--;
	if (p == r->piece && r->offset <= offset)
		return;
	r->piece = p;
	r->offset = p->offset;
	r->column = (size_t)p->column - 1;
}

/*
 * Where `mark`, which is at `offset`, was written. What stands before it may have been longer ("&amp;", "--",
 * the spaces that a line begins with) or shorter (quotation marks), so it is its like that are counted.
 */
static struct place place_at(struct running *r, size_t offset, struct slice mark)
{
	begin_piece(r, offset);

	struct slice before = slice_of(r->text.at + r->offset, offset - r->offset);
	struct slice line = slice_until(lines_from(r->lines, r->piece->line), '\n');
	size_t column = r->column + slice_search(slice_after(line, r->column), mark), at;

	while ((at = slice_search(before, mark)) < before.length) {
		before = slice_after(before, at + mark.length);
		column += mark.length;
		column += slice_search(slice_after(line, column), mark);
	}
	if (column < line.length) {
		r->offset = offset;
		r->column = column;
	}
	return lines_place(r->lines, r->piece->line, (int)r->column + 1);
}

/* Place of the last dot: a form stands behind it, or a worksheet and its figure on its two sides. */
static size_t last_dot(struct slice name)
{
	for (size_t i = name.length; i-- > 0;)
		if (name.at[i] == '.')
			return i;
	return name.length;
}

/* "community_limit", "community_limit.amount" or "indicative-budget.point_price.amount", between the braces. */
static bool add_figure(struct running *r, xmlNodePtr parent, struct slice inside, size_t offset)
{
	struct place *at = ARENA_NEW(r->arena, struct place);
	struct slice name = slice_trim(inside);
	size_t dot = last_dot(name);

	*at = place_at(r, offset, SLICE("{{"));
	if (!name.length) {
		diag_error(
			r->diags, *at, "figure-empty", "write a figure's name between {{ and }}");
		return false;
	}

	xmlNodePtr marker = tree_element(parent, "candour-figure", at);

	tree_set(marker, "name", slice_first(name, dot));
	tree_set(marker, "form", dot < name.length ? slice_after(name, dot + 1) : SLICE("words"));
	return true;
}

/* Append text without figures, which begins at `offset`. */
static bool add_plain(struct running *r, xmlNodePtr parent, struct slice text, size_t offset)
{
	size_t at;
	const struct slip *slip = slips_find(text, offset == 0 && !parent->children, &at);

	tree_text(parent, text);
	if (!slip)
		return true;
	diag_error(r->diags, place_at(r, offset + at, slip->mark), slip->rule, "%s", slip->mend);
	return false;
}

static bool add_text(struct running *r, xmlNodePtr parent)
{
	struct slice text = buf_slice(&r->text);
	size_t at = 0;
	bool good = true;

	while (at < text.length) {
		struct slice rest = slice_after(text, at);
		size_t open = slice_search(rest, SLICE("{{"));
		size_t inside = slice_search(slice_after(rest, open), SLICE("}}"));

		good = add_plain(r, parent, slice_first(rest, open), at) && good;
		if (open == rest.length)
			break;
		at += open;
		if (open + inside == rest.length) {
			diag_error(r->diags, place_at(r, at, SLICE("{{")), "figure-open",
				"\"{{\" is never closed: write {{ name }}, or `{{` for the braces "
				"themselves");
			return false;
		}
		good = add_figure(r, parent, slice_of(text.at + at + 2, inside - 2), at) && good;
		at += inside + 2;
	}
	return good;
}

bool running_flush(struct running *r, xmlNodePtr parent)
{
	bool good = r->text.length == 0 || add_text(r, parent);

	buf_clear(&r->text);
	r->count = 0;
	r->piece = NULL;
	return good;
}
