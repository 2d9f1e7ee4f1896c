/*
 * json: strings for JSON (RFC 8259), safe inside an HTML script element as well.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

/*
 * `s` in quotes. Besides what JSON asks for, '<', '>' and '&' are written as \u00XX, so that no text
 * can close the script element that it stands in.
 */
void json_string(struct buf *out, struct slice s);

/* "name":"value" with a comma before it unless it is the first of its object or array. */
void json_member(struct buf *out, const char *name, struct slice value);

#endif
