#include "command/begin.h"

#include <errno.h>
#include "base/ascii.h"
#include "base/limits.h"
#include "check/access_words.h"
#include "publish/disk.h"
#include "publish/folder.h"

/* Those that all starting files have: see begin.h. */
enum { COMMON_VALUES = 6 };

static struct slice day_words(struct date day, struct arena *a)
{
	char room[DATE_TEXT];

	return arena_print(a, "%s", date_text(day, room));
}

struct slice begin_title(struct slice name, struct arena *a)
{
	while (slice_find(name, '/') < name.length)
		name = slice_after(name, slice_find(name, '/') + 1);

	char *at = arena_take(a, name.length + 1);

	for (size_t i = 0; i < name.length; i++)
		at[i] = name.at[i] == '-' || name.at[i] == '_' ? ' ' : name.at[i];
	at[0] = ascii_upper(at[0]);
	return slice_of(at, name.length);
}

/* Who answers for the section, or the first role that there is: who writes the page puts it right. */
static struct slice owner_of(const struct site *s, struct slice folder)
{
	const struct data *roles = s->settings.role_data;

	for (size_t i = 0; i < s->section_count; i++) {
		const struct page *index = s->sections[i].index;

		if (index && slice_equal(s->sections[i].name, folder) &&
			map_get(&s->settings.roles, index->owner->text))
			return index->owner->text;
	}
	return roles && roles->first ? roles->first->key : slice_text(NULL);
}

/* The contact that most people may ask: the first. */
static struct slice contact_of(const struct site *s)
{
	return s->settings.contact_count ? s->settings.contacts[0].id : slice_text(NULL);
}

/* The starting file in the site's language. */
static bool read_template(struct whole *w, const char *name, const char **file, struct slice *text)
{
	const char *layouts = w->run->options->layouts;
	struct slice language = data_text(w->site.settings.language);

	*file = arena_print(w->arena, "%s/words/%.*s-new/%s", layouts, SLICE_ARG(language), name)
			.at;
	if (disk_exists(*file))
		return disk_read(w->arena, *file, LIMIT_YAML_FILE, true, text, w->run->diags);
	diag_error(w->run->diags, (struct place){ .file = *file }, "new-template",
		"there is no such file to start from: copy layouts/words/en-GB-new and translate it");
	return false;
}

static bool has_everything(struct whole *w, struct slice owner, struct slice contact)
{
	const char *settings = arena_print(w->arena, "%s/site.yaml", w->run->options->content).at;

	if (owner.length && contact.length)
		return true;
	diag_error(w->run->diags, (struct place){ .file = settings }, "new-settings",
		"a new file names a role and a contact, and there is no %s here: add one first",
		owner.length ? "contact" : "role");
	return false;
}

static struct begin_file *name_file(struct begin *b, struct slice path)
{
	struct begin_file *f = &b->files[b->count];
	struct arena *a = b->whole->arena;

	f->path = arena_string(a, path);
	f->file = arena_print(a, "%s/%s", b->whole->run->options->content, f->path).at;
	return f;
}

void begin_kept(struct begin *b, struct slice path, struct slice bytes)
{
	name_file(b, path)->bytes = bytes;
	b->count++;
}

bool begin_file(struct begin *b, const char *template, struct slice path,
	const struct template_value *own, size_t count)
{
	struct whole *w = b->whole;
	struct date day = w->run->options->as_of;
	struct slice owner = owner_of(&w->site, slice_until(path, '/'));
	struct begin_file *f = name_file(b, path);
	const char *from;
	struct slice text;

	struct template_value values[BEGIN_VALUES + COMMON_VALUES] = {
		{ "day", day_words(day, w->arena) },
		{ "review-due", day_words(date_year_on(day), w->arena) },
		{ "owner", owner },
		{ "contact", contact_of(&w->site) },
		{ "file", slice_text(f->file) },
		{ "program", slice_text(w->run->options->program) },
	};

	for (size_t i = 0; i < count; i++)
		values[COMMON_VALUES + i] = own[i];
	if (!has_everything(w, owner, values[3].is) || !read_template(w, template, &from, &text) ||
		!template_fill(&f->bytes, from, text, values, COMMON_VALUES + count, w->arena,
			w->run->diags))
		return false;
	b->count++;
	return true;
}

/* Pages */

static int next_order(const struct site *s, struct slice folder, bool is_section)
{
	int highest = 0;

	for (size_t i = 0; i < s->page_count; i++) {
		const struct page *p = &s->pages[i];
		bool counts = is_section ? p->kind == PAGE_SECTION
					 : p->kind == PAGE_PAGE && slice_equal(p->folder, folder);

		if (counts && p->order > highest)
			highest = p->order;
	}
	return highest + 1;
}

/* Within a text in double quotes. */
static struct slice quoted(struct slice text, struct arena *a)
{
	struct slice made;
	struct buf out;

