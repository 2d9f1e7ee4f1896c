/*
 * access_rule: the rules of accessibility in one table.
 *
 * Name in the code, name for people, criterion of WCAG 2.2 ("" for good practice), severity, limit (a breach is
 * above it; 0: there is none), what is wrong, what to do instead. In the words, {count}, {limit}, {words} and
 * {other} stand for what was found (see saying.h).
 */
#ifndef CHECK_ACCESS_RULE_H
#define CHECK_ACCESS_RULE_H

#include "base/diag.h"

#define E DIAG_ERROR
#define W DIAG_WARNING

#define ACCESS_RULES(X)                                                                            \
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
	X(EMPTY_PARAGRAPH, "access-empty-paragraph", "", W, 0, "a paragraph has no words",         \
		"take it out, and leave room with a style")                                        \
	X(BREAKS, "access-breaks", "1.3.1", W, 0, "two <br> stand where a paragraph ends",         \
		"make two paragraphs")                                                             \
	X(PREFORMATTED, "access-preformatted", "1.3.1", W, 0, "<pre> does not say what is in it",  \
		"put <code>, <kbd> or <samp> in it")                                               \
	X(DRAWN, "access-drawn", "1.1.1", E, 0, "a picture is made of signs",                      \
		"make it a picture, and say in alt what it says")                                  \
	X(MOVING, "access-moving", "2.2.2", E, 0,                                                  \
		"<{words}> moves or blinks and nobody can stop it", "write the words plainly")     \
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
		"publish the file with the site")                                                  \
	/* links */                                                                                \
	X(LINK_EMPTY, "access-link-empty", "2.4.4", E, 0, "a link has no words",                   \
		"say where it leads")                                                              \
	X(LINK_SIGN, "access-link-empty", "2.4.4", E, 0, "a link has no words, only {words}",      \
		"say where it leads")                                                              \
	X(LINK_ALT, "access-link-alt", "2.4.4", E, 0, "a link has a picture, and no words",        \
		"say in alt where it leads")                                                       \
	X(LINK_VAGUE, "access-link-vague", "2.4.4", E, 0,                                          \
		"a link that says {words} does not say where it leads",                            \
		"make a link of the name of what it leads to")                                     \
	X(LINK_ADDRESS, "access-link-address", "2.4.4", W, 0, "a link says its address: {words}",  \
		"make a link of the name of what it leads to")                                     \
	X(LINK_SAME, "access-link-same", "2.4.4", W, 0,                                            \
		"{words} leads here to another place than before, {other}",                        \
		"say in the words what is different")                                              \
	X(LINK_TWICE, "access-link-twice", "2.4.4", W, 0,                                          \
		"the link before leads to the same place as {words}", "make one link of both")     \
	X(LINKS_TOUCH, "access-links-touch", "", W, 0,                                             \
		"nothing stands between the links {words} and {other}",                            \
		"make a list of them, or write a comma between")                                   \
	X(LINK_SMALL, "access-link-small", "2.5.8", W, 0,                                          \
		"links of a letter or two stand close to each other",                              \
		"give each more room, 24 pixels at least")                                         \
	X(LINK_BUTTON, "access-link-button", "2.1.1", W, 0,                                        \
		"a link says that it is a button, and the space bar does not press it",            \
		"make it a <button>, or a link")                                                   \
	X(WINDOW, "access-window", "3.2.5", W, 0,                                                  \
		"{words} opens a new window and does not say so",                                  \
		"let it open here, or say \"opens in a new tab\"")                                 \
	X(TITLE_SAME, "access-link-title", "", W, 0,                                               \
		"the title of a link says {words}, which the link says too", "take it away")       \
	X(TITLE_HIDES, "access-link-title", "2.1.1", W, 0,                                         \
		"the title of a link says {words}, which only a mouse shows",                      \
		"say it in the words of the link")                                                 \
	X(JAVASCRIPT, "access-link-script", "2.1.1", E, 0, "a link leads to a script",             \
		"make it a <button>")                                                              \
	X(NOWHERE, "access-link-nowhere", "2.1.1", E, 0, "a link leads nowhere",                   \
		"say in href where it leads, or make it a <button>")                               \
	X(FRAGMENT, "access-link-fragment", "2.4.1", E, 0, "no part of the page is {words}",       \
		"lead to an id of this page")                                                      \
	X(FILE, "access-link-file", "", W, 0,                                                      \
		"{words} is a file, and nothing says its kind ({other}) and how large it is",      \
		"write them behind, such as (PDF, 120 KB)")                                        \
	X(LINK_MEDIA, "access-link-media", "1.2.1", W, 0,                                          \
		"{words} leads to sound or video, with no transcript beside it",                   \
		"link to a transcript too")                                                        \
	X(LINK_PICTURE, "access-link-picture", "1.1.1", W, 0,                                      \
		"{words} leads to a picture that says nothing to those who cannot see it",         \
		"show it on a page, with alt")                                                     \
	/* forms */                                                                                \
	X(LABEL, "access-label", "3.3.2", E, 0, "a field has no label",                            \
		"write <label for=\"...\"> with the question")                                     \
	X(LABEL_EMPTY, "access-label-empty", "3.3.2", E, 0, "a label has no words",                \
		"write the question")                                                              \
	X(LABEL_FOR, "access-label-for", "1.3.1", E, 0, "the label {words} is for no field",       \
		"write for=\"...\" with the field's id")                                           \
	X(LABEL_TWICE, "access-label-twice", "3.3.2", W, 0,                                        \
		"{words} is a second label of one field, {other}", "give each field one label")    \
	X(LABEL_SAME, "access-label-same", "2.4.6", E, 0, "two fields are called {words}",         \
		"say what is different in each")                                                   \
	X(PLACEHOLDER, "access-placeholder", "3.3.2", E, 0,                                        \
		"a field has {words} in it and no label",                                          \
		"write <label for=\"...\"> with the question")                                     \
	X(LEGEND, "access-legend", "1.3.1", E, 0, "a group of fields has no legend",               \
		"write the question in <legend>")                                                  \
	X(LEGEND_EMPTY, "access-legend-empty", "1.3.1", E, 0, "a legend has no words",             \
		"write the question")                                                              \
	X(GROUP, "access-group", "1.3.1", E, 0, "the choices {words} stand in no group",           \
		"put them into <fieldset>, with the question in <legend>")                         \
	X(BUTTON_EMPTY, "access-button-empty", "4.1.2", E, 0, "a button has no words",             \
		"say what it does")                                                                \
	X(BUTTON_VAGUE, "access-button-vague", "2.4.6", E, 0,                                      \
		"the button {words} does not say what it does", "say what it does")                \
	X(BUTTON_ALT, "access-button-alt", "1.1.1", E, 0,                                          \
		"a button that is a picture has no words in alt", "say what it does")              \
	X(ERROR, "access-error", "3.3.1", E, 0, "a field is marked as wrong and does not say why", \
		"write aria-describedby with the id of the words that do")                         \
	X(ERROR_VAGUE, "access-error-vague", "3.3.3", E, 0,                                        \
		"{words} does not say how to put it right",                                        \
		"say what to write, such as \"Enter a date, like 31 3 2026\"")                     \
	X(SUMMARY, "access-error-summary", "3.3.1", E, 0,                                          \
		"errors are told, and nothing shows where they are: {words}",                      \
		"link each to its field")                                                          \
	X(HINT, "access-hint", "1.3.1", E, 0, "the hint {words} is not heard with its field",      \
		"give it an id, and name that in aria-describedby")                                \
	X(PATTERN, "access-pattern", "3.3.2", E, 0,                                                \
		"a field asks for a form of answer and does not say which",                        \
		"describe it, and name that in aria-describedby")                                  \
	X(AUTOCOMPLETE, "access-autocomplete", "1.3.5", W, 0,                                      \
		"a field of type {words} does not say whose it is",                                \
		"write autocomplete, such as autocomplete=\"email\"")                              \
	X(AUTOFOCUS, "access-autofocus", "3.2.1", W, 0,                                            \
		"the page begins in a field, and all before it is missed", "leave autofocus out")  \
	X(ON_CHANGE, "access-on-change", "3.2.2", E, 0,                                            \
		"a change of an answer does something at once", "do it when a button is pressed")  \
	X(NO_BUTTON, "access-no-button", "3.2.2", E, 0,                                            \
		"a form has no button, so that only a change or a key can send it",                \
		"add a button that says what it does")                                             \
	/* names */                                                                                \
	X(ID, "access-id", "1.3.1", E, 0, "the id {words} is given twice, or is empty",            \
		"give each element its own")                                                       \
	X(REFERS, "access-refers", "1.3.1", E, 0,                                                  \
		"{other} names {words}, and nothing has that id", "name one that is there")        \
	X(ROLE, "access-role", "4.1.2", E, 0, "there is no role {words}",                          \
		"write one of WAI-ARIA, or leave it out")                                          \
	X(NATIVE, "access-native", "4.1.2", W, 0, "{other} says that it is a {words}",             \
		"write the element of HTML that is one")                                           \
	X(STATE, "access-state", "4.1.2", E, 0, "there is no attribute {words}",                   \
		"write one of WAI-ARIA, or leave it out")                                          \
	X(TABINDEX, "access-tabindex", "2.4.3", E, 0,                                              \
		"tabindex {words} takes this out of the order of the page",                        \
		"write 0, and put it where it belongs")                                            \
	X(TAB_STOP, "access-tab-stop", "4.1.2", W, 0,                                              \
		"a keyboard comes to this, and nothing says what can be done there",               \
		"take tabindex away, or give it a role and a name")                                \
	X(ACCESSKEY, "access-accesskey", "2.1.4", W, 0,                                            \
		"the key {words} may be one that people's own programs use",                       \
		"take accesskey away")                                                             \
	X(HANDLER, "access-handler", "", W, 0, "a script stands in the page",                      \
		"put it into a file")                                                              \
	X(POINTER, "access-pointer", "2.1.1", E, 0,                                                \
		"this can be pressed with a mouse and not with a keyboard",                        \
		"make it a <button> or a link")                                                    \
	X(HIDDEN_FOCUS, "access-hidden-focus", "4.1.2", E, 0,                                      \
		"a keyboard comes to this, and it is hidden from those who listen",                \
		"take aria-hidden away, or make it no control")                                    \
	X(CONTROL_INSIDE, "access-control-inside", "4.1.2", E, 0,                                  \
		"a control stands in a link or a button", "put it beside")                         \
	X(FAKE_BUTTON, "access-fake-button", "2.1.1", E, 0,                                        \
		"what has the class {words} cannot be reached with a keyboard",                    \
		"make it a <button>")                                                              \
	X(ARTICLE, "access-article", "1.3.1", W, 0,                                                \
		"an article holds nothing but a heading and navigation",                           \
		"make it a <section> or a <nav>")                                                  \
	X(NAV_NAME, "access-nav-name", "1.3.1", W, 0,                                              \
		"two parts for navigation have one name, {words}",                                 \
		"give each a name in aria-label")                                                  \
	/* site */                                                                                 \
	X(SITE_TITLE, "access-site-title", "2.4.2", E, 0, "{other} has the title {words} too",     \
		"say in each title what only that page is about")                                  \
	X(SITE_TITLE_END, "access-site-title-end", "2.4.2", E, 0,                                  \
		"the title {words} does not end with {other}, as others do",                       \
		"write \"Page - Section - Organisation\"")                                         \
	X(SITE_NAVIGATION, "access-site-navigation", "3.2.3", E, 0,                                \
		"{words} stands in another order in the navigation here than on {other}",          \
		"keep one order on all pages")                                                     \
	X(SITE_SAME, "access-site-same", "3.2.4", E, 0,                                            \
		"{words} leads to another place here than on {other}",                             \
		"use one name for one thing on all pages")                                         \
	X(SITE_ORPHAN, "access-site-orphan", "2.4.5", W, 0, "no page leads to this one",           \
		"link to it") \
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
	X(POINTER_DOWN, "access-pointer-down", "2.5.2", W, 0, "a script acts when a pointer goes down ({words})", \
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

struct access_rule {
	const char *id; /* "access-alt"; several rows may share one */
	const char *
		criterion; /* of WCAG 2.2, "1.1.1"; or "": good practice that no criterion asks for */
	enum severity severity;
	int limit; /* a breach is above it; 0: there is none */
	const char *what, *mend;
};

/* All of them, in the order of access_rule.h. */
extern const struct access_rule access_rules[];
extern const size_t access_rule_count;

/* The first row with that id, or NULL. */
const struct access_rule *access_rule_find(const char *id);

struct access_finding {
	enum access_code rule;
	struct place place;
	struct slice words, other;
	int count;
};

/* Add the message. */
void access_tell(const struct access_finding *f, struct diags *d);

#endif
