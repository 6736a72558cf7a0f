"""Sets one paragraph into strips of one line each, and says what is printed on each line."""

from benchmarks.render.faces import Face
from benchmarks.render.inline import Piece, Word, break_lines, word_text, word_width, words_of
from benchmarks.render.marks import Glyphs, Mark, Strip, Stroke
from benchmarks.render.source import Style

UNDERLINE_DROP = 0.14
"""Share of the type size between baseline and underline."""
LABEL = " ~> "
"""Parts a number or bullet from the text that hangs beside it."""


def set_paragraph(text: str, style: Style, width: float, label: str = "") -> tuple[Strip, ...]:
    """A paragraph in lines of at most `width` points; a label, given or in the text, hangs left."""
    if LABEL in text:
        label, text = text.split(LABEL, 1)
    hang = style.hang if label else 0.0
    space = Face(style.family, style.size, style.bold).width(" ")
    heads = [word for word in words_of(label, style) if word]
    overhang = max(0.0, _line_width(heads, space) + space - hang) if label else 0.0
    left, room = style.indent + hang, width - style.indent - hang
    lines = break_lines(words_of(text, style), room, space, overhang)
    strips = [Strip(style.before)] if style.before else []
    for number, (line, last) in enumerate(lines):
        extra = 0.0 if number else overhang
        shift, gap = _alignment(style, line, last, room - extra - _line_width(line, space), space)
        marks = _line(line, left + extra + shift, style.size, gap)
        words = list(line)
        if number == 0 and label:
            marks = _line(heads, style.indent, style.size, space) + marks
            words = heads + words
        keep = style.heading or (number == 0 and len(lines) > 2)
        truth = " ".join(map(word_text, words))
        strips.append(Strip(style.size * style.leading, marks, (truth,), keep=keep))
    if style.after:
        strips.append(Strip(style.after, keep=style.heading))
    return tuple(strips)


def _alignment(
    style: Style, line: list[Word], last: bool, slack: float, space: float
) -> tuple[float, float]:
    """How far the line moves right, and how wide its spaces are."""
    if style.align == "justify" and not last and len(line) > 1:
        return 0.0, space + slack / (len(line) - 1)
    return {"center": slack / 2, "right": slack}.get(style.align, 0.0), space


def _line_width(line: list[Word], space: float) -> float:
    return sum(map(word_width, line)) + space * max(0, len(line) - 1)


def _line(line: list[Word], left: float, baseline: float, gap: float) -> tuple[Mark, ...]:
    """The marks of a line, underlines reaching over the gap between underlined words."""
    marks: list[Mark] = []
    x = left
    for number, word in enumerate(line):
        for piece in word:
            marks.append(Glyphs(x, baseline, piece.shown, piece.face))
            if piece.underline:
                following = line[number + 1][0] if number + 1 < len(line) else None
                joined = piece is word[-1] and following and following.underline
                marks.append(_underline(piece, x, baseline, gap if joined else 0.0))
            x += piece.width
        x += gap
    return tuple(marks)


def _underline(piece: Piece, x: float, baseline: float, extra: float) -> Stroke:
    y = baseline + piece.face.size * UNDERLINE_DROP
    return Stroke(x, y, x + piece.width + extra, y, piece.face.size / 16)
