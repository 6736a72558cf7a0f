"""Titles of agenda items that run over several lines, and titles compared with each other."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.structure.headings import Heading
from pipeline.structure.line_forms import (
    BRACKETED,
    FILE_NUMBER,
    HERE,
    LETTERED,
    OPEN_END,
    RULE,
    SPEECH,
)
from pipeline.structure.lines import Row, folded, is_label, usual_width
from pipeline.structure.wording import ends, is_sentence, spoken, tidy

MOST_LINES = 5
UNLIKE = 50.0
"""Similarity (0-100) below which a line is no version of a title."""
ALIKE = 85.0
"""Similarity from which even a whole sentence is one."""
BLANK = 0.7
"""White space above, in line heights, from which a line stands apart."""


def similarity(one: str, other: str) -> float:
    """Return 0-100; a title that begins with the other counts as the same."""
    first, second = folded(one), folded(other)
    if not first or not second:
        return 0.0
    short, long = sorted((first, second), key=len)
    if len(short) >= 8 and long.startswith(short):
        return 95.0
    return fuzz.ratio(first, second)


def completed(
    rows: tuple[Row, ...],
    heading: Heading,
    taken: frozenset[int],
    listed: str,
    until: int | None = None,
    *,
    below: bool = False,
) -> Heading:
    """Return the heading with its title over as many lines as it takes.

    ``taken`` are rows that open other headings; ``listed`` is the title in the printed agenda.
    ``until`` is given for an entry of a printed agenda: the row of the next entry. ``below``:
    in these minutes titles stand below their numbers.
    """
    last, title = heading.last, heading.title
    if heading.rest:
        return heading
    if until is None and listed and _is_text(rows, heading, listed):
        text = rows[heading.row].text
        return replace(heading, title="", rest=text[text.find(heading.title) :])
    if not title:
        title, last = _title_below(rows, heading, taken, listed, below=below)
        if not title:
            return replace(heading, title="")
    while (
        last + 1 < len(rows)
        and last - heading.row < MOST_LINES
        and last + 1 not in taken
        and (
            (until is not None and last + 1 < until and _fills(rows[last + 1]))
            or _continues(rows, last, title, listed, heading)
        )
    ):
        last += 1
        title = _join(title, rows[last].text)
    title = tidy(title)
    if listed and folded(title).startswith(folded(listed)):
        title = title[: len(title) - len(folded(title)) + len(folded(listed))].rstrip(" ,–-")
    return replace(heading, last=last, title=title)


def _is_text(rows: tuple[Row, ...], heading: Heading, listed: str) -> bool:
    """Whether the item's text, not its title, follows the number: ``Zu 2.: Es wird …``."""
    if not (heading.strong and heading.title):
        return False
    here, below = rows[heading.row], rows[heading.row + 1 : heading.row + 2]
    wider = f"{heading.title} {below[0].text}" if below else heading.title
    runs = bool(below) and here.line.line.paragraph == below[0].line.line.paragraph
    told = heading.explicit and (runs or ends(heading.title)) and len(spoken(wider)) > 0
    if similarity(heading.title, listed) >= (ALIKE if told else UNLIKE):
        return False
    return is_sentence(heading.title) or len(spoken(wider)) > 0


def _fills(row: Row) -> bool:
    """Whether a row between two entries of a printed agenda belongs to the first one's title."""
    if row.gap >= BLANK or ends(row.text) or is_sentence(row.text):
        return False
    paper = BRACKETED.fullmatch(row.text) or FILE_NUMBER.fullmatch(row.text)
    labelled = any(is_label(row.text, part) for part in ("part", "status"))
    return not (paper or labelled or LETTERED.match(row.text))


def _join(title: str, text: str) -> str:
    """Join two lines; ``Haushalts-`` + ``satzung`` is left to the repair that knows the words."""
    return f"{title} {text}"


def _title_below(
    rows: tuple[Row, ...], heading: Heading, taken: frozenset[int], listed: str, *, below: bool
) -> tuple[str, int]:
    """Return the title that stands below a lone number, and its row; "" where none does."""
    place = heading.last + 1
    if place >= len(rows) or place in taken:
        return "", heading.last
    text = rows[place].text
    if listed:
        if similarity(text, listed) >= 80 or folded(listed).startswith(folded(text)):
            return text, place
        return "", heading.last
    stops = len(text) > 140 or is_sentence(text) or ends(text) or rows[place].bullet
    label = is_label(text, "inner") and (text.endswith(":") or len(text) <= len("Beschlussfassung"))
    if stops or (label and not rows[place].bold):
        return "", heading.last
    told = SPEECH.fullmatch(text) and not text.endswith((":", ";"))
    return ("", heading.last) if told and not (below or rows[place].bold) else (text, place)


