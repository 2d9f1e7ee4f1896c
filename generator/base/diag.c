#include "base/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "base/json.h"

static const char *const severity_words[] = {
	[DIAG_ERROR] = "error",
	[DIAG_WARNING] = "warning",
	[DIAG_FAILURE] = "failure",
};

void diags_init(struct diags *d, struct arena *arena)
{
	*d = (struct diags){ .arena = arena };
	d->last = &d->first;
}

static void append(struct diags *d, const struct diag *m)
{
	struct diag *copy = ARENA_NEW(d->arena, struct diag);

	*copy = *m;
	copy->next = NULL;
	if (m->place.file)
		copy->place.file = arena_string(d->arena, slice_text(m->place.file));
	*d->last = copy;
	d->last = &copy->next;
	d->errors += m->severity == DIAG_ERROR;
	d->warnings += m->severity == DIAG_WARNING;
	d->failures += m->severity == DIAG_FAILURE;
}

static void add(struct diags *d, struct place at, enum severity severity, const char *rule,
	const char *format, va_list arguments)
{
	struct diag m = { .place = at, .severity = severity, .rule = rule };
	va_list print;

	va_copy(print, arguments);
	size_t length = (size_t)vsnprintf(NULL, 0, format, arguments);
	char *text = arena_take(d->arena, length + 1);

	vsnprintf(text, length + 1, format, print);
	va_end(print);
	m.text = text;
	append(d, &m);
}

void diag_error(struct diags *d, struct place at, const char *rule, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	add(d, at, DIAG_ERROR, rule, format, arguments);
	va_end(arguments);
}

void diag_warning(struct diags *d, struct place at, const char *rule, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	add(d, at, DIAG_WARNING, rule, format, arguments);
	va_end(arguments);
}

void diag_failure(struct diags *d, const char *path, const char *what, int error)
{
	struct diag m = { .severity = DIAG_FAILURE, .rule = "machine" };

	m.place.file = path;
	m.text = arena_print(d->arena, "cannot %s: %s", what, strerror(error)).at;
	append(d, &m);
}

void diags_merge(struct diags *into, const struct diags *from)
{
	for (const struct diag *m = from->first; m; m = m->next) {
		struct diag copy = *m;

		copy.text = arena_string(into->arena, slice_text(m->text));
		append(into, &copy);
	}
}

static int compare(const void *left, const void *right)
{
	const struct diag *a = *(const struct diag *const *)left;
	const struct diag *b = *(const struct diag *const *)right;
	int order = slice_compare(slice_text(a->place.file), slice_text(b->place.file));

	if (!order)
		order = a->place.line - b->place.line;
	if (!order)
		order = a->place.column - b->place.column;
	if (!order)
		order = (int)a->severity - (int)b->severity;
	return order ? order : strcmp(a->text, b->text);
}

void diags_sort(struct diags *d)
{
	size_t count = (size_t)(d->errors + d->warnings + d->failures), i = 0;
	struct diag **all = ARENA_ARRAY(d->arena, struct diag *, count + 1);

	for (struct diag *m = d->first; m; m = m->next)
		all[i++] = m;
	qsort(all, count, sizeof(*all), compare);

	struct arena *arena = d->arena;

	diags_init(d, arena);
	for (i = 0; i < count; i++)
		if (i == 0 || compare(&all[i - 1], &all[i]) != 0)
			append(d, all[i]);
}

void diag_line(const struct diag *m, struct buf *out)
{
	buf_text(out, m->place.file ? m->place.file : "candour");
	if (m->place.line)
		buf_print(out, ":%d", m->place.line);
	if (m->place.line && m->place.column)
		buf_print(out, ":%d", m->place.column);
	buf_print(out, ": %s: %s [%s]\n", severity_words[m->severity], m->text, m->rule);
}

void diag_json(const struct diag *m, struct buf *out)
{
	buf_byte(out, '{');
	json_member(out, "file", slice_text(m->place.file));
	buf_print(out, ",\"line\":%d,\"column\":%d", m->place.line, m->place.column);
	json_member(out, "severity", slice_text(severity_words[m->severity]));
	json_member(out, "rule", slice_text(m->rule));
	json_member(out, "text", slice_text(m->text));
	buf_text(out, "}\n");
}
