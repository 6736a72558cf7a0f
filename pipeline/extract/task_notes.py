"""Notes that are no sentences into work and person: ``Lena: Plakate drucken``, ``macht Lena``."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.task_labels import LabelledTask
from pipeline.extract.task_verbs import infinitives
from pipeline.wordlists import alternatives

_NAME = r"(?:(?:Herrn?|Frau|Hr\.|Fr\.)\s)?[A-ZÄÖÜ][\w.-]*\w(?:\s[A-ZÄÖÜ][\w-]+){0,2}"
_WHO = rf"(?P<who>{_NAME}(?:(?:,|\s?/|\s&|\sund)\s?{_NAME}){{0,3}})"
_SPEECH = re.compile(
    r"\b(?:wir|ich|man|es|muss|müssen|soll|sollen|will|wollen|kann|können|ist|sind|hat|haben|wird|werden)\b"
)
"""What tells that somebody only said it: ``Frau Muster: Wir müssen das prüfen``."""


_LISTED = re.compile(rf"(?:\W*\s)?{_WHO}\s?(?::|[–-]\s)\s?(?P<work>\S.{{2,160}})")
"""``Frau Muster: Text ins Türkische – sofort`` below ``Aufgaben bis zur nächsten Sitzung``"""


def opens_list(text: str) -> bool:
    """Whether the line is the heading of a list of work: ``Nächste Schritte:``."""
    return re.fullmatch(rf"\W*(?:{alternatives('task_list_heads.txt')})\W*", text) is not None


def noted(text: str, listed: bool = False) -> LabelledTask | None:
    """Return the task of a note; whether ``who`` is a person is for the caller to say.

    In a list of work whatever stands behind a name is ``listed``.
    """
    for pattern in (_LISTED, *_forms()) if listed else _forms():
        match = pattern.fullmatch(text.rstrip(" ."))
        if match and not _SPEECH.search(match["work"]):
            return LabelledTask(match["work"], match["who"], "")
    return None


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    verbs = infinitives()
    return (
        # Lena: Plakate drucken · Frau Muster / Herr Probst: Angebote für den Zaun einholen
        re.compile(rf"{_WHO}\s?:\s(?P<work>[^.:?!]{{3,100}}?\b(?:{verbs}))"),
        # Plakate drucken: Lena
        re.compile(rf"(?P<work>[^.:?!]{{3,100}}?\b(?:{verbs}))\s?[:–-]\s{_WHO}"),
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
