#include "command/shown.h"

#include "base/limits.h"
#include "serve/added.h"
#include "serve/reply.h"
#include "serve/told.h"

/* A page of the longest kind, and a page with a message about each of its bytes. */
enum {
	LONGEST_MESSAGES = 64 * 1024 * 1024,
	LONGEST_PAGE = LIMIT_PAGE_OUTPUT * 6 + LONGEST_MESSAGES,
};

/* What stands for what is shown at an address: another thing, another text. */
enum { SEEN = 16 + 1 };

void shown_init(struct shown *s, struct date as_of)
{
	*s = (struct shown){ .as_of = as_of, .is_turning = true };
	buf_init(&s->messages, LONGEST_MESSAGES);
}

void shown_release(struct shown *s)
{
	edition_free(s->good);
	edition_free(s->failed);
	buf_release(&s->messages);
}

/* Of the last edition whose words could be read, or NULL. */
static const struct words *find_words(const struct shown *s)
{
	const struct words *words = s->failed ? edition_words(s->failed) : NULL;

	return !words && s->good ? edition_words(s->good) : words;
}

void shown_take(struct shown *s, struct edition *e)
{
	s->is_turning = false;
	if (!e->is_good && s->good && date_compare(s->good->options.as_of, s->as_of) != 0) {
		/* it shows another day */
		edition_free(s->good);
		s->good = NULL;
	}
	edition_free(s->failed);
	s->failed = e->is_good ? NULL : e;
	buf_clear(&s->messages);
	if (e->is_good) {
		edition_free(s->good);
		s->good = e;
	} else {
		told_messages(&s->messages, &e->diags, find_words(s));
	}
}

void shown_renew(struct shown *s, const char *file)
{
	if (s->good && !s->is_turning)
		edition_renew_page(s->good, file);
}

/* The file that is shown at `path`, which begins with a slash; NULL: none. */
static const struct stage_file *find_below(const struct edition *e, struct slice path)
{
	struct arena scratch;
	const struct stage_file *f;

	path = slice_after(path, 1);
	if (path.length && !slice_ends(path, SLICE("/")))
		return edition_file(e, path);
	arena_init(&scratch);
	f = edition_file(e, arena_print(&scratch, "%.*sindex.html", SLICE_ARG(path)));
	arena_release(&scratch);
	return f;
}

/* Links of the page for unknown addresses begin with the path that the site has where it is published. */
static const struct stage_file *find(const struct edition *e, struct slice path)
{
	struct slice below = edition_below(e);
	bool is_below = below.length && slice_starts(slice_after(path, 1), below);
	const struct stage_file *f = find_below(e, path);

	return !f && is_below ? find_below(e, slice_after(path, below.length)) : f;
}

/* "/policy" is "/policy/", if that is a page. */
static bool lacks_slash(const struct edition *e, struct slice path)
{
	struct arena scratch;
	bool lacks;

	if (slice_ends(path, SLICE("/")))
		return false;
	arena_init(&scratch);
	lacks = find(e, arena_print(&scratch, "%.*s/", SLICE_ARG(path))) != NULL;
	arena_release(&scratch);
	return lacks;
}

static const struct stage_file *find_unknown(const struct shown *s)
{
	return s->good ? edition_file(s->good, SLICE("404.html")) : NULL;
}

static void see(const struct shown *s, struct slice path, char seen[SEEN])
{
	const struct stage_file *f = s->good ? find(s->good, path) : NULL;
	struct digest parts[3] = { digest_of(buf_slice(&s->messages)) };
	char hex[DIGEST_HEX], day[DATE_TEXT];
	struct buf all;

	f = f ? f : find_unknown(s);
	if (f) {
		parts[1] = f->digest;
		parts[2] = s->good->pictures;
	}
	buf_init(&all, 256);
	buf_add(&all, slice_of((const char *)parts, sizeof(parts)));
	buf_text(&all, date_text(s->as_of, day));

	struct digest sum = digest_of(buf_slice(&all));

	buf_release(&all);
	memcpy(seen, digest_hex(&sum, hex), SEEN - 1);
	seen[SEEN - 1] = '\0';
}

static void send_to(struct slice path, const struct request *r, struct buf *out)
{
	struct buf where;

	buf_init(&where, 4 * LIMIT_REQUEST_HEAD);
	added_query(&where, path);
	reply_write(
		&(struct reply){
			.status = 303,
			.type = reply_type(SLICE(".txt")),
			.location = buf_slice(&where),
		},
		r->is_head, r->keeps, out);
	buf_release(&where);
}

static void send_html(
	int status, const struct buf *page, bool has_form, const struct request *r, struct buf *out)
{
	reply_write(
		&(struct reply){
			.status = status,
			.type = reply_type(SLICE(".html")),
			.has_form = has_form,
			.body = buf_slice(page),
		},
		r->is_head, r->keeps, out);
}

