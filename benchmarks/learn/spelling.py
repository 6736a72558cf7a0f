"""Learns which letters follow which in German names: ``pipeline/data/spelling.marisa``.

Usage: ``python -m benchmarks.learn.spelling``. Stretches of up to four letters of the list of names
that comes with the court decisions (ASL 2.0), each name counted once, smoothed as by Witten and
Bell (1991). Each stretch has two bytes: -ln P of its last letter, and of going on with less.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict

import marisa_trie

from benchmarks.learn.plain_text import SHARED, surnames
from pipeline.correct.spelling import BEGIN, END, FILE, LONGEST, STEP, UNSEEN

SHORTEST = 4
RARE = 1
"""Longest stretches seen no oftener are left out."""


def names() -> list[str]:
    """Names spelt with one capital, in small letters between the marks of begin and end."""
    found = {name for name in surnames(SHARED) if len(name) >= SHORTEST and name.isalpha()}
    return sorted(BEGIN + name.lower() + END for name in found if name[1:].islower())


def stretches(forms: list[str]) -> Counter[str]:
    """How often each stretch of at most four letters is seen."""
    found: Counter[str] = Counter()
    for form in forms:
        for end in range(2, len(form) + 1):
            for begin in range(max(0, end - LONGEST), end):
                found[form[begin:end]] += 1
    return Counter(
        {one: times for one, times in found.items() if len(one) < LONGEST or times > RARE}
    )


def costs(counts: Counter[str]) -> dict[str, tuple[int, int]]:
    """-ln P of each stretch's last letter and of leaving the stretch, in steps."""
    after: Counter[str] = Counter()
    kinds: dict[str, int] = defaultdict(int)
    for one, times in counts.items():
        after[one[:-1]] += times
        kinds[one[:-1]] += 1
    likely: dict[str, float] = {}
    for one in sorted(counts, key=lambda stretch: (len(stretch), stretch)):
        head = one[:-1]
        shorter = likely[one[1:]] if head else 1 / UNSEEN
        likely[one] = (counts[one] + kinds[head] * shorter) / (after[head] + kinds[head])
    leaving = {one: kinds[one] / (after[one] + kinds[one]) for one in likely if kinds[one]}
    leaving[BEGIN] = kinds[BEGIN] / (after[BEGIN] + kinds[BEGIN])
    return {
        one: (_stored(likely.get(one, 1.0)), _stored(leaving.get(one, 1.0)))
        for one in {*likely, BEGIN}
    }


def _stored(chance: float) -> int:
    return min(255, round(-math.log(chance) / STEP))


def build() -> None:
    """Write the table."""
    forms = names()
    table = costs(stretches(forms))
    marisa_trie.RecordTrie("<BB", table.items()).save(str(FILE))
    print(f"{len(forms)} names, {len(table)} stretches")


if __name__ == "__main__":
    build()
