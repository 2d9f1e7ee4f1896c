#include "check/access_look.h"
#include "check/access_words.h"

static bool is_choice(const struct look *l, int i)
{
	return l->elements[i].kind == KIND_INPUT &&
		(look_says(l, i, "type", "radio") || look_says(l, i, "type", "checkbox"));
}

static int label_around(const struct look *l, int i)
{
	for (int up = l->elements[i].parent; up >= 0; up = l->elements[up].parent)
		if (l->elements[up].kind == KIND_LABEL)
			return up;
	return -1;
}

/* Place of the label that is for it or around it, or -1. */
static int label_of(const struct look *l, int i)
{
	const struct access_element *label = look_has(l, i, HAS(ID))
		? map_get(&l->labelled, look_get(l, i, "id"))
		: NULL;

	return label ? (int)(label - l->elements) : label_around(l, i);
}

static struct slice field_name(struct look *l, int i)
{
	int label = label_of(l, i);

	if (look_has(l, i, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY)))
		return look_name(l, i);
	if (label >= 0 && words_any(look_name(l, label)))
		return look_name(l, label);
	return look_get(l, i, "title");
}

static void check_label(struct look *l, int i)
{
	if (look_in(l, i, IN_HIDDEN) || words_any(field_name(l, i)))
		return;
	if (look_has(l, i, HAS(PLACEHOLDER)))
		look_tell_words(l, ACCESS_PLACEHOLDER, i, look_get(l, i, "placeholder"), SLICE(""));
	else if (label_of(l, i) < 0)
		look_tell(l, ACCESS_LABEL, i);
}

/* What is wrong with the answer is heard with the question. */
static void check_error(struct look *l, int i)
{
	if (look_says(l, i, "aria-invalid", "true") && !look_has(l, i, HAS(ARIA_DESCRIBEDBY)))
		look_tell(l, ACCESS_ERROR, i);
}

/* A pattern that nobody is told: the answer is refused and nobody knows why. */
static void check_pattern(struct look *l, int i)
{
	if (look_has(l, i, HAS(PATTERN)) && !look_has(l, i, HAS(ARIA_DESCRIBEDBY) | HAS(TITLE)))
		look_tell(l, ACCESS_PATTERN, i);
}

static void check_autocomplete(struct look *l, int i)
{
	struct slice type = look_get(l, i, "type");

	if (!look_has(l, i, HAS(AUTOCOMPLETE)) &&
		(words_same(type, SLICE("email")) || words_same(type, SLICE("tel"))))
		look_tell_words(l, ACCESS_AUTOCOMPLETE, i, type, SLICE(""));
}

static void check_field(struct look *l, int i)
{
	check_label(l, i);
	check_error(l, i);
	check_pattern(l, i);
	check_autocomplete(l, i);
	if (look_has(l, i, HAS(AUTOFOCUS)))
		look_tell(l, ACCESS_AUTOFOCUS, i);
	if (xmlHasProp(l->elements[i].node, (const xmlChar *)"onchange") &&
		(l->elements[i].kind == KIND_SELECT || is_choice(l, i)))
		look_tell(l, ACCESS_ON_CHANGE, i);
}

/* A label has words, and something that they are for. */
static void check_label_itself(struct look *l, int i)
{
	struct slice target = look_get(l, i, "for");
	const struct access_element *first;

	if (look_in(l, i, IN_HIDDEN))
		return;
	if (!words_any(look_name(l, i)))
		look_tell(l, ACCESS_LABEL_EMPTY, i);
	if (!look_has(l, i, HAS(FOR))) {
		for (int k = i + 1; k < l->elements[i].end; k++)
			if (look_is_field(l, k) || l->elements[k].kind == KIND_BUTTON)
				return;
		look_tell_words(l, ACCESS_LABEL_FOR, i, look_name(l, i), SLICE(""));
		return;
	}
	first = map_get(&l->labelled, target);
	if (first && first != &l->elements[i])
		look_tell_words(l, ACCESS_LABEL_TWICE, i, look_name(l, i), target);
}

