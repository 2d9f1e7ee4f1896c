/*
 * calibrate_words: what became of holding a worksheet against packages, in words, for a page and for a terminal.
 */
#ifndef SHEET_CALIBRATE_WORDS_H
#define SHEET_CALIBRATE_WORDS_H

#include "sheet/calibrate.h"
#include "sheet/say.h"

enum {
	CALIBRATE_ROWS = 5,
	CALIBRATE_CELLS = 4,	   /* of a row at most: now, and as the worksheet was before */
	CALIBRATE_GROUP_CELLS = 8, /* the same, of a group */
};

struct calibrate_row {
	struct slice name, cells[CALIBRATE_CELLS];
};

struct calibrate_words {
	const struct calibration *calibration;
	struct saying saying;
	bool is_published; /* no line of the file is named, and nothing of too few packages */
};

/*
 * The sentences above the tables: what packages they are and what was looked for in them, how many, and which are set aside.
 * Returns how many.
 */
enum { CALIBRATE_SENTENCES = 5 };
size_t calibrate_sentences(
	const struct calibrate_words *w, struct slice sentences[CALIBRATE_SENTENCES]);

/* The words above the columns of the first table, and its rows. Returns how many columns there are beside the first. */
size_t calibrate_table(const struct calibrate_words *w, struct slice heads[CALIBRATE_CELLS],
	struct calibrate_row rows[CALIBRATE_ROWS]);

/* The same of a table of groups: its heads, and the cells of one group. Both return how many. */
size_t calibrate_group_heads(
	const struct calibrate_words *w, struct slice heads[CALIBRATE_GROUP_CELLS]);
size_t calibrate_group_cells(const struct calibrate_words *w, const struct calibrate_group *g,
	struct slice cells[CALIBRATE_GROUP_CELLS]);

/* "72.5": a share of a thousand as a percentage. */
struct slice calibrate_percent(const struct calibrate_words *w, const struct calibrate_sums *s);

/* "65 to 84", or what the small groups are called together. */
struct slice calibrate_group_name(const struct calibrate_words *w, const struct calibrate_group *g);

#endif
