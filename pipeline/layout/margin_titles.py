"""Reads titles that stand at the left margin beside their text: each before what it heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.layout.numbered_columns import columns_of, is_number, opens_with_number
from pipeline.layout.regions import Region
from pipeline.layout.runs import Run, level_with
from pipeline.wordlists import word_set

TEXT_WORDS = 5.0
"""Running text has so many words a line."""
TITLE_WORDS = 3.0
TEXT_LINES = 0.9
"""For each line at the margin there are at least so many lines of text."""
WIDER = 1.4
"""The text is so much wider than the margin."""
KEYS = 0.5
"""Share of lines that are labels in a column of such: ``Ort:``, ``Leitung:``, ``Wann``."""
NUMBERED = 0.5
"""Share of the titles that are numbered."""
BOLD_LINES = 3.0
"""Bold titles without numbers head so many lines each; the values of a form are shorter."""
PER_LINE = 1.5
"""So many lines for each line of the titles: labels of a form stand one a line."""
BLOCK_GAP = 0.75
"""White of more than so many em parts two titles."""
REGISTERED = re.compile(r"[^\W\d]+")
"""A word of a register: ``Anwesend`` in ``Anwesend 12``."""
LEAST_BESIDE = 3
"""So many titles stand beside the beginnings of sentences."""
SENTENCE_END = re.compile(r"[^\W\d][.!?:]$|\d[!?:]$")  # not: bis zum 1.
LEVEL = 0.6
"""A text begins beside its title, at most so many em above it."""


def has_margin_titles(region: Region, em: float) -> bool:
    """Whether the left of two columns holds titles and the right one running text."""
    columns = columns_of(region)
    if len(columns) != 2 or not all(columns):
        return False
    titles, text = columns
    if sum(is_key(run.text) for run in titles) >= KEYS * len(titles):
        return False
    blocks = _blocks(titles, em)
    prose = _words(text) >= TEXT_WORDS and _words(titles) <= TITLE_WORDS
    longer = len(text) >= TEXT_LINES * len(titles)
    wider = max(run.width for run in text) >= WIDER * max(run.width for run in titles)
    if not (prose and longer and wider):
        return False
    lines = max(BOLD_LINES * len(blocks), PER_LINE * len(titles))
    return _numbered(blocks) or (_bold(titles) and len(text) >= lines)


def beside_sentences(region: Region, em: float) -> bool:
    """Whether a new sentence begins beside each of the lines at the margin that begin a title.

    ``Wahlen | Frau Muster wird gewählt.`` / ``Neubau des | Herr Olm erläutert, was`` /
    ``Kindergartens | das Dach kostet.``
    """
    columns = columns_of(region)
    if len(columns) != 2 or not all(columns) or _words(columns[1]) < TEXT_WORDS:
        return False
    blocks = _blocks(columns[0], em, columns[1])
    keyed = sum(is_key(run.text) for run in columns[0]) >= KEYS * len(columns[0])
    keyed = keyed or any(opens_with_number(run.text) for run in columns[0])
    told = not keyed and len(blocks) >= LEAST_BESIDE
    return told and all(_begins_sentence(block[0], columns[1]) for block in blocks)


def _begins_sentence(title: Run, text: Sequence[Run]) -> bool:
    """Whether a sentence begins in the line beside the title, the one above being ended."""
    beside = next((at for at, run in enumerate(text) if level_with(run, title)), None)
    if beside is None or not (title.text[:1].isupper() and text[beside].text[:1].isupper()):
        return False
    return beside == 0 or SENTENCE_END.search(text[beside - 1].text) is not None


def is_key(text: str) -> bool:
    """Whether a line names what stands beside it in the head of the minutes: ``Wann``, ``Ort:``."""
    return text.endswith(":") or text.lower() in word_set("head_fields.txt")


def in_register(block: Sequence[Run]) -> bool:
    """Whether below a number stands nothing but a vote: ``214``, ``Anwesend 12``, ``12 : 0``."""
    number, *others = block
    told = [word.lower() for run in others for word in REGISTERED.findall(run.text)]
    return is_number(number.text) and bool(told) and set(told) <= word_set("register_words.txt")


def margin_blocks(region: Region, em: float) -> Iterator[tuple[list[Run], list[Run]]]:
    """Yield each title with the text beside it and below, top to bottom."""
    titles, text = columns_of(region)
    blocks = _blocks(titles, em, text if beside_sentences(region, em) else ())
    tops = [block[0].top - LEVEL * em for block in blocks]
    before = [run for run in text if run.top < tops[0]]
    if before:
        yield [], before
    for block, top, end in zip(blocks, tops, [*tops[1:], float("inf")], strict=True):
        yield block, [run for run in text if top <= run.top < end]


def _words(runs: Sequence[Run]) -> float:
    return sum(len(run.words) for run in runs) / len(runs)


def _numbered(blocks: Sequence[Sequence[Run]]) -> bool:
    numbered = sum(opens_with_number(block[0].text) for block in blocks)
    return numbered >= NUMBERED * len(blocks)


def _bold(titles: Sequence[Run]) -> bool:
    return all(word.bold for run in titles for word in run.words if word.text.isalpha())


def _blocks(titles: Sequence[Run], em: float, text: Sequence[Run] = ()) -> list[list[Run]]:
    """The lines at the margin, parted by white space and at each new number.

    They are parted too where a sentence begins in the ``text`` beside them.
    """
    blocks: list[list[Run]] = []
    for run in titles:
        apart = not blocks or run.top - blocks[-1][-1].bottom > BLOCK_GAP * em
        if apart or opens_with_number(run.text) or _begins_sentence(run, text):
            blocks.append([run])
        else:
            blocks[-1].append(run)
    return blocks
