"""Every command of `./loket` is explained: in its help and in the README."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.settings import ROOT

README = ROOT / "README.md"


def commands(group: click.Group, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """("staff add", its command) for every command that does something."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


ALL = dict(commands(main))


def test_the_commands_are_those_that_were_agreed() -> None:
    agreed = {
        "serve", "train", "ask", "evaluate", "evaluate-dialogues", "evaluate-answers",
        "check-content", "check-links", "staff add", "staff reset", "staff list", "forget",
        "export",
    }  # fmt: skip
    assert set(ALL) >= agreed


@pytest.mark.parametrize("name", ALL)
def test_every_command_and_option_has_help_in_a_sentence(name: str) -> None:
    command = ALL[name]
    assert command.help
    assert command.help.rstrip().endswith((".", "shell"))
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.name}"


def test_help_names_every_command_without_loading_anything() -> None:
    shown = CliRunner().invoke(main, ["--help"])
    assert shown.exit_code == 0
    for name in ALL:
        assert name.split()[0] in shown.output


@pytest.mark.skipif(not README.exists(), reason="README.md is not there yet")
@pytest.mark.parametrize("name", ALL)
def test_every_command_is_in_the_readme(name: str) -> None:
    group, _, last = name.rpartition(" ")
    # A table may name several at once: `staff add\\|reset`.
    written = rf"\./loket {group} ?[\w\\|]*\b{re.escape(last)}\b"
    assert re.search(written, README.read_text(encoding="utf-8"))
