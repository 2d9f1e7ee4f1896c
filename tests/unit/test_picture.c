#include "support.h"
#include "site/picture.h"

#define REFUSED(place, what) "x.svg:" place ": error: a picture has no " what " [picture-active]\n"
#define ELEMENT "take it out with all that is in it, or save it as plain SVG"
#define ATTRIBUTE "take this attribute out, or save it as plain SVG"
#define DECLARATION "document type and no instruction: take this out, or save it as plain SVG"
#define TAG "tag like this: save it as plain SVG"

static const struct picture_case {
	int line;
	const char *svg, *messages;
} picture_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__,
		"<svg xmlns='http://www.w3.org/2000/svg' viewBox=\"0 0 9 9\"><g>\n<path d='M0'/></g></svg>",
		"" },
	{ __LINE__, "<?xml version=\"1.0\" encoding='utf-8'?>\n<!-- <script> -->\n<svg/>\n", "" },
	{ __LINE__, "<?xml version=\"1.0\"?><svg/>", "" },
	{ __LINE__, "<svg><style>path{fill:red}</style><title>5 &lt; 6 &amp; 7 > 6</title></svg>",
		"" },
	{ __LINE__, "<svg><use href='#a'/><use xlink:href=\"#a\"/></svg>", "" },
	{ __LINE__,
		"<svg><image href='data:image/png;base64,AA'/><image href='data:image/jpeg;base64,AA'/></svg>",
		"" },
	{ __LINE__,
		"<svg aria-label='5 > 4' width = '3'\n\theight\n=\n'4' ><text >on</text></svg >",
		"" },

	/* what acts */
	{ __LINE__, "<svg>\n  <script>alert(1)</script></svg>",
		REFUSED("2:3", "<script: " ELEMENT) },
	{ __LINE__, "<svg><script/></svg>", REFUSED("1:6", "<script: " ELEMENT) },
	{ __LINE__, "<svg><SCRIPT/></svg>", REFUSED("1:6", "<SCRIPT: " ELEMENT) },
	{ __LINE__, "<svg><x:script xmlns:x='http://www.w3.org/2000/svg'/></svg>",
		REFUSED("1:6", "<x:script: " ELEMENT) },
	{ __LINE__, "<svg><foreignObject><p/></foreignObject></svg>",
		REFUSED("1:6", "<foreignObject: " ELEMENT) },
	{ __LINE__, "<svg><a href='javascript:alert(1)'/></svg>", REFUSED("1:6", "<a: " ELEMENT) },
	{ __LINE__, "<svg><set attributeName='href' to='javascript:alert(1)'/></svg>",
		REFUSED("1:6", "<set: " ELEMENT) },
	{ __LINE__, "<html><p/></html>", REFUSED("1:1", "<html: " ELEMENT) },
	{ __LINE__, "<svg onload='alert(1)'/>", REFUSED("1:6", "onload: " ATTRIBUTE) },
	{ __LINE__, "<svg><g\n  onclick='alert(1)'/></svg>",
		REFUSED("2:3", "onclick: " ATTRIBUTE) },
	{ __LINE__, "<svg a='>'onload='alert(1)'/>", REFUSED("1:11", "onload: " ATTRIBUTE) },

	/* what shows something from elsewhere */
	{ __LINE__, "<svg><image href='https://example.org/x.png'/></svg>",
		REFUSED("1:13", "link out of it in href: " ATTRIBUTE) },
	{ __LINE__, "<svg><use xlink:href='x.svg#a'/></svg>",
		REFUSED("1:11", "link out of it in xlink:href: " ATTRIBUTE) },
	{ __LINE__, "<svg><use href='&#35;a'/></svg>",
		REFUSED("1:11", "link out of it in href: " ATTRIBUTE) },
	{ __LINE__, "<svg><image href='data:image/svg+xml;base64,AA'/></svg>",
		REFUSED("1:13", "link out of it in href: " ATTRIBUTE) },

	/* what hides the rest from this look */
	{ __LINE__, "<!DOCTYPE svg [<!ENTITY a '<script/>'>]><svg>&a;</svg>",
		REFUSED("1:1", DECLARATION) },
	{ __LINE__, "<svg><![CDATA[<script>]]></svg>", REFUSED("1:6", DECLARATION) },
	{ __LINE__, "<?xml version='1.0' encoding='UTF-7'?><svg/>", REFUSED("1:1", DECLARATION) },
	{ __LINE__, "<?xml-stylesheet href='x.xsl'?><svg/>", REFUSED("1:1", DECLARATION) },
	{ __LINE__, "<svg/><?xml version='1.0'?>", REFUSED("1:7", DECLARATION) },
	{ __LINE__, "<svg a=b/>", REFUSED("1:6", TAG) },
	{ __LINE__, "<svg a/>", REFUSED("1:6", TAG) },
	{ __LINE__, "<svg a='b", REFUSED("1:1", TAG) },
	{ __LINE__, "<svg ", REFUSED("1:1", TAG) },
	{ __LINE__, "<", REFUSED("1:1", "<: " ELEMENT) },
};

static void pictures_do_nothing(void **state)
{
	(void)state;
	for (const struct picture_case *c = picture_cases; c < picture_cases + COUNT(picture_cases);
		c++) {
		struct test t;

		test_begin(&t);
		row_int(c, !*c->messages, picture_check("x.svg", slice_text(c->svg), &t.diags));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pictures_do_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
