#include "site/easy_contact.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "site/easy_row.h"
#include "site/marker.h"

const char *const easy_contact_pictures[] = { "phone", "email", "clock", NULL };

struct resolving {
	const struct easy_pictures *pictures;
	const struct words *words;
	struct buf href;
	struct diags *diags;
};

/* An address may be too long for a line: it is parted behind its signs, and never within a word. */
static void add_address(xmlNodePtr link, struct slice address)
{
	size_t from = 0;

	for (size_t i = 0; i < address.length; i++) {
		if (address.at[i] != '@' && address.at[i] != '.')
			continue;
		tree_text(link, slice_of(address.at + from, i + 1 - from));
		tree_element(link, "wbr", NULL);
		from = i + 1;
	}
	tree_text(link, slice_after(address, from));
}

/* "Phone 01632 960 000", its number linked if there is an address. False if there is no such picture. */
static bool add_row(struct resolving *r, xmlNodePtr contact, const char *picture, enum word label,
	struct slice says)
{
	const struct place at = tree_place(contact);
	const struct easy_picture *p = easy_pictures_find(
		r->pictures, slice_text(picture), at, true, r->diags);

	if (!p || !p->bytes.length)
		return false;

	xmlNodePtr words = easy_row_add(contact, p, contact->_private);

	tree_text(words, r->words->text[label]);
	tree_text(words, SLICE(" "));
	if (r->href.length) {
		words = tree_element(words, "a", NULL);
		tree_set(words, "href", buf_slice(&r->href));
	}
	(label == WORD_EASY_EMAIL ? add_address : tree_text)(words, says);
	return true;
}

static struct slice name_of(const struct contact *c, struct place at, struct diags *d)
{
	if (c->easy)
		return c->easy->text;
	diag_warning(d, at, "contact-easy",
		"\"%.*s\" has no name in easy words: write \"easy\" for it in site.yaml (line %d), "
		"what people can ask for there",
		SLICE_ARG(c->id), c->name->place.line);
	return data_text(c->name);
}

static bool show(struct resolving *r, const struct contact *c, xmlNodePtr marker)
{
	struct slice called = name_of(c, tree_place(marker), r->diags);
	bool good;

	marker_become(marker, "div");
	tree_set(marker, "class", SLICE("contact contact--easy"));

	xmlNodePtr name = tree_element(marker, "p", NULL);

	tree_set(name, "class", SLICE("contact__name"));
	tree_text(name, called);
	buf_clear(&r->href);
	settings_phone_link(data_text(c->phone), &r->href);
	good = add_row(r, marker, "phone", WORD_EASY_PHONE, data_text(c->phone));
	if (c->email) {
		buf_clear(&r->href);
		buf_print(&r->href, "mailto:%.*s", SLICE_ARG(c->email->text));
		good = add_row(r, marker, "email", WORD_EASY_EMAIL, c->email->text) && good;
	}
	buf_clear(&r->href);
	if (c->hours)
		good = add_row(r, marker, "clock", WORD_EASY_HOURS, c->hours->text) && good;
	return good;
}

bool easy_contacts_resolve(const struct settings *s, const struct easy_pictures *pictures,
	const struct words *w, xmlNodePtr body, struct diags *d)
{
	struct resolving r = { .pictures = pictures, .words = w, .diags = d };
	bool good = true;
	int unknown = 0;

	buf_init(&r.href, LIMIT_TEXT * 2);
	for (xmlNodePtr m = marker_next(body, body, "candour-contact"), next; m; m = next) {
		const struct contact *c = map_get(&s->contacts_by_id, tree_get(m, "name"));

		next = marker_next(m, body, "candour-contact");
		if (c) {
			good = show(&r, c, m) && good;
			continue;
		}
		settings_refuse_contact(
			s, tree_get(m, "name"), tree_place(m), unknown++ < LIMIT_HINTS, d);
		good = false;
	}
	buf_release(&r.href);
	return good;
}
