#include "command/compare_write.h"

#include "base/json.h"
#include "compare/say.h"

static struct slice words_of(
	const struct compare_found *f, enum word word, const struct slice *parts, size_t count)
{
	return words_filled(f->arena, f->words->text[word], parts, count);
}

/* The last part of a path. */
static struct slice base_of(const char *path)
{
	struct slice rest = slice_text(path);

	while (rest.length > 1 && rest.at[rest.length - 1] == '/')
		rest.length--;
	for (size_t i = rest.length; i-- > 0;)
		if (rest.at[i] == '/' && i + 1 < rest.length)
			return slice_after(rest, i + 1);
	return rest;
}

static struct slice name_of(const struct compare_found *f, enum compare_which side)
{
	const struct compare_version *v = &f->versions[side], *other = &f->versions[1 - side];
	struct slice day = words_date(f->words, f->arena, v->as_of);
	struct slice name = base_of(v->path);

	if (strcmp(v->path, other->path) == 0)
		return day;
	if (slice_equal(name, base_of(other->path)))
		name = slice_text(v->path);
	if (date_compare(v->as_of, other->as_of) == 0)
		return name;
	return words_of(f, WORD_COMPARE_AS_OF, (struct slice[]){ name, day }, 2);
}

void compare_write_names(struct compare_found *f)
{
	f->sides[COMPARE_OLD] = name_of(f, COMPARE_OLD);
	f->sides[COMPARE_NEW] = name_of(f, COMPARE_NEW);
}

static void say_alone(const struct compare_found *f, enum compare_which side, struct report *r)
{
	for (size_t i = 0; i < f->alone_count[side]; i++)
		report_paragraph(r,
			words_of(f,
				side == COMPARE_NEW ? WORD_COMPARE_SHEET_ADDED
						    : WORD_COMPARE_SHEET_REMOVED,
				&f->alone[side][i]->title->text, 1));
}

/* Worksheets that cannot come to anything else, and that nobody of a sample answered. */
static bool is_plain(const struct compared *c)
{
	return c->is_same && !c->people.count;
}

static void say_same(const struct compare_found *f, struct report *r)
{
	bool any = false;

	for (size_t i = 0; f->sheet_count > 1 && i < f->sheet_count; i++) {
		if (!is_plain(f->sheets[i]))
			continue;
		if (!any)
			report_paragraph(r, f->words->text[WORD_COMPARE_ALL_SAME]);
		any = true;
		report_item(r, f->sheets[i]->sides[COMPARE_NEW].sheet->title->text);
	}
}

/* First of all: whoever reads the rest has to know that it may not hold. */
static void say_mistakes(const struct compare_found *f, struct report *r)
{
	for (int side = 0; side < COMPARE_SIDES; side++) {
		char count[16];

		if (!f->versions[side].mistakes)
			continue;
		snprintf(count, sizeof(count), "%d", f->versions[side].mistakes);
		report_paragraph(r,
			words_of(f, WORD_COMPARE_MISTAKES,
				(struct slice[]){
					f->sides[side], arena_copy(f->arena, slice_text(count)) },
				2));
	}
}

/* For the public, or for whoever makes the change and has to know what to do next. */
static void say_all(const struct compare_found *f, struct report *r, bool is_published)
{
	report_init(r, f->arena);
	say_mistakes(f, r);
	report_paragraph(r, words_of(f, WORD_COMPARE_INTRODUCTION, f->sides, 2));
	if (f->coming)
		compare_coming_say(f->coming, f->sides, f->words, is_published, r);
	if (f->pages)
		compare_pages_say(f->pages, f->words, is_published, r);
	report_heading(r, 2, f->words->text[WORD_COMPARE_RESULTS]);
	compare_hold_say(&f->held, r);
	if (f->held.passed)
		report_paragraph(
			r, f->words->text[is_published ? WORD_COMPARE_PASSES : WORD_COMPARE_TO_DO]);
	say_alone(f, COMPARE_NEW, r);
	say_alone(f, COMPARE_OLD, r);
	for (size_t i = 0; i < f->sheet_count; i++)
		compare_written_say(&f->written[i],
			f->sheets[i]->sides[COMPARE_NEW].sheet->title->text, f->words, r);
	say_same(f, r);
	for (size_t i = 0; i < f->sheet_count; i++)
		if (f->sheet_count == 1 || !is_plain(f->sheets[i]))
			compare_say(f->sheets[i], r);
}

void compare_write_text(const struct compare_found *f, struct buf *out)
{
	struct report r;

	say_all(f, &r, false);
	report_text(&r, out);
	if (f->page)
		buf_print(out, "\nWrote %s\n", f->page);
}

static void put_alone(
	const struct compare_found *f, enum compare_which side, const char *name, struct buf *out)
{
	buf_print(out, ",\"%s\":[", name);
	for (size_t i = 0; i < f->alone_count[side]; i++) {
		buf_text(out, i ? "," : "");
		json_string(out, f->alone[side][i]->name);
	}
	buf_byte(out, ']');
}

/* What lines of worksheets say otherwise. */
static void put_written(const struct compare_found *f, struct buf *out)
{
	const char *between = "";

	buf_text(out, ",\"rules\":[");
	for (size_t i = 0; i < f->sheet_count; i++)
		for (size_t k = 0; k < f->written[i].count; k++) {
			const struct written_change *c = &f->written[i].items[k];

			buf_print(out, "%s{\"worksheet\":", between);
			json_string(out, f->sheets[i]->sides[COMPARE_NEW].sheet->name);
			json_member(out, "line", c->line);
			json_member(out, "part", c->part);
			json_member(out, "old", c->was);
			json_member(out, "new", c->is);
			buf_byte(out, '}');
			between = ",";
		}
	buf_byte(out, ']');
}

void compare_write_json(const struct compare_found *f, struct buf *out)
{
	buf_text(out, "{\"old\":");
	json_string(out, f->sides[COMPARE_OLD]);
	json_member(out, "new", f->sides[COMPARE_NEW]);
	buf_print(out, ",\"mistakes\":{\"old\":%d,\"new\":%d}", f->versions[COMPARE_OLD].mistakes,
		f->versions[COMPARE_NEW].mistakes);
	if (f->page)
		json_member(out, "page", slice_text(f->page));
	compare_hold_json(&f->held, out);
	if (f->coming)
		compare_coming_json(f->coming, out);
	if (f->pages)
		compare_pages_json(f->pages, out);
	put_written(f, out);
	put_alone(f, COMPARE_NEW, "worksheets-added", out);
	put_alone(f, COMPARE_OLD, "worksheets-removed", out);
	buf_text(out, ",\"worksheets\":[");
	for (size_t i = 0; i < f->sheet_count; i++) {
		buf_text(out, i ? "," : "");
		compare_json(f->sheets[i], out);
	}
	buf_text(out, "]}\n");
}

void compare_write_markdown(const struct compare_found *f, struct buf *out)
{
	struct report r;

	say_all(f, &r, true);
	report_markdown(&r, out);
}
