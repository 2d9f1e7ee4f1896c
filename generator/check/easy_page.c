#include "check/checking.h"

#include "base/ascii.h"
#include "check/word.h"

/* Pictures and length of a row */

static void tell(struct checking *c, enum rule_code rule, const struct passage *p, int count)
{
	checking_tell(c, rule, p, 0, p->text, count, slice_text(NULL));
}

static void check_row(struct checking *c, const struct passage *p)
{
	if (rule_broken(RULE_EASY_ROW_LONG, p->words))
		tell(c, RULE_EASY_ROW_LONG, p, p->words);
	if (rule_broken(RULE_EASY_ROW_SENTENCES, p->sentence_count))
		tell(c, RULE_EASY_ROW_SENTENCES, p, p->sentence_count);
}

static void check_picture(struct checking *c, const struct passage *p)
{
	if (p->picture_after)
		tell(c, RULE_EASY_PICTURE_AFTER, p, 0);
	else if (p->kind != PASSAGE_ROW)
		tell(c, RULE_EASY_NO_PICTURE, p, 0);
}

/* Items of one list, or cells of one row, have one message. */
static bool is_beside(const struct passage *p, const struct passage *before)
{
	return p->kind != PASSAGE_PARAGRAPH && p->kind == before->kind &&
		p->element->parent == before->element->parent;
}

static void check_passages(struct checking *c)
{
	for (size_t i = 0; i < c->prose.count; i++) {
		const struct passage *p = &c->prose.passages[i];

		if (p->kind == PASSAGE_HEADING)
			continue;
		check_row(c, p);
		if (p->kind == PASSAGE_ROW || i == 0 || !is_beside(p, p - 1))
			check_picture(c, p);
	}
}

/* Runs of rows with no heading between them. */
static void check_headings(struct checking *c)
{
	int rows = 0;

	for (size_t i = 0; i <= c->prose.count; i++) {
		bool ends = i == c->prose.count || c->prose.passages[i].kind == PASSAGE_HEADING;

		if (ends && rule_broken(RULE_EASY_NO_HEADING, rows))
			tell(c, RULE_EASY_NO_HEADING, &c->prose.passages[i - (size_t)rows], rows);
		rows = ends ? 0 : rows + 1;
	}
}

/* Parts */

static bool is_alike(struct slice one, struct slice other)
{
	if (one.length != other.length)
		return false;
	for (size_t i = 0; i < one.length; i++)
		if (ascii_lower(one.at[i]) != ascii_lower(other.at[i]))
			return false;
	return true;
}

static const struct passage *find_part(const struct checking *c, struct slice title)
{
	for (size_t i = 0; i < c->prose.count; i++) {
		const struct passage *p = &c->prose.passages[i];

		if (p->kind == PASSAGE_HEADING && is_alike(slice_trim(p->text), title))
			return p;
	}
	return NULL;
}

/* A contact stands below the heading, before the next of its rank. */
static bool has_contact(const struct checking *c, const struct passage *heading)
{
	const xmlNode *e = heading->element;

	while ((e = tree_next(e, c->page->body))) {
		if (tree_is(e, (const char *)heading->element->name))
			return false;
		if (prose_has_class(e, "contact") || tree_is(e, "candour-contact"))
			return true;
	}
	return false;
}

static void check_parts(struct checking *c)
{
	const struct data *help = c->lexicon->help;
	const struct passage *heading;

	for (const struct data *part = c->lexicon->parts ? c->lexicon->parts->first : NULL; part;
		part = part->next)
		if (!find_part(c, part->text))
			checking_tell_page(c, RULE_EASY_PART, 0, part->text);
	if (!help)
		return;
	heading = find_part(c, help->text);
	if (!heading)
		checking_tell_page(c, RULE_EASY_PART, 0, help->text);
	else if (!has_contact(c, heading))
		checking_tell(c, RULE_EASY_CONTACT, heading, 0, heading->text, 0, help->text);
}

/* The page as a whole */

/* A limit that must not be passed, or else one that had better not be. */
static void check_limits(
	struct checking *c, enum rule_code error, enum rule_code warning, int count)
{
	if (rule_broken(error, count))
		checking_tell_page(c, error, count, slice_text(NULL));
	else if (rule_broken(warning, count))
		checking_tell_page(c, warning, count, slice_text(NULL));
}

static void check_shares(struct checking *c, enum rule_code error, enum rule_code warning, int part)
{
	int whole = c->figures->words, count = checking_hundredths(part, whole);

	if (rule_broken_share(error, part, whole))
		checking_tell_page(c, error, count, slice_text(NULL));
	else if (rule_broken_share(warning, part, whole))
		checking_tell_page(c, warning, count, slice_text(NULL));
}

static void check_sentences(struct checking *c)
{
	const struct plain_figures *f = c->figures;

	if (rule_broken_share(RULE_EASY_LONG_MANY, f->longish, f->sentences))
		checking_tell_page(c, RULE_EASY_LONG_MANY,
			checking_hundredths(f->longish, f->sentences), slice_text(NULL));
	if (rule_broken_mean(RULE_EASY_MEAN, f->words, f->sentences))
		checking_tell_page(c, RULE_EASY_MEAN, checking_tenths(f->words, f->sentences),
			slice_text(NULL));
	if (rule_broken_share(RULE_EASY_PASSIVE_MANY, f->passive, f->sentences))
		checking_tell_page(c, RULE_EASY_PASSIVE_MANY,
			checking_hundredths(f->passive, f->sentences), slice_text(NULL));
}

static void check_grade(struct checking *c)
{
	int grade = plain_grade(c->figures);

	if (rule_broken_mean(RULE_EASY_GRADE_HIGH, grade, 10))
		checking_tell_page(c, RULE_EASY_GRADE_HIGH, grade, slice_text(NULL));
	else if (rule_broken_mean(RULE_EASY_GRADE, grade, 10))
		checking_tell_page(c, RULE_EASY_GRADE, grade, slice_text(NULL));
}

void easy_page(struct checking *c)
{
	const struct plain_figures *f = c->figures;

	check_passages(c);
	check_headings(c);
	check_limits(c, RULE_EASY_WORDS_HIGH, RULE_EASY_WORDS, f->words);
	check_limits(c, RULE_EASY_ROWS_HIGH, RULE_EASY_ROWS, f->rows);
	if (!c->page->is_index)
		check_parts(c);
	if (f->sentences < CHECKING_ENOUGH)
		return;
	check_sentences(c);
	check_shares(c, RULE_EASY_THREE_HIGH, RULE_EASY_THREE, f->three);
	if (f->hard >= 0)
		check_shares(c, RULE_EASY_HARD_SHARE_HIGH, RULE_EASY_HARD_SHARE, f->hard);
	check_grade(c);
}
