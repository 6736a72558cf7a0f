"""Sets blocks into strips of a given width: paragraphs, bullets, tables, columns and pasted slides."""

from dataclasses import dataclass, replace

from benchmarks.render.faces import Face
from benchmarks.render.inline import Piece, Word, break_lines, word_text, word_width, words_of
from benchmarks.render.marks import Fill, Glyphs, Mark, Scrawl, Stroke, Strip, shifted, stacked
from benchmarks.render.source import MILLIMETRE, Block, Source, SourceError, Style

CELL_PADDING = 3.0
DEFAULT_BULLETS = "• ◦ ▪"
UNDERLINE_DROP = 0.14
"""Share of the type size between baseline and underline."""


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
            case "sign":
                return self._signatures(block, width)
            case "table":
                return self._table(block, width)
            case "columns":
                return self._columns(block, width)
            case "slide" | "box":
                return self._framed(block, width)
            case "item":
                return self._item(block, width)
        return self.paragraph(block.text, self.source.styles[block.kind], width)

    def paragraph(self, text: str, style: Style, width: float, label: str = "") -> tuple[Strip, ...]:
        """A paragraph, one strip a line; `label ~> text` or a given label hangs to its left."""
        if " ~> " in text:
            label, text = text.split(" ~> ", 1)
        indent, hang = style.indent, style.hang if label else 0.0
        space = Face(style.family, style.size, style.bold).width(" ")
        label_words = [word for word in words_of(label, style) if word]
        overhang = max(0.0, _line_width(label_words, space) + space - hang) if label else 0.0
        lines = break_lines(words_of(text, style), width - indent - hang, space, overhang)
        height = style.size * style.leading
        strips = [Strip(style.before)] if style.before else []
        for number, (line, last) in enumerate(lines):
            extra = overhang if number == 0 else 0.0
            room = width - indent - hang - extra
            left, gap = indent + hang + extra, space
            slack = room - _line_width(line, space)
            if style.align == "justify" and not last and len(line) > 1:
                gap += slack / (len(line) - 1)
            elif style.align in ("center", "right"):
                left += slack / 2 if style.align == "center" else slack
            marks, truth = _line(line, left, style.size, gap), " ".join(map(word_text, line))
            if number == 0 and label:
                marks = _line(label_words, indent, style.size, space) + marks
                truth = " ".join((*map(word_text, label_words), truth))
            keep = style.heading or (number == 0 and len(lines) > 2)
            strips.append(Strip(height, marks, (truth,), keep=keep))
        if style.after:
            strips.append(Strip(style.after, keep=style.heading))
        return tuple(strips)

    def _item(self, block: Block, width: float) -> tuple[Strip, ...]:
        bullets = self.source.options.get("bullets", DEFAULT_BULLETS).split()
        style = self.source.styles["item"]
        step = style.hang or 8 * MILLIMETRE
        lead = style.indent + step * max(0, block.level - 1)
        style = replace(style, indent=lead, hang=step)
        label = bullets[min(block.level, len(bullets)) - 1] if block.level else "-"
        return self.paragraph(block.text, style, width, label)

    def _table(self, block: Block, width: float) -> tuple[Strip, ...]:
        options = block.text.split()
        sizes = [word for word in options if word.rstrip("rc").isdigit()]
        widths = [float(word.rstrip("rc")) * MILLIMETRE for word in sizes]
        aligns = [{"r": "right", "c": "center"}.get(word[-1], "left") for word in sizes]
        style = self.source.styles["cell"]
        strips: list[Strip] = [Strip(2.0)]
        for number, row in enumerate(block.children[0]):
            cells = [cell.strip() for cell in row.text.split("|")]
            if len(cells) != len(widths):
                raise SourceError(f"{self.source.name}: table row {row.text!r} has {len(cells)} cells, not {len(widths)}")
            head = "head" in options and number == 0
            styles = [replace(style, align=align, bold=head or style.bold) for align in aligns]
            strips.append(self._row(cells, widths, styles, options, first=number == 0))
        return (*strips, Strip(6.0))

    def _row(self, cells: list[str], widths: list[float], styles: list[Style], options: list[str], first: bool) -> Strip:
        grid, pad = "grid" in options, CELL_PADDING if "plain" not in options else 0.5
        marks: list[Mark] = []
        truth: list[str] = []
        x = tallest = 0.0
        for cell, width, style in zip(cells, widths, styles, strict=True):
            strips = self.paragraph(cell, style, width - 2 * CELL_PADDING)
            height, cell_marks, cell_truth = stacked(strips, x + (CELL_PADDING if grid else 0), pad)
            marks += cell_marks
            truth.append(" ".join(cell_truth))
            tallest, x = max(tallest, height), x + width
        bottom = max(tallest, styles[0].size * styles[0].leading) + 2 * pad
        if grid or "lines" in options:
            marks += [Stroke(0, bottom, x, bottom)] + ([Stroke(0, 0, x, 0)] if first else [])
        if grid:
            edges = [sum(widths[:count]) for count in range(len(widths) + 1)]
            marks += [Stroke(edge, 0, edge, bottom) for edge in edges]
        if first and "shade" in options:
            marks.insert(0, Fill(0, 0, x, bottom, 0.87))
        return Strip(bottom, tuple(marks), (" ".join(filter(None, truth)),), keep=first)

    def _columns(self, block: Block, width: float) -> tuple[Strip, ...]:
        widths = [float(word) * MILLIMETRE for word in block.text.split()]
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
        """A pasted slide (`.slide WIDTH HEIGHT`) or a plain box; its text keeps the reading order."""
        sizes = [float(word) * MILLIMETRE for word in block.text.split()]
        outer = sizes[0] if sizes else width
        inner = tuple(strip for part in block.children for strip in self.blocks(part, outer - 24))
        height, marks, truth = stacked(inner, 12, 10)
        height = max(height + 20, sizes[1] if len(sizes) > 1 else 0.0)
        left = (width - outer) / 2
        corners = ((0, 0, outer, 0), (outer, 0, outer, height), (outer, height, 0, height), (0, height, 0, 0))
        frame: list[Mark] = [Stroke(*corner) for corner in corners]
        if block.kind == "slide":
            frame = [Fill(0, 0, outer, height, 0.95), Fill(0, 0, outer, 5, 0.45), *frame]
        return (Strip(height, tuple(shifted(mark, left, 0) for mark in (*frame, *marks)), truth), Strip(8.0))

    def _signatures(self, block: Block, width: float) -> tuple[Strip, ...]:
        """`.sign Vorsitzende | Schriftführer`: a scrawl over a line over each caption."""
        captions = [caption.strip() for caption in block.text.split("|")]
        style = self.source.styles["small"]
        share = width / max(len(captions), 2)
        marks: list[Mark] = []
        truth: list[str] = []
        for number, caption in enumerate(captions):
            x = number * share
            height, words, lines = stacked(self.paragraph(caption, style, share - 20), x, 36)
            marks += [Scrawl(x + 8, 20, share * 0.55, number + len(caption)), Stroke(x, 33, x + share - 24, 33), *words]
            truth += lines
        return (Strip(36 + height, tuple(marks), tuple(truth)),)


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
                marks.append(_underline(piece, x, baseline, gap if piece is word[-1] and following and following.underline else 0.0))
            x += piece.width
        x += gap
    return tuple(marks)


def _underline(piece: Piece, x: float, baseline: float, extra: float) -> Stroke:
    y = baseline + piece.face.size * UNDERLINE_DROP
    return Stroke(x, y, x + piece.width + extra, y, piece.face.size / 16)
