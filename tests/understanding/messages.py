"""A tiny set of training messages: two life events, some courtesies, a danger."""

from __future__ import annotations

from bot.understanding.examples import Example

_MOVING = (
    "ik ga verhuizen naar een ander huis",
    "wij verhuizen volgende maand",
    "hoe geef ik mijn verhuizing door",
    "mijn nieuwe adres doorgeven na verhuizing",
    "we krijgen een nieuw huis en gaan verhuizen",
    "verhuizing melden bij de gemeente",
)
_PENSION = (
    "ik ga met pensioen",
    "wanneer krijg ik aow",
    "ik word 67 en stop met werken, pensioen",
    "mijn pensioen begint volgend jaar",
    "aow aanvragen",
    "hoe hoog is mijn aow pensioen",
)
_BOTH = (
    "ik ga met pensioen en wij verhuizen",
    "na mijn pensioen verhuizen we naar een kleiner huis",
    "aow en verhuizing",
)
_BAILIFF = (
    "de deurwaarder staat voor de deur, ik verhuis",
    "deurwaarder en verhuizen",
    "een deurwaarder wil mij uit mijn huis, verhuizen",
)
_GREETINGS = ("hallo", "goedemorgen", "dag daar", "hoi hoi", "goedendag")
_DANGER = ("ik zie geen uitweg meer", "er is geen uitweg", "geen uitweg voor mij", "geen uitweg")

EXAMPLES = (
    *(Example(text, "levensgebeurtenis", ("verhuizen",), (), "answer") for text in _MOVING),
    *(Example(text, "levensgebeurtenis", ("met_pensioen",), (), "answer") for text in _PENSION),
    *(
        Example(text, "levensgebeurtenis", ("verhuizen", "met_pensioen"), (), "answer")
        for text in _BOTH
    ),
    *(Example(text, "levensgebeurtenis", ("verhuizen",), ("H4",), "handoff") for text in _BAILIFF),
    *(Example(text, "groet", (), (), "smalltalk") for text in _GREETINGS),
    *(Example(text, "crisis", (), ("C2",), "crisis") for text in _DANGER),
    Example("wat kost een paspoort", "overheidsvraag_overig", (), ("H14",), None),
    Example("paspoort kwijt", "overheidsvraag_overig", (), (), None),
)
