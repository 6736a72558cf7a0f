"""Counts told of candidates, and the sentence behind them that says who is elected."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.decisions.choices import KEPT_OUT, tied
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.vote_counts import counted_sides, names_sides
from pipeline.extract.decisions.voters import number_of
from pipeline.extract.decisions.votes import Vote
from pipeline.sieve import Sifted

_COUNTED = re.compile(
    r"\b(?:entf(?:iel|all)en|erh(?:ält|ielt|ielten|alten)|bekam(?:en)?|bekommt)\b"
)
COUNT = re.compile(
    r"\b(?:auf|für|erhielten|erhielt|erhalten)\s(?:(?:Herrn?|Frau|Dr\.)\s)*(?:[A-ZÄÖÜ][\w-]+\s){1,3}(?P<behind>\d{1,3}|[a-zäöüß]{3,12})\b(?!\s?%)"
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
_ROUND = re.compile(r"\b(?:[\w-]*[Ww]ahlgang|\w*[Ww]ahl|gewählt)\b")
"""``2. Wahlgang: Ida Muster [34], Jens Probst [25], Nein 1``"""
_LAST_ROUND = re.compile(
    r";\s(?=in\sder\sStichwahl|im\s(?:zweiten|dritten)\s(?:Wahlgang|Durchgang))"
)
"""``Im ersten Wahlgang Ida 18, Jens 17 Stimmen; [in der Stichwahl Ida 21, Jens 14]``"""
_ONLY_ONE = re.compile(r"Für\s(?:[A-ZÄÖÜ][\w.-]+\s?){1,4}:\s?(?P<yes>\d{1,3})\W*")
"""``Für Ida Muster: 8``, below ``Abstimmung zum Kassier:``"""
_ELECTED = Sifted(
    r"\b(?:ist|sind|wird|werden|wurden?)\b(?:[^.;]|\b\w\.|\d\.){0,80}\bgewählt\b(?!:)"
    r"|^Gewählt(?:\s(?:ist|sind|wird|werden|wurden?)\b|:\s)|\b(?:hat|haben)\sdie\sWahl\sangenommen\b|\bn(?:immt|ahm|ehmen|ahmen)\s(?:\w+\s)?die\sWahl\s(?:[^.,;]|\d\.){0,40}\ban\b"
    r"|\b(?:erhält|erhielt|erreicht|erreichte)\b[^.;]{0,60}\b(?:erforderliche|absolute|nötige|notwendige)\sMehrheit\b"
)
"""``Damit ist Frau Muster gewählt`` · ``Herr Muster ist gewählt und nimmt die Wahl an``

