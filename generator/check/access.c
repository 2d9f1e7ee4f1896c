#include "check/access.h"

#include "check/access_look.h"

/* All that is asked of one element. */
static void check_element(struct look *l, int i)
{
	uint64_t has = l->elements[i].has;

	if (has & (HAS(LANG) | HAS(DIR)) || i == 0)
		access_language(l, i);
	access_picture(l, i);
	access_media(l, i);
	if (!look_in(l, i, IN_BODY))
		return;
	access_text(l, i);
	access_break(l, i);
	access_type(l, i);
	access_list(l, i);
	access_table(l, i);
	access_link(l, i);
	access_form(l, i);
	access_name(l, i);
	access_control(l, i);
}

bool access_check(const struct access_page *p, struct diags *d)
{
	int before = d->errors;
	struct look l;

	look_init(&l, p, d);
	access_page_rules(&l);
	access_headings(&l);
	access_links(&l);
	access_fields(&l);
	for (int i = 0; i < l.count; i++)
		check_element(&l, i);
	access_initials(&l);
	access_time(&l);
	access_note(&l);
	look_release(&l);
	return d->errors == before;
}
