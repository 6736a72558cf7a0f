"""Lines that may be headings of agenda items: number, title and what speaks for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.structure.forms import FORMS
from pipeline.structure.line_forms import PAPER, SUBJECT
from pipeline.structure.lines import Row, is_label, usual_width
from pipeline.structure.numbers import Number
from pipeline.structure.run_in import parted
from pipeline.structure.wording import is_sentence, is_usual, not_titles, tidy

STRONG = ("top", "zu", "part", "called")
WEIGHTS = {
    "top": 3.0,
    "zu": 2.2,
    "part": 2.2,
    "called": 1.5,
    "nr": 1.2,
    "dot": 1.0,
    "para": 1.0,
    "roman": 0.8,
    "letter": 0.6,
    "bare": 0.6,
    "lone": 0.9,
}
"""How much each form speaks for an agenda item."""


APART = 0.3
"""White space above, in line heights, that sets a lone number off from the text."""
AMOUNT = re.compile(r"[\d.,–-]+\s?(?:€|EUR|Euro|DM|ATS|S|%|v\. ?H\.|m²|qm|ha|km|Stück)?")
"""``3. Gewerbesteuer | 410.000 €`` is no item."""
FULL_STOP = 0.5
"""What a full stop at its end speaks against a line."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open an agenda item; ``row``/``last`` are positions among the rows."""

    row: int
    last: int
    number: Number | None
    title: str
    style: str
    weight: float
    explicit: bool = False
    """Whether a colon or dash stands between number and title."""
    rest: str = ""
    """The text of the item that goes on in the heading's line: ``1. Begrüßung: Frau Muster …``."""
    read_as: str = ""
    """What was read where the number is taken for another, ``24`` for 2.4; else empty."""

    @property
    def strong(self) -> bool:
        """Whether the form itself says that this is an agenda item (``TOP 3``)."""
        return self.style in STRONG


def read_heading(rows: tuple[Row, ...], position: int) -> Heading | None:
    """Return the heading that ``rows[position]`` may be, None when its form is none."""
    text = rows[position].text
    if is_label(text, "part"):
        return None
    for style, pattern in FORMS:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        heading = _judged(style, match, rows, position)
        if heading is not None:
            return heading
    return None


def _judged(
    style: str, match: re.Match[str], rows: tuple[Row, ...], position: int
) -> Heading | None:
    parts = match.groupdict(default="")
    if parts.get("roman"):
        number = Number.read_roman(parts["roman"])
    elif parts.get("sign"):
        number = Number.read_letter(parts["sign"])
    else:
        number = Number.read(
            parts["digits"],
            parts.get("letter", ""),
            parts.get("part", "") + parts.get("mark", "").strip(),
            parts.get("until", ""),
            padded=style == "top" or "." not in parts["digits"],
        )
    if number is None:
        return None
    end, printed = parts["end"].strip(), parts.get("title", "") or parts.get("other", "")
    printed, rest = parted(rows, position, SUBJECT.sub("", printed))
    title = "" if PAPER.fullmatch(printed) else tidy(printed)
    explicit = bool(re.search(r"[:–—-]", end))
    lone = style in ("dot", "para", "nr") and len(number.path) == 1
    lone = lone or (style == "lone" and _over_title(rows, position))
    if style in STRONG:
        if not _follows_strong(title, end, sure=explicit or rows[position].bold):
            return None
    elif (not title and not lone) or not_titles().match(title):
        return None
    return Heading(position, position, number, title, style, WEIGHTS[style], explicit, rest)


def _over_title(rows: tuple[Row, ...], position: int) -> bool:
    """Whether a lone number stands left of a title that begins in the line below."""
    row, below = rows[position], rows[position + 1 : position + 2]
    if row.line.line.kind == "table" or not below or row.gap < APART:
        return False
    text, lefts = below[0].text, (row.left, below[0].left)
    beside = lefts[0] is not None and lefts[1] is not None and lefts[1] > lefts[0]
    return beside and text[0].isupper() and not is_sentence(text) and not text.endswith(".")


def _follows_strong(title: str, end: str, *, sure: bool) -> bool:
    """Whether what follows ``TOP 3`` is a title: not ``TOP 3 wird vertagt``, ``TOP 3, 4 und 5``.

    ``sure``: a colon, a dash or bold type says so.
    """
    if not title:
        return True
    if title[0] in ",;)/&" or re.match(r"(?:bis|und|sowie)\b", title):
        return False
    if sure:
        return True
    if title[0].islower():
        return False
    return not (is_sentence(title) and not end)


def weigh(rows: tuple[Row, ...], found: list[Heading], barred: range) -> list[Heading]:
    """Return the headings with the weight their looks and their neighbours give them."""
    at = {heading.row: heading for heading in found}
    return [replace(h, weight=h.weight + _looks(rows, h, at, barred)) for h in found]


def _heads_items(rows: tuple[Row, ...], place: int) -> bool:
    """Whether the table in which the row stands is one of agenda items, by its head row."""
    while place > 0 and rows[place].line.line.kind == "table" and rows[place].text[:1].isdigit():
        place -= 1
    return re.match(r"TOP|Top|Punkt|Tagesordnung|Thema|Nr\.?\sThema", rows[place].text) is not None


def _siblings(one: Heading, other: Heading) -> bool:
    if one.number is None or other.number is None:
        return False
    return one.style == other.style and len(one.number.path) == len(other.number.path)


def _looks(rows: tuple[Row, ...], heading: Heading, at: dict[int, Heading], barred: range) -> float:
    row = rows[heading.row]
    weight = 0.7 * row.bold + 0.5 * row.large + (0.4 if row.gap >= 0.7 else 0.0)
    weight -= 0.5 * row.bullet
    if heading.strong:
        return weight
    if row.rest:
        weight -= AMOUNT.fullmatch(row.rest) is not None
        return weight + 0.6 * _heads_items(rows, heading.row)
    if is_usual(heading.title):
        weight += 0.5
    elif heading.row in barred:
        weight -= 1.5
    for near in (heading.row - 1, heading.row + 1):
        other = at.get(near)
        if other is not None and _siblings(heading, other):
            weight -= 0.35
    if heading.title.endswith((".", ";", ",")) and not heading.title.endswith(("e.V.", "etc.")):
        weight -= FULL_STOP
    if len(heading.title) > 110 or is_sentence(heading.title):
        weight -= 0.8
    return weight


def without_paragraphs(rows: tuple[Row, ...], chain: list[Heading]) -> list[Heading]:
    """Leave out ``3.1``, ``3.2`` … where most of them number paragraphs of text, not titles."""
    below = [h for h in chain if h.number and len(h.number.path) > 1 and not h.strong]
    if 2 * sum(_opens_text(rows, heading) for heading in below) <= len(below):
        return chain
    left_out = {heading.row for heading in below}
    return [heading for heading in chain if heading.row not in left_out]


def _opens_text(rows: tuple[Row, ...], heading: Heading) -> bool:
    """Whether the line is the first of a paragraph of running text."""
    row = rows[heading.row]
    if heading.rest or row.bold:
        return bool(heading.rest) and not row.bold
    below = rows[heading.row + 1 : heading.row + 2]
    full = len(row.text) > 0.8 * usual_width(rows)
    same = below and below[0].line.line.paragraph == row.line.line.paragraph
    return is_sentence(f"{heading.title} {below[0].text}" if same and full else heading.title)
