"""Names of a list printed surname first (``Muster Ida``) turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.words import exact

LEAST = 2
"""So many names of a document must certainly stand surname first before one is turned round."""


def turned_round(
    reader: NameReader, forms: Sequence[NameForm], apart: Sequence[bool] | None = None
) -> tuple[NameForm, ...]:
    """Return the names, given name and surname changed where the lists print the surname first.

    A name is certainly so where only its last part is a given name. Names of two given names are
    turned round where more names of their sort stand so than the other way. ``apart`` are names
    that stand in no list; those behind an office are a sort of their own too:
    ``Diakon Ulf Frank, Muster Ida``.
    """
    found = [_surname_first(reader, form) for form in forms]
    usual = found.count(True) >= LEAST
    forms = [_office_turned(reader, form) if usual else form for form in forms]
    sorts = [_is_announced(form) or alone for form, alone in zip(forms, apart or (), strict=False)]
    sorts = sorts or [_is_announced(form) for form in forms]
    votes = [(sort, first) for sort, first in zip(sorts, found, strict=True) if first is not None]
    return tuple(
        turned(form)
        if (first and (usual or reader.is_surname((form.given or "").split()[0])))
        or (first is None and usual and _is_turned(sort, votes))
        else form
        for form, first, sort in zip(forms, found, sorts, strict=True)
    )


def _is_turned(sort: bool, votes: Sequence[tuple[bool, bool]]) -> bool:
    """Whether most names of a sort, or of all where none of it is sure, stand surname first."""
    same = [first for one, first in votes if one == sort] or [first for _, first in votes]
    return 2 * sum(same) > len(same)


def _is_announced(form: NameForm) -> bool:
    return bool(form.salutation or form.title or form.function)


def _surname_first(reader: NameReader, form: NameForm) -> bool | None:
    """Whether the surname stands first; None where that cannot be told."""
    if not form.given or not form.surname or INITIAL.fullmatch(form.given):
        return False
    first, *others = [*form.given.split(), *form.surname.split()]
    given = [reader.is_given(part) for part in others]
    if reader.is_given(first):
        return None if all(given) else False
    if not any(given):
        return None if reader.is_surname(first) else False  # Muster Xaq
    return all(given)


def _office_turned(reader: NameReader, form: NameForm) -> NameForm:
    """Return a name with its office as the surname: ``Koch Ida`` stands surname first too."""
    given, office = form.surname or "", form.function or ""
    called = reader.is_given(given) and not (form.given or form.salutation or form.title)
    if not called or office not in exact("name_office_surnames.txt"):
        return form
    return replace(form, given=given, surname=office, function=None)


def turned(form: NameForm) -> NameForm:
    """Return the name with what stood first as its surname."""
    if not form.given or not form.surname:
        return form
    surname, *given = [*form.given.split(), *form.surname.split()]
    return replace(form, given=" ".join(given), surname=surname)
