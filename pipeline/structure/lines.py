"""Lines of the transcript as structure looks at them: plain text, folded text, what stands out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from statistics import median

from pipeline import type_size
from pipeline.records import CorrectedLine, Transcript
from pipeline.sieve import Sifted
from pipeline.structure.numbered_rows import joined, numbered_row
from pipeline.wordlists import rows

UNDERLINE = re.compile(r"(?:^|(?<=\s))_+\s*|(?<=[^\W\d_])_+\s*(?=[\w\"„])")
"""``5.1 _ Kasse``, ``I. _Lage``, ``Zu_2.``, ``Umbau_des Hauses``: an underline, read."""
MARKED = re.compile(
    # ## Kasse · == Kasse == · **Kasse**
    r"#{1,6}\s+(?P<hash>.+?)(?:\s#+)?|={2,6}\s*(?P<wiki>[^=]+?)\s*={2,6}|\*\*(?P<stars>[^*]+)\*\*:?"
)
BUTTON = re.compile(r"\s*\[(?:Bearbeiten|Quelltext bearbeiten|Verbergen|\s*\|\s*)+\]$")
"""``Berichte [Bearbeiten]``: printed from a wiki."""
MUCH_BOLD = 0.4
"""Where so much is bold, bold type tells nothing."""
LARGE = 1.115
"""Type so much larger than the usual one stands out; scans tell sizes in steps of a hundredth."""
HABIT = 3
"""So many lines that read the same, figures aside, are a label within items: titles differ."""
LONGEST_LABEL = 120
"""A longer line is no label."""
LONE_BULLET = re.compile(r"[•●⚫◦○►▶➢➔‣]")
"""A bullet that a text file holds apart from its text says nothing."""
SKIPPED = ("running-head", "page-number", "debris")


@dataclass(frozen=True, slots=True)
class Row:
    """One line with text; ``index`` is its place in ``Transcript.lines``."""

    index: int
    line: CorrectedLine
    text: str
    """Repaired text without bullet sign, letter-spaced words closed up."""
    gap: float
    bold: bool
    large: bool
    bullet: bool
    rest: str = ""
    """For a table row ``1 | Title … text``: what follows the title."""
    marked: bool = False
    """Whether signs of a text format say that the line is a heading: ``## Kasse``."""
    doubtful: bool = False
    """Whether the line was read by OCR, so that a figure in it may be another."""
    repeated: bool = False
    """Whether other lines read so too, figures aside: a label such as ``Beschluss Nr. 3``."""

    @property
    def left(self) -> int | None:
        """Left edge of the text in pixels, None for text input."""
        box = self.line.line.box
        return box.left if box else None


def unmarked(text: str) -> tuple[str, bool]:
    """Return the text without marks for a heading (``## Kasse``, ``== Kasse ==``), and if any."""
    text, buttons = BUTTON.subn("", text)
    match = MARKED.fullmatch(text)
    if buttons:
        return text, True
    return (match["hash"] or match["wiki"] or match["stars"], True) if match else (text, False)


def close_up(text: str) -> str:
    """Close up letter-spaced words: ``N i e d e r s c h r i f t`` becomes ``Niederschrift``."""
    spaced = r"(?<!\S)(?:[^\W\d_] ){3,}[^\W\d_](?!\w)"
    return re.sub(spaced, lambda found: found.group().replace(" ", ""), text)


def plain(line: CorrectedLine) -> str:
    """Return the line's text without its bullet sign, letter-spaced words closed up."""
    text = line.text
    if line.line.kind == "bullet" and not MARKED.fullmatch(text):
        first, _, rest = text.partition(" ")
        if rest and not re.search(r"[^\W_]{2}|\d", first):
            text = rest
    text = close_up(text)
    if "_" not in text or "@" in text:  # max_muster@stadt.de
        return text.strip()
    return UNDERLINE.sub(_blank, text).strip()


