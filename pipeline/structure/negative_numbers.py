"""Items counted from below nought, as some student bodies do: ``TOP -1: Protokolle``, ``TOP 0``."""

from __future__ import annotations

import re

from pipeline.structure.headings import WEIGHTS, Heading
from pipeline.structure.lines import Row
from pipeline.structure.numbers import Number
from pipeline.structure.wording import tidy

NEGATIVE = re.compile(
    # TOP -1 – Protokolle · -2 – Gäste
    r"(?P<label>TOP\s|)[-–](?P<digits>\d)(?P<end>\s?[.:)–-]+|(?(label)))\s+(?P<title>[A-ZÄÖÜ].*)"
)


def negative(rows: tuple[Row, ...], place: int) -> Heading | None:
    """Return the heading with a number below nought that the row may be."""
    match = NEGATIVE.fullmatch(rows[place].text)
    if match is None or match["digits"] == "0":
        return None
    style = "top" if match["label"] else "bare"
    number = Number((-int(match["digits"]),))
    return Heading(place, place, number, tidy(match["title"]), style, WEIGHTS[style])