def _continues(rows: tuple[Row, ...], last: int, title: str, listed: str, heading: Heading) -> bool:
    """Whether the title goes on in the row after ``last``."""
    here, below = rows[last], rows[last + 1]
    if _is_apart(here, below, title):
        return False
    if listed and similarity(title, listed) >= 96:
        return len(folded(title)) < 0.9 * len(folded(listed))
    longer = folded(_join(title, below.text))
    as_listed = bool(listed) and fuzz.ratio(longer, folded(listed)[: len(longer)]) >= 92
    if (
        as_listed
        or _open(title)
        or HERE.match(below.text)
        or (_runs_on(title, below.text) and not _is_short(rows, last))
    ):
        return True
    if any(form.fullmatch(below.text) for form in (SPEECH, FILE_NUMBER, BRACKETED)):
        return False
    if here.bold:
        return same_type(here, below)
    called = heading.style == "called" and not listed
    hangs = called or _hangs(rows, last, heading) or _overflows(rows, last)
    return not is_sentence(below.text) and hangs


def _is_apart(here: Row, below: Row, title: str) -> bool:
    """Whether the row below cannot belong to a title that ends in ``here``."""
    if below.gap >= BLANK or below.bullet or below.line.line.kind == "table" or here.rest:
        return True
    if any(form.match(below.text) for form in (RULE, LETTERED)) or below.bold != here.bold:
        return True
    labelled = below.text.endswith(":") and is_label(below.text, "inner")
    other = ("status", "part", "agenda", *(() if _open(title) else ("attendance",)))
    return labelled or any(is_label(below.text, kind) for kind in other)


def same_type(here: Row, below: Row) -> bool:
    """Whether two bold lines are of one size with the usual space between: one heading."""
    sizes = here.line.line.size, below.line.line.size
    even = not all(sizes) or abs(sizes[0] - sizes[1]) < 0.06 * sizes[0]
    return even and below.gap < 0.35


def _open(title: str) -> bool:
    """Whether the wording itself asks for the next line."""
    return OPEN_END.search(title) is not None or title.count("(") > title.count(")")


def _runs_on(title: str, below: str) -> bool:
    """Whether the next line begins with a small letter, amid a sentence."""
    return below[0].islower() and not title.endswith((".", "!", "?"))


def _is_short(rows: tuple[Row, ...], last: int) -> bool:
    """Whether the next line's first words had room on the line: it was not broken for its length.

    The lines of minutes are of one width, or the next one would not be longer than this one.
    """
    here, below = rows[last].text, rows[last + 1].text
    width = usual_width(rows)
    return len(here) + len(" ".join(below.split()[:2])) < 0.5 * width


def _overflows(rows: tuple[Row, ...], last: int) -> bool:
    """Whether a full line is followed by a short one that ends the paragraph."""
    width = max(len(row.text) for row in rows)
    after = rows[last + 2] if last + 2 < len(rows) else None
    ends = after is None or after.gap >= BLANK
    return ends and len(rows[last].text) > 0.85 * width > 40 and len(rows[last + 1].text) < 50


def _hangs(rows: tuple[Row, ...], last: int, heading: Heading) -> bool:
    """Whether the next row is indented as the title is, not as the number or the text below."""
    first, below = rows[heading.row], rows[last + 1]
    box, left = first.line.line.box, first.left
    lone = heading.last > heading.row
    start = rows[heading.last].left if lone else _title_left(first, heading)
    if start is None or left is None or below.left is None or box is None:
        return False
    margin = 0.6 * box.height
    if start - left < box.height or abs(below.left - start) > margin:
        return False
    after = rows[last + 2] if last + 2 < len(rows) else None
    if after is None or after.left is None or after.gap >= BLANK:
        return True
    return abs(after.left - start) > margin


def _title_left(row: Row, heading: Heading) -> int | None:
    """Left edge of the first word of the title on the heading's own line."""
    begin = heading.title.split(" ", 1)[0]
    for word in row.line.line.words[1:]:
        if word.box is not None and word.text[:3] == begin[:3]:
            return word.box.left
    return None
