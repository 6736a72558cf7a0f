"""Lines that may be headings of agenda items: number, title and what speaks for them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.structure.called_forms import CALLED_FORMS
from pipeline.structure.forms import FORMS
from pipeline.structure.line_forms import FRAMED, LETTERED, PAPER, PAPER_FIRST, SUBJECT
from pipeline.structure.lines import Row, is_label
from pipeline.structure.number_rests import without_number
from pipeline.structure.numbers import Number
from pipeline.structure.run_in import parted
from pipeline.structure.sign_forms import SIGN_FORMS
from pipeline.structure.worded_forms import WORDED, read_word
from pipeline.structure.wording import ends, is_sentence, is_usual, not_titles, sessions, tidy
from pipeline.wordlists import words

STRONG = ("top", "zu", "part", "called")
WEIGHTS = {
    "top": 3.0,
    "zu": 2.2,
    "part": 2.2,
    "called": 1.5,
    "nr": 1.2,
    "dot": 1.0,
    "para": 1.0,
    "roman": 0.8,
    "letter": 0.6,
    "capital": 0.2,
    "bracket": 0.5,
    "bare": 0.6,
}
"""How much each form speaks for an agenda item."""
ALONE = 0.3
"""What it speaks for a bare number that it stands in a column of its own."""
ORDINAL = 0.8
"""What it speaks against a number that it may be the ordinal of a meeting."""
MOST_BARE = 99
"""Behind what was taken for a bullet (§) a greater number is none of its own."""
CLOCK_FIRST = re.compile(
    r"^\((?:ca\.\s|ab\s|um\s)?\d{1,2}[.:]\d\d(?:\s?[–-]\s?\d{1,2}[.:]\d\d)?(?:\s?Uhr)?\)\s+"
)
"""``3. (18:50 Uhr) Umbau der Kreuzung``: when the item was called"""
LONGEST_SIGN = 8
"""Letters of a number alone on its line: ``I/3``, ``12/2016``."""
APART = 0.25
"""White space above, in line heights, that sets a lone number off from the text."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that may open an agenda item; ``row``/``last`` are positions among the rows."""

    row: int
    last: int
    number: Number | None
    title: str
    style: str
    weight: float
    explicit: bool = False
    """Whether a colon or dash stands between number and title."""
    rest: str = ""
    """The text of the item that goes on in the heading's line: ``1. Begrüßung: Frau Muster …``."""
    read_as: str = ""
    """What was read where the number is taken for another, ``24`` for 2.4; else empty."""

    announced: bool = False
    """Whether the line stands in a list right below a label such as ``Tagesordnung``."""

    indent: float = 0.0
    """Left edge of the line in line heights, 0 for text input."""

    mention: bool = False
    """Whether a sentence follows the number, as where an item is only named: ``TOP 2 entfällt.``"""

    @property
    def strong(self) -> bool:
        """Whether the form itself says that this is an agenda item (``TOP 3``)."""
        return self.style in STRONG


def read_heading(rows: tuple[Row, ...], position: int) -> Heading | None:
    """Return the heading that ``rows[position]`` may be, None when its form is none."""
    framed = FRAMED.fullmatch(rows[position].text)
    text = framed["title"] if framed else rows[position].text
    if is_label(text, "part") or _in_brackets(rows, position):
        return None
    for style, pattern in (*FORMS, *SIGN_FORMS, *CALLED_FORMS, *WORDED):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        heading = _judged(style, match, rows, position)
        if heading is not None:
            return heading
    return _over_bold_title(rows, position)


def _over_bold_title(rows: tuple[Row, ...], position: int) -> Heading | None:
    """Return the sign alone on its line that is a number before the bold title below it."""
    row, below = rows[position], rows[position + 1 : position + 2]
    titled = below and below[0].bold and not below[0].bullet and below[0].text[0].isupper()
    if not titled or len(row.text) > LONGEST_SIGN or row.line.line.kind == "table":
        return None
    joined = replace(row, text=f"{row.text} {below[0].text}")
    heading = read_heading((*rows[:position], joined), position)
    return replace(heading, title="", rest="") if heading else None


def _in_brackets(rows: tuple[Row, ...], position: int) -> bool:
    """Whether the row closes the bracket of the row above: ``Otto Muster (ab`` / ``Pkt. 4)``."""
    above, row = rows[position - 1] if position else rows[position], rows[position]
    opened = above.text.rpartition("(")[2] if "(" in above.text else ")"
    closed = row.text.partition(")")[0] if ")" in row.text else "("
    return ")" not in opened and "(" not in closed and row.gap < APART


