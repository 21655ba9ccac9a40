"""Keeps Rasa's loggers from writing what people say."""

from __future__ import annotations

import logging

from rasa.utils.log_utils import configure_structlog


def quieten_rasa() -> None:
    """Warnings and worse only: at debug level Rasa logs whole messages and all slots."""
    configure_structlog(logging.WARNING)
    for name in ("rasa", "rasa_sdk"):
        logging.getLogger(name).setLevel(logging.WARNING)
