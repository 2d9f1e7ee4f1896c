#include "base/json.h"
#include "compare/level.h"
#include "compare/speak.h"

/* Exact, as text: "-25.5", "91001/260". */
static void put_number(
	const struct compared *c, struct buf *out, const char *name, struct number number)
{
	json_member(out, name, words_numbers(c->proofs[COMPARE_NEW], 0, number, number));
}

static void put_count(struct buf *out, const char *name, uint64_t count)
{
	buf_print(out, ",\"%s\":%llu", name, (unsigned long long)count);
}

static const char *const changes[COMPARE_CHANGES] = {
	[COMPARE_SAME] = "same",
	[COMPARE_GAINS] = "gain",
	[COMPARE_LOSES] = "lose",
	[COMPARE_MOVES] = "move",
	[COMPARE_NONE_BOTH] = "none",
};

static void put_came(const struct compared *c, struct buf *out, const char *name,
	const struct compare_came *came)
{
	buf_print(out, ",\"%s\":{\"outcome\":", name);
	json_string(out, compare_level(c, came->level)->name);
	if (compare_has_amount(c, came)) {
		put_number(c, out, "low", came->low);
		put_number(c, out, "high", came->high);
	}
	buf_byte(out, '}');
}

/* Answers by the names of questions, in words: a name is in both versions, words may not be. */
static void put_answers(const struct compared *c, struct buf *out, const struct compare_case *k)
{
	const char *between = "";

	buf_text(out, ",\"answers\":{");
	for (uint32_t i = 0; i < c->question_count; i++) {
		const struct compare_question *q = &c->questions[i];
		int side = q->of[COMPARE_NEW] != COMPARE_NONE ? COMPARE_NEW : COMPARE_OLD;
		const struct image *im = &c->proofs[side]->image;
		struct image_text name = image_text(
			im, image_word(im, SECTION_QUESTION, q->of[side], QUESTION_NAME));

		struct slice answer = compare_answer_alone(c, k, i);

		if (!answer.length)
			continue;
		buf_text(out, between);
		json_string(out, slice_of(name.at, name.length));
		buf_byte(out, ':');
		json_string(out, answer);
		between = ",";
	}
	buf_byte(out, '}');
}

static void put_case(
	const struct compared *c, struct buf *out, const char *name, const struct compare_case *k)
{
	if (!k->is_there)
		return;
	buf_print(out, ",\"%s\":{\"worksheet\":", name);
	json_string(out, c->sides[COMPARE_NEW].sheet->name);
	if (k->person.length)
		json_member(out, "person", k->person);
	put_number(c, out, "change", k->change);
	put_came(c, out, "old", &k->came[COMPARE_OLD]);
	put_came(c, out, "new", &k->came[COMPARE_NEW]);
	put_answers(c, out, k);
	buf_byte(out, '}');
}

/* Over amounts that were picked there is no average; over people there is. */
static void put_tally(const struct compared *c, struct buf *out, const struct compare_tally *t)
{
	put_count(out, "all", compare_total(&t->count));
	for (int i = 0; i < COMPARE_CHANGES; i++)
		put_count(out, changes[i], t->count.of[i]);
	if (t->amounts && (!c->has_numbers || (t != &c->all && t != &c->unsure))) {
		put_number(c, out, "average", compare_average(t));
		put_count(out, "averaged", t->amounts);
	}
	put_case(c, out, "largest-gain", &t->gain);
	put_case(c, out, "largest-loss", &t->loss);
}

static void put_moves(const struct compared *c, struct buf *out)
{
	const char *between = "";

	buf_text(out, ",\"moves\":[");
	for (size_t i = 0; i < (size_t)c->level_count * c->level_count; i++) {
		const struct compare_move *move = c->moves[i];

		if (!move)
			continue;
		buf_print(out, "%s{\"from\":", between);
		json_string(out, c->levels[move->from].name);
		json_member(out, "to", c->levels[move->to].name);
		put_count(out, "count", move->count);
		put_case(c, out, "first", &move->first);
		buf_byte(out, '}');
		between = ",";
	}
	buf_byte(out, ']');
}

/* Combinations in which somebody is not sure of an answer, if any question allows that. */
static void put_unsure(const struct compared *c, struct buf *out)
{
	if (!compare_total(&c->unsure.count))
		return;
	buf_print(out, ",\"not-sure\":{\"sampled\":%s", c->unsure_sampled ? "true" : "false");
	put_tally(c, out, &c->unsure);
	buf_byte(out, '}');
}

static void put_people(const struct compared *c, struct buf *out)
{
	const struct compare_people *all = &c->people;

	if (!all->count)
		return;
	buf_text(out, ",\"people\":{\"invented\":true");
	put_tally(c, out, &all->all);
	buf_text(out, ",\"groups\":[");
	for (size_t i = 0; i < all->group_count; i++) {
		const struct compare_group *g = &all->groups[i];

		buf_print(out, "%s{\"by\":", i ? "," : "");
		json_string(out, all->columns[g->column]);
		json_member(out, "group", g->name);
		put_tally(c, out, &g->tally);
		buf_print(out, ",\"only-loses\":%s,\"few\":%s}",
			compare_only_loses(&g->tally.count) ? "true" : "false",
			compare_total(&g->tally.count) < COMPARE_FEW ? "true" : "false");
	}
	buf_text(out, "],\"each\":[");
	for (size_t i = 0; i < all->count; i++) {
		const struct compare_person *p = &all->items[i];

		buf_print(out, "%s{\"person\":", i ? "," : "");
		json_string(out, p->name);
		json_member(out, "becomes", slice_text(changes[p->change]));
		put_number(c, out, "change", p->outcome.change);
		put_came(c, out, "old", &p->outcome.came[COMPARE_OLD]);
		put_came(c, out, "new", &p->outcome.came[COMPARE_NEW]);
		buf_byte(out, '}');
	}
	buf_text(out, "]}");
}

void compare_json(const struct compared *c, struct buf *out)
{
	static const char *const names[] = { "old", "new" };
	char day[DATE_TEXT];

	buf_text(out, "{\"worksheet\":");
	json_string(out, c->sides[COMPARE_NEW].sheet->name);
	for (int side = 0; side < COMPARE_SIDES; side++) {
		buf_print(out, ",\"%s\":{\"version\":", names[side]);
		json_string(out, data_text(c->sides[side].sheet->version));
		json_member(out, "as-of", slice_text(date_text(c->sides[side].as_of, day)));
		buf_byte(out, '}');
	}
	buf_print(out, ",\"unchanged\":%s", c->is_same ? "true" : "false");
	if (!c->is_same) {
		buf_print(out, ",\"exact\":%s,\"sampled\":%s,\"combinations\":{",
			c->is_exact ? "true" : "false", c->is_sampled ? "true" : "false");
		buf_text(out, "\"worksheet\":");
		json_string(out, c->sides[COMPARE_NEW].sheet->name);
		put_tally(c, out, &c->all);
		buf_byte(out, '}');
		put_moves(c, out);
		put_unsure(c, out);
	}
	put_people(c, out);
	buf_byte(out, '}');
}
