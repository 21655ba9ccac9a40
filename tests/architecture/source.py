"""The source of the product, read as syntax trees, and what is looked for in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from bot.settings import ROOT

PACKAGES = ("actions", "bot", "setup")
_KEEPERS = ("bot/database/", "bot/privacy/", "bot/tickets/")
"""Where contact details are stored, found, and disclosed; nowhere else are they touched."""
_READS_OF_TICKETS = frozenset({"open_for", "latest_for", "by_number", "with_status"})
"""What the store of tickets gives away whole."""
_COLUMNS = frozenset(
    {"contact_name", "contact_telephone", "contact_email", "contact_preferred_time"}
)
_FOUND_IN_A_MESSAGE = frozenset({"redaction.contact"})
"""What was found in a message is not yet in a ticket."""


def modules(*packages: str) -> Iterator[tuple[str, ast.Module]]:
    """(path from the root, syntax tree) of every module of these packages, or of all."""
    for package in packages or PACKAGES:
        for file in sorted((ROOT / package).rglob("*.py")):
            path = str(file.relative_to(ROOT))
            yield path, ast.parse(file.read_text(encoding="utf-8"), path)


def breaches_of_disclosure(path: str, tree: ast.Module) -> list[str]:
    """Places where a module that must not do so reaches for a citizen's contact details."""
    if path.startswith(_KEEPERS):
        return []
    found = (_breach(node) for node in ast.walk(tree))
    return [f"{path}: {breach}" for breach in found if breach]


def _breach(node: ast.AST) -> str | None:
    written = ast.unparse(node) if isinstance(node, ast.Attribute | ast.Call) else ""
    if isinstance(node, ast.ImportFrom) and node.module == "bot.tickets.model":
        return "imports Ticket" if "Ticket" in {item.name for item in node.names} else None
    if isinstance(node, ast.Attribute) and _is_detail(node.attr):
        return None if written in _FOUND_IN_A_MESSAGE else f"reads {written}"
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("getattr", "attrgetter")):
        names = [item.value for item in node.args if isinstance(item, ast.Constant)]
        return f"looks up {written}" if any(map(_is_detail, names)) else None
    return None


def _is_detail(name: object) -> bool:
    return name == "contact" or name in _COLUMNS or name in _READS_OF_TICKETS
