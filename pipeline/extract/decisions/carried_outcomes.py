"""The outcome that a vote carries: of the text it closes, where its own words tell none."""

from __future__ import annotations

import re

from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.outcomes import happens_here, worded_outcome
from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.votes import Vote
from pipeline.extract.here_and_now import is_report, is_unreal
from pipeline.records import Outcome

_PUT_OFF = re.compile(
    r"\b[Aa]ntrag\s(?:\w+\s)?auf\s(?:\w+\s)?(?:Vertagung|Absetzung|Zurückstellung|Verweisung)\b"
    r"|\bbeantrag\w*\s[^.;]{0,60}\b(?:Vertagung|Absetzung|Zurückstellung|Verweisung)\b"
    r"|\bfür\sdie\s(?:Vertagung|Absetzung|Zurückstellung|Verweisung)\b"
    r"|(?:\bbeantrag\w*|\bAntrag|\bschl(?:ägt|ug)\b[^.,;]{0,40}\svor|\bVorschlag|\bregte?\san),?\s[^.;]{0,120}\b(?:zu\s(?:vertagen|verschieben|verweisen)|zurückzustellen|abzusetzen)\b"
)
"""``Ida stellt den GO-Antrag auf Vertagung`` · ``den Antrag, das zu vertagen``, then adopted"""
PUTS_OFF = re.compile(r"(?:Verweisung|Überweisung|Vertagung|Zurückstellung|Absetzung)\b")
"""``Verweisung | Ja: 11 Nein: 3``: what the vote was on"""
_POINT = re.compile(r"[2-9]\.\s|[b-h]\)\s")
_FOLLOWED = re.compile(r"^D(?:em|iesem\s\w+)\s(?:folgt|wird|wurde|stimmt|stimmte)\b")
"""``[Dem folgt] der Ausschuss``"""


def puts_off(text: str) -> bool:
    """``Ida schlägt vor, den Punkt zu vertagen``: who agrees to it puts the matter off."""
    return _PUT_OFF.search(text) is not None


def carried_outcome(
    deciding: Deciding, units: list[Unit], vote: Vote | None, told: str, lead: str = ""
) -> Outcome | None:
    """``Der Rat lehnt den Plan ab.``, then ``Ja 8, Nein 3``: the vote carries a refusal.

    ``told`` is the sentence with the result, ``lead`` the one before the decision where ``told``
    points back to it; None is returned where ``told`` says all itself.
    """
    if vote is None or (vote.no or 0) >= (vote.yes or 0) > 0:
        return None
    if PUTS_OFF.match(told):
        return "deferred"
    ordered = units[0].opens == "decision"
    before = [one.text for one in units if one.text and one.text != told]
    outcomes = [deciding.outcome(one) for one in before]
    if "adopted" in outcomes and any(map(PUTS_OFF.match, before)):
        return "deferred"  # Antrag: Vertagung bis Mai. Der Antrag wird angenommen.
    if worded := worded_outcome(told):
        put_off = any(map(_PUT_OFF.search, (lead, *before, *(one.label for one in units))))
        put_off = put_off or (ordered and {*outcomes} - {None} == {"deferred"})
        return "deferred" if put_off and worded[0] == "adopted" else None
    if "noted" in outcomes and any(map(_is_ordered, units)):
        return None  # 1. Der Rat nimmt den Plan zur Kenntnis. 2. Das Büro wird beauftragt.
    return _of_text(before, outcomes, ordered) if before else None


def _is_ordered(unit: Unit) -> bool:
    """``2. Das Büro wird beauftragt.``: a point that adopts something."""
    worded = worded_outcome(unit.text) if _POINT.match(unit.passage.text, unit.start) else None
    return worded is not None and worded[0] == "adopted"


def _of_text(before: list[str], outcomes: list[Outcome | None], ordered: bool) -> Outcome | None:
    """Return what the sentences before a bare vote tell; ``ordered`` below ``Beschluss:``."""
    if len(before) > 1 and _FOLLOWED.match(before[-1]) and _PUT_OFF.search(before[-2]):
        return "deferred"
    outcome = next((one for one in outcomes if one), None)
    if outcome is None and ordered and (told := worded_outcome(before[0])) and told[1]:
        real = not is_unreal(before[0]) and not is_report(before[0])
        if told[0] in ("rejected", "deferred") and real:
            return told[0]  # Die Gemeinde lehnt den Plan ab. Das Amt leitet das weiter.
    if outcome is None and (worded := worded_outcome(before[-1])):
        refused = ordered and happens_here(before[-1])  # Dem Bau wird nicht nähergetreten.
        if worded[0] == "deferred" or (worded[0] == "rejected" and refused):
            return worded[0]  # Die Besetzung wird auf die Sitzung im Juli verschoben.
    return outcome if outcome in ("rejected", "deferred", "noted") else None
