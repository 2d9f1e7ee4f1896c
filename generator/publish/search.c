#include "publish/search.h"

#include "base/json.h"
#include "base/limits.h"
#include "publish/disk.h"
#include "site/called.h"

#define MADE_FROM "made-from"
#define WORDS_FILE "words.json"

/* "search/index.html" is in "search/". */
static struct slice folder_of(struct slice path)
{
	return slice_first(path, path.length - strlen("index.html"));
}

/* Words */

/* Lists of all pages: whoever searches for a word does not want every list that has it. */
static bool is_list(const struct page *p)
{
	static const char *const layouts[] = { "a-to-z", "search", "site-map", NULL };

	return p->layout && slice_is_one_of(p->layout->text, layouts);
}

static bool is_found(const struct page *p)
{
	return page_is_listed(p) && p->status != STATUS_SUPERSEDED && !is_list(p);
}

static void write_short(const struct glossary *g, struct buf *out)
{
	buf_text(out, "{\n\"short\":{");
	for (size_t i = 0; i < g->count; i++) {
		const struct term *term = &g->terms[i];

		for (const struct data *form = term->also ? term->also->first : NULL; form;
			form = form->next) {
			if (!called_is_short(form->text))
				continue;
			if (out->at[out->length - 1] != '{')
				buf_text(out, ",\n");
			json_string(out, form->text);
			buf_byte(out, ':');
			json_string(out, term->name);
		}
	}
	buf_text(out, "},\n\"pages\":[\n");
}

static void write_page(
	const struct page *p, const struct calling *calling, bool is_first, struct buf *out)
{
	bool has_words = false;

	buf_text(out, is_first ? "{" : ",\n{");
	json_member(out, "path", p->path);
	json_member(out, "title", p->title->text);
	if (p->section && section_is_whole(p->section))
		json_member(out, "section", p->section->index->title->text);
	buf_text(out, ",\"also\":[");
	for (size_t i = 0; i < calling->count; i++) {
		if (calling->all[i].page != p)
			continue;
		if (has_words)
			buf_byte(out, ',');
		json_string(out, calling->all[i].words);
		has_words = true;
	}
	buf_text(out, "]}");
}

static void write_words(const struct site *s, struct buf *out)
{
	struct calling calling;
	struct arena scratch;
	bool is_first = true;

	arena_init(&scratch);
	called_find(&calling, s, &scratch);
	write_short(&s->glossary, out);
	for (size_t i = 0; i < s->page_count; i++) {
		if (!is_found(&s->pages[i]))
			continue;
		write_page(&s->pages[i], &calling, is_first, out);
		is_first = false;
	}
	buf_text(out, "\n]}\n");
	arena_release(&scratch);
}

/* More than LIMIT_PAGES pages and a glossary of LIMIT_YAML_FILE bytes can have. */
enum { LONGEST_WORDS = 512 * 1024 * 1024 };

bool search_put_words(const struct site *s, struct stage *stage, struct diags *d)
{
	const struct page *search = site_special(s, "search");
	struct arena scratch;
	struct buf out;

	if (!search)
		return true;
	arena_init(&scratch);
	buf_init(&out, LONGEST_WORDS);
	write_words(s, &out);

	bool good = stage_put(stage,
		arena_print(&scratch, "%.*s" WORDS_FILE, SLICE_ARG(folder_of(search->path))),
		buf_slice(&out), d);

	buf_release(&out);
	arena_release(&scratch);
	return good;
}

/* Index */

struct slice search_made_from(
	const struct stage_file *files, size_t count, struct slice search, struct arena *a)
{
	struct slice words = arena_print(a, "%.*s" WORDS_FILE, SLICE_ARG(folder_of(search)));
	struct buf lines;
	char hex[DIGEST_HEX];

	buf_init(&lines, LONGEST_WORDS);
	for (size_t i = 0; i < count; i++) {
		struct slice path = files[i].path;

		if (slice_equal(path, words) ||
			(slice_ends(path, SLICE(".html")) && !slice_equal(path, search)))
			buf_print(&lines, "%s  %.*s\n", digest_hex(&files[i].digest, hex),
				SLICE_ARG(path));
	}

	struct digest all = digest_of(buf_slice(&lines));

	buf_release(&lines);
	return arena_copy(a, slice_text(digest_hex(&all, hex)));
}

struct indexed {
	const struct page *search;
	const char *folder;
	struct stage *stage;
	struct arena *arena;
	struct diags *diags;
};

static bool refuse(const struct indexed *x, const char *file, const char *why)
{
	diag_error(x->diags, (struct place){ file, 0, 0 }, "search", "%s", why);
	return false;
}

static bool is_of_these(const struct indexed *x)
{
	const char *file = arena_print(x->arena, "%s/" MADE_FROM, x->folder).at;
	struct slice text;

	if (!disk_exists(file))
		return refuse(
			x, x->folder, "there is no index to search by: make it with `make site`");
	if (!disk_read(x->arena, file, LIMIT_YAML_FILE, true, &text, x->diags))
		return false;

	size_t count;
	const struct stage_file *files = stage_files(x->stage, x->arena, &count);

	if (slice_equal(slice_until(text, '\n'),
		    search_made_from(files, count, x->search->path, x->arena)))
		return true;
	return refuse(x, x->folder,
		"the index to search by was made from other pages than these: take the folder away, "
		"and run `make site`");
}

static bool put_files(const struct indexed *x)
{
	struct slice to = folder_of(x->search->path);
	struct disk_file *files;
	size_t count;
	bool good = disk_list(x->arena, x->folder, &files, &count, x->diags);

	for (size_t i = 0; good && i < count; i++) {
		struct slice bytes;

		if (slice_is(files[i].name, MADE_FROM))
			continue;
		good = disk_read(x->arena, files[i].path, LIMIT_ASSET_FILE, false, &bytes,
			       x->diags) &&
			stage_put(x->stage,
				arena_print(x->arena, "%.*spagefind/%.*s", SLICE_ARG(to),
					SLICE_ARG(files[i].name)),
				bytes, x->diags);
	}
	return good;
}

bool search_put_index(
	const struct site *s, const char *folder, struct stage *stage, struct diags *d)
{
	struct arena scratch;
	struct indexed x = { site_special(s, "search"), folder, stage, &scratch, d };

	if (!x.search)
		return refuse(&x, folder, "no page has the layout \"search\" to search from");
	arena_init(&scratch);

	bool good = is_of_these(&x) && put_files(&x);

	arena_release(&scratch);
	return good;
}
