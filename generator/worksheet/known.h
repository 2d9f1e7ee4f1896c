/*
 * known: what is given: constants, figures as they are on the day, and answers.
 */
#ifndef WORKSHEET_KNOWN_H
#define WORKSHEET_KNOWN_H

#include "worksheet/call.h"

/* Whether a question is asked: the value of the node that says so, or true. */
struct value known_asked_of(const struct work *w, uint32_t question);

struct value known_constant(const struct call *c);
struct value known_figure(const struct call *c);
struct value known_asked(const struct call *c);
struct value known_answer(const struct call *c);
struct value known_choice(const struct call *c);
struct value known_map(const struct call *c);
struct value known_label(const struct call *c);
struct value known_referral(const struct call *c);
struct value known_nothing(const struct call *c);

#endif
