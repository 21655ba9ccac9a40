"""The form of every block, as the API describes it."""

from __future__ import annotations

from functools import lru_cache

from jsonschema import Draft202012Validator

from bot.answers.blocks import Bubble
from bot.gateway.api.openapi.blocks import block_schemas


@lru_cache(maxsize=1)
def _validator() -> Draft202012Validator:
    schemas = block_schemas()
    return Draft202012Validator({**schemas["Blok"], "components": {"schemas": schemas}})


def check_block(bubble: Bubble) -> None:
    """Raise jsonschema.ValidationError when the block is not of the form of its kind."""
    _validator().validate(bubble.as_data())
