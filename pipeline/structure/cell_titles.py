"""Titles in a cell of a table that go on in a second line, which is a row of its own."""

from __future__ import annotations

from pipeline.structure.line_forms import OPEN_END
from pipeline.structure.lines import Row, first_cell
from pipeline.structure.title_lines import BLANK, HALF, SHORT
from pipeline.structure.wording import ends, spoken


def cell_below(rows: tuple[Row, ...], last: int, title: str) -> str:
    """Return the second line of the title's cell in a table, "" where none goes on in the next row.

    ``1 | Protokoll vom | Verabschiedet.`` / ``14.12.2006``
    """
    here, below = rows[last], rows[last + 1]
    if here.line.line.kind != "table" or not first_cell(here) or below.bullet:
        return ""
    if below.text.startswith("(") or title.count("(") > title.count(")"):
        return ""  # (auf Antrag der Fraktion …)
    text, words = first_cell(below) or below.text, here.line.line.words
    left = below.left
    begin = title.split(" ", 1)[0]
    starts = [w.box for at, w in enumerate(words) if w.box and (not at or w.text == begin)]
    level = left is not None and any(abs(left - box.left) <= HALF * box.height for box in starts)
    lone = below.line.line.kind != "table" and here.bold and below.bold and not words[-1].bold
    asked = OPEN_END.search(title) is not None
    fits = len(text) <= SHORT and below.gap < BLANK and not spoken(text) and not ends(text)
    return text if level and (asked or lone) and fits else ""
