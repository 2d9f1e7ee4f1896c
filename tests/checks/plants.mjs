// Planted mistakes: a check that does not find its own is broken. Each plant is a small tree, and what the check
// must say of it; `says: null` is a tree in which it must find nothing.
import * as text from "./text.mjs";
import { calls, globals, namesakes } from "./compiled.mjs";
import { floors, libraries } from "./floors.mjs";

const TABLE = "tests/checks/floors.txt",
	CALLS = "tests/checks/calls.txt";
const lines = (count) => "x;\n".repeat(count);
const header = "/*\n * a: a thing.\n */\n#ifndef BASE_A_H\n#define BASE_A_H\n#endif\n";

export const plants = [
	{
		check: floors,
		says: null,
		files: {
			[TABLE]: "base/a\nbase/b\n",
			"generator/base/a.c": '#include "base/a.h"\n',
			"generator/base/b.c": '#include "base/a.h"\n',
		},
	},
	{
		check: floors,
		says: "generator/base/a.c:1: base/a (floor 0) includes base/b (floor 1)",
		files: {
			[TABLE]: "base/a\nbase/b\n",
			"generator/base/a.c": '#include "base/b.h"\n',
			"generator/base/b.h": "",
		},
	},
	{
		check: floors,
		says: "generator/base/a.c:2: base/a (floor 0) includes base/b (floor 0)",
		files: {
			[TABLE]: "base/a base/b\n",
			"generator/base/a.c": '\n#include "base/b.h"\n',
			"generator/base/b.h": "",
		},
	},
	{
		check: floors,
		says: null,
		files: {
			[TABLE]: "base/a+base/b\n",
			"generator/base/a.c": '#include "base/b.h"\n',
			"generator/base/b.h": '#include "base/a.h"',
		},
	},
	{
		check: floors,
		says: "generator/base/b: has no floor in tests/checks/floors.txt",
		files: { [TABLE]: "base/a\n", "generator/base/a.c": "", "generator/base/b.c": "" },
	},
	{
		check: floors,
		says: "tests/checks/floors.txt: there is no module base/b",
		files: { [TABLE]: "base/a\nbase/b\n", "generator/base/a.c": "" },
	},
	{
		check: floors,
		says: "tests/checks/floors.txt: base/a stands there twice",
		files: { [TABLE]: "base/a\nbase/a\n", "generator/base/a.c": "" },
	},
	{
		check: floors,
		says: 'generator/base/a.c:1: "base/z.h" is not a module',
		files: { [TABLE]: "base/a\n", "generator/base/a.c": '#include "base/z.h"\n' },
	},

	{
		check: libraries,
		says: null,
		files: { [TABLE]: "<yaml.h> base/a\n", "generator/base/a.c": "#include <stdio.h>\n#include <yaml.h>\n" },
	},
	{
		check: libraries,
		says: "generator/base/b.c:1: <yaml.h> belongs to base/a",
		files: { [TABLE]: "<yaml.h> base/a\n", "generator/base/b.c": "#include <yaml.h>\n" },
	},
	{
		check: libraries,
		says: "generator/base/a.c:1: <zlib.h> belongs to no module",
		files: { [TABLE]: "", "generator/base/a.c": "#include <zlib.h>\n" },
	},

	{
		check: calls,
		says: null,
		files: { [CALLS]: "main: puts\n" },
		compiled: { main: 'int puts(const char *); void f(void) { puts("a"); }' },
	},
	{
		check: calls,
		says: "generator/base/a.c: calls puts(), which belongs to main",
		files: { [CALLS]: "main: puts\n" },
		compiled: { "base/a": 'int puts(const char *); void f(void) { puts("a"); }' },
	},
	{
		check: calls,
		says: "generator/base/a.c: calls stderr(), which belongs to main",
		files: { [CALLS]: "main: stderr\n" },
		compiled: { "base/a": "#include <stdio.h>\nvoid *f(void) { return stderr; }" },
	},
	{
		check: calls,
		says: "generator/base/a.c: calls time(), which belongs to -",
		files: { [CALLS]: "-: time\n" },
		compiled: { "base/a": "#include <time.h>\nlong f(void) { return time(0); }" },
	},

	{
		check: globals,
		says: null,
		compiled: {
			"base/a":
				'static const char *const t[] = { "a" }; const char *f(int i) { static const int n[] = { 1 }; return t[n[i]]; }',
		},
	},
	{
		check: globals,
		says: null,
		files: { "tests/checks/globals.txt": "base/a count\n" },
		compiled: { "base/a": "int f(void) { static int count; return count++; }" },
	},
	{
		check: globals,
		says: 'generator/base/a.c: "t" can be changed while the program runs',
		compiled: { "base/a": 'static const char *t[] = { "a" }; const char *f(int i) { return t[i]; }' },
	},
	{
		check: globals,
		says: 'generator/base/a.c: "count.0" can be changed while the program runs',
		compiled: { "base/a": "int f(void) { static int count; return count++; }" },
	},
	{
		check: globals,
		says: 'generator/base/a.c: "kept" can be changed while the program runs',
		compiled: { "base/a": "_Thread_local int kept = 1;" },
	},

	{
		check: namesakes,
		says: null,
		compiled: { "base/a": "static int f(void) { return 1; } int a(void) { return f(); }", "base/b": "static int f(void) { return 2; } int b(void) { return f(); }" },
	},
	{
		check: namesakes,
		says: "generator/base/b.c: defines f, as base/a does",
		compiled: { "base/a": "int f(void) { return 1; }", "base/b": "int f(void) { return 2; }" },
	},

	{ check: text.length, says: null, files: { "generator/a.c": `{\n${lines(60)}}\n${lines(338)}` } },
	{ check: text.length, says: "generator/a.c: 401 lines", files: { "generator/a.c": lines(401) } },
	{
		check: text.length,
		says: "generator/a.c:2: a function of 61 lines",
		files: { "generator/a.c": `int f(void)\n{\n${lines(61)}}\n` },
	},

	{ check: text.headers, says: null, files: { "generator/base/a.h": header } },
	{
		check: text.headers,
		says: 'generator/base/a.h:1: begin with "a: what it is"',
		files: { "generator/base/a.h": header.slice(3) },
	},
	{
		check: text.headers,
		says: "generator/base/a.h: guard it by BASE_A_H",
		files: { "generator/base/a.h": header.replaceAll("_A_", "_B_") },
	},

	{ check: text.foreign, says: null, files: { a: "https://example.org/work/ site/work/a framework/home/b" } },
	{
		check: text.foreign,
		says: "a:2: names the host of a registry",
		files: { a: `\nhttps://registry.${"npm"}js.org/x` },
	},
	{ check: text.foreign, says: "a:1: names a path of one machine", files: { a: `cd ${"/wo"}rk/main` } },
	{
		check: text.foreign,
		says: "x/package-lock.json:1: says where a package came from",
		files: { "x/package-lock.json": '"resolved": "x"' },
	},

	{ check: text.unfinished, says: null, files: { "generator/a.c": "todos" } },
	{
		check: text.unfinished,
		says: "generator/a.c:1: says that it is unfinished",
		files: { "generator/a.c": `// TO${"DO"}: more` },
	},

	{ check: text.rooms, says: null, files: { Makefile: "", ".ci/run": "", "content/a.md": "" } },
	{ check: text.rooms, says: "scripts: has no place at the top level", files: { "scripts/a": "" } },

	{
		check: text.names,
		says: null,
		help: "  build  makes it\n  --out DIR  where\n",
		files: {
			"generator/candour.1": ".It Cm build\n.It Fl -out Ar DIR\n.It Fl -help\n",
			"README.md": "`candour build --out x`, `make test`, git --oneline",
			Makefile: "test quick: x\n",
		},
	},
	{
		check: text.names,
		says: "generator/candour.1: does not name --out",
		help: "  --out DIR",
		files: { "generator/candour.1": ".It Cm build\n" },
	},
	{
		check: text.names,
		says: "generator/candour.1: names check, which the program does not know",
		help: "",
		files: { "generator/candour.1": ".It Cm check\n" },
	},
	{
		check: text.names,
		says: "README.md: names --in, which the program does not know",
		help: "",
		files: { "README.md": "```\ncandour --in x\n```\n" },
	},
	{
		check: text.names,
		says: 'README.md: names "candour serve", which the program does not know',
		help: "",
		files: { "README.md": "See `build/candour serve`." },
	},
	{
		check: text.names,
		says: 'README.md: names "make cake", which the Makefile does not know',
		help: "",
		files: { "README.md": "See `make cake`." },
	},

	{
		check: text.limits,
		says: null,
		files: {
			"generator/base/limits.h": "\tLIMIT_A = 1,\n",
			"generator/a.c": "LIMIT_A",
			"tests/unit/a.c": "LIMIT_A",
		},
	},
	{
		check: text.limits,
		says: "generator/base/limits.h: LIMIT_A limits nothing",
		files: { "generator/base/limits.h": "\tLIMIT_A = 1,\n", "tests/unit/a.c": "LIMIT_A" },
	},
	{
		check: text.limits,
		says: "generator/base/limits.h: LIMIT_A is tried by no test",
		files: { "generator/base/limits.h": "\tLIMIT_A = 1,\n", "generator/a.c": "LIMIT_A" },
	},

	{
		check: text.rules,
		says: null,
		files: {
			"generator/a.c": 'diag_error(d, at, "page-title", "x");',
			"tests/golden/a/messages": "x [page-title]",
		},
	},
	{
		check: text.rules,
		says: null,
		files: {
			"generator/a.c": 'diag_error(d, at, "file-lines", "x");',
			"tests/hostile/a.mjs": "x [file-lines]",
		},
	},
	{
		check: text.rules,
		says: "generator/a.c: no test sees [page-title]",
		files: { "generator/a.c": 'diag_error(d,\n\tat, "page-title",\n "x");' },
	},

	{
		check: text.examples,
		says: null,
		files: {
			"generator/sheet/a.c": 'diag_error(d, at, "sheet-a", "there is no line \\"%.*s\\"; "\n\t"did you mean it?");',
			"tests/spec/worksheet.md": 'a.yaml: error: there is no line "b"; did you mean it? [sheet-a]',
		},
	},
	{
		check: text.examples,
		says: 'generator/prove/a.c: tests/spec/worksheet.md has no example of "there is no line %s"',
		files: {
			"generator/prove/a.c": 'diag_error(d, at, "sheet-a", "there is no line %s");',
			"tests/spec/worksheet.md": "there is no question",
		},
	},
];
