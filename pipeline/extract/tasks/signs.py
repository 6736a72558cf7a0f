"""Initials and shortened names (``YD / PS``, ``Le``) into the one person they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.records import Person

_INITIALS = re.compile(r"(?<![\w.-])[A-ZÄÖÜ]{2,3}(?![\w.-])")
"""``[PS] legt bis zum nächsten JF eine Kostenfortschreibung vor``"""
_SHORTENED = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{1,3}(?=\.?\s?(?:[,;/]|\d|bis\b|$))")
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


def only(people: Iterable[Person]) -> str | None:
    """Return the name of the one person, None where there are several or none."""
    names = {one.name for one in people}
    return names.pop() if len(names) == 1 else None


def _signs(person: Person) -> tuple[str, ...]:
    """``Petra Schmalzgruber`` is PS, Lea Kammer-Fuß LK; ``BH`` may stand where the body does."""
    initials = "".join(name[0] for name in (person.given_name or "", person.surname or "") if name)
    return (initials, *re.findall(r"\b[A-ZÄÖÜ]{2,3}\b", person.organisation or ""))


def names_of(person: Person) -> tuple[str, ...]:
    """Return what somebody may be called: ``Muster``, ``Mai Anh`` and its last part ``Anh``."""
    given = person.given_name or ""
    return tuple({one for one in (person.surname, given, given.rpartition(" ")[2]) if one})
