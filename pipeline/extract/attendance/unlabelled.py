"""Lists of people under no label that is known, told by names alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.extract.attendance.blocks import Block, cell_starts
from pipeline.extract.attendance.entries.cuts import cuts_in
from pipeline.extract.attendance.label_places import labels_in
from pipeline.extract.attendance.labels import role_of
from pipeline.extract.attendance.openings import has_name
from pipeline.extract.people.leads import LABEL
from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import Piece
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.words import NAME, exact
from pipeline.records import CorrectedLine
from pipeline.wordlists import word_set

WORD = re.compile(r"[^\W\d_]+")
LEAST = 3
"""So many people on lines in a row that name nothing but people make a list."""
SPOKEN = 4
"""Words of the shortest line of prose."""
NOBODY = 2
"""Words behind the label of a body that sent nobody: ``nicht vertreten``."""
NAME_WORDS = 3
LONGEST = 14
"""Words of the longest entry of such a list."""
FURTHER = re.compile(r"(?:[Ww]eiter|[Ff]erner|[Aa]ußerdem|[Zz]usätzlich|[Ss]onstige)")
"""``Weitere Teilnehmer:`` tells that others are named before."""
Part = tuple[CorrectedLine, int, int]
"""A line, first and last offset in its text."""


def unlabelled(
    reader: NameReader, lines: Sequence[CorrectedLine], found: Sequence[Block]
) -> Iterator[Block]:
    """Yield the lists of a head, or of an item about who is there, that no known label opened.

    Where another list tells who is present, people count who stand behind a label of their own.
    """
    told = any(
        block.role == "present"
        and not (block.group or FURTHER.match(block.label))
        and _is_told(reader, block)
        for block in found
    )
    listed = {id(line) for block in found for line, _, _ in block.parts}
    prose = _prose(lines)
    run: list[Part] = []
    people = 0
    barred = False
    before: CorrectedLine | None = None
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        goes_on, before = before is not None and _goes_on_in(before, line), line
        cut = goes_on and not run
        free = not cut and id(line) not in listed and id(line) not in prose
        labelled = not barred and (not told or (goes_on and bool(run)))
        here = [*_listed_parts(reader, line, labelled)] if free else []
        if not here and run and free and labelled and _is_between(reader, line, following):
            here = [((line, 0, len(line.text)), 1)]
        if here:
            run += [part for part, _ in here]
            people += sum(count for _, count in here)
            continue
        if role_of(line.text) == "group" or (run and free and _names_nobody(line.text)):
            continue
        barred = any(role == "none" for _, _, role in labels_in(line.text))
        yield from _list_of(run, people)
        run, people = [], 0
    yield from _list_of(run, people)


def _is_between(reader: NameReader, line: CorrectedLine, following: CorrectedLine | None) -> bool:
    """Whether a line between people is a name never heard: ``Ida Muster`` / ``Xaq Yilqan`` / …."""
    words = line.text.split()
    particles = exact("name_particles.txt")
    rare = (word.lower() in particles or not reader.is_common(word) for word in words)
    named = all(map(NAME.fullmatch, words)) and all(rare)
    unheard = named and 1 < len(words) <= NAME_WORDS and role_of(line.text) is None
    return unheard and following is not None and people_listed(reader, following.text) > 0


def _is_told(reader: NameReader, block: Block) -> bool:
    """Whether a list names or counts somebody: below ``erschienen:`` clubs may stand before."""
    texts = [line.text[start:end] for line, start, end in block.parts]
    return any(has_name(reader, text) or re.match(r"\s*\d", text) for text in texts)


def _listed_parts(
    reader: NameReader, line: CorrectedLine, labelled: bool
) -> Iterator[tuple[Part, int]]:
    """Yield the parts of a line that name people, and how many each does.

    A part that is not ``labelled`` by what stands above it needs a label of its own.
    """
    for start, end in _parts(line):
        text = line.text[start:end]
        if labelled or LABEL.match(text):
            count = people_listed(reader, text)
            if count:
                yield (line, start, end), count


def _parts(line: CorrectedLine) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a row stand that cells with a colon open: ``VS: | A | AR: | B``."""
    cells = [*cell_starts(line), len(line.text)]
    opening = [a for a, b in pairwise(cells) if line.text[a:b].rstrip().endswith(":")]
    yield from pairwise([0, *(at for at in opening if at), len(line.text)])


def _list_of(run: Sequence[Part], people: int) -> Iterator[Block]:
    if people >= LEAST:
        yield Block("present", "", [*run], lone=True)


def people_listed(reader: NameReader, text: str) -> int:
    """Return how many people a line names if it does nothing else: ``Caritas: Herr Muster, …``.

    Where several stand on it, most of its entries are people.
    """
    label = LABEL.match(text)
    if label and role_of(label["label"]) is not None:
        return 0
    begin = label.end() if label else 0
    cuts = [*cuts_in(reader, text, begin, len(text), False), (len(text), len(text))]
    entries = [
        text[start:end] for (_, start), (end, _) in zip([(0, begin), *cuts[:-1]], cuts, strict=True)
    ]
    entries = [entry for entry in entries if entry.strip(" ,;.")]
    if any(len(entry.split()) > LONGEST or re.search(r"\d{3}", entry) for entry in entries):
        return 0
    pieces = [read_piece(reader, entry, 0) for entry in entries]
    sure = sum(_is_person(reader, piece) for piece in pieces)
    named = [piece is not None and piece.form.surname is not None for piece in pieces]
    full = all(piece is not None and piece.form.full for piece in pieces)
    if not sure or not named[0] or (2 * sure < len(pieces) and not full):
        return 0
    return named.count(True)


def _prose(lines: Sequence[CorrectedLine]) -> set[int]:
    """Return the lines, by identity, of stretches with a verb, over whose ends names are torn.

    A stretch is a paragraph, or what of it stands between two labels.
    """
    verbs = word_set("sentence_words.txt")
    stretches: list[list[CorrectedLine]] = []
    before = None
    for line in lines:
        if line.line.paragraph != before or labels_in(line.text):
            stretches.append([])
        stretches[-1].append(line)
        before = line.line.paragraph
    spoken = [one for one in stretches if any(_is_spoken(line.text, verbs) for line in one)]
    return {id(line) for one in spoken for line in one}


def _is_spoken(text: str, verbs: frozenset[str]) -> bool:
    """Whether a line is one of a sentence rather than a heading such as ``Gekommen waren``."""
    words = WORD.findall(text)
    return len(words) >= SPOKEN and not verbs.isdisjoint(words)


def _goes_on_in(before: CorrectedLine, line: CorrectedLine) -> bool:
    """Whether a sentence above names more people: ``… gedachte man Ida Muster,`` / ``Ulf …``."""
    return before.line.paragraph == line.line.paragraph and before.text.endswith((",", " und"))


def _names_nobody(text: str) -> bool:
    """Whether a line between those that name people is a label alone: ``Polizei: niemand``."""
    label = LABEL.match(text)
    return label is not None and len(text[label.end() :].split()) <= NOBODY


def _is_person(reader: NameReader, piece: Piece | None) -> bool:
    if piece is None or piece.form.surname is None:
        return False
    form = piece.form
    first, *others = f"{form.given or ''} {form.surname}".split()
    known = reader.is_given(first) and (bool(others) or not reader.is_everyday(first))
    initial = INITIAL.fullmatch(first) is not None
    known = known or (initial and reader.is_bare_name(" ".join(others)))
    return known or form.salutation or form.title is not None or form.function is not None
