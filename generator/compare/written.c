#include "compare/written.h"

#include "sheet/say.h"

enum { MOST_CHANGES = 1000 };

struct walking {
	struct written *into;
	const struct sheet *sheet;
	const struct words *words;
	const struct data *line; /* of the new worksheet, or of the old if it is gone */
	struct arena *arena;
};

/* What is said of a line, and not what it comes to. */
static bool is_said(struct slice key)
{
	static const char *const keys[] = { "says", "note", "source", "at", "easy", "because",
		"way-round", NULL };

	return slice_is_one_of(key, keys);
}

/* All that stands in it, on one line: "under 3, is 25, 75". */
static struct slice flat(const struct walking *w, const struct data *node)
{
	struct slice all = slice_text(NULL);

	if (!node || node->kind == DATA_TEXT)
		return node ? slice_trim(node->text) : all;
	for (const struct data *part = node->first; part; part = part->next) {
		struct slice inside = flat(w, part);

		if (is_said(part->key))
			continue;
		all = arena_print(w->arena, "%.*s%s%.*s%s%.*s", SLICE_ARG(all),
			all.length ? ", " : "", SLICE_ARG(part->key), part->key.length ? " " : "",
			SLICE_ARG(inside));
	}
	return all;
}

/* "They do about half", of the answer that a map names; or the key itself. */
static struct slice answer_words(const struct walking *w, struct slice key)
{
	struct slice asked = data_text(data_member(w->line, "map"));

	for (size_t i = 0; i < w->sheet->question_count; i++) {
		const struct sheet_question *q = &w->sheet->questions[i];

		for (size_t k = 0; slice_equal(q->name, asked) && k < q->choice_count; k++)
			if (slice_equal(q->choices[k].name, key))
				return q->choices[k].says->text;
	}
	return key;
}

/* In the unit of the line, where it is an amount that the line comes to. */
static struct slice value_words(const struct walking *w, bool is_result, const struct data *node)
{
	const struct saying s = { .sheet = w->sheet, .words = w->words, .arena = w->arena };
	struct slice unit = data_text(data_member(w->line, "unit"));
	struct slice text = flat(w, node);
	struct amount amount;

	return is_result && say_knows(w->words, unit) && amount_parse(text, &amount)
		? say_amount(&s, unit, amount)
		: text;
}

static void add(struct walking *w, struct slice part, bool is_result, const struct data *old,
	const struct data *new)
{
	struct written_change c = { data_text(data_member(w->line, "says")), part,
		value_words(w, is_result, old), value_words(w, is_result, new) };

	if (!slice_equal(c.was, c.is) && w->into->count < MOST_CHANGES)
		w->into->items[w->into->count++] = c;
}

static bool can_walk(const struct data *old, const struct data *new)
{
	return old && new && old->kind == new->kind &&new->kind != DATA_TEXT &&
		(new->kind == DATA_MAP ||
			(old->count == new->count &&new->first &&new->first->kind != DATA_TEXT));
}

/* "steps 3, is" */
static struct slice part_of(
	const struct walking *w, struct slice path, const struct data *part, size_t number)
{
	if (slice_is(path, "to"))
		return answer_words(w, part->key);
	if (!part->key.length)
		return arena_print(w->arena, "%.*s %zu", SLICE_ARG(path), number);
	return path.length
		? arena_print(w->arena, "%.*s, %.*s", SLICE_ARG(path), SLICE_ARG(part->key))
		: part->key;
}

static bool gives_result(struct slice path, const struct data *part)
{
	static const char *const keys[] = { "is", "otherwise", NULL };

	return slice_is(path, "to") || slice_is_one_of(part->key, keys);
}

/* Members by their keys, items by their places. */
static const struct data *find_like(const struct data *in, const struct data *part, size_t number)
{
	size_t place = 1;

	for (const struct data *other = in->first; other; other = other->next, place++)
		if (part->key.length ? slice_equal(other->key, part->key) : place == number)
			return other;
	return NULL;
}

static void walk(struct walking *w, struct slice path, bool is_result, const struct data *old,
	const struct data *new)
{
	size_t number = 1;

	if (!can_walk(old, new)) {
		add(w, path, is_result, old, new);
		return;
	}
	for (const struct data *part = new->first; part; part = part->next, number++)
		if (!is_said(part->key))
			walk(w, part_of(w, path, part, number), gives_result(path, part),
				find_like(old, part, number), part);
	number = 1;
	for (const struct data *part = old->first; part; part = part->next, number++)
		if (!is_said(part->key) && !find_like(new, part, number))
			add(w, part_of(w, path, part, number), gives_result(path, part), part,
				NULL);
}

/* The lines as they are written; NULL: of several files, they cannot be read as one. */
static const struct data *lines_of(const struct sheet *s, struct arena *a)
{
	struct diags unheard;

	diags_init(&unheard, a);
	return data_member(data_read(a, s->file, s->source, 1, &unheard), "lines");
}

void compare_written(struct written *w, const struct sheet *old, const struct sheet *new,
	const struct words *words, struct arena *a)
{
	struct walking walking = { .into = w, .sheet = new, .words = words, .arena = a };
	const struct data *were, *are;

	*w = (struct written){ 0 };
	if (slice_equal(old->source, new->source))
		return;
	were = lines_of(old, a);
	are = lines_of(new, a);
	if (!were || !are)
		return;
	w->items = ARENA_ARRAY(a, struct written_change, MOST_CHANGES);
	for (const struct data *line = are->first; line; line = line->next) {
		walking.line = line;
		walk(&walking, slice_text(NULL), false, find_like(were, line, 0), line);
	}
	walking.sheet = old;
	for (const struct data *line = were->first; line; line = line->next) {
		walking.line = line;
		if (!find_like(are, line, 0))
			add(&walking, slice_text(NULL), false, line, NULL);
	}
}

void compare_written_say(
	const struct written *w, struct slice title, const struct words *words, struct report *r)
{
	const struct slice *text = words->text;
	const struct slice headers[] = { text[WORD_COMPARE_LINE], text[WORD_COMPARE_PART],
		text[WORD_COMPARE_BEFORE], text[WORD_COMPARE_AFTER] };

	if (!w->count)
		return;
	report_table(r, words_filled(r->arena, text[WORD_COMPARE_WRITTEN], &title, 1), "llll");
	report_cells(r, headers, 4);
	for (size_t i = 0; i < w->count; i++) {
		const struct written_change *c = &w->items[i];

		report_cells(r, (struct slice[]){ c->line, c->part, c->was, c->is }, 4);
	}
}
