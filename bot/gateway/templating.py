"""The templates of the pages, with Dutch days and times."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from starlette.templating import Jinja2Templates

from bot.clock import AMSTERDAM, date_in_words, day_in_words

HERE = Path(__file__).resolve().parent


def _day(value: date | datetime) -> str:
    if isinstance(value, datetime):
        return day_in_words(value.astimezone(AMSTERDAM).date())
    return day_in_words(value)


def _time(value: datetime) -> str:
    return value.astimezone(AMSTERDAM).strftime("%H:%M")


def _site(address: str) -> str:
    return urlsplit(address).netloc.removeprefix("www.")


def _dialled(telephone: str) -> str:
    """As it stands in a link: "tel:0800-0543" without what only helps the eye."""
    return "".join(char for char in telephone if char.isdigit() or char == "+")


templates = Jinja2Templates(directory=HERE / "templates")
templates.env.filters["dag"] = _day
templates.env.filters["tijd"] = _time
templates.env.filters["datum"] = date_in_words
templates.env.filters["site"] = _site
templates.env.filters["kiesbaar"] = _dialled
