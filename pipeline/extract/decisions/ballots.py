"""Counts told of candidates, and the sentence behind them that says who is elected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.vote_counts import counted_sides, names_sides
from pipeline.extract.decisions.voters import number_of
from pipeline.extract.decisions.votes import Vote, read_vote

_COUNTED = re.compile(
    r"\b(?:entf(?:iel|all)en|erh(?:ält|ielt|ielten|alten)|bekam(?:en)?|bekommt)\b"
)
_COUNT = re.compile(
    r"\b(?:auf|für|erhielten|erhielt|erhalten)\s(?:(?:Herrn?|Frau|Dr\.)\s)*(?:[A-ZÄÖÜ][\w-]+\s){1,3}(?P<behind>\d{1,3})\b(?!\s?%)"
    r"|\b(?:erhält|erhielt|bekommt|bekam)\s(?P<got>\d{1,3})(?=,)"
    r"|\bentf(?:allen|ielen)\s(?P<after>\d{1,3})\b(?!\s?(?:%|€|Euro|DM))|(?<![\w.,])(?<![Vv]on\s)(?P<count>\d{1,3}|[a-zäöüß]{3,12})\s(?:Stimmen?\b|(?=auf\s(?:d\w+\s|Herrn?\s|Frau\s)?[A-ZÄÖÜ]))"
)
"""``Auf Frau Muster entfielen 14 Stimmen`` · ``28 auf Walter Muster und 14 auf …``

