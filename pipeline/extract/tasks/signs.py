"""Initials and shortened names (``YD / PS``, ``Le``) into the one person they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.records import Person

_INITIALS = re.compile(r"(?<![\w.-])[A-ZÄÖÜ]{2,3}(?![\w.-])")
"""``[PS] legt bis zum nächsten JF eine Kostenfortschreibung vor``"""
_SIGN = r"(?P<sign>[A-ZÄÖÜ](?=\w*[A-ZÄÖÜ])[A-Za-zÄÖÜäöü]{1,3}\d?)"
_SIGN_BEHIND = re.compile(r"\((?P<sign>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,3}\d?)(?=[),;])")
"""``Lena Muster [(MuL], Bauamt)`` · ``Lena Muster [(Mu)]``"""
_SIGN_BEFORE = re.compile(
    rf"(?m:^){_SIGN}(?:\s[=–-]|:)?\s(?:(?:Herr|Frau|[A-Z][a-z]{{1,5}}\.|Polier|Meister(?:in)?)\s)*"
)
"""``[ROH Polier] Jens Probst …``, the first of a line"""
_SHORTENED = re.compile(r"[^\W\d_a-zäöüß][a-zäöüß]{1,3}(?=\.?\s?(?:[,;/]|\d|bis\b|$))")
"""``[Le], KW 14`` in a column of people"""


def by_initials(text: str, people: tuple[Person, ...]) -> str | None:
    """Return who is meant by the first initials: ``(LM, bis 30.4.)``, ``YD / PS``."""
    signs = [match[0] for match in _INITIALS.finditer(text)]
    named = (only(one for one in people if sign in _signs(one)) for sign in signs)
    return next((one for one in named if one), None)


def by_sign(cell: str, people: tuple[Person, ...]) -> str | None:
    """Return whose initials a cell holds, or whose surname begins like it: ``Le`` for Lehnigk."""
    sign = _SHORTENED.match(cell)
    begun = (one for one in people if sign and (one.surname or "").startswith(sign[0]))
    return by_initials(cell, people) or only(begun)


def used_signs(people: tuple[Person, ...], text: str) -> dict[str, str]:
    """Return the initials that ``text`` uses for its people; none where it is only one.

    ``LM holt Preise ein, JP fragt nach`` are two; a single ``DB`` may be the railway. What its list
    of people explains (``Lena Muster (MuL)``) comes first.
    """
    printed = set(_INITIALS.findall(text))
    bearers = {sign: [one for one in people if sign in _initials(one)] for sign in printed}
    used = {sign: name for sign, ones in bearers.items() if (name := only(ones))}
    explained = _explained(people, text)
    return used | explained if len(used) > 1 else explained


def _explained(people: tuple[Person, ...], text: str) -> dict[str, str]:
    """Return the signs that stand beside one full name only, of two such at least."""
    told: dict[str, set[str]] = {}
    full = tuple(one.name for one in people if one.given_name)
    for match in _SIGN_BEHIND.finditer(text):
        before = text[max(match.start() - 60, 0) : match.start()].rstrip()
        short = before.rpartition(" ")[2].startswith(match["sign"])
        if short or sum(letter.isupper() for letter in match["sign"]) > 1:
            told.setdefault(match["sign"], set()).update(filter(before.endswith, full))
    for match in _SIGN_BEFORE.finditer(text):
        behind = text[match.end() : match.end() + 60]
        told.setdefault(match["sign"], set()).update(filter(behind.startswith, full))
    found = {sign: names.pop() for sign, names in told.items() if len(names) == 1}
    return found if len(found) > 1 else {}


def only(people: Iterable[Person]) -> str | None:
    """Return the name of the one person, None where there are several or none."""
    names = {one.name for one in people}
    return names.pop() if len(names) == 1 else None


def _signs(person: Person) -> tuple[str, ...]:
    """``BH`` may stand where the body does: ``Rödiger (BH)``."""
    return (*_initials(person), *re.findall(r"\b[A-ZÄÖÜ]{2,3}\b", person.organisation or ""))


def _initials(person: Person) -> tuple[str, ...]:
    """``Petra Schmalzgruber`` is PS, Lea Kammer-Fuß LK, Klaus-Peter Mai KM or KPM."""
    given, surname = person.given_name or "", (person.surname or "")[:1]
    return (given[:1] + surname, "".join(re.findall(r"\b\w", given)) + surname)


def names_of(person: Person) -> tuple[str, ...]:
    """Return what somebody may be called: ``Muster``, ``MUSTER``, ``Mai Anh``, ``Anh``."""
    given = person.given_name or ""
    names = filter(None, (person.surname, given, given.rpartition(" ")[2]))
    return tuple({form for name in names for form in (name, name.upper())})
