/*
 * utf8: checked once, when a file is read; everything after may rely on it.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>
#include "base/slice.h"

/*
 * Place of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7) or that is a control
 * character other than tab, line feed and carriage return; s.length if all is well.
 */
size_t utf8_check(struct slice s);

/* Number of characters in well-formed UTF-8. */
size_t utf8_count(struct slice s);

/* Line and column, both from 1, the column in characters, of byte `at` of `s`. */
void utf8_place(struct slice s, size_t at, int *line, int *column);

/* The next character of well-formed UTF-8 and its length in bytes; 0 at the end. */
uint32_t utf8_next(struct slice s, size_t *length);

#endif
