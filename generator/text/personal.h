/*
 * personal: whether a text looks like something that says who a person is, so that it stays out of tables.
 *
 *	personal_value(SLICE("943 476 5919"))	// "an NHS number"
 *	personal_column(SLICE("Date of Birth"))	// true
 *
 * It finds what has a form of its own. A name has none: columns of names are known by what they are called, and a value by
 * the title before it ("Mrs").
 */
#ifndef TEXT_PERSONAL_H
#define TEXT_PERSONAL_H

#include "base/slice.h"

/*
 * What a text has in it, as a message says it: "an NHS number" (ten digits whose last is the check digit, NHS Data
 * Dictionary), "an NHS number with a wrong digit in it" (any other ten digits), "a date", "a postcode", "an e-mail address", "a National Insurance number", "a telephone number", "a person's
 * name". NULL: nothing of these.
 */
const char *personal_value(struct slice text);

/*
 * The same of what a group is called, in which a number of six digits or more says who a person is as well: "the number of a
 * case or of a person".
 */
const char *personal_group(struct slice text);

/* The heading of a column says that such things stand in it, whatever its letters and spaces: "DOB", "client_name". */
bool personal_column(struct slice name);

#endif
