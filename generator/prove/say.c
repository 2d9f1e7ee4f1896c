#include "prove/prove.h"
#include "prove/words.h"

/* What is said is long: a line of it may hold a witness. */
struct telling {
	struct proving p; /* for its words */
	const struct proof *proof;
	struct buf *out;
};

static void fill(struct telling *t, enum word word, const struct slice *parts, size_t count)
{
	words_fill(t->out, t->p.saying.words->text[word], parts, count);
	buf_byte(t->out, '\n');
}

static void title(struct telling *t, enum word word)
{
	buf_byte(t->out, '\n');
	fill(t, word, NULL, 0);
}

static struct slice count_words(struct telling *t, uint64_t count)
{
	char room[AMOUNT_TEXT];

	if (count > INT64_MAX)
		count = INT64_MAX;
	return arena_copy(t->p.arena, slice_text(amount_words(amount_whole((int64_t)count), room)));
}

static struct slice labels_words(struct telling *t, const struct sheet_line *line, uint64_t labels)
{
	struct slice said = SLICE("");

	for (size_t i = 0; i < line->label_count; i++) {
		if (!(labels >> i & 1))
			continue;
		said = said.length
			? words_of(&t->p, WORD_SHEET_OR, said, line->labels[i].says->text)
			: line->labels[i].says->text;
	}
	return said;
}

static void say_line(struct telling *t, size_t index)
{
	static const enum word hows[] = {
		[PROOF_EXACT] = WORD_PROOF_EXACTLY,
		[PROOF_TRIED] = WORD_PROOF_TRIED,
		[PROOF_BOUNDS] = WORD_PROOF_WITHIN,
	};
	const struct sheet_line *line = &t->p.sheet->lines[index];
	const struct proof_line *proof = &t->proof->lines[index];
	uint32_t unit = image_word(
		&t->p.image, SECTION_LINE, t->p.compiled->lines[index], LINE_UNIT);
	struct slice is = SLICE(""), none = SLICE("");

	if (proof->has_value)
		is = line->label_count
			? labels_words(t, line, proof->labels)
			: words_of(&t->p, hows[proof->how],
				  words_numbers(&t->p, unit, proof->low, proof->high), none);
	if (proof->refers)
		is = is.length ? words_of(&t->p, WORD_PROOF_REFERS, is, none)
			       : t->p.saying.words->text[WORD_RUN_REFER];
	if (!is.length && proof->undecided)
		is = t->p.saying.words->text[WORD_UNDECIDED];
	buf_text(t->out, "  ");
	fill(t, WORD_RUN_RESULT, (struct slice[]){ line->says->text, is }, 2);
}

static void say_caught(struct telling *t)
{
	for (size_t i = 0; i < t->p.sheet->line_count; i++) {
		const struct proof_line *line = &t->proof->lines[i];

		if (!line->caught_count)
			continue;
		buf_byte(t->out, '\n');
		fill(t, WORD_PROOF_OTHERWISE, &t->p.sheet->lines[i].says->text, 1);
		for (size_t j = 0; j < line->caught_count; j++)
			buf_print(t->out, "  %.*s\n", SLICE_ARG(line->caught[j]));
		if (line->caught_more) {
			buf_text(t->out, "  ");
			fill(t, WORD_PROOF_MORE, NULL, 0);
		}
	}
}

static void say_cliffs(struct telling *t)
{
	if (t->proof->cliff_count)
		title(t, WORD_PROOF_CLIFFS);
	for (size_t i = 0; i < t->proof->cliff_count; i++) {
		const struct proof_cliff *c = &t->proof->cliffs[i];
		const struct slice parts[] = { c->question, c->from, c->to, c->result_from,
			c->result_to };

		buf_text(t->out, "  ");
		fill(t, WORD_PROOF_CLIFF, parts, 5);
	}
}

static void say_roundings(struct telling *t)
{
	bool any = false;

	for (size_t i = 0; i < t->p.sheet->line_count; i++) {
		const struct proof_line *line = &t->proof->lines[i];
		uint32_t unit = image_word(
			&t->p.image, SECTION_LINE, t->p.compiled->lines[i], LINE_UNIT);

		if (!line->rounds)
			continue;
		if (!any)
			title(t, WORD_PROOF_ROUNDINGS);
		any = true;
		buf_text(t->out, "  ");
		fill(t, WORD_PROOF_ROUNDING,
			(struct slice[]){ t->p.sheet->lines[i].says->text,
				words_numbers(&t->p, unit, line->rounding, line->rounding) },
			2);
	}
}

static void say_head(struct telling *t)
{
	struct slice days = SLICE("");
	const struct proof *p = t->proof;
	struct slice count = count_words(t, p->combinations);

	fill(t, p->exact ? WORD_PROOF_ALL : WORD_PROOF_NOT_ALL, &count, 1);
	for (size_t i = 0; i < p->day_count; i++) {
		struct slice day = words_date(t->p.saying.words, t->p.arena, p->days[i]);

		days = days.length ? words_of(&t->p, WORD_SHEET_AND, days, day) : day;
	}
	if (days.length)
		fill(t, WORD_PROOF_DAYS, &days, 1);
	count = count_words(t, p->examples);
	fill(t, WORD_PROOF_EXAMPLES, &count, 1);
	count = count_words(t, p->exceptions);
	if (p->exceptions)
		fill(t, WORD_PROOF_EXCEPTIONS, &count, 1);
}

void prove_say(const struct sheet *s, const struct compiled *c, const struct proof *proof,
	const struct words *w, struct buf *out)
{
	struct arena arena;
	struct telling t = { .p = { .sheet = s,
				     .compiled = c,
				     .saying = { s, w, &arena, { 0 } },
				     .arena = &arena },
		.proof = proof,
		.out = out };

	arena_init(&arena);
	if (image_open(&t.p.image, c->image.at, c->image.length) != IMAGE_GOOD)
		return;
	say_head(&t);
	title(&t, WORD_PROOF_LINES);
	for (size_t i = 0; i < s->line_count; i++)
		say_line(&t, i);
	say_caught(&t);
	say_cliffs(&t);
	say_roundings(&t);
	if (proof->not_covered_count)
		title(&t, WORD_PROOF_NOT_COVERED);
	for (size_t i = 0; i < proof->not_covered_count; i++)
		buf_print(out, "  %.*s\n", SLICE_ARG(proof->not_covered[i]));
	arena_release(&arena);
}
