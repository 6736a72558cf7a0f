"""The participle with which a clause ends, and the auxiliary verb it belongs to."""

from __future__ import annotations

import re

from pipeline.wordlists import word_set

VERB = (
    r"(?:sind|seien|ist|sei|war|waren|wäre|wären|wird|wurde|wurden|werden|worden|haben|hat|hatten|hatte|"
    r"habe|hätten|soll|sollen|sollten|können|konnten|könnten|müssen|mussten|müssten|würden|dürfen)"
)
PARTICIPLE = re.compile(
    r"(?:[a-zäöüß]+\s)?(?:[a-zäöüß]*ge[a-zäöüß]+(?:t|en)|[a-zäöüß]+(?:iert|tet|lligt|ellt|ragt|kauft|zahlt|raucht))"
    r"|(?:noch\s)?zur\sVerfügung"
)
"""``öffentlich gefördert`` · ``beantragt``"""
_PREFIXED = re.compile(r"(?:[a-zäöüß]+\s)?(?:ver|be|ent|er)[a-zäöüß]{3,}t")
"""``vermittelt``: a participle beside an auxiliary verb, but ``erhält`` is none"""
_AUXILIARY = re.compile(rf"\b{VERB}\b")
_INFINITIVE = re.compile(r"[a-zäöüß]{4,}(?:en|ern|eln)")
_MODAL = re.compile(
    r"\b(?:soll(?:en|te|ten)?|will|wollen|wird|werden|kann|können|muss|müssen|muß)\b"
)
_CLOSING = re.compile(rf"\s(?P<told>[a-zäöüß]{{5,}})(?:\s{VERB}){{0,2}}$")
"""21 Betriebe mit rund 480 Beschäftigten ``angesiedelt``, after ``haben sich``"""
_CLAUSE_END = re.compile(
    rf"[;:()„“\"]|[.](?=\s|$)|,(?=\s(?:\D|\d+\s{VERB}\s))|\s{VERB}\sund\s|\sund\s{VERB}\s"
)
"""``Es wurden 64 Kühe, 23 Schweine aufgetrieben``: a list goes on behind its commas.

Not so ``14 Projekte beschlossen, [6 sind] abgeschlossen``.
"""
_NOT_NOMINATIVE = re.compile(
    r"\b(?:von|mit|aus|bei|zu|auf|für|um|in|an|unter|nach|den|der|dem)\s(?:[a-zäöüß]+\.?\s)?$",
    re.IGNORECASE,
)
"""der Standort ``mit`` 27 Stellen wird geschlossen"""


def is_predicate(told: str, clause: str) -> bool:
    """``öffentlich gefördert``; behind ``soll sich mit`` 25 % also ``beteiligen``."""
    if PARTICIPLE.fullmatch(told):
        return True
    if _PREFIXED.fullmatch(told):
        return _AUXILIARY.search(clause) is not None
    return _INFINITIVE.fullmatch(told) is not None and _MODAL.search(clause) is not None


def closing(before: str, behind: str) -> str | None:
    """Return ``angesiedelt``, with which a clause ends whose auxiliary verb stands ``before``.

    Or behind: 61 Vereine mit 2'340 Musizierenden ``haben teilgenommen``.
    """
    clause = _CLAUSE_END.split(behind, maxsplit=1)[0]
    found = _CLOSING.search(clause)
    if found is None or _NOT_NOMINATIVE.search(before):
        return None
    if found["told"] in word_set("not_predicates.txt"):
        return None
    inner = None if "," in clause else _AUXILIARY.search(clause)
    joined = _AUXILIARY.search(_CLAUSE_END.split(before)[-1]) or inner
    participle = PARTICIPLE.fullmatch(found["told"]) or _PREFIXED.fullmatch(found["told"])
    return found["told"] if joined and participle else None
