/*
 * settings: content/site.yaml, what the whole site has in common.
 */
#ifndef SITE_SETTINGS_H
#define SITE_SETTINGS_H

#include "base/map.h"
#include "site/compare_limits.h"
#include "site/statement.h"
#include "site/transparency.h"
#include "text/fields.h"
#include "text/tree.h"

struct brand {
	const struct data *colour; /* "#1d4f5c": header and buttons */
	const struct data *text_on_colour;
	const struct data *logo, *logo_words; /* "/pictures/logo.svg" */
};

struct contact {
	struct slice id;
	const struct data *name, *phone, *email, *hours, *note;
	const struct data *easy; /* its name in easy words, or NULL */
};

/* A choice of the short menu on pages in easy read. */
struct easy_choice {
	const struct data *page;    /* "/easy-read/" */
	const struct data *says;    /* "Start" */
	const struct data *picture; /* "home" */
};

struct easy_settings {
	const struct data *note; /* what every page says first, or NULL */
	struct records menu;	 /* struct easy_choice */
};

/* Which pages are published in other formats too: see formats.h. */
struct formats {
	const struct data *sections; /* names of folders; NULL: none */
	const struct data *contact;  /* whom to ask for any other format */
};

/* On what terms others may use what is published. */
struct licence {
	const struct data *name, *url; /* NULL: nothing is said of it */
};

struct settings {
	const struct data *title, *organisation, *language, *base_url;
	int integrity; /* 1: pages carry the digests of their stylesheets */
	struct brand brand;
	struct formats formats;
	const struct data *contact_data, *role_data, *navigation; /* as written */
	struct easy_settings easy;
	struct statement statement;
	struct licence licence;
	struct transparency transparency;
	const struct data *scheme; /* sections to classes: publication.h; NULL: it is not used */
	struct compare_limits compare;
	struct contact *contacts;
	size_t contact_count;
	struct map contacts_by_id;
	struct map roles; /* id -> const struct data *, the role's words */
};

/* Read the settings from the tree of site.yaml. False after messages. The tree is borrowed. */
MUST_USE bool settings_read(
	struct settings *s, const struct data *file, struct arena *a, struct diags *d);

/*
 * "https://budgets.example.org/": addresses of pages are made by putting their path behind it, and it stands
 * in files where other characters would mean something.
 */
bool settings_is_base_url(struct slice text);

/* Say at `at` that site.yaml has no contact called `id`, with the nearest that it has if `hinted`. */
void settings_refuse_contact(
	const struct settings *s, struct slice id, struct place at, bool hinted, struct diags *d);

/* There is a contact of that name, or `contact` is NULL. False after a message. */
MUST_USE bool settings_check_contact(
	const struct settings *s, const struct data *contact, struct diags *d);

/* "tel:01632960000" in `room`, which is emptied first: what a telephone dials. */
struct slice settings_phone_link(struct slice phone, struct buf *room);

/* Add the brand and the contacts to the site document. */
void settings_document(const struct settings *s, xmlNodePtr site);

/* The council's colours as a stylesheet: custom properties on :root. */
struct slice settings_stylesheet(const struct settings *s, struct arena *a);

#endif
