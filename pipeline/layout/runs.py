"""Turns a page's words into runs: words of one baseline without a wide gap between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.records import Box, Word

EM_PER_WORD_HEIGHT = 1.4
"""A word's box is as high as its letters; the type is about this much larger."""
WIDE_GAP = 1.1
"""White space of more em than this inside a reader's line may be a gap between cells."""
JOINING_GAP = 0.9
"""Two pieces of one baseline less em apart than this are one run."""
SAME_BASELINE = 0.5
"""Share of the lower piece's height by which two pieces must overlap to stand in one line."""
SLOPE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of one baseline; the box is straightened, in pixels."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.bottom - self.top


def em_of(words: Iterable[Word]) -> float:
    """Size of the page's ordinary type in pixels."""
    heights = [word.box.height for word in words if word.box and len(word.text) > 1]
    return max(median(heights) * EM_PER_WORD_HEIGHT, 1.0) if heights else 16.0


def runs_of(words: Sequence[Word], em: float) -> list[Run]:
    """Return the page's runs, top to bottom; words without a box are not here."""
    lines: dict[tuple[int, int, int], list[tuple[Word, Box]]] = defaultdict(list)
    for word in words:
        if word.box:
            lines[word.block, word.paragraph, word.line].append((word, word.box))
    slope = _slope(lines.values())
    pieces: list[Run] = []
    for line in lines.values():
        pieces.extend(_pieces(line, slope, em))
    return _joined(pieces, em)


def _slope(lines: Iterable[list[tuple[Word, Box]]]) -> float:
    """Pixels by which the baselines sink per pixel to the right: the skew of the scan."""
    slopes = []
    for line in lines:
        if len(line) >= SLOPE_WORDS:
            first, last = line[0][1], line[-1][1]
            across = last.left - first.left
            if across > 10 * first.height > 0:
                slopes.append((last.top + last.bottom - first.top - first.bottom) / 2 / across)
    return median(slopes) if len(slopes) >= SLOPE_WORDS else 0.0


def _pieces(line: list[tuple[Word, Box]], slope: float, em: float) -> list[Run]:
    """Cut one line of the reader at wide gaps and where it jumps back or to another height."""
    pieces: list[list[tuple[Word, Box]]] = []
    for word, box in line:
        if pieces:
            last = pieces[-1][-1][1]
            shift = slope * (box.left - last.left)
            level = min(last.bottom + shift, box.bottom) - max(last.top + shift, box.top)
            jumps = level <= 0 and abs(box.top - last.top - shift) > em
            if -em < box.left - last.right <= WIDE_GAP * em and not jumps:
                pieces[-1].append((word, box))
                continue
        pieces.append([(word, box)])
    return [_run(piece, slope) for piece in pieces]


def _run(piece: list[tuple[Word, Box]], slope: float) -> Run:
    tops = sorted(box.top - slope * (box.left + box.right) / 2 for _, box in piece)
    bottoms = sorted(box.bottom - slope * (box.left + box.right) / 2 for _, box in piece)
    return Run(
        tuple(word for word, _ in piece),
        min(box.left for _, box in piece),
        tops[len(tops) // 4],
        max(box.right for _, box in piece),
        bottoms[len(bottoms) * 3 // 4],
    )


def level_with(one: Run, other: Run) -> bool:
    """Whether two runs stand on one baseline."""
    overlap = min(one.bottom, other.bottom) - max(one.top, other.top)
    return overlap >= SAME_BASELINE * max(min(one.height, other.height), 1.0)


def _joined(pieces: list[Run], em: float) -> list[Run]:
    """Join pieces of one baseline that the reader had torn apart."""
    runs: list[Run] = []
    for piece in sorted(pieces, key=lambda run: (run.left, run.top)):
        for index, run in enumerate(runs):
            gap = piece.left - run.right
            if -0.3 * em <= gap <= JOINING_GAP * em and level_with(run, piece):
                runs[index] = _merged(run, piece)
                break
        else:
            runs.append(piece)
    return sorted(runs, key=lambda run: (run.top, run.left))


def _merged(one: Run, other: Run) -> Run:
    return Run(
        one.words + other.words,
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
