#include "site/publication.h"

#include "base/nearest.h"
#include "text/fields.h"

const char *const publication_classes[] = { "who-we-are", "spending", "priorities", "decisions",
	"policies", "lists", "services", NULL };

int publication_class(struct slice name)
{
	for (int i = 0; publication_classes[i]; i++)
		if (slice_is(name, publication_classes[i]))
			return i;
	return PUBLICATION_UNSAID;
}

static bool check_class(const struct data *node, struct diags *d)
{
	struct nearest n = nearest_to(node->text);
	char hint[NEAREST_HINT];

	if (publication_class(node->text) != PUBLICATION_UNSAID)
		return true;
	for (int i = 0; publication_classes[i]; i++)
		nearest_try(&n, slice_text(publication_classes[i]));
	diag_error(d, node->place, "publication-class",
		"the publication scheme has no class \"%.*s\"%s (there are who-we-are, spending, priorities, decisions, policies, lists, services)",
		SLICE_ARG(node->text), nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}

bool publication_read(const struct data *scheme, struct diags *d)
{
	bool good = true;

	if (!scheme)
		return true;
	if (!fields_named(scheme, d))
		return false;
	for (const struct data *node = scheme->first; node; node = node->next)
		good = fields_text(node, d) && check_class(node, d) && good;
	return good;
}

int publication_of(const struct data *scheme, struct slice section)
{
	int other = PUBLICATION_UNSAID;

	for (const struct data *node = scheme ? scheme->first : NULL; node; node = node->next) {
		if (slice_equal(node->key, section))
			return publication_class(node->text);
		if (slice_is(node->key, PUBLICATION_OTHER))
			other = publication_class(node->text);
	}
	return other;
}
