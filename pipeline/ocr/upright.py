"""Reads a page that may lie on its side or upside down: turned only when the words say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.ocr.engine import OcrEngine
from pipeline.ocr.page_ink import ink_of
from pipeline.records import PageImage, Word

LEAST_WORDS = 8
LEAST_INK = 0.004
"""Share of a page that is dark where it holds so many words; a few lines have twice as much."""
UNREAD = 0.6
"""Mean confidence below which a page may be upside down; such pages come out near 0.3."""
SIDEWAYS_SHARE = 0.6
SIDEWAYS_LETTERS = 4
"""A word of so many letters is wider than high, unless the page lies on its side."""


def read_upright(
    engine: OcrEngine,
    image: PageImage,
    words: tuple[Word, ...],
    turn: Callable[[PageImage, int], PageImage],
) -> tuple[PageImage, tuple[Word, ...]]:
    """Return the page image and its words, both anew with ``turn`` where it does not stand upright.

    ``words`` are those of the first reading.
    """
    if not (_doubtful(words) or _unread(image, words)):
        return image, words
    degrees = engine.orientation(image)
    if degrees not in (90, 180, 270):
        return image, words
    turned = turn(image, degrees)
    again = engine.read(turned)
    better = _confidence(again) > _confidence(words) or _sideways(words)
    better &= len(again) >= LEAST_WORDS
    return (turned, again) if better else (image, words)


def _doubtful(words: Sequence[Word]) -> bool:
    return len(words) >= LEAST_WORDS and (_confidence(words) < UNREAD or _sideways(words))


def _unread(image: PageImage, words: Sequence[Word]) -> bool:
    """Whether a page with print on it was read as hardly any word."""
    if len(words) >= LEAST_WORDS:
        return False
    ink = ink_of(image)
    return float((ink.grey < ink.darkest_paper).mean()) >= LEAST_INK


def _confidence(words: Sequence[Word]) -> float:
    return sum(word.confidence or 0.0 for word in words) / max(len(words), 1)


def _sideways(words: Sequence[Word]) -> bool:
    """Whether most longer words are higher than wide."""
    boxes = [word.box for word in words if word.box and len(word.text) >= SIDEWAYS_LETTERS]
    high = sum(box.height > box.width for box in boxes)
    return len(boxes) >= LEAST_WORDS // 2 and high >= SIDEWAYS_SHARE * len(boxes)
