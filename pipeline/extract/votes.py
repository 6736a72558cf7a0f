"""Text into the vote it states: who was for, against, abstained; nothing stated stays None."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline.extract.numbers import read_number_word
from pipeline.wordlists import rows

_NUMBER = (
    r"(?<![\w.,/:-])(?:\d{1,3}(?![\d.,]\d|\w)|kein(?:e[nrs]?)?\b|ein(?:e[rnm]?|s)?\b|"
    r"[a-zäöüß]{3,}\b)"
)
_TRIPLE = re.compile(r"(?<![\d/.:-])(\d{1,3})\s?([/:-])\s?(\d{1,3})\s?\2\s?(\d{1,3})(?![\d/.:-])")
"""``7/0/1`` · ``12:0:3``"""
_RATIO = re.compile(
    r"(?<![\w/.:])(?P<yes>\d{1,3}|[a-zäöüß]{3,12})(?P<own>\sStimmen(?:\s\([^)]*\))?)?"
    r"(?:\s?:\s?|\szu\s|\sgegen\s)(?P<no>\d{1,3}|[a-zäöüß]{3,12})(?![\w/.:])(?P<stimmen>\s*Stimmen)?"
)
"""``mit 5:2 Stimmen`` · ``12 gegen 3 Stimmen`` · ``9 : 0`` behind a label"""
_UNANIMOUS = re.compile(
    r"(?<!nicht )\beinstimmig(?:\b|e[nrs]?\s(?:Annahme|Beschluss|Beschlussfassung|Genehmigung|"
    r"Wahl|Zustimmung)\b|keit\b)",
    re.IGNORECASE,
)
_MAJORITY = re.compile(
    r"\bmehrheitlich(?:e[nrsm]?)?\b|\bmit\s(?:\w+\s)?(?:Stimmen)?mehrheit\b|\bMehrheitsbeschluss",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"\bohne\s(?P<first>Gegenstimmen?|Enthaltung(?:en)?|Stimmenthaltung(?:en)?)"
    r"(?:\s(?:und|oder|sowie)\s(?:ohne\s)?(?P<second>Gegenstimmen?|(?:Stimm)?[Ee]nthaltung(?:en)?))?"
)
_CAST = re.compile(
    r"(?:\bmit\s(?:(?:allen|sämtlichen)\s)?|[(,]\s?)(\d{1,3})\sStimmen\b|\beinstimmig\s\((\d{1,3})\)"
)
"""``einstimmig mit 23 Stimmen``"""
_ONE_AGAINST = re.compile(r",\s(?:(?:Herr|Frau|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w-]+\sdagegen\b")
"""``vier dafür, Frau Muster dagegen``"""
_ZERO = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote as stated; ``loose`` when only ``dafür`` or ``zustimmen`` were counted."""

    yes: int | None = None
    no: int | None = None
    abstain: int | None = None
    unanimous: bool | None = None
    loose: bool = False

    @property
    def counted(self) -> bool:
        """Whether any side was counted."""
        return (self.yes, self.no, self.abstain) != (None, None, None)


@dataclass(frozen=True, slots=True)
class _Side:
    start: int
    end: int
    side: str
    colon: bool
    firm: bool


def read_vote(text: str, labelled: bool = False) -> Vote | None:
    """Return the vote that ``text`` states, None when it states none.

    ``labelled`` says that the text stands behind ``Abstimmung:`` or in a decision: then bare
    figures (``7/0/1``, ``9:0``) count too.
    """
    triple = _TRIPLE.search(text)
    if triple and (labelled or _names_sides(text) or text[triple.end() :].startswith(" Stimmen")):
        vote = Vote(int(triple[1]), int(triple[3]), int(triple[4]))
    else:
        vote = _counted(text)
    if vote.yes is None and vote.no is None and not triple:
        vote = _with_ratio(text, vote, labelled)
    vote = _with_zeros(text, vote)
    cast = _CAST.search(text)
    if cast and "allen" in cast[0]:
        return Vote(yes=int(cast[1]), unanimous=True)
    if _UNANIMOUS.search(text):
        if (vote.yes, vote.no, vote.abstain) == _ZERO:
            return Vote(unanimous=True)
        if cast and vote.yes is None:
            vote = replace(vote, yes=int(cast[1] or cast[2]))
        return replace(vote, unanimous=True, loose=False)
    if _MAJORITY.search(text):
        return replace(vote, unanimous=False, loose=False)
    if not vote.counted or (vote.loose and not labelled):
        return None
    return replace(vote, unanimous=_derived(vote))


