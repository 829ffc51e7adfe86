# Four commands: make run, make test, make bench, make torture. Each installs what it needs.

SWIFT ?= swift
DEMO  := var/demo
PREFIX ?= /opt/phananh
TORTURE_KILLS ?= 150
TORTURE_STEPS ?= 1000000

.PHONY: run test bench torture install lint setup

run: setup
	$(SWIFT) build --product media-worker
	$(SWIFT) build --product phananh
	.build/debug/phananh demo --data $(DEMO) --key-file $(DEMO).key

test: setup
	Scripts/set-up-browser
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests </dev/null
	$(SWIFT) build --build-tests
	Scripts/browser-tests
	Scripts/torture-briefly
	$(SWIFT) test --skip-build

bench: setup
	Scripts/set-up-bench
	$(SWIFT) build -c release --scratch-path .build/bench --product media-worker
	$(SWIFT) build -c release --scratch-path .build/bench --product bench
	.build/bench/release/bench

# The optimised program with its worker and its pages, in one folder.
install: setup
	$(SWIFT) build -c release --scratch-path .build/bench --product media-worker
	$(SWIFT) build -c release --scratch-path .build/bench --product phananh
	Scripts/install .build/bench/release $(PREFIX)

# As many kills as a quarter of an hour holds; TORTURE_KILLS=200 takes a third longer. Then random histories on each
# engine, in which every list and figure is held against a recount, lived by an optimised build of the tests.
torture: setup
	Scripts/set-up-browser
	$(SWIFT) build --product media-worker
	$(SWIFT) build --product phananh
	$(SWIFT) build --product torture
	.build/debug/torture kills --kills $(TORTURE_KILLS)
	.build/debug/torture nodes
	.build/debug/torture flood
	$(SWIFT) build -c release --build-tests -Xswiftc -enable-testing --scratch-path .build/lived
	PHANANH_STEPS=$(TORTURE_STEPS) $(SWIFT) test -c release --skip-build -Xswiftc -enable-testing \
		--scratch-path .build/lived --filter ListsTests

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests </dev/null

setup:
	Scripts/set-up
