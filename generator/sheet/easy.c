#include "sheet/easy.h"

struct checking {
	const struct sheet *sheet;
	const char *page;
	struct diags *diags;
	bool good;
};

/* Something that is shown: "the question", its name, and how its easy words are written. */
struct shown {
	struct place place;
	const char *what;
	struct slice name;
	const char *mend;
};

static void miss(struct checking *c, const struct shown *s, const char *missing, const char *mend)
{
	diag_error(c->diags, s->place, "easy-missing",
		"in easy read %s shows %s \"%.*s\", which has no %s: write %s", c->page, s->what,
		SLICE_ARG(s->name), missing, mend);
	c->good = false;
}

static void check(struct checking *c, struct shown s, const struct sheet_easy *easy)
{
	if (!easy->says) {
		miss(c, &s, "easy words", s.mend);
	} else if (!easy->picture) {
		s.place = easy->says->place;
		miss(c, &s, "picture",
			"\"picture\" beside its easy words, with an id of layouts/pictures/manifest.yaml");
	}
}

static void check_choices(struct checking *c, const struct sheet_question *q)
{
	for (size_t i = 0; i < q->choice_count; i++) {
		const struct sheet_choice *choice = &q->choices[i];

		check(c,
			(struct shown){ choice->place, "the choice", choice->name,
				"it below \"choices\" of the question's \"easy\": {says: ..., picture: ...}" },
			&choice->easy);
	}
}

static void check_question(struct checking *c, const struct sheet_question *q)
{
	struct shown s = { q->place, "the question", q->name,
		q->choice_count ? "easy: {asks: ..., picture: ..., choices: ...}"
				: "easy: {asks: ..., picture: ...}" };
	bool known = q->easy.says != NULL;

	check(c, s, &q->easy);
	if (!known)
		return; /* one message for the whole of it */
	if (q->when && !q->easy_when)
		miss(c, &s, "easy words for \"when\"", "\"when\" into its \"easy\"");
	check_choices(c, q);
}

static void check_group(struct checking *c, const struct sheet_group *g)
{
	struct shown s = { g->place, "the group", g->name,
		"easy: {asks: ..., picture: ..., row: ...}" };

	check(c, s, &g->easy);
	if (g->easy.says && !g->easy_row)
		miss(c, &s, "easy words for \"row\"", "\"row\" into its \"easy\"");
}

static void check_frame(struct checking *c)
{
	const struct sheet *s = c->sheet;
	struct shown whole = { { s->file, 1, 1 }, "the worksheet", s->name,
		"easy: {title: ..., before: {says: ..., picture: ...}, after: ..., unsure: ...}" };
	bool unsure = false;

	for (size_t i = 0; i < s->question_count; i++)
		unsure = unsure || s->questions[i].unsure;
	if (!s->easy.title) {
		miss(c, &whole, "easy title", whole.mend);
		return;
	}
	whole.place = s->easy.title->place;
	whole.mend = "\"before\" beside its easy title: {says: how to fill it in, picture: ...}";
	check(c, whole, &s->easy.before);
	whole.mend = "\"after\" beside its easy title: {says: what to do with it, picture: ...}";
	check(c, whole, &s->easy.after);
	whole.mend = "\"unsure\" beside its easy title: {says: I am not sure, picture: ...}";
	if (unsure)
		check(c, whole, &s->easy.unsure);
}

/* Of the lines only the result has to be said; others are said where they have easy words. */
static void check_lines(struct checking *c)
{
	const struct sheet *s = c->sheet;

	for (size_t i = 0; i < s->line_count; i++) {
		const struct sheet_line *l = &s->lines[i];

		if (l->easy.says || (int)i == s->result)
			check(c,
				(struct shown){ l->place, "the line", l->name,
					"easy: {says: ..., picture: ...}" },
				&l->easy);
	}
}

bool easy_check(const struct sheet *s, const char *page, struct diags *d)
{
	struct checking c = { s, page, d, true };

	check_frame(&c);
	for (size_t i = 0; i < s->group_count; i++)
		check_group(&c, &s->groups[i]);
	for (size_t i = 0; i < s->question_count; i++)
		check_question(&c, &s->questions[i]);
	check_lines(&c);
	for (size_t i = 0; i < s->refer_count; i++)
		check(&c,
			(struct shown){ s->refers[i].says->place, "the referral",
				s->refers[i].written->text, "easy: {says: ..., picture: ...}" },
			&s->refers[i].easy);
	return c.good;
}

struct using
{
	void (*use)(void *context, struct slice name);
	void *context;
};

static void use(const struct using *u, const struct sheet_easy *easy)
{
	if (easy->picture)
		u->use(u->context, easy->picture->text);
}

void easy_each_picture(
	const struct sheet *s, void (*use_one)(void *context, struct slice name), void *context)
{
	const struct using u = { use_one, context };

	use(&u, &s->easy.before);
	use(&u, &s->easy.after);
	use(&u, &s->easy.unsure);
	for (size_t i = 0; i < s->group_count; i++)
		use(&u, &s->groups[i].easy);
	for (size_t i = 0; i < s->question_count; i++) {
		const struct sheet_question *q = &s->questions[i];

		use(&u, &q->easy);
		for (size_t k = 0; k < q->choice_count; k++)
			use(&u, &q->choices[k].easy);
	}
	for (size_t i = 0; i < s->line_count; i++)
		use(&u, &s->lines[i].easy);
	for (size_t i = 0; i < s->refer_count; i++)
		use(&u, &s->refers[i].easy);
}
