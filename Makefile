# Every command of the project. `make help` lists them.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
SOURCES ?=
SITE_URL ?=
export SITE_URL

.DEFAULT_GOAL := help

BUILD_READY := $(VENV)/.build-ready
TEST_READY := $(VENV)/.test-ready
BROWSER_READY := $(VENV)/.browser-ready
NODE_READY := node_modules/.ready

.PHONY: help
help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(BUILD_READY): requirements/build.txt
	@$(PYTHON) tools/setup.py environment $(VENV) $<
	@touch $@

$(TEST_READY): requirements/test.txt $(BUILD_READY)
	@$(PYTHON) tools/setup.py environment $(VENV) $<
	@touch $@

$(NODE_READY): package-lock.json $(BUILD_READY)
	@$(PY) tools/setup.py node
	@touch $@

$(BROWSER_READY): $(TEST_READY)
	@$(PY) tools/setup.py browser
	@touch $@

.PHONY: build
build: $(BUILD_READY) $(NODE_READY) ## build the site into site/
	@$(PY) -m generator build $(if $(SOURCES),--sources $(SOURCES))

.PHONY: serve
serve: $(BUILD_READY) $(NODE_READY) ## serve the site here and rebuild it on every change
	@$(PY) -m generator serve

.PHONY: check
check: $(BUILD_READY) ## check the facts and the texts around them, in seconds
	@$(PY) -m generator check $(if $(SOURCES),--sources $(SOURCES)) $(if $(FORMAT),--format $(FORMAT))

.PHONY: coverage
coverage: $(BUILD_READY) ## show how every numeral of every source is accounted for
	@$(PY) -m generator coverage

.PHONY: fingerprint
fingerprint: $(BUILD_READY) ## compute a fingerprint: make fingerprint ID=… SOURCES=folder
	@$(PY) -m generator fingerprint $(ID) --sources $(SOURCES)

.PHONY: new-source
new-source: $(BUILD_READY) ## start the files of a new source: make new-source ID=…
	@$(PY) -m generator new-source $(ID)

.PHONY: fifty
fifty: $(BUILD_READY) ## print fifty values beside their words, for a person to read: make fifty [SEED=…] [SOURCES=folder]
	@$(PY) tools/fifty.py $(if $(SEED),--seed $(SEED)) $(if $(SOURCES),--sources $(SOURCES))

.PHONY: addresses
addresses: $(BUILD_READY) ## write the list of published addresses after adding records
	@$(PY) -m generator addresses

.PHONY: floors
floors: $(BUILD_READY) ## raise the counts that may not fall to what there is
	@$(PY) -m generator floors

.PHONY: cards
cards: $(BUILD_READY) $(BROWSER_READY) ## draw the social cards again after their words changed
	@$(PY) tools/cards.py

.PHONY: lint
lint: $(TEST_READY) ## style, types and import contracts
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(VENV)/bin/lint-imports --no-logo

.PHONY: test
test: $(TEST_READY) $(NODE_READY) $(BROWSER_READY) lint ## run all tests; brings the browser if there is none
	@SOURCES="$(SOURCES)" $(PY) -m pytest -n auto --dist loadgroup

.PHONY: bench
bench: $(BUILD_READY) $(NODE_READY) $(BROWSER_READY) ## time the build, weigh the pages, watch them grow: make bench [QUICK=1] [WHOLE=1,10,100]
	@$(PY) tools/bench.py $(if $(QUICK),--quick) $(if $(WHOLE),--whole $(WHOLE))

.PHONY: ci
ci: test build ## everything that a pull request must pass

.PHONY: clean
clean: ## remove everything generated
	@rm -rf build site
