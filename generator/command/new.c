#include "base/ascii.h"
#include "base/nearest.h"
#include "command/begin.h"
#include "command/command.h"
#include "publish/disk.h"
#include "sheet/compile.h"
#include "sheet/sheet_read.h"
#include "site/content.h"
#include "site/meaning.h"

/* Names */

/* "policy/reviews" for "./content/policy/reviews.md", "/policy/reviews/" and "policy/reviews". */
static struct slice plain_name(struct slice name, const char *content, const char *folder)
{
	static const char *const endings[] = { "/", ".md", ".yaml" };
	const struct slice before[] = { whole_plain_path(slice_text(content)), slice_text(folder) };

	name = whole_plain_path(name);
	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++)
		if (slice_starts(name, before[i]) && name.at[before[i].length] == '/')
			name = slice_after(name, before[i].length + 1);
	while (slice_starts(name, SLICE("/")))
		name = slice_after(name, 1);
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (slice_ends(name, slice_text(endings[i])))
			name.length -= strlen(endings[i]);
	return name;
}

static bool is_letter(char c)
{
	return ascii_is_lower(c) || ascii_is_digit(c);
}

/* The same name as an address can have it: "Policy/My page" becomes "policy/my-page". */
static struct slice mended(struct slice name, struct arena *a)
{
	char *at = arena_take(a, name.length + 1);
	size_t length = 0;

	for (size_t i = 0; i < name.length; i++) {
		char c = ascii_lower(name.at[i]);
		bool after_letter = length && is_letter(at[length - 1]);

		if (is_letter(c) || (c == '/' && after_letter))
			at[length++] = c;
		else if (after_letter)
			at[length++] = '-';
	}
	while (length && !is_letter(at[length - 1]))
		length--;
	return slice_of(at, length);
}

/* The name of a figure has underscores where that of its file has hyphens. */
static struct slice with(char between, struct slice name, struct arena *a)
{
	char *at = arena_take(a, name.length + 1);

	for (size_t i = 0; i < name.length; i++)
		at[i] = name.at[i] == '-' || name.at[i] == '_' ? between : name.at[i];
	return slice_of(at, name.length);
}

static bool refuse_name(struct run *r, const char *rule, struct slice better)
{
	diag_error(r->diags, (struct place){ .file = r->options->operands[1] }, "new-name",
		"a name is made of %s%s%.*s", rule, better.length ? "; write " : "",
		SLICE_ARG(better));
	return false;
}

/* Letters, digits and single hyphens between them, in parts between slashes. */
static bool check_name(struct run *r, struct slice name)
{
	struct slice better = mended(name, r->arena);

	if (name.length && slice_equal(name, better))
		return true;
	return refuse_name(r,
		"lower-case letters, digits and hyphens, with a slash behind each folder", better);
}

static bool check_figure(struct run *r, struct slice name)
{
	struct slice better = mended(name, r->arena);

	if (name.length && slice_equal(name, better))
		return true;
	return refuse_name(r, "lower-case letters, digits and underscores, as all figures have it",
		with('_', better, r->arena));
}

/* In a folder that has no folders. */
static bool check_single(struct run *r, struct slice name)
{
	if (slice_find(name, '/') == name.length)
		return true;
	diag_error(r->diags, (struct place){ .file = r->options->operands[1] }, "new-name",
		"this name has no folder: write %.*s",
		SLICE_ARG(slice_after(name, slice_find(name, '/') + 1)));
	return false;
}

/* Without a folder it could be the home page alone. */
static bool check_section(struct begin *b, struct slice name)
{
	static const char *const alone[] = { "index", "404", NULL };
	const struct site *s = &b->whole->site;
	struct run *r = b->whole->run;
	struct slice places = slice_text(NULL);

	if (slice_find(name, '/') < name.length || slice_is_one_of(name, alone))
		return true;
	for (size_t i = 0; i < s->section_count; i++)
		if (!slice_is(s->sections[i].name, "easy-read"))
			places = arena_print(r->arena, "%.*s%s%.*s/%.*s", SLICE_ARG(places),
				places.length ? ", " : "", SLICE_ARG(s->sections[i].name),
				SLICE_ARG(name));
	if (!places.length)
		places = arena_print(r->arena, "policy/%.*s", SLICE_ARG(name));
	diag_error(r->diags, (struct place){ .file = r->options->operands[1] }, "new-name",
		"a page stands in the folder of its section: write the folder before its name, such as %.*s",
		SLICE_ARG(places));
	return false;
}

/* Kinds */

