/*
 * known: what is given: constants, figures as they are on the day, and answers.
 */
#ifndef WORKSHEET_KNOWN_H
#define WORKSHEET_KNOWN_H

#include "worksheet/call.h"

/* Whether there is an answer to the question `extra`; if not, *v says why. */
bool known_is_answered(const struct call *c, struct value *v);

void known_constant(const struct call *c, struct value *v);
void known_figure(const struct call *c, struct value *v);
void known_asked(const struct call *c, struct value *v);
void known_answer(const struct call *c, struct value *v);
void known_choice(const struct call *c, struct value *v);
void known_map(const struct call *c, struct value *v);
void known_label(const struct call *c, struct value *v);
void known_referral(const struct call *c, struct value *v);
void known_nothing(const struct call *c, struct value *v);

#endif
