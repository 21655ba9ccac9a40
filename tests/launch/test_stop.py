"""Ctrl-C while people are in a conversation."""

from __future__ import annotations

import json
from http.client import HTTPResponse
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.support.served_loket import served_loket

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


def test_ctrl_c_with_open_chats_stops_within_five_seconds_and_leaves_nothing_behind(
    tmp_path: Path,
) -> None:
    with served_loket(tmp_path) as loket:
        streams = [open_stream(loket.url) for _ in range(3)]
        assert len(loket.processes()) >= 2
        seconds = loket.interrupt()
        assert seconds < 5
        assert loket.process.returncode == 0
        assert loket.processes() == []
        for stream in streams:
            stream.read()
            stream.close()
        assert not [line for line in loket.said if "Traceback" in line]


def open_stream(url: str) -> HTTPResponse:
    """Begin a conversation and read the first event of its stream."""
    begun = json.load(urlopen(Request(f"{url}/api/v1/gesprekken", b"{}", method="POST")))
    headers = {"Authorization": f"Bearer {begun['token']}"}
    stream: HTTPResponse = urlopen(
        Request(f"{url}/api/v1/gesprekken/{begun['id']}/stroom", headers=headers)
    )
    while b"bericht" not in stream.readline():
        pass
    return stream
