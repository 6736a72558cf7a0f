"""Tells whether bare figures are a vote: ``13:0`` below a decision, ``… gekauft (7/0/1)``."""

from __future__ import annotations

import re

from pipeline.extract.decisions.outcomes import worded_outcome
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.vote_counts import counted_sides
from pipeline.extract.decisions.vote_ratios import tells_result_behind

_BARE = re.compile(
    r"\(?\d{1,3}(?:(?::|\s:\s)\d|\s:\s\d\d|\s?([/:-])\s?\d{1,3}\s?\1\s?\d{1,3})(?:\sStimmen)?\)?\W*"
    r"|\d{1,3}\s(?:dafür|[Jj]a)\W*"
)
"""``13:0`` or ``9 dafür`` below a decision; ``19:30`` is a time."""
_TRIPLE = re.compile(r"\d{1,3}\s?([/:-])\s?\d{1,3}\s?\1\s?\d{1,3}\W*")
_SLASHED = re.compile(
    r"(?:0|[1-9]\d{0,2})\s?/\s?(?:0|[1-9]\d?)\s?/\s?\d(?:,\s.*\b(?:nimmt|nehmen)\sdie\sWahl\san)?\W*"
)
"""``8/0/1, alle drei nehmen die Wahl an``, on a line of its own; no date ends like that"""
_CLOCK = re.compile(r"[(\[](?:[01]?\d|2[0-4])[.:][0-5]\d[)\]]\W*$")
"""``… Jens Muster [19:47]``: a clock time as well as a vote"""


_AT_END = re.compile(
    r"(?:\D,|=>|->|→|⇒)\s(?!0\d)\d{1,3}\s?([/:-])\s?\d{1,2}\s?\1\s?1?\d(?:,\sn(?:immt|ehmen)\san)?\W*$"
)
"""``Nach langem Hin und Her: Kauf, [5-2-1].`` · ``… ==> [5/0/2]``; the last is no year"""


def counts_bare(units: list[Unit], waits: bool, before: str = "") -> bool:
    """Whether the first unit's figures are a vote: in brackets, or alone below what ``waits``.

    ``Dafür 5`` alone is one where ``Dagegen 0`` stands below. ``before`` is the sentence before:
    bare figures answer ``Mit Beratungspflicht?``.
    """
    text = units[0].text
    if _AT_END.search(text) or (before.endswith("?") and _TRIPLE.fullmatch(text)):
        return True
    if before and text[:1].isdigit() and _SLASHED.fullmatch(text):
        return True
    if in_brackets(text):
        return _CLOCK.search(text) is None or worded_outcome(text) is not None
    sides = [counted_sides(one.text)[0] for one in units[:2] if len(one.text.split()) < 4]
    if len(sides) > 1 and all(sides):
        return True
    return waits and _BARE.fullmatch(text) is not None


def in_brackets(text: str) -> bool:
    """``… (7/0/1)``, ``… (6 Ja)`` at the end of a sentence: a vote even in few words."""
    last = re.search(r"[(\[]([^()\[\]]*)[)\]](?P<behind>\W*(?:\w{5,})?\W*)$", text)
    if last and last["behind"].strip(" .,;") and not tells_result_behind(text, last.end(1) + 1):
        last = None
    shape = (
        r"(?:[\w./]+:\s?)?\d+\s?(?:[/:|]|zu)\s?\d+(?:\s?[/:|]\s?\d+)?(?:,.*)?|\d+\s?[–-]\s?\d+\s?[–-]\s?\d+"
        r"|.*(?:\w\s(?:Ja|dafür)|stimm).*"
    )
    if last is None:
        return bool(re.search(r"Stimmengleichheit\b.{0,20}\(\d+\s?:\s?\d+\)", text))
    return bool(re.fullmatch(shape, last[1]))
