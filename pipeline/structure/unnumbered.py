"""Agenda items without numbers: headings that only stand out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from pipeline.structure.catchwords import catchwords, paragraph_heads
from pipeline.structure.headings import Heading
from pipeline.structure.line_forms import SUBJECT
from pipeline.structure.lines import Row
from pipeline.structure.looks import (
    TIMED,
    alone,
    brief,
    capitals,
    colon,
    heavy,
    over_prose,
    title_like,
    underlined,
)
from pipeline.structure.title_lines import same_type
from pipeline.structure.wording import is_sentence, spoken, tidy

Look = Callable[[tuple[Row, ...], int], bool]
LEAST_TIMED = 3
"""So many times of day with titles make a programme."""
LEAST_BRIEF = 3
"""So many titles that are told by their length alone."""
MOST_LETTERS = 0.2
"""Share of the letters that titles may have where each paragraph is one long line."""
SAID = re.compile(r"(?:TOP|Tagesordnungspunkt)\s?[:–-]?\s")
"""``TOP Berichte`` · ``TOP: Verschiedenes``"""
TITLE = re.compile(r"[\"„]?[^\W\d_a-zäöüß].{2,80}$")
LABEL = re.compile(r"[^\W\d_][\w/. -]{1,30}:(?:\s|$)")  # Wann: 4. Juni · Moderation/Protokoll: …


def standing_out(rows: tuple[Row, ...], present: range) -> list[Heading]:
    """Return headings told by bold or large type, underlining, a colon or white space above."""
    if len(said := _said(rows)) > 1:
        return said
    if len(timed := _timed(rows)) >= LEAST_TIMED:
        return timed
    looks = (capitals, 3), (heavy, 2), (underlined, 2), (colon, 3), (alone, 2)
    for look, least in looks:
        found = _of_look(rows, present, look)
        if least <= len(found) and _are_few(rows, found):
            return found
    run_in = catchwords(rows, present) or behind_head(rows, paragraph_heads(rows, present))
    if run_in:
        return run_in
    found = _of_look(rows, present, brief)
    return found if len(found) >= LEAST_BRIEF and _are_few(rows, found) else []


def _timed(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the titles behind the times of a programme, in order and over text of their own."""
    found: list[Heading] = []
    before = -1
    for place, row in enumerate(rows):
        match = TIMED.fullmatch(row.text)
        if match is None or (spoken(match["title"]) and not match["title"].endswith("?")):
            continue
        hours, _, minutes = match["from"].replace(".", ":").partition(":")
        time = 60 * int(hours) + int(minutes or 0)
        if time > before and (not found or place > found[-1].row + 1):
            found.append(Heading(place, place, None, tidy(match["title"]), "look", 1.0))
            before = time
    return found


def _are_few(rows: tuple[Row, ...], found: list[Heading]) -> bool:
    """Whether the rest of the minutes is more than the headings, in lines or in letters."""
    letters = sum(len(row.text) for row in rows)
    own = sum(len(heading.title) for heading in found)
    return len(found) <= max(4, len(rows) // 3) or own <= MOST_LETTERS * letters


def _of_look(rows: tuple[Row, ...], present: range, look: Look) -> list[Heading]:
    """Return the lines of one look that may be titles and occur once, without the document's own.

    Among those present only lines count over running text, not over more people.
    """
    often = Counter(row.text for row in rows)
    sure = look in (heavy, capitals)
    found = [
        Heading(place, place, None, tidy(rows[place].text), "look", 1.0)
        for place in range(present.start, len(rows))
        if (place >= present.stop or over_prose(rows, place))
        and look(rows, place)
        and title_like(rows, place, sure=sure)
        and often[rows[place].text] == 1
    ]
    return behind_head(rows, _whole(rows, found))


def _said(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the lines that call themselves items though they bear no number: ``TOP Berichte``.

    Lines that name a subject (``Betr.: Ankauf eines Ackers``) are such over running text; the
    subject of a mail stands over a blank line.
    """
    called = [place for place, row in enumerate(rows) if SAID.match(row.text)]
    form = SAID if called else SUBJECT
    subjects = (p for p, row in enumerate(rows) if SUBJECT.match(row.text) and over_prose(rows, p))
    titles = [(place, form.sub("", rows[place].text, count=1)) for place in called or subjects]
    return [
        Heading(place, place, None, tidy(title), "look", 1.0)
        for place, title in titles
        if TITLE.match(title) and not (is_sentence(title) or spoken(title))
    ]


def _whole(rows: tuple[Row, ...], found: list[Heading]) -> list[Heading]:
    """Join the lines of titles that take more than one: ``Protokoll der letzten`` / ``Sitzung``."""
    joined: list[Heading] = []
    for heading in found:
        before = joined[-1] if joined else None
        if before is None or heading.row != before.last + 1 or not rows[heading.row].bold:
            joined.append(heading)
        elif same_type(rows[before.last], rows[heading.row]) and not before.title.endswith("?"):
            title = tidy(f"{before.title} {heading.title}")
            joined[-1] = replace(before, last=heading.row, title=title)
        else:
            joined.append(heading)
    return joined


def behind_head(rows: tuple[Row, ...], found: list[Heading]) -> list[Heading]:
    """Leave out what stands out at the very beginning: the document's own title.

    Below it come labels (``Ort:``), other titles or nothing, but no running text.
    """
    kept = list(found)
    while len(kept) > 1:
        if kept[0].rest:
            break
        below = rows[kept[0].last + 1 : kept[1].row]
        first = " ".join(row.text for row in below[:3])
        labels = any(LABEL.match(row.text) and len(row.text) < 60 for row in below[:3])
        told = (is_sentence(first) or spoken(first)) and not labels
        if below and (below[0].bullet or told or over_prose(rows, kept[0].last)):
            break
        if kept[0].row > len(rows) // 4:
            break
        kept.pop(0)
    return kept
