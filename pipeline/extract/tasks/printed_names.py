"""The people of one document as they are printed: by name, first name, sign or office."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.tasks.name_signs import NAME, NameSigns, Signed, words_of
from pipeline.extract.tasks.offices import Offices
from pipeline.extract.tasks.signs import by_sign, names_of, only, used_signs
from pipeline.records import Facts, Person

_CALLED = re.compile(r"^(?:[^\w]*)(?P<first>[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)*)\b")
_SURNAMED = re.compile(
    r"^(?:(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Prof\.|[A-ZÄÖÜ]\.)\s)+(?P<last>[A-ZÄÖÜ][\w-]+)"
)
"""``A. Muster reicht …`` · ``Frau Muster …``"""
_WORD = re.compile(r"[^\W_]+")
Forms = tuple[tuple[tuple[str, str], ...], ...]
_SENTENCE = (
    r"(?=(?:[A-ZÄÖÜ][\w.]*\s){1,4}(?:wird|will|soll|sagt)\s"
    r"|(?:D(?:er|ie|as|en)|Es|Eine?|Man|Im|In|Bei|Für|Am|Auf|Nach|Seit)\s)"
)
_PART = r"(?:Anfang|Mitte|Ende)"
_DATE = rf"(?:,?\s(?:bis\s)?(?:{_PART}?\s?[\w.]*\d[\w.]*|{_PART}\s[A-Z]\w+))?"
_SPEAKING = re.compile(rf"{NAME}(?:\s\([^()]*\))?:\s{_SENTENCE}")
"""``[Frau Muster: ]Die Stadt zahlt``"""
_CLOSING = re.compile(rf"(?:\(|->\s|→\s|:\s|[–—-]\s|,\s){NAME}{_DATE}\)?\W*$")
"""``Zaun streichen [(Lena)]`` · ``Zaun streichen[ – Muster]``"""
_ADDRESSED = re.compile(
    r"\b(?:Herrn?|Hr\.|Frau|Fr\.)\s(?:(?:Dr\.|Prof\.|[A-ZÄÖÜ]\.|[A-ZÄÖÜ][\w-]+)\s){0,2}?(?P<last>[A-ZÄÖÜ][\w-]+)(?!\s[A-ZÄÖÜ])"
)
"""``[Frau Dr. Muster] fragt``"""
_HE_OR_SHE = re.compile(r"\b(?:[Ee]r|[Ss]ie(?!\s[a-zäöüß]+en\b))\b")
_NAMED = 80
"""Characters at the end of a text in which it is told who does what."""


class PrintedNames:
    """Finds the people of one document by what is printed."""

    def __init__(self, known: Facts, text: str = "") -> None:
        """``text`` is the whole document's, which tells whether it uses initials."""
        self._signs = used_signs(known.people, text)
        self._people = tuple(one for one in known.people if one.name not in self._signs)
        self._forms: dict[str, list[tuple[Forms, str]]] = {}
        for one in self._people:
            forms = _forms(one)
            for word in {word for spelled in forms for word, _ in spelled}:
                self._forms.setdefault(word, []).append((forms, one.name))
        self._offices = Offices(known)
        named = frozenset(name for one in self._people for name in names_of(one))
        self._names = named | self._signs.keys()
        self._name_signs = NameSigns(self._names)
        self._genders = _genders(text)
        self._spelled: tuple[str, Signed] = ("", Signed("", ()))

    def beside(self, text: str) -> str | None:
        """Return who is named in what stands beside the work: ``(Lena)``, ``– Muster``."""
        return self.printed(text) or self.called(text)

    def at_once(self, printed: str) -> str | None:
        """Return who is meant by what is printed alone: a name, a sign, an office."""
        sign = self._signs.get(printed.strip(" .,;:()[]").split(" ")[0])
        named = sign or self.printed(printed) or self.called(printed)
        named = named or by_sign(printed, self._people)
        return named or self._offices.held_in(f"Der {printed}")

    def printed(self, text: str) -> str | None:
        """Return the first person whose name, or a surname nobody shares, stands in ``text``."""
        words = words_of(text)
        found: dict[str, int] = {}
        for forms, person in (
            one for word in self._forms.keys() & words for one in self._forms[word]
        ):
            for spelled in forms if person not in found else ():
                places = (_first(form, text) for word, form in spelled if word in words)
                if stands := [place for place in places if place is not None]:
                    found[person] = min(stands)
                    break
        first = [name for name, place in found.items() if place == min(found.values())]
        return first[0] if len(first) == 1 else None

    def signed(self, text: str) -> Signed:
        """Return ``text`` with a sign for each name of the document: ``[Frau Muster]: …``."""
        if self._spelled[0] != text:
            self._spelled = (text, self._name_signs.signed(text))
        return self._spelled[1]

    def called(self, text: str) -> str | None:
        """Return the one person whom the text calls by first name or by office."""
        last, first = _SURNAMED.match(text), _CALLED.match(text)
        named = only(one for one in self._people if last and one.surname == last["last"])
        if named is None and first:
            named = only(one for one in self._people if one.given_name == first["first"])
        return named or self._offices.held_in(text)

    def closes(self, text: str) -> bool:
        """Whether the text ends with somebody known: ``Zaun streichen (Lena)``, ``… – Muster``."""
        signed = self.signed(text[-_NAMED:])
        return bool(signed.names) and _CLOSING.search(signed.text) is not None

    def without_speaker(self, text: str) -> str:
        """Return what somebody says, without who says it: ``Frau Muster: [Die Stadt zahlt]``."""
        signed = self.signed(text) if ": " in text else None
        match = _SPEAKING.match(signed.text) if signed else None
        return signed.spelled(signed.text[match.end() :]) if signed and match else text

    def meant(self, text: str, named: Sequence[str]) -> str | None:
        """Return whom a pronoun means of those ``named`` before: the last who may be a ``sie``."""
        pronoun = _HE_OR_SHE.search(text) if named else None
        if pronoun is None:
            return named[-1] if named else None
        other = "f" if pronoun[0].lower() == "er" else "m"
        fitting = [one for one in named if self._genders.get(one.rpartition(" ")[2]) != other]
        return fitting[-1] if fitting else None

    def note(self, text: str) -> None:
        """Remember whom ``text`` calls by an office: ``Der Rechner Georg Muster``."""
        self._offices.note(text)


def _genders(text: str) -> dict[str, str]:
    """Return the surnames that only ``Frau`` or only ``Herr`` stands before, with f or m."""
    told: dict[str, set[str]] = {}
    for match in _ADDRESSED.finditer(text):
        told.setdefault(match["last"], set()).add("f" if match[0].startswith("F") else "m")
    return {name: genders.pop() for name, genders in told.items() if len(genders) == 1}


def _forms(person: Person) -> Forms:
    """The name and the surname, each as it is and in capitals behind the first of its words."""
    begun = (
        f"{person.given_name} {person.surname[:1]}."
        if person.given_name and person.surname
        else None
    )
    names = filter(None, (person.name, begun, person.surname))
    return tuple(
        tuple((word[0], form) for form in (name, name.upper()) if (word := _WORD.search(form)))
        for name in names
    )


def _first(name: str, text: str) -> int | None:
    """Return where ``name`` first stands in ``text``, not as part of a longer word."""
    start = text.find(name)
    while start >= 0:
        around = (text[max(start - 1, 0) : start], text[start + len(name) :][:1])
        if not any(sign.isalnum() or sign in ("-", "_") for sign in around):
            return start
        start = text.find(name, start + 1)
    return None
