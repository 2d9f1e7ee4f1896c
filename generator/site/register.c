#include "site/register.h"

#include "base/nearest.h"

/* Sections of the scheme that are no folder of pages. */
static const char *const apart[] = { "home", "worksheets", PUBLICATION_OTHER, "sources", NULL };

static bool check_section(const struct site *s, const struct data *node, struct diags *d)
{
	struct nearest n = nearest_to(node->key);
	char hint[NEAREST_HINT];

	if (slice_is_one_of(node->key, apart))
		return true;
	for (size_t i = 0; i < s->section_count; i++) {
		if (slice_equal(s->sections[i].name, node->key))
			return true;
		nearest_try(&n, s->sections[i].name);
	}
	diag_error(d, node->key_place, "publication-section",
		"no folder \"%.*s\" with an index.md%s (home, worksheets and sources are in the scheme too)",
		SLICE_ARG(node->key), nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}

static bool say_class(struct place at, const char *what, struct diags *d)
{
	diag_error(d, at, "publication-missing",
		"nothing says the class of %s in the publication scheme: write it below \"publication-scheme\" in site.yaml",
		what);
	return false;
}

/* The page of an unknown address is no document. */
static bool settle_page(const struct site *s, struct page *p, struct diags *d)
{
	const struct data *scheme = s->settings.scheme;
	struct slice section = p->kind == PAGE_HOME ? SLICE("home") : p->folder;

	if (p->publication == PUBLICATION_UNSAID)
		p->publication = publication_of(scheme, section);
	if (!scheme || p->kind == PAGE_ERROR || p->publication != PUBLICATION_UNSAID)
		return true;
	return say_class((struct place){ p->file, 1, 1 }, "this page", d);
}

static bool check_owner(const struct site *s, const struct data *owner, struct diags *d)
{
	char hint[NEAREST_HINT];

	if (!owner || map_get(&s->settings.roles, owner->text))
		return true;
	diag_error(d, owner->place, "role-unknown", "no role \"%.*s\" in site.yaml%s",
		SLICE_ARG(owner->text),
		nearest_hint(map_nearest(&s->settings.roles, owner->text), hint, sizeof(hint)));
	return false;
}

/* Where the scheme is used, no document of the council is left out. */
static bool settle_source(const struct site *s, const struct source *source, struct diags *d)
{
	const struct data *organisation = s->settings.organisation;
	bool is_ours = organisation && source->publisher &&
		slice_equal(organisation->text, source->publisher->text);

	if (!s->settings.scheme || !is_ours)
		return check_owner(s, source->owner, d);
	if (!source->owner || !source->version || !date_given(source->review_due)) {
		diag_error(d, source->publisher->place, "source-owner",
			"this document is the council's own, so it is in the register: it needs \"owner\", \"version\" and \"review-due\"");
		return false;
	}
	if (publication_of(s->settings.scheme, SLICE("sources")) == PUBLICATION_UNSAID)
		return say_class(source->publisher->place, "this document", d);
	return check_owner(s, source->owner, d);
}

static bool settle_worksheets(const struct site *s, struct diags *d)
{
	if (!s->settings.scheme || !s->worksheets.count ||
		publication_of(s->settings.scheme, SLICE("worksheets")) != PUBLICATION_UNSAID)
		return true;
	return say_class(s->settings.scheme->place, "the worksheets", d);
}

bool register_settle(struct site *s, struct diags *d)
{
	const struct data *scheme = s->settings.scheme;
	bool good = true;

	for (const struct data *node = scheme ? scheme->first : NULL; node; node = node->next)
		good = check_section(s, node, d) && good;
	for (size_t i = 0; i < s->page_count; i++)
		good = settle_page(s, &s->pages[i], d) && good;
	for (size_t i = 0; i < s->sources.count; i++)
		good = settle_source(s, &s->sources.items[i], d) && good;
	return settle_worksheets(s, d) && good;
}
