"""Plain text as a transcript, for the tests of structure and extraction."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.records import CorrectedLine, LaidOutPage, Line, LineKind, OcrPage, Transcript, Word


def transcript(text: str) -> Transcript:
    """Blank lines part paragraphs, form feeds pages, ``|`` cells; ``*`` makes a line bold.

    ``*Kasse.* Der Bestand …``: only the words before the second star are bold.
    ``•`` and ``-`` are bullets of the first level, ``◦`` of the second one.
    """
    pages: list[LaidOutPage] = []
    paragraph = 0
    for number, sheet in enumerate(text.strip("\n").split("\f"), 1):
        lines: list[Line] = []
        start, gap = 0, 1.0
        for printed in sheet.split("\n"):
            if not printed.strip():
                gap += 1.0
                continue
            line = _line(printed.strip(), number, len(lines) + 1, start, gap)
            paragraph += bool(gap) or line.kind != "text"
            lines.append(_with_paragraph(line, paragraph))
            start += len(line.text) + 1
            gap = 0.0
        words = tuple(word for line in lines for word in line.words)
        pages.append(LaidOutPage(OcrPage(number, "text", "", words), tuple(lines)))
    corrected = tuple(CorrectedLine.unchanged(line) for page in pages for line in page.lines)
    return Transcript(tuple(pages), corrected)


def as_read(text: str) -> Transcript:
    """The text as OCR would hand it on: each word with a confidence."""
    plain = transcript(text)
    lines = tuple(
        replace(
            line,
            line=replace(
                line.line,
                words=tuple(replace(word, confidence=0.9) for word in line.line.words),
            ),
        )
        for line in plain.lines
    )
    return replace(plain, lines=lines)


def _line(printed: str, page: int, number: int, start: int, gap: float) -> Line:
    lead = re.match(r"\*([^*\s][^*]*)\*\s", printed)
    led = len(lead[1].split()) if lead else 0
    bold = printed.startswith("*") and not lead
    cells, words = [], []
    for cell in (f"{lead[1]} {printed[lead.end() :]}" if lead else printed.lstrip("*")).split("|"):
        cells.append(len(words))
        words += [Word(word) for word in cell.split()]
    words = [replace(word, bold=at < led) for at, word in enumerate(words)]
    kind: LineKind = "table" if len(cells) > 1 else "text"
    if printed.startswith(("• ", "- ", "◦ ")):
        kind = "bullet"
    return Line(
        page,
        number,
        start,
        tuple(words),
        kind,
        level=(kind == "bullet") + printed.startswith("◦"),
        gap_before=gap,
        bold=bold,
        cells=tuple(cells) if len(cells) > 1 else (),
    )


def _with_paragraph(line: Line, paragraph: int) -> Line:
    return Line(
        line.page,
        line.number,
        line.start,
        line.words,
        line.kind,
        level=line.level,
        paragraph=paragraph,
        gap_before=line.gap_before,
        bold=line.bold,
        cells=line.cells,
    )