static void show_messages(const struct shown *s, const struct request *r, struct buf *out)
{
	struct buf page;
	char seen[SEEN];

	see(s, r->path, seen);
	buf_init(&page, LONGEST_MESSAGES);
	told_page(&page, buf_slice(&s->messages), find_words(s), seen);
	send_html(500, &page, false, r, out);
	buf_release(&page);
}

static void show_page(const struct shown *s, const struct stage_file *f, int status,
	const struct request *r, struct buf *out)
{
	struct buf page;
	char seen[SEEN];
	const struct added added = {
		.words = edition_words(s->good),
		.as_of = s->as_of,
		.page = r->path,
		.messages = buf_slice(&s->messages),
		.seen = seen,
	};

	see(s, r->path, seen);
	buf_init(&page, LONGEST_PAGE);
	added_write(&page, f->bytes, &added);
	send_html(status, &page, false, r, out);
	buf_release(&page);
}

static void show_file(const struct stage_file *f, const struct request *r, struct buf *out)
{
	reply_write(
		&(struct reply){
			.status = 200,
			.type = reply_type(f->path),
			.body = f->bytes,
		},
		r->is_head, r->keeps, out);
}

/* There is no such file. */
static void show_unknown(const struct shown *s, const struct request *r, struct buf *out)
{
	const struct stage_file *f = find_unknown(s);
	struct arena scratch;

	if (s->good && lacks_slash(s->good, r->path)) {
		arena_init(&scratch);
		send_to(arena_print(&scratch, "%.*s/", SLICE_ARG(r->path)), r, out);
		arena_release(&scratch);
	} else if (f) {
		show_page(s, f, 404, r, out);
	} else if (s->failed) {
		show_messages(s, r, out);
	} else {
		reply_status(404, r->is_head, r->keeps, out);
	}
}

/* What the site has at an address. */
static bool show(const struct shown *s, const struct request *r, struct buf *out)
{
	const struct stage_file *f = s->good ? find(s->good, r->path) : NULL;

	if (s->is_turning)
		return false;
	if (!f)
		show_unknown(s, r, out);
	else if (slice_ends(f->path, SLICE(".html")))
		show_page(s, f, 200, r, out);
	else
		show_file(f, r, out);
	return true;
}

/* Whether what is shown at a page's address is still what the page was: the answer comes when it is not. */
static bool tell_changes(
	const struct shown *s, const struct request *r, bool is_late, struct buf *out)
{
	char page[LIMIT_REQUEST_HEAD], was[SEEN], seen[SEEN];
	struct slice path = request_value(r->query, "page", page, sizeof(page));

	if (s->is_turning && !is_late)
		return false;
	see(s, path, seen);

	bool has_changed = !s->is_turning &&
		!slice_is(request_value(r->query, "seen", was, sizeof(was)), seen);

	if (!has_changed && !is_late)
		return false;
	reply_write(
		&(struct reply){
			.status = 200,
			.type = "text/event-stream",
			.body = slice_text(has_changed ? "data: changed\n\n" : "retry: 100\n\n"),
		},
		r->is_head, r->keeps, out);
	return true;
}

static void turn(struct shown *s, struct date day)
{
	if (date_compare(day, s->as_of) == 0)
		return;
	s->as_of = day;
	s->is_turning = true;
}

/* The form for another day, or what was written in it. */
static bool ask_day(struct shown *s, const struct request *r, struct buf *out)
{
	char room[LIMIT_REQUEST_HEAD], day[64];
	struct slice written = request_value(r->query, "as-of", day, sizeof(day));
	struct told_day told = {
		.words = find_words(s),
		.page = request_value(r->query, "page", room, sizeof(room)),
		.as_of = s->as_of,
		.is_wrong = slice_search(r->query, SLICE("as-of=")) < r->query.length,
	};
	struct date asked;

	if (!request_path_stays(told.page))
		told.page = SLICE("/");
	if (date_parse(written, &asked)) {
		turn(s, asked);
		send_to(told.page, r, out);
		return true;
	}
	if (s->is_turning)
		return false;
	if (!told.words) {
		show_messages(s, r, out);
		return true;
	}

	struct buf page;

	buf_init(&page, LONGEST_MESSAGES);
	told_day(&page, &told);
	send_html(told.is_wrong ? 400 : 200, &page, true, r, out);
	buf_release(&page);
	return true;
}

bool shown_answer(struct shown *s, const struct request *r, bool is_late, struct buf *out)
{
	struct slice own;

	if (!slice_starts(r->path, SLICE(ADDED_FOLDER)))
		return show(s, r, out);
	if (slice_is(r->path, ADDED_CHANGES))
		return tell_changes(s, r, is_late, out);
	if (slice_is(r->path, ADDED_FOLDER))
		return ask_day(s, r, out);
	own = added_file(r->path);
	if (own.length)
		reply_write(
			&(struct reply){
				.status = 200,
				.type = reply_type(r->path),
				.body = own,
			},
			r->is_head, r->keeps, out);
	else
		reply_status(404, r->is_head, r->keeps, out);
	return true;
}
