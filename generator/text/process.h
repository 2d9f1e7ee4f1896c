/*
 * process: the block ```process: the way a request goes, as a picture and as an ordered list of the same.
 *
 *	title: From assessment to support
 *	steps:
 *	  - id: forum
 *	    title: Peer Forum
 *	    next:
 *	      - {to: package, when: "up to {{ community_limit }}"}
 *	      - {to: enhanced, when: "over {{ community_limit }}"}
 */
#ifndef TEXT_PROCESS_H
#define TEXT_PROCESS_H

#include "text/component.h"

/* False after messages: a step that is not there or that nothing leads to, a circle, too wide a picture. */
bool process_make(struct component *c);

#endif
