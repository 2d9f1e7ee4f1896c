#include "site/easy_document.h"

#include "site/easy_site.h"

static void set_picture(xmlNodePtr e, const struct easy_picture *p)
{
	tree_set(e, "picture", p->path);
	tree_set_number(e, "picture-width", p->size.width);
	tree_set_number(e, "picture-height", p->size.height);
}

static void add_choice(const struct site *s, const struct easy_choice *choice, xmlNodePtr site)
{
	const struct page *page = map_get(&s->by_address, data_text(choice->page));
	const struct easy_picture *picture = map_get(
		&s->easy_pictures.by_id, data_text(choice->picture));
	xmlNodePtr e = tree_element(site, "easy-choice", NULL);

	tree_set(e, "says", data_text(choice->says));
	/* what is missing has a message, and then nothing is rendered */
	tree_set_given(e, "path", page ? page->path : slice_text(NULL));
	if (picture)
		set_picture(e, picture);
}

/* The set of pictures, with those that are used. */
static void add_set(const struct site *s, const struct easy_set *set, xmlNodePtr site)
{
	const struct easy_pictures *all = &s->easy_pictures;
	xmlNodePtr e = tree_element(site, "picture-set", NULL);

	tree_set(e, "name", data_text(set->name));
	tree_set_given(e, "licence", data_text(set->licence));
	tree_set_given(e, "licence-url", data_text(set->licence_url));
	tree_set_given(e, "credit", data_text(set->credit));
	tree_set_given(e, "home", data_text(set->home));
	for (size_t i = 0; i < all->count; i++) {
		const struct easy_picture *p = all->items[i];
		xmlNodePtr picture;

		if (p->set != set || !p->bytes.length)
			continue;
		picture = tree_element(e, "picture", NULL);
		tree_set(picture, "id", p->id);
		set_picture(picture, p);
		tree_set(picture, "shows", data_text(p->shows));
		tree_set_given(picture, "licence", data_text(p->licence));
		tree_set_given(picture, "credit", data_text(p->credit));
	}
}

static void add_sets(const struct site *s, xmlNodePtr site)
{
	const struct easy_pictures *all = &s->easy_pictures;

	for (size_t i = 0; i < all->count; i++) {
		const struct easy_set *set = all->items[i]->set;
		size_t k = 0;

		if (!set || !all->items[i]->bytes.length)
			continue;
		while (k < i && (all->items[k]->set != set || !all->items[k]->bytes.length))
			k++;
		if (k == i)
			add_set(s, set, site);
	}
}

void easy_document(const struct site *s, xmlNodePtr site)
{
	const struct easy_choice *choices = s->settings.easy.menu.items;
	const struct page *home = easy_site_home(s);

	if (home)
		tree_set(site, "easy-path", home->path);
	tree_set_given(site, "easy-note", data_text(s->settings.easy.note));
	for (size_t i = 0; i < s->settings.easy.menu.count; i++)
		add_choice(s, &choices[i], site);
	add_sets(s, site);
}

void easy_document_card(
	const struct site *s, const struct page *p, xmlNodePtr card, struct arena *scratch)
{
	char day[DATE_TEXT];

	if (!page_is_easy(p))
		return;
	if (p->easy.shown)
		set_picture(card, p->easy.shown);
	if (!p->easy.checked_by || !date_given(p->easy.checked_on))
		return;
	tree_set(card, "checked-by", p->easy.checked_by->text);
	tree_set(card, "checked-on", slice_text(date_text(p->easy.checked_on, day)));
	tree_set(card, "checked-on-words", words_date(&s->words, scratch, p->easy.checked_on));
}

/* `easy`, if it explains the page `p`. */
static void add_easy(const struct page *easy, const struct page *p, xmlNodePtr page)
{
	xmlNodePtr e;

	if (easy->easy.explained != p || easy->has_gaps)
		return;
	e = tree_element(page, "easy", NULL);
	tree_set(e, "path", easy->path);
	tree_set(e, "title", easy->called);
}

void easy_document_page(const struct site *s, const struct page *p, xmlNodePtr page)
{
	const struct page *home = easy_site_home(s);
	const struct section *section = home ? home->section : NULL;

	if (p->easy.explained) {
		tree_set(page, "explains-path", p->easy.explained->path);
		tree_set(page, "explains-title", p->easy.explained->called);
	}
	for (size_t i = 0; section && i < section->page_count; i++)
		add_easy(&section->pages[i], p, page);
	for (size_t i = 0; section && i < s->version_count; i++)
		add_easy(&s->versions[i], p, page);
}
