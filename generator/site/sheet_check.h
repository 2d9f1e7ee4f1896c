/*
 * sheet_check: whether worksheets and the other files of a site know each other's names.
 *
 *	sheet_contacts_check(&worksheets, &settings, d);
 */
#ifndef SITE_SHEET_CHECK_H
#define SITE_SHEET_CHECK_H

#include "site/settings.h"
#include "site/worksheets.h"

/* Whom worksheets and their referrals say to ask are contacts of the site. All that are not are reported. */
MUST_USE bool sheet_contacts_check(
	const struct worksheets *w, const struct settings *s, struct diags *d);

/* The worksheets that settings count as costs are there. */
MUST_USE bool sheet_costs_check(
	const struct worksheets *w, const struct settings *s, struct diags *d);

/* A question of the worksheet has this choice. NULL, which has its message, is well. */
MUST_USE bool sheet_has_choice(
	const struct worksheet *w, const struct data *choice, struct diags *d);

#endif
