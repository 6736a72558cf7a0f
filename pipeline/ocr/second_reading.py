"""Reads the doubtful spots of a page a second time, cut out and enlarged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image

from pipeline.errors import PageError
from pipeline.lexicon import Lexicon
from pipeline.ocr.cutting import Cutter, Piece
from pipeline.ocr.doubtful import (
    EDGES,
    LOST_PARAGRAPH,
    LOST_SUPERSCRIPT,
    Spot,
    doubtful,
    has_digit,
    is_known,
)
from pipeline.ocr.engine import OcrEngine, PieceReading
from pipeline.records import Box, PageImage, Word

ONE_WORD = PieceReading("deu+eng", 8)
ONE_SIGN = PieceReading("eng", 8)
"""The English model knows ``§`` better than the German one."""
RAISED_DIGIT = PieceReading("eng", 10, "23")
RAISED = {"2": "²", "3": "³"}
DIGIT_HEIGHTS = (40, 50, 60)
"""Pixels: a raised digit is read at each of these sizes, and two must agree."""
SIGN_DPI = (900, 1200)
WORD_DPI = 450
"""A sign or word is enlarged as if it had been scanned at this resolution."""
SURE = 0.8
SURER = 0.9
"""Confidence of a second reading that may replace one below, or above, ``UNSURE``."""
UNSURE = 0.5
LEAST_LETTERS = 4
"""Shorter words are too easily some other word."""
HARDLY_READ = 0.3
"""Below this even a known word is a guess: ``ge`` for ``Januar`` across a skewed line."""


def read_again(
    engine: OcrEngine, image: PageImage, words: tuple[Word, ...], lexicon: Lexicon
) -> tuple[Word, ...]:
    """Return the words with what a second reading settled, and ``other`` where it differs.

    A digit is never changed. A second reading that fails costs only itself.
    """
    spots = doubtful(words, lexicon)
    if not spots:
        return words
    try:
        with Image.open(image.path) as picture:
            desk = _Desk(engine, Cutter(image, picture), words, lexicon)
            found = desk.look_again(spots)
    except (PageError, OSError):
        return words
    return tuple(new for index, old in enumerate(words) for new in found.get(index, (old,)))


@dataclass(frozen=True, slots=True)
class _Desk:
    """One page's words, and the means to look at some of them again."""

    engine: OcrEngine
    cutter: Cutter
    words: Sequence[Word]
    lexicon: Lexicon

    def look_again(self, spots: Sequence[Spot]) -> dict[int, tuple[Word, ...]]:
        """Return what stands in each spot after the second reading."""
        kinds = {spot.index: spot.kind for spot in spots}
        found: dict[int, tuple[Word, ...]] = {}
        found.update(self._superscripts([i for i in kinds if kinds[i] == "superscript"]))
        found.update(self._paragraphs([i for i in kinds if kinds[i] == "paragraph"]))
        found.update(self._words([i for i in kinds if kinds[i] == "word"]))
        return found

    def _box(self, index: int) -> Box:
        box = self.words[index].box
        assert box is not None  # doubtful() chooses words with boxes only
        return box

    def _cut(self, box: Box, pad: int, dpi: int) -> Piece:
        return self.cutter.cut(box, pad, max(dpi / max(self.cutter.image.dpi, 1), 1.0))

    def _superscripts(self, indices: Sequence[int]) -> dict[int, tuple[Word, ...]]:
        raised = {index: self.cutter.raised_sign(self._box(index)) for index in indices}
        signs = {index: box for index, box in raised.items() if box}
        pieces = [
            self.cutter.cut(box, 2, height / max(box.height, 1))
            for box in signs.values()
            for height in DIGIT_HEIGHTS
        ]
        read = iter(self._read(pieces, RAISED_DIGIT))
        return {
            index: (with_raised_digit(self.words[index], [next(read) for _ in DIGIT_HEIGHTS]),)
            for index in signs
        }

    def _paragraphs(self, indices: Sequence[int]) -> dict[int, tuple[Word, ...]]:
        pieces = [self._cut(self._box(index), 8, dpi) for index in indices for dpi in SIGN_DPI]
        read = iter(self._read(pieces, ONE_SIGN))
        return {
            index: (with_paragraph_sign(self.words[index], [next(read) for _ in SIGN_DPI]),)
            for index in indices
        }

    def _words(self, indices: Sequence[int]) -> dict[int, tuple[Word, ...]]:
        pieces = [self._cut(self._box(index), 6, WORD_DPI) for index in indices]
        readings = self.engine.read_pieces([piece.image for piece in pieces], ONE_WORD)
        return {
            index: settled(
                self.words[index], tuple(piece.on_page(word) for word in reading), self.lexicon
            )
            for index, piece, reading in zip(indices, pieces, readings, strict=True)
        }

    def _read(self, pieces: Sequence[Piece], way: PieceReading) -> list[str]:
        readings = self.engine.read_pieces([piece.image for piece in pieces], way)
        return ["".join(word.text for word in reading) for reading in readings]