static bool make_page(struct begin *b)
{
	struct run *r = b->whole->run;
	struct slice name = plain_name(
		slice_text(r->options->operands[1]), r->options->content, "content");

	if (!check_name(r, name) || !check_section(b, name))
		return false;
	if (slice_starts(name, SLICE("easy-read/")) && !slice_is(name, "easy-read/index")) {
		diag_error(r->diags, (struct place){ .file = r->options->operands[1] }, "new-easy",
			"a page in easy read begins from the page that it explains: write %s new "
			"easy-read policy/reviews",
			r->options->program);
		return false;
	}
	return begin_page(b, "page.md", name, NULL, 0);
}

static const struct page *find_full(struct begin *b, struct slice name)
{
	const struct site *s = &b->whole->site;
	struct arena *a = b->whole->arena;
	struct run *r = b->whole->run;
	struct place place = { .file = r->options->operands[1] };
	char hint[NEAREST_HINT];

	if (slice_is(name, "index") || slice_ends(name, SLICE("/index")))
		name.length -= strlen("index");

	struct slice address = slice_ends(name, SLICE("/")) || !name.length
		? arena_print(a, "/%.*s", SLICE_ARG(name))
		: arena_print(a, "/%.*s/", SLICE_ARG(name));
	const struct page *full = map_get(&s->by_address, address);

	if (!full) {
		diag_error(r->diags, place, "new-full",
			"no page \"%.*s\" to explain in easy read%s", SLICE_ARG(address),
			nearest_hint(map_nearest(&s->by_address, address), hint, sizeof(hint)));
		return NULL;
	}
	for (size_t i = 0; i < s->page_count; i++)
		if (s->pages[i].easy.explained == full) {
			diag_error(r->diags, place, "new-full",
				"%s explains this page in easy read already: edit it",
				s->pages[i].file);
			return NULL;
		}
	if (!page_is_easy(full))
		return full;
	diag_error(r->diags, place, "new-full",
		"this page is in easy read itself: name the full page that the new one explains");
	return NULL;
}

/* "/policy/reviews/" is explained by easy-read/reviews, home by easy-read/home. */
static struct slice easy_name(const struct page *full, struct arena *a)
{
	struct slice name = slice_after(slice_first(full->address, full->address.length - 1), 1);

	name = slice_after(name, full->kind == PAGE_PAGE ? slice_find(name, '/') + 1 : 0);
	return arena_print(a, "easy-read/%.*s%s", SLICE_ARG(name), name.length ? "" : "home");
}

/* With what the full page says now kept beside it, as candour confirm does. */
static bool make_easy(struct begin *b)
{
	struct run *r = b->whole->run;
	const struct page *full = find_full(
		b, plain_name(slice_text(r->options->operands[1]), r->options->content, "content"));
	struct slice meaning, name;
	char digest[MEANING_DIGEST];

	if (!full || !whole_meaning(b->whole, full, &meaning))
		return false;
	name = easy_name(full, r->arena);

	const struct template_value values[] = {
		{ "title", full->title->text },
		{ "explains", full->address },
		{ "digest", slice_text(meaning_digest(meaning, digest)) },
	};

	if (!begin_page(b, "easy-read.md", name, values, sizeof(values) / sizeof(*values)))
		return false;
	name = slice_after(name, strlen("easy-read/"));
	begin_kept(b,
		arena_print(
			r->arena, CONTENT_MEANINGS "%.*s" CONTENT_MEANING_ENDING, SLICE_ARG(name)),
		meaning);
	return true;
}

/* What was made, read as the build will read it. */
static bool check_sheet(struct begin *b)
{
	const struct begin_file *f = &b->files[b->count - 1];
	struct run *r = b->whole->run;
	struct sheet_file file = { .file = f->file, .text = f->bytes };
	struct compiled compiled;

	file.tree = data_read(r->arena, f->file, f->bytes, 1, r->diags);
	if (!file.tree)
		return false;

	const struct sheet *sheet = sheet_read(&file, 1, r->arena, r->diags);

	return sheet && compile_sheet(sheet, &b->whole->site.words, r->arena, &compiled, r->diags);
}

static bool is_free(struct begin *b, struct slice name)
{
	struct run *r = b->whole->run;

	if (!slice_is(name, "schema") && !worksheets_find(&b->whole->site.worksheets, name))
		return true;
	diag_error(r->diags, (struct place){ .file = r->options->operands[1] }, "new-exists",
		"a worksheet cannot be called \"%.*s\": the name is taken already",
		SLICE_ARG(name));
	return false;
}

