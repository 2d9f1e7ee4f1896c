/*
 * access_look: a page while it is looked at: its elements in a row, each knowing what it stands in, and what the
 * rules ask of them.
 *
 *	for (int i = 0; i < l.count; i++)
 *		if (l.elements[i].kind == KIND_IMG && !(l.elements[i].has & HAS(ALT)))
 *			look_tell(&l, ACCESS_ALT, i);
 *
 * What stands in <template> is no part of the page. Everything made is in the arena.
 */
#ifndef CHECK_ACCESS_LOOK_H
#define CHECK_ACCESS_LOOK_H

#include "base/map.h"
#include "check/access.h"
#include "check/access_kind.h"
#include "check/access_rule.h"

/* Bits: what an element is or stands in. */
enum access_in {
	IN_BODY = 1,
	IN_MAIN = 2,
	IN_LINK = 4,
	IN_BUTTON = 8,
	IN_LABEL = 16,
	IN_HEADING = 32,
	IN_TABLE = 64,
	IN_CELL = 128, /* td, th */
	IN_FORM = 256,
	IN_GROUP = 512, /* fieldset, or a role that does the same */
	IN_NAV = 1024,
	IN_HEADER = 2048, /* of the page, not of a part of it */
	IN_FOOTER = 4096,
	IN_CODE = 8192,	   /* code, pre, kbd, samp */
	IN_HIDDEN = 16384, /* from everybody */
	IN_SILENT = 32768, /* from those who listen: aria-hidden */
	IN_SVG = 65536,
	IN_LIST = 131072,
	IN_FOREIGN = 262144, /* in another language than the page's */
	IN_FIGURE = 524288,
};

struct access_element {
	const xmlNode *node;
	uint64_t has; /* its attributes: HAS(...) */
	enum access_kind kind;
	unsigned in; /* bits of enum access_in */
	int parent;  /* place of its parent; -1: none */
	int end;     /* place of the first element behind it that does not stand in it */
};

struct look {
	const struct access_page *page;
	struct diags *diags;
	struct arena *arena;
	struct access_element *elements; /* in the order of the document; the first is html */
	int count, room;
	struct map ids;	      /* -> struct access_element, of the first that has it */
	struct map labelled;  /* ids that a label is for -> struct access_element, the label */
	struct map described; /* ids that aria-describedby names -> struct access_element */
	struct map named;     /* and those that labels and links name, once they are asked for */
	bool knows_named;
	struct buf text; /* for what is gathered piece by piece */
	struct access_kinds kinds;
};

/* Row up the page's elements. */
void look_init(struct look *l, const struct access_page *p, struct diags *d);
void look_release(struct look *l);

static inline bool look_has(const struct look *l, int i, uint64_t bits)
{
	return (l->elements[i].has & bits) != 0;
}

static inline bool look_in(const struct look *l, int i, unsigned bits)
{
	return (l->elements[i].in & bits) != 0;
}

/* Its parent, not itself, is or stands in one of these. */
static inline bool look_inside(const struct look *l, int i, unsigned bits)
{
	return l->elements[i].parent >= 0 && look_in(l, l->elements[i].parent, bits);
}

static inline bool look_is_heading(enum access_kind k)
{
	return k >= KIND_H1 && k <= KIND_H6;
}

/* Its attribute, trimmed; empty if it has none. */
struct slice look_get(const struct look *l, int i, const char *name);

/* The attribute is there and says this, in letters of any size. */
bool look_says(const struct look *l, int i, const char *name, const char *value);

/* One of its classes is `name`, or has it for a part between hyphens or underscores: "btn" in "nav__btn". */
bool look_has_class(const struct look *l, int i, const char *name);

/* One of its classes is one of these, as a whole. */
bool look_has_class_among(const struct look *l, int i, const char *const *list, size_t count);

/*
 * What people who listen hear of it: its words and those of its pictures, with single spaces; aria-label and what
 * aria-labelledby names come first, title last.
 */
struct slice look_name(struct look *l, int i);

/* The words that stand in it, with single spaces, without what is hidden. */
struct slice look_words(struct look *l, int i);

/* No more of them than that many bytes and the word that they end in. */
struct slice look_beginning(struct look *l, int i, size_t most);

/* The same without the words of blocks that stand in it, and without marks of notes. */
struct slice look_line(struct look *l, int i);

/* Nothing to read or to hear stands in it. */
bool look_is_empty(struct look *l, int i);

/* Place of the first element of that kind in `i`, or -1. */
int look_find(const struct look *l, int i, enum access_kind kind);

/* Place of a child: the first, or the one after `child`; -1 if there is none. */
int look_child(const struct look *l, int i);
int look_next(const struct look *l, int child);

/* Place of the element before it that has the same parent, or -1. */
int look_before(const struct look *l, int i);

/* Somebody with a keyboard can reach it: a link, a control, or what has a tabindex. */
bool look_is_focusable(const struct look *l, int i);

/* A control of a form that asks for something: no button, and not hidden. */
bool look_is_field(const struct look *l, int i);

/* Say what was found at element `i`. */
void look_tell(struct look *l, enum access_code rule, int i);
void look_tell_words(
	struct look *l, enum access_code rule, int i, struct slice words, struct slice other);
void look_tell_count(struct look *l, enum access_code rule, int i, int count, struct slice words);

/* Note what access_site_check() will ask, if the page has notes. */
void access_note(struct look *l);

/* The rules, of one element or of the page as a whole. */
void access_page_rules(struct look *l);
void access_headings(struct look *l);
void access_language(struct look *l, int i);

/* What stands in quotation marks in `text`, the words of a block. */
void access_quotations(struct look *l, int i, struct slice text);
void access_text(struct look *l, int i);
void access_break(struct look *l, int i);
void access_type(struct look *l, int i);
void access_list(struct look *l, int i);
void access_table(struct look *l, int i);
void access_picture(struct look *l, int i);

/* What alt, which is not empty, says of the picture, beside its file and the text before it. */
void access_alt(struct look *l, int i, struct slice alt);
void access_media(struct look *l, int i);
void access_link(struct look *l, int i);
void access_links(struct look *l);
void access_initials(struct look *l);
void access_time(struct look *l);
void access_form(struct look *l, int i);
void access_fields(struct look *l);
void access_name(struct look *l, int i);
void access_control(struct look *l, int i);

#endif
