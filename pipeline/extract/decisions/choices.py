"""Counts of things voted on at once into one vote: ``Für Entwurf A 16, für Entwurf B 25``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.vote_counts import counted_sides, names_sides
from pipeline.extract.decisions.voters import number_of
from pipeline.extract.decisions.votes import Vote
from pipeline.sieve import Sifted
from pipeline.wordlists import alternatives

KEPT_OUT = re.compile(
    r"(?:(?:Stimm)?[Ee]nthaltung|[Uu]ngültig|[Ll]eer)\w*\s?:?\s?\d{1,3}\W*|\d{1,3}\s(?:Enthaltung|[Uu]ngültig)\w*\W*"
)
"""``1 Enthaltung`` below the votes of candidates"""
_PARTS = re.compile(r"[,;]\s")
_CHOSEN = re.compile(
    r"(?:[Ff]ür\sd(?:as|ie|en)\s\w|(?:[Ff]ür\s)?[A-ZÄÖÜ\d])[\w.-]*\s(?:[\w.-]+\s){0,4}(\d{1,3})(?:\sStimmen?)?"
)
"""``[Für Entwurf A 16], für Entwurf B 25`` · ``[Bergtour 5], Radtour 3``

``[für das neue 38], für das gebrauchte 10``
"""
_FOR_EACH = re.compile(
    r"\b[Ff]ür\s(?:d\w\w\s)?[A-ZÄÖÜ][\w-]+(?:\s(?:in|am|im|an\sder|[A-ZÄÖÜ])[\w-]*)*\s(?P<verb>waren\s|sind\s|stimm(?:en|ten)\s)?"
    r"(?P<count>\d{1,3}|niemand|keiner|ein(?:er|e)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?=,?\s(?:und\s)?für\s|\W*$|\sStimmen?\b)"
)
"""``Für Steinau waren 3, für Gelnhausen 1 und für Orb niemand``"""
_MOTIONS = re.compile(
    r"\b(?:[Aa]uf|[Ff]ür)\sde[nm]\s\w*(?:antrag|vorschlag)\b[^,;:\d]{0,60}?\s(?P<count>\d{1,3})(?:\s[Ss]timme|\W*$|(?=,\s))",
    re.IGNORECASE,
)
"""``Auf [den Antrag des Vorstandes entfallen 88 Stimmen], auf [den Gegenantrag 51 Stimmen]``"""

_MOTION_LINE = re.compile(r"\w*[Aa]ntrag\b[^;]{0,60}?:?\s(?P<count>\d{1,3})(?:\s|\sStimmen?\W*)")
"""``Antrag Gemeinderat (118 %): [39] Stimmen``"""


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
    if not found and ("antrag" in text or "vorschlag" in text):
        found = [int(one["count"]) for one in _MOTIONS.finditer(text)]
    if len(found) > 2 and "timm" in text and not names_sides(text):
        first, second, *_ = sorted(found, reverse=True)
        return Vote(first, unanimous=False) if first > second else None
    if not found and "ür " in text and (chosen := _for_each(text)):
        return chosen
    if len(found) != 2 or found[0] == found[1]:
        return None
    return Vote(max(found), min(found), counted_sides(text)[0].get("abstain"), unanimous=False)


def two_things_below(units: Sequence[Unit]) -> tuple[Vote | None, int]:
    """``Variante A: 11 Stimmen`` over ``Variante B: 6 Stimmen``; also how many lines tell it."""
    motions, used = _motions_below(units)
    if motions:
        return motions, used
    lines = [one.text.strip(" .") for one in units[:3] if one.opens is None]
    two = of_two_things(", ".join(lines[:2])) if len(lines) > 1 else None
    if two is None or len(lines) < 3 or not KEPT_OUT.fullmatch(lines[2]):
        return two, 2 if two else 1
    return of_two_things(", ".join(lines)) or two, 3


def _motions_below(units: Sequence[Unit]) -> tuple[Vote | None, int]:
    """``Antrag Gemeinderat (118 %): 39 Stimmen`` over ``Antrag Muster (115 %): 15 Stimmen``."""
    lines = [f"{one.label} {one.text}".strip().split("Stimmen, ") for one in units[:2]]
    used = 1 if lines and len(lines[0]) > 1 else 2
    told = [_MOTION_LINE.fullmatch(part) for line in lines[:used] for part in line]
    counts = sorted((int(one["count"]) for one in told if one), reverse=True)
    if len(counts) != len(told) or len(counts) != 2 or counts[0] == counts[1]:
        return None, 1
    return Vote(counts[0], counts[1], unanimous=False), used


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
def _things() -> Sifted:
    """Return the pattern of ``auf [Variante 2 11] Stimmen``, ``für [den Entwurf A stimmten 5]``."""
    pattern = re.compile(
        rf"\b(?:(?:für|auf)\s(?:d\w+\s)?)?(?:{alternatives('choices.txt')})\s\w+(?:\s|:\s|\s[–-]\s)"
        r"(?:(?:stimm(?:en|ten)|entf(?:allen|ielen))\s)?(?P<count>\d{1,3})\b",
        re.IGNORECASE,
    )
    return Sifted(pattern)
