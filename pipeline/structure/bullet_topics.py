"""Minutes in nested bullets: the outer ones are the topics, the inner ones what was said."""

from __future__ import annotations

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import LONGEST
from pipeline.structure.readings import says
from pipeline.structure.wording import ends, spoken, tidy

LEAST = 3
"""So many topics make minutes of a list."""


def bullet_topics(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the outermost bullets as headings if nearly all of them have bullets below."""
    bullets = [place for place, row in enumerate(rows) if row.bullet]
    if not bullets:
        return []
    outer = min(rows[place].line.line.level for place in bullets)
    found = [place for place in bullets if rows[place].line.line.level == outer]
    topics = [
        Heading(place, place, None, tidy(rows[place].text), "look", 1.0)
        for place, after in zip(found, [*found[1:], len(rows)], strict=True)
        if _is_topic(rows, place, after)
    ]
    return topics if len(topics) >= LEAST and 4 * len(topics) >= 3 * len(found) else []


def _is_topic(rows: tuple[Row, ...], place: int, after: int) -> bool:
    row, below = rows[place], rows[place + 1 : place + 2]
    if len(row.text) > LONGEST or ends(row.text) or spoken(row.text):
        return False
    if any(is_label(row.text, part) for part in ("attendance", "agenda", "inner")):
        return False
    nested = bool(below) and below[0].bullet and below[0].line.line.level > row.line.line.level
    return nested and any(says(inner.text) for inner in rows[place + 1 : after])
