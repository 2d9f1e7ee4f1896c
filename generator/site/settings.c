#include "site/settings.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "check/contrast.h"
#include "site/publication.h"

static const struct field brand_fields[] = {
	{ "colour", FIELD_TEXT, REQUIRED, offsetof(struct brand, colour), NULL, NULL },
	{ "text-on-colour", FIELD_TEXT, REQUIRED, offsetof(struct brand, text_on_colour), NULL,
		NULL },
	{ "logo", FIELD_TEXT, OPTIONAL, offsetof(struct brand, logo), NULL, NULL },
	{ "logo-words", FIELD_TEXT, OPTIONAL, offsetof(struct brand, logo_words), NULL, NULL },
};
static const struct record brand_record = RECORD("the brand", struct brand, brand_fields);

static const struct field contact_fields[] = {
	{ "name", FIELD_TEXT, REQUIRED, offsetof(struct contact, name), NULL, NULL },
	{ "phone", FIELD_TEXT, REQUIRED, offsetof(struct contact, phone), NULL, NULL },
	{ "email", FIELD_TEXT, OPTIONAL, offsetof(struct contact, email), NULL, NULL },
	{ "hours", FIELD_TEXT, OPTIONAL, offsetof(struct contact, hours), NULL, NULL },
	{ "note", FIELD_TEXT, OPTIONAL, offsetof(struct contact, note), NULL, NULL },
	{ "easy", FIELD_TEXT, OPTIONAL, offsetof(struct contact, easy), NULL, NULL },
};
static const struct record contact_record = RECORD("a contact", struct contact, contact_fields);

static const struct field choice_fields[] = {
	{ "page", FIELD_TEXT, REQUIRED, offsetof(struct easy_choice, page), NULL, NULL },
	{ "says", FIELD_TEXT, REQUIRED, offsetof(struct easy_choice, says), NULL, NULL },
	{ "picture", FIELD_TEXT, REQUIRED, offsetof(struct easy_choice, picture), NULL, NULL },
};
static const struct record choice_record = RECORD(
	"a choice of the menu", struct easy_choice, choice_fields);

static const struct field easy_fields[] = {
	{ "note", FIELD_TEXT, OPTIONAL, offsetof(struct easy_settings, note), NULL, NULL },
	{ "menu", FIELD_RECORDS, REQUIRED, offsetof(struct easy_settings, menu), NULL,
		&choice_record },
};
static const struct record easy_record = RECORD("easy read", struct easy_settings, easy_fields);

static const struct field formats_fields[] = {
	{ "sections", FIELD_TEXTS, REQUIRED, offsetof(struct formats, sections), NULL, NULL },
	{ "contact", FIELD_TEXT, REQUIRED, offsetof(struct formats, contact), NULL, NULL },
};
static const struct record formats_record = RECORD("the formats", struct formats, formats_fields);

static const struct field licence_fields[] = {
	{ "name", FIELD_TEXT, REQUIRED, offsetof(struct licence, name), NULL, NULL },
	{ "url", FIELD_TEXT, OPTIONAL, offsetof(struct licence, url), NULL, NULL },
};
static const struct record licence_record = RECORD("the licence", struct licence, licence_fields);

static const char *const no_or_yes[] = { "no", "yes", NULL };

static const struct field settings_fields[] = {
	{ "title", FIELD_TEXT, REQUIRED, offsetof(struct settings, title), NULL, NULL },
	{ "organisation", FIELD_TEXT, REQUIRED, offsetof(struct settings, organisation), NULL,
		NULL },
	{ "language", FIELD_TEXT, REQUIRED, offsetof(struct settings, language), NULL, NULL },
	{ "base-url", FIELD_TEXT, REQUIRED, offsetof(struct settings, base_url), NULL, NULL },
	{ "integrity", FIELD_CHOICE, OPTIONAL, offsetof(struct settings, integrity), no_or_yes,
		NULL },
	{ "brand", FIELD_RECORD, REQUIRED, offsetof(struct settings, brand), NULL, &brand_record },
	{ "formats", FIELD_RECORD, OPTIONAL, offsetof(struct settings, formats), NULL,
		&formats_record },
	{ "contacts", FIELD_DATA, REQUIRED, offsetof(struct settings, contact_data), NULL, NULL },
	{ "roles", FIELD_DATA, REQUIRED, offsetof(struct settings, role_data), NULL, NULL },
	{ "navigation", FIELD_TEXTS, REQUIRED, offsetof(struct settings, navigation), NULL, NULL },
	{ "easy-read", FIELD_RECORD, OPTIONAL, offsetof(struct settings, easy), NULL,
		&easy_record },
	{ "accessibility", FIELD_RECORD, OPTIONAL, offsetof(struct settings, statement), NULL,
		&statement_record },
	{ "publication-scheme", FIELD_DATA, OPTIONAL, offsetof(struct settings, scheme), NULL,
		NULL },
	{ "transparency", FIELD_RECORD, OPTIONAL, offsetof(struct settings, transparency), NULL,
		&transparency_record },
	{ "licence", FIELD_RECORD, OPTIONAL, offsetof(struct settings, licence), NULL,
		&licence_record },
	{ "compare", FIELD_RECORD, OPTIONAL, offsetof(struct settings, compare), NULL,
		&compare_limits_record },
};
static const struct record settings_record = RECORD("site.yaml", struct settings, settings_fields);

