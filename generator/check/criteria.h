/*
 * criteria: the success criteria of WCAG 2.2 at levels A and AA, and how it is known that a site of ours meets
 * each: by rules at the build, by construction, in a browser, by a person.
 */
#ifndef CHECK_CRITERIA_H
#define CHECK_CRITERIA_H

#include <stdbool.h>
#include <stddef.h>

/* Why the generator and its layouts cannot make the fault. */
enum criterion_construction {
	CRITERION_OPEN,	    /* they can */
	CRITERION_MEDIA,    /* no sound, no film, nothing embedded */
	CRITERION_STYLES,   /* no style asks how the screen is held */
	CRITERION_PERSONAL, /* nothing about the reader is asked for */
	CRITERION_TOOLTIPS, /* nothing appears on hover or focus */
	CRITERION_KEYS,	    /* no script listens to single keys */
	CRITERION_TIME,	    /* nothing ends by itself */
	CRITERION_MOTION,   /* nothing moves or changes by itself */
	CRITERION_WAYS,	    /* navigation, site map and A to Z come from one list of pages */
	CRITERION_POINTER,  /* no script listens to pointers, drags or motion */
	CRITERION_LAYOUTS,  /* all pages share their navigation, names and help */
	CRITERION_SENDS,    /* nothing is sent */
	CRITERION_LOGIN,    /* there is nothing to log in to */
	CRITERION_CONSTRUCTIONS,
};

/* What looks for it in a browser (tests/browser): bits. A row names only what is there. */
enum criterion_browser {
	BROWSER_AXE = 1,
	BROWSER_NU = 2,
	BROWSER_TREE = 4,     /* what assistive technology is told, per layout */
	BROWSER_TAB = 8,      /* a walk with the Tab key */
	BROWSER_REFLOW = 16,  /* 320 px wide */
	BROWSER_SPACING = 32, /* text spaced out */
	BROWSER_TEXT = 64,    /* text twice as large */
	BROWSER_FORCED = 128, /* the reader's own colours */
	BROWSER_MOTION = 256, /* less motion asked for */
	BROWSER_TARGET = 512, /* 24 px */
	BROWSER_JOURNEYS = 1024,
	BROWSER_PROBES = 11, /* how many there are */
};

struct criterion {
	const char *number; /* "1.4.3" */
	const char *name;   /* W3C's own, in English */
	const char *level;  /* "A" or "AA" */
	enum criterion_construction construction;
	unsigned browser;
	bool needs_person; /* what no program can tell is left to judge */
};

enum { CRITERIA = 55 };
extern const struct criterion criteria[];

/* How many rules of access_rules are about it. */
int criterion_rules(const struct criterion *c);

/* The criterion of that number, or NULL. */
const struct criterion *criterion_find(const char *number);

#endif
