/*
 * simple: the expressions that can be evaluated by walking the tree (see walk).
 *
 *	$page/@title	/site/section[@top = 'yes']	concat($page/@root, @path)	not(@overdue)
 *
 * Nine of ten expressions in layouts are paths by name, texts put together from them, and questions about
 * them. What is not (numbers, positions, other functions and axes) is left to libxml2.
 */
#ifndef LAYOUT_SIMPLE_H
#define LAYOUT_SIMPLE_H

#include "base/arena.h"
#include "base/slice.h"

enum simple_form {
	FORM_PATH,
	FORM_LITERAL,
	FORM_JOIN,  /* concat() of operands, or string() of one; no joins are in it */
	FORM_EQUAL, /* of two operands that have at most one node each */
	FORM_UNEQUAL,
	FORM_NOT,
	FORM_AND,
	FORM_OR,
};

enum simple_start { START_CONTEXT, START_PAGE, START_SECTION, START_SITE };

/* One step of a path: children called `text`, or the attribute, which is the last. */
struct simple_name {
	const char *text;
	bool is_attribute;
	struct simple *conditions; /* in [], all of which must hold */
	struct simple_name *next;
};

struct simple {
	enum simple_form form;
	enum simple_start start;   /* of a path */
	struct simple_name *names; /* of a path */
	struct slice literal;
	struct simple *first; /* operands */
	struct simple *next;  /* beside this */
};

/*
 * Read an expression that expression_read() found right, into the arena, which keeps the literals borrowed
 * from it. NULL if it is not simple.
 */
struct simple *simple_read(struct arena *a, struct slice text);

enum simple_kind { SIMPLE_NODES, SIMPLE_TEXT, SIMPLE_TRUTH };

/* What it gives. */
enum simple_kind simple_kind(const struct simple *s);

#endif
