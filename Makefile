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
