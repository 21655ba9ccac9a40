"""The last safety net: no personal data in the logs, whoever wrote the log line."""

from __future__ import annotations

import json
import logging
from datetime import datetime, timezone
from typing import Any

from bot.privacy.redaction import mask

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class RedactingFilter(logging.Filter):
    """Masks personal data in the message, the arguments and the extra fields of a record.

    Put it on a handler: a filter on a logger does not see the records of its children.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Masks in place; every record passes."""
        _redact_message(record)
        for name, value in vars(record).items():
            if name not in _STANDARD:
                setattr(record, name, _redacted(value))
        return True


class JsonFormatter(logging.Formatter):
    """One JSON object per line: time, level, logger, message, the extra fields, the traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, masked once more because a traceback quotes what it stumbled over."""
        moment = datetime.fromtimestamp(record.created, timezone.utc)
        line: dict[str, Any] = {
            "time": moment.isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": mask(record.getMessage())[0],
        }
        for name, value in vars(record).items():
            if name not in _STANDARD:
                line[name] = _redacted(value)
        if record.exc_info:
            line["exception"] = mask(self.formatException(record.exc_info))[0]
        return json.dumps(line, ensure_ascii=False, default=_redacted_text)


def _redact_message(record: logging.LogRecord) -> None:
    """Keeps the arguments apart where it can: some formatters read them one by one."""
    if isinstance(record.args, tuple):
        record.args = tuple(_redacted(value) for value in record.args)
    elif record.args:
        record.args = {name: _redacted(value) for name, value in record.args.items()}
    try:
        message = record.getMessage()
    except (TypeError, ValueError, KeyError):
        # "%d" with an argument that became a mask, or a log line with a mistake in it.
        message = f"{record.msg} {record.args}"
        record.msg, record.args = mask(message)[0], ()
        return
    masked, found = mask(message)
    if found:
        record.msg, record.args = masked, ()


def _redacted(value: Any) -> Any:
    if value is None or isinstance(value, (bool, float)):
        return value
    if isinstance(value, int):
        masked, found = mask(str(value))
        return masked if found else value
    if isinstance(value, dict):
        return {name: _redacted(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_redacted(item) for item in value]
    return _redacted_text(value)


def _redacted_text(value: object) -> str:
    return mask(str(value))[0]