def _judged(
    style: str, match: re.Match[str], rows: tuple[Row, ...], position: int
) -> Heading | None:
    parts = _with_lettered_title(match.groupdict(default=""))
    number = _number(style, parts)
    resolution = parts.get("behind", "").startswith("/")  # 43/17
    tabled = resolution and rows[position].line.line.kind == "table"
    if number is None or tabled:
        return None
    end, printed = parts["end"].strip(), parts.get("title", "") or parts.get("other", "")
    printed = PAPER_FIRST.sub("", CLOCK_FIRST.sub("", SUBJECT.sub("", printed)), count=1)
    printed, rest = parted(rows, position, without_number(printed, number.text))
    printed = printed.removesuffix(".") if style == "called" else printed
    title = "" if PAPER.fullmatch(printed) else tidy(printed)
    explicit = bool(re.search(r"[:–—-]", end))
    if style == "bare" and rows[position].bullet and number.path[0] > MOST_BARE:
        return None
    lone = style in ("dot", "para", "nr", "roman") and len(number.path) == 1
    lone = lone or (style == "bare" and not title and _over_title(rows, position))
    mention = False
    if style in STRONG:
        sure = explicit or rows[position].bold
        if not _follows_strong(title, sure=sure):
            return None
        mention = not (sure or end) and is_sentence(title)
        if not explicit and LETTERED.match(title):  # Zu 6./ a) Herr Olm fragt …
            title, rest = "", title
    elif (not title and not lone) or (_is_counted(title, number) and not is_usual(title)):
        return None
    weight = _weight(style, title)
    heading = Heading(position, position, number, title, style, weight, explicit, rest)
    return replace(heading, mention=True) if mention else heading


def _is_counted(title: str, number: Number) -> bool:
    """Whether the number counts what follows: ``2. Bürgermeister``, not ``2.1 Bürgermeister``."""
    office = any(part in title.casefold() for part in words("signature_functions.txt"))
    return not_titles().match(title) is not None and not (office and len(number.path) > 1)


def _with_lettered_title(parts: dict[str, str]) -> dict[str, str]:
    """Return ``TOP 3 a) Abschied b) Ehrung`` as number 3: the letters part its title."""
    letter, title = parts.get("letter", ""), parts.get("title", "")
    if letter != "a" or ")" not in parts["end"] or not re.search(r"\sb\)\s", title):
        return parts
    return parts | {"letter": "", "end": ":", "title": f"a) {title}"}


def _number(style: str, parts: dict[str, str]) -> Number | None:
    """Return the number that stands in the line, None where no agenda counts so."""
    if parts.get("roman"):
        return Number.read_roman(parts["roman"])
    if parts.get("sign"):
        return Number.read_letter(parts["sign"])
    if parts.get("behind"):
        return Number((int(parts["digits"]),), roman=parts["digits"] + parts["behind"])
    if parts.get("word"):
        return read_word(parts["word"])
    return Number.read(
        parts["digits"],
        parts.get("letter", ""),
        parts.get("part", "") + parts.get("mark", "").strip(),
        parts.get("until", ""),
        padded=style == "top" or "." not in parts["digits"] or _below_nought(parts),
    )


def _below_nought(parts: dict[str, str]) -> bool:
    """Whether it is a part of an item that counts as none: ``0.6. Formalia``, not ``0.6 ha``."""
    return parts["digits"].startswith("0.") and parts["end"].strip().startswith((".", ")"))


def _weight(style: str, title: str) -> float:
    """Return how much form and wording speak for an agenda item."""
    if style == "bare" and not title:
        return WEIGHTS[style] + ALONE
    ordinal = style not in STRONG and sessions().match(title) and not is_usual(title)
    return WEIGHTS[style] - (ORDINAL if ordinal else 0.0)


def _over_title(rows: tuple[Row, ...], position: int) -> bool:
    """Whether a lone number stands left of a title that begins in the line below."""
    row, below = rows[position], rows[position + 1 : position + 2]
    if row.line.line.kind == "table" or not below:
        return False
    text, boxes = below[0].text, (row.line.line.box, below[0].line.line.box)
    if not (boxes[0] and boxes[1]):
        return False
    beside = boxes[1].left > boxes[0].left
    level = beside and 2 * abs(boxes[1].top - boxes[0].top) < boxes[0].height
    if not (row.gap >= APART or below[0].bold or level):
        return False
    centred = abs(boxes[0].left + boxes[0].right - boxes[1].left - boxes[1].right)
    fits = beside or centred < 2 * boxes[0].height
    return fits and text[0].isupper() and not is_sentence(text) and not ends(text)


def _follows_strong(title: str, *, sure: bool) -> bool:
    """Whether what follows ``TOP 3`` may be a title: not ``TOP 3 entfällt``, ``TOP 3, 4 und 5``.

    ``sure``: a colon, a dash or bold type says so. ``Zu 6. a) Der Weg …`` opens the text.
    """
    if not title:
        return True
    if title[0] in ",;)/&" or re.match(r"(?:bis|und|sowie)\b|[\d.:;,]+$", title):
        return False
    return sure or not title[0].islower() or LETTERED.match(title) is not None