Not ``Es wird geheim gewählt: …``.
"""
_CANDIDATE = Sifted(
    r"(?:^|\bauf\s|:\s)[A-ZÄÖÜ][\w.-]+(?:\s[A-ZÄÖÜ][\w.-]+){0,3}(?:\s\([^)]*\))?:?\s\d{1,3}\sStimmen?"
    r"(?:\sbei\s\w+\s(?:Stimm)?[Ee]nthaltung\w*)?\W*$"
)
"""``… entfallen auf Ida Muster 12 Stimmen``, and ``Jens Probst: 11 Stimmen`` on the next line"""
_TABLED = re.compile(
    r"(?:(?:Frau|Herr|Dr\.)\s)?[A-ZÄÖÜ][\w.-]+\s(?:[A-ZÄÖÜ][\w.-]+,?\s){1,3}\d{1,3}"
)
_RESIDENCE = re.compile(r",\s[A-ZÄÖÜ][\w-]+(?=\s\d)")
"""``Jens Probst[, Steinau] 44``"""
_REVERSED = re.compile(
    r"(?P<count>\d{1,3})\sStimmen?:\s(?P<who>[A-ZÄÖÜ][\w.-]+(?:\s[A-ZÄÖÜ][\w.-]*){0,3})"
)
"""``10 Stimmen: Ida Muster``"""
_VOTED = re.compile(
    r"\b(?:entf(?:iel|all)en\s\d+\s(?:Stimmen|auf)|Abstimmung|[\w-]*[Ww]ahl(?:gang)?|Stimmzettel|geheim|Vorsitzende[rn]?)\b"
)
"""``[In geheimer Abstimmung] entfallen auf Muster 7 und auf Probst 3 Stimmen``"""
_ON_PEOPLE = re.compile(
    r"\b(?:[\w-]*[Ww]ahl(?:en|gang|vorschl\w+)?|\w*gewählt|kandidier\w+|Kandidat\w*|Stimmzettel\w*|vorgeschlagen|(?:treten|traten)\s[^.;]{0,40}\ban)\b"
)
"""``[Vorgeschlagen] werden Ida und Jens``, before ``Ida 12 Stimmen, Jens 9 Stimmen``"""
_RUNOFF = re.compile(
    r"\bStichwahl|\b(?:zweite[rn]?|erneute[rn]?|weitere[rn]?|[2-9]\.)\s(?:Wahlgang|Abstimmung)"
)


def ballot_of(text: str) -> Vote | None:
    """Return the vote for whoever got most, where the sentence counts votes of candidates."""
    if not ("timme" in text or any(map(str.isdigit, text))) or names_sides(text):
        return None
    text = _LAST_ROUND.split(text)[-1]
    counts = [
        number_of(one["behind"] or one["got"] or one["after"] or one["count"])
        for one in COUNT.finditer(text)
    ]
    told = [count for count in counts if count is not None]
    beside = [int(one[1]) for one in _BESIDE_NAME.finditer(text)]
    if len(beside) > max(len(told), 1) and (told or _ROUND.search(text)):
        told = beside
    listed = len(told) > 1
    if listed and tied(told, text):
        return None  # nobody is elected
    if not listed and not (told and _COUNTED.search(text)):
        return None
    return Vote(yes=max(told), abstain=counted_sides(text)[0].get("abstain"))


def only_candidate(text: str) -> Vote | None:
    """Return the vote for the only one who stands: ``Für Ida Muster: 8``."""
    alone = _ONLY_ONE.fullmatch(text)
    return Vote(yes=int(alone["yes"])) if alone else None


def in_order(text: str) -> str:
    """``10 Stimmen: Ida`` becomes ``Ida: 10 Stimmen``, ``3 Stimmen: Nein`` becomes ``3 Nein``."""
    turned = _REVERSED.fullmatch(text) if text[:1].isdigit() else None
    if turned is None:
        return text
    side = f"{turned['count']} {turned['who']}"
    return side if counted_sides(side)[0] else f"{turned['who']}: {turned['count']} Stimmen"


def candidates_joined(units: list[Unit]) -> list[Unit]:
    """Join the lines that count votes of candidates: ``Ida Muster 12 Stimmen``, one each."""
    joined: list[Unit] = []
    listing = False
    for position, read in enumerate(units):
        unit = replace(read, text=in_order(read.text))
        if _tabled(units, position):
            unit = replace(read, text=f"{_RESIDENCE.sub('', read.text)} Stimmen")
        candidate = _CANDIDATE.search(unit.text)
        alone = candidate is not None and candidate.start() == 0
        kept_out = listing and KEPT_OUT.fullmatch(unit.text) is not None
        if listing and (alone or kept_out):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text}, {unit.text}")
        else:
            joined.append(unit)
        listing = candidate is not None or kept_out
    return joined


def _tabled(units: list[Unit], position: int) -> bool:
    """``Ida Muster | 58`` over ``Jens Probst | 44`` over ``Gewählt ist Ida Muster``."""
    if not units[position].text[-1:].isdigit() or not _TABLED.fullmatch(units[position].text):
        return False
    first = last = position
    while first > 0 and _TABLED.fullmatch(units[first - 1].text):
        first -= 1
    while last + 1 < len(units) and _TABLED.fullmatch(units[last + 1].text):
        last += 1
    behind = last + (2 if last + 1 < len(units) and KEPT_OUT.fullmatch(units[last + 1].text) else 1)
    heads = first > 0 and units[first - 1].opens == "vote" and "ahl" in units[first - 1].label
    told = behind < len(units) and elects(units[behind].text)
    return last > first and (heads or told)


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
