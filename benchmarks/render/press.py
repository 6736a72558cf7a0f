"""Fills pages with strips and adds running heads; the text of each page is known exactly."""

from dataclasses import dataclass, field, replace

from reportlab.lib.pagesizes import A4

from benchmarks.render.marks import Mark, Strip, Stroke, shifted, stacked
from benchmarks.render.paragraph import set_paragraph
from benchmarks.render.setter import Setter
from benchmarks.render.source import MILLIMETRE, Source, Style

GUTTER = 9 * MILLIMETRE


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed page: marks from its upper left corner, lines of text in reading order."""

    marks: tuple[Mark, ...]
    truth: tuple[str, ...]


@dataclass(slots=True)
class Press:
    """Lays strips into the columns of pages; the only object here that changes while it works."""

    top: float
    bottom: float
    left: float
    width: float
    columns: int = 1
    column: int = 0
    start: float = 0.0
    y: float = 0.0
    deepest: float = 0.0
    sheets: list[tuple[list[Mark], list[str]]] = field(default_factory=lambda: [([], [])])

    def __post_init__(self) -> None:
        self.start = self.y = self.top

    def next_column(self, new_page: bool = False) -> None:
        """To the head of the next column, or of the next page."""
        self.column += 1
        if new_page or self.column >= self.columns:
            self.sheets.append(([], []))
            self.column, self.start, self.deepest = 0, self.top, self.top
        self.y = self.start

    def place(self, strips: tuple[Strip, ...]) -> None:
        """All strips in order."""
        for index, strip in enumerate(strips):
            if strip.page_break:
                self.next_column(new_page=True)
            elif strip.columns:
                self.columns, self.column = strip.columns, 0
                self.start = self.y = max(self.y, self.deepest)
            elif not strip.blank or self.y > self.start:
                needed = _held_together(strips, index)
                if self.y + needed > self.bottom and self.y > self.start:
                    self.next_column()
                self._put(strip)

    def _put(self, strip: Strip) -> None:
        if strip.blank and self.y == self.start:
            return
        pitch = (self.width + GUTTER) / self.columns
        marks, truth = self.sheets[-1]
        _, moved, lines = stacked((strip,), self.left + self.column * pitch, self.y)
        marks += moved
        truth += lines
        self.y += strip.height
        self.deepest = max(self.deepest, self.y)


def _held_together(strips: tuple[Strip, ...], index: int) -> float:
    """Height of a strip with all that must stay with it."""
    height = strips[index].height if not strips[index].blank else 0.0
    while (strips[index].keep or strips[index].blank) and index + 1 < len(strips):
        if strips[index].page_break or strips[index].columns:
            break
        index += 1
        height += strips[index].height
        if not strips[index].keep and not strips[index].blank:
            break
    return height


def lay_out(source: Source) -> tuple[Sheet, ...]:
    """The pages of a protocol."""
    top, right, bottom, left = (side * MILLIMETRE for side in source.margins)
    width = A4[0] - left - right
    press = Press(top, A4[1] - bottom, left, width)
    setter = Setter(source)
    columns, strips = 1, list[Strip]()
    for block in source.blocks:
        if block.kind == "flow":
            columns = int(block.text)
        strips += setter.block(block, (width + GUTTER) / columns - GUTTER)
    press.place(tuple(strips))
    total = len(press.sheets)
    sheets = []
    for number, (marks, truth) in enumerate(press.sheets, 1):
        shown = number > 1 or source.options.get("header-first") == "yes"
        above = _running(setter, "header", number, total, width) if shown else Strip(0.0)
        below = _running(setter, "footer", number, total, width)
        edge = [shifted(mark, left, top * 0.5) for mark in above.marks]
        edge += [shifted(mark, left, A4[1] - bottom * 0.62) for mark in below.marks]
        sheets.append(Sheet((*marks, *edge), (*above.truth, *truth, *below.truth)))
    return tuple(sheets)


def _running(setter: Setter, kind: str, number: int, total: int, width: float) -> Strip:
    """The running head or foot `left | middle | right` as one strip."""
    text = (
        setter.source.options.get(kind, "")
        .replace("{page}", str(number))
        .replace("{pages}", str(total))
    )
    marks: list[Mark] = []
    parts = [part.strip() for part in text.split("|")]
    for part, align in zip(parts, ("left", "center", "right"), strict=False):
        style = setter.source.styles[kind]
        for line, strip in enumerate(set_paragraph(part, _aligned(style, align), width)):
            marks += [shifted(mark, 0, line * style.size * style.leading) for mark in strip.marks]
    if marks and setter.source.options.get(f"{kind}-rule") == "yes":
        y = 14.0 if kind == "header" else -3.0
        marks.append(Stroke(0, y, width, y))
    return Strip(
        0.0, tuple(marks), (" ".join(filter(None, parts)).replace("**", ""),) if marks else ()
    )


def _aligned(style: Style, align: str) -> Style:
    return replace(style, align=align, after=0.0, before=0.0)
