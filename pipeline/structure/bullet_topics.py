"""Minutes in bullets: the outer ones are topics over inner ones, or open with their catchword."""

from __future__ import annotations

import re

from pipeline.structure.catchwords import opened
from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import LONGEST
from pipeline.structure.readings import says
from pipeline.structure.wording import ends, spoken, tidy

LEAST = 3
"""So many topics make minutes of a list."""
LEAST_OPENED = 4
"""So many catchwords do."""
SHARE = 0.75
"""Share of the outer bullets that must be topics."""


def _bullets(rows: tuple[Row, ...], present: range) -> list[int]:
    """Return the rows with bullets, but for those that list people right below ``Gäste:``."""
    people = present if present and ":" not in rows[present.start].text[:-1] else range(0)
    told = (p for p, row in enumerate(rows) if row.bullet)
    return [place for place in told if place not in people or spoken(rows[place].text)]


def bullet_topics(rows: tuple[Row, ...], present: range) -> list[Heading]:
    """Return the outermost bullets as headings if nearly all of them have bullets below."""
    bullets = _bullets(rows, present)
    if not bullets:
        return []
    outer = min(rows[place].line.line.level for place in bullets)
    found = [place for place in bullets if rows[place].line.line.level == outer]
    topics = [
        Heading(place, place, None, tidy(rows[place].text), "look", 1.0)
        for place, after in zip(found, [*found[1:], len(rows)], strict=True)
        if _is_topic(rows, place, after)
    ]
    return topics if len(topics) >= LEAST and len(topics) >= SHARE * len(found) else []


def _is_topic(rows: tuple[Row, ...], place: int, after: int) -> bool:
    row, below = rows[place], rows[place + 1 : place + 2]
    if len(row.text) > LONGEST or ends(row.text) or spoken(row.text):
        return False
    if any(is_label(row.text, part) for part in ("attendance", "agenda", "inner")):
        return False
    if not below or below[0].line.line.paragraph == row.line.line.paragraph:
        return False
    inner = not below[0].bullet or below[0].line.line.level > row.line.line.level
    return inner and any(says(inner.text) for inner in rows[place + 1 : after])


def bullet_catchwords(rows: tuple[Row, ...], present: range) -> list[Heading]:
    """Return the catchwords if nearly all bullets open with one: ``– Kasse: 2.140 € sind da.``."""
    bullets = _bullets(rows, present)
    found = [h for place in bullets if (h := opened(rows, place))]
    above = " ".join(row.text for row in rows[: bullets[0]]) if bullets else ""
    told = len({h.title for h in found if not re.search(rf"\b{re.escape(h.title)}\b", above)})
    return found if LEAST_OPENED <= told == len(found) >= SHARE * len(bullets) else []
