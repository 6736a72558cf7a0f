"""What is put on paper: words, strokes, fills and scrawls, gathered in strips."""

from dataclasses import dataclass, replace

from benchmarks.render.faces import Face


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A word; x to the right, y down to its baseline, in points."""

    x: float
    y: float
    text: str
    face: Face
    grey: float = 0.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x: float
    y: float
    x_end: float
    y_end: float
    weight: float = 0.6


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle; x, y is its upper left corner."""

    x: float
    y: float
    width: float
    height: float
    grey: float


@dataclass(frozen=True, slots=True)
class Scrawl:
    """A signature of so many loops, drawn from the seed."""

    x: float
    y: float
    width: float
    seed: int


Mark = Glyphs | Stroke | Fill | Scrawl


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a column that is never broken: marks, measured from its upper left, and text."""

    height: float
    marks: tuple[Mark, ...] = ()
    truth: tuple[str, ...] = ()
    keep: bool = False
    """Stay on one page with the strip that follows."""
    page_break: bool = False
    columns: int = 0
    """Not 0: from here on the page is set in so many columns."""

    @property
    def blank(self) -> bool:
        """Mere white space: dropped at the head of a page."""
        return not self.marks


def shifted(mark: Mark, dx: float, dy: float) -> Mark:
    """The same mark, moved right and down by so many points."""
    if isinstance(mark, Stroke):
        return replace(
            mark, x=mark.x + dx, y=mark.y + dy, x_end=mark.x_end + dx, y_end=mark.y_end + dy
        )
    return replace(mark, x=mark.x + dx, y=mark.y + dy)


def stacked(
    strips: tuple[Strip, ...], dx: float, dy: float
) -> tuple[float, tuple[Mark, ...], tuple[str, ...]]:
    """Strips one under another from (dx, dy): their height together, their marks, their text."""
    height = 0.0
    marks: list[Mark] = []
    truth: list[str] = []
    for strip in strips:
        marks += (shifted(mark, dx, dy + height) for mark in strip.marks)
        truth += strip.truth
        height += strip.height
    return height, tuple(marks), tuple(truth)
