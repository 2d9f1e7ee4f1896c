#include "layout/tag.h"

#include "base/ascii.h"
#include "base/limits.h"
#include "layout/html.h"

struct scan {
	struct arena *arena;
	struct diags *d;
	struct place place; /* of `at` */
	const char *at, *end;
	struct tag **last;
	struct tag *open; /* the innermost tag that is not closed yet */
	bool is_wrong;
};

static void count_to(struct place *place, const char *from, const char *to)
{
	for (; from < to; from++) {
		if (*from == '\n') {
			place->line++;
			place->column = 1;
		} else if ((*from & 0xc0) != 0x80) {
			place->column++;
		}
	}
}

static void move_to(struct scan *s, const char *to)
{
	count_to(&s->place, s->at, to);
	s->at = to;
}

static struct slice rest_of(const struct scan *s)
{
	return slice_of(s->at, (size_t)(s->end - s->at));
}

static bool stands_here(const struct scan *s, struct slice what)
{
	return slice_starts(rest_of(s), what);
}

/* Refuse what stands here and go on after its first byte. */
static void refuse(struct scan *s, const char *rule, const char *message)
{
	diag_error(s->d, s->place, rule, "%s", message);
	s->is_wrong = true;
	move_to(s, s->at + 1);
}

/* Refuse what begins here and is wrong with all that follows. */
static void give_up(struct scan *s, const char *message)
{
	refuse(s, "layout-syntax", message);
	move_to(s, s->end);
}

static void skip_past(struct scan *s, struct slice end, const char *message)
{
	size_t found = slice_search(rest_of(s), end);

	if (found < rest_of(s).length)
		move_to(s, s->at + found + end.length);
	else
		give_up(s, message);
}

static bool is_known_reference(struct slice name)
{
	static const char *const known[] = { "amp", "lt", "gt", "quot", "apos" };

	if (slice_starts(name, SLICE("#")))
		return true;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++)
		if (slice_is(name, known[i]))
			return true;
	return false;
}

/* At a '&'. */
static void scan_reference(struct scan *s)
{
	enum { LONGEST = 32 };
	struct slice name = slice_until(slice_first(slice_after(rest_of(s), 1), LONGEST), ';');

	if (is_known_reference(name))
		move_to(s, s->at + 1);
	else
		refuse(s, "layout-entity",
			"only &amp; &lt; &gt; &quot; &apos; and numbers such as &#160; are known: "
			"write the character itself, or &amp; for an ampersand");
}

/* Is the innermost element one whose content is no markup to HTML? */
static bool in_raw_element(const struct scan *s)
{
	return s->open && html_is_raw(s->open->name);
}

/* At a "<!" or "<?". */
static void scan_declaration(struct scan *s)
{
	bool is_cdata = stands_here(s, SLICE("<![CDATA["));

	if (stands_here(s, SLICE("<!--")))
		skip_past(s, SLICE("-->"), "this comment is never closed: expected \"-->\"");
	else if (is_cdata && in_raw_element(s))
		skip_past(s, SLICE("]]>"), "this section is never closed: expected \"]]>\"");
	else if (is_cdata)
		refuse(s, "layout-cdata",
			"CDATA stands in script and style only: write &lt; and &amp;");
	else if (stands_here(s, SLICE("<?")))
		refuse(s, "layout-instruction", "take out \"<?\": a layout has no instructions");
	else if (stands_here(s, SLICE("<!DOCTYPE html>")) && s->place.line == 1 &&
		s->place.column == 1)
		move_to(s, s->at + sizeof("<!DOCTYPE html>") - 1);
	else
		refuse(s, "layout-doctype",
			"a layout begins with <!DOCTYPE html> and has no other \"<!\"");
}

/* The length of the tag that begins here, with its '>', or 0 if it has none. A '>' may stand in quotes. */
static size_t tag_length(const struct scan *s)
{
	char quote = '\0';

	for (const char *at = s->at; at < s->end; at++) {
		if (quote)
			quote = *at == quote ? '\0' : quote;
		else if (*at == '"' || *at == '\'')
			quote = *at;
		else if (*at == '>')
			return (size_t)(at + 1 - s->at);
	}
	return 0;
}

/* The name in a tag, after `skip` bytes. */
static struct slice name_in(struct slice tag, size_t skip)
{
	struct slice rest = slice_after(tag, skip);

