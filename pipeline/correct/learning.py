"""Reviewed repairs into confusion weights of this archive: ``corrections/confusions.csv``.

The shipped table counts as so many readings of each letter; what people confirmed or refused in
this archive is added to it. Nothing is kept between two runs: the same reviews give the same
weights.
"""

from __future__ import annotations

import csv
import io
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from pipeline.correct.confusions import shipped_costs
from pipeline.dictionaries import ConfusionRule
from pipeline.workspace import write_whole

PRIOR = 60.0
"""Readings of each letter that the shipped table stands for."""
MOST_TIMES = 5
"""One repair counts at most so often, however frequent its word is."""
LEAST_SEEN = 2
"""A confusion the shipped table lacks has to be seen in so many repairs."""
LEAST_CHANGE = 0.05
"""Weights that change by less, in nats, are left as shipped."""
LONGEST_TRUE, LONGEST_READ = 2, 3
HEADER = """\
# Written by `protokolle learn` from the repairs that were accepted or rejected in this archive, and
# from lines of words.csv that are used often. cost = -ln P(read | true) instead of the shipped one.
"""


@dataclass(frozen=True, slots=True)
class Review:
    """A repair a person decided on: ``before`` is, or is not, ``after``, on ``times`` places."""

    before: str
    after: str
    times: int
    accepted: bool


def stretches(true: str, read: str) -> Iterable[tuple[str, str]]:
    """Runs of ``true`` with what was read for them; equal letters one by one."""
    source = target = ""
    for code in Levenshtein.opcodes(true, read):
        if code.tag != "equal":
            source += true[code.src_start : code.src_end]
            target += read[code.dest_start : code.dest_end]
            continue
        if source or target:
            yield source, target
            source = target = ""
        for letter in true[code.src_start : code.src_end]:
            yield letter, letter
    if source or target:
        yield source, target


def learnable(true: str, read: str) -> bool:
    """Whether a stretch is a confusion of letters: short, without digits or blanks."""
    fits = 1 <= len(true) <= LONGEST_TRUE and len(read) <= LONGEST_READ
    clean = not any(sign.isdigit() or sign.isspace() for sign in true + read)
    return fits and clean and true.isalpha() and (read != "" or true == "ß")


def learn(reviews: Iterable[Review]) -> tuple[ConfusionRule, ...]:
    """Weights that differ from the shipped ones, by letter."""
    seen: Counter[tuple[str, str]] = Counter()
    repairs: Counter[tuple[str, str]] = Counter()
    readings: Counter[str] = Counter()
    for review in reviews:
        times = min(review.times, MOST_TIMES)
        for true, read in stretches(review.after, review.before):
            if true == read or not learnable(true, read):
                continue
            readings[true] += times
            if review.accepted:
                seen[true, read] += times
                repairs[true, read] += 1
    shipped = shipped_costs()
    found = []
    for pair in sorted(shipped.keys() | seen.keys()):
        true, read = pair
        known = shipped.get(pair)
        if true == read or not readings[true] or (known is None and repairs[pair] < LEAST_SEEN):
            continue
        count = seen[pair] + (PRIOR * math.exp(-known) if known is not None else 0.0)
        cost = round(-math.log(count / (PRIOR + readings[true])), 3)
        if known is None or abs(cost - known) >= LEAST_CHANGE:
            reason = f"seen {seen[pair]} times among {readings[true]}"
            found.append(ConfusionRule(true, read, max(cost, 0.001), reason))
    return tuple(found)


def differences(old: Sequence[ConfusionRule], new: Sequence[ConfusionRule]) -> tuple[str, ...]:
    """What changes, a line for each weight; empty when nothing does."""
    shipped = shipped_costs()
    before = {(rule.true, rule.read): rule.cost for rule in old}
    after = {(rule.true, rule.read): rule.cost for rule in new}
    lines = []
    for pair in sorted(before.keys() | after.keys()):
        was, now = before.get(pair, shipped.get(pair)), after.get(pair, shipped.get(pair))
        if was != now:
            shown = ["not known" if one is None else f"{one:.3f}" for one in (was, now)]
            lines.append(f"{pair[0]} read as {pair[1] or 'nothing'}: {shown[0]} → {shown[1]}")
    return tuple(lines)


def write_confusions(path: Path, rules: Sequence[ConfusionRule]) -> None:
    """Write the table; without rules, no file stays."""
    if not rules:
        path.unlink(missing_ok=True)
        return
    text = io.StringIO(HEADER)
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("true", "read", "cost", "reason"))
    writer.writerows((rule.true, rule.read, rule.cost, rule.reason) for rule in rules)
    write_whole(path, text.getvalue().encode())
