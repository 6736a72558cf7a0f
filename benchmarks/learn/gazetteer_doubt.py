"""How a name is used in plenary records into how much a text must tell that it is a place."""

from __future__ import annotations

import lzma
import re
from collections import Counter
from pathlib import Path

from benchmarks.learn.gazetteer_sources import Row
from pipeline.lexicon import Lexicon

ARTICLES = frozenset((Path(__file__).with_name("articles.txt")).read_text("utf-8").split())
ABROAD = ("Schweiz", "Liechtenstein", "Luxemburg")
"""Their small places are seldom meant, and some are words of German: ``Port``, ``Bulle``."""
LOCATIVE = frozenset(["in", "aus", "nach", "bei", "stadt", "gemeinde"])


class Usage:
    """How often each word of the corpus stands after an article, after a word of place, in all."""

    def __init__(self, path: Path, names: frozenset[str]) -> None:
        self.all: Counter[str] = Counter()
        self.articled: Counter[str] = Counter()
        self.located: Counter[str] = Counter()
        self.lowered: Counter[str] = Counter()
        self._read(path, names)

    def shares(self, name: str) -> tuple[float, float]:
        """Return which share of its uses follows a word of place, and which an article."""
        count = max(self.all[name], 1)
        return self.located[name] / count, self.articled[name] / count

    def _read(self, path: Path, names: frozenset[str]) -> None:
        lowered = {name.lower(): name for name in names if len(name) > 3}
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                words = re.findall(r"\w+(?:-\w+)*", line)
                for before, word in zip(["", *words], words, strict=False):
                    if word in names:
                        self.all[word] += 1
                        self.articled[word] += before.lower() in ARTICLES
                        self.located[word] += before.lower() in LOCATIVE
                    elif word in lowered:
                        self.lowered[lowered[word]] += 1


def doubt_of(
    row: Row, usage: Usage, surnames: frozenset[str], endings: tuple[str, ...], words: Lexicon
) -> int:
    """0 is a place wherever it stands, 1 after a word of place, 2 only where nothing else fits.

    A word that follows articles in a sixth of its uses, or is used in lower case, is a noun; a
    town of 20,000 people keeps the benefit of the doubt after ``in``.
    """
    if row.county in ABROAD and row.population <= 100_000 and words.frequency(row.name):
        return max(1, _used(row, usage, surnames, endings))
    return _used(row, usage, surnames, endings)


def _used(row: Row, usage: Usage, surnames: frozenset[str], endings: tuple[str, ...]) -> int:
    if row.kind == "state" or "-" in row.name or " " in row.name:
        return int(row.kind == "county" and not re.search(r"[ -]\w+(?:kreis|platte)|-", row.name))
    located, articled = usage.shares(row.name)
    lowered = usage.lowered[row.name] > 3
    if row.population > 100_000 and not lowered and articled < 0.3:
        return 0
    if len(row.name) < 4 or lowered or (usage.articled[row.name] > 2 and articled > 1 / 6):
        return _noun_doubt(row, located, articled)
    if usage.all[row.name] >= 10:
        return int(located <= 0.25 and row.population <= 50_000)
    if row.population <= 20_000 and (row.name in surnames or row.kind == "county"):
        return 1
    least = 5_000 if row.county in ABROAD else 1_000
    return int(not row.name.lower().endswith(endings) and row.population <= least)


def _noun_doubt(row: Row, located: float, articled: float) -> int:
    if located > articled and row.population > 20_000:
        return 0 if located > 0.5 else 1
    known = row.population > 200_000 or (row.population > 40_000 and located > articled / 4)
    return 1 if known else 2
