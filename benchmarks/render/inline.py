"""Breaks marked text (**bold**, __underlined__, ~~italic~~) into lines that fit a width."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from benchmarks.render.faces import SYMBOL_FAMILY, SYMBOLS, Face
from benchmarks.render.source import HARD_BREAK, SOFT_HYPHEN, SourceError, Style


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of letters in one face."""

    text: str
    face: Face
    underline: bool = False

    @property
    def width(self) -> float:
        """Width in points, soft hyphens not counted."""
        return self.face.width(self.shown)

    @property
    def shown(self) -> str:
        """The letters as printed."""
        return self.text.replace(SOFT_HYPHEN, "")


Word = tuple[Piece, ...]


def word_width(word: Word) -> float:
    """Width in points."""
    return sum(piece.width for piece in word)


def word_text(word: Word) -> str:
    """The letters as printed."""
    return "".join(piece.shown for piece in word)


def words_of(text: str, style: Style) -> list[Word | None]:
    """Words with their faces; None stands for a forced line break."""
    face = Face(style.family, style.size, style.bold, style.italic)
    underline, words, word = style.underline, list[Word | None](), list[Piece]()
    for token in re.split(r"(\*\*|__|~~|\\\\|\s+)", text):  # **Beschluss:** __einstimmig__
        if token == "**":
            face = replace(face, bold=not face.bold)
        elif token == "~~":
            face = replace(face, italic=not face.italic)
        elif token == "__":
            underline = not underline
        elif token == HARD_BREAK or token.isspace():
            if word:
                words.append(tuple(word))
            if token == HARD_BREAK:
                words.append(None)
            word = []
        elif token:
            word += _pieces(token, face, underline)
    return [*words, tuple(word)] if word else words


def _pieces(token: str, face: Face, underline: bool) -> Iterator[Piece]:
    for run in re.split("([" + "".join(sorted(SYMBOLS)) + "])", token):
        if not run:
            continue
        used = replace(face, family=SYMBOL_FAMILY, italic=False) if run in SYMBOLS else face
        if missing := used.lacks(run.replace(SOFT_HYPHEN, "")):
            raise SourceError(f"{used.family} has no {missing!r} for {run!r}: take another family")
        yield Piece(run, used, underline)


def break_lines(
    words: list[Word | None], width: float, space: float, first: float = 0.0
) -> list[tuple[list[Word], bool]]:
    """Lines, each with whether it ends its paragraph; the first is `first` points shorter."""
    lines: list[tuple[list[Word], bool]] = []
    line: list[Word] = []
    used = first
    queue = list(reversed(words))
    while queue:
        word = queue.pop()
        if word is None:
            lines.append((line, True))
            line, used = [], 0.0
            continue
        gap = space if line else 0.0
        if used + gap + word_width(word) <= width + 0.01:
            line.append(word)
            used += gap + word_width(word)
            continue
        halves = _split(word, width - used - gap)
        if halves:
            line.append(halves[0])
            queue.append(halves[1])
        elif line or used > 0:
            queue.append(word)
        else:
            line = [word]
        lines.append((line, False))
        line, used = [], 0.0
    return [*lines, (line, True)] if line else lines


def _split(word: Word, limit: float) -> tuple[Word, Word] | None:
    """The longest beginning that fits, cut at a soft hyphen or after a hyphen, and the rest."""
    best: tuple[Word, Word] | None = None
    for index, piece in enumerate(word):
        for cut in re.finditer(
            f"{SOFT_HYPHEN}|(?<=[A-Za-zäöüß]{{2}}-)(?=[A-ZÄÖÜa-z]{{2}})", piece.text
        ):
            hyphen = "-" if cut[0] else ""
            begin = (*word[:index], replace(piece, text=piece.text[: cut.start()] + hyphen))
            rest = (replace(piece, text=piece.text[cut.end() :]), *word[index + 1 :])
            if word_width(begin) <= limit:
                best = (begin, rest)
    return best
