#include "text/component.h"

#include "base/limits.h"

static struct data *read_yaml(struct component *c, size_t length)
{
	const struct markdown *body = &c->block->body;

	return data_read(
		c->arena, body->file, slice_first(body->text, length), body->line, c->diags);
}

bool component_options(struct component *c, size_t length, const struct record *r, void *into)
{
	struct data *options = read_yaml(c, length);

	if (!options)
		return false;
	if (!options->count)
		options->place = c->block->place;
	return fields_read(r, options, into, c->arena, c->diags);
}

const struct data *component_list(struct component *c, const char *example)
{
	const struct data *list = read_yaml(c, c->block->body.text.length);

	if (list && (list->kind != DATA_LIST || !list->count)) {
		diag_error(c->diags, c->block->place, "component-list",
			"```%.*s holds a list, each item begun with \"- \": %s",
			SLICE_ARG(c->block->name), example);
		return NULL;
	}
	return list && component_count(c, list->count) ? list : NULL;
}

bool component_count(struct component *c, size_t more)
{
	c->page->items += more;
	if (c->page->items <= LIMIT_PAGE_ITEMS)
		return true;
	diag_error(c->diags, c->block->place, "page-items",
		"the blocks of this page have more than %d cells, steps and contacts: split the page",
		LIMIT_PAGE_ITEMS);
	return false;
}

struct markdown component_rest(const struct component *c, size_t offset)
{
	struct markdown rest = c->block->body;

	for (size_t i = 0; i < offset; i++)
		rest.line += rest.text.at[i] == '\n';
	rest.text = slice_after(rest.text, offset);
	return rest;
}

xmlNodePtr component_element(const struct component *c, xmlNodePtr parent, const char *name,
	const char *class, const struct data *data)
{
	xmlNodePtr e = tree_element(parent, name, data ? &data->place : c->place);

	tree_set_given(e, "class", slice_text(class));
	return e;
}

bool component_inline(struct component *c, const struct data *text, xmlNodePtr into)
{
	const struct markdown source = {
		.file = text->text_place.file,
		.text = text->text,
		.line = text->text_place.line,
		.column = text->text_place.column,
	};

	return mark_inline(&c->page->mark, &source, into);
}

void component_figure(xmlNodePtr into, const struct data *data, struct slice name, const char *form)
{
	xmlNodePtr marker = tree_element(into, "candour-figure", &data->place);

	tree_set(marker, "name", name);
	tree_set(marker, "form", slice_text(form));
}
