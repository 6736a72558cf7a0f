"""Lists of people under no label that is known, told by names alone, one a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.attendance.blocks import Block
from pipeline.extract.attendance.labels import labels_in, role_of
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.pieces import read_piece
from pipeline.records import CorrectedLine
from pipeline.wordlists import word_set

LEAST = 3
"""So many lines in a row that each name a person make a list."""
LONGEST = 14
"""Words of the longest line of such a list."""


def unlabelled(
    reader: NameReader, lines: Sequence[CorrectedLine], found: Sequence[Block]
) -> Iterator[Block]:
    """Yield the lists of a head, or of an item about who is there, in which no label opened one."""
    if any(block.role == "present" and block.parts for block in found):
        return
    listed = {id(line) for block in found for line, _, _ in block.parts}
    run: list[CorrectedLine] = []
    barred = False
    for line in lines:
        if id(line) not in listed and _names_one(reader, line.text) and not barred:
            run.append(line)
            continue
        if role_of(line.text) == "group":
            continue
        barred = any(role == "none" for _, _, role in labels_in(line.text))
        yield from _list_of(run)
        run = []
    yield from _list_of(run)


def _list_of(run: Sequence[CorrectedLine]) -> Iterator[Block]:
    if len(run) >= LEAST:
        yield Block("present", "", [(line, 0, len(line.text)) for line in run], lone=True)


def _names_one(reader: NameReader, text: str) -> bool:
    """Whether a line is an entry of a list: ``Bgm. Ida Muster, Obfrau``; no sentence."""
    words = re.findall(r"[^\W\d_]+", text)
    if ":" in text or len(words) > LONGEST or re.search(r"\d{3}", text):
        return False
    if any(word in word_set("sentence_words.txt") for word in words):
        return False
    piece = read_piece(reader, text, 0)
    if piece is None or piece.form.surname is None:
        return False
    form = piece.form
    known = form.given is not None and reader.is_given(form.given.split()[0])
    return known or form.salutation or form.title is not None
