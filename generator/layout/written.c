#include "layout/written.h"

#include <libxml/parser.h>
#include "base/limits.h"
#include "layout/tag.h"
#include "publish/disk.h"
#include "text/tree.h"

struct parse {
	const char *path;
	struct diags *d;
	bool is_wrong;
};

/* libxml2's first complaint. Those after it are its consequences. */
static void complain(void *context, xmlErrorPtr error)
{
	xmlParserCtxtPtr parser = context;
	struct parse *p = parser->_private;
	struct place at = { p->path, error->line, error->int2 };

	if (error->code == XML_ERR_NO_MEMORY)
		memory_exhausted();
	if (!p->is_wrong)
		diag_error(p->d, at, "layout-syntax", "%.*s",
			SLICE_ARG(slice_trim(slice_text(error->message))));
	p->is_wrong = true;
}

/* No options that fetch, replace entities or lift limits. */
static bool parse(struct written *s, struct diags *d)
{
	struct parse p = { .path = s->path, .d = d };
	xmlParserCtxtPtr parser = xmlNewParserCtxt();

	if (!parser)
		memory_exhausted();
	parser->_private = &p;
	parser->sax->serror = complain;
	s->doc = xmlCtxtReadMemory(
		parser, s->text.at, (int)s->text.length, NULL, "UTF-8", XML_PARSE_NONET);
	xmlFreeParserCtxt(parser);
	return s->doc && !p.is_wrong;
}

/* Give every element its tag: both are in the order of the text. */
static void join(const struct written *s, const struct tag *tag)
{
	xmlNodePtr root = tree_root(s->doc);

	for (xmlNodePtr e = root; e && tag; e = tree_next(e, root), tag = tag->next)
		memcpy(&e->_private, &tag, sizeof(tag));
}

bool written_parse(
	struct written *s, struct arena *a, const char *path, struct slice text, struct diags *d)
{
	struct tag *tags;

	*s = (struct written){ .path = path, .text = text };
	if (!tags_scan(&tags, a, path, text, d) || !parse(s, d)) {
		written_release(s);
		return false;
	}
	join(s, tags);
	return true;
}

bool written_read(struct written *s, struct arena *a, const char *path, struct diags *d)
{
	struct slice text;

	*s = (struct written){ .path = path };
	return disk_read(a, path, LIMIT_LAYOUT_FILE, true, &text, d) &&
		written_parse(s, a, path, text, d);
}

void written_release(struct written *s)
{
	xmlFreeDoc(s->doc);
	s->doc = NULL;
}

const struct place *written_place(const xmlNode *element)
{
	const struct tag *tag = element->_private;

	return &tag->place;
}

struct place written_attribute_place(const xmlNode *element, const char *name)
{
	const struct tag *tag = element->_private;

	return tag_place(tag, tag_attribute(tag, name).name.at);
}

struct slice written_value(const xmlNode *element, const char *name, struct place *at)
{
	const struct tag *tag = element->_private;
	struct slice value = tag_attribute(tag, name).value;

	*at = tag_place(tag, value.at);
	return slice_find(value, '&') == value.length ? value : tree_get(element, name);
}
