"""Nothing personal reaches a log, whoever wrote the line."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from bot.privacy.log import JsonFormatter, RedactingFilter


@pytest.fixture
def stream() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def log(stream: io.StringIO) -> Iterator[logging.Logger]:
    handler = logging.StreamHandler(stream)
    handler.addFilter(RedactingFilter())
    handler.setFormatter(JsonFormatter())
    logger = logging.getLogger("test")
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    yield logger
    logger.removeHandler(handler)


def line_in(stream: io.StringIO) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(stream.getvalue())
    return parsed


def test_a_line_is_json_with_time_level_logger_and_message(
    log: logging.Logger, stream: io.StringIO
) -> None:
    log.info("antwoord in %d ms", 12)
    line = line_in(stream)
    assert line.pop("time").endswith("+00:00")
    assert line == {"level": "INFO", "logger": "test", "message": "antwoord in 12 ms"}


@pytest.mark.parametrize(
    ("message", "args"),
    [
        ("bsn 123456782", ()),
        ("bsn %s", ("123456782",)),
        ("bsn %s", (123456782,)),
        ("bsn %d", (123456782,)),
        ("%s%s", ("1234", "56782")),
        ("%(wie)s", ({"wie": "123456782"},)),
        ("%s", (ValueError("123456782"),)),
        ("kapot %d %s", ("123456782",)),
        ("100% van 123456782", ()),
    ],
)
def test_a_bsn_in_a_message_is_masked(
    log: logging.Logger, stream: io.StringIO, message: str, args: tuple[Any, ...]
) -> None:
    log.warning(message, *args)
    assert "56782" not in stream.getvalue()
    assert stream.getvalue()


def test_a_bsn_in_a_traceback_is_masked(log: logging.Logger, stream: io.StringIO) -> None:
    try:
        raise ValueError("kan 123456782 niet lezen, mail jan@voorbeeld.nl")
    except ValueError:
        log.exception("mislukt")
    assert "[bsn] niet lezen, mail [e-mailadres]" in line_in(stream)["exception"]
    assert "123456782" not in stream.getvalue()


def test_extra_fields_are_kept_and_masked(log: logging.Logger, stream: io.StringIO) -> None:
    extra = {"tel": "06 12345678", "number": 3, "parts": ["123456782", {"mail": "a@b.nl"}]}
    log.info("gebeurd", extra=extra)
    line = line_in(stream)
    assert line["tel"] == "[telefoon]"
    assert line["number"] == 3
    assert line["parts"] == ["[bsn]", {"mail": "[e-mailadres]"}]


def test_arguments_stay_apart_for_formatters_that_read_them() -> None:
    record = logging.makeLogRecord({"msg": "%s %s %d", "args": ("GET", "/x?tel=0612345678", 200)})
    assert RedactingFilter().filter(record)
    assert record.args == ("GET", "/x?tel=[telefoon]", 200)
