"""The loket as `./loket serve` starts it: both processes, on a free port, with data of its own."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import threading
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.launch import free_port, train_if_needed
from bot.settings import ROOT, Settings

_START_SECONDS = 90.0
_STOP_SECONDS = 15.0


@dataclass
class ServedLoket:
    """Servers that run. `said` is what the command printed so far, line by line."""

    folder: Path
    url: str
    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    @property
    def login(self) -> str:
        """The first account."""
        return self._told("gebruiker")

    @property
    def password(self) -> str:
        """Its password, made for this machine and told once."""
        return self._told("wachtwoord")

    def wait_until_ready(self) -> None:
        """Until it answers. Raises RuntimeError with what was said instead."""
        ends_at = time.monotonic() + _START_SECONDS
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > ends_at:
                raise RuntimeError("\n".join(("the loket did not start", *self.said)))
            time.sleep(0.1)

    def interrupt(self) -> float:
        """Press Ctrl-C; returns the seconds until the command ended."""
        started = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        self.process.wait(_STOP_SECONDS)
        return time.monotonic() - started

    def processes(self) -> list[int]:
        """Every process that works for this loket, whoever its parent is."""
        mark = f"LOKET_DATA_DIR={self.folder}".encode()
        return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if _has(entry, mark)]

    def new_account(self, name: str) -> str:
        """Make an account with the command line; returns its password."""
        done = subprocess.run(
            ["./loket", "staff", "add", name],
            cwd=ROOT,
            env=_environment(self.folder),
            capture_output=True,
            text=True,
            check=True,
        )
        return _value(done.stdout, "wachtwoord")

    def _answers(self) -> bool:
        # The address is printed just before the gateway listens.
        if not any(line.startswith("adres:") for line in self.said):
            return False
        try:
            with urllib.request.urlopen(f"{self.url}/gezondheid", timeout=5) as response:
                return bool(response.status == 200)
        except OSError:
            return False

    def _told(self, name: str) -> str:
        return _value("\n".join(self.said), name)


@contextlib.contextmanager
def served_loket(folder: Path) -> Iterator[ServedLoket]:
    """Start the loket on a fresh database in this folder, and leave nothing behind."""
    copy_trained_model(folder)
    port = free_port()
    process = subprocess.Popen(
        ["./loket", "serve"],
        cwd=ROOT,
        env={**_environment(folder), "PORT": str(port)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    loket = ServedLoket(folder, f"http://127.0.0.1:{port}", process)
    reader = threading.Thread(target=_read, args=(loket,), daemon=True)
    reader.start()
    try:
        loket.wait_until_ready()
        yield loket
    finally:
        if process.poll() is None:
            loket.interrupt()
        for left in loket.processes():
            os.kill(left, signal.SIGKILL)
        reader.join(_STOP_SECONDS)


def copy_trained_model(folder: Path) -> None:
    """Put the trained model in the loket's folder; train first when there is none."""
    settings = Settings.from_environment({})
    train_if_needed(settings, print)
    shutil.copytree(settings.models_dir, folder / "models")


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, "LOKET_DATA_DIR": str(folder), "PYTHONUNBUFFERED": "1"}


def _read(loket: ServedLoket) -> None:
    assert loket.process.stdout is not None
    for line in loket.process.stdout:
        loket.said.append(line.rstrip("\n"))


def _value(text: str, name: str) -> str:
    found = re.search(rf"^{name}: (\S+)$", text, re.MULTILINE)
    assert found, text
    return found[1]


def _has(process: Path, mark: bytes) -> bool:
    try:
        # A process that ended but was not waited for yet has an empty environment.
        return mark in (process / "environ").read_bytes().split(b"\0")
    except OSError:
        return False
