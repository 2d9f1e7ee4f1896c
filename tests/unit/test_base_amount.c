#include "support.h"
#include "base/amount.h"

static const struct print_case {
	int line;
	const char *written;
	const char *text, *words, *money; /* NULL: it is refused */
} print_cases[] = {
	{ __LINE__, "0", "0", "0", "0" },
	{ __LINE__, "350", "350", "350", "350" },
	{ __LINE__, "350.00", "350.00", "350", "350" },
	{ __LINE__, "350.01", "350.01", "350.01", "350.01" },
	{ __LINE__, "350.5", "350.5", "350.5", "350.50" },
	{ __LINE__, "350.50", "350.50", "350.5", "350.50" },
	{ __LINE__, "350.005", "350.005", "350.005", "350.005" },
	{ __LINE__, "0.5", "0.5", "0.5", "0.50" },
	{ __LINE__, "0.05", "0.05", "0.05", "0.05" },
	{ __LINE__, "0.00", "0.00", "0", "0" },
	{ __LINE__, "-3", "-3", "-3", "-3" },
	{ __LINE__, "-0.5", "-0.5", "-0.5", "-0.50" },
	{ __LINE__, "-0", "0", "0", "0" },
	{ __LINE__, "100", "100", "100", "100" },
	{ __LINE__, "999", "999", "999", "999" },
	{ __LINE__, "1000", "1000", "1,000", "1,000" },
	{ __LINE__, "18200.20", "18200.20", "18,200.2", "18,200.20" },
	{ __LINE__, "-1234567", "-1234567", "-1,234,567", "-1,234,567" },

	/* as large as it can be, and one more */
	{ __LINE__, "9223372036854775807", "9223372036854775807", "9,223,372,036,854,775,807",
		"9,223,372,036,854,775,807" },
	{ __LINE__, "-9223372036854775807", "-9223372036854775807", "-9,223,372,036,854,775,807",
		"-9,223,372,036,854,775,807" },
	{ __LINE__, "922337203685477580.7", "922337203685477580.7", "922,337,203,685,477,580.7",
		"922,337,203,685,477,580.70" },
	{ __LINE__, "9223372036854775808", NULL, NULL, NULL },
	{ __LINE__, "-9223372036854775808", NULL, NULL, NULL },
	{ __LINE__, "922337203685477580.8", NULL, NULL, NULL },
	{ __LINE__, "0.123456789", "0.123456789", "0.123456789", "0.123456789" },
	{ __LINE__, "0.1234567890", NULL, NULL, NULL },

	/* not a number, or a second way to write one */
	{ __LINE__, "", NULL, NULL, NULL },
	{ __LINE__, "-", NULL, NULL, NULL },
	{ __LINE__, ".", NULL, NULL, NULL },
	{ __LINE__, ".5", NULL, NULL, NULL },
	{ __LINE__, "5.", NULL, NULL, NULL },
	{ __LINE__, "1.2.3", NULL, NULL, NULL },
	{ __LINE__, "+5", NULL, NULL, NULL },
	{ __LINE__, "--5", NULL, NULL, NULL },
	{ __LINE__, "05", NULL, NULL, NULL },
	{ __LINE__, "00.5", NULL, NULL, NULL },
	{ __LINE__, "1,000", NULL, NULL, NULL },
	{ __LINE__, "1e3", NULL, NULL, NULL },
	{ __LINE__, " 5", NULL, NULL, NULL },
	{ __LINE__, "£5", NULL, NULL, NULL },
	{ __LINE__, "Infinity", NULL, NULL, NULL },
};

static void amounts_are_read_and_printed(void **state)
{
	(void)state;
	for (const struct print_case *c = print_cases; c < print_cases + COUNT(print_cases); c++) {
		struct amount a = { 77, 7 };
		char room[AMOUNT_TEXT];

		row_int(c, c->text != NULL, amount_parse(slice_text(c->written), &a));
		if (!c->text) {
			row_true(c, a.value == 77 && a.scale == 7);
			continue;
		}
		row_text(c, c->text, amount_text(a, room));
		row_text(c, c->words, amount_words(a, room));
		row_text(c, c->money, amount_money(a, room));
	}
}

static const struct order_case {
	int line, order;
	const char *a, *b;
} order_cases[] = {
	{ __LINE__, 0, "4", "4" },
	{ __LINE__, 0, "4", "4.00" },
	{ __LINE__, 0, "0", "-0" },
	{ __LINE__, -1, "350", "350.01" },
	{ __LINE__, 1, "350.1", "350.09" },
	{ __LINE__, -1, "-1", "1" },
	{ __LINE__, -1, "-0.5", "0.5" },
	{ __LINE__, -1, "-0.5", "-0.25" },
	{ __LINE__, 1, "0.000000001", "0" },
	{ __LINE__, 1, "9223372036854775807", "9.223372036" },
	{ __LINE__, 1, "9223372036854775807", "9223372036854775806" },
	{ __LINE__, 1, "922337203685477580.7", "922337203685477580" },
};

static void amounts_are_ordered_exactly(void **state)
{
	(void)state;
	for (const struct order_case *c = order_cases; c < order_cases + COUNT(order_cases); c++) {
		struct amount a, b;

		row_true(c, amount_parse(slice_text(c->a), &a));
		row_true(c, amount_parse(slice_text(c->b), &b));
		row_int(c, c->order, amount_compare(a, b));
		row_int(c, -c->order, amount_compare(b, a));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(amounts_are_read_and_printed),
		cmocka_unit_test(amounts_are_ordered_exactly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
