"""Printed forms of names gathered to persons: one person, one canonical name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz

from pipeline.dictionaries import Dictionaries
from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameForm, NameReader

LIKE = 86.0
"""Ratio (0-100) from which two surnames of at least five letters are one, misread or misspelt."""


ADDRESS = {"f": "Frau", "m": "Herr"}


@cache
def folded(name: str) -> str:
    """Fold what misreading and spelling vary: ``Schäfer``, ``Schaefer`` and ``Schafer`` agree."""
    text = name.casefold()
    for before, after in (
        ("ä", "a"), ("ö", "o"), ("ü", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("ß", "ss"),
        ("é", "e"), ("è", "e"), ("ph", "f"), ("th", "t"), ("sch", "sh"), ("ck", "k"), ("-", " "),
    ):  # fmt: skip
        text = text.replace(before, after)
    return re.sub(r"[^\w ]", "", text)


@dataclass(slots=True)
class Group:
    """All forms of one person."""

    given: str | None
    surname: str | None
    forms: list[NameForm] = field(default_factory=list)
    address: str | None = None
    """``Frau`` or ``Herr`` where two have but one surname between them."""
    suffix: str | None = None
    """``I`` or ``sen.`` where two have one name between them."""

    @property
    def name(self) -> str:
        """The canonical name: given name and surname without title."""
        parts = (self.address, self.given, self.surname, self.suffix)
        return " ".join(part for part in parts if part)

    @property
    def rank(self) -> str | None:
        """``I`` or ``sen.`` where one of the forms tells it."""
        return next((form.rank for form in self.forms if form.rank), None)

    @property
    def gender(self) -> str | None:
        """``f`` or ``m`` where one of the forms tells it."""
        return next((form.gender for form in self.forms if form.gender), None)

    def may_be(self, form: NameForm) -> bool:
        """Whether nothing tells that the form is of another of this name: a sister, a son."""
        alike = None in (self.gender, form.gender) or self.gender == form.gender
        return alike and (None in (self.rank, form.rank) or self.rank == form.rank)


class Registry:
    """Gathers the forms of one document; full names first, then what may stand for them."""

    def __init__(self, reader: NameReader, dictionaries: Dictionaries) -> None:
        self._reader = reader
        self._aliases: dict[str, str] = {}
        self._barred: set[str] = set()
        for rule in dictionaries.names:
            if rule.not_a_person:
                self._barred |= {folded(rule.name), *map(folded, rule.aliases)}
                continue
            for alias in (rule.name, *rule.aliases):
                self._aliases[folded(alias)] = rule.name
        self.groups: list[Group] = []

    def gather(self, forms: list[NameForm]) -> dict[NameForm, Group]:
        """Return the person of each form; barred names are left out."""
        found: dict[NameForm, Group] = {}
        wanted = [form for form in forms if not self._is_barred(form)]
        full = [form for form in wanted if form.full]
        rest = [form for form in wanted if not form.full]
        weights = Counter(_key(form) for form in full)
        for form in sorted(full, key=lambda form: -weights[_key(form)]):
            found[form] = self._add_full(form)
        rest.sort(key=lambda form: (form.surname is None or form.given is None, not form.gender))
        for form in rest:
            found[form] = self._add_partial(form)
        self._tell_apart()
        return found

    def _tell_apart(self) -> None:
        """Give those of one name alone their rank or word of address: ``Muster I``."""
        names = Counter(group.name for group in self.groups)
        for group in [group for group in self.groups if names[group.name] > 1]:
            group.suffix = group.rank
            group.address = None if group.suffix else ADDRESS.get(group.gender or "")

    def _is_barred(self, form: NameForm) -> bool:
        whole = " ".join(part for part in (form.given, form.surname) if part)
        return folded(whole) in self._barred or folded(form.surname or "") in self._barred

    def _add_full(self, form: NameForm) -> Group:
        given, surname = self._canonical(form.given, form.surname)
        for group in self.groups:
            ranked = form.rank and not group.may_be(form)
            if group.surname and not ranked and self._same(group, given, surname):
                group.forms.append(form)
                return group
        self.groups.append(Group(given, surname, [form]))
        return self.groups[-1]

    def _canonical(self, given: str | None, surname: str | None) -> tuple[str | None, str | None]:
        alias = self._aliases.get(folded(" ".join(part for part in (given, surname) if part)))
        if alias is None:
            return given, surname
        first, _, last = alias.rpartition(" ")
        return first or None, last

    def _same(self, group: Group, given: str | None, surname: str | None) -> bool:
        """Whether a full name is this person's: equal when folded, or misread."""
        if not given or not surname or not group.given or not group.surname:
            return False
        surnames = folded(group.surname) == folded(surname)
        givens = folded(group.given) == folded(given)
        if surnames and (givens or _is_part(group.given, given)):
            return True
        if givens:
            return _misread(group.surname, surname)
        if not surnames:
            return False
        known = self._reader.is_given(group.given), self._reader.is_given(given)
        return not all(known) and fuzz.ratio(folded(group.given), folded(given)) >= 80

    def _add_partial(self, form: NameForm) -> Group:
        given, surname = self._canonical(form.given, form.surname)
        if given is not None and not form.full and surname is not None and form.given is None:
            return self._add_full(form)
        candidates = [group for group in self._candidates(form) if group.may_be(form)]
        if len(candidates) == 1:
            candidates[0].forms.append(form)
            return candidates[0]
        same = [group for group in self.groups if _is_same_form(group, form)]
        same = [group for group in same if group.gender == form.gender] or same
        if len(same) == 1 and same[0].may_be(form):
            same[0].forms.append(form)
            return same[0]
        self.groups.append(Group(form.given, form.surname, [form]))
        return self.groups[-1]

    def _candidates(self, form: NameForm) -> list[Group]:
        """Return the persons that a surname, an initial or a first name alone may stand for."""
        surname = form.surname or ""
        named = [g for g in self.groups if g.surname and _alike(g.surname, surname)]
        exact = [g for g in named if folded(g.surname or "") == folded(surname)]
        named = exact or named
        if form.given and INITIAL.fullmatch(surname):
            called = [g for g in self.groups if g.surname and _is_of(g, form.given)]
            return [g for g in called if (g.surname or "").startswith(surname[0])]
        if form.given and INITIAL.match(form.given):
            return [g for g in named if (g.given or "").startswith(form.given[0])]
        if not named and not form.salutation and not form.given:
            called = [g for g in self.groups if g.given and folded(g.given) == folded(surname)]
            return called or [g for g in self.groups if _is_called(g, surname)]
        genitive = surname[:-1] if surname.endswith("s") else ""
        if not named and genitive:
            named = [g for g in self.groups if folded(g.surname or "") == folded(genitive)]
        return named


def _is_same_form(group: Group, form: NameForm) -> bool:
    """Whether a person is known by nothing but this given name, or initial, and surname."""
    same = group.given == form.given and group.surname and form.surname
    return bool(same and folded(group.surname or "") == folded(form.surname or ""))


def _is_of(group: Group, given: str) -> bool:
    """Whether a person has this given name, or it is the first of several."""
    return folded(group.given or "") == folded(given) or _is_called(group, given)


def _is_called(group: Group, given: str) -> bool:
    """Whether the first of a person's given names is this one: ``Ida E. Muster``."""
    first, *others = re.split(r"[ -]", group.given or "")
    return bool(others) and folded(first) == folded(given)


def _key(form: NameForm) -> tuple[str, str]:
    return form.given or "", form.surname or ""


def _is_part(one: str, other: str) -> bool:
    """Whether the given names of one are some of the other's: ``Karl`` and ``Karl Heinz``."""
    shorter, longer = sorted((folded(one).split(), folded(other).split()), key=len)
    return len(shorter) < len(longer) and set(shorter) <= set(longer)


def _alike(one: str, other: str) -> bool:
    return folded(one) == folded(other) or _misread(one, other)


def _misread(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    return fuzz.ratio(folded(one), folded(other)) >= LIKE
