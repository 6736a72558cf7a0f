"""Sets blocks into strips of a given width: bullets, tables, columns, pasted slides."""

from dataclasses import dataclass, replace

from benchmarks.render.marks import Fill, Mark, Scrawl, Strip, Stroke, shifted, stacked
from benchmarks.render.paragraph import set_paragraph
from benchmarks.render.source import MILLIMETRE, Block, Source, SourceError, Style

CELL_PADDING = 3.0
DEFAULT_BULLETS = "• ◦ ▪"


@dataclass(frozen=True, slots=True)
class Setter:
    """Knows the protocol's styles and bullets; each method turns one kind of block into strips."""

    source: Source

    def blocks(self, blocks: tuple[Block, ...], width: float) -> tuple[Strip, ...]:
        """All blocks one under another."""
        return tuple(strip for block in blocks for strip in self.block(block, width))

    def block(self, block: Block, width: float) -> tuple[Strip, ...]:
        """One block."""
        match block.kind:
            case "page":
                return (Strip(0.0, page_break=True),)
            case "flow":
                return (Strip(0.0, columns=int(block.text)),)
            case "space":
                return (Strip(float(block.text or 5) * MILLIMETRE),)
            case "rule":
                return (Strip(8.0, (Stroke(0, 4, width, 4, float(block.text or 0.7)),)),)
        setters = {
            "sign": self._signatures,
            "table": self._table,
            "columns": self._columns,
            "slide": self._framed,
            "box": self._framed,
            "item": self._item,
        }
        return setters.get(block.kind, self._plain)(block, width)

    def _plain(self, block: Block, width: float) -> tuple[Strip, ...]:
        return set_paragraph(block.text, self.source.styles[block.kind], width)

    def _item(self, block: Block, width: float) -> tuple[Strip, ...]:
        bullets = self.source.options.get("bullets", DEFAULT_BULLETS).split()
        style = self.source.styles["item"]
        step = style.hang or 8 * MILLIMETRE
        lead = style.indent + step * max(0, block.level - 1)
        style = replace(style, indent=lead, hang=step)
        label = bullets[min(block.level, len(bullets)) - 1] if block.level else "-"
        return set_paragraph(block.text, style, width, label)

    def _table(self, block: Block, width: float) -> tuple[Strip, ...]:
        options = block.text.split()
        sizes = [word for word in options if word.rstrip("rc").isdigit()]
        widths = tuple(float(word.rstrip("rc")) * MILLIMETRE for word in sizes)
        if sum(widths) > width + 1:
            raise SourceError(f"{self.source.name}: table {block.text!r} is wider than the page")
        aligns = [{"r": "right", "c": "center"}.get(word[-1], "left") for word in sizes]
        style = self.source.styles["cell"]
        strips: list[Strip] = [Strip(2.0)]
        for number, row in enumerate(block.children[0]):
            cells = [cell.strip() for cell in row.text.split("|")]
            if len(cells) != len(widths):
                raise SourceError(f"{self.source.name}: not {len(widths)} cells in {row.text!r}")
            bold = style.bold or ("head" in options and number == 0)
            styles = [replace(style, align=align, bold=bold) for align in aligns]
            strips.append(_row(cells, widths, styles, options, first=number == 0))
        return (*strips, Strip(6.0))

    def _columns(self, block: Block, width: float) -> tuple[Strip, ...]:
        widths = [float(word) * MILLIMETRE for word in block.text.split()]
        if sum(widths) > width + 1:
            raise SourceError(f"{self.source.name}: columns {block.text!r} are wider than the page")
        marks: list[Mark] = []
        truth: list[str] = []
        x = tallest = 0.0
        for children, column in zip(block.children, widths, strict=True):
            height, column_marks, column_truth = stacked(self.blocks(children, column - 6), x, 0)
            marks += column_marks
            truth += column_truth
            tallest, x = max(tallest, height), x + column
        return (Strip(tallest, tuple(marks), tuple(truth)), Strip(4.0))

    def _framed(self, block: Block, width: float) -> tuple[Strip, ...]:
        """A pasted slide (`.slide WIDTH HEIGHT`) or a plain box."""
        sizes = [float(word) * MILLIMETRE for word in block.text.split()]
        outer = sizes[0] if sizes else width
        inner = tuple(strip for part in block.children for strip in self.blocks(part, outer - 24))
        height, marks, truth = stacked(inner, 12, 10)
        height = max(height + 20, sizes[1] if len(sizes) > 1 else 0.0)
        left = (width - outer) / 2
        frame: list[Mark] = [Stroke(0, y, outer, y) for y in (0, height)]
        frame += [Stroke(x, 0, x, height) for x in (0, outer)]
        if block.kind == "slide":
            frame = [Fill(0, 0, outer, height, 0.95), Fill(0, 0, outer, 5, 0.45), *frame]
        return (
            Strip(height, tuple(shifted(mark, left, 0) for mark in (*frame, *marks)), truth),
            Strip(8.0),
        )

    def _signatures(self, block: Block, width: float) -> tuple[Strip, ...]:
        """`.sign Vorsitzende | Schriftführer`: a scrawl over a line over each caption."""
        captions = [caption.strip() for caption in block.text.split("|")]
        style = self.source.styles["small"]
        share = width / max(len(captions), 2)
        marks: list[Mark] = []
        truth: list[str] = []
        for number, caption in enumerate(captions):
            x = number * share
            height, words, lines = stacked(set_paragraph(caption, style, share - 20), x, 36)
            marks += [
                Scrawl(x + 8, 20, share * 0.55, number + len(caption)),
                Stroke(x, 33, x + share - 24, 33),
                *words,
            ]
            truth += lines
        return (Strip(36 + height, tuple(marks), tuple(truth)),)


def _row(
    cells: list[str],
    widths: tuple[float, ...],
    styles: list[Style],
    options: list[str],
    first: bool,
) -> Strip:
    """A row of a table; its text is read cell after cell."""
    grid, pad = "grid" in options, 0.5 if "plain" in options else CELL_PADDING
    marks: list[Mark] = []
    truth: list[str] = []
    x = tallest = 0.0
    for cell, width, style in zip(cells, widths, styles, strict=True):
        strips = set_paragraph(cell, style, width - 2 * CELL_PADDING)
        height, words, lines = stacked(strips, x + (CELL_PADDING if grid else 0), pad)
        marks += words
        truth += lines
        tallest, x = max(tallest, height), x + width
    bottom = max(tallest, styles[0].size * styles[0].leading) + 2 * pad
    if grid or "lines" in options:
        marks += [Stroke(0, bottom, x, bottom)] + ([Stroke(0, 0, x, 0)] if first else [])
    if grid:
        edges = [sum(widths[:count]) for count in range(len(widths) + 1)]
        marks += [Stroke(edge, 0, edge, bottom) for edge in edges]
    if first and "shade" in options:
        marks.insert(0, Fill(0, 0, x, bottom, 0.87))
    return Strip(bottom, tuple(marks), (" ".join(truth),), keep=first)
