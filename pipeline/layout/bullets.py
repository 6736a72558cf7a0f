"""Finds the lines that begin with a bullet, printed or misread, and their nesting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import zip_longest

from pipeline.layout.glyphs import Glyph, glyph_of
from pipeline.records import Line

LEAST_LETTERS = 2
INDENT = 0.7
"""Bullets more than this many line heights apart stand on different levels."""
INDENT_LETTERS = 1.5
SENTENCE_END = (".", ":", ";", "!", "?", ")", "…")


def mark_bullets(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines with kind and level of bullets set; the sign stays the first word."""
    lines = [line for page in pages for line in page]
    disguises = Counter(
        line.words[0].text for line in lines if (glyph := _glyph(line)) and not glyph.sure
    )
    printed = any((glyph := _glyph(line)) and glyph.sure for line in lines)
    signs = {line.words[0].text for line in lines if line.words}
    marked: list[list[Line]] = []
    for page in pages:
        previous: Line | None = None
        out: list[Line] = []
        for line, below in zip_longest(page, page[1:]):
            glyph = None if _is_lettered(line, signs) else _glyph(line)
            believed = glyph and _believed(line, glyph, previous, disguises, printed)
            if believed or (below and _opens_list(line, below)):
                line = replace(line, kind="bullet")  # noqa: PLW2901
            out.append(line)
            previous = line
        marked.append(out)
    return _levelled(marked)


def _is_lettered(line: Line, signs: AbstractSet[str]) -> bool:
    """Whether it is one of a list by letters, ``c.`` below ``b.``: no bullet misread."""
    sign = line.words[0].text if line.words else ""
    if len(sign) != len("c.") or not ("b" <= sign[0] <= "z" and sign[1] in ".)"):
        return False
    return {chr(ord(sign[0]) - 1) + sign[1], "a" + sign[1]} <= signs


def _glyph(line: Line) -> Glyph | None:
    """The sign that opens the line, when something follows it."""
    if len(line.words) < 2 or line.kind != "text":
        return None
    return glyph_of(line.words[0].text)


def _believed(
    line: Line, glyph: Glyph, previous: Line | None, disguises: Counter[str], printed: bool
) -> bool:
    letters = sum(letter.isalpha() for letter in line.text[len(line.words[0].text) :])
    if letters < LEAST_LETTERS:
        return False
    if _glyph_at_both_ends(line) or _under_bullet(line, previous):
        return not _glyph_at_both_ends(line)
    if glyph.shape in ("dash", "star"):
        return _opens(line, previous)
    if glyph.sure:
        return True
    capital = line.words[1].text[:1].isupper() or line.words[1].text[:1] in "„\"'|,("
    return disguises[line.words[0].text] > 1 or capital or printed


def _glyph_at_both_ends(line: Line) -> bool:
    """A subtitle such as ``– öffentlich –``."""
    ends = [glyph_of(word.text) for word in (line.words[0], line.words[-1])]
    return all(glyph is not None and glyph.shape == "dash" for glyph in ends)


def _under_bullet(line: Line, previous: Line | None) -> bool:
    """Whether the sign stands right below a bullet, at the same edge."""
    here, above = line.words[0].box, previous.words[0].box if previous else None
    if not previous or previous.kind != "bullet" or not here or not above:
        return False
    return abs(here.left - above.left) <= above.height


def _opens(line: Line, previous: Line | None) -> bool:
    """Whether a dash opens the line rather than going on with a sentence: ``– wie immer –``."""
    if previous is None or previous.kind == "bullet" or line.gap_before > 0.25:
        return True
    here, above = line.box, previous.box
    indented = bool(here and above and abs(here.left - above.left) > above.height * INDENT)
    return indented or previous.text.endswith(SENTENCE_END) or len(previous.words) <= 4


def _opens_list(line: Line, below: Line) -> bool:
    """Whether the line below opens with the same dash, so that both are entries of one list."""
    glyph = _glyph(line)
    if glyph is None or glyph.shape != "dash" or line.words[0].text != below.words[0].text:
        return False
    entries = [one for one in (line, below) if _glyph(one) and one.words[1].text[:1].isupper()]
    here, under = line.words[0].box, below.words[0].box
    aligned = not (here and under) or abs(here.left - under.left) <= here.height * INDENT
    return aligned and len(entries) > 1 and not any(map(_glyph_at_both_ends, entries))


def _levelled(pages: list[list[Line]]) -> list[list[Line]]:
    """Set levels: by indent where it is known, else by the order in which shapes appear."""
    stops = _stops([line for page in pages for line in page if line.kind == "bullet"])
    shapes: list[str] = []
    out: list[list[Line]] = []
    for page in pages:
        lines: list[Line] = []
        for line in page:
            level = 0
            if line.kind == "bullet":
                known = line.words[0].box or len(stops) > 1
                level = _stop(stops, _left(line)) if known else _depth(shapes, line)
            elif line.gap_before > 1 or line.kind == "table":
                shapes.clear()
            lines.append(replace(line, level=level) if level else line)
        out.append(lines)
    return out


def _left(line: Line) -> float:
    """Left edge of the bullet: pixels, or in a text file the indent in letters."""
    first = line.words[0]
    return first.box.left if first.box else first.paragraph


def _stops(bullets: Sequence[Line]) -> list[float]:
    """Left edges at which bullets stand in the document, from the margin inwards."""
    heights = [line.box.height for line in bullets if line.box]
    step = max(heights) * INDENT if heights else INDENT_LETTERS
    stops: list[float] = []
    for left in sorted(_left(line) for line in bullets):
        if not stops or left - stops[-1] > step:
            stops.append(left)
    return stops


def _stop(stops: Sequence[float], left: float) -> int:
    return max(sum(1 for stop in stops if stop <= left), 1)


def _depth(shapes: list[str], line: Line) -> int:
    glyph = glyph_of(line.words[0].text)
    shape = glyph.shape if glyph else ""
    if shape in shapes:
        del shapes[shapes.index(shape) + 1 :]
    else:
        shapes.append(shape)
    return len(shapes)
