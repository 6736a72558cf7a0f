"""Rows of a table whose first cell is the number of an agenda item, or the time of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.records import CorrectedLine, Word
from pipeline.structure.forms import FORMS
from pipeline.structure.line_forms import OPEN_END, PAPER
from pipeline.structure.sign_forms import SIGN_FORMS
from pipeline.structure.wording import spoken

CELL = re.compile(
    # 3 · 3.) · 3.1 · TOP 3 · Pkt. 3 · zu 3 · § 143 · A 3 · Al · IV. alone in the first cell
    # of a row or, read twice: 3 3
    r"(?P<number>(?:TOP\s?|Punkt\s|P(?:k|un)?t\.\s?|[Zz]u\s|[Aa]d\s|[§S]\s?)?(?:[A-D]\s?[\dlI|]{1,2}|\d{1,3}(?:\.[1-9]\d?){0,2}|[IVX]{1,5})[.):,]{0,2}"
    # 14.15 Uhr · 9:00
    r"|\d{1,2}[.:]\d{2}(?:\s?Uhr)?)"
    r"(?:\s(?P=number))?"
)
VOTES = re.compile(r"\d{1,2}\s?[:/-]\s?\d{1,2}(?:\s?[:/-]\s?\d{1,2})?|[–-]|einst(?:immig|\.)")
"""The votes of a resolution in a cell of their own: ``8 : 0``, ``-``."""
TITLED = re.compile(
    r"(?:(?:TOP|Top|Punkt|Pkt\.|Zu|§)\s?)?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5})\.?\)?:?"
    r"\s[\"„]?[A-ZÄÖÜ][^\W\d_]{2}.*"
)
"""``IV. Ansuchen des Vereins``, ``TOP 2: Wege`` in one cell, ``Das Ansuchen wird …`` beside it."""
LONGEST = 110
"""Longest title in characters."""
LONGEST_NUMBER = 20
"""Longest number in characters: ``Zu Punkt 12 der TO:``."""
BARE = ("bare", "capital")
"""A cell of these forms may as well be the name of a class: ``3a``."""
TITLE = "Titel"
"""Stands for any title behind a number."""


def numbered_row(line: CorrectedLine) -> tuple[str, str] | None:
    """Return number and title of a table row whose first cell is a number, and its other text.

    The title is the second cell, or the third if the second one holds votes or the number of a
    paper: ``1. | Drs. 19/3348 | Radwege``. Of a cell with title and text it is the first line.
    """
    cells, words = line.line.cells, line.line.words
    if len(cells) > 1 and _is_title(words, cells[1]):
        return text_of(line, 0, cells[1]), text_of(line, cells[1], len(words))
    number = _number_in(joined(words[: cells[1]])) if len(cells) > 1 else ""
    if not number:
        return _behind_votes(line) if len(cells) > 1 else None
    ends = [*cells[1:], len(words)]
    second = joined(words[cells[1] : ends[1]])
    titled = 2 if len(cells) > 2 and (PAPER.fullmatch(second) or VOTES.fullmatch(second)) else 1
    first, end = cells[titled], ends[titled]
    text = joined(words[end : ends[titled + 1]]) if titled + 1 < len(cells) else ""
    title = joined(words[first:end])
    if bold := _bold_words(words, first, end):
        end = bold
    elif len(text) <= len(title) or len(title) > LONGEST:
        end = _first_line(words, first, end)
    return f"{number} {text_of(line, first, end)}", text_of(line, end, len(words))


def _number_in(cell: str) -> str:
    """Return the number in a cell of its own, once where it was read twice, "" where none stands.

    It may be of any form that needs no type to be one: ``3``, ``Zu Punkt 3:``, ``7./``, ``c)``.
    """
    if known := CELL.fullmatch(cell):
        return known["number"]
    if len(cell) > LONGEST_NUMBER:
        return ""
    signed = (form for style, form in (*FORMS, *SIGN_FORMS) if style not in BARE)
    numbers = (form.fullmatch(f"{cell} {TITLE}") for form in signed)
    return cell if any(match and match["title"] == TITLE for match in numbers) else ""


def _behind_votes(line: CorrectedLine) -> tuple[str, str] | None:
    """Return number and title of the cell behind the votes: ``9 : 2 | 3. Wahlen``, its text."""
    cells, words = line.line.cells, line.line.words
    end = cells[2] if len(cells) > 2 else len(words)
    titled = TITLED.fullmatch(joined(words[cells[1] : end]))
    if titled is None or not VOTES.fullmatch(joined(words[: cells[1]])):
        return None
    last = _bold_words(words, cells[1], end) or _first_line(words, cells[1], end)
    votes = text_of(line, 0, cells[1])
    return text_of(line, cells[1], last), f"{text_of(line, last, len(words))} {votes}".strip()


def _is_title(words: Sequence[Word], end: int) -> bool:
    """Whether the first cell holds number and title, and another one something else."""
    other = joined(words[end:])
    titled = TITLED.fullmatch(joined(words[:end])) is not None
    return titled and bool(other) and not other[0].islower()


def _bold_words(words: Sequence[Word], first: int, end: int) -> int:
    """Return where the bold words end with which a cell of title and text opens; 0 if none do.

    A cell of bold words alone is a title, be it of two lines, unless it is long or a sentence.
    """
    bold = next((place for place in range(first, end) if not words[place].bold), end)
    whole = joined(words[first:end]) if bold == end else ""
    if whole and (len(whole) > LONGEST or spoken(whole)):
        return 0
    return bold if bold > first else 0


def title_and_text(line: CorrectedLine) -> tuple[str, str]:
    """Return the first printed line behind the first cell, and all that follows it."""
    cells, words = line.line.cells, line.line.words
    end = _first_line(words, cells[1], cells[2] if len(cells) > 2 else len(words))
    return text_of(line, cells[1], end), text_of(line, end, len(words))


def _first_line(words: Sequence[Word], first: int, end: int) -> int:
    """Return where the first printed line of a cell ends that does not ask for the next one.

    A full line goes on in the next one if that ends early, as titles do, over further lines.
    """
    ends = [*_line_ends(words, first, end), end]
    begin = first
    for place, after in zip(ends, [*ends[1:], end], strict=True):
        title, below = joined(words[first:place]), joined(words[place:after])
        named = title.endswith(":") and not spoken(below)  # Bauantrag Muster: / Stall in Linden
        if not (named or OPEN_END.search(title)):
            return _overflow(words, begin, place, end)
        begin = place
    return end


def _overflow(words: Sequence[Word], first: int, place: int, end: int) -> int:
    """Return where the title ends whose line was broken at ``place`` for want of room."""
    lines = [first, place, *_line_ends(words, place, end), end]
    edges = [box.right for at in lines[1:] if (box := words[at - 1].box)]
    for here, after in pairwise(lines[1:-1]):
        box, word = words[here - 1].box, words[here].box
        if not (box and word) or box.right + box.height / 3 + word.right - word.left <= max(edges):
            return here
        if spoken(text := joined(words[here:after])) or text.endswith("."):
            return place
    return place


def _line_ends(words: Sequence[Word], first: int, end: int) -> Iterator[int]:
    """Yield where the printed lines of a cell end, but for the last one."""
    for place in range(first + 1, end):
        before, word = words[place - 1].box, words[place].box
        if before and word and word.top > before.top + 0.6 * before.height:
            yield place


def joined(words: Sequence[Word]) -> str:
    """Return the words as one text."""
    return " ".join(word.text for word in words)


def text_of(line: CorrectedLine, first: int, end: int) -> str:
    """Return the repaired text of the words from ``first`` to before ``end``."""
    return line.text[_offset(line, first) : _offset(line, end)].strip()


def _offset(line: CorrectedLine, place: int) -> int:
    """Where in the repaired text the word at ``place`` begins."""
    raw = line.line.start + sum(len(word.text) + 1 for word in line.line.words[:place])
    return next((at for at, origin in enumerate(line.raw_from) if origin >= raw), len(line.text))
