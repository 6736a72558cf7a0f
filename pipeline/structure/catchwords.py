"""Minutes set as catchword and text: in a table, or as the first words of each paragraph."""

from __future__ import annotations

import re
from statistics import median

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.wording import ends, is_usual, spoken, tidy

LEAST = 4
"""So many rows of the kind make minutes of them."""
LONG = 40
"""Median length of their texts in characters; heads of labels and values are shorter."""
MOST_WORDS = 3
"""Longest catchword."""


OPENED = re.compile(
    # Neuwahl Kassenwart: Frau Muster gab … · Kasse. Der Bestand …
    r"(?P<title>[\"„]?[^\W\d_a-zäöüß][^:]{2,60}?)(?P<end>:|(?<=[^\W\d_]{4})\.)\s(?P<rest>\S.{19,})"
)
SPEAKER = re.compile(r"(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Abg\.)\s")
MOST_OPENING = 6
"""Longest catchword at the head of a paragraph."""
COVERED = 0.7
"""Share of the paragraphs that must open with a catchword if no usual title is among them."""
LEAST_COVERING = 3
LEAST_USUAL = 2
"""So many usual titles (``Entlastung``, ``Verschiedenes``) show that catchwords are titles."""


def paragraph_heads(rows: tuple[Row, ...], present: range) -> list[Heading]:
    """Return the catchwords that open paragraphs: ``Neuwahl Kassenwart: Frau Muster gab …``.

    Bold type shows that they are titles, or that some of them are usual ones.
    """
    found = [h for place in range(present.start, len(rows)) if (h := _head_of(rows, place))]
    bold = [h for h in found if _is_bold(rows[h.row], h)]
    if len(bold) >= LEAST:
        return bold
    usual = sum(is_usual(heading.title) for heading in found)
    if len(found) >= LEAST and usual >= LEAST_USUAL:
        return found
    return found if len(found) >= LEAST_COVERING and _cover(rows, found) else []


def _cover(rows: tuple[Row, ...], found: list[Heading]) -> bool:
    """Whether nearly every paragraph from the first of the catchwords on opens with one."""
    behind = rows[found[0].row :]
    paragraphs = {(row.line.line.page, row.line.line.paragraph) for row in behind}
    return 2 * found[0].row < len(rows) and len(found) >= COVERED * len(paragraphs)


def _head_of(rows: tuple[Row, ...], place: int) -> Heading | None:
    row, line = rows[place], rows[place].line.line
    if line.kind == "table" or row.bullet:
        return None
    above = rows[place - 1] if place else None
    if above and above.line.line.paragraph == line.paragraph and not ends(above.text):
        return None
    if row.bold and len(row.text) <= LONG and row.text[0].isupper() and not _is_label(row.text):
        return Heading(place, place, None, tidy(row.text), "look", 1.0)
    match = OPENED.fullmatch(row.text)
    if match is None or SPEAKER.match(row.text) or not _is_catchword(match):
        return None
    return Heading(place, place, None, tidy(match["title"]), "look", 1.0, rest=match["rest"])


def _is_catchword(match: re.Match[str]) -> bool:
    title = match["title"]
    if len(title.split()) > MOST_OPENING or spoken(title) or _is_label(title):
        return False
    return match["end"] == ":" or is_usual(title)


def _is_label(text: str) -> bool:
    return any(is_label(text, part) for part in ("inner", "attendance", "close", "part", "agenda"))


def _is_bold(row: Row, heading: Heading) -> bool:
    """Whether just the catchword is set in bold."""
    if not heading.rest:
        return row.bold
    words = row.line.line.words
    head = len(heading.title.split())
    return all(word.bold for word in words[:head]) and not any(w.bold for w in words[head + 1 :])


def catchwords(rows: tuple[Row, ...], present: range) -> list[Heading]:
    """Return the first cells of such rows as headings; the rest of each row is the item's text."""
    found: list[Heading] = []
    for place in range(present.start, len(rows)):
        title, rest = _cells(rows[place])
        head = place in present or any(is_label(title, part) for part in ("inner", "attendance"))
        if title and not (head and len(rest) < LONG):
            found.append(Heading(place, place, None, tidy(title), "look", 1.0, rest=rest))
    long = len(found) >= LEAST and median(len(heading.rest) for heading in found) >= LONG
    return found if long else []


def _cells(row: Row) -> tuple[str, str]:
    """Return catchword and text of a table row, "" where the row has other cells."""
    line = row.line.line
    if line.kind != "table" or len(line.cells) != 2 or line.cells[1] > MOST_WORDS:
        return "", ""
    start = line.words[line.cells[1]].text
    title, _, rest = row.text.partition(f" {start}")
    wording = re.fullmatch(r"[^\W\d_a-zäöüß][^:.,\d]*", title)
    return (title, f"{start}{rest}") if wording and rest else ("", "")
