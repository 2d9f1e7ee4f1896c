#include "text/process.h"

#include "base/map.h"
#include "base/nearest.h"
#include "text/drawing.h"
#include "text/flow.h"

struct step {
	const struct data *id, *title, *by, *text, *next;
};

struct process {
	struct component *component;
	const struct data *title;
	struct records steps; /* struct step */
	struct map ids;	      /* -> struct step */
	struct flow flow;
	xmlNodePtr words; /* every text of the steps, read once and shown twice */
};

static const struct field step_fields[] = {
	{ "id", FIELD_TEXT, REQUIRED, offsetof(struct step, id), NULL, NULL },
	{ "title", FIELD_TEXT, REQUIRED, offsetof(struct step, title), NULL, NULL },
	{ "by", FIELD_TEXT, OPTIONAL, offsetof(struct step, by), NULL, NULL },
	{ "text", FIELD_TEXT, OPTIONAL, offsetof(struct step, text), NULL, NULL },
	{ "next", FIELD_DATA, OPTIONAL, offsetof(struct step, next), NULL, NULL },
};

static const struct record step_record = RECORD("a step", struct step, step_fields);

static const struct field process_fields[] = {
	{ "title", FIELD_TEXT, REQUIRED, offsetof(struct process, title), NULL, NULL },
	{ "steps", FIELD_RECORDS, REQUIRED, offsetof(struct process, steps), NULL, &step_record },
};

static const struct record process_record = RECORD("a process", struct process, process_fields);

struct branch {
	const struct data *to, *when;
};

static const struct field branch_fields[] = {
	{ "to", FIELD_TEXT, REQUIRED, offsetof(struct branch, to), NULL, NULL },
	{ "when", FIELD_TEXT, REQUIRED, offsetof(struct branch, when), NULL, NULL },
};

static const struct record branch_record = RECORD("a branch", struct branch, branch_fields);

static const struct step *step_at(const struct process *p, int i)
{
	return (const struct step *)p->steps.items + i;
}

static bool has_good_size(const struct process *p)
{
	if (p->steps.count >= 2 && p->steps.count <= LIMIT_PROCESS_STEPS)
		return true;
	diag_error(p->component->diags, p->component->block->place, "process-size",
		"a process has 2 to %d steps, not %zu%s", LIMIT_PROCESS_STEPS, p->steps.count,
		p->steps.count > 2 ? ": split it in two" : "");
	return false;
}

static bool read_ids(struct process *p)
{
	bool good = true;

	for (int i = 0; i < (int)p->steps.count; i++) {
		const struct step *s = step_at(p, i);

		if (map_add(&p->ids, p->component->arena, s->id->text,
			    (struct step *)p->steps.items + i))
			continue;
		diag_error(p->component->diags, s->id->place, "process-twice",
			"another step is called \"%.*s\": give each a name of its own",
			SLICE_ARG(s->id->text));
		good = false;
	}
	return good;
}

/* The words of a text as an element of their own; *words is NULL if there is no text. */
static bool read_words(struct process *p, const struct data *text, const xmlNode **words)
{
	xmlNodePtr e = text ? tree_element(p->words, "words", &text->place) : NULL;

	*words = e;
	return !text || component_inline(p->component, text, e);
}

static bool read_steps(struct process *p)
{
	bool good = true;

	p->flow.step_count = (int)p->steps.count;
	p->flow.steps = ARENA_ARRAY(p->component->arena, struct flow_step, p->steps.count);
	for (int i = 0; i < p->flow.step_count; i++) {
		const struct step *s = step_at(p, i);
		struct flow_step *to = &p->flow.steps[i];

		good = read_words(p, s->title, &to->title) && good;
		good = read_words(p, s->by, &to->by) && good;
		good = read_words(p, s->text, &to->text) && good;
	}
	return good;
}

static bool add_arrow(struct process *p, int from, const struct data *to, const struct data *when)
{
	const struct step *step = map_get(&p->ids, to->text);
	struct flow_arrow *arrow = &p->flow.arrows[p->flow.arrow_count];
	char hint[NEAREST_HINT];

	if (!step) {
		diag_error(p->component->diags, to->place, "process-next",
			"no step is called \"%.*s\"%s", SLICE_ARG(to->text),
			nearest_hint(map_nearest(&p->ids, to->text), hint, sizeof(hint)));
		return false;
	}
	arrow->from = from;
	arrow->to = (int)(step - step_at(p, 0));
	p->flow.arrow_count++;
	return read_words(p, when, &arrow->when);
}

static bool read_branch(struct process *p, int from, const struct data *item)
{
	struct branch b = { 0 };

	return fields_read(&branch_record, item, &b, p->component->arena, p->component->diags) &&
		add_arrow(p, from, b.to, b.when);
}

static bool read_next(struct process *p, int from, const struct data *next)
{
	bool good = true;

	if (next->kind == DATA_TEXT)
		return add_arrow(p, from, next, NULL);
	if (next->kind != DATA_LIST || !next->count) {
		diag_error(p->component->diags, next->place, "process-next",
			"\"next\" is the name of a step, or a list of {to: name, when: \"words\"}");
		return false;
	}
	for (const struct data *item = next->first; item; item = item->next)
		good = read_branch(p, from, item) && good;
	return good;
}

