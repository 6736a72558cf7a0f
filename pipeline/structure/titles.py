"""Titles of agenda items, over as many lines as they take."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.structure.cell_titles import cell_below
from pipeline.structure.headings import Heading
from pipeline.structure.line_breaks import broken, broken_nearby
from pipeline.structure.line_forms import (
    BRACKETED,
    COUNTED,
    LETTERED,
    OPEN_END,
    PAPER,
    SPEECH,
    SUBJECT,
)
from pipeline.structure.lines import Row, first_cell, folded, is_label
from pipeline.structure.looks import LONGEST
from pipeline.structure.title_likeness import similarity
from pipeline.structure.title_lines import BLANK, continues, joined
from pipeline.structure.wording import ends, is_sentence, spoken, tidy

MOST_LINES = 5
APART = 0.3
"""White space above, in line heights, that sets a list off from the title above it."""
MOST_ABOVE = 2
"""So many lines may stand between a number and the bold title."""
UNLIKE = 50.0
"""Similarity (0-100) below which a line is no version of a title."""
LONG_SENTENCE = 7
"""So many words before a full stop, unlike the title in the agenda, are a sentence."""
ALIKE = 85.0
"""Similarity from which even a whole sentence is one."""


OPENED = re.compile(r"\W{0,2}\s?\d{1,3}[.)]?\s+[A-ZÄÖÜ]")  # ” 3. Berichte · 72 Berichte
LABEL = re.compile(
    # Dazu: Frau Muster vom Bauamt · dazu als Gast: Frau Muster
    r"(?:[A-ZÄÖÜ][\w/-]{2,25}(?:in)?|[Dd]azu(?:\s[\w-]+){1,3}):\s"
)
MONEY = re.compile(r"\d\s?(?:€|EUR|Euro|DM|ATS)\b|(?:€|EUR|DM|ATS|S)\s\d")
"""``Beiträge für:`` / ``Schönbach EUR 6.000,-`` is a list below a title."""


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
    if until is None and listed and is_text(rows, heading, listed):
        return without_title(rows, heading)
    if not title:
        title, last = _title_below(rows, heading, taken, listed, below=below)
        if not title:
            return replace(heading, title="")
    if last + 1 < len(rows) and last + 1 not in taken and (cell := cell_below(rows, last, title)):
        return replace(heading, last=last + 1, title=tidy(joined(title, cell)))
    while (
        last + 1 < len(rows)
        and last - heading.row < MOST_LINES
        and last + 1 not in taken
        and not (rows[last].text.endswith(":") and MONEY.search(rows[last + 1].text))
        and (
            (until is not None and last + 1 < until and _fills(rows, last))
            or continues(rows, last, title, listed, heading)
        )
    ):
        last += 1
        text = rows[last].line.text if rows[last].bullet else rows[last].text
        title = joined(_with_dash(title, rows[last - 1]), text)
    title = tidy(title)
    if listed and folded(title).startswith(folded(listed)) and not _is_set_off(rows, heading, last):
        title = title[: len(title) - len(folded(title)) + len(folded(listed))].rstrip(" ,–-")
    return replace(heading, last=last, title=title)


def _with_dash(title: str, row: Row) -> str:
    """Return the title with the dash that ended its line: no mark behind it, as it goes on."""
    dash = re.search(r"\s[–-]$", row.text)
    return title + dash.group() if dash and not title.endswith(("-", "–")) else title


def _is_set_off(rows: tuple[Row, ...], heading: Heading, last: int) -> bool:
    """Whether the type of its only line shows the whole title, though the agenda has less."""
    row, double = rows[heading.row], heading.number is not None and heading.number.until is not None
    wide = row.line.line.kind == "table" or len(heading.title) > LONGEST
    if last > heading.row or double or wide or is_sentence(heading.title):
        return False
    return row.bold or row.large


def without_title(rows: tuple[Row, ...], heading: Heading) -> Heading:
    """Return the heading, what stands behind its number as its text: ``Zu 2.: Es wird …``."""
    if not heading.title:
        return heading
    text = rows[heading.row].text
    return replace(heading, title="", rest=text[text.find(heading.title) :])


def is_text(rows: tuple[Row, ...], heading: Heading, listed: str) -> bool:
    """Whether the item's text, not its title, follows the number: ``Zu 2.: Es wird …``.

    Behind a bare number that is so only for whole sentences: ``2./ Der Bericht wird verlesen.``
    """
    if not heading.title:
        return False
    here, below = rows[heading.row], rows[heading.row + 1 : heading.row + 2]
    same = bool(below) and here.line.line.paragraph == below[0].line.line.paragraph
    runs = same and broken(rows, heading.row)
    wider = f"{heading.title} {below[0].text}" if runs else heading.title
    if not heading.strong:
        stated = len(spoken(wider if runs else heading.title)) > 0 and (runs or ends(heading.title))
        return stated and similarity(heading.title, listed) < ALIKE
    sure = heading.explicit or (is_sentence(heading.title) and ends(heading.title))
    told = sure and (runs or ends(heading.title)) and len(spoken(wider)) > 0
    if similarity(heading.title, listed) >= (ALIKE if told else UNLIKE):
        return False
    if ends(heading.title) and len(heading.title.split()) >= LONG_SENTENCE:
        return True
    return is_label(heading.title, "status") or is_sentence(heading.title) or len(spoken(wider)) > 0


def _bold_below(rows: tuple[Row, ...], place: int, taken: frozenset[int]) -> int:
    """Return the bold row below lines that say who moved what: ``Antrag der Fraktion …``."""
    for below in range(place, min(place + MOST_ABOVE + 1, len(rows))):
        row = rows[below]
        if below in taken or row.gap >= BLANK or ends(row.text):
            break
        if row.bold:
            return below
    return place


def _fills(rows: tuple[Row, ...], last: int) -> bool:
    """Whether a row between two entries of a printed agenda belongs to the first one's title.

    What stands apart though its words had room in the line above is of a list below the title.
    """
    here, row = rows[last], rows[last + 1]
    asked = row.text[0].islower() or row.text[0] == "(" or OPEN_END.search(here.text)
    apart = here.left is not None and row.gap >= APART and not broken_nearby(rows, last)
    if apart and not asked:
        return False
    if row.bullet or row.gap >= BLANK or ends(row.text) or is_sentence(row.text):
        return False
    paper = BRACKETED.fullmatch(row.text) or PAPER.fullmatch(row.text)
    labelled = any(is_label(row.text, part) for part in ("part", "status"))
    other = any(form.match(row.text) for form in (COUNTED, LETTERED, OPENED, LABEL))
    return not (paper or labelled or other)


def _title_below(
    rows: tuple[Row, ...], heading: Heading, taken: frozenset[int], listed: str, *, below: bool
) -> tuple[str, int]:
    """Return the title that stands below a lone number, and its row; "" where none does."""
    place = heading.last + 1
    if place + 1 < len(rows) and place not in taken and PAPER.fullmatch(rows[place].text):
        place += 1
    if place >= len(rows) or place in taken:
        return "", heading.last
    place = _bold_below(rows, place, taken)
    subject = SUBJECT.match(rows[place].text) is not None  # Betr.: | Ankauf eines Ackers
    text = rows[place].text if subject else first_cell(rows[place]) or rows[place].text
    if listed:
        if similarity(text, listed) >= 80 or folded(listed).startswith(folded(text)):
            return text, place
        return "", heading.last
    if SUBJECT.match(text):
        return SUBJECT.sub("", text), place
    stops = len(text) > 140 or is_sentence(text) or ends(text) or rows[place].bullet
    label = is_label(text, "inner") and (text.endswith(":") or len(text) <= len("Beschlussfassung"))
    if stops or (label and not rows[place].bold):
        return "", heading.last
    told = SPEECH.fullmatch(text) and not text.endswith((":", ";"))
    return ("", heading.last) if told and not (below or rows[place].bold) else (text, place)
