"""The templates of the pages, with Dutch days and times."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from starlette.templating import Jinja2Templates

from bot.clock import AMSTERDAM, day_in_words

HERE = Path(__file__).resolve().parent


def _day(value: date | datetime) -> str:
    if isinstance(value, datetime):
        return day_in_words(value.astimezone(AMSTERDAM).date())
    return day_in_words(value)


def _time(value: datetime) -> str:
    return value.astimezone(AMSTERDAM).strftime("%H:%M")


templates = Jinja2Templates(directory=HERE / "templates")
templates.env.filters["dag"] = _day
templates.env.filters["tijd"] = _time
