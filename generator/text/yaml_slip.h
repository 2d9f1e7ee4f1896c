/*
 * yaml_slip: what an author wrote where YAML cannot be read, or reads something else: where it is, and what to write.
 *
 *	{from: 2027-04-01 is: 375}	a comma is missing: put one before "is"
 *	{from: 2027-04-01, is:375}	write "is: 375", with a space after the colon
 *	{from: 2027-04-01, is: 1,000}	write 1000: a number has no comma in it
 *
 * libyaml says of the first that it did not find expected ',' or '}', and takes the others for keys without a value.
 */
#ifndef TEXT_YAML_SLIP_H
#define TEXT_YAML_SLIP_H

#include "text/data.h"

/* From 0; the column in characters. */
struct yaml_mark {
	size_t line, column;
};

struct yaml_slip {
	struct yaml_mark at;
	struct slice says;
};

/* What libyaml calls `problem`, where it found it, and where the thing begins that it was reading then. */
struct yaml_slip yaml_slip_find(struct slice text, const char *problem, struct yaml_mark found,
	struct yaml_mark begun, struct arena *a);

/* False after a message about each key without a value that was not meant as a key. */
MUST_USE bool yaml_slip_keys(const struct data *map, struct arena *a, struct diags *d);

#endif
