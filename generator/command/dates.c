#include "command/dates.h"

#include "base/json.h"
#include "site/version.h"

static struct slice say_change(const struct coming *c, struct arena *a)
{
	if (!c->is)
		return arena_print(a, "%.*s is no longer %.*s", SLICE_ARG(c->figure->name),
			SLICE_ARG(c->was->words));
	if (coming_is_same(c))
		return arena_print(a, "%.*s stays %.*s, from another source",
			SLICE_ARG(c->figure->name), SLICE_ARG(c->is->words));
	return arena_print(a, "%.*s %s %.*s", SLICE_ARG(c->figure->name), c->was ? "becomes" : "is",
		SLICE_ARG(c->is->words));
}

static struct slice say(const struct coming *c, struct arena *a)
{
	struct slice address = c->page ? version_family(c->page)
		: c->sheet	       ? c->sheet->name
				       : slice_text(NULL);
	const char *kind = c->sheet ? "worksheet " : "";

	if (c->kind == COMING_FIGURE)
		return say_change(c, a);
	if (c->kind == COMING_REVIEW)
		return arena_print(a, "the review of %.*s is overdue", SLICE_ARG(address));
	if (c->kind == COMING_HOLIDAYS)
		return SLICE(
			"the list of bank holidays is over: add those that have been announced");
	if (c->ends)
		return arena_print(a, "%s%.*s is no longer in force", kind, SLICE_ARG(address));
	return arena_print(a, "%s%.*s: this version comes into force", kind, SLICE_ARG(address));
}

/* How many, from the first on, are of one line: reviews that are overdue on one day. */
static size_t count_alike(const struct comings *c, size_t first)
{
	size_t end = first + 1;

	while (c->items[first].kind == COMING_REVIEW && end < c->count &&
		c->items[end].kind == COMING_REVIEW &&
		date_compare(c->items[end].day, c->items[first].day) == 0)
		end++;
	return end - first;
}

static void write_place(const struct place *p, struct buf *out)
{
	/* a day that stands in a file's front matter or name is found without its line */
	if (p->line > 1)
		buf_print(out, " (%s:%d", p->file, p->line);
	else
		buf_print(out, " (%s", p->file);
}

void dates_write(const struct comings *c, struct arena *a, struct buf *out)
{
	if (c->count)
		buf_text(out, "The site must be built again on these days:\n");
	for (size_t i = 0, alike; i < c->count; i += alike) {
		const struct coming *one = &c->items[i];
		char day[DATE_TEXT];

		alike = count_alike(c, i);
		buf_print(out, "%s: ", date_text(one->day, day));
		if (alike > 1)
			buf_print(out, "the reviews of %zu pages are overdue", alike);
		else
			buf_add(out, say(one, a));
		write_place(&one->place, out);
		if (alike > 1)
			buf_print(out, " and %zu more", alike - 1);
		buf_text(out, ")\n");
	}
}

void dates_write_json(const struct comings *c, struct arena *a, struct buf *out)
{
	buf_byte(out, '[');
	for (size_t i = 0; i < c->count; i++) {
		const struct coming *one = &c->items[i];
		char day[DATE_TEXT];

		buf_text(out, i ? ",\n{" : "\n{");
		json_member(out, "date", slice_text(date_text(one->day, day)));
		json_member(out, "says", say(one, a));
		json_member(out, "file", slice_text(one->place.file));
		buf_print(out, ",\"line\":%d}", one->place.line);
	}
	buf_text(out, c->count ? "\n]\n" : "]\n");
}
