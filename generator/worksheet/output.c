#include "worksheet/output.h"

static void put(struct output *o, char c)
{
	if (o->length < o->room)
		o->at[o->length] = c;
	o->length++;
	o->last = c;
}

static void escape(struct output *o, unsigned char c)
{
	static const char digits[] = "0123456789abcdef";

	for (const char *code = "\\u00"; *code; code++)
		put(o, *code);
	put(o, digits[c >> 4]);
	put(o, digits[c & 15]);
}

static bool is_plain(char c)
{
	unsigned char byte = (unsigned char)c;

	return byte >= ' ' && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&';
}

void output_byte(struct output *o, char c)
{
	if (o->within && !is_plain(c))
		escape(o, (unsigned char)c);
	else
		put(o, c);
}

void output_plain(struct output *o, const char *text)
{
	while (*text)
		output_byte(o, *text++);
}

void output_text(struct output *o, const struct image_text *text)
{
	for (uint32_t i = 0; i < text->length; i++)
		output_byte(o, text->at[i]);
}

void output_open(struct output *o)
{
	put(o, '"');
	o->within = true;
}

void output_close(struct output *o)
{
	o->within = false;
	put(o, '"');
}

void output_string(struct output *o, const struct image_text *text)
{
	output_open(o);
	output_text(o, text);
	output_close(o);
}

void output_comma(struct output *o)
{
	char last = o->last;

	if (last && last != '{' && last != '[' && last != ':')
		put(o, ',');
}

void output_name(struct output *o, const char *name)
{
	output_comma(o);
	output_open(o);
	output_plain(o, name);
	output_close(o);
	put(o, ':');
}

void output_list(struct output *o, const char *name)
{
	output_name(o, name);
	put(o, '[');
}

void output_begin(struct output *o, const char *name)
{
	output_name(o, name);
	output_open(o);
}

void output_word(struct output *o, const char *name, const char *text)
{
	output_begin(o, name);
	output_plain(o, text);
	output_close(o);
}

void output_member(struct output *o, const char *name, const struct image_text *text)
{
	if (!text->length)
		return;
	output_name(o, name);
	output_string(o, text);
}
