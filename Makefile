# Everything a developer or an administrator types. `make` alone shows the list.
.DEFAULT_GOAL := help
SHELL := /bin/sh
IN_ENVIRONMENT := . setup/environment && .venv/bin/
SLOW := slow or browser

.PHONY: help
help:
	@echo "make setup      installeert alles in .venv (eenmalig, daarna direct klaar)"
	@echo "make run        start het loket op deze computer; stoppen met Ctrl-C"
	@echo "make train      leert het taalbegrip opnieuw"
	@echo "make test       controleert alles: code, inhoud en alle tests"
	@echo "make test-fast  draait alleen de snelle tests"
	@echo "make check      controleert code en inhoud, zonder tests"
	@echo "make evaluate   meet het begrip naast eenvoudiger manieren; RIVALS=all ook naast die van Rasa"
	@echo "make tune FILE=berichten.jsonl       kiest de drempels op een bestand"
	@echo "make bench      meet de snelheid"
	@echo "make lock       legt de versies van alle pakketten opnieuw vast"
	@echo "make clean      ruimt de omgeving en tussenbestanden op; gegevens in var/ blijven"

.PHONY: setup
setup:
	@setup/install

.PHONY: run
run: setup
	@exec ./loket serve

.PHONY: train
train: setup
	@./loket train

.PHONY: evaluate
evaluate: setup
	@$(IN_ENVIRONMENT)python -m bot.evaluation.comparison "$(or $(FILE),data/evaluatie/meten.jsonl)"

.PHONY: tune
tune: setup
	@test -n "$(FILE)" || { echo "Noem een bestand: make tune FILE=data/evaluatie/afstellen.jsonl"; exit 2; }
	@$(IN_ENVIRONMENT)python -m bot.evaluation.tuning "$(FILE)"

.PHONY: bench
bench: setup
	@$(IN_ENVIRONMENT)python -m bot.evaluation.bench

.PHONY: test-tools
test-tools: setup
	@.venv/bin/python setup/tools_for_tests.py

.PHONY: check
check: setup
	@echo "controle: opmaak en regels"
	@.venv/bin/ruff check --quiet .
	@.venv/bin/ruff format --quiet --check .
	@echo "controle: typen"
	@.venv/bin/mypy
	@echo "controle: wie wat mag gebruiken"
	@$(IN_ENVIRONMENT)lint-imports
	@echo "controle: inhoud"
	@./loket check-content
	@echo "controle: oefenberichten"
	@./loket check-nlu

.PHONY: test-fast
test-fast: setup
	@$(IN_ENVIRONMENT)pytest -n 2 -m "not ($(SLOW))"

.PHONY: test
test: test-tools check
	@echo "test: snelle tests"
	@$(IN_ENVIRONMENT)pytest -n 2 -m "not ($(SLOW))"
	@echo "test: langzame tests"
	@$(IN_ENVIRONMENT)pytest -m "slow and not browser"
	@echo "test: tests in de browser"
	@$(IN_ENVIRONMENT)pytest -m browser

.PHONY: lock
lock: setup
	@.uv/bin/uv pip compile pyproject.toml --group dev --python-version 3.10 \
		--python-platform x86_64-manylinux_2_28 --generate-hashes --no-emit-index-url \
		--quiet -o requirements.lock

.PHONY: clean
clean:
	@rm -rf .venv .uv .tools .setup.lock .mypy_cache .pytest_cache .ruff_cache .hypothesis \
		.import_linter_cache .rasa
	@find actions bot setup tests -name __pycache__ -prune -exec rm -rf {} +
	@echo "Opgeruimd. Gegevens en getrainde modellen in var/ zijn er nog."
