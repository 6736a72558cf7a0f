"""An office in a sentence (``Der Vizebürgermeister wird gebeten``): its place, and who holds it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pipeline.records import Person
from pipeline.wordlists import alternatives, rows, words

_OFFICE = re.compile(
    r"\b(?:D(?:er|ie|em|en)|d(?:er|ie|en))\s(?:neue[nr]?\s)?(?P<office>(?:\d\.\s|[Ee]rsten?\s|[Zz]weiten?\s|[Ss]tellv\w*\.?\s)*"
    r"(?:Gem\.-?\s?Sekr\.|Bgm\b|[A-ZÄÖÜ][a-zäöüß-]{3,}))"
)
"""``Der Minister sagt zu`` · ``Die 2. Vorsitzende wird gebeten``"""
_ACTING = re.compile(
    r"^(?![Dd](?:er|ie|as)\s)[^,;]{3,80}?\s(?:[a-zäöüß]+[td]|werden|will|soll|hat|muss)\s(?:(?:sich|noch|auch|nun|dann|dazu|dafür)\s)*"
    r"(?:der|die)\s(?P<office>(?:\d\.\s)?[A-ZÄÖÜ][\w-]{2,})"
)
"""``Mit der Kapelle [wird der Obmann] reden`` · ``Um den Saal [kümmert sich die Wirtin]``"""
_SHORTENED = re.compile(r"(?:D(?:er|ie|as)\s)?[A-ZÄÖÜ]{2,6}\s[a-zäöüß]+t\b")
"""``Das KVR veranlasst …``"""
_DOES = re.compile(
    r"\W*D(?:er|ie|as)\s(?:\d\.\s|[a-zäöüß]+e\s)?[A-ZÄÖÜ][\w-]+(?:\sde[rs]\s[A-ZÄÖÜ][\w-]+)?\s[a-zäöüß]+[tdl]\b"
)
"""``[Der Vorsitzende spricht] mit Frau Muster``"""
_AHEAD = re.compile(r"(?:A[nu]f?|Bei|Bis|Da|De[nm]|Für|Hier|I[mn]|Mit|Nach|Über|Um|Vor|Zu)[a-z]*\s")
"""``[Auf] Bitte von Frau Muster prüft der Bauhof das Tor``"""
_DEPUTY = re.compile(
    r"\bstellvertret|^vize|\b[2-9]\.|\bzweite|\bdritte|\bweitere|^alt(?:bürger)?-?"
)
"""Who is not meant by the bare office: ``stellv. Bürgermeisterin``, ``2. Vorsitzender``"""
_OPENING = 4
"""Words of a sentence in which an office stands that is its subject."""
_PERSONAL = re.compile(r"(?:er|in|wart|mann|frau|eur|or|ar|ist|ekt|sier)$")
_ENDING = re.compile(r"(?:innen|in|en|es|er|e|n|r|s)$")


def holder(text: str, people: Iterable[Person]) -> str | None:
    """Return the one person who holds the office that ``text`` names as its subject; None in doubt.

    ``Der Bürgermeister`` is not the deputy mayor, and ``die Ortsvorsteherin`` may be printed
    ``stellv. Ortsvorsteherin`` only where nobody holds the office itself.
    """
    named = office_in(text)
    if named is None:
        return None
    held = _holding(_plain(named), people) or _holding(_plain(named.removesuffix("in")), people)
    full = {one for one in held if one.given_name}
    return next(iter(full or held)).name if len(full or held) == 1 else None


def is_personal(text: str) -> bool:
    """Whether an office that is one person's opens the text: ``Der Statiker``, no body."""
    named = office_in(text) if text.startswith(("Der ", "Die ")) else None
    return bool(named and named.endswith(_offices()) and _PERSONAL.search(named))


def _holding(told: str, people: Iterable[Person]) -> set[Person]:
    holding: dict[str, set[Person]] = {"same": set(), "ends": set(), "deputy": set()}
    for one in people:
        for function in (one.function or "").split(","):
            if how := _compared(told, _plain(function)):
                holding[how].add(one)
    return next((found for found in holding.values() if found), set())


def acting(text: str) -> bool:
    """Whether an office stands behind the verb: ``Um den Saal kümmert sich der Wirt``."""
    return _ACTING.search(text) is not None


def office_in(text: str) -> str | None:
    """Return the office that is the subject, or else the first one, in small letters."""
    office = _ACTING.search(text) or _OFFICE.search(text)
    return office["office"].lower() if office else None


def by_office(text: str) -> bool:
    """Whether an office is the subject: ``Die Verwaltung prüft``, ``Dazu wird der Bauhof …``."""
    opening = (word.strip(" .,;:)").lower() for word in text.split(None, _OPENING)[:_OPENING])
    opens = any(word.endswith(_offices()) for word in opening) and _office().match(text)
    return bool(opens or _SHORTENED.match(text) or _office_behind().search(text))


def does(text: str) -> bool:
    """Whether an office does it, whoever else is named: ``Die Verwaltung fragt Herrn Probst``."""
    opens = _DOES.match(text) and (by_office(text) or is_personal(text))
    return bool(opens or (_AHEAD.match(text) and _office_behind().search(text)))


def _compared(told: str, function: str) -> str | None:
    """Say how a person's function fits the office told: the same, its end, as a deputy."""
    if not function:
        return None
    if function in (told, f"1. {told}") or told == f"{function}ung":
        return "same"
    if function.endswith(told) or f"{told} " in function:
        return "deputy" if _DEPUTY.search(function) else "ends"
    return None


@cache
def _plain(office: str) -> str:
    """Return the office in small letters, in full, without endings: ``1. Vorsitzend``."""
    spelled = []
    for word in office.lower().replace(".-", ". ").split():
        full = next((full for short, full in _short() if short.fullmatch(word)), word)
        stem = _ENDING.sub("", full) if len(full) > 5 else full
        spelled.append(_ENDING.sub("", stem) if full.endswith("ers") else stem)
    return " ".join(spelled)


@cache
def _short() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(short), full) for short, full in rows("office_short_forms.csv"))


@cache
def _offices() -> tuple[str, ...]:
    return words("task_offices.txt")


@cache
def _office() -> re.Pattern[str]:
    """``Die Stadtverwaltung`` · ``Der 1. Bürgermeister`` at the beginning."""
    return re.compile(
        rf"(?:\w+\s)?(?:D(?:ie|er|as)\s)?(?:\d\.\s|[a-zäöüß]+e\s)?[\w-]*(?:{alternatives('task_offices.txt')})\b",
        re.IGNORECASE,
    )


@cache
def _office_behind() -> re.Pattern[str]:
    """``Bis zum Herbst [wird die Verwaltung] einen Plan vorlegen``."""
    return re.compile(
        rf"\b(?!und\b)(?:werden|will|soll|sollen|[a-zäöüß]+[td])\s(?:(?:sich|noch|auch|nun|dann|dazu|dafür)\s)*(?:die|der|das)\s(?:\d\.\s)?"
        rf"[\w-]*(?:{alternatives('task_offices.txt')})\b",
        re.IGNORECASE,
    )
