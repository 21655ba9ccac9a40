"""How the code is written: explained, small, and with nothing happening at import."""

from __future__ import annotations

import ast
from itertools import pairwise
from statistics import median

import pytest

from bot.settings import ROOT
from tests.architecture.source import modules

BUSY_ON_PURPOSE = ("bot/assistant/__init__.py", "bot/database/migrations/")
"""Rasa's libraries turn warnings on when they are imported; Alembic runs its files."""
_HARMLESS = (
    ast.AnnAssign, ast.Assert, ast.Assign, ast.AsyncFunctionDef, ast.ClassDef, ast.FunctionDef,
    ast.If, ast.Import, ast.ImportFrom,
)  # fmt: skip
"""What may stand at the top of a module beside texts."""


def share_above(limit: int, lengths: list[int]) -> float:
    return sum(length > limit for length in lengths) / len(lengths)


def is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def test_every_module_says_in_a_sentence_what_it_is_for() -> None:
    silent = []
    for path, tree in modules():
        docstring = ast.get_docstring(tree) or ""
        if "migrations/" not in path and not docstring.split("\n\n")[0].endswith((".", ":", "`.")):
            silent.append(path)
    assert silent == []


def test_files_and_functions_are_small() -> None:
    files, functions = [], []
    for path, tree in modules():
        files.append((ROOT / path).read_text(encoding="utf-8").count("\n"))
        functions += [
            (node.end_lineno or 0) - node.lineno + 1
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ]
    assert median(files) <= 100
    assert median(functions) <= 9
    assert share_above(300, files) < 0.05
    assert share_above(40, functions) < 0.05


def test_nothing_happens_at_import() -> None:
    busy = [
        f"{path}:{node.lineno}: {ast.unparse(node)[:60]}"
        for path, tree in modules("actions", "bot")
        for node in tree.body
        if not isinstance(node, _HARMLESS) and not is_docstring(node)
        if not path.startswith(BUSY_ON_PURPOSE)
    ]
    assert busy == []


def test_actions_take_from_the_core_only_what_they_pass_on() -> None:
    allowed = ("__future__", "actions", "bot.answers.blocks", "bot.assembly", "bot.triage")
    standard = ("collections", "typing")
    for path, tree in modules("actions"):
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                name = node.module or ""
                assert name.startswith((*allowed, *standard, "rasa_sdk")), f"{path}: {name}"


@pytest.mark.parametrize("package", ["actions", "bot"])
def test_no_module_has_a_test_double(package: str) -> None:
    names = [
        f"{path}: {node.name}"
        for path, tree in modules(package)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        if node.name.startswith(("Fake", "Mock", "Stub", "Dummy"))
    ]
    assert names == []


def test_the_layers_are_named_from_high_to_low() -> None:
    config = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    order = ["gateway", "assembly", "database", "conversations", "tickets", "triage", "knowledge"]
    places = [config.index(f'"{name}') for name in order]
    assert all(first < second for first, second in pairwise(places))
