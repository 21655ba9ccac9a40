"""A picture of which life events are taken for which other ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure

_STYLE = {"svg.hashsalt": "juiste-deur", "svg.fonttype": "none"}
"""The same figures give the same file, and the words in it stay words."""
_DARK = 0.6
"""Share of the highest count from which the number in a cell is written in white."""


def draw_confusions(confusions: list[dict[str, Any]], file: Path) -> None:
    """Write the confusion table as SVG or PNG, by the ending of the file.

    Rows are what was meant, columns what was read; only life events that were confused.
    """
    names = sorted({pair[side] for pair in confusions for side in ("wanted", "got")})
    table = np.zeros((len(names), len(names)), dtype=int)
    for pair in confusions:
        table[names.index(pair["wanted"]), names.index(pair["got"])] = pair["count"]
    with mpl.rc_context(_STYLE):
        figure = _figure(names, table)
        # No date in the file: the same figures give the same picture.
        metadata = {"Date": None} if file.suffix == ".svg" else {}
        figure.savefig(file, bbox_inches="tight", metadata=metadata)


def _figure(names: list[str], table: np.ndarray[Any, np.dtype[np.int_]]) -> Figure:
    side = 3.0 + 0.28 * len(names)
    figure = Figure(figsize=(side, side))
    axes = figure.add_subplot()
    axes.set_title("Bedoelde levensgebeurtenis (rij) en wat er gelezen werd (kolom)")
    axes.set_xlabel("gelezen")
    axes.set_ylabel("bedoeld")
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=8)
    axes.set_yticks(range(len(names)), names, fontsize=8)
    if names:
        axes.imshow(table, cmap="Blues")
        highest = max(int(table.max()), 1)
        for row, column in zip(*table.nonzero(), strict=True):
            colour = "white" if table[row, column] >= _DARK * highest else "black"
            axes.text(
                column, row, table[row, column], ha="center", va="center", color=colour, fontsize=7
            )
    return figure
