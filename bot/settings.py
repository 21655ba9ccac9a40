"""Where things are and how they are set, from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEFAULT_PORT = 8000


class SettingsError(Exception):
    """A setting cannot be used. The message is Dutch and says what to do."""


@dataclass(frozen=True)
class Settings:
    """Everything that differs from one installation to the next.

    `database_url` and `tracker_url` are SQLAlchemy addresses. `assistant_url` is the address of
    the Rasa process and `assistant_secret` what the gateway shows it.
    """

    root: Path
    data_dir: Path
    host: str
    port: int
    database_url: str
    tracker_url: str
    assistant_url: str | None = None
    assistant_secret: str | None = None

    @property
    def knowledge_dir(self) -> Path:
        """The content editors keep."""
        return self.root / "data" / "kennis"

    @property
    def models_dir(self) -> Path:
        """Trained Rasa models."""
        return self.data_dir / "models"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """The settings of this process. Raises SettingsError."""
        values = os.environ if environment is None else environment
        data_dir = Path(values.get("LOKET_DATA_DIR") or ROOT / "var").resolve()
        return cls(
            root=ROOT,
            data_dir=data_dir,
            host=values.get("HOST") or "127.0.0.1",
            port=_port(values.get("PORT")),
            database_url=values.get("DATABASE_URL") or f"sqlite:///{data_dir / 'loket.db'}",
            tracker_url=_tracker_url(values, data_dir),
            assistant_url=values.get("LOKET_ASSISTANT_URL"),
            assistant_secret=values.get("LOKET_ASSISTANT_SECRET"),
        )


def _port(value: str | None) -> int:
    if not value:
        return DEFAULT_PORT
    if not value.isdigit() or not 1 <= int(value) <= 65535:
        raise SettingsError(f"PORT={value} is geen poort. Kies een getal van 1 tot en met 65535.")
    return int(value)


def _tracker_url(values: Mapping[str, str], data_dir: Path) -> str:
    """Rasa's dialogue state: beside the SQLite file, or in the same PostgreSQL database."""
    given = values.get("LOKET_TRACKER_URL") or values.get("DATABASE_URL")
    if given and not given.startswith("sqlite"):
        return given
    return values.get("LOKET_TRACKER_URL") or f"sqlite:///{data_dir / 'tracker.db'}"
