/*
 * access_kind: which element and which attributes, as numbers and bits, for the names that rules ask about.
 *
 *	access_kind_of(&kinds, element)		// KIND_A
 *	access_has_of(&kinds, element)		// HAS(HREF) | HAS(CLASS)
 *
 * Names of one document are shared strings, so that each is looked up once a page.
 */
#ifndef CHECK_ACCESS_KIND_H
#define CHECK_ACCESS_KIND_H

#include <libxml/tree.h>
#include <stdint.h>
#include "base/slice.h"

/* In the order of their bytes. */
#define ACCESS_KINDS(X)                                                                            \
	X(A, "a")                                                                                  \
	X(ABBR, "abbr")                                                                            \
	X(APPLET, "applet")                                                                        \
	X(AREA, "area")                                                                            \
	X(ARTICLE, "article")                                                                      \
	X(ASIDE, "aside")                                                                          \
	X(AUDIO, "audio")                                                                          \
	X(B, "b")                                                                                  \
	X(BASEFONT, "basefont")                                                                    \
	X(BIG, "big")                                                                              \
	X(BLINK, "blink")                                                                          \
	X(BLOCKQUOTE, "blockquote")                                                                \
	X(BODY, "body")                                                                            \
	X(BR, "br")                                                                                \
	X(BUTTON, "button")                                                                        \
	X(CANVAS, "canvas")                                                                        \
	X(CAPTION, "caption")                                                                      \
	X(CENTER, "center")                                                                        \
	X(CODE, "code")                                                                            \
	X(DATA, "data")                                                                            \
	X(DD, "dd")                                                                                \
	X(DETAILS, "details")                                                                      \
	X(DFN, "dfn")                                                                              \
	X(DIALOG, "dialog")                                                                        \
	X(DIV, "div")                                                                              \
	X(DL, "dl")                                                                                \
	X(DT, "dt")                                                                                \
	X(EM, "em")                                                                                \
	X(EMBED, "embed")                                                                          \
	X(FIELDSET, "fieldset")                                                                    \
	X(FIGCAPTION, "figcaption")                                                                \
	X(FIGURE, "figure")                                                                        \
	X(FONT, "font")                                                                            \
	X(FOOTER, "footer")                                                                        \
	X(FORM, "form")                                                                            \
	X(FRAME, "frame")                                                                          \
	X(FRAMESET, "frameset")                                                                    \
	X(H1, "h1")                                                                                \
	X(H2, "h2")                                                                                \
	X(H3, "h3")                                                                                \
	X(H4, "h4")                                                                                \
	X(H5, "h5")                                                                                \
	X(H6, "h6")                                                                                \
	X(HEAD, "head")                                                                            \
	X(HEADER, "header")                                                                        \
	X(HR, "hr")                                                                                \
	X(HTML, "html")                                                                            \
	X(I, "i")                                                                                  \
	X(IFRAME, "iframe")                                                                        \
	X(IMG, "img")                                                                              \
	X(INPUT, "input")                                                                          \
	X(KBD, "kbd")                                                                              \
	X(LABEL, "label")                                                                          \
	X(LEGEND, "legend")                                                                        \
	X(LI, "li")                                                                                \
	X(LINK, "link")                                                                            \
	X(MAIN, "main")                                                                            \
	X(MARK, "mark")                                                                            \
	X(MARQUEE, "marquee")                                                                      \
	X(MATH, "math")                                                                            \
	X(MENU, "menu")                                                                            \
	X(META, "meta")                                                                            \
	X(NAV, "nav")                                                                              \
	X(NOSCRIPT, "noscript")                                                                    \
	X(OBJECT, "object")                                                                        \
	X(OL, "ol")                                                                                \
	X(OPTION, "option")                                                                        \
	X(P, "p")                                                                                  \
	X(PARAM, "param")                                                                          \
	X(PRE, "pre")                                                                              \
	X(SAMP, "samp")                                                                            \
	X(SCRIPT, "script")                                                                        \
	X(SECTION, "section")                                                                      \
	X(SELECT, "select")                                                                        \
	X(SMALL, "small")                                                                          \
	X(SOURCE, "source")                                                                        \
	X(SPAN, "span")                                                                            \
	X(STRIKE, "strike")                                                                        \
	X(STRONG, "strong")                                                                        \
	X(STYLE, "style")                                                                          \
	X(SUB, "sub")                                                                              \
	X(SUMMARY, "summary")                                                                      \
	X(SUP, "sup")                                                                              \
	X(SVG, "svg")                                                                              \
	X(TABLE, "table")                                                                          \
	X(TBODY, "tbody")                                                                          \
	X(TD, "td")                                                                                \
	X(TEMPLATE, "template")                                                                    \
	X(TEXTAREA, "textarea")                                                                    \
	X(TFOOT, "tfoot")                                                                          \
	X(TH, "th")                                                                                \
	X(THEAD, "thead")                                                                          \
	X(TIME, "time")                                                                            \
	X(TITLE, "title")                                                                          \
	X(TR, "tr")                                                                                \
	X(TRACK, "track")                                                                          \
	X(TSPAN, "tspan")                                                                          \
	X(TT, "tt")                                                                                \
	X(U, "u")                                                                                  \
	X(UL, "ul")                                                                                \
	X(VIDEO, "video")

