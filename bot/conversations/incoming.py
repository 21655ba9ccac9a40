"""What a citizen can send: text, a pressed button, a filled-in form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class TextInput:
    """Typed words."""

    key: str
    text: str


@dataclass(frozen=True)
class ButtonInput:
    """The id of a button the assistant showed."""

    key: str
    button: str


@dataclass(frozen=True)
class FormInput:
    """A form with its values; a ticked box is "ja"."""

    key: str
    form: str
    values: Mapping[str, str] = field(default_factory=dict)


Incoming = TextInput | ButtonInput | FormInput


class UnknownButtonError(Exception):
    """This conversation has no such button."""


class InvalidFormError(Exception):
    """A form has fields that cannot be accepted: name -> what is wrong, in Dutch."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__("; ".join(f"{name}: {text}" for name, text in errors.items()))
        self.errors = dict(errors)
