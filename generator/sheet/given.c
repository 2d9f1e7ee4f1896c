#include "sheet/given.h"

#include "base/limits.h"

struct reading_given {
	struct arena *arena;
	struct diags *diags;
	struct sheet_answer *answers; /* NULL: only counted */
	size_t count;
};

static void put(struct reading_given *r, struct slice name, struct slice value, struct place place)
{
	if (r->answers)
		r->answers[r->count] = (struct sheet_answer){ name, value, place };
	r->count++;
}

static bool refuse(struct reading_given *r, const struct data *node)
{
	diag_error(r->diags, node->place, "given-kind",
		"an answer is a text, a list of choices or, for a group, a list of rows that are mappings");
	return false;
}

static bool read_list(struct reading_given *r, struct slice name, const struct data *list);

static bool read_member(struct reading_given *r, struct slice name, const struct data *node)
{
	if (node->kind == DATA_TEXT) {
		put(r, name, node->text, node->place);
		return true;
	}
	return node->kind == DATA_LIST ? read_list(r, name, node) : refuse(r, node);
}

static bool read_row(struct reading_given *r, struct slice name, int number, const struct data *row)
{
	bool good = true;

	for (const struct data *m = row->first; m; m = m->next) {
		struct slice inner = arena_print(
			r->arena, "%.*s.%d.%.*s", SLICE_ARG(name), number, SLICE_ARG(m->key));

		good = (m->kind == DATA_MAP ? refuse(r, m) : read_member(r, inner, m)) && good;
	}
	return good;
}

/* Choices, joined by commas, or rows. */
static bool read_list(struct reading_given *r, struct slice name, const struct data *list)
{
	struct slice all = slice_text(NULL);
	bool good = true;
	int number = 0;

	for (const struct data *item = list->first; item; item = item->next) {
		if (item->kind == DATA_MAP) {
			good = read_row(r, name, ++number, item) && good;
			continue;
		}
		if (item->kind == DATA_LIST)
			good = refuse(r, item);
		all = arena_print(r->arena, "%.*s%s%.*s", SLICE_ARG(all), all.length ? "," : "",
			SLICE_ARG(item->text));
	}
	if (all.length)
		put(r, name, all, list->place);
	return good;
}

static bool read_all(struct reading_given *r, const struct data *map)
{
	bool good = true;

	r->count = 0;
	if (map->kind != DATA_MAP)
		return refuse(r, map);
	for (const struct data *m = map->first; m; m = m->next)
		good = read_member(r, m->key, m) && good;
	return good;
}

bool given_read(const struct data *map, struct arena *a, struct sheet_answer **answers,
	size_t *count, struct diags *d)
{
	struct reading_given r = { .arena = a, .diags = d };

	if (!read_all(&r, map))
		return false;
	r.answers = ARENA_ARRAY(a, struct sheet_answer, r.count + 1);
	(void)!read_all(&r, map);
	*answers = r.answers;
	*count = r.count;
	return true;
}

/* The number of a row in "visits.2.length" where `group` is "visits"; 0: it is no row of that group. */
static int row_of(struct slice name, struct slice group)
{
	struct slice rest = slice_after(name, group.length + 1);
	struct slice digits = slice_until(rest, '.');
	int row = 0;

	if (slice_find(name, '.') != group.length || !slice_starts(name, group) ||
		digits.length > 3)
		return 0;
	for (size_t i = 0; i < digits.length; i++)
		row = row * 10 + (digits.at[i] - '0');
	return row > 0 ? row : 0;
}

static void put_count(struct buf *out, const struct sheet_group *g,
	const struct sheet_answer *answers, size_t count)
{
	int rows = 0;

	for (size_t i = 0; i < count; i++) {
		int row = row_of(answers[i].name, g->name);

		if (slice_equal(answers[i].name, g->name))
			return;
		if (row > rows)
			rows = row;
	}
	if (rows)
		buf_print(out, "%.*s=%d\n", SLICE_ARG(g->name), rows);
}

/* A line for the engine ends where a line ends, so no answer may hold one. */
static struct slice one_line(struct slice text)
{
	return slice_until(text, '\n');
}

struct slice given_text(const struct sheet *s, struct date as_of,
	const struct sheet_answer *answers, size_t count, struct arena *a)
{
	struct buf out;
	struct slice text;
	char day[DATE_TEXT];

	buf_init(&out, LIMIT_YAML_FILE * 2);
	if (s->day_question < 0)
		buf_print(&out, "as-of=%s\n", date_text(as_of, day));
	for (size_t i = 0; i < s->group_count; i++)
		put_count(&out, &s->groups[i], answers, count);
	for (size_t i = 0; i < count; i++)
		buf_print(&out, "%.*s=%.*s\n", SLICE_ARG(one_line(answers[i].name)),
			SLICE_ARG(one_line(answers[i].value)));
	text = arena_copy(a, buf_slice(&out));
	buf_release(&out);
	return text;
}
