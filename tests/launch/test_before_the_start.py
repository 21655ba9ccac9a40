"""What is looked at before anything starts, and what people read when it cannot."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.launch import LaunchError, check_port, free_port, train_if_needed
from bot.settings import ROOT, Settings, SettingsError


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.from_environment({"LOKET_DATA_DIR": str(tmp_path)})


def test_a_busy_port_is_named_with_another_to_try(settings: Settings) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(LaunchError, match=rf"Poort {port} is bezet.*PORT={port + 1} make run"):
            check_port(replace(settings, port=port))


def test_a_free_port_is_no_reason_to_complain(settings: Settings) -> None:
    check_port(replace(settings, port=free_port()))


@pytest.mark.parametrize("port", ["0", "65536", "http", "-1", "8000.5"])
def test_what_is_no_port_is_named(port: str) -> None:
    with pytest.raises(SettingsError, match=f"PORT={port} is geen poort"):
        Settings.from_environment({"PORT": port})


def test_broken_content_is_listed_before_training_starts(
    settings: Settings, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "data" / "kennis", tmp_path / "data" / "kennis")
    broken = tmp_path / "data" / "kennis" / "levensgebeurtenissen" / "verhuizen.yml"
    broken.write_text(broken.read_text("utf-8").replace("titel:", "title:"), "utf-8")
    said: list[str] = []
    with pytest.raises(LaunchError, match=r"levensgebeurtenissen/verhuizen\.yml"):
        train_if_needed(replace(settings, root=tmp_path), said.append)
    assert said == []


def test_a_broken_training_message_is_named_before_training_starts(
    settings: Settings, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copy(ROOT / "domain.yml", tmp_path)
    shutil.copy(ROOT / "config.yml", tmp_path)
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    shutil.copytree(ROOT / "bot" / "understanding", tmp_path / "bot" / "understanding")
    broken = tmp_path / "data" / "nlu" / "crisis.yml"
    broken.write_text(broken.read_text("utf-8").replace("[C2]", "[C22]", 1), "utf-8")
    said: list[str] = []
    with pytest.raises(LaunchError, match=r"nlu/crisis\.yml, regel \d+: “C22” bestaat niet"):
        train_if_needed(replace(settings, root=tmp_path), said.append)
    assert said == []


def test_the_process_that_listens_to_the_world_holds_neither_rasa_nor_tensorflow() -> None:
    program = "import sys, bot.serve; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    heavy = {"rasa", "tensorflow", "spacy"}
    assert heavy & set(done.stdout.split()) == set()
