#include "sample_sheet.h"

static const struct sheet_case line_cases[] = {
	{ __LINE__, SAMPLE_LINES, "" },

	/* what every line has */
	{ __LINE__, SAMPLE_LINES "  x: 7\n",
		"a.yaml:10:6: error: a line must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__, SAMPLE_LINES "  x: {says: X, unit: points}\n",
		"a.yaml:10:3: error: a line needs one operation: \"map\", \"sum\", \"max\", \"min\", \"count\", \"band\", \"table\", \"decide\", \"when\", \"ratio\", \"figure\" [sheet-form]\n" },
	{ __LINE__, LINE("unit: points, summ: [points]"),
		"a.yaml:10:47: error: a line needs one operation: \"map\", \"sum\", \"max\", \"min\", \"count\", \"band\", \"table\", \"decide\", \"when\", \"ratio\", \"figure\"; did you mean \"sum\"? [sheet-form]\n" },
	{ __LINE__, LINE("unit: points, sum: [points], max: [points, 1]"),
		"a.yaml:10:62: error: a line has one operation: take \"sum\" or \"max\" out [sheet-form]\n" },
	{ __LINE__, LINE("unit: points, sum: [points], steps: []"),
		"a.yaml:10:62: error: a line with \"sum\" has no \"steps\" [field-unknown]\n" },
	{ __LINE__, LINE("unit: points, sum: [points], nte: N"),
		"a.yaml:10:62: error: a line with \"sum\" has no \"nte\"; did you mean \"note\"? [field-unknown]\n" },
	{ __LINE__, LINE("sum: [points]"),
		"a.yaml:10:6: error: a line with \"sum\" needs \"unit\" [field-missing]\n" },
	{ __LINE__, LINE("band: points, steps: [{is: 0}]"),
		"a.yaml:10:3: error: a line gives a number, with a \"unit\", or one of its \"labels\": write one of the two [sheet-gives]\n" },
	{ __LINE__, LINE("unit: points, labels: {a: A}, band: points, steps: [{is: 0}]"),
		"a.yaml:10:47: error: a line gives a number, with a \"unit\", or one of its \"labels\": write one of the two [sheet-gives]\n" },
	{ __LINE__, LINE("unit: poinst, sum: [points]"),
		"a.yaml:10:39: error: no unit \"poinst\"; did you mean \"points\"? [sheet-unit]\n" },
	{ __LINE__, LINE("unit: elephants, sum: [points]"),
		"a.yaml:10:39: error: no unit \"elephants\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: points, sum: [points], source: s"),
		"a.yaml:10:62: error: \"source\" and \"at\", the place in it, stand together [sheet-source]\n" },
	{ __LINE__, LINE("unit: points, sum: [points], at: s"),
		"a.yaml:10:62: error: \"source\" and \"at\", the place in it, stand together [sheet-source]\n" },
	{ __LINE__, LINE("unit: points, sum: [points], source: s, at: t"), "" },
	{ __LINE__, SAMPLE_LINES "  x: {says: X, unit: points, sum: [points]}\n",
		"a.yaml:10:3: error: nothing uses \"x\": take it out, or write \"shown-only: yes\" [sheet-unused]\n" },
	{ __LINE__,
		SAMPLE_LINES "  x: {says: X, unit: points, sum: [points], shown-only: yes}\n"
			     "  y: {says: X, unit: points, sum: [x], shown-only: yes}\n",
		"a.yaml:10:3: error: \"x\" is used further down: take \"shown-only\" out [sheet-unused]\n" },
	{ __LINE__, LINE("labels: {}, band: points, steps: [{is: a}]"),
		"a.yaml:10:41: error: \"labels\" must be a mapping of names to words, such as {some: I need some help} [sheet-choices]\n" },
	{ __LINE__, LINE("labels: [a], band: points, steps: [{is: a}]"),
		"a.yaml:10:41: error: \"labels\" must be a mapping of names to words, such as {some: I need some help} [sheet-choices]\n" },
	{ __LINE__, LINE("labels: {A: A, over: B}, band: points, steps: [{is: A}]"),
		"a.yaml:10:42: error: the name of a label is made of lower-case letters, digits and underscores and begins with a letter, not \"A\" [sheet-name]\n"
		"a.yaml:10:48: error: \"over\" is a word of the language itself: give a label another name [sheet-name]\n" },
	{ __LINE__, LINE("labels: {a: {}}, band: points, steps: [{is: a}]"),
		"a.yaml:10:45: error: \"a\" must be a text, not a mapping [field-kind]\n" },

	/* sum */
	{ __LINE__,
		LINE("unit: points, sum: [points, {points: 2}, {points: -1}, 3, -2.5], less: [1]"),
		"" },
	{ __LINE__, LINE("unit: points, sum: points"),
		"a.yaml:10:52: error: \"sum\" must be a list of one or more [sheet-list]\n" },
	{ __LINE__, LINE("unit: points, sum: []"),
		"a.yaml:10:52: error: \"sum\" must be a list of one or more [sheet-list]\n" },
	{ __LINE__, LINE("unit: points, sum: [points], less: 3"),
		"a.yaml:10:68: error: \"less\" must be a list of one or more [sheet-list]\n" },
	{ __LINE__,
		LINE("unit: points, sum: [{points: 1.5}, {points: 0}, {points: [1]}, {points: 1234567}]"),
		"a.yaml:10:62: error: a weight is a whole number such as 2 or -1, not 0 and of at most 6 characters: multiply by any other number in a line that has \"ratio\" [sheet-weight]\n"
		"a.yaml:10:77: error: a weight is a whole number such as 2 or -1, not 0 and of at most 6 characters: multiply by any other number in a line that has \"ratio\" [sheet-weight]\n"
		"a.yaml:10:90: error: a weight is a whole number such as 2 or -1, not 0 and of at most 6 characters: multiply by any other number in a line that has \"ratio\" [sheet-weight]\n"
		"a.yaml:10:105: error: a weight is a whole number such as 2 or -1, not 0 and of at most 6 characters: multiply by any other number in a line that has \"ratio\" [sheet-weight]\n" },
	{ __LINE__, LINE("unit: points, sum: [{points: 1, price: 2}, [points], \"\"]"),
		"a.yaml:10:53: error: each item of a sum is a name, a number or {name: weight} [sheet-weight]\n"
		"a.yaml:10:76: error: a number or the name of a figure, question or line must stand here, not a list [sheet-kind]\n"
		"a.yaml:10:86: error: a number or the name of a figure, question or line must stand here, not nothing [sheet-kind]\n" },
	{ __LINE__, LINE("unit: points, sum: [price, limit, weekly, {cost: 2}]"),
		"a.yaml:10:53: error: \"price\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n"
		"a.yaml:10:60: error: \"limit\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n"
		"a.yaml:10:67: error: \"weekly\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n"
		"a.yaml:10:76: error: \"cost\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: points, sum: [eating, tasks, born, extra, level]"),
		"a.yaml:10:53: error: \"eating\" is a question with choices: make a number of it with a line that has \"map\" [sheet-kind]\n"
		"a.yaml:10:61: error: \"tasks\" is a question with choices: make a number of it with a line that has \"map\" [sheet-kind]\n"
		"a.yaml:10:68: error: \"born\" is a day: days can be compared in a condition, and nothing else [sheet-kind]\n"
		"a.yaml:10:74: error: \"extra\" may not be asked: say with \"unasked\" in the question what it counts as then [sheet-kind]\n"
		"a.yaml:10:81: error: \"level\" gives a label, not a number [sheet-kind]\n" },
	{ __LINE__, LINE("unit: points, sum: [pionts, x, nothing_like_it]"),
		"a.yaml:10:53: error: there is no figure, question or line \"pionts\"; did you mean \"points\"? [sheet-unknown]\n"
		"a.yaml:10:61: error: \"x\" is what is being read here: nothing can use itself [sheet-order]\n"
		"a.yaml:10:64: error: there is no figure, question or line \"nothing_like_it\" [sheet-unknown]\n" },
	{ __LINE__, LINE("unit: date, sum: [start]"),
		"a.yaml:10:39: error: a line that works with numbers cannot be in \"date\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: points, sum: [1234567890123, 1.1234567890, 01, £5]"),
		"a.yaml:10:53: error: \"1234567890123\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n"
		"a.yaml:10:68: error: \"1.1234567890\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n"
		"a.yaml:10:82: error: \"01\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n"
		"a.yaml:10:86: error: \"£5\" must be a number alone, with no £, comma or unit: write 5 [sheet-number]\n" },
	{ __LINE__, LINE("unit: points, sum: [999999999999.999999, -999999999999]"), "" },
	{ __LINE__, LINE("unit: points, sum: [points.low, points.high]"),
		"a.yaml:10:53: error: \"points\" is not a range: write it without .low and .high [sheet-range]\n"
		"a.yaml:10:65: error: \"points\" is not a range: write it without .low and .high [sheet-range]\n" },
	{ __LINE__, LINE("unit: £/week, sum: [price.low, price.high]"), "" },
	{ __LINE__,
		SAMPLE_LINES "  x: {says: X, unit: points, sum: [y]}\n"
			     "  y: {says: Y, unit: points, sum: [points]}\n",
		"a.yaml:10:36: error: \"y\" stands further down: move it up, above what uses it [sheet-order]\n" },

	{ __LINE__,
		SAMPLE_LINES "  w: {says: W, unit: £/week, band: pionts, steps: [{is: [1, 2]}]}\n"
			     "  x: {says: X, unit: £/week, sum: [w, cost]}\n"
			     "  y: {says: Y, unit: £/week, sum: [x.low, w.high, points]}\n",
		"a.yaml:10:36: error: there is no figure, question or line \"pionts\"; did you mean \"points\"? [sheet-unknown]\n"
		"a.yaml:12:51: error: \"points\" is in points and \"y\" in £/week: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },

	/* groups */
	{ __LINE__, LINE("unit: minutes/day, sum: [minutes]"),
		"a.yaml:10:58: error: \"minutes\" stands within a group: outside of it, only the sum over its rows can be used, written \"visits.minutes\" [sheet-reach]\n" },
	{ __LINE__, LINE("unit: minutes/day, sum: [visits]"),
		"a.yaml:10:58: error: \"visits\" is a group: write one of its lines after a point, such as \"visits.cost\" [sheet-reach]\n" },
	{ __LINE__, LINE("unit: minutes/day, sum: [visits.length]"),
		"a.yaml:10:58: error: \"visits.length\" is asked for each row: make a line of it within the group, and sum that [sheet-reach]\n" },
	{ __LINE__, LINE("unit: minutes/day, sum: [visits.minuts]"),
		"a.yaml:10:58: error: there is no figure, question or line \"visits.minuts\"; did you mean \"visits.minutes\"? [sheet-unknown]\n" },
	{ __LINE__, LINE("unit: minutes/day, max: [visits.minutes, 1]"),
		"a.yaml:10:58: error: \"visits.minutes\" stands for all rows of a group: it can be used in a sum and nowhere else [sheet-kind]\n" },
	{ __LINE__, LINE("unit: minutes/day, sum: [visits.minutes.low]"),
		"a.yaml:10:58: error: \"minutes\" is not a range: write it without .low and .high [sheet-range]\n" },
	{ __LINE__, LINE("unit: number, count: [visits.minutes is over 5]"), "a.yaml:10:55: error: \"visits.minutes\" stands for all rows of a group: sum them in a line, and test that [sheet-reach]\n" },

	/* max and min */
	{ __LINE__, LINE("unit: points, max: [points, 1]"), "" },
	{ __LINE__, LINE("unit: points, max: [points]"),
		"a.yaml:10:52: error: \"max\" must be a list of two or more [sheet-list]\n" },
	{ __LINE__, LINE("unit: points, max: [points, price]"),
		"a.yaml:10:61: error: \"price\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: £/week, min: [price, cost]"), "" },
	{ __LINE__, LINE("unit: £/week, min: [price, 100]"),
		"a.yaml:10:3: error: \"min\" with a number or a figure is a cap: say \"because\" what it is there, and as \"way-round\" how a person gets more where that is not enough [sheet-cap]\n" },
	{ __LINE__, LINE("unit: £/week, min: [price, limit], because: B"),
		"a.yaml:10:3: error: \"min\" with a number or a figure is a cap: say \"because\" what it is there, and as \"way-round\" how a person gets more where that is not enough [sheet-cap]\n" },
	{ __LINE__, LINE("unit: \"%\", min: [share, 100], way-round: W"),
		"a.yaml:10:3: error: \"min\" with a number or a figure is a cap: say \"because\" what it is there, and as \"way-round\" how a person gets more where that is not enough [sheet-cap]\n" },
	{ __LINE__, LINE("unit: £/week, min: [price, limit], because: B, way-round: W"), "" },
	{ __LINE__, LINE("unit: £/week, min: [price, {}], because: B, way-round: W"),
		"a.yaml:10:60: error: a number or the name of a figure, question or line must stand here, not a mapping [sheet-kind]\n" },

	/* count */
	{ __LINE__, LINE("unit: number, count: [eating is some, help is yes]"), "" },
	{ __LINE__, LINE("unit: number, count: [points, price.low], that: is at least 4"), "" },
	{ __LINE__, LINE("unit: number, count: [points, price, nobody], that: is at least 4"),
		"a.yaml:10:63: error: \"price\" may be a range: say which end is meant, with .low or .high [sheet-range]\n"
		"a.yaml:10:70: error: there is no figure, question or line \"nobody\" [sheet-unknown]\n" },
	{ __LINE__, LINE("unit: number, count: [points], that: is at leest 4"),
		"a.yaml:10:76: error: \"least\" must stand here, not \"leest\" [sheet-condition]\n" },
	{ __LINE__, LINE("unit: points, count: [eating is sum]"),
		"a.yaml:10:39: error: how many conditions hold is a plain number: write \"unit: number\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: number, count: []"),
		"a.yaml:10:54: error: \"count\" must be a list of one or more [sheet-list]\n" },
	{ __LINE__, LINE("unit: number, count: [[]]"),
		"a.yaml:10:55: error: each item must be a text, not a list [field-kind]\n" },

	/* when */
	{ __LINE__, LINE("unit: points, when: help is yes, is: extra, otherwise: 0"), "" },
	{ __LINE__, LINE("unit: points, when: help is yes, is: price, otherwise: hours"),
		"a.yaml:10:70: error: \"price\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n"
		"a.yaml:10:88: error: \"hours\" is in hours/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: points, when: help is maybe, is: points, otherwise: pionts"),
		"a.yaml:10:61: error: \"help\" has no choice \"maybe\"; it has \"no\", \"yes\" [sheet-unknown]\n"
		"a.yaml:10:91: error: there is no figure, question or line \"pionts\"; did you mean \"points\"? [sheet-unknown]\n" },
	{ __LINE__, LINE("unit: points, when: help is yes, is: points"),
		"a.yaml:10:6: error: a line with \"when\" needs \"otherwise\" [field-missing]\n" },

	/* ratio */
	{ __LINE__, LINE("unit: £/week, ratio: hours, times: rate, round: half up, to: 0.01"), "" },
	{ __LINE__, LINE("unit: £/week, ratio: price, times: share, over: 7, round: exact"), "" },
	{ __LINE__, LINE("unit: \"%\", ratio: points, over: points, round: exact"), "" },
	{ __LINE__, LINE("unit: number, ratio: points, over: points, round: exact"), "" },
	{ __LINE__, LINE("unit: points, ratio: 100, times: share, round: exact"), "" },
	{ __LINE__, LINE("unit: points, ratio: 100, times: rate, round: exact"),
		"a.yaml:10:39: error: this ratio is in £ × points/hour and \"x\" in points: the units must come out the same [sheet-unit]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, round: exact"),
		"a.yaml:10:39: error: this ratio is in hours/week and \"x\" in £/week: the units must come out the same [sheet-unit]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, over: rate, round: exact"),
		"a.yaml:10:39: error: this ratio is in hours × hours/£/week and \"x\" in £/week: the units must come out the same [sheet-unit]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: price, times: price, round: exact"),
		"a.yaml:10:68: error: \"price\" may be a range: only the first of a ratio can be, so write .low or .high [sheet-range]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, times: eating, round: exact"),
		"a.yaml:10:68: error: \"eating\" is a question with choices: make a number of it with a line that has \"map\" [sheet-kind]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, times: rate"),
		"a.yaml:10:6: error: a line with \"ratio\" needs \"round\": one of \"up\", \"down\", \"half up\", \"half even\", \"exact\" [field-missing]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, times: rate, round: half"),
		"a.yaml:10:81: error: \"round\" must be one of \"up\", \"down\", \"half up\", \"half even\", \"exact\", not \"half\" [field-choice]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, times: rate, round: up"),
		"a.yaml:10:3: error: say what it is rounded \"to\", such as 0.01, or write \"round: exact\" [sheet-rounding]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, times: rate, round: exact, to: 1"),
		"a.yaml:10:88: error: an exact ratio is not rounded \"to\" anything: take it out [sheet-rounding]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, times: rate, round: up, to: 0"),
		"a.yaml:10:89: error: \"to\" must be above 0, such as 0.01 [sheet-rounding]\n" },
	{ __LINE__, LINE("unit: £/week, ratio: hours, times: rate, round: up, to: penny"),
		"a.yaml:10:89: error: \"penny\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n" },

	/* figure */
	{ __LINE__, LINE("unit: date, figure: start"), "" },
	{ __LINE__, LINE("unit: £/week, figure: rate"),
		"a.yaml:10:55: error: \"rate\" is in £/hour and \"x\" in £/week: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: £/week, figure: 350"),
		"a.yaml:10:55: error: \"figure\" shows a figure: write its name [sheet-kind]\n" },
	{ __LINE__, LINE("unit: £/week, figure: cost"),
		"a.yaml:10:55: error: \"cost\" cannot stand here: write a number or a figure [sheet-kind]\n" },

	/* no caps in words */
	{ __LINE__,
		SAMPLE_LINES
		"  x: {says: The Most you can get, unit: points, sum: [points], shown-only: yes}\n",
		"a.yaml:10:13: error: \"most you can get\" words an amount as the most that a person can get: say what is decided there, such as \"up to which a Service Manager can agree it\" [sheet-wording]\n" },
};