static void check_fieldset(struct look *l, int i)
{
	int legend = look_find(l, i, KIND_LEGEND);

	if (look_in(l, i, IN_HIDDEN))
		return;
	if (legend < 0 && !look_has(l, i, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY)))
		look_tell(l, ACCESS_LEGEND, i);
	else if (legend >= 0 && !words_any(look_name(l, legend)))
		look_tell(l, ACCESS_LEGEND_EMPTY, legend);
}

/* Nothing sends the form but a change of an answer, or a key that not everybody knows of. */
static void check_sending(struct look *l, int i)
{
	bool asks = false;

	for (int k = i + 1; k < l->elements[i].end; k++) {
		if (l->elements[k].kind == KIND_BUTTON || look_says(l, k, "type", "submit") ||
			look_says(l, k, "type", "image") || look_says(l, k, "type", "button"))
			return;
		asks = asks || look_is_field(l, k);
	}
	if (asks)
		look_tell(l, ACCESS_NO_BUTTON, i);
}

static void check_button(struct look *l, int i)
{
	static const char *const vague[] = { "click", "click here", "here", "button", "press",
		"press here", "image", "icon" };
	bool is_input = l->elements[i].kind == KIND_INPUT;
	struct slice name = is_input && !look_has(l, i, HAS(ARIA_LABEL)) ? look_get(l, i, "value")
									 : look_name(l, i);

	if (look_in(l, i, IN_HIDDEN))
		return;
	/* a browser gives these two their words */
	if (is_input && !xmlHasProp(l->elements[i].node, (const xmlChar *)"value") &&
		!look_says(l, i, "type", "button"))
		return;
	if (is_input && !name.length)
		name = look_get(l, i, "title");
	if (!words_any(name))
		look_tell_words(l, ACCESS_BUTTON_EMPTY, i, name, SLICE(""));
	else if (words_among(words_bare(name), vague, sizeof(vague) / sizeof(*vague)))
		look_tell_words(l, ACCESS_BUTTON_VAGUE, i, name, SLICE(""));
}

/* Words between a label and its field that are said with neither: a hint that is only seen. */
static void check_hint(struct look *l, int i)
{
	int label = look_before(l, i), field = look_next(l, i);

	if (label < 0 || l->elements[label].kind != KIND_LABEL || field < 0 ||
		!look_is_field(l, field) || is_choice(l, field) || look_in(l, i, IN_HIDDEN) ||
		!look_has(l, label, HAS(FOR)) || !words_any(look_words(l, i)) ||
		!slice_equal(look_get(l, label, "for"), look_get(l, field, "id")))
		return;
	if (!look_has(l, field, HAS(ARIA_DESCRIBEDBY)))
		look_tell_words(l, ACCESS_HINT, i, look_words(l, i), SLICE(""));
}

static bool speaks_of_errors(struct slice words)
{
	static const char *const signs[] = { "error", "problem", "fix ", "invalid", "not valid",
		"wrong", "incorrect" };

	for (size_t k = 0; k < sizeof(signs) / sizeof(*signs); k++)
		if (words_find(words, signs[k]) < words.length)
			return true;
	return false;
}

/* An error that says that there is one, and not which or what to do. */
static void check_error_words(struct look *l, int i)
{
	static const char *const bare[] = { "is not valid", "not valid", "invalid", "is invalid",
		"is wrong", "incorrect", "is incorrect", "invalid value", "invalid input",
		"invalid format", "please try again", "there was an error", "there is an error" };
	struct slice words = words_bare(look_words(l, i));

	if (words_among(words, bare, sizeof(bare) / sizeof(*bare)))
		look_tell_words(l, ACCESS_ERROR_VAGUE, i, words, SLICE(""));
}

