# Candour
#
#	make			everything up to the finished website in site/
#	make test		all tests; the last line is "N passed, N failed"
#	make quick		unit, spec and golden tests, in under 20 seconds
#	make lint		the linters alone; ANALYSE=225000 follows more paths
#	make format		lays the C files out as .clang-format says
#	make golden		write the expected output of the tests anew; the diff is the review
#	make fuzz		the fuzzers alone, for SECONDS=20 each
#	make bench		Candour beside its peers, on the same pages
#	make audit-score CASES=DIR	how many of the public test cases of an accessibility audit are found
#	make serve-static	site/ on this machine, for a look
#	make install		the program and its manual page, below PREFIX and DESTDIR
#	make clean
#
# Packages that the machine lacks are installed on the way: Debian's by apt-get, the others by npm from
# lock files. Once they are there, nothing needs a network.

PREFIX ?= /usr/local
BUILD ?= build
SECONDS ?= $(if $(CI),60,20)
CFLAGS ?= -O2 -g
WARN = -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wcast-qual -Wvla
ifdef CI
WARN += -Werror
endif

# Asked for once, and not before the packages are there.
LIBRARIES = libxml-2.0 yaml-0.1 libcmark nettle
INCLUDES = $(eval INCLUDES := $(shell pkg-config --cflags $(LIBRARIES)))$(INCLUDES)
LDLIBS = $(eval LDLIBS := $(shell pkg-config --libs $(LIBRARIES)) -lm)$(LDLIBS)
COMPILE = $(CC) -std=c17 -pthread -ffp-contract=off $(WARN) -Igenerator $(INCLUDES) $(CPPFLAGS) $(CFLAGS) -MMD -MP
LINK = $(CC) -pthread $(CFLAGS) $(LDFLAGS)

