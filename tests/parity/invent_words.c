#include "inventing.h"

#include <stdio.h>

/* Texts */

uint32_t invent_ugly(struct inventing *v)
{
	static const struct slice texts[] = {
		{ "", 0 },
		{ "{}", 2 },
		{ "{}{}{}{}", 8 },
		{ "{", 1 },
		{ "a \"quoted\" \\ text", 17 },
		{ "</script><b>&amp;'", 18 },
		{ "\t\n\r\x1f\x7f\x01", 6 },
		{ "\x01\x01 and \x01\x02 and \x01", 14 },
		{ "\xc2\xa3 \xe2\x80\xa6 \xf0\x9f\x98\x80", 11 },
		{ "\xff\xfe\xc3", 3 },
		{ "a\0b", 3 },
		{ "=,\n?", 4 },
		{ "__proto__", 9 },
	};
	char run[IMAGE_TEXT_LENGTH];

	if (!chance(v, 3))
		return builder_text(&v->b, texts[below(v, sizeof(texts) / sizeof(*texts))]);
	memset(run, "a{\"\x01<"[below(v, 5)], sizeof(run));
	return builder_text(&v->b, slice_of(run, below(v, sizeof(run))));
}

uint32_t invent_text(struct inventing *v, const char *what)
{
	char room[32];

	if (chance(v, 10))
		return invent_ugly(v);
	(void)snprintf(room, sizeof(room), "%s %u", what, below(v, 1000));
	return builder_text(&v->b, slice_text(room));
}

uint32_t invent_name(struct inventing *v, const char *letter, uint32_t number)
{
	char room[16];

	if (chance(v, 2))
		return invent_ugly(v);
	(void)snprintf(room, sizeof(room), "%s%u", letter, number);
	return builder_text(&v->b, slice_text(room));
}

uint32_t invent_choices(struct inventing *v, uint32_t count)
{
	uint32_t first = v->b.count[SECTION_CHOICE];

	for (uint32_t i = 0; i < count; i++) {
		const uint32_t words[CHOICE_WORDS] = { invent_name(v, "c", i),
			invent_text(v, "Choice") };

		builder_record(&v->b, SECTION_CHOICE, words);
	}
	return first;
}

/* Numbers */

int64_t invent_number(struct inventing *v)
{
	static const int64_t strange[] = { 0, -1, INT64_MAX, INT64_MIN, INT64_MAX / 2, -INT64_MAX,
		1000000000000, 999999999999999999, 4294967296 };

	if (chance(v, 4))
		return strange[below(v, sizeof(strange) / sizeof(*strange))];
	if (chance(v, 3))
		return (int64_t)random_next(v->random);
	if (chance(v, 50))
		return (int64_t)below(v, 12) - (chance(v, 20) ? 12 : 0);
	return (int64_t)below(v, 200000) - (chance(v, 20) ? 100000 : 0);
}

uint32_t invent_scale(struct inventing *v)
{
	return chance(v, 60) ? 0 : chance(v, 80) ? 2 : below(v, IMAGE_SCALE + 1);
}

uint32_t invent_day(struct inventing *v)
{
	if (chance(v, 3))
		return (uint32_t)random_next(v->random);
	return (2018 + below(v, 14)) * 10000 + (1 + below(v, 12)) * 100 + 1 + below(v, 31);
}

/* Records that nodes refer to */

void invent_units(struct inventing *v)
{
	for (uint32_t i = 0; i < UNIT_KINDS; i++) {
		const bool pounds = i == UNIT_POUNDS;
		const uint32_t words[UNIT_WORDS] = {
			i,
			chance(v, 5) ? invent_ugly(v) : builder_text(&v->b, SLICE("{} point")),
			pounds ? builder_text(&v->b, SLICE("\xc2\xa3{} a week"))
			       : builder_text(&v->b, SLICE("{} points")),
			builder_text(&v->b, pounds ? SLICE("\xc2\xa3{}") : SLICE("{}")),
		};

		builder_record(&v->b, SECTION_UNIT, words);
	}
}

uint32_t invent_unit(struct inventing *v)
{
	return chance(v, 45) ? 1 + UNIT_POUNDS : chance(v, 80) ? 1 + UNIT_PLAIN : 1 + UNIT_DAY;
}

void invent_figures(struct inventing *v)
{
	for (uint32_t i = below(v, 5); i-- > 0;) {
		uint32_t first = v->b.count[SECTION_VALUE], values = below(v, 4), from = 20180101;

		for (uint32_t k = 0; k < values; k++) {
			uint32_t words[VALUE_WORDS] = { [VALUE_FROM] = from,
				[VALUE_UNTIL] = chance(v, 30) ? invent_day(v) : 0,
				[VALUE_SCALE] = invent_scale(v),
				[VALUE_SOURCE] = invent_text(v, "source"),
				[VALUE_AT] = invent_text(v, "section") };

			builder_long(&words[VALUE_NUMBER], invent_number(v));
			builder_record(&v->b, SECTION_VALUE, words);
			from = chance(v, 5) ? invent_day(v) : from + (1 + below(v, 4)) * 10000;
		}
		const uint32_t words[FIGURE_WORDS] = { invent_name(v, "f", i),
			invent_text(v, "Figure"), chance(v, 90) ? invent_unit(v) : 0,
			chance(v, 25) ? IMAGE_UNDECIDED : IMAGE_DECIDED, first, values };

		builder_record(&v->b, SECTION_FIGURE, words);
	}
}

uint32_t invent_steps(struct inventing *v, uint32_t count)
{
	uint32_t first = v->b.count[SECTION_STEP];

	for (uint32_t i = 0; i < count; i++) {
		bool sourced = chance(v, 30);
		const uint32_t words[STEP_WORDS] = {
			chance(v, 20) ? invent_ugly(v)
				      : builder_text(&v->b, SLICE("up to \x01\x01 points")),
			sourced ? invent_text(v, "source") : 0,
			sourced ? invent_text(v, "paragraph") : 0,
		};

		builder_record(&v->b, SECTION_STEP, words);
	}
	return first;
}
