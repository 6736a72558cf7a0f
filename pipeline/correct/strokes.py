"""Strokes that were read as letters of the word beside them: brackets, exclamation marks, rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

BEHIND, BEFORE = "lI|J]", "I|lJj["
"""What a bracket, a quotation mark, an exclamation mark or the rule of a table is read as."""
STROKE = 6.0
"""Cost of such a stroke beside a word, in nats."""
MARKS = ("ll", "il", "Il")
"""What a quotation mark behind a word is read as: two strokes (``Hessenil``)."""
SHORTEST, SHORTEST_MARKED = 3, 6
NO_SURNAME = re.compile(r"(?:en|ung|heit|keit|schaft|ion)$")
"""``Fleckenl``, ``Behinderungl``: behind such an end no surname has an l"""


def unstuck(read: str) -> Iterator[str]:
    """The word without the stroke behind it, before it, or both: ``seinl``, ``Inicht``, ``jMut``.

    A capital word loses no l where surnames end that way (``Brandl``).
    """
    behind = read[-1] in BEHIND and not (read[-1] == "l" and _named(read))
    before = read[0] in BEFORE and not (read[0].isupper() and read.isupper())
    cores = {
        read[:-1] if behind else read,
        read[1:] if before else read,
        read[1:-1] if behind and before else read,
    }
    if read.endswith(MARKS) and len(read) >= SHORTEST_MARKED + 2:
        cores.add(read[:-2])
    yield from sorted(core for core in cores if core != read and len(core) >= SHORTEST)


def _named(read: str) -> bool:
    """Whether it is spelt like a name and not like a word behind a stroke (``Iwirl``)."""
    return read[0].isupper() and read[0] not in BEFORE and not NO_SURNAME.search(read[:-1])
