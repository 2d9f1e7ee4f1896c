/*
 * begin: the files that `candour new` is going to write, each made from a starting file of layouts/words/LANGUAGE-new/.
 *
 *	struct begin b = { .whole = &whole };
 *	begin_page(&b, "page.md", SLICE("policy/equipment"), NULL, 0)	// content/policy/equipment.md,
 *									// and content/policy/index.md if there is none
 *	begin_write(&b)
 *
 * Nothing is written before all of them are made and are in order, and nothing that is there is written over.
 */
#ifndef COMMAND_BEGIN_H
#define COMMAND_BEGIN_H

#include "command/whole.h"
#include "text/template.h"

struct begin_file {
	const char *path; /* below the content folder: "policy/equipment.md" */
	const char *file; /* as the user knows it: "content/policy/equipment.md" */
	struct slice bytes;
	struct slice title; /* of a page */
};

enum {
	BEGIN_FILES = 4,  /* of one command at most: a worksheet has three */
	BEGIN_VALUES = 8, /* that one kind of file has of its own, at most */
};

struct begin {
	struct whole *whole;
	struct begin_file files[BEGIN_FILES];
	size_t count;
};

/* "Paying for equipment" for "policy/paying-for-equipment": the last part of a name in words. */
struct slice begin_title(struct slice name, struct arena *a);

/*
 * Add the file `path`, made from the starting file `template` with `own` values besides those that all have: day, review-due,
 * owner, contact, file, program. False after messages.
 */
MUST_USE bool begin_file(struct begin *b, const char *template, struct slice path,
	const struct template_value *own, size_t count);

/*
 * Add the page `name`, "policy/equipment", and the page of its section if that has none. Its order is the next that is free,
 * and its title, from the value called "title" or from the name, is that of no other page. False after messages.
 */
MUST_USE bool begin_page(struct begin *b, const char *template, struct slice name,
	const struct template_value *own, size_t count);

/* Add a file whose bytes are at hand. */
void begin_kept(struct begin *b, struct slice path, struct slice bytes);

/* Write all or, after a message, none. */
MUST_USE bool begin_write(struct begin *b);

#endif
