"""A sentence about offices, or an entry of a list: whom it brings to which of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.extract.people.bearers import Bearer
from pipeline.extract.people.office_slots import Slot
from pipeline.extract.people.words import is_salutation, listed
from pipeline.wordlists import alternatives, words

BETWEEN = re.compile(r"[\s,;/&–-]*(?:und|sowie)?[\s,;&–-]*")
"""What stands between the names of a list: ``Ulf Beispiel, Ida Muster und …``."""
BRACKET = re.compile(r"\([^()]*\)")
VERB_BEHIND = re.compile(r"\s(?:wird|wurden?|ist|sind|werden|wähl\w+|(?:über|er|be)n\w+)\b")
"""``zum Kassier wird Ulf Beispiel gewählt``: the name stands behind the office."""
MANY = re.compile(r"\b(?:werden|wurden|sind|wählten|wählt|übernehmen)\b")
AS = re.compile(
    # Ulf Beispiel als Kassier · Ida Muster, wohnhaft in Ulm, als Präsidentin ·
    # Ulf Beispiel berichtet als Obmann
    r"(?:\s(?:bericht|begrüß|eröffn|erklär|informier|sprich|dank|leite|verlies|führ)\w*)?"
    r",?\s(?:(?:wohnhaft|aus|geb\.|geboren)\s[^;.:]{2,40},?\s)?$"
)
COUNTED = re.compile(r"nicht einstimmig|keine[rn]? (?:Enth|Gegen|Nein)[\w-]+", re.IGNORECASE)
"""Votes that are no doubt of an election: ``bei keiner Enthaltung``."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or an entry of a list, with the people and the offices that it names."""

    text: str
    start: int
    end: int
    bearers: Sequence[Bearer]
    slots: Sequence[Slot]

    @property
    def told(self) -> str:
        """The words of the sentence."""
        return self.text[self.start : self.end]

    @property
    def is_barred(self) -> bool:
        """Whether the sentence tells of who leaves, or of what is not so."""
        return _opens_word("not_elected.txt", COUNTED.sub("", self.told))

    def standing(self) -> list[Bearer]:
        """Return the people that the sentence may elect."""
        told = [one for one in self.bearers if not self._stands_by(one)]
        clause = self.text.rfind(", dass ", self.start, self.end)
        behind = [one for one in told if one.start > clause]
        return behind or told

    @property
    def opens_with_name(self) -> bool:
        """Whether a name without an office opens the sentence."""
        first = self.bearers[0] if self.bearers else None
        before = self.text[self.start : first.start] if first else ""
        return first is not None and not first.function and not re.search(r"\w", before)

    def proposes(self, slot: Slot) -> bool:
        """Whether somebody may be elected to an office by the next sentences."""
        return slot.kind == "held" or _opens_word("proposed_words.txt", self.told)

    def labelled(self, slot: Slot) -> Iterator[tuple[Bearer, str]]:
        """Yield the people right behind a label: ``Kassenprüfer: Ulf Beispiel, Ida Muster``."""
        at = slot.end
        if slot.office is None or _opens_word("not_elected.txt", self.told.split(".")[0]):
            return
        for one in self.bearers:
            if one.start < slot.end:
                continue
            gap = BRACKET.sub("", self.text[at : one.start])
            another = one.function and one.function.casefold() not in slot.office.casefold()
            if another or not BETWEEN.fullmatch(gap) or (at > slot.end and not slot.several):
                return
            yield one, slot.office
            at = one.end

    def elected(self) -> Iterator[tuple[Bearer, str]]:
        """Yield the people whom the sentence brings to the offices that it names."""
        standing = self.standing()
        if not standing or self.is_barred:
            return
        if not is_electing(self.told) and self.slots[0].kind != "new":
            yield from self._named_as(standing)
            return
        if _opens_word("proposed_words.txt", self.told) and len(standing) > 1:
            return
        slots = [one for one in self.slots if one.kind != "label"]
        if len(slots) == 1 and len(standing) == 1 and slots[0].office:
            yield standing[0], slots[0].office
            return
        for slot, near in self._paired(slots, standing):
            many = slot.several and (MANY.search(self.told) or len(slots) > 1)
            if slot.office and (len(near) == 1 or many):
                yield from ((one, slot.office) for one in near)

    def _named_as(self, standing: Sequence[Bearer]) -> Iterator[tuple[Bearer, str]]:
        """Yield those behind whose names an office stands: ``Ida Muster als Kassierin``."""
        if _opens_word("proposed_words.txt", self.told):
            return
        for slot in self.slots:
            lead = self.text[slot.start : slot.start + 3].lower()
            for one in standing:
                near = AS.match(self.text[one.end : slot.start]) if one.end <= slot.start else None
                if near and lead == "als" and slot.office:
                    yield one, slot.office

    def _paired(
        self, slots: Sequence[Slot], standing: Sequence[Bearer]
    ) -> Iterator[tuple[Slot, list[Bearer]]]:
        """Yield each office with the people before it, or behind it, as the sentence is built."""
        first = slots[0]
        before = [one for one in standing if one.start < first.start]
        ahead = bool(before) and not VERB_BEHIND.match(self.text, first.end)
        for at, slot in enumerate(slots):
            begin = slots[at - 1].end if at else self.start
            until = slots[at + 1].start if at + 1 < len(slots) else self.end
            low, high = (begin, slot.start) if ahead else (slot.end, until)
            yield slot, [one for one in standing if low <= one.start < high]

    def _stands_by(self, one: Bearer) -> bool:
        """Whether a person only stands beside an election: ``auf Vorschlag von Ida Muster``."""
        before = self.text[self.start : one.start]
        if before.count("(") > before.count(")"):
            return True
        told = [word.lower() for word in re.findall(r"[^\W\d_]+", before)]
        while told and _is_before_name(told[-1]):
            told.pop()
        return bool(told) and listed("not_elected_behind.txt").fullmatch(told[-1]) is not None


def is_electing(told: str) -> bool:
    """Whether somebody comes to an office, or keeps it, by a sentence."""
    return is_elected(told) or _whole_words("electing_words.txt").search(told) is not None


def is_elected(told: str) -> bool:
    """Whether a sentence tells of an election for certain."""
    return _whole_words("elected_words.txt").search(told) is not None


@cache
def _whole_words(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(name)})\b", re.IGNORECASE)


@cache
def _beginnings(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words(name))})", re.IGNORECASE)


def _opens_word(name: str, told: str) -> bool:
    """Whether one of the beginnings of a list opens a word of a text."""
    return _beginnings(name).search(told) is not None


def _is_before_name(word: str) -> bool:
    """Whether a word is an article, an address or an office before a name."""
    capital = word[:1].upper() + word[1:]
    named = is_salutation(capital) or listed("name_titles.txt").fullmatch(capital)
    return bool(named or word in ("der", "die", "den", "dem"))
