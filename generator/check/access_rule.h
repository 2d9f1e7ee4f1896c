/*
 * access_rule: the rules of accessibility in one table.
 *
 * Name in the code, name for people, criterion of WCAG 2.2 ("" for good practice), severity, limit (a breach is
 * above it; 0: there is none), what is wrong, what to do instead. In the words, {count}, {limit}, {words} and
 * {other} stand for what was found (see saying.h).
 */
#ifndef CHECK_ACCESS_RULE_H
#define CHECK_ACCESS_RULE_H

#include "check/access.h"

#define E DIAG_ERROR
#define W DIAG_WARNING

#define ACCESS_RULES(X)                                                                            \
	/* pictures */                                                                             \
	X(ALT, "access-alt", "1.1.1", E, 0, "a picture has no alt",                                \
		"say in alt what the picture says, or write alt=\"\" if it says nothing") \
	/* styles and scripts */                                                                   \
	X(CONTRAST, "access-contrast", "1.4.3", E, 0, "{words}: a contrast of {tenths} to 1, and text needs 4.5", \
		"make one of the two colours darker or lighter") \
	X(CONTRAST_LARGE, "access-contrast", "1.4.3", E, 0, "{words}: a contrast of {tenths} to 1, and large text needs 3", \
		"make one of the two colours darker or lighter") \
	X(CONTRAST_EASY, "access-contrast-easy", "", E, 0, "{words}: a contrast of {tenths} to 1, and text in easy read needs 7", \
		"make one of the two colours darker or lighter") \
	X(CONTRAST_FIELD, "access-contrast-field", "1.4.11", W, 0, "{words}: a contrast of {tenths} to 1, and the edge of a field needs 3", \
		"make the edge darker or lighter") \
	X(TAGS, "access-tags", "", W, 0, "the end tag {words} ends nothing", "take it out, or write the tag that it should end") \
	X(OUTLINE, "access-outline", "2.4.7", E, 0, "{words} takes the outline away and puts nothing in its place: who uses a keyboard cannot see where they are", \
		"leave the outline, or mark what has focus in another way") \
	X(FONT_PX, "access-font-px", "1.4.4", W, 0, "{words} has its size in px ({other})", \
		"write it in rem, so that it grows with the size of letters that the reader chose") \
	X(SMALL_TEXT, "access-small-text", "", W, 0, "{words} is very small ({other})", "make it 12 px at the least, and better 16 px (1rem)") \
	X(STICKY, "access-sticky", "2.4.11", W, 0, "{words} stays where it is while the page moves ({other}), and may hide what has focus", \
		"let it move with the page") \
	X(ORDER, "access-order", "1.3.2", W, 0, "{words} shows things in another order than they are written in ({other})", \
		"write them in the order in which they are read") \
	X(MOTION, "access-motion", "2.2.2", E, 0, "{words} moves without end ({other})", \
		"let it end within five seconds, or move only for (prefers-reduced-motion: no-preference) with a way to stop it") \
	X(JUSTIFY, "access-justify", "", W, 0, "{words} is set to both margins ({other}), which makes gaps that are hard to read across", \
		"text-align: left") \
	X(LINE_HEIGHT, "access-line-height", "", W, 0, "the lines of {words} stand close together ({other})", "give text a line-height of 1.5") \
	X(STYLE_TEXT, "access-style-text", "1.3.1", W, 0, "the stylesheet writes words onto the page, at {words}: {other}", \
		"write them in the page") \
	X(UPPERCASE, "access-uppercase", "", W, 0, "{words} is shown in capitals ({other})", "leave words in small letters, which are easier to read") \
	X(ITALIC_STYLE, "access-italic-style", "", W, 20, "{count} words in italics: {words}", "keep italics for single words") \
	X(WIDE, "access-wide", "1.4.10", W, 0, "{words} is wider than a small screen whatever the screen ({other})", \
		"write max-width, so that it fits into 320 px") \
	X(FIXED_HEIGHT, "access-fixed-height", "1.4.4", W, 0, "{words} has a height in px and hides what does not fit ({other})", \
		"write min-height, so that it grows with its text") \
	X(SPACING_LOCK, "access-spacing-lock", "1.4.12", E, 0, "{words} keeps readers from spacing the text out ({other})", \
		"take !important away") \
	X(POINTER, "access-pointer", "2.5.2", W, 0, "a script acts when a pointer goes down ({words})", \
		"listen to click, which can be taken back and comes from a keyboard too") \
	X(DRAG, "access-drag", "2.5.7", W, 0, "a script listens to dragging ({words})", \
		"let people do the same with single clicks and with keys") \
	X(DEVICE_MOTION, "access-device-motion", "2.5.4", W, 0, "a script listens to how the device is moved ({words})", \
		"let people do the same on the page, and switch this off") \
	X(HOVER, "access-hover", "2.1.1", W, 0, "a script acts when something is pointed at ({words}) and does not listen to focus", \
		"listen to focus as well") \
	X(KEY_TRAP, "access-key-trap", "2.1.2", W, 0, "a script takes the Tab key for itself ({words})", \
		"leave Tab to the browser") \
	X(ON_INPUT, "access-on-input", "3.2.2", W, 0, "a script leads to another page as soon as a choice is made ({words})", \
		"let people make the choice and then press a button") \
	X(BLUR, "access-blur", "2.4.7", E, 0, "a script takes focus away as soon as it comes ({words})", "leave focus where it is")

enum access_code {
#define X(code, id, criterion, severity, limit, what, mend) ACCESS_##code,
	ACCESS_RULES(X)
#undef X
		ACCESS_COUNT
};

#undef E
#undef W

struct access_finding {
	enum access_code rule;
	struct place place;
	struct slice words, other;
	int count;
};

/* Add the message. */
void access_tell(const struct access_finding *f, struct diags *d);

#endif
