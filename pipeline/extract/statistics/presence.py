"""Numbers of people at the meeting itself: who is there, who listens, and of how many."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.statistics.attributes import described
from pipeline.extract.statistics.measured import Measure
from pipeline.extract.statistics.told import Told
from pipeline.extract.statistics.units import measures
from pipeline.wordlists import alternatives, rows, word_set

_PART_OF = re.compile(
    r"\d\S*\s?(?:%|v\.\s?H\.|Prozent)?\s(?:der|von|aus|unter)\s(?:den\s|insgesamt\s)?$"
)
"""``61 % der`` 248 Angestellten · ``8 von`` 12 Mitgliedern"""
_OF_ALL = re.compile(r"(?:^|[\s„(])[Vv]on\s(?:den\s|allen\s|insgesamt\s)?$")
_ARE = re.compile(
    r"\s(?:(?:sind|waren|seien|haben|hatten|wurden|nahmen|fehl(?:t|en|ten))\s[^.;:]{0,40}?)?\d"
)
"""``Von`` 12 Mitgliedern ``sind 8`` anwesend"""
_COMPLETE = re.compile(
    r"(?:[Nn]ormalzahl|[Aa]nzahl|[Gg]esamtzahl|besteh(?:t|end)\saus|[Gg]esetzliche\w*|[Ss]ämtliche[nr]?)"
    r"\W+(?:\w+\W+){0,3}$"
)
"""``Normalzahl:`` 12 Gemeinderäte · der Rat ``besteht aus`` 33 Mitgliedern"""
_BRACKET = re.compile(r"(?:^|[•▪–-]\s)(?P<whose>[A-ZÄÖÜ][^:.;()\d]{3,50}?)\s\([^()]{0,30}$")
"""``Wirtschafts- und Sozialpartner (``anwesend 4 von 5"""
_LABEL = re.compile(
    r"(?:^|[.;•]\s|\n)(?P<whose>[A-ZÄÖÜ][^:.;()\d]{3,50}?)\s?:\s(?:ca\.\s|etwa\s|rund\s)?$"
)
"""``Interessierte Eltern:`` 3 Personen"""
_AS = re.compile(r"\b[Aa]ls\s(?P<whose>[A-ZÄÖÜ][\w*:/]+)\s(?:waren|sind|nahmen)\s[^.;:,\d]{0,20}$")
"""``Als Zuhörer waren`` 12 Personen anwesend"""
_ANOTHER = re.compile(r",\s(?:nur|aber|doch|jedoch)\b|;\s|\bdie Anwesenden\b")
"""30 Plätze waren reserviert, ``nur`` 17 waren da: what follows is told of others"""
_PIECE = re.compile(r"[;•\n]|,\s")
"""Frau Muster, Kämmerei``; ``22 Bürger: each by itself in a list of guests"""
_GREETED = re.compile(r"\bbegrüß\w+|\bwillkommen\b")
_OPENED = re.compile(
    r"[Ss]itzung|[Vv]ersammlung|[Aa]nwesen|[Ee]rschienen|eröffne|[Mm]itglieder|[Rr]äte|vertreter"
)
_EXPECTED = re.compile(r"\berwarte\w*|\b(?:am|pro)\sTag\b|\bim\s(?:Jahr|Vorjahr)\b")
"""``erwartet werden 600 Gäste``, not now and here"""
_CALLED = re.compile(
    r"(?:^|[\s(])[Aa]nwesend\w*\s?:?\s(?:sind\s|waren\s)?(?:\d+\s[\w-]+(?:,\s|\sund\s))?$"
)
"""``Anwesend:`` 29 Pädagogen und 3 Erzieher"""
_AWAY = re.compile(r"[Ee]ntschuldig|[Aa]bwesen|\b[Ff]ehl(?:t|en|ten|end)\b")
REACH = 90
"""So many characters before and behind a number tell that its people are present."""


def is_whole(text: str, measure: Measure) -> bool:
    """Whether the number is the whole of which a part is told: 8 von ``12 Mitgliedern``."""
    before = text[max(0, measure.start - REACH) : measure.start]
    if _PART_OF.search(before):
        return True
    return bool(_OF_ALL.search(before)) and bool(_ARE.match(text, measure.end))


def attending(told: Told, measure: Measure, listed: bool, body: str | None) -> str | None:
    """Return ``Mitglieder anwesend``, ``als Gäste anwesend`` for people who are at the meeting.

    ``listed`` says that the number stands in the head or the attendance of the minutes; ``body``
    is who met.
    """
    part = _part(measure.unit)
    if part is None:
        before = told.text[max(0, measure.start - REACH) : measure.start]
        called = listed and not measures(measure.unit) and _CALLED.search(before)
        return f"{measure.unit} anwesend" if called else None
    sentence = told.text[told.start : told.end]
    if part == "guest":
        greeted = _GREETED.search(sentence) and _OPENED.search(sentence)
        here = listed and (_is_short(_piece(told, measure)) or _is_present(told, measure))
        return (
            "als Gäste anwesend" if (here and not _EXPECTED.search(sentence)) or greeted else None
        )
    if not (listed and _is_short(sentence)) and not _is_present(told, measure):
        return None
    which = described(told.text, measure)
    noun = f"{which} {measure.unit}" if which else measure.unit
    near = told.text[max(0, measure.start - REACH) : measure.start]
    whose = _BRACKET.search(near) or _named_by(told, measure)
    noun = f"{whose['whose']}: {noun}" if whose else noun
    if is_whole(told.text, measure) or _COMPLETE.search(near):
        return f"{noun} insgesamt" + (f" ({body})" if body and not whose else "")
    away = _AWAY.search(near) and not _present().search(near)
    return f"{noun} {'entschuldigt' if listed and away else 'anwesend'}"


def _named_by(told: Told, measure: Measure) -> re.Match[str] | None:
    """Return the label or the role that says whose presence is counted; no ``Anwesend:``."""
    before = told.text[max(told.start, measure.start - REACH) : measure.start]
    found = _LABEL.search(before) or _AS.search(before)
    if found is None or _part(found["whose"]) or _present().search(found["whose"]):
        return found if found and found.re is _AS else None
    return None if _COMPLETE.search(f"{found['whose']} ") else found


def _is_short(sentence: str) -> bool:
    """``28 Delegierte (siehe Liste)``: a line of a list of who was there."""
    told = word_set("sentence_words.txt")
    return len(sentence) <= REACH and not any(word in told for word in sentence.split())


def _piece(told: Told, measure: Measure) -> str:
    """Return what stands about the number between the marks of a list."""
    before = _PIECE.split(told.text[told.start : measure.start])[-1]
    return before + _PIECE.split(told.text[measure.start : told.end])[0]


def _is_present(told: Told, measure: Measure) -> bool:
    before = told.text[max(told.start, measure.start - REACH) : measure.start]
    behind = _ANOTHER.split(told.text[measure.end : min(told.end, measure.end + REACH)])[0]
    return bool(_present().search(before) or _present().search(behind))


def _part(unit: str) -> str | None:
    folded = re.sub(r"(?:[*:_/-]+|(?<=[a-zäöü]))[Ii]nnen$", "", unit).lower()
    for ending, part in rows("attending_nouns.csv"):
        if folded.endswith(ending) or folded.removesuffix("n").endswith(ending):
            return part
    return None


@cache
def _present() -> re.Pattern[str]:
    return re.compile(alternatives("presence_words.txt"))
