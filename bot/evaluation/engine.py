"""The engine for measuring: the trained reader, triage and answers, on a throw-away database."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from bot.assembly import Services, assemble
from bot.conversations.interpretation import interpretation
from bot.database.engine import make_engine, migrate
from bot.knowledge.problems import ContentError
from bot.nlu.stored import NoModelError, latest_model, load_reader
from bot.privacy.redaction import redact
from bot.privacy.text import clean
from bot.settings import Settings
from bot.understanding.reader import MessageReader


@contextlib.contextmanager
def throw_away(settings: Settings) -> Iterator[Services]:
    """Services on a database that is gone afterwards; the models stay where they are.

    Raises click.ClickException when there is no model or the content is broken.
    """
    with tempfile.TemporaryDirectory(prefix="loket-") as folder:
        place = Path(folder)
        elsewhere = replace(
            settings,
            database_url=f"sqlite:///{place / 'loket.db'}",
            tracker_url=f"sqlite:///{place / 'tracker.db'}",
        )
        engine = make_engine(elsewhere.database_url)
        migrate(engine)
        try:
            yield assemble(elsewhere)
        except (ContentError, NoModelError) as error:
            raise click.ClickException(str(error)) from error
        finally:
            engine.dispose()


def reader_for(settings: Settings, services: Services) -> MessageReader:
    """The trained reader. Raises NoModelError when there is none."""
    return load_reader(latest_model(settings.models_dir), services.knowledge.current)


def interpret(settings: Settings, text: str, municipality: str | None = None) -> dict[str, Any]:
    """The `duidingen` object for one message."""
    with throw_away(settings) as services:
        reader = reader_for(settings, services)
        masked = redact(clean(text).text).text
        return interpretation(services.consultation, reader.read(masked), municipality)