def _blank(line: re.Match[str]) -> str:
    """A line between two words, or a word and its number, stands for the blank."""
    return " " if line.string[: line.start()][-1:].isalpha() else ""


def rows_of(transcript: Transcript) -> tuple[Row, ...]:
    """Return all lines that carry text, in order."""
    sizes = [line.line.size for line in transcript.lines if line.line.size > 0]
    usual = median(sizes) if sizes else 0.0
    much_bold = _bold_share(transcript) >= MUCH_BOLD
    foreign = {page.number for page in transcript.pages if page.page.wrong_language}
    found: list[Row] = []
    for index, line in enumerate(transcript.lines):
        if not line.text or line.line.kind in SKIPPED:
            continue
        text, rest = numbered_row(line) or (plain(line), "")
        text, marked = unmarked(text)
        if not text or LONE_BULLET.fullmatch(text):
            continue
        found.append(
            Row(
                index,
                line,
                text,
                _gap(line, found),
                marked or (line.line.bold and not much_bold),
                usual > 0 and line.line.size >= LARGE * usual,
                line.line.kind == "bullet" and not marked,
                rest,
                marked,
                line.line.page in foreign or any(w.confidence is not None for w in line.line.words),
            )
        )
    often = Counter(_pattern(row.text) for row in found)
    return tuple(replace(row, repeated=often[_pattern(row.text)] >= HABIT) for row in found)


def _pattern(text: str) -> str:
    """Return the text without its figures, which count what comes again: ``Antrag 2``."""
    return re.sub(r"\d+", "#", folded(text))


def _bold_share(transcript: Transcript) -> float:
    """Share of the letters that stand in bold lines."""
    letters = sum(len(line.text) for line in transcript.lines)
    return sum(len(line.text) for line in transcript.lines if line.line.bold) / max(letters, 1)


def usual_width(rows: tuple[Row, ...]) -> int:
    """The width of the minutes in characters: nine rows in ten are no longer."""
    return type_size.usual_width(row.text for row in rows)


def _gap(line: CorrectedLine, above: list[Row]) -> float:
    """White space above in line heights; at the top of a page as if a paragraph had ended."""
    if above and line.line.page > above[-1].line.line.page and above[-1].text.endswith((".", "!")):
        return max(line.line.gap_before, 1.0)
    return line.line.gap_before


def first_cell(row: Row) -> str:
    """Return the first cell of a table row: the label of ``Anwesende | Ida Muster``."""
    line = row.line.line
    if len(line.cells) < 2:
        return ""
    return joined(line.words[: line.cells[1]])


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Return the text lower-cased, without final colon and doubled blanks, for comparison."""
    text = re.sub(r"[\"„“”»«'’]", "", text.casefold())
    text = re.sub(r"\s*[–—-]+\s*", "-", text)
    return re.sub(r"\s+", " ", text).strip(" .:;_=*#-")


@cache
def _labels(part: str) -> Sifted:
    patterns = [pattern for name, pattern in rows("outline_labels.csv") if name == part]
    return Sifted("|".join(f"(?:{pattern})" for pattern in patterns))


@cache
def _torn_labels(part: str) -> Sifted:
    """The same patterns for text without blanks: ``Öffentliche r Teil``."""
    return Sifted(re.sub(r" \??", "", _labels(part).pattern))


def is_label(text: str, part: str) -> bool:
    """Whether the whole line is a label of that part: ``Tagesordnung:``, ``Anwesend:``."""
    if len(text) >= LONGEST_LABEL or (part == "agenda" and text.endswith(".") and " " in text):
        return False  # Die Tagesordnung wurde verlesen.
    plain_text = folded(text)
    if _labels(part).fullmatch(plain_text):
        return True
    if part == "agenda" and text.endswith(":"):
        return _labels("lead").fullmatch(plain_text) is not None
    torn = part == "part" and " " in plain_text
    return torn and _torn_labels(part).fullmatch(plain_text.replace(" ", "")) is not None
