"""Entries of a printed agenda found again as headings without numbers over the discussion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, folded
from pipeline.structure.looks import alone, title_like
from pipeline.structure.title_likeness import related, similarity
from pipeline.structure.wording import ends, tidy

SAME = 88.0
"""Similarity (0-100) from which a line is the title that the printed agenda gives."""
FULLER = 1.2
"""An entry with a number that is so much longer than the heading is the title."""
LONGER = 20
"""So many letters longer than its entry a heading may be."""


def located(rows: tuple[Row, ...], listed: Sequence[Heading]) -> list[Heading | None]:
    """Return for each entry of a list the heading over its discussion, None where none is found.

    First come the lines of the same wording, in order; between them those that stand out and share
    words with the entry, or are just as many as the entries that are left.
    """
    found = _worded_alike(rows, listed)
    for first, last in _open_stretches(found):
        above = found[first - 1] if first else None
        below = found[last] if last < len(found) else None
        start = (above.last if above else max(entry.last for entry in listed)) + 1
        places = _outstanding(rows, range(start, below.row if below else len(rows)))
        _assign(rows, found, listed, range(first, last), places)
    return found


def _worded_alike(rows: tuple[Row, ...], listed: Sequence[Heading]) -> list[Heading | None]:
    found: list[Heading | None] = []
    start = max((entry.last for entry in listed), default=-1) + 1
    for entry in listed:
        best: tuple[float, int] | None = None
        for place in range(start, len(rows)):
            text = re.sub(r"^[\d.)\s]+", "", rows[place].text)
            if _opens(text, entry.title):
                best = best or (SAME, place)
            if not 4 <= len(text) <= len(entry.title) + LONGER:
                continue
            alike = similarity(tidy(text), entry.title)
            if alike >= SAME and (best is None or alike > best[0] + 3):
                best = (alike, place)
        found.append(_heading(rows, best[1], entry) if best else None)
        start = best[1] + 1 if best else start
    return found


def _opens(text: str, title: str) -> bool:
    """Whether the text opens with the entry and goes on behind it: ``Kasse: Der Bestand …``."""
    behind = text[len(title) :]
    return (
        folded(text[: len(title)]) == folded(title) and re.match(r":|\s[–—-]\s", behind) is not None
    )


def _heading(rows: tuple[Row, ...], place: int, entry: Heading) -> Heading:
    text = rows[place].text
    if entry.title and _opens(text, entry.title):
        title, rest = text[: len(entry.title)], text[len(entry.title) :].lstrip(" :–—-")
        return Heading(place, place, entry.number, title, "list", 1.0, rest=rest)
    alike = similarity(text, entry.title) >= SAME and len(entry.title) <= FULLER * len(text)
    title = tidy(text) if entry.number is None or alike else entry.title
    return Heading(place, place, entry.number, title, "list", 1.0)


def _open_stretches(found: Sequence[Heading | None]) -> list[tuple[int, int]]:
    """Return first and behind-last place of each run of entries that were not found."""
    runs: list[tuple[int, int]] = []
    for place, heading in enumerate(found):
        if heading is not None:
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _outstanding(rows: tuple[Row, ...], stretch: range) -> list[int]:
    """Return the rows that look like headings: bold ones if there are such."""
    bold = [place for place in stretch if rows[place].bold and title_like(rows, place, sure=True)]
    return bold or [place for place in stretch if alone(rows, place) and not ends(rows[place].text)]


def _assign(
    rows: tuple[Row, ...],
    found: list[Heading | None],
    listed: Sequence[Heading],
    entries: range,
    places: Sequence[int],
) -> None:
    """Fill ``found`` for these entries with those of the lines that fit them, in order."""
    start = 0
    matched = 0
    for entry in entries:
        for at in range(start, len(places)):
            if related(rows[places[at]].text, listed[entry].title):
                found[entry] = _heading(rows, places[at], listed[entry])
                start, matched = at + 1, matched + 1
                break
    if matched and len(places) == len(entries):
        for entry, place in zip(entries, places, strict=True):
            found[entry] = _heading(rows, place, listed[entry])