/* And the page that shows its method. */
static bool make_worksheet(struct begin *b)
{
	struct run *r = b->whole->run;
	struct slice name = plain_name(
		slice_text(r->options->operands[1]), r->options->content, "worksheets");
	const struct template_value values[] = {
		{ "name", name },
		{ "title", begin_title(name, r->arena) },
	};

	if (!check_name(r, name) || !check_single(r, name) || !is_free(b, name))
		return false;
	return begin_file(b, "worksheet.yaml",
		       arena_print(r->arena, "worksheets/%.*s.yaml", SLICE_ARG(name)), values, 2) &&
		check_sheet(b) &&
		begin_page(b, "method.md", arena_print(r->arena, "method/%.*s", SLICE_ARG(name)),
			values, 1);
}

/* The first document of sources.yaml: who decides about the figure puts it right. */
static bool find_source(struct begin *b, struct slice *id)
{
	const struct sources *s = &b->whole->site.sources;
	struct run *r = b->whole->run;

	if (s->count) {
		*id = s->items[0].id;
		return true;
	}
	diag_error(r->diags,
		(struct place){
			.file = arena_print(r->arena, "%s/sources.yaml", r->options->content).at },
		"new-source",
		"a figure names the document that it comes from or that leaves it open, and there is none "
		"here: add one first");
	return false;
}

static bool make_figure(struct begin *b)
{
	struct run *r = b->whole->run;
	struct slice written = slice_text(r->options->operands[1]);
	struct slice name = with(
		'-', plain_name(written, r->options->content, "figures"), r->arena);
	struct slice source;

	if (!check_figure(r, name) || !check_single(r, name) || !find_source(b, &source))
		return false;

	const struct template_value values[] = {
		{ "figure", with('_', name, r->arena) },
		{ "title", begin_title(name, r->arena) },
		{ "source", source },
	};
	const struct figure *other = map_get(&b->whole->site.figures.by_name, values[0].is);

	if (other) {
		diag_error(r->diags, other->place, "new-exists",
			"there is a figure of that name already: give the new one another name");
		return false;
	}
	return begin_file(b, "figure.yaml",
		arena_print(r->arena, "figures/%.*s.yaml", SLICE_ARG(name)), values, 3);
}

static const struct kind {
	const char *name;
	bool (*make)(struct begin *b);
	const char *next; /* what to do after it was written */
	const char *run;  /* and the command for that */
	bool runs_it;	  /* which takes the name of what was written */
} kinds[] = {
	{ "page", make_page, "write it, then look at it as the build does", "check", false },
	{ "easy-read", make_easy, "read the full page, say the same in easy words, then run",
		"check", false },
	{ "worksheet", make_worksheet, "change one thing at a time, and see what can be proved",
		"prove", true },
	{ "figure", make_figure, "say what it is and who leaves it open or decided it, then run",
		"check", false },
};

enum { KINDS = sizeof(kinds) / sizeof(*kinds) };

static const struct kind *find_kind(struct run *r)
{
	struct slice wanted = slice_text(r->options->operands[0]);
	struct nearest n = nearest_to(wanted);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < KINDS; i++) {
		if (slice_is(wanted, kinds[i].name))
			return &kinds[i];
		nearest_try(&n, slice_text(kinds[i].name));
	}
	diag_error(r->diags, (struct place){ .file = r->options->operands[0] }, "new-kind",
		"a new file is a page, an easy-read, a worksheet or a figure%s",
		nearest_hint(n.best, hint, sizeof(hint)));
	return NULL;
}

static const struct kind *read_words(struct run *r)
{
	const struct kind *kind = find_kind(r);

	if (!kind || r->options->operand_count == 2)
		return kind;
	diag_error(r->diags, (struct place){ .file = r->options->operands[0] }, "new-name",
		"one name follows the kind of file: %s new %s %s", r->options->program, kind->name,
		kind->make == make_page || kind->make == make_easy ? "policy/reviews" : "reviews");
	return NULL;
}

static void say_next(struct run *r, const struct kind *kind)
{
	struct slice name = plain_name(
		slice_text(r->options->operands[1]), r->options->content, "worksheets");

	buf_print(r->summary, "Next: %s: %s %s", kind->next, r->options->program, kind->run);
	if (kind->runs_it)
		buf_print(r->summary, " %.*s", SLICE_ARG(name));
	buf_byte(r->summary, '\n');
}

bool new_run(struct run *r)
{
	const struct kind *kind = read_words(r);
	struct whole w;
	struct begin b = { .whole = &w };
	bool good;

	if (!kind)
		return false;
	good = whole_read(&w, r) && kind->make(&b) && begin_write(&b);
	for (size_t i = 0; good && i < b.count; i++)
		buf_print(r->summary, "%s\n", b.files[i].file);
	if (good)
		say_next(r, kind);
	whole_release(&w);
	return good;
}
