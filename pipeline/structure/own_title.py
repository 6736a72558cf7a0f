"""The document's own title, told from the headings of its items."""

from __future__ import annotations

import re

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.looks import over_prose
from pipeline.structure.readings import SAYS
from pipeline.structure.wording import ends, is_sentence, is_usual, spoken

USUAL = 2
"""So many words has the usual title of a first item at most: ``Eröffnung``."""
WORDY = 4
"""So many words in small letters, and a full stop, are running text."""
LARGER = 1.06
"""Type of the document's own title is so much larger than that of the items."""
LABEL = re.compile(r"[^\W\d_][\w/. -]{1,30}:(?:\s|$)")  # Wann: 4. Juni · Moderation/Protokoll: …


def behind_head(rows: tuple[Row, ...], found: list[Heading]) -> list[Heading]:
    """Leave out what stands out at the very beginning: the document's own title.

    Below it come labels (``Ort:``), other titles or nothing, but no running text.
    """
    kept = list(found)
    while len(kept) > 1:
        usual = is_usual(kept[0].title) and len(kept[0].title.split()) <= USUAL
        announced = any(is_label(row.text, "agenda") for row in rows[: kept[0].row])
        if kept[0].rest or (usual and kept[0].row) or announced:
            break
        if _is_largest(rows, kept):
            kept.pop(0)
            continue
        below = rows[kept[0].last + 1 : kept[1].row]
        first = " ".join(row.text for row in below[:3])
        labels = any(LABEL.match(row.text) and len(row.text) < 60 for row in below[:3])
        worded = ends(first) and len(SAYS.findall(first)) >= WORDY
        told = (is_sentence(first) or spoken(first) or worded) and not labels
        if below and (below[0].bullet or told or over_prose(rows, kept[0].last)):
            break
        if kept[0].row > len(rows) // 4:
            break
        kept.pop(0)
    return kept


def _is_largest(rows: tuple[Row, ...], found: list[Heading]) -> bool:
    """Whether the first heading is set in larger type than all others."""
    first, *others = (rows[heading.row].line.line.size for heading in found)
    return first > LARGER * max(others) > 0
