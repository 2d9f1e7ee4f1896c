#include "sheet/idle.h"

static struct slice member(const struct data *map, const char *name)
{
	return data_text(data_member(map, name));
}

bool idle_has(const struct idle *idle, struct slice says)
{
	return map_get(&idle->lines, says) != NULL;
}

bool idle_is_question(const struct sheet *s, struct slice says)
{
	for (size_t i = 0; i < s->question_count; i++)
		if (slice_ends(says, s->questions[i].called->text))
			return true;
	return false;
}

static bool is_figure(const struct sheet *s, struct slice says)
{
	for (size_t i = 0; i < s->figure_count; i++)
		if (slice_equal(says, s->figures[i].says->text))
			return true;
	return false;
}

static bool is_zero(const struct data *line)
{
	return slice_is(member(line, "low"), "0") && slice_is(member(line, "high"), "0");
}

/* Numbers and figures are there whatever was asked, so they say nothing of it. */
static bool is_idle(const struct idle *idle, const struct sheet *s, const struct data *line)
{
	const struct data *inputs = data_member(line, "inputs");
	bool rests_on_unasked = false;

	for (const struct data *i = inputs ? inputs->first : NULL; i; i = i->next) {
		struct slice says = member(i, "says");
		bool has_answer = data_member(i, "answer") || data_member(i, "unsure");
		bool has_value = data_member(i, "words");
		bool unasked = !has_answer && !has_value && idle_is_question(s, says);

		if (unasked || idle_has(idle, says))
			rests_on_unasked = true;
		else if (has_answer || (has_value && !is_figure(s, says)))
			return false;
	}
	return rests_on_unasked && is_zero(line);
}

void idle_find(struct idle *idle, const struct sheet *s, const struct data *lines, struct arena *a)
{
	*idle = (struct idle){ 0 };
	for (struct data *line = lines ? lines->first : NULL; line; line = line->next)
		if (!slice_equal(member(line, "line"), s->lines[s->result].name) &&
			is_idle(idle, s, line))
			(void)!map_add(&idle->lines, a, member(line, "says"), line);
}
