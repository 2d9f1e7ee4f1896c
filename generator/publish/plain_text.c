#include "publish/plain_text.h"

#include "publish/plain_body.h"
#include "publish/plain_lines.h"
#include "text/tree.h"

struct writing {
	const xmlNode *site, *page;
	struct plain_body body;
};

#define FILLED(w, word, ...)                                                                       \
	words_filled((w)->body.arena, (w)->body.words->text[word],                                 \
		(const struct slice[]){ __VA_ARGS__ },                                             \
		sizeof((const struct slice[]){ __VA_ARGS__ }) / sizeof(struct slice))

static const xmlNode *child_of(const xmlNode *parent, const char *name)
{
	const xmlNode *child = parent->children;

	while (child && !tree_is(child, name))
		child = child->next;
	return child;
}

static void put(struct writing *w, struct slice words)
{
	plain_lines_add(w->body.out, "", 0, words);
}

static void put_paragraph(struct writing *w, struct slice words)
{
	if (!words.length)
		return;
	plain_lines_gap(w->body.out);
	put(w, words);
}

/* A chapter of the page's own. */
static void put_chapter(struct writing *w, enum word title)
{
	plain_lines_gap(w->body.out);
	plain_lines_gap(w->body.out);
	plain_lines_heading(w->body.out, '-', w->body.words->text[title]);
	plain_lines_gap(w->body.out);
}

/* What is not in force says so first; what changes follows. */
static void put_days(struct writing *w)
{
	const xmlNode *p = w->page, *first = child_of(p, "coming");
	struct slice standing = tree_get(p, "standing"), from = tree_get(p, "force-from-words");

	if (slice_is(standing, "coming"))
		put_paragraph(w, FILLED(w, WORD_COMING_BEFORE, from));
	else if (standing.length && tree_get(p, "force-until-words").length)
		put_paragraph(
			w, FILLED(w, WORD_COMING_OVER, from, tree_get(p, "force-until-words")));
	if (first)
		put_paragraph(w, w->body.words->text[WORD_COMING_TITLE]);
	for (const xmlNode *e = first; e; e = e->next)
		if (tree_is(e, "coming"))
			plain_lines_add(w->body.out, "- ", 2, tree_get(e, "words"));
}

static void put_head(struct writing *w)
{
	const xmlNode *p = w->page;
	bool is_coming = slice_is(tree_get(p, "standing"), "coming");

	plain_lines_heading(w->body.out, '=', tree_get(p, "title"));
	put_paragraph(w, tree_get(p, "summary"));
	put_paragraph(w,
		FILLED(w, is_coming ? WORD_PLAIN_COMING : WORD_PLAIN_STATUS,
			tree_get(p, "status-words"), tree_get(p, "version"),
			tree_get(p, is_coming ? "force-from-words" : "updated-words")));
	put_paragraph(w,
		FILLED(w, WORD_PLAIN_PAGE, tree_get(w->site, "organisation"),
			tree_get(p, "canonical")));
	put_days(w);
}

/* Of the page with the words themselves. */
static void put_glossary(struct writing *w)
{
	if (!slice_is(tree_get(w->page, "layout"), "glossary"))
		return;
	for (const xmlNode *term = child_of(w->site, "term"); term; term = term->next) {
		if (!tree_is(term, "term"))
			continue;
		put_paragraph(w,
			FILLED(w, WORD_PLAIN_CELL, tree_get(term, "name"),
				tree_get(term, "means")));
		if (tree_get(term, "also").length)
			put(w, FILLED(w, WORD_PLAIN_ALSO, tree_get(term, "also")));
	}
}

/* "1. Support policy, section 9" */
static void put_numbered(struct writing *w, struct slice number, struct slice words)
{
	struct slice mark = arena_print(w->body.arena, "%.*s. ", SLICE_ARG(number));

	plain_lines_add(w->body.out, mark.at, mark.length, words);
}

static void put_sources(struct writing *w)
{
	const xmlNode *first = child_of(w->page, "reference");

	if (first)
		put_chapter(w, WORD_PLAIN_SOURCES);
	for (const xmlNode *r = first; r; r = r->next) {
		struct slice title = tree_get(r, "title"), at = tree_get(r, "at");

		if (!tree_is(r, "reference"))
			continue;
		if (at.length)
			title = arena_print(
				w->body.arena, "%.*s, %.*s", SLICE_ARG(title), SLICE_ARG(at));
		put_numbered(w, tree_get(r, "number"), title);
	}
}

static void put_links(struct writing *w)
{
	int number = 0;

	if (w->body.first)
		put_chapter(w, WORD_PLAIN_LINKS);
	for (const struct plain_link *l = w->body.first; l; l = l->next)
		put_numbered(w, arena_print(w->body.arena, "%d", ++number), l->address);
}

static void put_about(struct writing *w)
{
	const xmlNode *p = w->page;

	put_chapter(w, WORD_PLAIN_ABOUT);
	put(w, FILLED(w, WORD_PLAIN_ISSUED, tree_get(p, "issued-words")));
	put(w, FILLED(w, WORD_PLAIN_REVIEW, tree_get(p, "review-due-words")));
	put(w, FILLED(w, WORD_PLAIN_OWNER, tree_get(p, "owner")));
	put_chapter(w, WORD_CHANGES_TITLE);
	for (const xmlNode *c = p->children; c; c = c->next)
		if (tree_is(c, "change"))
			plain_lines_add(w->body.out, "- ", 2,
				FILLED(w, WORD_PLAIN_CELL, tree_get(c, "date-words"),
					tree_get(c, "says")));
}

static void put_contact_line(struct writing *w, enum word label, struct slice words)
{
	if (words.length)
		put(w, FILLED(w, WORD_PLAIN_CELL, w->body.words->text[label], words));
}

static void put_formats(struct writing *w)
{
	const xmlNode *contact = child_of(w->site, "contact");

	while (contact &&
		!(tree_is(contact, "contact") &&
			slice_equal(tree_get(contact, "id"), tree_get(w->site, "formats-contact"))))
		contact = contact->next;
	if (!contact)
		return;
	put_chapter(w, WORD_PLAIN_FORMATS);
	put(w, w->body.words->text[WORD_PLAIN_ASK]);
	put_paragraph(w, tree_get(contact, "name"));
	put_contact_line(w, WORD_CONTACT_PHONE, tree_get(contact, "phone"));
	put_contact_line(w, WORD_CONTACT_EMAIL, tree_get(contact, "email"));
	put_contact_line(w, WORD_CONTACT_HOURS, tree_get(contact, "hours"));
}

void plain_text_write(
	const xmlNode *site, const xmlNode *page, const struct words *words, struct buf *out)
{
	struct arena arena;
	struct writing w = { .site = site, .page = page };

	arena_init(&arena);
	w.body = (struct plain_body){
		.out = out,
		.words = words,
		.base_url = tree_get(site, "base-url"),
		.root = tree_get(page, "root"),
		.arena = &arena,
	};
	plain_body_init(&w.body);
	buf_text(out, "\xEF\xBB\xBF");
	put_head(&w);
	if (child_of(page, "body"))
		plain_body_write(&w.body, child_of(page, "body"));
	put_glossary(&w);
	put_sources(&w);
	put_links(&w);
	put_about(&w);
	put_formats(&w);
	plain_body_release(&w.body);
	arena_release(&arena);
}
