"""Offices that stand on lines of their own beside names: ``Ida Muster`` over ``Schriftwartin``."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from pipeline.extract.attendance.blocks import cell_starts
from pipeline.extract.people.office_words import held_by_label
from pipeline.extract.people.seen import Seen
from pipeline.records import CorrectedLine, Evidence, Transcript

SIGNED = re.compile(r"^(?:gez\.|[\W_])*|(?:,? e\. ?h\.|[\W_])*$")  # gez. Ida Muster e. h.
AND = re.compile(r"\s(?:und|u\.|/)\s")


@dataclass(frozen=True, slots=True)
class Told:
    """A line that holds nothing but names, or nothing but offices."""

    names: Sequence[Seen] = ()
    offices: Sequence[str] = ()

    @property
    def kind(self) -> str:
        """What the line holds."""
        return "names" if self.names else "offices" if self.offices else ""


@dataclass(slots=True)
class Names:
    """The names of a document, by where they stand and by their surnames."""

    on_page: dict[int, list[Seen]] = field(default_factory=lambda: defaultdict(list))
    bearing: dict[str, list[Seen]] = field(default_factory=lambda: defaultdict(list))

    def at(self, line: CorrectedLine, start: int, end: int) -> Seen | None:
        """Return the person whose name is all that stands at ``start:end`` of a line."""
        text = line.text[start:end]
        if not (text[:1].isalnum() and text[-1:].isalnum() and not text.startswith("gez.")):
            text = SIGNED.sub("", text)
        begin, last = line.raw_from[start], line.raw_to[end - 1]
        for one in self.on_page[line.line.page]:
            if begin <= one.evidence.start and one.evidence.end <= last:
                length = one.evidence.end - one.evidence.start
                return one if len(text) <= length + 1 else None
        bearers = self.bearing.get(text, [])
        return (
            bearers[0]
            if len({one.form.given for one in bearers} - {None}) <= 1 and bearers
            else None
        )


def offices_on_lines(transcript: Transcript, seen: Sequence[Seen]) -> Mapping[Evidence, str]:
    """Return the offices that stand right above or below names, each on a line or in a cell.

    Such lines alternate: where a name comes first, its office stands below it. A list of names
    below one office does not, nor do an odd number of lines.
    """
    names = Names()
    for one in seen:
        names.on_page[one.evidence.page].append(one)
        names.bearing[one.form.surname or ""].append(one)
    lines = [_told(line, names) for line in transcript.lines if re.search(r"\w", line.text)]
    told: dict[Evidence, str] = {}
    for is_told, group in groupby(lines, key=lambda one: bool(one.kind)):
        run = list(group)
        alternating = all(one.kind != other.kind for one, other in pairwise(run))
        if is_told and alternating and len(run) % 2 == 0:
            told |= {one.evidence: office for one, office in _paired(run)}
    return told


def _paired(run: Sequence[Told]) -> Iterator[tuple[Seen, str]]:
    for one, other in zip(run[::2], run[1::2], strict=True):
        names, offices = one.names or other.names, one.offices or other.offices
        if len(names) == len(offices):
            yield from zip(names, offices, strict=True)


def _told(line: CorrectedLine, names: Names) -> Told:
    """Return the names or the offices of a line, neither where it holds anything else."""
    starts = cell_starts(line)
    cells = [
        cell
        for cell in zip(starts, [*starts[1:], len(line.text)], strict=True)
        if cell[0] < cell[1]
    ]
    people = [names.at(line, start, end) for start, end in cells]
    known = [one for one in people if one is not None]
    if len(known) == len(cells):
        return Told(names=known)
    offices = [_office(line.text[start:end]) for start, end in cells]
    told = [office for office in offices if office]
    return Told(offices=told) if len(told) == len(cells) else Told()


def _office(text: str) -> str | None:
    """Return the first lasting office of ``Geschäftsführer und Protokollführer``."""
    return next(filter(None, map(held_by_label, AND.split(text.strip()))), None)