#define ACCESS_ATTRIBUTES(X)                                                                       \
	X(ACCESSKEY, "accesskey")                                                                  \
	X(ALIGN, "align")                                                                          \
	X(ALT, "alt")                                                                              \
	X(ARIA_CONTROLS, "aria-controls")                                                          \
	X(ARIA_DESCRIBEDBY, "aria-describedby")                                                    \
	X(ARIA_HIDDEN, "aria-hidden")                                                              \
	X(ARIA_INVALID, "aria-invalid")                                                            \
	X(ARIA_LABEL, "aria-label")                                                                \
	X(ARIA_LABELLEDBY, "aria-labelledby")                                                      \
	X(ARIA_OWNS, "aria-owns")                                                                  \
	X(AUTOCOMPLETE, "autocomplete")                                                            \
	X(AUTOFOCUS, "autofocus")                                                                  \
	X(AUTOPLAY, "autoplay")                                                                    \
	X(CLASS, "class")                                                                          \
	X(COLSPAN, "colspan")                                                                      \
	X(CONTENTEDITABLE, "contenteditable")                                                      \
	X(CONTROLS, "controls")                                                                    \
	X(DATA, "data")                                                                            \
	X(DIR, "dir")                                                                              \
	X(DISABLED, "disabled")                                                                    \
	X(FOR, "for")                                                                              \
	X(FORM, "form")                                                                            \
	X(HEADERS, "headers")                                                                      \
	X(HEIGHT, "height")                                                                        \
	X(HIDDEN, "hidden")                                                                        \
	X(HREF, "href")                                                                            \
	X(HTTP_EQUIV, "http-equiv")                                                                \
	X(ID, "id")                                                                                \
	X(ISMAP, "ismap")                                                                          \
	X(LANG, "lang")                                                                            \
	X(LIST, "list")                                                                            \
	X(MUTED, "muted")                                                                          \
	X(NAME, "name")                                                                            \
	X(PATTERN, "pattern")                                                                      \
	X(PLACEHOLDER, "placeholder")                                                              \
	X(ROLE, "role")                                                                            \
	X(ROWSPAN, "rowspan")                                                                      \
	X(SCOPE, "scope")                                                                          \
	X(SRC, "src")                                                                              \
	X(STYLE, "style")                                                                          \
	X(TABINDEX, "tabindex")                                                                    \
	X(TARGET, "target")                                                                        \
	X(TITLE, "title")                                                                          \
	X(TYPE, "type")                                                                            \
	X(WIDTH, "width")

enum access_kind {
	KIND_OTHER,
#define X(code, name) KIND_##code,
	ACCESS_KINDS(X)
#undef X
};

enum access_attribute {
#define X(code, name) ATTRIBUTE_##code,
	ACCESS_ATTRIBUTES(X)
#undef X
		ATTRIBUTE_HANDLER, /* on...: what a script does */
	ATTRIBUTE_ARIA,		   /* aria-... that is none of these */
	ATTRIBUTE_COUNT
};

#define HAS(code) (UINT64_C(1) << ATTRIBUTE_##code)

struct access_kinds {
	struct {
		const xmlChar *name;
		int code;
	} elements[128], attributes[128]; /* by where the name is stored */
};

enum access_kind access_kind_of(struct access_kinds *k, const xmlNode *element);

/* Bits: HAS(...) of the attributes that it has. */
uint64_t access_has_of(struct access_kinds *k, const xmlNode *element);

#endif
