"""Agenda items without numbers: headings that only stand out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from pipeline.structure.bullet_topics import bullet_catchwords, bullet_topics
from pipeline.structure.catchwords import paragraph_heads
from pipeline.structure.clock_times import time_of, without_clock
from pipeline.structure.counted_marks import counted_labels
from pipeline.structure.headings import Heading
from pipeline.structure.line_forms import FRAMED, SUBJECT
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import (
    alone,
    brief,
    capitals,
    colon,
    heavy,
    hung,
    large,
    over_bullets,
    over_prose,
    parted_above,
    title_like,
    underlined,
)
from pipeline.structure.own_title import behind_head
from pipeline.structure.readings import Reading, best_of
from pipeline.structure.title_lines import ended_early, same_type
from pipeline.structure.titles import completed
from pipeline.structure.topic_tables import table_topics
from pipeline.structure.wording import ends, is_sentence, spoken, tidy

Look = Callable[[tuple[Row, ...], int], bool]
LOOKS: tuple[tuple[Look, int, float], ...] = (
    (capitals, 3, 1.3),
    (heavy, 2, 1.1),
    (large, 3, 1.15),
    (underlined, 2, 1.3),
    (colon, 3, 0.8),
    (hung, 3, 0.9),
    (alone, 2, 0.7),
    (parted_above, 3, 0.6),
    (over_bullets, 3, 0.5),
    (brief, 3, 0.4),
)
"""Each look, the least number of headings that it must tell, and how far it is to be trusted."""
MOST_LETTERS = 0.2
"""Share of the letters that titles may have where each paragraph is one long line."""
SAID = re.compile(r"(?:TOP|Tagesordnungspunkt)\s?[:–-]?\s")
"""``TOP Berichte`` · ``TOP: Verschiedenes``"""
TITLE = re.compile(r"[\"„]?[^\W\d_a-zäöüß].{2,80}$")


def standing_out(rows: tuple[Row, ...], present: range) -> list[Heading]:
    """Return the headings of that look which explains the minutes best; a look may be absent."""
    if len(said := _said(rows)) > 1:
        return said
    titles = tuple(_bare(row) for row in rows)
    first = present.start if present.start <= len(rows) // 2 else 0
    looks = (
        Reading(_of_look(titles, first, present, look), least, trust)
        for look, least, trust in LOOKS
    )
    paragraphs = behind_head(rows, paragraph_heads(rows, first, present))
    others = (
        Reading(_timed(rows, titles), 3, 1.2),
        Reading(counted_labels(rows), 1, 1.2),
        Reading(table_topics(rows, first, present), 1, 0.9),
        Reading(paragraphs, 1, 0.7),
        Reading(bullet_topics(rows, present), 1, 0.6),
        Reading(bullet_catchwords(rows, present), 1, 0.3),
    )
    return best_of(rows, (_below_agenda(rows, reading) for reading in (*looks, *others)))


def _below_agenda(rows: tuple[Row, ...], reading: Reading) -> Reading:
    """Return the reading without what stands above the agenda's label among the document's head.

    Right below the label even a lone heading is one.
    """
    label = next((p for p, row in enumerate(rows) if is_label(row.text, "agenda")), None)
    if label is None or not reading.headings:
        return reading
    told = [p for p in range(label) if is_sentence(rows[p].text) and ends(rows[p].text)]
    first = label if not any(p > reading.headings[0].row for p in told) else 0
    headings = [heading for heading in reading.headings if heading.row >= first]
    announced = bool(headings) and headings[0].row == label + 1
    return replace(reading, headings=headings, least=1 if announced else reading.least)


def _bare(row: Row) -> Row:
    """Return the row without a clock time before its title and dashes around it."""
    framed = FRAMED.fullmatch(row.text)
    return replace(row, text=framed["title"]) if framed else without_clock(row)


def _timed(rows: tuple[Row, ...], titles: tuple[Row, ...]) -> list[Heading]:
    """Return the titles behind clock times, if the times go on as the meeting did."""
    times = [(place, time) for place, row in enumerate(rows) if (time := time_of(row.text))]
    found = [(place, time) for place, time in times if title_like(titles, place, sure=True)]
    ascends = all(here[1] <= after[1] for here, after in pairwise(found))
    return [_heading(titles, place) for place, _ in found] if ascends else []


def _heading(rows: tuple[Row, ...], place: int) -> Heading:
    row = rows[place]
    return Heading(place, place, None, tidy(row.text), "look", 1.0, rest=row.rest)


def _are_few(rows: tuple[Row, ...], found: list[Heading]) -> bool:
    """Whether the rest of the minutes is more than the headings, in lines or in letters."""
    letters = sum(len(row.text) for row in rows)
    own = sum(len(heading.title) for heading in found)
    return len(found) <= max(4, len(rows) // 3) or own <= MOST_LETTERS * letters


def _of_look(rows: tuple[Row, ...], first: int, present: range, look: Look) -> list[Heading]:
    """Return the lines of one look that may be titles and occur once, without the document's own.

    Among those present only lines count over running text, not over more people.
    """
    sure = look in (heavy, large, capitals)
    found = [
        _heading(rows, place)
        for place in range(first, len(rows))
        if (place not in present or over_prose(rows, place))
        and look(rows, place)
        and title_like(rows, place, sure=sure)
    ]
    often = Counter(heading.title for heading in found)
    found = [h for h in found if often[h.title] == 1 and not rows[h.row].repeated]
    found = behind_head(rows, _whole(rows, found))
    taken = frozenset(heading.row for heading in found)
    found = [completed(rows, heading, taken, "") for heading in found]
    return found if _are_few(rows, found) else []


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
        row = rows[heading.row]
        set_off = (row.bold or row.large) and not row.marked
        if before is None or heading.row != before.last + 1 or not set_off:
            joined.append(heading)
        elif (
            same_type(rows[before.last], row)
            and not before.title.endswith("?")
            and not ended_early(rows, before.last, before)
        ):
            title = tidy(f"{before.title} {heading.title}")
            joined[-1] = replace(before, last=heading.row, title=title)
        else:
            joined.append(heading)
    return joined
