"""Notes that are no sentences into work and person: ``Lena: Plakate drucken``, ``macht Lena``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.tasks.infinitives import is_infinitive_phrase
from pipeline.extract.tasks.labels import LabelledTask
from pipeline.extract.tasks.verbs import infinitives
from pipeline.wordlists import rows

_NAME = r"(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.)\s)*[A-ZÄÖÜ][\w.-]*\w(?:\s[A-ZÄÖÜ][\w-]+){0,2}"
_WHO = rf"(?P<who>{_NAME}(?:(?:,|\s?/|\s&|\sund)\s?{_NAME}){{0,3}})"
_SPEECH = re.compile(
    r"\b(?:wir|ich|man|es|muss|müssen|soll|sollen|will|wollen|kann|können|ist|sind|hat|haben|wird|werden)\b"
)
"""What tells that somebody only said it: ``Frau Muster: Wir müssen das prüfen``."""
_FIRST = re.compile(rf"{_WHO}\s?:\s(?P<work>[^:?!]{{3,160}})")
"""``Lena: Plakate drucken`` · ``Frau Muster / Herr Probst: Angebote für den Zaun einholen``"""
_STATED = re.compile(r"(?:Die|Der|Das|Alle|Viele|Beide)\s")
"""``Herr Probst: [Die] Vereine helfen`` is what he says."""
_LAST = re.compile(
    rf"(?P<work>[^:?!]{{3,160}}?)\s?(?::|->|→|\s[–—-])\s?{_WHO}(?P<due>,?\s[^()\[\]:]{{2,30}})?"
)
"""``Plakate drucken: Lena`` · ``Zelte aufbauen – Lena und Jens, Samstag 9.5.``"""
_LISTED = re.compile(rf"(?:\W*\s)?{_WHO}\s?(?::|[–—•-]\s)\s?(?P<work>\S.{{2,200}})", re.DOTALL)
"""``Frau Muster: Text ins Türkische – sofort`` below ``Aufgaben bis zur nächsten Sitzung``"""
_LISTED_LAST = re.compile(
    rf"(?P<work>[^:]{{3,160}}?)\s?(?:[(\[]|[–:-]\s)@?{_WHO}(?P<due>,?\s[^()\[\]:]{{2,30}})?[)\]]?",
    re.DOTALL,
)
"""``Einladung schreiben (Lena)`` · ``Saal – Herr Muster, 15.5.``, likewise"""
_DATED = re.compile(
    rf"(?P<work>[^.:?!]{{3,80}}):\s{_WHO}(?=,?\s\(?(?:[^.:?!]{{0,40}}\s)?bis\s(?:zu[mr]?\s)?(?:\d|Anfang|Mitte|Ende|\w+tag|J[aäu]n|Feb|März|Apr|Mai|Jul|Aug|Sep|Okt|Nov|Dez|nächst|kommend|KW)).{{5,60}}"
)
"""``Einladung: Lena, Aushang bis 7.5.``"""

_NUMBERED = re.compile(r"^(?:TOP\s?)?\d+(?:\.\d+)*[.):]?\s+")
"""``[3.] Offene Aufgaben``"""
_ELLIPSIS = re.compile(
    r"[A-ZÄÖÜ][^,;:?!]{2,60}\s(?:bis|spätestens)\s[^,;:]{3,40}?\s(?:an|bei|beim)\s[^,;:]{2,60}"
    r"|[A-ZÄÖÜ][^,;:?!]{2,60}\s(?:an|bei|beim)\s[^,;:]{2,60}\s(?:bis|spätestens)\s[^,;:]{3,40}"
)
_HANDED_IN = re.compile(
    r"(?:[A-ZÄÖÜ][\w-]+:\s)?[\w-]*(?:[Üü]berweisung|[Aa]bgabe|[Aa]nmeldung|[Mm]eldung|[Ee]inzahlung|[Ee]inreichung|[Zz]ahlung)\sbis\s"
)
"""``Überweisung bis 15.03. auf das Klassenkonto``"""
_VERBAL = re.compile(r"\b(?!bitte\b)[a-zäöüß]{2,}(?:t|te|ten|en)\b(?<!\bden)")
"""What may be a verb: ``Anmeldungen [sind] bis 5. Mai bei Frau Muster [möglich]``"""


def is_request(text: str) -> bool:
    """Whether it is a request without a verb: ``Anmeldung bis 1.5. bei Frau Muster``."""
    bare = text.rstrip(" .")
    return bool(_ELLIPSIS.fullmatch(bare) or _HANDED_IN.match(bare)) and not _VERBAL.search(text)


def list_kind(text: str) -> str | None:
    """Return what a heading of a list of work opens: ``open`` work, ``done`` work, or None."""
    bare = _NUMBERED.sub("", text.strip().strip("#*_ :."))
    return next((kind for pattern, kind in _heads() if pattern.fullmatch(bare)), None)


def noted(text: str, listed: bool = False) -> LabelledTask | None:
    """Return the task of a note; whether ``who`` is a person is for the caller to say.

    In a list of work whatever stands behind a name is ``listed``.
    """
    bare = text.rstrip(" .!")
    first = _LISTED.fullmatch(bare) if listed else None
    if first and not _SPEECH.search(first["work"]):
        return LabelledTask(first["work"], first["who"], "", listed=True)
    for pattern in (_FIRST, _LAST):
        match = pattern.fullmatch(bare)
        said = pattern is _FIRST and match and _STATED.match(match["work"])
        work = match["work"] if match and not said else ""
        if match and is_infinitive_phrase(work) and not _SPEECH.search(work):
            due = match.groupdict().get("due") or ""
            return LabelledTask(match["work"], match["who"], due)
    for pattern in _forms():
        match = pattern.fullmatch(bare)
        if match and not _SPEECH.search(match["work"]):
            return LabelledTask(match["work"], match["who"], "")
    dated = _DATED.fullmatch(text)
    if dated:
        return LabelledTask(dated["work"], dated["who"], "", named=True)
    last = _LISTED_LAST.fullmatch(bare) if listed else None
    return LabelledTask(last["work"], last["who"], last["due"] or "", named=True) if last else None


@cache
def _heads() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row[0]), row[1]) for row in rows("task_list_heads.csv"))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    verbs = infinitives()
    return (
        # Radtour am 7.5.: organisieren Frau Muster und Herr Probst
        re.compile(
            rf"(?P<work>[^:?!]{{3,100}}?):\s(?:macht|machen|übernimmt|übernehmen|organisiert|organisieren|"
            rf"besorgt|besorgen|schreibt|schreiben|klärt|klären)\s{_WHO}"
        ),
        # Plakate und Flyer macht Lena
        re.compile(rf"(?P<work>[^.:?!]{{3,100}}?)\smacht\s{_WHO}"),
        # das soll Jens verschicken
        re.compile(rf"(?:[Dd]as\s)?[Ss]oll\s{_WHO}\s(?P<work>(?:[^.:?!]{{3,100}}\s)?(?:{verbs}))"),
    )
