"""Finds the browser and the database server that the tests need, and installs what is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
POSTGRES_WHEEL = ROOT / ".tools" / "postgres"


def find_chromium() -> Path | None:
    """A Chromium or Chrome of this machine, else the one that Playwright fetched."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if found := shutil.which(name):
            return Path(found)
    browsers = os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache/ms-playwright"
    return max(Path(browsers).glob("chromium-*/chrome-linux*/chrome"), default=None)


def find_postgres() -> Path | None:
    """The folder with `initdb`, `pg_ctl` and `postgres`: of this machine, else of the wheel."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).resolve().parent] if on_path else []
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_major_version, reverse=True)
    folders += POSTGRES_WHEEL.glob("*/pginstall/bin")
    return next((folder for folder in folders if _is_server(folder)), None)


def _major_version(folder: Path) -> int:
    name = folder.parent.name
    return int(name) if name.isdigit() else 0


def _is_server(folder: Path) -> bool:
    return all((folder / name).exists() for name in ("initdb", "pg_ctl", "postgres"))


@dataclass(frozen=True)
class Tool:
    """Something the tests need: how it is found, and the two ways in which it is had."""

    name: str
    debian_package: str
    find: Callable[[], Path | None]
    fetch: tuple[str, ...]


TOOLS = (
    Tool(
        name="Chromium",
        debian_package="chromium",
        find=find_chromium,
        fetch=(sys.executable, "-m", "playwright", "install", "chromium"),
    ),
    Tool(
        name="PostgreSQL",
        debian_package="postgresql",
        find=find_postgres,
        fetch=(
            *(str(ROOT / ".uv/bin/uv"), "pip", "install", "--python", sys.executable),
            *("--target", str(POSTGRES_WHEEL), "--no-deps", "--require-hashes"),
            *("-r", str(ROOT / "setup/postgres.txt")),
        ),
    ),
)


def main() -> None:
    """Install what is missing. Exits with a message when a tool cannot be had: no test is skipped
    for want of one.
    """
    missing = [tool for tool in TOOLS if tool.find() is None]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        _install_with_apt(missing)
    for tool in missing:
        if tool.find() is None:
            print(f"test: {tool.name} ophalen", flush=True)
            subprocess.run(tool.fetch, check=False)
    if absent := [tool for tool in TOOLS if tool.find() is None]:
        sys.exit("\n".join(_absence(tool) for tool in absent))


def _install_with_apt(tools: list[Tool]) -> None:
    packages = [tool.debian_package for tool in tools]
    print(f"test: {' en '.join(tool.name for tool in tools)} installeren", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "--quiet=2", *command], env=environment, check=False)


def _absence(tool: Tool) -> str:
    return (
        f"test: {tool.name} ontbreekt en is niet op te halen. "
        f"Installeer het zelf, bijvoorbeeld: apt-get install {tool.debian_package}"
    )


if __name__ == "__main__":
    main()