``entfallen auf Ida Muster 22 und auf Jens Probst 11``; listed without a verb too:
``Frau Muster erhält 7, Herr Probst 3 Stimmen`` · ``Frau Muster 12 Stimmen, Herr Probst 9 Stimmen``.
"""
_BESIDE_NAME = re.compile(
    r"(?:^|[,;:]\s|\bund\s|[Ww]ahl(?:gang)?\s)(?!(?:Nein|Ja|Ungültige?|Enthaltung\w*)\b)(?:[A-ZÄÖÜ][\w.-]+\s){1,3}(\d{1,3})(?=\s?(?:[,;–-]|und\b|Stimmen?\b|\W*$))"
)
_NAMED_COUNT = re.compile(r"[A-ZÄÖÜ][\w.-]+(?:\s\([^)]*\))?:?\s\d{1,3}\sStimmen?\b")
_ROUND = re.compile(r"\b(?:[\w-]*[Ww]ahlgang|Stichwahl|gewählt)\b")
"""``2. Wahlgang: Ida Muster [34], Jens Probst [25], Nein 1``"""
_CHOICE = re.compile(r"(?:[A-ZÄÖÜ][\w.-]+\s){1,3}\d{1,3},\s(?:[A-ZÄÖÜ][\w.-]+\s){1,3}\d{1,3}\W*")
_LAST_ROUND = re.compile(
    r";\s(?=in\sder\sStichwahl|im\s(?:zweiten|dritten)\s(?:Wahlgang|Durchgang))"
)
"""``Im ersten Wahlgang Ida 18, Jens 17 Stimmen; [in der Stichwahl Ida 21, Jens 14]``"""
_ONLY_ONE = re.compile(r"Für\s(?:[A-ZÄÖÜ][\w.-]+\s?){1,4}:\s?(?P<yes>\d{1,3})\W*")
"""``Für Ida Muster: 8``, below ``Abstimmung zum Kassier:``"""
_ELECTED = re.compile(
    r"\b(?:ist|sind|wird|werden|wurden?)\b(?:[^.;]|\b\w\.|\d\.){0,80}\bgewählt\b"
    r"|^Gewählt\s(?:ist|wird|wurde)\b|\b(?:hat|haben)\sdie\sWahl\sangenommen\b|\bn(?:immt|ahm|ehmen|ahmen)\s(?:\w+\s)?die\sWahl\s(?:[^.,;]|\d\.){0,40}\ban\b"
    r"|\b(?:erhält|erhielt|erreicht|erreichte)\b[^.;]{0,60}\b(?:erforderliche|absolute|nötige|notwendige)\sMehrheit\b"
)
"""``Damit ist Frau Muster gewählt`` · ``Herr Muster ist gewählt und nimmt die Wahl an``"""
_CANDIDATE = re.compile(
    r"(?:^|\bauf\s|:\s)[A-ZÄÖÜ][\w.-]+(?:\s[A-ZÄÖÜ][\w.-]+){0,3}(?:\s\([^)]*\))?:?\s\d{1,3}\sStimmen?"
    r"(?:\sbei\s\w+\s(?:Stimm)?[Ee]nthaltung\w*)?\W*$"
)
"""``… entfallen auf Ida Muster 12 Stimmen``, and ``Jens Probst: 11 Stimmen`` on the next line"""
_KEPT_OUT = re.compile(
    r"(?:(?:Stimm)?[Ee]nthaltung|[Uu]ngültig)\w*\s?:?\s?\d{1,3}\W*|\d{1,3}\s(?:Enthaltung|[Uu]ngültig)\w*\W*"
)
"""``1 Enthaltung`` below the votes of candidates"""
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
    r"(?:\d\.\s)?[A-ZÄÖÜ][^\d:]{5,60}?:?\s(?P<count>\d{1,3})\s(?:[Jj]a\b|(?:Ja-)?Stimmen?\b)"
)
"""``1. Vorsitzende Ida Muster [26 Ja]`` · ``Spielleiter Jens Probst: [15 Stimmen]``"""
_STIMMEN = re.compile(r"\s?Stimmen?\b")
LEAST = 2
"""Elected of one sentence from which on each of them is a decision."""
Elected = tuple[str, Vote]
"""Who is elected, as told, and with how many votes."""
_VOTED = re.compile(
    r"\b(?:entf(?:iel|all)en\s\d+\sStimmen|Abstimmung|[\w-]*[Ww]ahl(?:gang)?|Stimmzettel|geheim|Vorsitzende[rn]?)\b"
)
"""``[In geheimer Abstimmung] entfallen auf Muster 7 und auf Probst 3 Stimmen``"""
_ON_PEOPLE = re.compile(
    r"\b(?:[\w-]*[Ww]ahl(?:en|gang|vorschl\w+)?|\w*gewählt|kandidier\w+|Kandidat\w*|Stimmzettel\w*|vorgeschlagen)\b"
)
"""``[Vorgeschlagen] werden Ida und Jens``, before ``Ida 12 Stimmen, Jens 9 Stimmen``"""
_RUNOFF = re.compile(
    r"\bStichwahl|\b(?:zweite[rn]?|erneute[rn]?|weitere[rn]?|[2-9]\.)\s(?:Wahlgang|Abstimmung)"
)


def ballot_of(text: str) -> Vote | None:
    """Return the vote for whoever got most, where the sentence counts votes of candidates."""
    if names_sides(text):
        return None
    text = _LAST_ROUND.split(text)[-1]
    counts = [
        number_of(one["behind"] or one["got"] or one["after"] or one["count"])
        for one in _COUNT.finditer(text)
    ]
    told = [count for count in counts if count is not None]
    beside = [int(one[1]) for one in _BESIDE_NAME.finditer(text)]
    if len(beside) > max(len(told), 1) and (told or _ROUND.search(text)):
        told = beside
    listed = len(told) > 1
    if not listed and not (told and _COUNTED.search(text)):
        return None
    return Vote(yes=max(told), abstain=counted_sides(text)[0].get("abstain"))


def only_candidate(text: str) -> Vote | None:
    """Return the vote for the only one who stands: ``Für Ida Muster: 8``."""
    alone = _ONLY_ONE.fullmatch(text)
    return Vote(yes=int(alone["yes"])) if alone else None


def choice_of(text: str) -> Vote | None:
    """Return the vote where two things were voted on at once: ``Bergtour 5, Radtour 3.``."""
    counts = sorted(int(one[1]) for one in _BESIDE_NAME.finditer(text))
    alone = _CHOICE.fullmatch(text)
    return Vote(yes=counts[1], no=counts[0]) if alone and len(set(counts)) == 2 else None


def candidates_joined(units: list[Unit]) -> list[Unit]:
    """Join the lines that count votes of candidates: ``Ida Muster 12 Stimmen``, one each."""
    joined: list[Unit] = []
    listing = False
    for unit in units:
        candidate = _CANDIDATE.search(unit.text)
        alone = candidate is not None and candidate.start() == 0
        kept_out = listing and _KEPT_OUT.fullmatch(unit.text) is not None
        if listing and (alone or kept_out):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text}, {unit.text}")
        else:
            joined.append(unit)
        listing = candidate is not None or kept_out
    return joined


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


def elected_below(text: str, below: str) -> tuple[Elected, ...]:
    """Return each elected of ``Gewählt sind:`` over ``Ida Muster 52 Stimmen, Ulf Huber 49``."""
    if _SEVERAL.search(text) is None or not text.endswith(":"):
        return ()
    counts = [(part, number_of(one["count"] or "")) for part, one in _parted(below, _COUNT)]
    listed = [(part, Vote(yes=count)) for part, count in counts if count is not None]
    return elected_each(f"{text} {below}") or _elected(text, listed)


def elected_listed(units: Sequence[Unit]) -> tuple[Elected, ...]:
    """Return each of ``Gewählt wurden:`` over lines such as ``Kassier Ida Muster 25 Ja 1 Nein``."""
    head, *below = units
    if _SEVERAL.search(head.text) is None or not head.text.endswith(":"):
        return ()
    listed: list[tuple[str, Vote]] = []
    for unit in below:
        got = None if unit.opens else _GOT.match(unit.text)
        if got is None:
            break
        told = read_vote(unit.text[got.start("count") :]) or Vote()
        listed.append((unit.text, replace(told, yes=int(got["count"]))))
    return _elected("Gewählt", listed)


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


def settles(text: str, before: str, following: str) -> bool:
    """Whether the counts of an election tell who is elected, though no sentence says it.

    ``before`` is what leads to them, and may be the only place that speaks of an election.
    """
    counts = sorted((int(one) for one in re.findall(r"\d{1,3}", text)), reverse=True)
    tie = len(counts) < 2 or counts[0] == counts[1]
    voted = _VOTED.search(text) or (_NAMED_COUNT.search(text) and _ON_PEOPLE.search(before))
    return voted is not None and not tie and not _RUNOFF.search(following)


def elects(text: str) -> bool:
    """Whether the sentence says who is elected."""
    return _ELECTED.search(text) is not None
