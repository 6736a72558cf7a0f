"""Text into the vote it states: who was for, against, abstained; nothing stated stays None."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.extract.decisions.tick_boxes import without_unticked
from pipeline.extract.decisions.vote_counts import counted_sides, side_patterns
from pipeline.extract.decisions.vote_ratios import (
    one_abstains,
    only_against,
    only_for,
    ratio_of,
)
from pipeline.extract.decisions.vote_triples import (
    lettered,
    triple_of,
    with_noughts,
    without_letters,
)
from pipeline.extract.decisions.voters import number_of, without_names
from pipeline.sieve import Sifted
from pipeline.wordlists import alternatives, rows

_WITHOUT = Sifted(
    re.compile(
        r"\bohne\s(?P<first>Gegenstimmen?|Enthaltung(?:en)?|Stimmenthaltung(?:en)?)"
        r"(?:\s(?:und|oder|sowie)\s(?:ohne\s)?(?P<second>Gegenstimmen?|(?:Stimm)?[Ee]nthaltung(?:en)?))?",
        re.IGNORECASE,
    )
)
_CAST = Sifted(
    r"(?:\bmit\s(?:(?:allen|sämtlichen)\s)?|[(,]\s?)(\d{1,3}(?:\.\d{3})*|\d{4,6})\s(?:Stimmen|(?<=allen\s\d\d\s)\w*[Rr]echten|(?<=allen\s\d\d\d\s)\w*[Rr]echten)\b|\b(?i:einstimmig)\s\((\d{1,3})\)"
)
"""``einstimmig mit 23 Stimmen``"""
_AGREED = re.compile(
    r"\b(?:Zustimmung|Annahme|Ablehnung|angenommen|abgelehnt|zugestimmt|genehmigt|beschlossen),?\s\d{1,3}\s(?:dafür|dagegen)\W*$"
)
"""``Neubau eines Carports: [Zustimmung, 11 dafür]``"""
_LEADERS = Sifted(r"\s*(?:\.{4,}|…{2,}|_{3,})\s*")
"""``dafür: ..... 4 .....``: the dots or lines of a form"""
_BLANK = Sifted(r"(?<=\d)\s?_+\s?(?=[A-ZÄÖÜa-zäöü])")
"""``1[ _]Stimmenthaltung``, ``7[_ ]Nein-Stimmen``: what is left of the line of a form"""
_QUOTED = Sifted(r"[„“\"'](Ja|Nein|Enthaltung)[“”\"']")
"""``mit „Ja“ stimmten 12``"""
_HYPHENED = Sifted(
    r"(?<=[Jj][Aa])/(?=\d)|(?<=[Pp]ro)/(?=\d)|(?<=[Nn]ein|NEIN)/(?=\d)|(?<=[CcKk]ontra)/(?=\d)|(?<=[\dO])(?=(?:[Jj]a|[Nn]ein|Pro|[CK]ontra|Enthaltung(?:en)?)\b)|(?<=\d)\)(?=\s?(?:Ja|Nein|Enth))|(?<=\d)-(?=(?:Ja|Nein|Gegen)\b)|(?<=\s)[-–](?=\d{1,3}\s(?:[Ee]nth|dagegen|[Nn]ein))"
)
"""``mit 23-Ja Stimmen`` · ``7 dafür -0 dagegen`` · ``6Pro/1Contra/4Enthaltungen``"""
_DIGIT = re.compile(r"\d")
_NOUGHT = re.compile(r"(?<=\d\s[Jj]a)\s+[-–]\s+(?=[Nn]ein\b)")
"""``26 Ja [-] Nein 1 Enth.``: a dash for a number before its side"""
_THING = re.compile(
    r"[A-ZÄÖÜ]\w*(?:ordnung|satzung|protokoll|plan|rechnung|niederschrift|resolution|budget)\b(?!\s?[:(])"
    r"|(?:Die|Alle)\s[\w-]+\sentlast(?:en|eten)\s"
)
"""``Wahlordnung mit 9 Gegenstimmen angenommen`` names what is decided.

