#include "method/parts.h"

static struct slice status_words(const struct method *m)
{
	static const enum word words[] = {
		[STANDING_IN_FORCE] = WORD_STATUS_IN_FORCE,
		[STANDING_COMING] = WORD_STATUS_COMING,
		[STANDING_SUPERSEDED] = WORD_STATUS_SUPERSEDED,
	};

	if (m->sheet->status == STATUS_IN_FORCE)
		return method_word(m, words[m->standing]);
	return method_word(m, (enum word)((int)WORD_STATUS_DRAFT + m->sheet->status));
}

void method_versions(const struct method *m, xmlNodePtr parent)
{
	const struct sheet *s = m->sheet;
	const struct sheet_change *changes = s->changes.items;
	const struct slice columns[] = { method_word(m, WORD_METHOD_DAY),
		method_word(m, WORD_CHANGES_TITLE) };
	xmlNodePtr facts = method_facts(parent), body;

	tree_set(facts, "id", arena_print(m->arena, "%.*s--versions", SLICE_ARG(s->name)));
	method_fact(facts, method_word(m, WORD_METHOD_VERSION), s->version->text);
	method_fact(facts, method_word(m, WORD_METHOD_STATUS), status_words(m));
	method_fact(facts, method_word(m, WORD_FIGURE_FROM),
		words_date(m->words, m->arena, s->effective));
	method_fact(
		facts, method_word(m, WORD_METHOD_UNTIL), words_date(m->words, m->arena, s->until));
	method_fact(facts, method_word(m, WORD_METHOD_OWNER), m->owner);
	method_fact(facts, method_word(m, WORD_METHOD_REVIEW),
		words_date(m->words, m->arena, s->review_due));
	body = method_table(m, parent,
		method_fill(m, WORD_METHOD_VERSIONS_OF, s->title->text, slice_text(NULL)), columns,
		2);
	for (size_t i = 0; i < s->changes.count; i++) {
		xmlNodePtr row = method_row(body, &changes[i].says->place);

		method_head(row, words_date(m->words, m->arena, changes[i].date));
		method_cell(row, changes[i].says->text);
	}
}

/* "12 KB", so that a reader knows before the download (WCAG technique G201 is about the same courtesy). */
static struct slice size_words(const struct method *m, size_t size)
{
	size_t kilobytes = (size + 1023) / 1024;

	return method_fill(
		m, WORD_METHOD_SIZE, arena_print(m->arena, "%zu", kilobytes), slice_text(NULL));
}

void method_downloads(const struct method *m, xmlNodePtr parent)
{
	xmlNodePtr list = tree_element(parent, "ul", NULL);

	for (size_t i = 0; i < m->file_count; i++) {
		const struct method_file *f = &m->files[i];
		struct slice size = size_words(m, f->size);
		xmlNodePtr a = method_say(tree_element(list, "li", NULL), "a", NULL,
			f->called.length ? method_fill(m, f->says, f->called, size)
					 : method_fill(m, f->says, size, slice_text(NULL)));

		tree_set(a, "href",
			arena_print(m->arena, "%.*s%.*s", SLICE_ARG(m->root), SLICE_ARG(f->path)));
	}
}
