/*
 * calibrate: a worksheet held against real packages: what each would have been estimated at, and how far that is from what
 * it costs. Whole numbers only.
 *
 *	calibrate_estimate(&c, &package, &estimate)	// each
 *	calibrate_make(&calibration, ...)		// all
 *
 * An estimate is a range or one amount. Its ends are rounded to a penny, a half up; its middle is kept in half pennies. The
 * error of a package is its cost less that middle: above nothing where the package costs more than was estimated. Whether the
 * range holds the cost is settled before any rounding, and both ends belong to the range.
 *
 * Outliers (Tukey, Exploratory Data Analysis, 1977): with the errors in order, the lower quartile is the one at place n/4 and
 * the upper that at place 3n/4, from 1, each rounded up. A package whose error lies more than one and a half times the distance
 * between the two beyond either is set aside. Of fewer than CALIBRATE_FENCED packages none is.
 */
#ifndef SHEET_CALIBRATE_H
#define SHEET_CALIBRATE_H

#include "sheet/compile.h"
#include "worksheet/result.h"

enum {
	CALIBRATE_FENCED = 8, /* the quartiles of fewer are those of one or two packages */
	CALIBRATE_HIDDEN =
		5, /* a group of fewer is not published by itself: it could be known who is in it */
	CALIBRATE_COLUMNS = 4, /* of groups */
};

/* What a worksheet says of a package. */
enum calibrate_outcome {
	CALIBRATE_ESTIMATE,
	CALIBRATE_REFERRED,  /* somebody has to be asked */
	CALIBRATE_UNDECIDED, /* a figure is undecided or not in force */
	CALIBRATE_UNWORKED,  /* its answers do not fit: only of the worksheet as it was */
	CALIBRATE_OUTCOMES,
};

struct calibrate_estimate {
	int outcome;	   /* enum calibrate_outcome */
	int64_t low, high; /* pence a week */
	bool holds;	   /* the cost */
};

struct calibrate_package {
	struct sheet_answer *answers; /* with room for those that are implied */
	size_t count;
	int64_t cost;				/* pence a week */
	struct slice groups[CALIBRATE_COLUMNS]; /* its value in each column of groups */
	int line;				/* of the file */
	struct calibrate_estimate now, before;	/* before: if there is an older worksheet */
	bool is_set_aside;
};

/* Of some packages that have an estimate. Money in half pennies. */
struct calibrate_sums {
	size_t count, held;
	int64_t errors, sizes; /* the sum of the errors, and of their sizes without sign */
	int64_t largest;       /* the error of the largest size; of two, the first in the file */
	int largest_line;
};

/* A value of a column of groups, or several that are shown as one. */
struct calibrate_group {
	struct slice value; /* empty: the small groups together */
	size_t packages;
	size_t set_aside;
	struct calibrate_sums now, before;	   /* without those set aside */
	struct calibrate_sums all_now, all_before; /* with them */
};

struct calibrate_column {
	struct slice name;
	struct calibrate_group *groups; /* by value */
	size_t count;
};

struct calibration {
	size_t packages, set_aside;
	size_t outcomes[CALIBRATE_OUTCOMES], outcomes_before[CALIBRATE_OUTCOMES];
	int64_t fence_low, fence_high; /* in quarter pennies; errors beyond them are set aside */
	bool is_fenced;		       /* there were packages enough for that */
	struct calibrate_sums all, kept, all_before, kept_before;
	struct calibrate_column columns[CALIBRATE_COLUMNS];
	size_t column_count;
	bool has_before;
	/* set by whoever read the packages: what the file says of them */
	bool is_invented; /* made up for an example */
	bool is_reviewed; /* real, and reviewed */
};

/* Whether the result of a worksheet is an amount a week. */
bool calibrate_fits(const struct sheet *s);

/* A worksheet at work, for one package after another. */
struct calibrate_engine {
	struct image image;
	struct work work;
	struct answers answers;
};

/* For an image that compile_sheet() made; its memory is in the arena. */
void calibrate_open(struct calibrate_engine *e, const struct compiled *c, struct arena *a);

/*
 * What the worksheet says of a package with those answers (see worksheet/answers.h) and a cost in pence.
 * CALIBRATE_UNWORKED if something is wrong about them.
 */
struct calibrate_estimate calibrate_estimate(
	struct calibrate_engine *e, struct slice answers, int64_t cost);

/*
 * Set outliers aside and add everything up. The packages have their estimates and, with `has_before`, those of the older
 * worksheet, which is held against the same packages: those that the newer one sets aside.
 */
void calibrate_make(struct calibration *c, struct calibrate_package *packages, size_t count,
	const struct slice *columns, size_t column_count, bool has_before, struct arena *a);

/*
 * The groups of a column as they may be published: those of fewer than CALIBRATE_HIDDEN packages stand together, with the
 * smallest of the others where that would be too few still. Empty if all of them are.
 */
struct calibrate_column calibrate_publish(const struct calibrate_column *column, struct arena *a);

/* Rounded once to the nearest penny, a half away from nothing. `count` is not 0. */
int64_t calibrate_mean(int64_t half_pennies, size_t count);

/* How many in a thousand, rounded to the nearest, a half up. `all` is not 0. */
int calibrate_share(size_t part, size_t all);

#endif
