"""Groups lines into paragraphs and marks words that are divided at a line's end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.layout.numbered_columns import is_number, opens_with_number
from pipeline.records import Line
from pipeline.wordlists import word_set

SKIPPED = ("running-head", "page-number", "debris")
GAP = 0.35
"""More extra white space than this many lines begins a paragraph."""
BLANK_LINE = 1.1
"""In a text file a sentence may go on over this many blank lines: readers invent them."""
HEADING_STEP = 0.08
"""A heading is often set only so much larger than the text below it."""
SIZE_STEP = 0.25
LIST_WORDS = 5
LETTERS_OF_ROOM = 5
ROOM = 1.6
"""A line ended on purpose when the next word and this many letters would have fitted."""
HEADING = re.compile(
    r"(?:Zu\s+)?(?:TOP|Top|Punkt|Tagesordnungspunkt)\s*[ÖN]?\s*\d|\d{1,2}(?:\.\d{1,2})*[.)]*\s+[A-ZÄÖÜ]"
)
"""``TOP 3 - Wege``, ``Zu TOP 4:``, ``TOP Ö 1``, ``2.1 Bericht``."""
ITEM = re.compile(r"(?:Zu\s+)?(?:TOP|Top|Tagesordnungspunkt)\s*[ÖN]?\s*\d{1,2}[a-z]?\s*[-–—:.]")
"""``TOP 3 - Wege``, ``Top 2b: Dienste``."""
NUMBERED = re.compile(r"(?:TOP|Top|Zu|zu)?\s*\(?(?:\d{1,2}(?:\.\d{1,2})*[.)]+|[a-z]\))\s")
"""``1. Titel``, ``2.1) Titel``, ``a) erstens``."""
DIVIDED = re.compile(r"[^\W\d_]{2,}[-‐¬]$")
"""``Haushalts-``"""
OPEN = re.compile(
    r"(?:^|\s)(?:d(?:er|ie|as|es|em|en)|eine?[rsnm]?|und|oder|sowie|[vi]m|vo[nm]|a[mn]|auf|bei|aus|ab|bis|um"
    r"|seit|nach|durch|gegen|ohne|für|über|zu[mr]?|mit|in|pro|je|rund|etwa|Herrn?|Frau)$",
    re.IGNORECASE,
)
"""``… verlangt den``: no sentence and no title ends so."""
ENDED = (".", "!", "?", ":", ";", "“", '"')


def join_paragraphs(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines with paragraph numbers, unique in the document, and ``joins_next``."""
    number = 0
    out: list[list[Line]] = []
    previous: Line | None = None
    for page in pages:
        lines: list[Line] = []
        for line, edge in zip(page, _edges(page), strict=True):
            if line.kind in SKIPPED:
                number += 1
                lines.append(replace(line, paragraph=number))
                continue
            if previous is None or _begins(previous, line, edge):
                number = max(number, _last(lines, out)) + 1
                paragraph = number
            else:
                paragraph = previous.paragraph
            line = replace(line, paragraph=paragraph)  # noqa: PLW2901
            lines.append(line)
            previous = line
        out.append(lines)
    return [_with_divisions(page) for page in out]


def _last(lines: Sequence[Line], pages: Sequence[Sequence[Line]]) -> int:
    return max((line.paragraph for page in (*pages[-1:], lines) for line in page), default=0)


def _edges(page: Sequence[Line]) -> list[int]:
    """How far the lines about each line reach: in its column, or up to the next blank line."""
    edges: list[int] = []
    first = 0
    for last, line in enumerate(page):
        if last + 1 == len(page) or not _neighbours(line, page[last + 1]):
            reach = max(_right(near) for near in page[first : last + 1])
            edges += [reach] * (last + 1 - first)
            first = last + 1
    return edges


def _neighbours(above: Line, below: Line) -> bool:
    """Whether two lines are set to the same width."""
    if not below.box:
        return below.gap_before <= GAP
    return above.column == below.column and "table" not in (above.kind, below.kind)


def _right(line: Line) -> int:
    box = line.box
    return box.right if box else len(line.text)


