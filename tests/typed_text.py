"""Plain text as a transcript, one paragraph a line, for the tests of extractors."""

from __future__ import annotations

from pipeline.records import CorrectedLine, LaidOutPage, Line, OcrPage, Outline, Transcript, Word

NO_OUTLINE = Outline((), ())


def typed(text: str) -> Transcript:
    """One page; ``|`` parts the cells of a table row."""
    lines: list[Line] = []
    start = 0
    for number, printed in enumerate(text.strip().split("\n"), 1):
        cells = [cell.split() for cell in printed.split("|")]
        words = tuple(Word(word) for cell in cells for word in cell)
        bounds = [sum(len(cell) for cell in cells[:index]) for index in range(len(cells))]
        row = len(cells) > 1
        line = Line(
            page=1,
            number=number,
            start=start,
            words=words,
            paragraph=number,
            kind="table" if row else "text",
            cells=tuple(bounds) if row else (),
        )
        lines.append(line)
        start = line.end + 1
    page = OcrPage(1, "text", "", tuple(word for line in lines for word in line.words))
    return Transcript(
        (LaidOutPage(page, tuple(lines)),), tuple(CorrectedLine.unchanged(line) for line in lines)
    )
