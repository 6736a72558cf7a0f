"""A transcript into the texts in which names of organisations are sought, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.table_cells import cell_spans
from pipeline.records import Passage, Transcript
from pipeline.wordlists import word_set

_CAPITALS = re.compile(r"^[^a-zäöüß\n]*[A-ZÄÖÜ]{8,}[^a-zäöüß\n]*$", re.MULTILINE)
"""SIEDLERGEMEINSCHAFT ULM-WIBLINGEN"""


def without_capitals(text: str) -> str:
    """Return the text with its lines of capitals as one writes them: their words are known."""
    return _CAPITALS.sub(_in_small_letters, text)


def _in_small_letters(line: re.Match[str]) -> str:
    """Return a line of capitals as one writes it, so that its words are known."""
    small = word_set("function_words.txt")
    told = [word.lower() if word.lower() in small else word.title() for word in line[0].split(" ")]
    written = " ".join(told).replace("E. V.", "e. V.")
    return written if len(written) == len(line[0]) else line[0]


def all_passages(transcript: Transcript) -> Iterator[Passage]:
    """Yield all paragraphs, and each running head once: the letterhead names who writes."""
    heads: set[str] = set()
    for line in transcript.lines:
        if line.line.kind == "running-head" and line.text and line.text not in heads:
            heads.add(line.text)
            yield Passage.of((line,), "\n")
    for part in transcript.paragraphs():
        yield Passage.of(part.lines, "\n")


def stretches(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield start and end of what is read as one text: a cell of a table, or all lines around."""
    begin = 0
    for line, start in zip(passage.lines, passage.starts, strict=True):
        for first, last in cell_spans(line):
            yield begin, start + first
            yield start + first, start + last
            begin = start + last
    yield begin, len(passage.text)
