/*
 * fields: a YAML mapping into a struct, by a table.
 *
 *	static const struct field change_fields[] = {
 *		{ "date", FIELD_DATE, REQUIRED, offsetof(struct change, date) },
 *		{ "says", FIELD_TEXT, REQUIRED, offsetof(struct change, says) },
 *	};
 *	static const struct record change_record = RECORD("a change", struct change, change_fields);
 *
 * An unknown key is refused with the nearest known one, a missing one is named, a value of the wrong
 * kind is answered with what the right kind looks like. All mistakes of a mapping are reported at once.
 */
#ifndef TEXT_FIELDS_H
#define TEXT_FIELDS_H

#include <stddef.h>
#include "base/date.h"
#include "text/data.h"

enum field_kind {
	FIELD_TEXT,    /* const struct data *: see fields_text() */
	FIELD_TEXTS,   /* const struct data *: a list of such texts */
	FIELD_DATA,    /* const struct data *: anything; the caller reads it */
	FIELD_DATE,    /* struct date */
	FIELD_NUMBER,  /* int, 0 to 999999 */
	FIELD_CHOICE,  /* int: place in `choices` */
	FIELD_RECORD,  /* a struct, by `record` */
	FIELD_RECORDS, /* struct records, each by `record` */
};

enum field_need { OPTIONAL, REQUIRED };

struct records {
	void *items;
	size_t count;
};

struct record;

struct field {
	const char *name;
	enum field_kind kind;
	enum field_need need;
	size_t offset;		    /* in the struct; what is absent stays as the caller left it */
	const char *const *choices; /* ended by NULL */
	const struct record *record;
};

struct record {
	const char *what; /* "a change": for messages */
	size_t size;
	const struct field *fields;
	size_t count;
};

#define RECORD(what, type, fields)                                                                 \
	{                                                                                          \
		what, sizeof(type), fields, sizeof(fields) / sizeof(*(fields))                     \
	}

/* Fill `into` from `map`. False if there was any message. The tree is borrowed. */
MUST_USE bool fields_read(const struct record *r, const struct data *map, void *into,
	struct arena *a, struct diags *d);

/* A mapping from names that the author chooses. False, with a message, if it is not one. */
MUST_USE bool fields_named(const struct data *node, struct diags *d);

/* A text that is not empty and at most LIMIT_TEXT long. False, with a message, if it is not one. */
MUST_USE bool fields_text(const struct data *node, struct diags *d);

/*
 * A whole number of at most six digits, an exact kind of value that several readers need. False, with a
 * message, if it is not one.
 */
MUST_USE bool fields_number(const struct data *node, int *number, struct diags *d);

/* A date such as 2026-11-20. False, with a message, if it is not one. */
MUST_USE bool fields_date(const struct data *node, struct date *date, struct diags *d);

#endif
