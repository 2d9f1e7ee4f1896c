/*
 * bare: the least that a generator can do. Read each file, turn its Markdown into HTML, write it, with two
 * threads and nothing checked: a floor to measure from.
 *
 *	bare OUT FILE ...
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 2, LONGEST = 512 * 1024 };

struct work {
	const char *out;
	char **files;
	int count;
	atomic_int next;
};

static void fail(const char *what, const char *path)
{
	fprintf(stderr, "bare: cannot %s %s\n", what, path);
	exit(1);
}

static size_t read_file(const char *path, char *text)
{
	FILE *file = fopen(path, "rb");

	if (!file)
		fail("read", path);
	size_t length = fread(text, 1, LONGEST, file);

	fclose(file);
	return length;
}

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");

	if (!file || fputs(text, file) < 0 || fclose(file) != 0)
		fail("write", path);
}

/* What follows the line that closes the front matter. */
static const char *body(const char *text)
{
	const char *fence = strstr(text, "\n---\n");

	return fence ? fence + 5 : text;
}

static void *run(void *context)
{
	struct work *work = context;
	char *text = malloc(LONGEST + 1), path[4096];

	for (int i; text && (i = atomic_fetch_add(&work->next, 1)) < work->count;) {
		text[read_file(work->files[i], text)] = '\0';

		const char *markdown = body(text);
		char *html = cmark_markdown_to_html(markdown, strlen(markdown), CMARK_OPT_SMART);

		snprintf(path, sizeof(path), "%s/%d.html", work->out, i);
		write_file(path, html);
		free(html);
	}
	free(text);
	return NULL;
}

int main(int count, char **arguments)
{
	if (count < 3)
		fail("find", "files: bare OUT FILE ...");

	struct work work = { arguments[1], arguments + 2, count - 2, 0 };
	pthread_t threads[THREADS];

	for (int i = 0; i < THREADS; i++)
		if (pthread_create(&threads[i], NULL, run, &work) != 0)
			fail("start", "a thread");
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	return 0;
}