/* What a telephone can dial: digits, spaces between them, and a plus in front. */
static bool check_phone(const struct data *node, struct diags *d)
{
	struct slice text = node->text;
	size_t digits = 0, others = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (ascii_is_digit(text.at[i]))
			digits++;
		else if (text.at[i] != ' ' && !(text.at[i] == '+' && i == 0))
			others++;
	}
	if (digits >= 3 && !others)
		return true;
	diag_error(d, node->place, "contact-phone",
		"\"%.*s\" cannot be dialled: write digits and spaces, with one + in front at most; what "
		"else there is to say goes into \"note\"",
		SLICE_ARG(text));
	return false;
}

static bool check_email(const struct data *node, struct diags *d)
{
	struct slice text = node->text, host = slice_after(text, slice_find(text, '@') + 1);

	if (slice_find(text, '@') > 0 && slice_find(host, '.') < host.length &&
		slice_find(host, '@') == host.length && slice_find(text, ' ') == text.length)
		return true;
	diag_error(d, node->place, "contact-email",
		"\"%.*s\" is not an e-mail address, such as adult-social-care@example.org",
		SLICE_ARG(text));
	return false;
}

static bool read_contacts(struct settings *s, struct arena *a, struct diags *d)
{
	bool good = true;

	if (!fields_named(s->contact_data, d))
		return false;
	s->contacts = ARENA_ARRAY(a, struct contact, s->contact_data->count);
	for (const struct data *node = s->contact_data->first; node; node = node->next) {
		struct contact *c = &s->contacts[s->contact_count++];

		c->id = node->key;
		/* the YAML has no key twice */
		good = map_add(&s->contacts_by_id, a, c->id, c) &&
			fields_read(&contact_record, node, c, a, d) && good;
		good = (!c->phone || check_phone(c->phone, d)) && good;
		good = (!c->email || check_email(c->email, d)) && good;
	}
	return good;
}

static bool read_roles(struct settings *s, struct arena *a, struct diags *d)
{
	bool good = true;

	if (!fields_named(s->role_data, d))
		return false;
	/* the YAML has no key twice */
	for (struct data *node = s->role_data->first; node; node = node->next)
		good = map_add(&s->roles, a, node->key, node) && fields_text(node, d) && good;
	return good;
}

/* What is no colour is left out: it would become part of a stylesheet. */
static bool check_colour(const struct data **colour, struct diags *d)
{
	const struct data *node = *colour;

	if (!node || contrast_is_colour(node->text))
		return true;
	diag_error(d, node->place, "colour",
		"\"%.*s\" must be a colour such as \"#1d4f5c\", in quotes, not \"%.*s\"",
		SLICE_ARG(node->key), SLICE_ARG(node->text));
	*colour = NULL;
	return false;
}

/* WCAG 2.2 SC 1.4.3: the council's name stands on its colour. */
static bool check_brand(struct brand *b, struct diags *d)
{
	bool good = check_colour(&b->colour, d);

	good = check_colour(&b->text_on_colour, d) && good;
	if (!good || !b->colour || !b->text_on_colour)
		return good;

	int ratio = contrast_of(b->colour->text, b->text_on_colour->text);

	if (ratio >= CONTRAST_TEXT)
		return true;
	diag_error(d, b->text_on_colour->place, "colour-contrast",
		"%.*s on %.*s cannot be read: a contrast of %d.%02d to 1, and text needs 4.5; make one "
		"of the two darker or lighter",
		SLICE_ARG(b->text_on_colour->text), SLICE_ARG(b->colour->text), ratio / 100,
		ratio % 100);
	return false;
}

static bool consists_of(struct slice text, const char *characters)
{
	for (size_t i = 0; i < text.length; i++)
		if (!strchr(characters, text.at[i]))
			return false;
	return true;
}

#define DIGITS "0123456789"
#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* It is the name of a file with words, too. */
static bool check_language(const struct data *node, struct diags *d)
{
	if (consists_of(node->text, LETTERS DIGITS "-"))
		return true;
	diag_error(d, node->place, "language",
		"\"language\" is made of letters, digits and hyphens, such as en-GB, not \"%.*s\"",
		SLICE_ARG(node->text));
	return false;
}

