"""Reads the doubtful spots of some pages a second time, cut out and enlarged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.errors import PageError
from pipeline.lexicon import Lexicon
from pipeline.ocr.doubtful import has_digit
from pipeline.ocr.engine import OcrEngine
from pipeline.ocr.left_out import LeftOut, overlap
from pipeline.ocr.list_order import fits_its_list
from pipeline.ocr.paragraph_sign import with_paragraph_sign
from pipeline.ocr.questions import Question, questions
from pipeline.ocr.settled_signs import (
    entry_number,
    whole_number,
    with_left_out,
    with_number,
    with_page_number,
)
from pipeline.ocr.settling import settled, with_raised_digit
from pipeline.ocr.uncovered import is_read
from pipeline.records import Box, PageImage, Word

COVERED = 0.6
"""Share of a scrap that lies within what was read in its place."""


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """A page image and the words of its first reading."""

    image: PageImage
    words: tuple[Word, ...]


Found = tuple[LeftOut, Word]
"""A place that was left out, and what was read there."""
Reading = tuple[Word, ...]
"""What was read in one piece, boxes in pixels of the page."""


def read_again(
    engine: OcrEngine, sheets: Sequence[ReadSheet], lexicon: Lexicon
) -> list[tuple[Word, ...]]:
    """Return the words of each sheet with what a second reading settled.

    ``other`` holds what it says where it differs. A digit is never changed. All sheets share the
    calls of the program, whose start costs more than the reading; what fails costs only itself.
    """
    asked = [
        question
        for number, sheet in enumerate(sheets)
        for question in questions(number, sheet.image, sheet.words, lexicon)
    ]
    found: list[dict[int, tuple[Word, ...]]] = [{} for _ in sheets]
    more: list[list[Found]] = [[] for _ in sheets]
    likely: list[list[Found]] = [[] for _ in sheets]
    for question, readings in _answers(engine, asked):
        words = sheets[question.sheet].words
        word = words[question.spot.index]
        if place := question.place:
            if new := _for_scraps(words, place, _left_out(word, place, readings)):
                more[question.sheet].append((place, new))
            elif new := _for_scraps(words, place, _shown_in_line(word, place, readings)):
                likely[question.sheet].append((place, new))
        else:
            answer = _settled(word, question, readings, lexicon)
            found[question.sheet][question.spot.index] = answer
    return [
        _together(sheet.words, answers, (*added, *_in_lists(sheet, answers, added, numbers)))
        for sheet, answers, added, numbers in zip(sheets, found, more, likely, strict=True)
    ]


def _in_lists(
    sheet: ReadSheet,
    answers: dict[int, tuple[Word, ...]],
    added: Sequence[Found],
    likely: Sequence[Found],
) -> list[Found]:
    """Those numbers, seen in their line only, that their list bears out."""
    known = [
        *(word for at, old in enumerate(sheet.words) for word in answers.get(at, (old,))),
        *(word for _, word in (*added, *likely)),
    ]
    return [(place, word) for place, word in likely if fits_its_list(word, known)]


def _together(
    words: Sequence[Word],
    answers: dict[int, tuple[Word, ...]],
    added: Sequence[Found],
) -> tuple[Word, ...]:
    """Return the words with the answers in their places and what was left out beside them."""
    result: list[Word] = []
    for index, old in enumerate(words):
        beside = sorted(
            ((place.before, word) for place, word in added if place.index == index),
            key=lambda known: known[1].box.left if known[1].box else 0,
        )
        ahead = [word for before, word in beside if before]
        again = answers.get(index, (old,))
        if ahead and (whole := whole_number(ahead[-1], again[0])):
            ahead, again = ahead[:-1], (whole, *again[1:])
        result += [*ahead, *again]
        result += [word for before, word in beside if not before]
    new = [
        *(word for _, word in added),
        *(word for answer in answers.values() for word in answer),
    ]
    boxes = [word.box for word in new if word.box and is_read(word)]
    found = [place.box for place, _ in added]
    return tuple(
        word
        for word in result
        if not (_is_covered(word, found) or (not is_read(word) and _is_held(word, boxes)))
        or any(word is one for _, one in added)
    )


def _is_held(point: Word, boxes: Sequence[Box]) -> bool:
    """Whether a full stop, read as a word, belongs to a number that was now read with it."""
    spot = point.box
    return spot is not None and any(
        overlap(spot, box) and spot.height <= box.height / 2 for box in boxes
    )


def _for_scraps(words: Sequence[Word], place: LeftOut, new: Word | None) -> Word | None:
    """The new word with the scraps it stands for as ``other``; only a number stands for any."""
    scraps = [word.text for word in words if is_read(word) and _is_covered(word, [place.box])]
    if new is None or not scraps:
        return new
    return replace(new, other=" ".join(scraps)) if has_digit(new.text) else None


def _is_covered(word: Word, places: Sequence[Box]) -> bool:
    """Whether most of the word lies where print was now read for the first time: a scrap of it."""
    box = word.box
    return box is not None and any(
        COVERED * box.width * box.height
        < (min(box.right, place.right) - max(box.left, place.left))
        * (min(box.bottom, place.bottom) - max(box.top, place.top))
        for place in places
        if overlap(box, place)
    )


def _left_out(beside: Word, place: LeftOut, readings: Sequence[Reading]) -> Word | None:
    """What the readings agree on, in its line first and then alone."""
    if place.numbers_page:
        return with_page_number(place.box, readings)
    in_line, *alone = readings
    return with_left_out(beside, _there(in_line, place), alone)


def _shown_in_line(beside: Word, place: LeftOut, readings: Sequence[Reading]) -> Word | None:
    """What the first of the readings alone shows, if it is the number of a list's entry."""
    there = [] if place.numbers_page else _there(readings[0], place)
    return entry_number(beside, there[0]) if len(there) == 1 else None


def _there(in_line: Reading, place: LeftOut) -> list[Word]:
    return [one for one in in_line if one.box and overlap(one.box, place.box)]


def _answers(
    engine: OcrEngine, asked: Sequence[Question]
) -> Iterator[tuple[Question, list[Reading]]]:
    """Yield each question with what was read in each of its pieces; nothing where that fails."""
    cuts = [cut for question in asked for cut in question.cuts]
    readings: list[Reading] = [()] * len(cuts)
    for way in dict.fromkeys(cut.way for cut in cuts):
        places = [at for at, cut in enumerate(cuts) if cut.way == way]
        try:
            found = engine.read_pieces([cuts[at].piece.image for at in places], way)
        except PageError:
            continue
        for at, words in zip(places, found, strict=True):
            readings[at] = tuple(cuts[at].piece.on_page(word) for word in words)
    answers = iter(readings)
    for question in asked:
        yield question, [next(answers) for _ in question.cuts]


def _settled(
    word: Word, question: Question, readings: Sequence[Reading], lexicon: Lexicon
) -> tuple[Word, ...]:
    if question.spot.kind == "word":
        return settled(word, readings[0], lexicon)
    if question.spot.kind == "number":
        return (with_number(word, readings),)
    texts = ["".join(one.text for one in reading) for reading in readings]
    if question.spot.kind == "paragraph":
        return with_paragraph_sign(word, texts, question.reach)
    return (with_raised_digit(word, texts),)
