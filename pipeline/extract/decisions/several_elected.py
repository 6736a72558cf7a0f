"""One sentence or list that tells several elected, each with his votes, into one vote each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.decisions.ballots import COUNT
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.voters import number_of
from pipeline.extract.decisions.votes import Vote, read_vote

_SEVERAL = re.compile(
    r"\b(?:[Gg]ewählt|[Ee]ntsandt|[Dd]elegiert)\s(?:wurden|werden|sind)\b|\b(?:wurden|werden|sind)\s(?:gewählt|entsandt|delegiert)\b"
    r"|\b(?:wurden|werden)\s[^.:;]{0,60}\bgewählt:"
)
"""``[Gewählt sind] Ida Muster (17 Stimmen) und Jens Probst (12 Stimmen)``"""
_IN_BRACKETS = re.compile(
    r"\((?P<vote>(?:mit\s)?(?P<count>\d{1,3})(?:\s(?:Ja-)?Stimmen)?|[^()]*\d[^()]*)\)"
)
"""``Gewählt werden Ida Muster [(17 Stimmen)] und Jens Probst [(9 Ja, 2 Nein)]``"""
_WITH = re.compile(r"\bmit\s(?P<count>\d{1,4})\s(?:Ja-?\s?)?Stimmen\b")
"""``Gewählt wurden Ida Muster [mit 139 Stimmen], Jens Probst [mit 88 Stimmen]``"""
_OFFICE = re.compile(r"(?:^|[,;]?\s)(?=als\s(?:\d\.\s)?[A-ZÄÖÜ])")
"""``Gewählt wurden: [als Vorsitzende Ida mit 7 Ja-Stimmen], [als Kassier Ulf mit 6]``"""
_GOT = re.compile(
    r"(?:\d\.\s)?(?:[A-ZÄÖÜ][\w/-]*(?:\s[\w/-]+){0,2}:\s)?[A-ZÄÖÜ][^\d:]{5,60}?:?\s\(?(?P<count>\d{1,3})\s(?:[Jj]a\b|(?:Ja-)?Stimmen?\b)"
)
"""``1. Vorsitzende Ida Muster [26 Ja]`` · ``Spielleiter Jens Probst: [15 Stimmen]``

