"""Names of a list printed surname first (``Muster Ida``) turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.people.names import INITIAL, NameForm, NameReader

LEAST = 2
"""So many names of a document must certainly stand surname first before one is turned round."""


def turned_round(reader: NameReader, forms: Sequence[NameForm]) -> tuple[NameForm, ...]:
    """Return the names, given name and surname changed where the lists print the surname first.

    A name is certainly so where only its last part is a given name. Names of two given names are
    turned round where more names of the lists stand so than the other way.
    """
    found = [_surname_first(reader, form) for form in forms]
    inverted, straight = found.count(True), found.count(False)
    usual = inverted >= LEAST
    return tuple(
        turned(form)
        if (first and (usual or reader.is_surname((form.given or "").split()[0])))
        or (first is None and usual and inverted > straight)
        else form
        for form, first in zip(forms, found, strict=True)
    )


def _surname_first(reader: NameReader, form: NameForm) -> bool | None:
    """Whether the surname stands first; None where that cannot be told."""
    if not form.given or not form.surname or INITIAL.fullmatch(form.given):
        return False
    first, *others = [*form.given.split(), *form.surname.split()]
    given = [reader.is_given(part) for part in others]
    if reader.is_given(first):
        return None if all(given) else False
    return all(given)


def turned(form: NameForm) -> NameForm:
    """Return the name with what stood first as its surname."""
    if not form.given or not form.surname:
        return form
    surname, *given = [*form.given.split(), *form.surname.split()]
    return replace(form, given=" ".join(given), surname=surname)
