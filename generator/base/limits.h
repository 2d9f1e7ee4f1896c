/*
 * limits: how large a thing may be, each with its reason. A file past a limit gets a message, not a
 * guess. Measured with Debian 12's libraries; tests try both sides of each.
 */
#ifndef BASE_LIMITS_H
#define BASE_LIMITS_H

enum {
	/*
	 * cmark 0.30.2 takes quadratic time on some inputs (CVE-2023-22486): the limit of a block keeps 1 MB
	 * under 1 s. A page takes up to 500 times its size in memory: that of a file keeps it under 256 MB.
	 */
	LIMIT_MARKDOWN_FILE = 256 * 1024,
	LIMIT_MARKDOWN_BLOCK = 16 * 1024, /* a run of lines with no blank line between them */
	LIMIT_MARKDOWN_DEPTH = 32,	  /* quotations and lists within each other */
	LIMIT_PROCESS_STEPS = 30, /* a picture of more helps nobody; its tables have this size */

	/* libyaml 0.2.5 takes over a minute for 1 MB of "[". */
	LIMIT_YAML_FILE = 256 * 1024,
	LIMIT_YAML_DEPTH = 32,
	LIMIT_TEXT = 2048, /* bytes of a value: a page may show it many thousand times */

	/* A table saved from a spreadsheet: far more people, or packages of care, than anyone reviews by hand. */
	LIMIT_CSV_FILE = 4 * 1024 * 1024,
	LIMIT_CSV_ROWS = 10000, /* the first, which names the columns, is one */
	LIMIT_CSV_COLUMNS = 128,

	/* Of a worksheet. What is proved of it takes time that grows with all of these. */
	LIMIT_SHEET_NAME = 40,	    /* letters of a name: it stands in tables and in messages */
	LIMIT_SHEET_QUESTIONS = 64, /* far above any form that a person would fill in */
	LIMIT_SHEET_CHOICES =
		64,	       /* of a question or a line: a set of them is the bits of a number */
	LIMIT_SHEET_ROWS = 28, /* of a group: four visits on each day of a week */
	LIMIT_SHEET_LINES = 256,   /* a page shows every line, and paper has to hold them */
	LIMIT_SHEET_FIGURES = 255, /* in the words of an image a byte stands for each */
	LIMIT_SHEET_PARTS =
		100, /* of one line: a node of the engine has room for 512 numbers, and a step is five */
	LIMIT_TABLE_CELLS = 448, /* the same room, with three dimensions */
	LIMIT_CONDITION_DEPTH =
		16, /* brackets and "not" within each other: keeps the parser's stack small */
	LIMIT_WEIGHT_DIGITS = 6, /* with it, the product of a number and a weight is below 10^18 */
	LIMIT_NUMBER_DIGITS =
		12, /* before the point: a thousand times a large council's yearly budget */

	/* libxml2 2.9.14 takes 17 s for 90,000 attributes on one tag. */
	LIMIT_LAYOUT_FILE = 256 * 1024,
	LIMIT_LAYOUT_TAG = 64 * 1024,
	LIMIT_LAYOUT_INCLUDES = 8,	      /* parts within parts */
	LIMIT_XPATH_STEPS = 10 * 1000 * 1000, /* what the expressions of one page may cost */

	LIMIT_HTML_FILE = 4 * 1024 * 1024, /* of an audit: larger pages are no pages */
	LIMIT_HTML_DEPTH = 250, /* elements within each other: libxml2 reads no further than 256 */

	LIMIT_PAGES = 100 * 1000, /* far above any council's site; keeps counts in an int */
	LIMIT_PAGE_ITEMS = 10000, /* cells, steps, contacts: three bytes may take 5 KB */
	LIMIT_PAGE_OUTPUT = 16 * 1024 * 1024,
	LIMIT_ASSET_FILE = 16 * 1024 * 1024,
	LIMIT_PHRASES_ALIKE = 100, /* begin with one word: each use of it is compared with all */
	LIMIT_HINTS = 100,	   /* of one kind on one page: for each, all names are compared */
	LIMIT_PATH = 200,	   /* bytes of an address, so that every web host can store it */
	LIMIT_JOBS = 64,
	LIMIT_OPERANDS = 512, /* of a command: a worksheet with an answer to every question */
};

#endif
