"""What stands behind the titles of a printed agenda: page numbers, numbers of papers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.structure.headings import Heading

ENDING = re.compile(r"(?P<title>.*[^\W\d_].*?)\s+(?:S\.\s?|Seite\s)?(?P<page>\d{1,2})")
"""``Kasse 2`` · ``Wahlen S. 3`` · ``Sonstiges Seite 4``."""
PAPER = re.compile(
    r"(?P<title>.*[^\W\d_].*?)\s+(?:Vorlage:?\s)?"
    r"[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,4}[-/ ]?\d[\w./()-]*/\d[\w./()-]*"
)
"""``Breitband KA/2014/088`` · ``Radweg BV-12/2014`` · ``Kasse VO 0123/2020``."""
LEAST_PAPERS = 2
LEAST = 3
"""So many entries, and nearly all, must end so."""
SHARE = 0.8


def without_references(entries: Sequence[Heading]) -> list[Heading]:
    """Return the entries without page numbers, without papers if two or more name their own."""
    titled = without_pages(entries)
    papers = [PAPER.fullmatch(entry.title) for entry in titled]
    if sum(map(bool, papers)) < LEAST_PAPERS or any(p and "(" in p["title"] for p in papers):
        return titled  # Bänke am See (Drucks. Nr. N-0211/2008)
    return [
        replace(entry, title=paper["title"]) if paper else entry
        for entry, paper in zip(titled, papers, strict=True)
    ]


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
