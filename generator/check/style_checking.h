/*
 * style_checking: a rule of a stylesheet while it is checked: what style_check.c and style_focus.c share.
 */
#ifndef CHECK_STYLE_CHECKING_H
#define CHECK_STYLE_CHECKING_H

#include "check/access_rule.h"
#include "check/style.h"

struct style_checking {
	const struct stylesheet *sheet; /* NULL: a style attribute */
	const struct style_rule *rule;
	struct arena *arena;
	struct diags *diags;
};

enum unit { UNIT_NONE, UNIT_PX, UNIT_PT, UNIT_EM, UNIT_REM, UNIT_PERCENT, UNIT_OTHER };

/* Whether it is this word, whatever its capitals. */
bool style_is_word(struct slice text, const char *word);

/* A value that is one number. False if it is none. */
bool style_number(struct slice value, double *number, enum unit *unit);

/* Say what is wrong with a declaration of the rule. */
void style_tell(struct style_checking *c, enum access_code code, const struct declaration *d);

/* Whether `d` takes the mark of focus away, with nothing in its place in the whole sheet (SC 2.4.7). */
void style_focus_outline(struct style_checking *c, const struct declaration *d);

/* What the rule shows only to those who point (SC 2.1.1). */
void style_focus_hover(struct style_checking *c);

#endif
