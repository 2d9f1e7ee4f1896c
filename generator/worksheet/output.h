/*
 * output: text into room that the caller gives, as JSON (RFC 8259) where it says so.
 */
#ifndef WORKSHEET_OUTPUT_H
#define WORKSHEET_OUTPUT_H

#include "worksheet/image.h"

struct output {
	char *at; /* the caller's */
	size_t room;
	size_t length; /* of all that was written, also of what did not fit */
	bool within;   /* in a string: what is written is escaped */
	char last;     /* what a comma depends on, also where there was no room for it */
};

void output_byte(struct output *o, char c);

/* A text of the program's own, such as a comma or a name. */
void output_plain(struct output *o, const char *text);

void output_text(struct output *o, const struct image_text *text);

/* Begin and end a string: quotes, and in between everything is escaped, "<", ">" and "&" too. */
void output_open(struct output *o);
void output_close(struct output *o);

/* A string. */
void output_string(struct output *o, const struct image_text *text);

/* A comma, unless nothing stands before it within the brackets. */
void output_comma(struct output *o);

/* ,"name": with no comma after an opening brace. */
void output_name(struct output *o, const char *name);

/* ,"name":[ and ,"name":" to go on with. */
void output_list(struct output *o, const char *name);
void output_begin(struct output *o, const char *name);

/* ,"name":"text" of the program's own. */
void output_word(struct output *o, const char *name, const char *text);

/* ,"name":"text", or nothing if the text is empty. */
void output_member(struct output *o, const char *name, const struct image_text *text);

#endif