static void lines_that_work_with_numbers(void **state)
{
	(void)state;
	sample_sheet_check(line_cases, COUNT(line_cases));
}

static const struct sheet_case choosing_cases[] = {
	/* map */
	{ __LINE__, LINE("unit: points, map: eating, to: {alone: 0, some: -3, every: 2.5}"), "" },
	{ __LINE__, LINE("unit: £/week, map: eating, to: {alone: 0, some: limit, every: rate}"),
		"a.yaml:10:95: error: \"rate\" is in £/hour and \"x\" in £/week: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: points, map: tasks, to: {cook: 1, wash: 2, nothing: 0}"), "" },
	{ __LINE__, LINE("unit: points, map: eating, to: {alone: 0, sme: 3}"),
		"a.yaml:10:64: error: every choice of \"eating\" needs a value here: add \"some\", \"every\" [sheet-choices]\n"
		"a.yaml:10:75: error: \"eating\" has no choice \"sme\"; did you mean \"some\"? [sheet-unknown]\n" },
	{ __LINE__, LINE("unit: points, map: eating, to: [0]"),
		"a.yaml:10:64: error: \"to\" must be a mapping that is not empty [sheet-list]\n" },
	{ __LINE__, LINE("unit: points, map: weekly, to: {a: 0}"),
		"a.yaml:10:52: error: \"map\" needs a question with choices, and \"weekly\" is none [sheet-kind]\n" },
	{ __LINE__, LINE("unit: points, map: points, to: {a: 0}"),
		"a.yaml:10:52: error: \"map\" needs a question with choices, and \"points\" is none [sheet-kind]\n" },
	{ __LINE__, LINE("unit: points, map: eatin, to: {a: 0}"),
		"a.yaml:10:52: error: there is no figure, question or line \"eatin\"; did you mean \"eating\"? [sheet-unknown]\n" },
	{ __LINE__, LINE("unit: points, map: night, to: {no: 0, yes: 1}"),
		"a.yaml:10:52: error: \"night\" may not be asked: say with \"unasked\" what it counts as then [sheet-unasked]\n" },
	{ __LINE__, LINE("unit: points, map: night, to: {no: 0, yes: 1}, unasked: 0"), "" },
	{ __LINE__, LINE("unit: points, map: night, to: {no: 0, yes: 1}, unasked: none"),
		"a.yaml:10:89: error: \"none\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n" },
	{ __LINE__, LINE("unit: points, map: eating, to: {alone: points, some: weekly, every: {}}"),
		"a.yaml:10:72: error: \"points\" cannot stand here: write a number or a figure [sheet-kind]\n"
		"a.yaml:10:86: error: \"weekly\" cannot stand here: write a number or a figure [sheet-kind]\n"
		"a.yaml:10:101: error: a number or the name of a figure, question or line must stand here, not a mapping [sheet-kind]\n" },

	/* band */
	{ __LINE__,
		LINE("unit: points, band: weekly, steps: [{up-to: limit, is: 1}, {over: limit, is: 2}]"),
		"" },
	{ __LINE__,
		LINE("unit: £/week, band: weekly, steps: [{under: 100, is: [limit, limit], says: S}, {is: 2}]"),
		"" },
	{ __LINE__, LINE("unit: points, band: price, steps: [{is: 1}]"),
		"a.yaml:10:53: error: \"price\" may be a range: say which end falls in a step, with .low or .high [sheet-range]\n" },
	{ __LINE__, LINE("unit: points, band: price.low, steps: [{is: 1}]"), "" },
	{ __LINE__, LINE("unit: points, band: eating, steps: {is: 1}"),
		"a.yaml:10:53: error: \"eating\" is a question with choices: make a number of it with a line that has \"map\" [sheet-kind]\n"
		"a.yaml:10:68: error: \"steps\" must be a list that is not empty [sheet-list]\n" },
	{ __LINE__, LINE("unit: points, band: points, steps: []"),
		"a.yaml:10:68: error: \"steps\" must be a list that is not empty [sheet-list]\n" },
	{ __LINE__,
		LINE("unit: points, band: points, steps: [{from: 1, over: 1, is: 1}, {under: 2, up-to: 2, is: 1}]"),
		"a.yaml:10:79: error: a step has one bound at each end: take \"from\" or \"over\" out [sheet-step]\n"
		"a.yaml:10:97: error: a step has one bound at each end: take \"up-to\" or \"under\" out [sheet-step]\n" },
	{ __LINE__,
		LINE("unit: points, band: points, steps: [{from: 1, is: 1}, {under: 2, is: 1}]"),
		"a.yaml:10:87: error: say where this step begins, \"from\" or \"over\": the one above it has no upper end [sheet-step]\n" },
	{ __LINE__,
		LINE("unit: points, band: points, steps: [{form: 1, is: 1}, {from: limit, is: 2}, {from: points, is: limit}]"),
		"a.yaml:10:70: error: a step has no \"form\"; did you mean \"from\"? [field-unknown]\n"
		"a.yaml:10:94: error: \"limit\" is in £/week and \"points\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n"
		"a.yaml:10:116: error: \"points\" cannot stand here: write a number or a figure [sheet-kind]\n"
		"a.yaml:10:128: error: \"limit\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: points, band: points, steps: [{is: [1]}]"),
		"a.yaml:10:74: error: a range has two ends: [lowest, highest] [sheet-range]\n" },
	{ __LINE__, LINE("unit: points, band: points, steps: [{is: [2, 1]}]"),
		"a.yaml:10:74: error: a range has its lower end first, and the higher after it [sheet-range]\n" },
	{ __LINE__, LINE("unit: points, band: points, steps: [{is: [limit, x]}]"),
		"a.yaml:10:75: error: \"limit\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n"
		"a.yaml:10:82: error: \"x\" is what is being read here: nothing can use itself [sheet-order]\n" },
	{ __LINE__,
		LINE("unit: points, band: points, steps: [{is: {refer: Ask}}, {from: 1, is: {refers: Ask}}]"),
		"a.yaml:10:104: error: a value that is no number and no label has no \"refers\"; did you mean \"refer\"? [field-unknown]\n" },
	{ __LINE__,
		LINE("labels: {a: A, b: B}, band: points, steps: [{under: 1, is: a}, {is: bb}]"),
		"a.yaml:10:101: error: \"x\" has no label \"bb\"; did you mean \"b\"? [sheet-unknown]\n" },
	{ __LINE__,
		LINE("labels: {a: A, b: B}, band: points, steps: [{under: 1, is: [a, b]}, {is: 1}]"),
		"a.yaml:10:92: error: \"x\" gives labels: write one of them here, or {refer: why, and whom to ask} [sheet-kind]\n"
		"a.yaml:10:106: error: \"x\" has no label \"1\"; did you mean \"a\"? [sheet-unknown]\n" },
	{ __LINE__, LINE("unit: points, band: points, steps: [{is: 1, says: maximum budget}]"),
		"a.yaml:10:83: error: \"maximum budget\" words an amount as the most that a person can get: say what is decided there, such as \"up to which a Service Manager can agree it\" [sheet-wording]\n" },

	/* table */
	{ __LINE__, LINE("unit: points, table: [help], cells: {no: 1, yes: not applicable}"), "" },
	{ __LINE__,
		SAMPLE_LINES
		"  y: {says: Y, labels: {a: A, b: B}, decide: first, rules: [{if: help is no, then: a}], "
		"otherwise: b}\n"
		"  x: {says: X, unit: points, shown-only: yes, table: [help, y], cells: {no: {a: 1, b: 2}, "
		"yes: {a: [1, 2], b: {refer: Ask}}}}\n",
		"" },
	{ __LINE__,
		LINE("unit: points, table: [help, level], cells: {no: {small: 1}, yse: {small: 1, large: 2}}"),
		"a.yaml:10:76: error: every choice of \"help\" needs a value here: add \"yes\" [sheet-choices]\n"
		"a.yaml:10:81: error: every label of \"level\" needs a value here: add \"large\" [sheet-choices]\n"
		"a.yaml:10:93: error: \"help\" has no choice \"yse\"; did you mean \"yes\"? [sheet-unknown]\n" },
	{ __LINE__,
		LINE("unit: points, table: [help, level], cells: {no: 1, yes: {small: 1, large: limit}}"),
		"a.yaml:10:81: error: \"no\" must be a mapping that is not empty [sheet-list]\n"
		"a.yaml:10:107: error: \"limit\" is in £/week and \"x\" in points: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
	{ __LINE__, LINE("unit: points, table: help, cells: {no: 1}"),
		"a.yaml:10:54: error: \"table\" must be a list of 1 to 3 questions or lines [sheet-list]\n" },
	{ __LINE__, LINE("unit: points, table: [help, level, eating, help], cells: {no: 1}"),
		"a.yaml:10:54: error: \"table\" must be a list of 1 to 3 questions or lines [sheet-list]\n" },
	{ __LINE__, LINE("unit: points, table: [weekly, points, tasks, night], cells: {no: 1}"),
		"a.yaml:10:54: error: \"table\" must be a list of 1 to 3 questions or lines [sheet-list]\n" },
	{ __LINE__, LINE("unit: points, table: [weekly, points, tasks], cells: {no: 1}"),
		"a.yaml:10:55: error: a table goes by questions with choices and lines with labels, and \"weekly\" is neither [sheet-kind]\n"
		"a.yaml:10:63: error: a table goes by questions with choices and lines with labels, and \"points\" is neither [sheet-kind]\n"
		"a.yaml:10:71: error: a table goes by questions with choices and lines with labels, and \"tasks\" is neither [sheet-kind]\n" },
	{ __LINE__, LINE("unit: points, table: [night, [], hlep], cells: {no: 1}"),
		"a.yaml:10:55: error: \"night\" may not be asked, and then no cell is meant: make a line with labels of it with \"decide\" [sheet-unasked]\n"
		"a.yaml:10:62: error: each item must be a text, not a list [field-kind]\n"
		"a.yaml:10:66: error: there is no figure, question or line \"hlep\"; did you mean \"help\"? [sheet-unknown]\n" },

	/* decide */
	{ __LINE__,
		LINE("labels: {a: A, b: B}, decide: first, rules: [{if: help is yes, then: a}], otherwise: b"),
		"" },
	{ __LINE__,
		LINE("unit: £/week, decide: unique, rules: [{if: help is yes, then: limit, says: S, source: s, at: t}], otherwise: {refer: Ask}"),
		"" },
	{ __LINE__,
		LINE("labels: {a: A}, decide: frist, rules: [{if: help is yes, then: a}], otherwise: a"),
		"a.yaml:10:57: error: \"decide\" must be one of \"first\", \"unique\", not \"frist\" [field-choice]\n" },
	{ __LINE__, LINE("labels: {a: A}, decide: first, rules: {}, otherwise: c"),
		"a.yaml:10:71: error: \"rules\" must be a list that is not empty [sheet-list]\n"
		"a.yaml:10:86: error: \"x\" has no label \"c\"; did you mean \"a\"? [sheet-unknown]\n" },
	{ __LINE__,
		LINE("labels: {a: A}, decide: first, rules: [{if: help is yse, then: b}, {then: a}, {if: help, then: a, says: most you can get}], otherwise: a"),
		"a.yaml:10:85: error: \"help\" has no choice \"yse\"; did you mean \"yes\"? [sheet-unknown]\n"
		"a.yaml:10:96: error: \"x\" has no label \"b\"; did you mean \"a\"? [sheet-unknown]\n"
		"a.yaml:10:100: error: a rule needs \"if\" [field-missing]\n"
		"a.yaml:10:120: error: the condition ends too early: \"is\" or \"includes\" must follow [sheet-condition]\n"
		"a.yaml:10:137: error: \"most you can get\" words an amount as the most that a person can get: say what is decided there, such as \"up to which a Service Manager can agree it\" [sheet-wording]\n" },
	{ __LINE__,
		LINE("unit: £/week, decide: first, rules: [{if: help is yes, then: price}], otherwise: rate"),
		"a.yaml:10:94: error: \"price\" cannot stand here: write a number or a figure [sheet-kind]\n"
		"a.yaml:10:114: error: \"rate\" is in £/hour and \"x\" in £/week: turn one into the other with a line that has \"ratio\" [sheet-unit]\n" },
};

static void lines_that_choose_a_value(void **state)
{
	(void)state;
	sample_sheet_check(choosing_cases, COUNT(choosing_cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_that_work_with_numbers),
		cmocka_unit_test(lines_that_choose_a_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