	buf_init(&out, SIZE_MAX);
	for (size_t i = 0; i < text.length; i++) {
		if (text.at[i] == '"' || text.at[i] == '\\')
			buf_byte(&out, '\\');
		buf_byte(&out, text.at[i]);
	}
	made = arena_copy(a, buf_slice(&out));
	buf_release(&out);
	return made;
}

/* Another page has it, or a link with it would say nothing: "More". */
static bool is_unfit(const struct begin *b, struct slice title)
{
	const struct site *s = &b->whole->site;

	for (size_t i = 0; i < s->page_count; i++)
		if (slice_equal(s->pages[i].title->text, title))
			return true;
	for (size_t i = 0; i + 1 < b->count; i++)
		if (slice_equal(b->files[i].title, title))
			return true;
	return words_vague(words_bare(title));
}

/* What was made, read as the build will read it: a place or a name that is no good has its message now. */
static bool read_again(struct begin *b)
{
	struct begin_file *f = &b->files[b->count - 1];
	struct page_file from = { f->file, slice_text(f->path), f->bytes };
	struct page p;
	bool good = page_read(&p, &from, b->whole->arena, b->whole->run->diags);

	f->title = p.title->text;
	return good;
}

enum { MOST_ALIKE = 1000 }; /* pages of one title and a number: far more than anybody writes */

/* The page with a title that no other has: "Reviews", "Reviews (guidance)", "Reviews (guidance 2)". */
static bool add_page(struct begin *b, const char *template, struct slice path,
	struct template_value *values, size_t count, struct template_value *title)
{
	struct arena *a = b->whole->arena;
	struct slice folder = slice_until(path, '/'), plain = quoted(title->is, a);

	title->is = plain;
	for (int i = 1; i < MOST_ALIKE; i++) {
		if (!begin_file(b, template, path, values, count) || !read_again(b))
			return false;
		if (!is_unfit(b, b->files[b->count - 1].title))
			return true;
		b->count--;
		title->is = i == 1
			? arena_print(a, "%.*s (%.*s)", SLICE_ARG(plain), SLICE_ARG(folder))
			: arena_print(a, "%.*s (%.*s %d)", SLICE_ARG(plain), SLICE_ARG(folder), i);
	}
	return false;
}

static bool add_at(struct begin *b, const char *template, struct slice name, bool is_section,
	const struct template_value *own, size_t count)
{
	struct arena *a = b->whole->arena;
	struct slice folder = slice_until(name, '/');
	struct template_value values[BEGIN_VALUES + 2] = {
		{ "title", begin_title(is_section ? folder : name, a) },
		{ "order", arena_print(a, "%d", next_order(&b->whole->site, folder, is_section)) },
	};

	for (size_t i = 0; i < count; i++) {
		values[2 + i] = own[i];
		if (strcmp(own[i].name, "title") == 0)
			values[0].is = own[i].is;
	}
	return add_page(b, template, arena_print(a, "%.*s.md", SLICE_ARG(name)), values, 2 + count,
		&values[0]);
}

bool begin_page(struct begin *b, const char *template, struct slice name,
	const struct template_value *own, size_t count)
{
	struct arena *a = b->whole->arena;
	struct slice folder = slice_until(name, '/');
	struct slice index = arena_print(a, "%.*s/index", SLICE_ARG(folder));
	struct slice address = arena_print(a, "/%.*s/", SLICE_ARG(folder));

	const char *section = slice_is(folder, "easy-read") ? "easy-section.md" : "section.md";

	if (slice_equal(name, index))
		return add_at(b, section, index, true, own, count);
	if (folder.length < name.length && !map_get(&b->whole->site.by_address, address) &&
		!add_at(b, section, index, true, NULL, 0))
		return false;
	return add_at(b, template, name, false, own, count);
}

/* Writing */

static bool refuse(struct begin *b, const struct begin_file *f)
{
	struct diags *d = b->whole->run->diags;
	struct place place = { .file = f->file };

	if (errno == EEXIST)
		diag_error(d, place, "new-exists",
			"this file is there already, and nothing was written: choose another name, or "
			"edit it");
	else if (errno == ELOOP || errno == ENOTDIR)
		diag_error(d, place, "new-folder",
			"the way to it leads through something that is no plain folder, and nothing was "
			"written: use a folder of the content itself");
	else
		diag_failure(d, f->file, "write", errno);
	return false;
}

bool begin_write(struct begin *b)
{
	int folder = b->whole->folder;

	for (size_t i = 0; i < b->count; i++) {
		if (folder_create(folder, b->files[i].path, b->files[i].bytes))
			continue;
		refuse(b, &b->files[i]);
		while (i-- > 0)
			if (!folder_prune(folder, b->files[i].path))
				diag_failure(
					b->whole->run->diags, b->files[i].file, "remove", errno);
		return false;
	}
	return true;
}
