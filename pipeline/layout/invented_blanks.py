"""Closes up paragraphs of a text file between whose lines readers invented blank lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.layout.glyphs import glyph_of
from pipeline.layout.numbered_columns import opens_with_number
from pipeline.records import Line
from pipeline.type_size import usual_width

FULL = 0.8
"""Lines of running text are longer than this share of the usual width."""
LEAST = 3
"""So many full lines, each over a blank line, are a paragraph set wide."""
ENDED = (".", "!", "?", ":", ";")
MOST_ENDED = 0.4
"""Share of the lines that may end with a sentence: paragraphs of one line each all do."""


def without_invented_blanks(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a page, those of a paragraph without white space between them.

    ``Erschienen waren die Räte Ida`` / blank line / ``Muster, Otto Olm …`` / blank line …: OCR
    prints blank lines where type is set wide.
    """
    usual = usual_width(line.text for line in lines)
    result = list(lines)
    at = 0
    while at < len(lines):
        last = at
        while last + 1 < len(lines) and _is_full(lines[last], usual) and _follows(lines[last + 1]):
            last += 1
        ended = sum(line.text.endswith(ENDED) for line in lines[at:last])
        if last - at >= LEAST and ended <= MOST_ENDED * (last - at):
            for place in range(at + 1, last + 1):
                if place < last or not lines[place - 1].text.endswith(ENDED):
                    result[place] = replace(lines[place], gap_before=0.0)
        at = max(last, at + 1)
    return result


def _is_full(line: Line, usual: int) -> bool:
    return not line.cells and len(line.text) >= FULL * usual and not opens_with_number(line.text)


def _follows(line: Line) -> bool:
    """Whether the line stands below one blank line and may belong to the paragraph above."""
    new = line.cells or opens_with_number(line.text) or glyph_of(line.words[0].text)
    return line.gap_before == 1 and not new
