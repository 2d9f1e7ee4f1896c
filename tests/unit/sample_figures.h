/*
 * sample_figures: figures of a YAML text, settled on a day, for the tests of figures and of their pages.
 */
#ifndef TESTS_UNIT_SAMPLE_FIGURES_H
#define TESTS_UNIT_SAMPLE_FIGURES_H

#include "sample.h"
#include "site/figure.h"

static const char sources_yaml[] =
	"guidance:\n  title: Guidance\n  date: 2023-11\n  publisher: A council\n  nation: England\n"
	"  status: In force\n";

static inline const struct sources *sample_sources(struct test *t)
{
	struct sources *s = ARENA_NEW(&t->arena, struct sources);

	assert_true(sources_read(s, &t->arena, sample_data(t, "sources.yaml", sources_yaml),
		sample_words(t), &t->diags));
	return s;
}

static inline struct date sample_day(const char *text)
{
	struct date d;

	assert_true(date_parse(slice_text(text), &d));
	return d;
}

/* The figures of one file, settled on a day; what is wrong is among the messages. */
static inline bool sample_figures(
	struct test *t, struct figures *f, const char *yaml, const char *as_of)
{
	*f = (struct figures){ 0 };
	bool good = figures_read(f, &t->arena, sample_data(t, "f.yaml", yaml), &t->diags);

	return figures_settle(f, sample_sources(t), sample_words(t), sample_day(as_of), &t->arena,
		       &t->diags) &&
		good;
}

#endif
