"""Counts of things voted on at once into one vote: ``Für Entwurf A 16, für Entwurf B 25``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.decisions.vote_counts import counted_sides, names_sides
from pipeline.extract.decisions.voters import number_of
from pipeline.extract.decisions.votes import Vote
from pipeline.wordlists import alternatives

KEPT_OUT = re.compile(
    r"(?:(?:Stimm)?[Ee]nthaltung|[Uu]ngültig)\w*\s?:?\s?\d{1,3}\W*|\d{1,3}\s(?:Enthaltung|[Uu]ngültig)\w*\W*"
)
"""``1 Enthaltung`` below the votes of candidates"""
_PARTS = re.compile(r"[,;]\s")
_CHOSEN = re.compile(r"(?:[Ff]ür\s)?[A-ZÄÖÜ\d][\w.-]*\s(?:[\w.-]+\s){0,4}(\d{1,3})(?:\sStimmen?)?")
"""``[Für Entwurf A 16], für Entwurf B 25`` · ``[Bergtour 5], Radtour 3``"""
_FOR_EACH = re.compile(
    r"\b[Ff]ür\s(?:d\w\w\s)?[A-ZÄÖÜ][\w-]+(?:\s(?:in|am|im|an\sder|[A-ZÄÖÜ])[\w-]*)*\s(?P<verb>waren\s|sind\s|stimm(?:en|ten)\s)?"
    r"(?P<count>\d{1,3}|niemand|keiner|ein(?:er|e)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?=,?\s(?:und\s)?für\s|\W*$|\sStimmen?\b)"
)
"""``Für Steinau waren 3, für Gelnhausen 1 und für Orb niemand``"""


def choice_of(text: str) -> Vote | None:
    """Return the vote where things were voted on at once: ``Bergtour 5, Radtour 3.``.

    ``Für Entwurf A 16, für Entwurf B 25, Enthaltungen 2``; who got less of two is against.
    """
    counts = _chosen(text)
    if len(counts) < 2 or counts[0] == counts[1] or names_sides(text):
        return None
    first, second, *others = counts
    abstain = counted_sides(text)[0].get("abstain")
    return Vote(yes=first, no=None if others else second, abstain=abstain)


def of_two_things(text: str) -> Vote | None:
    """``Für die Variante A stimmen 5, für die Variante B 9 Mitglieder``: the other is against."""
    found = [int(one["count"]) for one in _things().finditer(text)]
    if len(found) > 2 and "timm" in text and not names_sides(text):
        first, second, *_ = sorted(found, reverse=True)
        return Vote(first, unanimous=False) if first > second else None
    if not found and "ür " in text and (chosen := _for_each(text)):
        return chosen
    if len(found) != 2 or found[0] == found[1]:
        return None
    return Vote(max(found), min(found), counted_sides(text)[0].get("abstain"), unanimous=False)


def _for_each(text: str) -> Vote | None:
    """``Für Steinau waren 3, für Gelnhausen 1 und für Orb niemand``: the first is chosen."""
    told = list(_FOR_EACH.finditer(text))
    if len(told) < 2 or not any(one["verb"] for one in told):
        return None
    first, second, *others = sorted((number_of(one["count"]) or 0 for one in told), reverse=True)
    return Vote(first, None if others else second, unanimous=False) if first > second else None


def tied(told: list[int], text: str) -> bool:
    """Whether the two highest counts are the same, of all things that the text tells."""
    counts = _chosen(text)
    first, second, *_ = counts if len(counts) > len(told) else sorted(told, reverse=True)
    return first == second


def _chosen(text: str) -> list[int]:
    """Return the counts of a list of things, the highest first: ``Bergtour 5, Radtour 3``."""
    parts = [part for part in _PARTS.split(text.strip(" .")) if not KEPT_OUT.fullmatch(part)]
    chosen = [one for one in map(_CHOSEN.fullmatch, parts) if one]
    counts = sorted((int(one[1]) for one in chosen), reverse=True)
    return counts if len(chosen) == len(parts) else []


@cache
def _things() -> re.Pattern[str]:
    """Return the pattern of ``auf [Variante 2 11] Stimmen``, ``für [den Entwurf A stimmten 5]``."""
    return re.compile(
        rf"\b(?:(?:für|auf)\s(?:d\w+\s)?)?(?:{alternatives('choices.txt')})\s\w+(?:\s|:\s|\s[–-]\s)"
        r"(?:(?:stimm(?:en|ten)|entf(?:allen|ielen))\s)?(?P<count>\d{1,3})\b",
        re.IGNORECASE,
    )