def _with_ratio(text: str, vote: Vote, labelled: bool) -> Vote:
    """``mit 5:2 Stimmen`` · ``fünf zu drei Stimmen`` · ``12 Stimmen (A, B) gegen 4 Stimmen``."""
    for ratio in _RATIO.finditer(text):
        yes, no = _value(ratio["yes"]), _value(ratio["no"])
        bare = labelled and ratio["yes"].isdigit() and ratio["no"].isdigit()
        if yes is not None and no is not None and (ratio["stimmen"] or bare):
            return replace(vote, yes=yes, no=no)
    return vote


def is_only_vote(text: str) -> bool:
    """Whether the text states a vote and hardly anything else: ``2 dafür, 1 dagegen``."""
    rest = _UNANIMOUS.sub("", text)
    for _, pattern in _patterns():
        rest = pattern.sub("", rest)
    rest = re.sub(r"\([^)]*\)|Abstimmung\w*|Stimmen?|mit|bei|und|gegen|ohne|keine|\d+", "", rest)
    return len(re.findall(r"\w{3,}", rest)) <= 2


def _derived(vote: Vote) -> bool | None:
    if vote.no:
        return False
    return True if vote.yes and vote.no == 0 and not vote.abstain else None


def _with_zeros(text: str, vote: Vote) -> Vote:
    match = _WITHOUT.search(text)
    if match is None:
        return vote
    sides = f"{match['first']} {match['second'] or ''}".lower()
    no = 0 if "gegen" in sides and vote.no is None else vote.no
    abstain = 0 if "enthalt" in sides and vote.abstain is None else vote.abstain
    return replace(vote, no=no, abstain=abstain)


def _names_sides(text: str) -> bool:
    return len({side.side for side in _sides(text)}) > 1


def _counted(text: str) -> Vote:
    """Pair each side with the number before it, or behind it where that one is taken."""
    numbers = [
        (match.start(), match.end(), value)
        for match in re.finditer(_NUMBER, text, re.IGNORECASE)
        if (value := _value(match[0])) is not None
    ]
    used: set[int] = set()
    counts: dict[str, int] = {}
    firm = False
    for side in _sides(text):
        found = None if side.colon else _before(text, numbers, side, used)
        found = found or _behind(text, numbers, side, used)
        if found and side.side not in counts:
            counts[side.side] = found[2]
            used.add(found[0])
            firm = firm or side.firm
    for key, name in (("no", "dagegen"), ("yes", "dafür")):
        if re.search(rf"\bstimmte\s{name}\b", text):
            counts.setdefault(key, 1)
    if "yes" in counts and _ONE_AGAINST.search(text):
        counts.setdefault("no", 1)
    return Vote(
        counts.get("yes"),
        counts.get("no"),
        counts.get("abstain"),
        loose=bool(counts) and not firm and len(counts) < 2,
    )


Number = tuple[int, int, int]


def _before(text: str, numbers: list[Number], side: _Side, used: set[int]) -> Number | None:
    """``15 Ja-Stimmen`` · ``4 Mitglieder enthalten sich`` · ``2 (zwei) Enthaltungen``."""
    between = re.compile(
        r"\s*(?:\(\w+\)|x)?\s*(?:gültigen?|abgegebenen?|Mitglied(?:er)?|Personen|Stimmen)?\s*"
    )
    for number in reversed(numbers):
        if number[1] <= side.start:
            near = between.fullmatch(text, number[1], side.start)
            return number if near and number[0] not in used else None
    return None


def _behind(text: str, numbers: list[Number], side: _Side, used: set[int]) -> Number | None:
    """``Ja: 6`` · ``dagegen 18``."""
    for number in numbers:
        if number[0] >= side.end:
            near = re.compile(r"\s*(?:\([^)]*\))?\s*[:=]?\s*").fullmatch(text, side.end, number[0])
            wanted = text[number[0]].isdigit() or side.colon
            return number if near and wanted and number[0] not in used else None
    return None


def _value(printed: str) -> int | None:
    folded = printed.lower()
    if folded.isdigit():
        return int(folded)
    if folded.startswith("kein"):
        return 0
    if re.fullmatch(r"ein(?:e[rnm]?|s)?", folded):
        return 1
    return read_number_word(folded)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (side, re.compile(rf"(?<![\w-])(?:{pattern})(?![\w])", re.IGNORECASE))
        for pattern, side in rows("vote_words.csv")
    )


def _sides(text: str) -> tuple[_Side, ...]:
    return tuple(sorted(_all_sides(text), key=lambda side: side.start))


def _all_sides(text: str) -> Iterator[_Side]:
    for name, pattern in _patterns():
        for match in pattern.finditer(text):
            colon = bool(re.match(r"\s*(?:\([^)]*\))?\s*[:=]", text[match.end() :]))
            firm = not re.match(r"dafür|dagegen|zustimm|ja$|nein$", match[0], re.IGNORECASE)
            yield _Side(match.start(), match.end(), name, colon, firm or colon)