SOURCES := $(wildcard generator/*/*.c)
OBJECTS := $(SOURCES:%.c=$(BUILD)/%.o)
UNITS := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/*.c))
SPECS := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/spec/*.c))
MARKED := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/plain/*.c))
FUZZERS := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/fuzz/*.c))
LINTS := $(patsubst %,build/lint/%,$(wildcard generator/*.c generator/*/*.[ch] tests/*/*.[ch]) generator/candour.1)

STYLES = build/assets/styles/site.css
PICTURES = build/assets/pictures/.written
MODULE = build/engine/engine.wasm
SCRIPTS = build/assets/scripts/module.js
FAMILIAR = build/assets/words/familiar.txt
# A page may be another tomorrow, when other figures are in force.
INDEX = build/searched/$(shell date -u -d "@$${SOURCE_DATE_EPOCH:-$$(date +%s)}" +%F)
# Integers only, the caller's memory, nothing from outside. The stack lies below all data, so that one that is
# too deep traps instead of writing into them.
EMCC = emcc -std=c17 -Oz -Igenerator -sSTANDALONE_WASM=1 --no-entry -sSTRICT=1 -sFILESYSTEM=0 -sMALLOC=none \
	-sTOTAL_STACK=16384 -sINITIAL_MEMORY=1310720 -sALLOW_MEMORY_GROWTH=0 -Wl,--stack-first
NPM = npm ci --no-audit --no-fund --loglevel=error
SANITIZED = BUILD=build/sanitized CC=clang CFLAGS="-O1 -g -fno-omit-frame-pointer \
	-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=undefined"

ifeq ($(MAKELEVEL)$(filter -j%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(shell nproc)
endif
MAKEFLAGS += --no-builtin-rules --no-print-directory

# What the generator needs besides content and layouts.
ASSETS = $(STYLES) $(PICTURES) $(SCRIPTS) $(FAMILIAR)

site: $(BUILD)/candour $(ASSETS) $(INDEX)
	@$(BUILD)/candour build --search build/search
	@echo 'The website is in site/. Open site/index.html, or look at it with: make serve-static'

# What the machine needs: command or file, then the package that brings it.
build/.tools: .ci/install
	@mkdir -p $(@D)
	@.ci/install cc:gcc /usr/include/stdio.h:libc6-dev pkg-config:pkgconf \
		/usr/include/cmark.h:libcmark-dev /usr/include/yaml.h:libyaml-dev \
		/usr/include/libxml2/libxml/tree.h:libxml2-dev /usr/include/nettle/sha2.h:nettle-dev \
		node:nodejs npm:npm emcc:emscripten wasm-opt:binaryen
	@touch $@

build/.test-tools: .ci/install | build/.tools
	@.ci/install clang:clang /usr/lib/clang/14/lib/linux:libclang-rt-14-dev \
		clang-format:clang-format clang-tidy:clang-tidy cppcheck:cppcheck valgrind:valgrind \
		wasm2c:wabt /usr/include/cmocka.h:libcmocka-dev mandoc:mandoc chromium:chromium java:default-jre-headless
	@touch $@

build/.bench-tools: .ci/install | build/.tools
	@.ci/install hugo:hugo /usr/bin/time:time
	@touch $@

# npm writes this file last.
%/node_modules/.package-lock.json: %/package-lock.json | build/.tools
	cd $* && $(NPM)
	@touch $@

# The program

$(BUILD)/candour: $(BUILD)/generator/main.o $(BUILD)/libcandour.a
	@echo $(CC) -o $@
	@$(LINK) -o $@ $^ $(LDLIBS)

$(BUILD)/libcandour.a: $(OBJECTS)
	@rm -f $@
	@$(AR) qcs $@ $^

$(BUILD)/%.o: %.c | build/.tools
	@mkdir -p $(@D)
	@echo $(CC) $<
	@$(COMPILE) -c -o $@ $<

$(BUILD)/tests/%: tests/%.c $(BUILD)/libcandour.a | build/.test-tools
	@mkdir -p $(@D)
	@echo $(CC) $<
	@$(COMPILE) -o $@ $< $(BUILD)/libcandour.a $(LDFLAGS) $(LDLIBS) -lcmocka

$(STYLES): $(wildcard layouts/styles/*.scss) layouts/node_modules/.package-lock.json
	@mkdir -p $(@D)
	cd layouts && npm run --silent styles
	@sed -i 's|/\*# sourceMappingURL=.*||' $@ # the map is for our messages, not for browsers
	@touch $@

# Those that come from packages. The others lie in layouts/pictures/.
$(PICTURES): layouts/pictures/manifest.yaml $(wildcard layouts/pictures/*.mjs) layouts/node_modules/.package-lock.json
	@mkdir -p $(@D)
	cd layouts && npm run --silent pictures
	@touch $@

# Words that most people know, one a line, from the package that keeps them.
$(FAMILIAR): layouts/node_modules/.package-lock.json
	@mkdir -p $(@D)
	cd layouts && npm run --silent familiar >../$@.new
	@mv $@.new $@

# The engine as a module, less what emcc exports besides. A failure leaves no module behind.
$(MODULE): $(wildcard generator/worksheet/*) tests/engine/module.mjs | build/.tools
	@mkdir -p $(@D)
	@echo emcc -o $@
	@rm -f $@
	@$(EMCC) -o $(@D)/linked.wasm generator/worksheet/*.c
	@wasm-metadce --graph-file=generator/worksheet/exports.json $(@D)/linked.wasm -o $(@D)/lean.wasm >$(@D)/removed
	@wasm-opt --zero-filled-memory -Oz --strip-producers --flatten --rereloop -Oz -Oz $(@D)/lean.wasm -o $(@D)/small.wasm
	@node tests/engine/module.mjs $(@D)/small.wasm
	@mv $(@D)/small.wasm $@

$(SCRIPTS): $(MODULE)
	@mkdir -p $(@D)
	@printf 'var candourModule="%s";\n' "$$(base64 -w 0 $<)" >$@

# The index to search by, of the site as it is without one. The folders are there because a file that goes changes
# its folder alone.
$(INDEX): $(BUILD)/candour $(ASSETS) layouts/search/node_modules/.package-lock.json \
		$(shell find content layouts -name node_modules -prune -o -print)
	@$(BUILD)/candour build --out build/search-source >/dev/null
	@node layouts/search/make.mjs build/search-source build/search
	@mkdir -p $(@D)
	@rm -f $(@D)/*
	@touch $@

install: $(BUILD)/candour
	install -D -m 755 $(BUILD)/candour $(DESTDIR)$(PREFIX)/bin/candour
	install -D -m 644 generator/candour.1 $(DESTDIR)$(PREFIX)/share/man/man1/candour.1

clean:
	rm -rf build
	@find site -mindepth 1 ! -name .gitignore -delete

# Tests: each suite ends in "N passed, N failed", and so does the whole.

NATIVE = tests/parity/native
CASES = build/tests/parity/cases

programs: $(BUILD)/candour $(UNITS) $(SPECS) $(MARKED) $(BUILD)/$(NATIVE)

parity: $(CASES) build/$(NATIVE)-clang $(MODULE)

fuzzers: $(FUZZERS)

sanitized: build/.test-tools
	@$(MAKE) $(SANITIZED) programs fuzzers

test: build/.test-tools site programs sanitized parity $(LINTS) tests/browser/node_modules/.package-lock.json \
		tests/records/node_modules/.package-lock.json
	@SECONDS_EACH=$(SECONDS) tests/run

lint: $(LINTS)
	@tests/run lint

quick: build/.test-tools programs
	@tests/run unit spec golden

golden: build/.test-tools programs
	@tests/run --write spec golden sheets

fuzz: build/.test-tools $(CASES)
	@$(MAKE) $(SANITIZED) fuzzers
	@SECONDS_EACH=$(SECONDS) tests/run fuzz

$(CASES): $(patsubst %.c,build/%.o,$(filter-out $(NATIVE).c,$(wildcard tests/parity/*.c))) build/libcandour.a
	@echo $(CC) -o $@
	@$(LINK) -o $@ $^ $(LDLIBS)

# The engine by another compiler than the program's.
build/$(NATIVE)-clang: $(NATIVE).c tests/parity/stream.h $(wildcard generator/worksheet/*.[ch]) | build/.test-tools
	@mkdir -p $(@D)
	@echo clang -o $@
	@clang -std=c17 -O2 $(WARN) -Igenerator -o $@ $(filter %.c,$^)

$(BUILD)/tests/fuzz/%: tests/fuzz/%.c $(BUILD)/libcandour.a | build/.test-tools
	@mkdir -p $(@D)
	@echo $(CC) $<
	@$(COMPILE) -o $@ $< $(BUILD)/libcandour.a -fsanitize=fuzzer $(LDLIBS)

# The module as C again, in one fuzzer beside the engine itself. It is no code of ours: nothing in it is watched.
AGAIN = build/engine/engine.c
WASM2C = -isystem build/engine -DWASM_RT_MEMCHECK_SIGNAL_HANDLER=0

$(AGAIN): $(MODULE) | build/.test-tools
	@wasm2c $< -o $@

$(BUILD)/tests/fuzz/again.o: $(AGAIN)
	@mkdir -p $(@D)
	@$(CC) -O2 -w $(WASM2C) -r -o $@ $< /usr/share/wabt/wasm2c/wasm-rt-impl.c

$(BUILD)/tests/fuzz/parity: tests/fuzz/parity.c $(BUILD)/tests/fuzz/again.o $(BUILD)/libcandour.a
	@echo $(CC) $<
	@$(COMPILE) $(WASM2C) -o $@ $(filter %.c %.o %.a,$^) -fsanitize=fuzzer $(LDLIBS)

build/lint/tests/fuzz/parity.c: $(AGAIN)

# What the linters say of a file: nothing, if all is well.
build/lint/%.1: %.1 | build/.test-tools
	@mkdir -p $(@D)
	@mandoc -T lint -W warning $< >$@ || true

# How far the analyser follows the paths of a function. Its own limit takes five times as long, and is for a quiet
# evening: make clean lint ANALYSE=225000
ANALYSE ?= 20000

build/lint/%: % .clang-format .clang-tidy tests/.clang-tidy | build/.test-tools
	@mkdir -p $(@D)
	@{ clang-format --dry-run -Werror $<; \
		clang-tidy --quiet $(addprefix --extra-arg=,-Xclang -analyzer-config -Xclang max-nodes=$(ANALYSE)) $< -- -x c -std=c17 $(WARN) -Igenerator $(WASM2C) $(INCLUDES) 2>/dev/null; \
		cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
			--suppress=missingInclude --suppress=ctuPointerArith -Igenerator $<; } >$@.new 2>&1 || true
	@mv $@.new $@

format: build/.test-tools
	clang-format -i $(wildcard generator/*.c generator/*/*.[ch] tests/*/*.[ch])

bench: build/.bench-tools $(BUILD)/candour build/tests/bench/bare build/tests/bench/engine parity \
		tests/browser/node_modules/.package-lock.json
	@node tests/bench/run.mjs
	@node tests/bench/engine.mjs
	@node tests/bench/serve.mjs

audit-score: site
	@node tests/audit/score.mjs "$(CASES)"

build/tests/bench/engine: tests/bench/engine.c tests/parity/stream.h build/libcandour.a | build/.tools
	@mkdir -p $(@D)
	@$(COMPILE) -o $@ $< build/libcandour.a

build/tests/bench/bare: tests/bench/bare.c | build/.tools
	@mkdir -p $(@D)
	@$(COMPILE) -o $@ $< -lcmark

serve-static: site
	@node tests/browser/serve.mjs site

-include $(OBJECTS:.o=.d) $(BUILD)/generator/main.d $(addsuffix .d,$(UNITS) $(SPECS) $(MARKED) $(FUZZERS) $(BUILD)/$(NATIVE)) $(wildcard build/tests/parity/*.d)
.PHONY: site install clean programs parity fuzzers sanitized test lint quick format golden fuzz bench audit-score serve-static
.SECONDARY:
