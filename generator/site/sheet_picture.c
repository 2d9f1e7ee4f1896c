#include "site/sheet_picture.h"

#include "base/limits.h"
#include "sheet/easy.h"

const char *const sheet_picture_names[] = { "budget", "clock", "complaint", "cross", "email",
	"hand", "pay", "phone", "private", "question", "social-worker", "sums", "talk", "think",
	NULL };

static void use(void *pictures, struct slice name)
{
	const struct easy_pictures *all = pictures;

	easy_pictures_use(all, name);
}

void sheet_pictures_use(const struct worksheets *w, const struct easy_pictures *pictures)
{
	struct easy_pictures all = *pictures;

	for (size_t i = 0; i < w->count; i++)
		if (w->items[i].sheet)
			easy_each_picture(w->items[i].sheet, use, &all);
	for (const char *const *name = sheet_picture_names; *name; name++)
		easy_pictures_use(pictures, slice_text(*name));
}

static void set_number(xmlNodePtr e, const char *name, int number)
{
	char digits[16];

	snprintf(digits, sizeof(digits), "%d", number);
	tree_set(e, name, slice_text(digits));
}

bool sheet_pictures_show(const struct sheet_pictures *s, xmlNodePtr body, struct diags *d)
{
	bool good = true;
	int unknown = 0;

	for (xmlNodePtr e = tree_next(body, body); e; e = tree_next(e, body)) {
		struct slice name = tree_is(e, "img") ? tree_get(e, "data-picture")
						      : slice_text(NULL);
		const struct easy_picture *p;

		if (!name.length || tree_get(e, "src").length)
			continue;
		p = easy_pictures_find(s->all, name, tree_place(e), unknown < LIMIT_HINTS, d);
		unknown += !p;
		good = good && p;
		if (!p)
			continue;
		tree_set(e, "src",
			arena_print(s->arena, "%.*s%.*s", SLICE_ARG(s->root), SLICE_ARG(p->path)));
		set_number(e, "width", p->size.width);
		set_number(e, "height", p->size.height);
	}
	return good;
}
