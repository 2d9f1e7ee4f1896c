#define _GNU_SOURCE
#include "command/compare_page.h"

#include <errno.h>
#include <fcntl.h>
#include "base/limits.h"
#include "publish/digest.h"
#include "publish/disk.h"
#include "publish/folder.h"

enum { MARK_DIGITS = 16, LAST_OF_SECTION = 900 };

static const struct slice mark = { "---\ncomparison: \"", 17 }, mark_end = { "\"\n", 2 };

/* The mark of a page of which this is all that follows it. */
static struct slice mark_of(struct slice rest, struct arena *a)
{
	struct digest digest = digest_of(rest);
	char hex[DIGEST_HEX];

	return arena_print(a, "%.*s%.*s%.*s", SLICE_ARG(mark), MARK_DIGITS,
		digest_hex(&digest, hex), SLICE_ARG(mark_end));
}

/* Whether it may be written over. */

bool compare_page_free(const char *path, struct arena *a, struct diags *d)
{
	const size_t length = mark.length + MARK_DIGITS + mark_end.length;
	struct place place = { .file = path };
	struct slice text;

	if (!disk_exists(path))
		return true;
	if (!disk_read(a, path, LIMIT_PAGE_OUTPUT, false, &text, d))
		return false;
	if (!slice_starts(text, mark))
		diag_error(d, place, "compare-page",
			"there is a file here that compare did not write, and it stays: give the new page "
			"another name, or remove or rename this one first");
	else if (!slice_equal(slice_first(text, length), mark_of(slice_after(text, length), a)))
		diag_error(d, place, "compare-page",
			"compare wrote this page, and somebody has changed it since, so it stays: give the "
			"new page another name, or remove or rename this one first");
	else
		return true;
	return false;
}

/* The page */

/* A value of front matter, in quotes. */
static void put_value(struct buf *out, const char *key, struct slice value)
{
	buf_print(out, "%s: \"", key);
	for (size_t i = 0; i < value.length; i++) {
		if (value.at[i] == '"' || value.at[i] == '\\')
			buf_byte(out, '\\');
		buf_byte(out, value.at[i]);
	}
	buf_text(out, "\"\n");
}

/* All that follows the mark. In its section the page stands last, for whoever keeps it to move. */
static void put_rest(const struct compare_found *f, struct buf *out)
{
	const struct slice *text = f->words->text;
	char day[DATE_TEXT], review[DATE_TEXT];

	put_value(out, "title", words_filled(f->arena, text[WORD_COMPARE_TITLE], f->sides, 2));
	put_value(out, "summary", text[WORD_COMPARE_SUMMARY]);
	buf_print(out, "order: %d\n", LAST_OF_SECTION);
	put_value(out, "owner", f->owner);
	buf_print(out, "version: \"1.0\"\nstatus: draft\nissued: %s\nreview-due: %s\nchanges:\n",
		date_text(f->day, day), date_text(date_year_on(f->day), review));
	buf_print(out, "  - {date: %s, says: \"%.*s\"}\n---\n\n", day,
		SLICE_ARG(text[WORD_COMPARE_FIRST]));
	compare_write_markdown(f, out);
}

/* Where nothing was, nothing is written over, whatever came there in the meantime. */
static bool put_file(struct arena *a, const char *path, struct slice bytes)
{
	const char *name = strrchr(path, '/');
	const char *folder = name ? arena_string(a, slice_of(path, (size_t)(name + 1 - path)))
				  : ".";
	int fd = folder_open(AT_FDCWD, folder);
	bool good;

	name = name ? name + 1 : path;
	good = fd >= 0 && (disk_exists(path) ? folder_replace : folder_create)(fd, name, bytes);
	folder_close(fd);
	return good;
}

bool compare_page_write(const struct compare_found *f, const char *path, struct diags *d)
{
	struct buf page;
	struct slice rest, first;
	bool good;

	buf_init(&page, LIMIT_PAGE_OUTPUT);
	put_rest(f, &page);
	rest = buf_slice(&page);
	first = mark_of(rest, f->arena);
	good = put_file(f->arena, path,
		arena_print(f->arena, "%.*s%.*s", SLICE_ARG(first), SLICE_ARG(rest)));
	buf_release(&page);
	if (!good)
		diag_failure(d, path, "write", errno);
	return good;
}
