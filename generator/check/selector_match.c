#include <strings.h>
#include "base/ascii.h"
#include "check/element.h"
#include "check/selector.h"
#include "text/tree.h"

static bool is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

static const xmlAttr *attribute_of(const xmlNode *e, struct slice name)
{
	for (const xmlAttr *a = e->properties; a; a = a->next)
		if (slice_is(name, (const char *)a->name))
			return a;
	return NULL;
}

static struct slice value_of(const xmlAttr *a)
{
	return slice_text(a->children ? (const char *)a->children->content : NULL);
}

static bool has_word(struct slice list, struct slice word)
{
	while (list.length) {
		size_t end = 0;

		while (end < list.length && !ascii_is_space(list.at[end]))
			end++;
		if (end == word.length && slice_equal(slice_first(list, end), word))
			return true;
		list = slice_after(list, end + 1);
	}
	return false;
}

static bool attribute_matches(const struct simple *s, const xmlNode *e)
{
	const xmlAttr *a = attribute_of(e, s->name);

	if (!a || !s->operator)
		return a != NULL;

	struct slice value = value_of(a);

	switch (s->operator) {
	case '~':
		return has_word(value, s->value);
	case '^':
		return s->value.length && slice_starts(value, s->value);
	case '$':
		return s->value.length && slice_ends(value, s->value);
	case '*':
		return s->value.length && slice_search(value, s->value) < value.length;
	case '|':
		return slice_equal(value, s->value) ||
			(slice_starts(value, s->value) && value.length > s->value.length &&
				value.at[s->value.length] == '-');
	default:
		return slice_equal(value, s->value);
	}
}

static const xmlNode *parent(const xmlNode *e)
{
	return e->parent && e->parent->type == XML_ELEMENT_NODE ? e->parent : NULL;
}

static bool one_of(const struct selector *list, const xmlNode *e, unsigned state)
{
	for (; list; list = list->next)
		if (selector_matches(list, e, state))
			return true;
	return false;
}

static bool simple_matches(const struct simple *s, const xmlNode *e, unsigned state)
{
	const xmlAttr *a;

	switch (s->kind) {
	case SIMPLE_TYPE:
		return !s->name.length || is_word(s->name, (const char *)e->name);
	case SIMPLE_ID:
		a = attribute_of(e, SLICE("id"));
		return a && slice_equal(value_of(a), s->name);
	case SIMPLE_CLASS:
		a = attribute_of(e, SLICE("class"));
		return a && has_word(value_of(a), s->name);
	case SIMPLE_ATTRIBUTE:
		return attribute_matches(s, e);
	case SIMPLE_STATE:
		return (state & s->state) &&
			(s->state != SELECTOR_VISITED ||
				(tree_is(e, "a") && attribute_of(e, SLICE("href"))));
	case SIMPLE_LINK:
		return tree_is(e, "a") && attribute_of(e, SLICE("href"));
	case SIMPLE_FIRST:
		return !element_before(e);
	case SIMPLE_LAST:
		return !element_after(e);
	case SIMPLE_ROOT:
		return !parent(e);
	case SIMPLE_NOT:
		return !one_of(s->inner, e, state);
	case SIMPLE_ANY_OF:
		return one_of(s->inner, e, state);
	case SIMPLE_SET:
		return attribute_of(e, s->name) != NULL;
	default:
		return false;
	}
}

static bool compound_matches(const struct compound *c, const xmlNode *e, unsigned state)
{
	for (const struct simple *s = c->simples; s; s = s->next)
		if (!simple_matches(s, e, state))
			return false;

	const struct compound *before = c->before;

	switch (before ? c->combinator : '\0') {
	case '\0':
		return true;
	case '>':
		return parent(e) && compound_matches(before, parent(e), 0);
	case '+':
		return element_before(e) && compound_matches(before, element_before(e), 0);
	case '~':
		while ((e = element_before(e)))
			if (compound_matches(before, e, 0))
				return true;
		return false;
	default:
		while ((e = parent(e)))
			if (compound_matches(before, e, 0))
				return true;
		return false;
	}
}

bool selector_matches(const struct selector *s, const xmlNode *element, unsigned state)
{
	return compound_matches(s->last, element, state);
}
