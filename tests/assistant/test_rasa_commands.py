"""Rasa's own commands go on working for people who know Rasa."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from bot.launch import free_port
from bot.settings import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def rasa(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rasa", *arguments],
        cwd=ROOT,
        env={**os.environ, "RASA_TELEMETRY_ENABLED": "false"},
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )


def test_rasa_data_validate_finds_nothing_to_complain_about() -> None:
    result = rasa("data", "validate", "--data", "data/nlu", "data/rules", "--fail-on-warnings")
    output = result.stdout + result.stderr
    assert result.returncode == 0, output
    assert "UserWarning" not in output


def test_rasa_run_actions_serves_all_actions() -> None:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "-p", str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        names = _actions(port)
    finally:
        process.terminate()
        process.wait(10)
    assert names == {
        "action_answer",
        "action_open_ticket",
        "action_prepare_handoff",
        "action_session_start",
        "action_ticket_status",
        "action_triage",
    }


def _actions(port: int) -> set[str]:
    for _ in range(120):
        names = _served(port)
        if names is not None:
            return names
        time.sleep(0.5)
    raise AssertionError("the action server did not start")


def _served(port: int) -> set[str] | None:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/actions", timeout=2) as answer:
            return {action["name"] for action in json.load(answer)}
    except (urllib.error.URLError, OSError):
        return None
