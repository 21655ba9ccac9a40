"""Logging: one JSON line per event on standard error, without personal data."""

from __future__ import annotations

import logging
import sys

from bot.privacy.log import JsonFormatter, RedactingFilter


def configure_logging(level: int = logging.INFO) -> None:
    """Send every logger of this process through the redacting filter."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(RedactingFilter())
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # Libraries that would write whole messages or one line per request.
    for name in ("rasa", "aiohttp", "sanic", "asyncio", "uvicorn.access", "matplotlib"):
        logging.getLogger(name).setLevel(logging.WARNING)