def with_raised_digit(word: Word, readings: Sequence[str]) -> Word:
    """Return ``m?`` as ``m³`` when at least two readings say 3 and none says 2.

    >>> with_raised_digit(Word("EUR/m?,"), ("3", "", "3")).text
    'EUR/m³,'
    """
    parts = LOST_SUPERSCRIPT.match(word.text)
    said = [reading for reading in readings if reading in RAISED]
    if not parts or not said:
        return word
    text = f"{parts[1]}{RAISED[said[0]]}{parts[3]}"
    printed = parts[2].translate(str.maketrans("²³", "23"))
    contradicted = printed in RAISED and printed != said[0]
    if len(said) < 2 or len(set(said)) > 1 or contradicted:
        return replace(word, other=text)
    return replace(word, text=text, other="" if printed in RAISED else word.text)


def with_paragraph_sign(word: Word, readings: Sequence[str]) -> Word:
    """Return ``$`` as ``§`` when both readings show it; a digit only when they show nothing else.

    >>> with_paragraph_sign(Word("$"), ("§", "g§")).text
    '§'
    """
    parts = LOST_PARAGRAPH.match(word.text)
    if not parts or not any("§" in reading for reading in readings):
        return word
    text = word.text[: parts.start(1)] + "§" * len(parts[1])
    wanted = text.lstrip("(")
    exact = [reading.lstrip("(") == wanted for reading in readings]
    if all(exact) or (any(exact) and not has_digit(word.text)):
        return replace(word, text=text, other=word.text)
    return replace(word, other=text)


def settled(word: Word, again: tuple[Word, ...], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return what stands on the paper after a second reading of the whole word.

    Equal readings make it surer, whatever the punctuation. Another reading replaces the first
    only where that was unsure and unknown, the new one is sure and known, and no digit is
    touched; else it is kept as ``other``.
    """
    sure = min((part.confidence or 0.0 for part in again), default=0.0)
    text = " ".join(part.text for part in again)
    if not text or not any(sign.isalnum() for sign in text):
        return (word,)
    if text != word.text and _better(word, again, sure, lexicon):
        first, *rest = (
            replace(part, block=word.block, paragraph=word.paragraph, line=word.line)
            for part in again
        )
        glued = _letters(text) == _letters(word.text)
        return (first if glued else replace(first, other=word.text), *rest)
    if EDGES.sub("", text) == EDGES.sub("", word.text):
        return (replace(word, confidence=max(word.confidence or 0.0, sure)),)
    return (replace(word, other=text),)


def _better(word: Word, again: tuple[Word, ...], sure: float, lexicon: Lexicon) -> bool:
    """Whether the second reading is beyond doubt the right one."""
    first = word.confidence or 0.0
    if sure < (SURE if first < UNSURE else SURER) or sure <= first:
        return False
    texts = [part.text for part in again]
    text = "".join(texts)
    if text == word.text:
        return True
    if has_digit(word.text) or has_digit(text):
        return False
    if _letters(text) == _letters(word.text):  # "_Satzung" is "Satzung"
        return first < UNSURE and len(text) <= len(word.text)
    return (
        len(_letters(text)) >= LEAST_LETTERS
        and not _one_letter_apart(text, word.text)
        and (first < HARDLY_READ or not is_known(word.text, lexicon))
        and all(len(text) > 1 and is_known(text, lexicon) for text in texts)
    )


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalpha())


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether a single letter differs, as in ``Els`` and ``Eis``: a name may be meant."""
    differing = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    return len(one) == len(other) and len(differing) == 1 and "".join(differing[0]).isalpha()