``Kassier: Ulf Huber, [71 Stimmen], 6 Gegenstimmen``
"""
_BY_OFFICE = re.compile(
    r"(?P<office>(?:\d\.\s)?[A-ZÄÖÜ][\w/*-]+(?:\s[\w/-]+){0,2}):\s[A-ZÄÖÜ][\w.-]+(?:\s[\w.-]+){1,3},?\s\(?"
    r"(?:mit\s)?(?P<count>\d{1,3})\s(?:Ja-)?Stimmen?\b"
)
"""``1. Vorsitzende: Ida Muster, 13 Stimmen``, over ``Stellvertreter: Ulf Probst, 14 Stimmen``"""
_STIMMEN = re.compile(r"\s?Stimmen?\b")
_PAIR = re.compile(
    r"(?P<who>[A-ZÄÖÜ][\w-]+)(?:\s\([^)]*\))?:?\s(?:mit\s)?(?P<count>\d{1,3})\b(?!\s?[%€:]|\.\d)"
)
"""``auf Ida [Muster 21], auf Jens [Probst 19] Stimmen``"""
_SEATS = re.compile(
    r"\b(?P<seats>beiden|zwei|drei|vier|fünf|sechs|[2-6])\s(?:freien?\s|weiteren?\s)?(?:Plätzen?|Sitzen?|Mandaten?|Stellen|Posten|Ämter)\b",
    re.IGNORECASE,
)
"""``Für die [beiden Plätze] traten drei an``"""
LEAST = 2
"""Elected of one sentence from which on each of them is a decision."""
Elected = tuple[str, Vote]
"""Who is elected, as told, and with how many votes."""


def elected_each(text: str) -> tuple[Elected, ...]:
    """Return each of several elected: ``Gewählt sind Ida (17 Stimmen), Kai (14)``."""
    opened = _SEVERAL.search(text)
    if opened is None:
        return ()
    head, told = text[: opened.end()], text[opened.end() :]
    by_office = [(part, read_vote(part)) for part in _OFFICE.split(told)[1:]]
    if sum(vote is not None and vote.yes is not None for _, vote in by_office) > 1:
        return _elected(head, by_office)
    by_name = [(part, Vote(yes=int(one["count"]))) for part, one in _parted(told, _WITH)]
    if len(by_name) > 1:
        return _elected(head, by_name)
    return _elected(
        head,
        [
            (part, Vote(yes=int(one["count"])) if one["count"] else read_vote(one["vote"], True))
            for part, one in _parted(told, _IN_BRACKETS)
        ],
    )


def elected_among(counted: str, text: str) -> tuple[Elected, ...]:
    """Return each of ``Muster 12, Probst 10, Huber 7`` whom the next sentence says elected.

    ``Damit sind Muster und Probst gewählt.``
    """
    votes = {one["who"]: Vote(yes=int(one["count"])) for one in _PAIR.finditer(counted)}
    named = [who for who in votes if re.search(rf"\b{re.escape(who)}\b", text)]
    return _elected(text.rstrip(" ."), [(who, votes[who]) for who in named])


def elected_seats(counted: str, before: str) -> tuple[Elected, ...]:
    """Return those who got most votes, as many as seats are told: ``für die beiden Plätze``."""
    told = _SEATS.search(before)
    seats = (2 if told["seats"] == "beiden" else number_of(told["seats"])) if told else None
    votes = [(one["who"], int(one["count"])) for one in _PAIR.finditer(counted)]
    ranked = sorted(votes, key=lambda one: -one[1])
    if not seats or len(ranked) <= seats or ranked[seats - 1][1] == ranked[seats][1]:
        return ()
    return _elected(counted.rstrip(" ."), [(who, Vote(yes=yes)) for who, yes in ranked[:seats]])


def elected_below(text: str, below: str) -> tuple[Elected, ...]:
    """Return each elected of ``Gewählt sind:`` over ``Ida Muster 52 Stimmen, Ulf Huber 49``."""
    if not _leads_in(text):
        return ()
    counts = [(part, number_of(one["count"] or "")) for part, one in _parted(below, COUNT)]
    listed = [(part, Vote(yes=count)) for part, count in counts if count is not None]
    return elected_each(f"{text} {below}") or _elected(text, listed)


def elected_listed(units: Sequence[Unit]) -> tuple[Elected, ...]:
    """Return each of ``Gewählt wurden:`` over lines such as ``Kassier Ida Muster 25 Ja 1 Nein``."""
    head, *below = units
    if not _leads_in(head.text):
        return ()
    return _elected("Gewählt", [one for _, one in _rows(below, _GOT)])


def elected_in_rows(units: Sequence[Unit]) -> tuple[Elected, ...]:
    """Return each of ``Kassier: Ida Muster, 25 Stimmen`` over such a line for another office."""
    found: dict[str, Elected] = {}
    for row, one in _rows(units, _BY_OFFICE):
        if row["office"] in found:
            break
        found[row["office"]] = one
    return tuple(found.values()) if len(found) >= LEAST else ()


def _rows(units: Sequence[Unit], row: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Elected]]:
    """Yield who is elected in lines below each other, up to the first of another form."""
    for unit in units:
        got = None if unit.opens else row.match(unit.text)
        if got is None:
            return
        told = read_vote(unit.text[got.start("count") :]) or Vote()
        yield got, (unit.text, replace(told, yes=int(got["count"])))


def _leads_in(text: str) -> bool:
    """``Gewählt wurden:`` · ``Es wird einzeln gewählt:``: who is elected stands below."""
    return text.endswith(":") and (text.endswith("gewählt:") or _SEVERAL.search(text) is not None)


def _elected(head: str, told: Sequence[tuple[str, Vote | None]]) -> tuple[Elected, ...]:
    """Return the counted ones where several are, each behind what they are elected to."""
    head = head.rstrip(" :")
    counted = [(part, vote) for part, vote in told if vote and vote.counted]
    if len(counted) < LEAST:
        return ()
    return tuple((f"{head}: {part.removeprefix('und ')}", vote) for part, vote in counted)


def _parted(text: str, told: re.Pattern[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """Yield what each of ``told`` closes: ``Ida Muster 52 Stimmen``, ``Ulf Huber 49 Stimmen``."""
    start = 0
    for one in told.finditer(text):
        end = _STIMMEN.match(text, one.end())
        stop = end.end() if end else one.end()
        yield text[start:stop].strip(" ,;:"), one
        start = stop
