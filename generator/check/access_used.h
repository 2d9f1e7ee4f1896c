/*
 * access_used: rules of accessibility for what is used: links, forms, names for programs, the site as a whole, styles.
 *
 * Name in the code, name for people, criterion of WCAG 2.2 ("" for good practice), severity, limit (a breach is
 * above it; 0: there is none), what is wrong, what to do instead. In the words, {count}, {limit}, {words} and
 * {other} stand for what was found (see saying.h).
 */
#ifndef CHECK_ACCESS_USED_H
#define CHECK_ACCESS_USED_H

#define ACCESS_USED_RULES(X)                                                                                                      \
	/* links */                                                                                                               \
	X(LINK_EMPTY, "access-link-empty", "2.4.4", E, 0, "a link has no words",                                                  \
		"say where it leads")                                                                                             \
	X(LINK_SIGN, "access-link-empty", "2.4.4", E, 0, "a link has no words, only {words}",                                     \
		"say where it leads")                                                                                             \
	X(LINK_ALT, "access-link-alt", "2.4.4", E, 0, "a link has a picture, and no words",                                       \
		"say in alt where it leads")                                                                                      \
	X(LINK_VAGUE, "access-link-vague", "2.4.4", E, 0,                                                                         \
		"a link that says {words} does not say where it leads",                                                           \
		"make a link of the name of what it leads to")                                                                    \
	X(LINK_ADDRESS, "access-link-address", "2.4.4", W, 0, "a link says its address: {words}",                                 \
		"make a link of the name of what it leads to")                                                                    \
	X(LINK_SAME, "access-link-same", "2.4.4", W, 0,                                                                           \
		"{words} leads here to another place than before, {other}",                                                       \
		"say in the words what is different")                                                                             \
	X(LINK_TWICE, "access-link-twice", "2.4.4", W, 0,                                                                         \
		"the link before leads to the same place as {words}", "make one link of both")                                    \
	X(LINKS_TOUCH, "access-links-touch", "", W, 0,                                                                            \
		"nothing stands between the links {words} and {other}",                                                           \
		"make a list of them, or write a comma between")                                                                  \
	X(LINK_SMALL, "access-link-small", "2.5.8", W, 0,                                                                         \
		"links of a letter or two stand close to each other",                                                             \
		"give each more room, 24 pixels at least")                                                                        \
	X(LINK_BUTTON, "access-link-button", "2.1.1", W, 0,                                                                       \
		"a link says that it is a button, and the space bar does not press it",                                           \
		"make it a <button>, or a link")                                                                                  \
	X(WINDOW, "access-window", "3.2.5", W, 0,                                                                                 \
		"{words} opens a new window and does not say so",                                                                 \
		"let it open here, or say \"opens in a new tab\"")                                                                \
	X(TITLE_SAME, "access-link-title", "", W, 0,                                                                              \
		"the title of a link says {words}, which the link says too", "take it away")                                      \
	X(TITLE_HIDES, "access-link-title", "2.1.1", W, 0,                                                                        \
		"the title of a link says {words}, which only a mouse shows",                                                     \
		"say it in the words of the link")                                                                                \
	X(JAVASCRIPT, "access-link-script", "2.1.1", E, 0, "a link leads to a script",                                            \
		"make it a <button>")                                                                                             \
	X(NOWHERE, "access-link-nowhere", "2.1.1", E, 0, "a link leads nowhere",                                                  \
		"say in href where it leads, or make it a <button>")                                                              \
	X(FRAGMENT, "access-link-fragment", "2.4.1", E, 0, "no part of the page is {words}",                                      \
		"lead to an id of this page")                                                                                     \
	X(FILE, "access-link-file", "", W, 0,                                                                                     \
		"{words} is a file, and nothing says its kind ({other}) and how large it is",                                     \
		"write them behind, such as (PDF, 120 KB)")                                                                       \
	X(LINK_MEDIA, "access-link-media", "1.2.1", W, 0,                                                                         \
		"{words} leads to sound or video, with no transcript beside it",                                                  \
		"link to a transcript too")                                                                                       \
	X(LINK_PICTURE, "access-link-picture", "1.1.1", W, 0,                                                                     \
		"{words} leads to a picture that says nothing to those who cannot see it",                                        \
		"show it on a page, with alt")                                                                                    \
	/* forms */                                                                                                               \
	X(LABEL, "access-label", "3.3.2", E, 0, "a field has no label",                                                           \
		"write <label for=\"...\"> with the question")                                                                    \
	X(LABEL_EMPTY, "access-label-empty", "3.3.2", E, 0, "a label has no words",                                               \
		"write the question")                                                                                             \
	X(LABEL_FOR, "access-label-for", "1.3.1", E, 0, "the label {words} is for no field",                                      \
		"write for=\"...\" with the field's id")                                                                          \
	X(LABEL_TWICE, "access-label-twice", "3.3.2", W, 0,                                                                       \
		"{words} is a second label of one field, {other}", "give each field one label")                                   \
	X(LABEL_SAME, "access-label-same", "2.4.6", E, 0, "two fields are called {words}",                                        \
		"say what is different in each")                                                                                  \
	X(PLACEHOLDER, "access-placeholder", "3.3.2", E, 0,                                                                       \
		"a field has {words} in it and no label",                                                                         \
		"write <label for=\"...\"> with the question")                                                                    \
	X(LEGEND, "access-legend", "1.3.1", E, 0, "a group of fields has no legend",                                              \
		"write the question in <legend>")                                                                                 \
	X(LEGEND_EMPTY, "access-legend-empty", "1.3.1", E, 0, "a legend has no words",                                            \
		"write the question")                                                                                             \
	X(GROUP, "access-group", "1.3.1", E, 0, "the choices {words} stand in no group",                                          \
		"put them into <fieldset>, with the question in <legend>")                                                        \
	X(BUTTON_EMPTY, "access-button-empty", "4.1.2", E, 0, "a button has no words",                                            \
		"say what it does")                                                                                               \
	X(BUTTON_VAGUE, "access-button-vague", "2.4.6", E, 0,                                                                     \
		"the button {words} does not say what it does", "say what it does")                                               \
	X(BUTTON_ALT, "access-button-alt", "1.1.1", E, 0,                                                                         \
		"a button that is a picture has no words in alt", "say what it does")                                             \
	X(ERROR, "access-error", "3.3.1", E, 0, "a field is marked as wrong and does not say why",                                \
		"write aria-describedby with the id of the words that do")                                                        \
	X(ERROR_VAGUE, "access-error-vague", "3.3.3", E, 0,                                                                       \
		"{words} does not say how to put it right",                                                                       \
		"say what to write, such as \"Enter a date, like 31 3 2026\"")                                                    \
	X(SUMMARY, "access-error-summary", "3.3.1", E, 0,                                                                         \
		"errors are told, and nothing shows where they are: {words}",                                                     \
		"link each to its field")                                                                                         \
	X(HINT, "access-hint", "1.3.1", E, 0, "the hint {words} is not heard with its field",                                     \
		"give it an id, and name that in aria-describedby")                                                               \
	X(PATTERN, "access-pattern", "3.3.2", E, 0,                                                                               \
		"a field asks for a form of answer and does not say which",                                                       \
		"describe it, and name that in aria-describedby")                                                                 \
	X(AUTOCOMPLETE, "access-autocomplete", "1.3.5", W, 0,                                                                     \
		"a field of type {words} does not say whose it is",                                                               \
		"write autocomplete, such as autocomplete=\"email\"")                                                             \
	X(AUTOFOCUS, "access-autofocus", "3.2.1", W, 0,                                                                           \
		"the page begins in a field, and all before it is missed", "leave autofocus out")                                 \
	X(ON_CHANGE, "access-on-change", "3.2.2", E, 0,                                                                           \
		"a change of an answer does something at once", "do it when a button is pressed")                                 \
	X(NO_BUTTON, "access-no-button", "3.2.2", E, 0,                                                                           \
		"a form has no button, so that only a change or a key can send it",                                               \
		"add a button that says what it does")                                                                            \
	/* names */                                                                                                               \
	X(ID, "access-id", "1.3.1", E, 0, "the id {words} is given twice, or is empty",                                           \
		"give each element its own")                                                                                      \
	X(REFERS, "access-refers", "1.3.1", E, 0,                                                                                 \
		"{other} names {words}, and nothing has that id", "name one that is there")                                       \
	X(ROLE, "access-role", "4.1.2", E, 0, "there is no role {words}",                                                         \
		"write one of WAI-ARIA, or leave it out")                                                                         \
	X(NATIVE, "access-native", "4.1.2", W, 0, "{other} says that it is a {words}",                                            \
		"write the element of HTML that is one")                                                                          \
	X(STATE, "access-state", "4.1.2", E, 0, "there is no attribute {words}",                                                  \
		"write one of WAI-ARIA, or leave it out")                                                                         \
	X(TABINDEX, "access-tabindex", "2.4.3", E, 0,                                                                             \
		"tabindex {words} takes this out of the order of the page",                                                       \
		"write 0, and put it where it belongs")                                                                           \
	X(TAB_STOP, "access-tab-stop", "4.1.2", W, 0,                                                                             \
		"a keyboard comes to this, and nothing says what can be done there",                                              \
		"take tabindex away, or give it a role and a name")                                                               \
	X(ACCESSKEY, "access-accesskey", "2.1.4", W, 0,                                                                           \
		"the key {words} may be one that people's own programs use",                                                      \
		"take accesskey away")                                                                                            \
	X(HANDLER, "access-handler", "", W, 0, "a script stands in the page",                                                     \
		"put it into a file")                                                                                             \
	X(POINTER, "access-pointer", "2.1.1", E, 0,                                                                               \
		"this can be pressed with a mouse and not with a keyboard",                                                       \
		"make it a <button> or a link")                                                                                   \
	X(HIDDEN_FOCUS, "access-hidden-focus", "4.1.2", E, 0,                                                                     \
		"a keyboard comes to this, and it is hidden from those who listen",                                               \
		"take aria-hidden away, or make it no control")                                                                   \
	X(CONTROL_INSIDE, "access-control-inside", "4.1.2", E, 0,                                                                 \
		"a control stands in a link or a button", "put it beside")                                                        \
	X(CLOSE, "access-close", "2.1.1", E, 0,                                                                                   \
		"{words} can be pressed with a mouse, and no keyboard comes to it",                                               \
		"make it a <button>")                                                                                             \
	X(COMMAND, "access-command", "2.1.1", W, 0,                                                                               \
		"{words} reads as a button, and no keyboard comes to it",                                                         \
		"make it a <button>, or a link if it leads to another page")                                                      \
	X(QUESTION, "access-question", "2.1.1", W, 0,                                                                             \
		"a question mark stands for help that no keyboard comes to",                                                      \
		"write the help below the label, and name it in aria-describedby")                                                \
	X(DIALOG, "access-dialog", "4.1.2", W, 0,                                                                                 \
		"a box with a way to close it ({words}) does not say that it is a window",                                        \
		"make it a <dialog>, or write role=\"dialog\" and aria-modal=\"true\"")                                           \
	X(ARTICLE, "access-article", "1.3.1", W, 0,                                                                               \
		"an article holds nothing but a heading and navigation",                                                          \
		"make it a <section> or a <nav>")                                                                                 \
	X(NAV_NONE, "access-nav-name", "1.3.1", W, 0, "two parts for navigation have no name",                                    \
		"give each a name in aria-label")                                                                                 \
	X(NAV_NAME, "access-nav-name", "1.3.1", W, 0,                                                                             \
		"two parts for navigation have one name, {words}",                                                                \
		"give each a name in aria-label")                                                                                 \
	/* site */                                                                                                                \
	X(SITE_TITLE, "access-site-title", "2.4.2", E, 0, "{other} has the title {words} too",                                    \
		"say in each title what only that page is about")                                                                 \
	X(SITE_TITLE_END, "access-site-title-end", "2.4.2", E, 0,                                                                 \
		"the title {words} does not end with {other}, as others do",                                                      \
		"write \"Page - Section - Organisation\"")                                                                        \
	X(SITE_NAVIGATION, "access-site-navigation", "3.2.3", E, 0,                                                               \
		"{words} stands in another order in the navigation here than on {other}",                                         \
		"keep one order on all pages")                                                                                    \
	X(SITE_HELP, "access-site-help", "3.2.6", E, 0,                                                                           \
		"the way to help {words} stands in another order here than on {other}",                                           \
		"keep one order on all pages")                                                                                    \
	X(SITE_SAME, "access-site-same", "3.2.4", E, 0,                                                                           \
		"{words} leads to another place here than on {other}",                                                            \
		"use one name for one thing on all pages")                                                                        \
	X(SITE_ORPHAN, "access-site-orphan", "2.4.5", W, 0, "no page leads to this one",                                          \
		"link to it")                                                                                                     \
	/* styles and scripts */                                                                                                  \
	X(CONTRAST, "access-contrast", "1.4.3", E, 0,                                                                             \
		"{words}: a contrast of {tenths} to 1, and text needs 4.5",                                                       \
		"make one of the two colours darker or lighter")                                                                  \
	X(CONTRAST_LARGE, "access-contrast", "1.4.3", E, 0,                                                                       \
		"{words}: a contrast of {tenths} to 1, and large text needs 3",                                                   \
		"make one of the two colours darker or lighter")                                                                  \
	X(CONTRAST_EASY, "access-contrast-easy", "", E, 0,                                                                        \
		"{words}: a contrast of {tenths} to 1, and text in easy read needs 7",                                            \
		"make one of the two colours darker or lighter")                                                                  \
	X(CONTRAST_FIELD, "access-contrast-field", "1.4.11", W, 0,                                                                \
		"{words}: a contrast of {tenths} to 1, and the edge of a field needs 3",                                          \
		"make the edge darker or lighter")                                                                                \
	X(TAGS, "access-tags", "", W, 0, "the end tag {words} ends nothing",                                                      \
		"take it out, or write the tag that it should end")                                                               \
	X(OUTLINE, "access-outline", "2.4.7", E, 0,                                                                               \
		"{words} takes the outline away and puts nothing in its place: who uses a keyboard cannot see where they are",    \
		"leave the outline, or mark what has focus in another way")                                                       \
	X(FONT_PX, "access-font-px", "1.4.4", W, 0, "{words} has its size in px ({other})",                                       \
		"write it in rem, so that it grows with the size of letters that the reader chose")                               \
	X(SMALL_TEXT, "access-small-text", "", W, 0, "{words} is very small ({other})",                                           \
		"make it 12 px at the least, and better 16 px (1rem)")                                                            \
	X(STICKY, "access-sticky", "2.4.11", W, 0,                                                                                \
		"{words} stays where it is while the page moves ({other}), and may hide what has focus",                          \
		"let it move with the page")                                                                                      \
	X(ORDER, "access-order", "1.3.2", W, 0,                                                                                   \
		"{words} shows things in another order than they are written in ({other})",                                       \
		"write them in the order in which they are read")                                                                 \
	X(MOTION, "access-motion", "2.2.2", E, 0, "{words} moves without end ({other})",                                          \
		"let it end within five seconds, or move only for (prefers-reduced-motion: no-preference) with a way to stop it") \
	X(JUSTIFY, "access-justify", "", W, 0,                                                                                    \
		"{words} is set to both margins ({other}), which makes gaps that are hard to read across",                        \
		"text-align: left")                                                                                               \
	X(LINE_HEIGHT, "access-line-height", "", W, 0,                                                                            \
		"the lines of {words} stand close together ({other})",                                                            \
		"give text a line-height of 1.5")                                                                                 \
	X(STYLE_TEXT, "access-style-text", "1.3.1", W, 0,                                                                         \
		"the stylesheet writes words onto the page, at {words}: {other}",                                                 \
		"write them in the page")                                                                                         \
	X(UPPERCASE, "access-uppercase", "", W, 0, "{words} is shown in capitals ({other})",                                      \
		"leave words in small letters, which are easier to read")                                                         \
	X(ITALIC_STYLE, "access-italic-style", "", W, 20, "{count} words in italics: {words}",                                    \
		"keep italics for single words")                                                                                  \
	X(WIDE, "access-wide", "1.4.10", W, 0,                                                                                    \
		"{words} is wider than a small screen whatever the screen ({other})",                                             \
		"write max-width, so that it fits into 320 px")                                                                   \
	X(FIXED_HEIGHT, "access-fixed-height", "1.4.4", W, 0,                                                                     \
		"{words} has a height of its own and hides what does not fit ({other})",                                          \
		"write min-height, so that it grows with its text")                                                               \
	X(SPACING_LOCK, "access-spacing-lock", "1.4.12", E, 0,                                                                    \
		"{words} keeps readers from spacing the text out ({other})",                                                      \
		"take !important away")                                                                                           \
	X(POINTER_DOWN, "access-pointer-down", "2.5.2", W, 0,                                                                     \
		"a script acts when a pointer goes down ({words})",                                                               \
		"listen to click, which can be taken back and comes from a keyboard too")                                         \
	X(DRAG, "access-drag", "2.5.7", W, 0, "a script listens to dragging ({words})",                                           \
		"let people do the same with single clicks and with keys")                                                        \
	X(DEVICE_MOTION, "access-device-motion", "2.5.4", W, 0,                                                                   \
		"a script listens to how the device is moved ({words})",                                                          \
		"let people do the same on the page, and switch this off")                                                        \
	X(HOVER, "access-hover", "2.1.1", W, 0,                                                                                   \
		"a script acts when something is pointed at ({words}) and does not listen to focus",                              \
		"listen to focus as well")                                                                                        \
	X(KEY_TRAP, "access-key-trap", "2.1.2", W, 0,                                                                             \
		"a script takes the Tab key for itself ({words})", "leave Tab to the browser")                                    \
	X(ON_INPUT, "access-on-input", "3.2.2", W, 0,                                                                             \
		"a script leads to another page as soon as a choice is made ({words})",                                           \
		"let people make the choice and then press a button")                                                             \
	X(VANISH, "access-vanish", "2.2.1", W, 0,                                                                                 \
		"a script takes away by itself what it has shown, after {count} milliseconds",                                    \
		"leave it there until its reader takes it away")                                                                  \
	X(BLUR, "access-blur", "2.4.7", E, 0,                                                                                     \
		"a script takes focus away as soon as it comes ({words})",                                                        \
		"leave focus where it is")                                                                                        \
	X(BRAND, "access-brand", "", E, 0, "{words} is for the sites of GOV.UK alone",                                            \
		"use letters and signs of your own")                                                                              \
	X(CURSOR, "access-cursor", "2.1.1", W, 0,                                                                                 \
		"the style shows {words} as something to press, and no keyboard comes to it",                                     \
		"make it a <button> or a link")                                                                                   \
	X(HOVER_SHOWS, "access-hover-shows", "2.1.1", W, 0,                                                                       \
		"{words} shows something when it is pointed at, and not when it has focus",                                       \
		"say the same for :focus or :focus-within")                                                                       \
	X(SUBMENU, "access-submenu", "2.1.1", W, 0,                                                                               \
		"nothing opens the list below {words}: if it is shown only when pointed at, no keyboard comes to it",             \
		"put a <button> with aria-expanded before it, or show it always")                                                 \
	X(LINK_COLOUR, "access-link-colour", "1.4.1", W, 0,                                                                       \
		"the link {words} is told from the words around it by its colour alone",                                          \
		"underline it")                                                                                                   \
	X(LONG_LINES, "access-long-lines", "1.4.8", W, 240,                                                                       \
		"nothing limits how long the lines of this are: {words}",                                                         \
		"give text a max-width of 70 letters or so, such as 38em")                                                        \
	X(FAR_FIELD, "access-far-field", "", W, 0,                                                                                \
		"a field stands at the other side of the page from its label",                                                    \
		"put the label above the field")

#endif
