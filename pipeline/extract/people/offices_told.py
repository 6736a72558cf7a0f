"""Offices that sentences and lists give to people: ``zum Kassier wird Ulf Beispiel gewählt``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.extract.people.bearers import Bearer, bearers_in
from pipeline.extract.people.office_sentences import MANY, Unit, is_elected
from pipeline.extract.people.office_slots import Slot, slots_in
from pipeline.extract.people.seen import Seen
from pipeline.extract.people.shared_offices import shared_offices
from pipeline.extract.people.signed import offices_on_lines
from pipeline.extract.sentences import sentences
from pipeline.records import Evidence, Outline, Passage, Transcript

REACH = 6
"""Sentences behind an office within which somebody is still elected to it."""


def with_offices_told(
    transcript: Transcript, passages: Iterable[Passage], outline: Outline, seen: Sequence[Seen]
) -> list[Seen]:
    """Return the names with the offices that sentences, lists and signatures tell of them."""
    told: dict[Evidence, str] = {**offices_on_lines(transcript, seen)}
    reading = Reading()
    headings = {(item.evidence.page, item.evidence.start) for item in outline.items}
    for passage, bearers in bearers_in(passages, seen):
        first = passage.lines[0].line
        if any(first.page == page and first.start <= at < first.end for page, at in headings):
            reading = Reading()
        for one, office in (*reading.told(passage, bearers), *shared_offices(passage, bearers)):
            told.setdefault(one.evidence, office)
    return [replace(one, held=one.held or told.get(one.evidence)) for one in seen]


@dataclass(slots=True)
class Open:
    """An office to which somebody is being elected, with those who stand for it."""

    slot: Slot
    stood: dict[str, Bearer]
    left: int = REACH
    named_next: bool = False
    """Whether the name stands on the next line: ``Kassier:``, ``Ulf Beispiel``."""


class Reading:
    """One document read from its begin: elections go on over sentences and paragraphs."""

    def __init__(self) -> None:
        self._open: Open | None = None

    def told(self, passage: Passage, bearers: Sequence[Bearer]) -> Iterator[tuple[Bearer, str]]:
        """Yield who holds which office by this passage."""
        slots = slots_in(passage.text)
        if not slots and self._open is None:
            return
        for start, end in _units(passage, slots):
            here = [one for one in bearers if start <= one.start < end]
            inside = [one for one in slots if start <= one.start < end]
            unit = Unit(passage.text, start, end, here, inside)
            yield from self._in_unit(unit)

    def _in_unit(self, unit: Unit) -> Iterator[tuple[Bearer, str]]:
        slots = unit.slots
        if slots and slots[0].kind == "label":
            named = list(unit.labelled(slots[0]))
            yield from named
            self._open_label(unit, slots[0], bool(named))
            slots = slots[1:]
            if named:
                return
        elif slots and all(slot.kind == "election" for slot in slots):
            self._open = Open(slots[0], {}) if len(slots) == 1 else None
            slots = ()
        if slots:
            found = list(unit.elected())
            yield from found
            if not found and len(slots) == 1 and unit.proposes(slots[0]):
                self._open = Open(slots[0], {one.text: one for one in unit.standing()})
            return
        yield from self._later(unit)

    def _open_label(self, unit: Unit, slot: Slot, named: bool) -> None:
        """Keep the office of a label for what follows, where nobody stands behind it."""
        ends = not unit.text[slot.end : unit.end].strip()
        waiting = self._open is not None and self._open.named_next
        self._open = None
        if slot.office and not named:
            self._open = Open(slot, {}, named_next=ends and not waiting)

    def _later(self, unit: Unit) -> Iterator[tuple[Bearer, str]]:
        """Yield who is elected to the office that was told before."""
        if self._open is None:
            return
        self._open.left -= 1
        if self._open.left < 0 or unit.is_barred:
            self._open = None if self._open.left < 0 else self._open
            return
        office, standing = self._open.slot.office, unit.standing()
        if self._open.named_next and office and unit.opens_with_name:
            self._open = None
            yield unit.bearers[0], office
            return
        self._open.named_next = False
        if is_elected(unit.told) and office:
            chosen = standing or list(self._open.stood.values())
            if len(chosen) == 1 or (self._open.slot.several and MANY.search(unit.told)):
                yield from ((one, office) for one in chosen)
                return
        self._open.stood.update((one.text, one) for one in standing)


def _units(passage: Passage, slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a passage, cut where a label or an entry of a list begins."""
    cuts = {slot.start for slot in slots if slot.kind == "label"}
    for begin, line in zip(passage.starts, passage.lines, strict=True):
        if line.line.kind != "text":
            cuts.add(begin)
    cuts |= {start for start, _ in sentences(passage.text)}
    ordered = sorted(cuts | {len(passage.text)})
    yield from pairwise(ordered)
