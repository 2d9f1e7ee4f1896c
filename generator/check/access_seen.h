/*
 * access_seen: rules of accessibility for what is read, seen and heard: the page, text, tables, pictures, media.
 *
 * Name in the code, name for people, criterion of WCAG 2.2 ("" for good practice), severity, limit (a breach is
 * above it; 0: there is none), what is wrong, what to do instead. In the words, {count}, {limit}, {words} and
 * {other} stand for what was found (see saying.h).
 */
#ifndef CHECK_ACCESS_SEEN_H
#define CHECK_ACCESS_SEEN_H

#define ACCESS_SEEN_RULES(X)                                                                       \
	/* page */                                                                                 \
	X(LANG, "access-lang", "3.1.1", E, 0, "the page does not say what language it is in",      \
		"write lang=\"en-GB\" on <html>")                                                  \
	X(LANG_BAD, "access-lang-unknown", "3.1.1", E, 0, "{words} is no language",                \
		"write a code such as en-GB or cy on <html>")                                      \
	X(LANG_OTHER, "access-lang-other", "3.1.1", E, 0,                                          \
		"the page says that it is in {words}, and its words are in {other}",               \
		"write lang={other} on <html>")                                                    \
	X(LANG_PART, "access-lang-part", "3.1.2", E, 0, "{words} is no language",                  \
		"write a code such as cy or ur")                                                   \
	X(LANG_PART_OTHER, "access-lang-part", "3.1.2", E, 0,                                      \
		"this says that it is in {words}, and its words are in {other}",                   \
		"write lang={other}")                                                              \
	X(LANG_CHANGE, "access-lang-change", "3.1.2", W, 0,                                        \
		"{words} is in another language, {other}, and does not say so",                    \
		"put it into <span lang={other}>")                                                 \
	X(DIRECTION, "access-direction", "1.3.2", E, 0,                                            \
		"the language {words} is written in the other direction", "write dir={other}")     \
	X(TITLE, "access-title", "2.4.2", E, 0, "the page has no title",                           \
		"write <title> with what it is about, first of all")                               \
	X(TITLE_VAGUE, "access-title-vague", "2.4.2", E, 0,                                        \
		"the title {words} does not say what the page is about", "write what it is about") \
	X(ZOOM, "access-zoom", "1.4.4", E, 2, "{words} keeps people from making the page larger",  \
		"take it out of the viewport")                                                     \
	X(VIEWPORT, "access-viewport", "1.4.10", W, 0,                                             \
		"the page does not fit itself to narrow screens",                                  \
		"write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")  \
	X(REFRESH, "access-refresh", "2.2.1", E, 0, "the page changes by itself after some time",  \
		"leave the time to its readers: give them a link")                                 \
	X(TIME_LIMIT, "access-time-limit", "2.2.1", W, 0,                                          \
		"the page leaves {words} and does not say how to get more time",                   \
		"let people have more before it ends, and say so for as long as they need")        \
	X(MAIN, "access-main", "1.3.1", E, 0, "nothing says which part is the main one",           \
		"put it into <main>")                                                              \
	X(MAIN_TWICE, "access-main-twice", "1.3.1", E, 0,                                          \
		"a second part says that it is the main one", "keep one <main>")                   \
	X(SKIP, "access-skip", "2.4.1", E, 0,                                                      \
		"the first link does not lead past what stands on every page",                     \
		"begin with a link such as <a href=\"#main\">Skip to main content</a>")            \
	X(H1, "access-h1", "1.3.1", E, 0, "the page has no h1", "make its title an h1")            \
	X(H1_TWICE, "access-h1-twice", "1.3.1", E, 0, "a second h1: {words}", "make it an h2")     \
	X(HEADING_SKIP, "access-heading-skip", "1.3.1", E, 0, "the heading {words} skips a level", \
		"make it {other}")                                                                 \
	X(HEADING_EMPTY, "access-heading-empty", "1.3.1", E, 0, "a heading has no words",          \
		"write some, or take it out")                                                      \
	X(HEADING_TWICE, "access-heading-twice", "2.4.6", W, 0,                                    \
		"two parts of one part have the heading {words}",                                  \
		"say what is different in this one")                                               \
	X(HEADING_LINK, "access-heading-link", "2.4.6", W, 0,                                      \
		"the heading {words} is nothing but a link", "put the link below it")              \
	/* text */                                                                                 \
	X(FAKE_HEADING, "access-fake-heading", "1.3.1", E, 0,                                      \
		"{words} looks like a heading and is none", "make it a heading")                   \
	X(FAKE_HEADING_LINE, "access-fake-heading", "1.3.1", W, 0,                                 \
		"{words} stands above a paragraph as a heading does, and is none",                 \
		"make it a heading, or a paragraph")                                               \
	X(TYPED_LIST, "access-typed-list", "1.3.1", E, 0, "a list is typed by hand",               \
		"make it <ul> or <ol>")                                                            \
	X(LIST_CHILD, "access-list-child", "1.3.1", E, 0,                                          \
		"<ul> or <ol> has a {words} that is no item", "put it into <li>")                  \
	X(LIST_EMPTY, "access-list-empty", "1.3.1", W, 0, "a list has no items", "take it out")    \
	X(ITEM_ALONE, "access-item-alone", "1.3.1", E, 0, "<li> stands in no list",                \
		"put it into <ul> or <ol>")                                                        \
	X(TERM_ALONE, "access-term-alone", "1.3.1", E, 0, "<dt> or <dd> stands in no <dl>",        \
		"put it into one")                                                                 \
	X(CAPITALS, "access-capitals", "", W, 0, "words in capitals: {words}",                     \
		"write them in small letters")                                                     \
	X(ITALIC, "access-italic", "", W, 20,                                                      \
		"{count} words in italics, {limit} are enough: {words}", "set them upright")       \
	X(ABBREVIATION, "access-abbreviation", "3.1.4", W, 0,                                      \
		"nothing says what {words} stands for",                                            \
		"write the words, with the initials behind them in brackets, or a title")          \
	X(PLACE, "access-place", "1.3.3", E, 0,                                                    \
		"{words} is for those who see where it is or how it looks",                        \
		"name it by its heading or its words")                                             \
	X(COLOUR, "access-colour-alone", "1.4.1", E, 0,                                            \
		"{words} is all that tells this {other} from others",                              \
		"say in words what is different")                                                  \
	X(SENTENCE, "access-sentence", "3.1.5", W, 35,                                             \
		"a sentence of {count} words, {limit} at most: {words}", "make two of it")         \
	X(LONG_BLOCK, "access-long-block", "", W, 200,                                             \
		"a paragraph of {count} words, {limit} at most",                                   \
		"make several of it, with a heading where its subject changes")                    \
	X(EMPTY_PARAGRAPH, "access-empty-paragraph", "", W, 0, "a paragraph has no words",         \
		"take it out, and leave room with a style")                                        \
	X(BREAKS_OFF, "access-breaks-off", "1.3.1", W, 0, "the text breaks off: {words}",          \
		"write the rest here: not everybody gets what a style or a picture adds")          \
	X(BREAKS, "access-breaks", "1.3.1", W, 0, "two <br> stand where a paragraph ends",         \
		"make two paragraphs")                                                             \
	X(PREFORMATTED, "access-preformatted", "1.3.1", W, 0, "<pre> does not say what is in it",  \
		"put <code>, <kbd> or <samp> in it")                                               \
	X(DRAWN, "access-drawn", "1.1.1", E, 0, "a picture is made of signs",                      \
		"make it a picture, and say in alt what it says")                                  \
	X(MOVING, "access-moving", "2.2.2", E, 0,                                                  \
		"{words} moves or blinks and nobody can stop it", "write the words plainly")       \
	X(OBSOLETE, "access-obsolete", "", W, 0, "{words} is no longer a part of HTML",            \
		"write an element that says what it is, and give it a style")                      \
	X(JUSTIFIED, "access-justified", "1.4.8", W, 0,                                            \
		"the text is justified, so that the room between words differs",                   \
		"set it to the left")                                                              \
	X(STYLE, "access-style", "", W, 0, "a style stands in the page and sets {words}",          \
		"put it into the style sheet, where readers can change it")                        \
	X(HIDDEN_WORDS, "access-hidden-words", "2.4.4", E, 0,                                      \
		"words of a link, button or label are hidden from everybody",                      \
		"hide them from sight alone, with a class, or show them")                          \
	/* tables */                                                                               \
	X(CAPTION, "access-caption", "1.3.1", E, 0, "a table has no caption",                      \
		"say in <caption> what it shows")                                                  \
	X(NO_HEADERS, "access-table-headers", "1.3.1", E, 0, "a table has no header cells",        \
		"make the first row or the first column <th>")                                     \
	X(ONLY_HEADERS, "access-table-only-headers", "1.3.1", E, 0,                                \
		"a table has nothing but headers", "make the cells with its data <td>")            \
	X(SCOPE, "access-scope", "1.3.1", E, 0,                                                    \
		"{count} headers do not say what they are for, the first is {words}",              \
		"write scope=\"col\" or scope=\"row\"")                                            \
	X(HEADER_EMPTY, "access-header-empty", "1.3.1", E, 0, "a header has no words",             \
		"say what its column or row shows, or make it <td>")                               \
	X(CELL_EMPTY, "access-cell-empty", "1.3.1", W, 0, "a cell has no words",                   \
		"write \"none\", \"not known\" or what is so")                                     \
	X(RAGGED, "access-ragged", "1.3.1", E, 0,                                                  \
		"a row has not {count} columns, as the first has", "write a cell for each column") \
	X(SPAN, "access-span", "1.3.1", E, 0, "no cell begins in column {count} of a table",       \
		"make two tables of it, or take the colspan away")                                 \
	X(NESTED, "access-table-nested", "1.3.1", E, 0, "a table stands in a table",               \
		"put it below")                                                                    \
	X(LAYOUT, "access-table-layout", "1.3.2", W, 0,                                            \
		"a table only puts things beside each other",                                      \
		"use a style, so that they are read in order and fit a narrow screen")             \
	X(TABLE_WRAPPER, "access-table-wrapper", "2.1.1", E, 0,                                    \
		"a table stands in nothing that a keyboard can scroll",                            \
		"put it into <div class=\"table-scroll\" role=\"region\" tabindex=\"0\">")         \
	/* pictures */                                                                             \
	X(ALT, "access-alt", "1.1.1", E, 0, "a picture has no alt",                                \
		"say in alt what the picture says, or write alt=\"\" if it says nothing")          \
	X(ALT_FILE, "access-alt-file", "1.1.1", E, 0, "the alt {words} is the name of a file",     \
		"say what the picture says")                                                       \
	X(ALT_VAGUE, "access-alt-vague", "1.1.1", E, 0,                                            \
		"the alt {words} does not say what the picture says", "say it, or write alt=\"\"") \
	X(ALT_PICTURE, "access-alt-picture", "1.1.1", W, 0,                                        \
		"the alt {words} says that it is a picture, which is said anyway",                 \
		"begin with what it shows")                                                        \
	X(ALT_OTHER, "access-alt-other", "1.1.1", W, 0,                                            \
		"the alt {words} may be of another picture: the name of this one is {other}",      \
		"say in alt what this picture shows")                                              \
	X(ALT_SHORT, "access-alt-short", "1.1.1", W, 6,                                            \
		"the text leaves it to a picture, whose alt has {count} words: {words}",           \
		"say in the text, or in alt, all that the picture tells")                          \
	X(ALT_LONG, "access-alt-long", "1.1.1", W, 150,                                            \
		"the alt has {count} characters, {limit} at most", "put the rest into the text")   \
	X(ALT_ALONE, "access-alt-alone", "1.1.1", W, 0,                                            \
		"a picture with no words in alt stands where no words stand",                      \
		"say in alt what it says, or take it out")                                         \
	X(ALT_TITLE_ONLY, "access-alt-title", "1.1.1", E, 0,                                       \
		"the picture says {words} in its title and nothing in alt",                        \
		"say it in alt, and take the title away")                                          \
	X(ALT_TITLE, "access-alt-title", "1.1.1", W, 0,                                            \
		"the picture says {words} in alt and {other} in its title", "take the title away") \
	X(ALT_NOTHING, "access-alt-nothing", "1.1.1", E, 0,                                        \
		"the picture says {words} in alt, and in role that it says nothing",               \
		"take one of them away")                                                           \
	X(ALT_REPEATS, "access-alt-repeats", "1.1.1", W, 0,                                        \
		"the picture in a link says {words}, which the link says too", "write alt=\"\"")   \
	X(SPACER, "access-spacer", "", W, 0, "a picture only takes room",                          \
		"take it out, and leave room with a style")                                        \
	X(GIF, "access-gif", "2.2.2", W, 0, "a GIF may move and nobody can stop it",               \
		"make it a PNG, or a video with controls")                                         \
	X(SERVER_MAP, "access-server-map", "2.1.1", E, 0,                                          \
		"what this picture does depends on where it is pressed", "write links")            \
	X(AREA, "access-area", "1.1.1", E, 0, "a part of a picture is a link with no words",       \
		"say in alt where it leads")                                                       \
	X(SVG, "access-svg", "1.1.1", E, 0, "a drawing does not say what it is",                   \
		"write aria-hidden=\"true\", or role=\"img\" with aria-label")                     \
	/* sound, video, frames */                                                                 \
	X(AUTOPLAY, "access-autoplay", "1.4.2", E, 0, "sound or video begins by itself",           \
		"leave autoplay out")                                                              \
	X(NO_CONTROLS, "access-controls", "2.1.1", E, 0, "sound or video has no controls",         \
		"write controls")                                                                  \
	X(CAPTIONS, "access-captions", "1.2.2", E, 0, "a video has no captions",                   \
		"add <track kind=\"captions\">")                                                   \
	X(TRANSCRIPT, "access-transcript", "1.2.1", W, 0,                                          \
		"nothing beside the sound or video says it in writing", "link to a transcript")    \
	X(EMBEDDED, "access-embedded", "1.2.1", W, 0,                                              \
		"a video of another site has no transcript beside it",                             \
		"link to a transcript, and warn of flashing")                                      \
	X(FRAME_TITLE, "access-frame-title", "4.1.2", E, 0, "a frame has no title",                \
		"say in title what is in it")                                                      \
	X(FRAME_VAGUE, "access-frame-vague", "4.1.2", W, 0,                                        \
		"the frame's title {words} does not say what is in it",                            \
		"say what people find there")                                                      \
	X(OBJECT, "access-object", "1.1.1", E, 0,                                                  \
		"an object says nothing to those who cannot use it",                               \
		"write words in it, or a link to the same in writing")                             \
	X(WMODE, "access-wmode", "2.1.1", E, 0,                                                    \
		"wmode {words} keeps the object from those who listen", "write \"window\"")        \
	X(FOREIGN, "access-foreign", "", E, 0, "the page asks another host for {words}",           \
		"publish the file with the site")

#endif