	return slice_first(rest, strcspn(rest.at, " \t\r\n/>"));
}

static void add_tag(struct scan *s, struct slice text)
{
	struct tag *tag = ARENA_NEW(s->arena, struct tag);

	*tag = (struct tag){
		.place = s->place, .text = text, .name = name_in(text, 1), .outer = s->open
	};
	*s->last = tag;
	s->last = &tag->next;
	if (!slice_ends(text, SLICE("/>")))
		s->open = tag;
}

/* At the '<' of a start tag. */
static void scan_tag(struct scan *s)
{
	size_t length = tag_length(s);
	const char *end = s->at + length;

	if (!length) {
		give_up(s, "this tag is never closed: expected \">\"");
		return;
	}
	if (length > LIMIT_LAYOUT_TAG) {
		give_up(s, "this tag is too long: a layout's tags have at most 64 KB");
		return;
	}
	add_tag(s, slice_of(s->at, length));
	while (s->at < end) {
		const char *reference = memchr(s->at, '&', (size_t)(end - s->at));

		move_to(s, reference ? reference : end);
		if (reference)
			scan_reference(s);
	}
}

static void refuse_open(struct scan *s, const struct tag *tag)
{
	if (html_is_void(tag->name))
		diag_error(s->d, tag->place, "layout-syntax",
			"<%.*s> is never closed: write <%.*s />", SLICE_ARG(tag->name),
			SLICE_ARG(tag->name));
	else
		diag_error(s->d, tag->place, "layout-syntax",
			"<%.*s> is never closed: expected </%.*s>", SLICE_ARG(tag->name),
			SLICE_ARG(tag->name));
	s->is_wrong = true;
	move_to(s, s->end);
}

/* At a "</". */
static void scan_end_tag(struct scan *s)
{
	struct slice name = name_in(rest_of(s), 2);

	if (!s->open) {
		give_up(s, "this end tag closes nothing: take it out");
	} else if (!slice_equal(name, s->open->name)) {
		refuse_open(s, s->open);
	} else {
		s->open = s->open->outer;
		skip_past(s, SLICE(">"), "this end tag is never closed: expected \">\"");
	}
}

static void scan(struct scan *s)
{
	while (s->at < s->end) {
		move_to(s, s->at + strcspn(s->at, "<&"));
		if (s->at >= s->end)
			break;
		if (*s->at == '&')
			scan_reference(s);
		else if (stands_here(s, SLICE("<!")) || stands_here(s, SLICE("<?")))
			scan_declaration(s);
		else if (stands_here(s, SLICE("</")))
			scan_end_tag(s);
		else
			scan_tag(s);
	}
	if (s->open && !s->is_wrong)
		refuse_open(s, s->open);
}

bool tags_scan(
	struct tag **first, struct arena *a, const char *path, struct slice text, struct diags *d)
{
	struct scan s = { .arena = a,
		.d = d,
		.place = { path, 1, 1 },
		.at = text.at,
		.end = text.at + text.length,
		.last = first };

	*first = NULL;
	scan(&s);
	return !s.is_wrong;
}

/* Take the next attribute off `rest`, which begins after the tag's name or an attribute. */
static bool next_attribute(struct slice *rest, struct tag_attribute *a)
{
	const char *at = rest->at, *end = rest->at + rest->length;

	while (at < end && ascii_is_blank(*at))
		at++;
	a->name.at = at;
	while (at < end && !ascii_is_blank(*at) && *at != '=' && *at != '>' && *at != '/')
		at++;
	a->name.length = (size_t)(at - a->name.at);
	while (at < end && *at != '"' && *at != '\'')
		at++;
	if (!a->name.length || at == end)
		return false;

	char quote = *at++;

	a->value = slice_until(slice_of(at, (size_t)(end - at)), quote);
	*rest = slice_after(*rest, (size_t)(a->value.at + a->value.length + 1 - rest->at));
	return true;
}

struct tag_attribute tag_attribute(const struct tag *t, const char *name)
{
	struct slice rest = slice_after(t->text, 1 + t->name.length);
	struct tag_attribute a;

	while (next_attribute(&rest, &a))
		if (slice_is(a.name, name))
			return a;
	return (struct tag_attribute){ slice_first(t->text, 0), slice_first(t->text, 0) };
}

struct place tag_place(const struct tag *t, const char *at)
{
	struct place place = t->place;

	count_to(&place, t->text.at, at);
	return place;
}
