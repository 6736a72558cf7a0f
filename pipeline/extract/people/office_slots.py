"""The places of a text that tell an office whose bearer stands elsewhere: ``zum Kassier``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.extract.people.office_words import (
    BELONGING,
    OFFICE,
    borne,
    is_office,
    is_several,
)
from pipeline.sieve import Sieve

SlotKind = Literal["label", "new", "chosen", "held", "election"]
ON_LINE = OFFICE.replace(r"\s", " ")
"""An office that no line's end parts."""
LABEL = re.compile(
    # 2. Vorsitzender: Ulf … · - Politische Geschäftsführerin: Ida … · Referent für Technik: Ulf
    rf"(?:^|(?<=[;,.:] ))(?:[^\w\n]*|\W*[a-z]\)\s)(?:Neuer? |Wahl:? |D(?:er|ie) )?{ON_LINE}"
    r"(?P<rest>(?: (?:für|des|der|den|die|das|im|[A-ZÄÖÜ][\w-]+)){0,4}?) ?:(?!\d)",
    re.MULTILINE,
)
DASHED = re.compile(
    # Obmann – Ulf Beispiel · Schriftführer-Stv. - Ida Muster
    rf"^[^\w\n]*{ON_LINE}(?P<rest>)\s[–—-]+\s(?=[A-ZÄÖÜ])",
    re.MULTILINE,
)
CHOSEN = re.compile(
    # zum 1. Vorsitzenden · zur neuen Kassierin · als Beisitzer · zu Kassenprüfern
    rf"\b(?P<lead>[Zz]u[mr]?|[Aa]ls)\s{OFFICE}{BELONGING}(?![\w-])"
)
HELD = re.compile(
    # das Amt des Kassiers · das Amt als Schriftführerin · die Aufgabe der Kassenprüferin
    r"\b(?:Amte?s?|Posten|Funktion|Aufgabe|Position)\s(?P<lead>des|der|als|eine[sr])"
    rf"\s{OFFICE}{BELONGING}(?![\w-])"
)
NEW = re.compile(
    # Neuer Kassier ist Ulf Beispiel · Neue Vorsitzende wird Ida Muster
    rf"\bNeue[rs]?\s{OFFICE}{BELONGING}(?=\s(?:ist|sind|wird|wurde)\b)"
)
ELECTION = re.compile(
    # Wahl des Kassiers · Neuwahl der Schriftführerin · Wahl zum Präsidenten
    r"\b(?:\w*[Ww]ahl(?:en)?)\s(?P<lead>des|der|eine[sr]|zu[mr])"
    rf"\s{OFFICE}{BELONGING}(?![\w-])"
)
ALONE = re.compile(
    # als 1. Vorsitzender / Herr Ulf Beispiel
    rf"^[^\w\n]*(?P<lead>[Zz]u[mr]?|[Aa]ls)\s{ON_LINE}(?P<rest>)\s?:?$",
    re.MULTILINE,
)
FORMS: Sieve[SlotKind] = Sieve(
    (
        (LABEL, "label"),
        (DASHED, "label"),
        (ALONE, "label"),
        (ELECTION, "election"),
        (HELD, "held"),
        (NEW, "new"),
        (CHOSEN, "chosen"),
    )
)


@dataclass(frozen=True, slots=True)
class Slot:
    """An office at its place in a text."""

    start: int
    end: int
    kind: SlotKind
    office: str | None
    """None where it is no lasting one: ``zum Versammlungsleiter``."""
    several: bool
    """Whether it may have several bearers: ``Beisitzer``."""


def slots_in(text: str) -> tuple[Slot, ...]:
    """Return the places that tell offices, in order, none within another."""
    found: list[Slot] = []
    for slot in sorted(_all(text), key=lambda one: (one.start, FORMS_ORDER[one.kind])):
        if not found or slot.start >= found[-1].end:
            found.append(slot)
    return tuple(found)


FORMS_ORDER = {"label": 0, "election": 1, "held": 2, "new": 2, "chosen": 3}


def _all(text: str) -> Iterator[Slot]:
    for match, kind in FORMS.finditer(text):
        told = match.groupdict()
        lead = (told.get("lead") or "").lower().replace("eines", "des").replace("einer", "der")
        office = borne(match["office"], match["rest"] or "", lead)
        if office or kind == "election" or is_office(match["office"]):
            several = is_several(match["office"], lead)
            yield Slot(match.start(), match.end(), kind, office, several)
