"""Names over ``Vorsitzende`` and ``Protokollführer`` at the foot of the minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extract.attendance.blocks import Block, cell_starts
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import role_of
from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.pieces import read_piece
from pipeline.records import CorrectedLine, Role

SIGNED: dict[str, Role] = {"chair": "chair", "minutes": "minutes", "moderation": "moderation"}
Cell = tuple[int, int]
BESIDE = re.compile(r"(?P<name>[^,(:]+)(?:, | \()(?P<office>[^,():.]+)\)?")
"""Ida Muster, Schriftführerin · Ulf Beispiel (Vorsitzender)"""


DATED = re.compile(r"(?:(?:am|den) )?(?:\d.*)?")  # Protokoll: Ida Muster, 12.5.1999


def signatures(reader: NameReader, lines: Sequence[CorrectedLine]) -> Iterator[Block]:
    """Yield a block for each name that stands over, or behind, the function of its bearer."""
    for line in lines:
        labels = labels_in(line.text)
        ends = [*(start for start, _, _ in labels[1:]), len(line.text)]
        for (start, begin, label), end in zip(labels, ends, strict=False):
            if label in SIGNED and _is_name(reader, line.text[begin:end]):
                yield Block(SIGNED[label], line.text[start:begin], [(line, begin, end)])
        for start, end in _cells(line):
            match = BESIDE.fullmatch(line.text[start:end].strip())
            role = _signed(match["office"]) if match else None
            if match and role is not None and _is_name(reader, match["name"]):
                yield Block(role, match["office"], [(line, start, start + match.end("name"))])
    for above, below in pairwise(lines):
        yield from _stacked(reader, above, below)


def _stacked(reader: NameReader, above: CorrectedLine, below: CorrectedLine) -> Iterator[Block]:
    """Yield the names over their offices, or below ``Der Schriftführer:`` in a row of several."""
    names, offices = _cells(above), _cells(below)
    if len(names) != len(offices):
        return
    for (start, end), (first, last) in zip(names, offices, strict=True):
        upper, lower = above.text[start:end].strip(), below.text[first:last].strip()
        role = _signed(lower)
        named = _is_name(reader, lower)  # Protokollführerin Ida Muster
        if role is not None and not named and _is_signature(reader, upper):
            yield Block(role, lower, [(above, start, end)])
        label = _signed(upper[:-1]) if upper.endswith(":") and len(names) > 1 else None
        if label is not None and _is_signature(reader, lower):
            yield Block(label, upper, [(below, first, last)])


def _cells(line: CorrectedLine) -> list[Cell]:
    starts = cell_starts(line)
    return list(zip(starts, [*starts[1:], len(line.text)], strict=True))


def _signed(text: str) -> Role | None:
    """Return the role that a line below a signature names: ``Vorsitzende Ortsbeirat``."""
    text = text.strip(" ()_.")
    if not text or len(text.split()) > 5 or ":" in text:
        return None
    first = text.split()[0]
    own = None if first.startswith("Leit") else role_of(first)  # Leiterin des Bauamtes
    return SIGNED.get(role_of(text) or "") or SIGNED.get(own or "")


def _is_signature(reader: NameReader, text: str) -> bool:
    """Whether the text is a name as one signs: ``gez. Muster``, ``I. Muster``, ``Ida Muster``."""
    signed = text.strip(" _.").removeprefix("gez. ")
    *ahead, last = signed.split() or [""]
    alone = all(INITIAL.fullmatch(word) or reader.opens_name(word) for word in ahead)
    bare = last.istitle() and reader.is_bare_name(last) and role_of(last) is None
    return _is_name(reader, text) or (alone and bare)


def _is_name(reader: NameReader, text: str) -> bool:
    """Whether the text is one full name and nothing else: ``gez. Dr. Ida Muster, 12. Mai``."""
    text = text.strip(" _.")
    piece = read_piece(reader, text.removeprefix("gez. "), 0)
    if piece is None or piece.form.given is None or not DATED.fullmatch(piece.behind):
        return False
    return reader.is_given(piece.form.given.split()[0]) or bool(piece.form.title)
