/*
 * statement: what the accessibility statement says of the site, from site.yaml (the Public Sector Bodies (Websites and
 * Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8, and the model statement):
 *
 *	accessibility:
 *	  status: partially compliant
 *	  prepared: 2026-11-20
 *	  reviewed: 2026-11-20
 *	  tested: 2026-11-20
 *	  tested-by: the website team
 *	  how-tested: Every page was tried with a keyboard and with NVDA.
 *	  enforcement: great britain
 *	  contact: website
 *	  failures:
 *	    - {what: The map has no words., criterion: "1.1.1", reason: The map is made elsewhere., until: 2027-03-31}
 *	  untested: [whether the pictures help]
 */
#ifndef SITE_STATEMENT_H
#define SITE_STATEMENT_H

#include "text/fields.h"

enum statement_status { STATUS_FULLY, STATUS_PARTIALLY, STATUS_NOT };
enum statement_nation { NATION_BRITAIN, NATION_NORTHERN_IRELAND };

struct failure {
	const struct data *what, *criterion, *reason,
		*instead;  /* another way to the same content, or NULL */
	struct date until; /* when it will be mended; or none */
};

struct statement {
	int status; /* enum statement_status */
	int nation; /* enum statement_nation: who enforces the law */
	struct date prepared, reviewed, tested;
	const struct data *tested_by, *how_tested, *contact;
	struct records failures;     /* struct failure */
	const struct data *untested; /* list of what nobody has judged yet; or NULL */
	struct place place;	     /* of the whole; no file: site.yaml has no such part */
};

extern const struct record statement_record;

static inline bool statement_given(const struct statement *s)
{
	return s->tested_by != NULL;
}

/*
 * Whether it can be true on that day: criteria that exist, days in their order, no claim against what is listed. What
 * is older than a year is a warning. What could not be read, which was reported, is passed over. False after any error.
 */
MUST_USE bool statement_check(const struct statement *s, struct date as_of, struct diags *d);

#endif
