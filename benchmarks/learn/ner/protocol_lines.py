"""Invented lines as protocols word them, annotated, made from templates and lists of names."""

from __future__ import annotations

import csv
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from faker.providers.person import (
    cs_CZ,
    de_AT,
    de_CH,
    de_DE,
    es_ES,
    fr_FR,
    hr_HR,
    hu_HU,
    it_IT,
    nl_NL,
    pl_PL,
    ro_RO,
    tr_TR,
)

from benchmarks.learn.ner.sentence import Sentence
from benchmarks.learn.plain_text import places, surnames

HERE = Path(__file__).parent
SLOT = re.compile(r"\{(\w+)\}")
"""``{person}`` of ``Protokoll: {person}``"""
PIECE = re.compile(
    r"(?:Dipl\.-Ing|[A-Z][a-z]{0,3}|VAng|phil|gez|med)\.(?=\s|$)"
    r"|\w+(?:[-'’.:/]\w+)*-?|[^\w\s]"
)
"""``H.``, ``14:00``, ``Bündnis``, ``90/Die``"""
LABELS = {
    "person": "PER", "reversed": "PER", "surname": "PER", "initial": "PER", "given": "PER",
    "place": "LOC", "quarter": "LOC", "street": "LOC", "site": "LOC",
    "body": "ORG", "party": "ORG", "firm": "ORG",
}  # fmt: skip
UNSEEN_INHABITANTS = 8
GERMAN = (de_DE, de_AT, de_CH)
FOREIGN = (cs_CZ, es_ES, fr_FR, hr_HR, hu_HU, it_IT, nl_NL, pl_PL, ro_RO, tr_TR)
ONE_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
"""``Onno``, ``Anna-Lena``"""


def _names(kind: str, locales: tuple[ModuleType, ...]) -> list[str]:
    """Return the names of Faker's ``first_names`` or ``last_names`` that are one word."""
    found = {str(name) for one in locales for name in getattr(one.Provider, kind, ())}
    return sorted(name for name in found if ONE_NAME.fullmatch(name) and name[0].isupper())


class NameStore:
    """Names of people and places to draw from."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._given = _names("first_names", GERMAN)
        self._foreign = _names("first_names", FOREIGN)
        self._common = _names("last_names", GERMAN)
        self._foreign_last = _names("last_names", FOREIGN)
        self._rare = [name for name in surnames() if name[0].isupper() and len(name) > 2]
        known = [(name, size) for name, size in places() if re.fullmatch(r"[\w -]+", name)]
        self._places = [name for name, _ in known]
        self._sizes = [size**0.5 + UNSEEN_INHABITANTS for _, size in known]

    def given(self) -> str:
        """A given name, one in five foreign, now and then two with a hyphen."""
        foreign = self._chance.random() < 0.2
        name = self._chance.choice(self._foreign if foreign else self._given)
        if self._chance.random() < 0.04:
            return f"{name}-{self._chance.choice(self._given)}"
        return name

    def surname(self) -> str:
        """A surname, half of them rare; now and then a double one or one with ``von``."""
        drawn = self._chance.random()
        store = self._common if drawn < 0.4 else self._rare if drawn < 0.85 else self._foreign_last
        name = self._chance.choice(store)
        drawn = self._chance.random()
        if drawn < 0.06:
            return f"{name}-{self._chance.choice(self._common)}"
        return f"von {name}" if drawn < 0.075 else name

    def person(self) -> str:
        """Given name and surname."""
        return f"{self.given()} {self.surname()}"

    def place(self) -> str:
        """A place, the more likely the larger."""
        return self._chance.choices(self._places, self._sizes)[0]


@cache
def _entries() -> dict[str, list[str]]:
    lines = (
        line
        for line in (HERE / "slots.csv").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    result: dict[str, list[str]] = {}
    for row in csv.DictReader(lines):
        result.setdefault(row["slot"], []).append(row["entry"])
    return result


class LineMaker:
    """Fills templates."""

    def __init__(self, chance: random.Random, names: NameStore) -> None:
        self._chance = chance
        self._names = names
        lines = (HERE / "templates.txt").read_text(encoding="utf-8").splitlines()
        self._templates = [line for line in lines if line and not line.startswith("#")]

    def lines(self, count: int) -> Iterator[Sentence]:
        """Yield ``count`` lines, the templates in turn."""
        for at in range(count):
            yield self._filled(self._templates[at % len(self._templates)])

    def _filled(self, template: str) -> Sentence:
        words: list[str] = []
        tags: list[str] = []
        pieces = SLOT.split(template)
        for at, piece in enumerate(pieces):
            text = self._text(piece) if at % 2 else piece
            found = PIECE.findall(text)
            label = LABELS.get(piece) if at % 2 else None
            words += found
            tags += [f"{'I' if i else 'B'}-{label}" if label else "O" for i in range(len(found))]
        if self._chance.random() < 0.04:
            words = [word.upper() for word in words]
        return Sentence(tuple(words), tuple(tags))

    def _text(self, slot: str) -> str:
        if slot == "number":
            return str(self._chance.choice((1, 2, 3, 4, 5, 7, 9, 12, 17, 24, 86, 150, 1998, 4039)))
        if slot == "initial":
            return f"{self._names.given()[0]}. {self._names.surname()}"
        if slot == "reversed":
            return f"{self._names.surname()} {self._names.given()}"
        if slot == "place":
            return self._names.place()
        if slot in ("person", "surname", "given"):
            return str(getattr(self._names, slot)())
        return SLOT.sub(lambda match: self._text(match[1]), self._chance.choice(_entries()[slot]))