def _begins(previous: Line, line: Line, edge: int) -> bool:
    """Whether ``line`` begins a paragraph after ``previous``; ``edge`` is how far lines reach."""
    if line.kind == "bullet" or "table" in (line.kind, previous.kind):
        return True
    if previous.page != line.page:
        return not _goes_on(previous, line)
    if previous.column != line.column:
        noted = previous.column > line.column or len(previous.words) < LIST_WORDS  # at the margin
        return noted or not _goes_on(previous, line)
    changed = previous.bold != line.bold or _resized(previous, line)
    near = line.gap_before <= (GAP if line.box else BLANK_LINE) and not _resized(previous, line)
    open_end = not line.box and (OPEN.search(previous.text) or _enumerates(previous, line))
    if near and (open_end or _sentence_runs(previous, line)):
        return False
    numbered = NUMBERED.match(line.text) or ITEM.match(line.text) or is_number(line.text)
    parted = line.gap_before > GAP or bool(numbered) or _listed(previous, line)
    return parted or changed or _outdented(previous, line) or _had_room(previous, line, edge)


def _listed(previous: Line, line: Line) -> bool:
    """Whether two short lines of a narrow column are entries of a list, each for itself."""
    if not line.column or max(len(previous.words), len(line.words)) > LIST_WORDS:
        return False
    if opens_with_number(previous.text) or (previous.bold and line.bold):
        return False
    last = previous.words[-1].text
    return line.text[:1].isupper() and not last.endswith((",", "-", "&")) and not last[:1].islower()


def _goes_on(previous: Line, line: Line) -> bool:
    """Whether a sentence runs over the end of the page or column."""
    if DIVIDED.search(previous.text):
        return True
    return not previous.text.endswith(ENDED) and line.text[:1].islower()


def _sentence_runs(previous: Line, line: Line) -> bool:
    """Whether the line above broke off in mid-sentence: German sentences begin with capitals."""
    if previous.text.endswith(ENDED) or not line.text[:1].islower() or line.words[0].text == "gez.":
        return False
    return len(line.words[0].text) > 1


def _enumerates(previous: Line, line: Line) -> bool:
    """Whether an enumeration goes on over a line's end: ``Ida Olm, Otto Bär,`` / ``Eva Muster``."""
    return previous.text.endswith(",") and not opens_with_number(line.text)


def _resized(previous: Line, line: Line) -> bool:
    known = min(line.size, previous.size) > 0 and max(len(line.words), len(previous.words)) > 1
    step = HEADING_STEP if HEADING.match(previous.text) else SIZE_STEP
    return known and abs(line.size - previous.size) > step


def _outdented(previous: Line, line: Line) -> bool:
    """Whether the line stands left of the text of the bullet above, under its sign."""
    here, above = line.box, previous.box
    if not here or not above or previous.kind != "bullet":
        return False
    return here.left <= above.left + above.height * 0.3


def _had_room(previous: Line, line: Line, edge: int) -> bool:
    """Whether the line's first word would have fitted on the line above."""
    free = edge - _right(previous)
    first = line.words[0]
    if first.box and (above := previous.box):
        return free > first.box.width + ROOM * above.height
    return not previous.text.endswith(",") and free > len(first.text) + LETTERS_OF_ROOM


def _with_divisions(page: Sequence[Line]) -> list[Line]:
    """Set ``joins_next`` where a word goes on at the beginning of the next line."""
    lines = list(page)
    for index, line in enumerate(lines[:-1]):
        below = lines[index + 1]
        together = below.kind == "text" and below.paragraph == line.paragraph
        if together and line.kind not in SKIPPED and _divided(line, below):
            lines[index] = replace(line, joins_next=True)
    return lines


def _divided(line: Line, below: Line) -> bool:
    first = below.words[0].text
    if not DIVIDED.search(line.words[-1].text) or not first[:1].islower():
        return False
    word = first.strip(",;")
    both = f"{line.words[-1].text.lower()} {word}"  # 7 Ja- gegen 2 Nein-Stimmen
    return word_set("hyphen_keepers.txt").isdisjoint((word, both))
