"""Sorts the words the corrector missed by what is left of them: which could be repaired at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from rapidfuzz import fuzz

from benchmarks.correction import Score
from pipeline.correct.context import fold
from pipeline.lexicon import Lexicon

LEFT = 60.0
"""Similarity (0-100, umlauts folded) below which nothing of the word is left to start from."""
KINDS = ("figures", "ruined", "size alone", "two real words", "not listed", "other")
"""Digits, which are never changed; debris or another word; a capital; ``hatte`` for ``hätte``;
words the lexicon lacks, names mostly; the rest."""


def kind(read: str, true: str, lexicon: Lexicon) -> str:
    """Why ``true`` is hard to get from ``read``."""
    if any(sign.isdigit() for sign in true + read):
        return "figures"
    if fuzz.ratio(fold(read), fold(true)) < LEFT:
        return "ruined"
    if read.lower() == true.lower():
        return "size alone"
    if true not in lexicon:
        return "not listed"
    return "two real words" if read in lexicon else "other"


def misses_table(scores: Mapping[str, Score], lexicon: Lexicon) -> str:
    """One row a set: misses of each kind, and recall without those that hold no information."""
    lines = [f"| set | misread | missed | {' | '.join(KINDS)} | recall of what is left |"]
    lines.append("|---" + "|--:" * (len(KINDS) + 3) + "|")
    for name, found in scores.items():
        counts: Counter[str] = Counter()
        for (before, _, true), times in found.missed.items():
            counts[kind(before, true, lexicon)] += times
        lost = counts["figures"] + counts["ruined"]
        cells = " | ".join(str(counts[one]) for one in KINDS)
        left = found.fixed / (found.misread - lost)
        missed = found.misread - found.fixed
        lines.append(f"| {name} | {found.misread} | {missed} | {cells} | {left:.3f} |")
    return "\n".join(lines)
