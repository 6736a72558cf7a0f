"""Headings into agenda items with their text, pages and parents; doubts about the numbering."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.records import AgendaItem, Issue, Passage, Section, Transcript
from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.lost import LOST


def agenda_items(
    transcript: Transcript,
    rows: tuple[Row, ...],
    headings: list[Heading],
    sections: tuple[Section, ...],
) -> tuple[AgendaItem, ...]:
    """Return the items, each with the lines of its section as text."""
    spans = {section.item: section for section in sections if section.kind == "item"}
    items: list[AgendaItem] = []
    for place, heading in enumerate(headings):
        passage = Passage.of(row.line for row in rows[heading.row : heading.last + 1])
        length = len(passage.text) - len(heading.rest)
        span = spans.get(place)
        page = rows[heading.row].line.line.page
        body = transcript.body(rows[heading.last].index + 1, span.last) if span else ()
        text = (heading.rest or rows[heading.last].rest, *(line.text for line in body))
        items.append(
            AgendaItem(
                heading.number.text if heading.number else None,
                heading.title,
                passage.evidence(0, length),
                _parent(headings, place),
                page,
                max([page, *(line.line.page for line in body)]),
                "\n".join(filter(None, text)),
            )
        )
    return tuple(items)


def _parent(headings: list[Heading], place: int) -> int | None:
    """Return the position of the item above: of ``3`` for ``3.1`` and ``3a``."""
    number = headings[place].number
    if number is None:
        return None
    path = number.path if number.letter else number.path[:-1]
    if not path:
        return None
    for above in range(place - 1, -1, -1):
        other = headings[above].number
        if other and other.path == path and not other.letter and other.part == number.part:
            return above
    return None


def doubts(items: tuple[AgendaItem, ...], headings: Sequence[Heading] = ()) -> tuple[Issue, ...]:
    """Report jumps and repeats in the numbering of the main items, and numbers taken for others."""
    issues = [
        _doubt(_misread(item, heading), item.evidence.page)
        for item, heading in zip(items, headings, strict=False)
        if heading.read_as and not heading.read_as.endswith(item.number or "")
    ]
    before: int | None = None
    for item in items:
        match = re.fullmatch(r"(?:\D+ )?(\d+)([a-z]?)(?: & (\d+))?", item.number or "")
        if match is None:
            continue
        here, page = int(match[1]), item.evidence.page
        if before is not None and here == before and not match[2]:
            issues.append(_doubt(f"Agenda item {item.number} occurs twice.", page))
        elif before is not None and here > before + 1:
            issues.append(_doubt(f"Agenda items jump from {before} to {here}.", page))
        before = int(match[3] or here)
    return tuple(issues)


def only_listed(items: tuple[AgendaItem, ...], discussed: Sequence[bool]) -> tuple[Issue, ...]:
    """Report items of the printed agenda without a heading over their discussion.

    They are doubtful only where as many others, or more, have one.
    """
    lone = [item for item, over in zip(items, discussed, strict=True) if not over]
    if 2 * len(lone) > len(items):
        return ()
    return tuple(
        _doubt(
            f"Agenda item {item.number or item.title} stands in the agenda only.",
            item.evidence.page,
        )
        for item in lone
    )


def not_found(rows: tuple[Row, ...]) -> tuple[Issue, ...]:
    """Report a label such as ``Tagesordnung`` in minutes without any agenda item."""
    label = next((row for row in rows if is_label(row.text, "agenda")), None)
    if label is None:
        return ()
    return (
        _doubt("An agenda is announced, but no agenda items were found.", label.line.line.page),
    )


def _doubt(message: str, page: int) -> Issue:
    hint = "Look at the page: is a heading missing, or its number another one?"
    return Issue("structure", "warning", message, hint, page)


def _misread(item: AgendaItem, heading: Heading) -> str:
    if heading.read_as == LOST:
        return f"The number of agenda item {item.number} was not read."
    return f"Agenda item {item.number} is read as {heading.read_as!r}."