static bool read_arrows(struct process *p)
{
	size_t room = 0;
	bool good = true;

	for (int i = 0; i < p->flow.step_count; i++)
		room += step_at(p, i)->next ? step_at(p, i)->next->count + 1 : 0;
	p->flow.arrows = ARENA_ARRAY(p->component->arena, struct flow_arrow, room);
	for (int i = 0; i < p->flow.step_count; i++)
		if (step_at(p, i)->next)
			good = read_next(p, i, step_at(p, i)->next) && good;
	return good;
}

static bool refuse_circle(const struct process *p, const struct flow_walk *walk)
{
	const struct step *last = step_at(p, walk->circle[walk->circle_length - 1]);
	struct slice names = slice_text(NULL);

	for (int i = 0; i < walk->circle_length; i++)
		names = arena_print(p->component->arena, "%.*s%.*s, ", SLICE_ARG(names),
			SLICE_ARG(step_at(p, walk->circle[i])->id->text));
	diag_error(p->component->diags, last->next->place, "process-circle",
		"the steps go round in a circle (%.*sand %.*s again): take one arrow out, and say in the "
		"step's text what is done again",
		SLICE_ARG(names), SLICE_ARG(step_at(p, walk->circle[0])->id->text));
	return false;
}

/* Every step is reached from the first, and the process comes to an end. */
static bool leads_on(const struct process *p)
{
	struct flow_walk walk;
	bool good = true;

	flow_walk(&p->flow, &walk);
	for (int i = 0; i < p->flow.step_count; i++) {
		const struct data *id = step_at(p, i)->id;

		if (walk.reached[i])
			continue;
		diag_error(p->component->diags, id->place, "process-unreached",
			"nothing leads from the first step to \"%.*s\": name it in the \"next\" of a step "
			"before it",
			SLICE_ARG(id->text));
		good = false;
	}
	return walk.circle_length ? refuse_circle(p, &walk) : good;
}

static bool read_process(struct process *p)
{
	struct component *c = p->component;

	if (!component_options(c, c->block->body.text.length, &process_record, p) ||
		!has_good_size(p) || !read_ids(p))
		return false;

	bool words = read_steps(p), arrows = read_arrows(p);

	return words && arrows && leads_on(p);
}

/* Fill the next "{}" of `pattern` with words. */
static void add_words(xmlNodePtr into, struct slice *pattern, const xmlNode *words)
{
	tree_text(into, words_piece(pattern));
	tree_copy_children(into, words);
}

static void add_next(const struct process *p, const struct flow_arrow *arrow, xmlNodePtr item)
{
	struct component *c = p->component;
	const struct words *w = c->page->words;
	struct slice pattern = w->text[arrow->when ? WORD_PROCESS_WHEN : WORD_PROCESS_NEXT];
	xmlNodePtr into = component_element(c, item, "p", "process__next", NULL);

	if (arrow->when)
		add_words(into, &pattern, arrow->when);
	tree_text(into, words_piece(&pattern));
	tree_text(into, arena_print(c->arena, "%d", arrow->to + 1));
	add_words(into, &pattern, p->flow.steps[arrow->to].title);
	tree_text(into, pattern);
}

static void add_step(const struct process *p, int step, xmlNodePtr list)
{
	struct component *c = p->component;
	const struct flow_step *s = &p->flow.steps[step];
	const struct step *data = step_at(p, step);
	struct slice by = c->page->words->text[WORD_PROCESS_BY];
	xmlNodePtr item = component_element(c, list, "li", "process__step", data->id);
	bool ends = true;

	tree_copy_children(component_element(c, item, "p", "process__name", data->title), s->title);
	if (s->by) {
		xmlNodePtr into = component_element(c, item, "p", "process__by", data->by);

		add_words(into, &by, s->by);
		tree_text(into, by);
	}
	if (s->text)
		tree_copy_children(component_element(c, item, "p", NULL, data->text), s->text);
	for (int i = 0; i < p->flow.arrow_count; i++) {
		if (p->flow.arrows[i].from != step)
			continue;
		add_next(p, &p->flow.arrows[i], item);
		ends = false;
	}
	if (ends)
		tree_text(component_element(c, item, "p", "process__next", NULL),
			c->page->words->text[WORD_PROCESS_END]);
}

static bool build(const struct process *p)
{
	struct component *c = p->component;
	struct slice id = arena_print(c->arena, "process-%d", ++c->page->processes);
	xmlNodePtr div = component_element(c, c->parent, "div", "process", NULL);
	xmlNodePtr title = component_element(c, div, "p", "process__title", p->title);
	xmlNodePtr frame = component_element(c, div, "div", "process__picture", NULL);
	xmlNodePtr list = component_element(c, div, "ol", "process__steps", NULL);
	struct flow_rows rows;

	if (!flow_place(&p->flow, &rows)) {
		diag_error(c->diags, c->block->place, "process-wide",
			"the picture would be more than %d wide: let fewer steps follow one, or split the "
			"process in two",
			FLOW_WIDE);
		return false;
	}
	tree_set(title, "id", id);
	tree_set(frame, "role", SLICE("region"));
	tree_set(frame, "tabindex", SLICE("0"));
	tree_set(frame, "aria-labelledby", id);
	drawing_make(&p->flow, &rows, c->page->words->text[WORD_PROCESS_PICTURE], frame, c->arena);
	for (int i = 0; i < p->flow.step_count; i++)
		add_step(p, i, list);
	return component_inline(c, p->title, title);
}

bool process_make(struct component *c)
{
	xmlDocPtr words = tree_new("words");
	struct process p = { .component = c, .words = tree_root(words) };
	bool good = read_process(&p) && build(&p);

	tree_free(words);
	return good;
}