``Die Anwesenden entlasten die Kassierin einstimmig``
"""
_ACCLAIMED = Sifted(r"\b(?:per|durch|mit)\s(?:Akklamation|Zuruf)\b")


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


@lru_cache(maxsize=5_000)
def read_vote(text: str, labelled: bool = False) -> Vote | None:
    """Return the vote that ``text`` states, None when it states none.

    ``labelled`` says that the text stands behind ``Abstimmung:`` or in a decision: then bare
    figures (``7/0/1``, ``9:0``) count too.
    """
    text = _QUOTED.sub(r"\1", _LEADERS.sub(" ", without_unticked(text)))
    if _DIGIT.search(text):
        text = _BLANK.sub(" ", text)
        text = _HYPHENED.sub(" ", _NOUGHT.sub(" 0 ", text))
    vote = _figures(text, labelled)
    cast = _CAST.search(text)
    if cast and "allen" in cast[0]:
        return Vote(yes=number_of(cast[1]), unanimous=True)
    if _manner("unanimous").search(text):
        if cast and vote.yes is None:
            vote = replace(vote, yes=number_of(cast[1] or cast[2]))
        return replace(vote, unanimous=True, loose=False)
    if _manner("majority").search(text):
        return replace(vote, unanimous=False, loose=False)
    if not vote.counted and _ACCLAIMED.search(text):
        return vote
    if not vote.counted or (vote.loose and not labelled and not _AGREED.search(text)):
        return None
    return replace(vote, unanimous=_derived(vote))


def _figures(text: str, labelled: bool) -> Vote:
    """Return who was counted for each side, in whatever form."""
    text = with_noughts(text) if labelled else text
    sides, triple = triple_of(text, labelled)
    if sides := sides or lettered(text):
        vote = Vote(*sides)
    else:
        counts, firm = counted_sides(text)
        vote = Vote(
            counts.get("yes"),
            counts.get("no"),
            counts.get("abstain"),
            loose=bool(counts) and not firm,
        )
    vote = _with_zeros(text, vote if triple else _with_ratio(text, vote, labelled))
    if vote.abstain is None and one_abstains(text):
        vote = replace(vote, abstain=1, loose=False)
    return Vote() if _not_filled_in(vote) else vote


def _with_ratio(text: str, vote: Vote, labelled: bool) -> Vote:
    """``mit 5:2 Stimmen`` · ``mit 12 Stimmen angenommen`` · ``5 Ja-Stimmen gegen 19 Stimmen``."""
    ratio = ratio_of(text, labelled) if None in (vote.yes, vote.no) else None
    if ratio:
        return replace(vote, yes=ratio[0], no=ratio[1], loose=False)
    if vote.yes is None and (yes := only_for(text)) is not None:
        return replace(vote, yes=yes)
    no = only_against(text) if vote.no is None else None
    return vote if no is None else replace(vote, no=no)


def _not_filled_in(vote: Vote) -> bool:
    """``Ja: 0 Nein: 0``: the figures of a form that nobody filled in."""
    return vote.yes == 0 and vote.no == 0 and not vote.abstain


@lru_cache(maxsize=5_000)
def is_only_vote(text: str) -> bool:
    """Whether the text states a vote and hardly anything else: ``2 dafür, 1 dagegen``."""
    if _THING.match(text):
        return False
    rest = without_letters(_manner("unanimous").sub("", without_names(without_unticked(text))))
    rest = _form_words().sub("", rest)
    for _, pattern in side_patterns():
        rest = pattern.sub("", rest)
    rest = re.sub(r"\([^)]*\)|Abstimmung\w*|Stimmen?|mit|bei|und|gegen|ohne|keine|\d+", "", rest)
    return sum(number_of(word) in (None, 1) for word in re.findall(r"\w{3,}", rest)) <= 2


def is_form_line(text: str) -> bool:
    """``davon anwesend: 6``: words of a form and a figure, and no side of a vote."""
    rest = _form_words().sub("", text)
    return rest != text and not any(map(str.isalpha, rest))


@cache
def _manner(manner: str) -> Sifted:
    """``einstimmig`` · ``mit großer Mehrheit``."""
    known = (pattern for pattern, of in rows("vote_manner.csv") if of == manner)
    return Sifted(re.compile("|".join(known), re.IGNORECASE))


@cache
def _form_words() -> re.Pattern[str]:
    """``Gesetzliche Anzahl der Mitglieder: 7, davon anwesend: 5`` around the sides of a vote."""
    return re.compile(rf"\b(?:{alternatives('vote_form_words.txt')})\b", re.IGNORECASE)


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
