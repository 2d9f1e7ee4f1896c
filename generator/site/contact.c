#include "site/contact.h"

#include "base/limits.h"

/* "Telephone: 01632 960 000", linked if there is an address. */
static void add_line(xmlNodePtr list, struct slice label, struct slice words, struct slice href)
{
	if (!words.length)
		return;

	xmlNodePtr item = tree_element(list, "li", NULL);

	tree_text(item, label);
	tree_text(item, SLICE(": "));
	if (!href.length) {
		tree_text(item, words);
		return;
	}
	xmlNodePtr a = tree_element(item, "a", NULL);

	tree_set(a, "href", href);
	tree_text(a, words);
}

static void show_contact(
	const struct contact *c, const struct contact_labels *labels, xmlNodePtr marker)
{
	struct buf href;

	buf_init(&href, 512);
	xmlNodeSetName(marker, (const xmlChar *)"div");
	xmlUnsetProp(marker, (const xmlChar *)"name");
	tree_set(marker, "class", SLICE("contact"));

	xmlNodePtr name = tree_element(marker, "p", &c->name->place);

	tree_set(name, "class", SLICE("contact__name"));
	tree_text(name, data_text(c->name));

	xmlNodePtr list = tree_element(marker, "ul", NULL);

	tree_set(list, "class", SLICE("contact__list"));
	add_line(list, labels->phone, data_text(c->phone),
		settings_phone_link(data_text(c->phone), &href));
	buf_clear(&href);
	buf_print(&href, "mailto:%.*s", SLICE_ARG(data_text(c->email)));
	add_line(list, labels->email, data_text(c->email), buf_slice(&href));
	add_line(list, labels->hours, data_text(c->hours), slice_text(NULL));
	if (c->note) {
		xmlNodePtr note = tree_element(marker, "p", &c->note->place);

		tree_text(note, c->note->text);
	}
	buf_release(&href);
}

bool contacts_resolve(const struct settings *s, const struct contact_labels *labels,
	xmlNodePtr body, struct diags *d)
{
	int unknown = 0;

	for (xmlNodePtr e = tree_next(body, body), next; e; e = next) {
		next = tree_next(e, body);
		if (!tree_is(e, "candour-contact"))
			continue;

		struct slice id = tree_get(e, "name");
		const struct contact *c = map_get(&s->contacts_by_id, id);

		if (c)
			show_contact(c, labels, e);
		else
			settings_refuse_contact(s, id, tree_place(e), unknown++ < LIMIT_HINTS, d);
	}
	return unknown == 0;
}
