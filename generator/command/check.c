#include "command/ahead.h"
#include "command/command.h"
#include "command/dates.h"
#include "command/make.h"

/* All days on which the site must be built again. */
static void tell_dates(struct run *r, const struct comings *c)
{
	(r->options->json ? dates_write_json : dates_write)(c, r->arena, r->summary);
}

/* What the days to come have in store. They are listed even if something is wrong on one of them. */
static bool look_ahead(struct run *r, const struct site *s)
{
	struct comings coming;

	coming_find(&coming, s, true, r->arena);
	if (!r->options->report)
		tell_dates(r, &coming);
	return ahead_check(r, &s->words, &coming);
}

bool check_run(struct run *r)
{
	struct making *made;
	bool good = make_kept(r, NULL, &made) && look_ahead(r, make_site_of(made));

	make_release(made);
	return good;
}
