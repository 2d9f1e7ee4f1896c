#include "command/readable.h"

#include "base/json.h"
#include "base/limits.h"
#include "publish/disk.h"

static bool read_plain(struct lexicon *l, struct run *r, const char *path)
{
	struct slice bytes;
	const struct data *file;

	if (!disk_read(r->arena, path, LIMIT_YAML_FILE, true, &bytes, r->diags))
		return false;
	file = data_read(r->arena, path, bytes, 1, r->diags);
	return file && lexicon_read(l, file, r->arena, r->diags);
}

static bool read_familiar(struct lexicon *l, struct run *r, const char *path)
{
	struct slice bytes;

	if (!disk_exists(path))
		return true;
	if (!disk_read(r->arena, path, LIMIT_YAML_FILE, true, &bytes, r->diags))
		return false;
	lexicon_add_familiar(l, bytes, r->arena);
	return true;
}

bool readable_load(struct lexicon *l, struct run *r, const struct site *s, bool *good)
{
	const struct options *o = r->options;
	struct slice language = data_text(s->settings.language);
	struct slice plain = arena_print(
		r->arena, "%s/words/%.*s-plain.yaml", o->layouts, SLICE_ARG(language));
	struct slice familiar = arena_print(r->arena, "%s/words/familiar.txt", o->assets);

	if (!disk_exists(plain.at))
		return false;
	lexicon_init(l, r->arena);
	if (read_plain(l, r, plain.at) && read_familiar(l, r, familiar.at))
		return true;
	*good = false;
	return false;
}

/* A column of the table: how it is headed, called in JSON, and what it shows, in tenths if it has them. */
static int mean(const struct plain_figures *f)
{
	return f->sentences ? (f->words * 20 / f->sentences + 1) / 2 : 0;
}

static int share(int part, int whole)
{
	return whole ? (part * 200 / whole + 1) / 2 : 0;
}

static int words(const struct plain_figures *f)
{
	return f->words;
}

static int sentences(const struct plain_figures *f)
{
	return f->sentences;
}

static int longest(const struct plain_figures *f)
{
	return f->longest;
}

static int passive(const struct plain_figures *f)
{
	return share(f->passive, f->sentences);
}

/* -1: not known */
static int hard(const struct plain_figures *f)
{
	return f->hard < 0 ? -1 : share(f->hard, f->words);
}

static int messages(const struct plain_figures *f)
{
	return f->messages;
}

static const struct column {
	const char *heading, *name;
	int (*value)(const struct plain_figures *f);
	bool tenths, percent;
} columns[] = {
	{ "words", "words", words, false, false },
	{ "sentences", "sentences", sentences, false, false },
	{ "mean", "mean", mean, true, false },
	{ "longest", "longest", longest, false, false },
	{ "grade", "grade", plain_grade, true, false },
	{ "passive", "passive-percent", passive, false, true },
	{ "hard", "hard-percent", hard, false, true },
	{ "messages", "messages", messages, false, false },
};

enum { COLUMNS = sizeof(columns) / sizeof(*columns), CELL = 16 };

static void print_value(const struct column *c, const struct plain_figures *f, struct buf *out)
{
	int value = c->value(f);

	if (c->tenths)
		buf_print(out, "%d.%d", value / 10, value % 10);
	else
		buf_print(out, "%d", value);
}

static void print_cell(const struct column *c, const struct plain_figures *f, struct buf *out)
{
	struct buf cell;
	int width = (int)strlen(c->heading) + 2;

	buf_init(&cell, CELL);
	if (c->value(f) < 0)
		buf_text(&cell, "-");
	else
		print_value(c, f, &cell);
	if (c->percent && c->value(f) >= 0)
		buf_text(&cell, "%");
	buf_print(out, "%*s", width, buf_string(&cell));
	buf_release(&cell);
}

static void print_row(const char *file, int width, const struct plain_figures *f, struct buf *out)
{
	buf_print(out, "%-*s", width, file);
	for (int i = 0; i < COLUMNS; i++)
		print_cell(&columns[i], f, out);
	buf_byte(out, '\n');
}

static void add(struct plain_figures *all, const struct plain_figures *f)
{
	all->words += f->words;
	all->sentences += f->sentences;
	all->longest = f->longest > all->longest ? f->longest : all->longest;
	all->syllables += f->syllables;
	all->passive += f->passive;
	all->hard = f->hard < 0 ? -1 : all->hard + f->hard;
	all->messages += f->messages;
}

static void print_table(const struct pages *p, struct buf *out)
{
	const struct site *s = p->site;
	struct plain_figures all = { 0 };
	int width = 0;

	for (size_t i = 0; i < s->page_count; i++)
		if ((int)strlen(s->pages[i].file) > width)
			width = (int)strlen(s->pages[i].file);
	buf_print(out, "%-*s", width, "page");
	for (int i = 0; i < COLUMNS; i++)
		buf_print(out, "  %s", columns[i].heading);
	buf_byte(out, '\n');
	for (size_t i = 0; i < s->page_count; i++) {
		print_row(s->pages[i].file, width, &p->figures[i], out);
		add(&all, &p->figures[i]);
	}
	print_row("all pages", width, &all, out);
}

static void print_json(const struct pages *p, struct buf *out)
{
	const struct site *s = p->site;

	buf_byte(out, '[');
	for (size_t i = 0; i < s->page_count; i++) {
		const struct plain_figures *f = &p->figures[i];

		buf_text(out, i ? ",\n{" : "\n{");
		json_member(out, "page", slice_text(s->pages[i].file));
		for (int k = 0; k < COLUMNS; k++) {
			if (columns[k].value(f) < 0)
				continue;
			buf_print(out, ",\"%s\":", columns[k].name);
			print_value(&columns[k], f, out);
		}
		buf_byte(out, '}');
	}
	buf_text(out, "\n]\n");
}

void readable_report(const struct pages *p, struct run *r)
{
	if (p->lexicon)
		(r->options->json ? print_json : print_table)(p, r->summary);
}
