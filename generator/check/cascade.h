/*
 * cascade: the rules of stylesheets as paint.h looks them up: each selector below what an element must have to be
 * meant by it, with the declarations that count. Only paint.c and paint_look.c know it.
 */
#ifndef CHECK_CASCADE_H
#define CHECK_CASCADE_H

#include "base/map.h"
#include "check/paint.h"

enum property {
	PROPERTY_COLOUR,
	PROPERTY_BEHIND,
	PROPERTY_PICTURE, /* behind */
	PROPERTY_SIZE,
	PROPERTY_WEIGHT,
	PROPERTY_STYLE,
	PROPERTY_DISPLAY,
	PROPERTY_VISIBILITY,
	PROPERTY_OPACITY,
	PROPERTY_BORDER,
	PROPERTY_FLOAT,
	PROPERTY_DECORATION,
	PROPERTY_CURSOR,
	PROPERTY_WIDTH,
	PROPERTIES,
	PROPERTY_VARIABLE = PROPERTIES, /* a custom one */
	PROPERTY_OTHER,
};

/* A declaration that counts. Its value is kept as it was last made for an element with those variables. */
struct telling {
	enum property property;
	const struct declaration *declaration;
	const struct variable *under;
	struct slice value;
	struct colour colour; /* the first of the value */
	bool is_made, has_colour;
};

/* A selector of a rule, where its order among all is known. */
struct entry {
	const struct selector *selector;
	uint64_t needs; /* names that elements around must have, as paint_name_bits() */
	unsigned may;	/* states that it speaks of, in whatever way */
	bool is_plain;	/* nothing more is asked than what it is looked up by */
	struct telling *tellings;
	size_t count;
	int order;
	struct entry *next;
};

struct bucket {
	struct entry *first, **last; /* in the order of the sheets */
};

struct paint {
	struct arena *arena;
	struct map ids, classes, types; /* struct bucket */
	struct bucket others;
	struct map read_ids, read_names; /* of attributes whose values selectors name */
	struct map read_far;		 /* names before "~": of elements, classes and ids */
	bool reads_all_far;		 /* a selector asks for more before an element than these */
	int order;
};

enum property paint_property(struct slice name);

/* Two bits of 64 that stand for a name: of an element, a class or an id. */
static inline uint64_t paint_name_bits(struct slice name)
{
	uint64_t sign = 0xcbf29ce484222325;

	for (size_t i = 0; i < name.length; i++)
		sign = (sign ^ (unsigned char)name.at[i]) * 0x100000001b3;
	return UINT64_C(1) << (sign >> 32 & 63) | UINT64_C(1) << (sign >> 48 & 63);
}

#endif
