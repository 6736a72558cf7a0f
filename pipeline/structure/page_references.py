"""Page numbers behind the entries of a printed agenda: ``3. Kasse 2``, ``4. Wahlen 2``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.structure.headings import Heading

ENDING = re.compile(r"(?P<title>.*[^\W\d_].*?)\s+(?:S\.\s?|Seite\s)?(?P<page>\d{1,2})")
"""``Kasse 2`` · ``Wahlen S. 3`` · ``Sonstiges Seite 4``."""
LEAST = 3
"""So many entries, and nearly all, must end so."""
SHARE = 0.8


def without_pages(entries: Sequence[Heading]) -> list[Heading]:
    """Return the entries without page numbers, if nearly all bear one and none goes back."""
    ends = [ENDING.fullmatch(entry.title) for entry in entries]
    pages = [int(end["page"]) for end in ends if end]
    ascending = all(page <= after for page, after in pairwise(pages))
    if len(pages) < LEAST or len(pages) < SHARE * len(entries) or not ascending:
        return list(entries)
    return [
        replace(entry, title=end["title"]) if end else entry
        for entry, end in zip(entries, ends, strict=True)
    ]
