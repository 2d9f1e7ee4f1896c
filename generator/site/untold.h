/*
 * untold: what changes on a day and is not told in `changes`, where the public reads it: of a version, and of a figure.
 *
 *	untold_check(&site, d);
 *
 * The site shows a new amount or a new version on its day by itself. Its register, its feed and the end of the page say what
 * somebody wrote: a version begun with a copy says what was said of the one before it. These are warnings, for nothing of
 * what the site shows is wrong.
 */
#ifndef SITE_UNTOLD_H
#define SITE_UNTOLD_H

#include "site/site.h"

/* Of what is in force on the day of the build, and of versions to come. */
void untold_check(const struct site *s, struct diags *d);

#endif
