"""The Rasa process: started again when it dies, gone when it is stopped or its launcher is."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.launch import AssistantProcess, train_if_needed
from bot.settings import ROOT, Settings

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def process() -> Iterator[AssistantProcess]:
    settings = Settings.from_environment({})
    train_if_needed(settings, print)
    process = AssistantProcess(settings)
    process.start()
    process.wait_until_ready()
    yield process
    process.stop()


def eventually(holds: Callable[[], bool], seconds: float = 60.0) -> bool:
    """Whether it holds within this time."""
    ends_at = time.monotonic() + seconds
    while time.monotonic() < ends_at:
        if holds():
            return True
        time.sleep(0.2)
    return False


def exists(pid: int) -> bool:
    """Whether a process with this id runs (and is not just waiting to be counted out)."""
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


def test_a_killed_assistant_comes_back_by_itself(process: AssistantProcess) -> None:
    first = process.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    assert eventually(lambda: process.pid not in (None, first))
    process.wait_until_ready()


def test_a_stopped_assistant_is_gone_and_stays_away(process: AssistantProcess) -> None:
    pid = process.pid
    assert pid is not None
    process.stop()
    assert not exists(pid)
    time.sleep(3)
    assert process.pid == pid


def test_the_assistant_does_not_outlive_its_launcher() -> None:
    program = (
        "import time; from bot.launch import AssistantProcess; from bot.settings import Settings; "
        "process = AssistantProcess(Settings.from_environment({})); process.start(); "
        "print(process.pid, flush=True); time.sleep(60)"
    )
    launcher = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert launcher.stdout is not None
    pid = int(launcher.stdout.readline())
    time.sleep(2)
    launcher.kill()
    launcher.wait()
    assert eventually(lambda: not exists(pid), 90)