/* Above a form: errors are told, and none of them leads to its field. */
static void check_summary(struct look *l, int i)
{
	int form = i;

	if (!look_says(l, i, "role", "alert") || !speaks_of_errors(look_words(l, i)))
		return;
	for (int k = i + 1; k < l->elements[i].end; k++)
		if (l->elements[k].kind == KIND_A && look_get(l, k, "href").length > 1)
			return;
	while (form >= 0 && l->elements[form].kind != KIND_FORM &&
		l->elements[form].kind != KIND_MAIN)
		form = l->elements[form].parent;
	for (int k = form < 0 ? l->count : form; form >= 0 && k < l->elements[form].end; k++)
		if (look_has(l, k, HAS(ARIA_INVALID)))
			return;
	look_tell_words(l, ACCESS_SUMMARY, i, look_words(l, i), SLICE(""));
}

void access_form(struct look *l, int i)
{
	enum access_kind k = l->elements[i].kind;

	if (look_is_field(l, i))
		check_field(l, i);
	else if (k == KIND_LABEL)
		check_label_itself(l, i);
	else if (k == KIND_FIELDSET)
		check_fieldset(l, i);
	else if (k == KIND_FORM)
		check_sending(l, i);
	else if (k == KIND_BUTTON ||
		(k == KIND_INPUT && !look_says(l, i, "type", "hidden") &&
			!look_says(l, i, "type", "image")))
		check_button(l, i);
	else if (k == KIND_P || k == KIND_DIV || k == KIND_SPAN || k == KIND_SMALL) {
		if (look_in(l, i, IN_FORM)) {
			check_hint(l, i);
			if (l->elements[i].end == i + 1)
				check_error_words(l, i);
		}
		if (look_has(l, i, HAS(ROLE)))
			check_summary(l, i);
	}
	if ((k == KIND_BUTTON || look_is_field(l, i)) && look_inside(l, i, IN_LINK | IN_BUTTON))
		look_tell(l, ACCESS_CONTROL_INSIDE, i);
}

/* Choices of one name, with no question around them. */
static void check_group(struct look *l, struct map *groups, int i)
{
	struct slice name = look_get(l, i, "name");
	const struct access_element *first;

	if (!name.length || look_in(l, i, IN_GROUP | IN_HIDDEN))
		return;
	if (map_add(groups, l->arena, name, &l->elements[i]))
		return;
	first = map_get(groups, name);
	/* told once: at the second, of the first */
	for (int k = (int)(first - l->elements) + 1; k < i; k++)
		if (is_choice(l, k) && slice_equal(look_get(l, k, "name"), name))
			return;
	look_tell_words(l, ACCESS_GROUP, (int)(first - l->elements), name, SLICE(""));
}

/*
 * Two fields of one group, below one heading, with the same words: nobody who listens can tell which is which.
 */
static void check_same(struct look *l, int i, int heading)
{
	int group = l->elements[i].parent;
	struct slice name = field_name(l, i);

	while (group > 0 && l->elements[group].kind != KIND_FIELDSET &&
		l->elements[group].kind != KIND_FORM && l->elements[group].kind != KIND_TR &&
		!look_has(l, group, HAS(ROLE)))
		group = l->elements[group].parent;
	if (group < heading)
		group = heading;
	for (int k = group < 0 ? 0 : group; words_any(name) && k < i; k++)
		if (look_is_field(l, k) && words_same(name, field_name(l, k))) {
			look_tell_words(l, ACCESS_LABEL_SAME, i, name, SLICE(""));
			return;
		}
}

void access_fields(struct look *l)
{
	struct map groups = { 0 };
	int heading = -1;

	for (int i = 0; i < l->count; i++) {
		if (look_is_heading(l->elements[i].kind))
			heading = i;
		if (!look_is_field(l, i) || look_in(l, i, IN_HIDDEN))
			continue;
		if (is_choice(l, i))
			check_group(l, &groups, i);
		check_same(l, i, heading);
	}
}