bool settings_is_base_url(struct slice text)
{
	size_t host = slice_search(text, SLICE("://")) + strlen("://");

	return (slice_starts(text, SLICE("https://")) || slice_starts(text, SLICE("http://"))) &&
		slice_ends(text, SLICE("/")) && text.length <= LIMIT_PATH &&
		slice_until(slice_after(text, host), '/').length &&
		consists_of(text, LETTERS DIGITS "-._~:/%[]");
}

static bool check_base_url(const struct data *node, struct diags *d)
{
	if (settings_is_base_url(node->text))
		return true;
	diag_error(d, node->place, "base-url",
		"\"base-url\" must begin with https:// and end with /, such as "
		"https://budgets.example.org/");
	return false;
}

/* It is a link on pages, and a URI for programs. */
static bool check_licence(const struct licence *l, struct diags *d)
{
	if (!l->url || slice_starts(l->url->text, SLICE("https://")))
		return true;
	diag_error(d, l->url->place, "licence-url",
		"the address of a licence begins with https://, such as "
		"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/");
	return false;
}

/* Its parts have places of their own; messages about the whole stand at its key. */
static bool check_statement(struct settings *s, const struct data *file, struct diags *d)
{
	for (const struct data *node = file->first; node; node = node->next)
		if (slice_is(node->key, "accessibility"))
			s->statement.place = node->place;
	return settings_check_contact(s, s->statement.contact, d);
}

bool settings_read(struct settings *s, const struct data *file, struct arena *a, struct diags *d)
{
	*s = (struct settings){ 0 };

	/* a mistake in one part does not hide those of the others */
	bool good = fields_read(&settings_record, file, s, a, d);

	good = (!s->contact_data || read_contacts(s, a, d)) && good;
	good = settings_check_contact(s, s->formats.contact, d) && good;
	good = check_statement(s, file, d) && good;
	good = check_licence(&s->licence, d) && good;
	good = publication_read(s->scheme, d) && good;
	good = settings_check_contact(s, s->transparency.contact, d) && good;
	good = transparency_check(&s->transparency, data_member(file, "transparency"), d) && good;
	good = compare_limits_read(&s->compare, file, a, d) && good;
	good = (!s->role_data || read_roles(s, a, d)) && good;
	good = check_brand(&s->brand, d) && good;
	good = (!s->base_url || check_base_url(s->base_url, d)) && good;
	if (s->language && !check_language(s->language, d)) {
		s->language = NULL;
		good = false;
	}
	return good;
}

struct slice settings_phone_link(struct slice phone, struct buf *room)
{
	buf_clear(room);
	buf_text(room, "tel:");
	for (size_t i = 0; i < phone.length; i++)
		if (ascii_is_digit(phone.at[i]) || phone.at[i] == '+')
			buf_byte(room, phone.at[i]);
	return buf_slice(room);
}

void settings_refuse_contact(
	const struct settings *s, struct slice id, struct place at, bool hinted, struct diags *d)
{
	struct slice nearest = hinted ? map_nearest(&s->contacts_by_id, id) : slice_text(NULL);
	char hint[NEAREST_HINT];

	diag_error(d, at, "contact-unknown", "no contact \"%.*s\" in site.yaml%s", SLICE_ARG(id),
		nearest_hint(nearest, hint, sizeof(hint)));
}

bool settings_check_contact(const struct settings *s, const struct data *contact, struct diags *d)
{
	if (!contact || map_get(&s->contacts_by_id, contact->text))
		return true;
	settings_refuse_contact(s, contact->text, contact->place, true, d);
	return false;
}

void settings_document(const struct settings *s, xmlNodePtr site)
{
	xmlNodePtr brand = tree_element(site, "brand", NULL);
	struct buf link;

	buf_init(&link, 512);
	if (s->brand.logo)
		tree_set(brand, "logo", slice_after(s->brand.logo->text, 1));
	tree_set_given(brand, "logo-words", data_text(s->brand.logo_words));
	for (size_t i = 0; i < s->contact_count; i++) {
		const struct contact *c = &s->contacts[i];
		xmlNodePtr e = tree_element(site, "contact", NULL);

		tree_set(e, "id", c->id);
		tree_set(e, "name", data_text(c->name));
		tree_set(e, "phone", data_text(c->phone));
		tree_set(e, "phone-link", settings_phone_link(data_text(c->phone), &link));
		tree_set_given(e, "email", data_text(c->email));
		tree_set_given(e, "hours", data_text(c->hours));
		tree_set_given(e, "note", data_text(c->note));
		tree_set_given(e, "easy", data_text(c->easy));
	}
	buf_release(&link);
}

struct slice settings_stylesheet(const struct settings *s, struct arena *a)
{
	return arena_print(a, ":root{--brand:%.*s;--brand-text:%.*s}\n",
		SLICE_ARG(data_text(s->brand.colour)),
		SLICE_ARG(data_text(s->brand.text_on_colour)));
}
