"""Minutes whose paragraphs open with their catchword: ``Kasse: Der Bestand …``."""

from __future__ import annotations

import re

from pipeline.structure.headings import Heading
from pipeline.structure.lines import Row, is_label, usual_width
from pipeline.structure.looks import over_prose
from pipeline.structure.wording import ends, is_sentence, is_usual, spoken, tidy

LEAST = 4
"""So many catchwords make minutes of them."""
LONG = 40
"""Longest catchword on a line of its own, in characters."""
HABIT = 0.7
"""Share of the paragraphs that open with a catchword where this is the habit."""
LESS_HABIT = 0.6
"""Where one of the catchwords is a usual title, so many show it."""
LEAST_HABIT = 3
FULL = 0.8
"""A shorter line, as a share of the usual width, ends a paragraph."""
OPENED = re.compile(
    # Neuwahl Kassenwart: Frau Muster gab … · Kasse – Der Bestand … · Kasse. Der Bestand …
    r"(?P<title>[\"„]?[^\W\d_a-zäöüß][^:]{2,60}?)(?P<end>:|\s[–—-]|(?<=[^\W\d_]{4})\.|(?<=[^\W\d_]{3}[“\"»])\.)\s(?P<rest>\S.{19,})"
)
SPEAKER = re.compile(r"(?:Herrn?|Frau|Hr\.|Fr\.|Dr\.|Abg\.)\s")
MOST_OPENING = 6
"""Longest catchword at the head of a paragraph."""
LEAST_USUAL = 2
"""So many usual titles (``Entlastung``, ``Verschiedenes``) show that catchwords are titles."""


def paragraph_heads(rows: tuple[Row, ...], first: int, present: range) -> list[Heading]:
    """Return the catchwords that open paragraphs from row ``first`` on: ``Kasse: Frau Muster …``.

    Bold type shows that they are titles, or that some are usual ones, or that it is a habit.
    """
    found = [h for place in range(first, len(rows)) if (h := _head_of(rows, place))]
    bold = [
        heading
        for heading in found
        if _is_bold(rows[heading.row], heading)
        and (heading.row not in present or _goes_on(rows, heading))
    ]
    if len(bold) >= LEAST:
        return bold
    loose = [
        heading
        for place in range(first, len(rows))
        if (heading := _head_of(rows, place, stop=True))
        and rows[place].text.startswith(f"{heading.title}.")
    ]
    usual = any(is_usual(heading.title) for heading in loose)
    if len(loose) >= LEAST and usual and _is_habit(rows, loose, present, LESS_HABIT):
        return loose
    if len(found) >= LEAST and sum(is_usual(heading.title) for heading in found) >= LEAST_USUAL:
        return found
    return found if len(found) >= LEAST_HABIT and _is_habit(rows, found, present) else []


def _goes_on(rows: tuple[Row, ...], heading: Heading) -> bool:
    """Whether running text follows the catchword, no list of people."""
    paragraphs = {row.line.line.paragraph for row in rows[heading.row : heading.row + 2]}
    return is_sentence(heading.rest) or (len(paragraphs) == 1 and over_prose(rows, heading.row))


def _is_habit(
    rows: tuple[Row, ...], found: list[Heading], present: range, least: float = HABIT
) -> bool:
    """Whether nearly all paragraphs open so, each with another catchword: no speakers."""
    told = (p for p in range(found[0].row, len(rows)) if rows[p].line.line.kind != "table")
    openings = sum(_opens_paragraph(rows, p) and len(rows[p].text) > LONG for p in told)
    people = " ".join(rows[place].text for place in present)
    speakers = sum(re.search(rf"\b{re.escape(h.title)}\b", people) is not None for h in found)
    titles = {heading.title for heading in found}
    return len(titles) == len(found) >= least * openings and 2 * speakers < len(found)


def _opens_paragraph(rows: tuple[Row, ...], place: int) -> bool:
    if place == 0:
        return True
    above, row = rows[place - 1], rows[place]
    if not ends(above.text) and _runs_on(rows, above, row):
        return False
    apart = above.line.line.paragraph != row.line.line.paragraph
    return apart or (ends(above.text) and len(above.text) < FULL * usual_width(rows))


def _head_of(rows: tuple[Row, ...], place: int, *, stop: bool = False) -> Heading | None:
    row, line = rows[place], rows[place].line.line
    if line.kind == "table" or row.bullet:
        return None
    above = rows[place - 1] if place else None
    if above and not ends(above.text) and _runs_on(rows, above, row):
        return None
    if row.bold and len(row.text) <= LONG and row.text[0].isupper() and not _is_label(row.text):
        return Heading(place, place, None, tidy(row.text), "look", 1.0)
    return opened(rows, place, stop=stop)


def _runs_on(rows: tuple[Row, ...], above: Row, row: Row) -> bool:
    """Whether a sentence above may go on in the row: in its paragraph, or over the page's end."""
    one, other = above.line.line, row.line.line
    full = len(above.text) >= FULL * usual_width(rows)
    return one.paragraph == other.paragraph or (one.page != other.page and full)


def opened(rows: tuple[Row, ...], place: int, *, stop: bool = False) -> Heading | None:
    """Return the catchword with which the row opens, the text behind it as the item's.

    ``stop``: one before a full stop need be neither a usual title nor in bold type.
    """
    match, row = OPENED.fullmatch(rows[place].text), rows[place]
    if match is None or SPEAKER.match(row.text):
        return None
    title, stopped = match["title"], match["end"] == "."
    if len(title.split()) > MOST_OPENING or spoken(title) or _is_label(title):
        return None
    heading = Heading(place, place, None, tidy(title), "look", 1.0, rest=match["rest"])
    told = not stopped or stop or is_usual(title) or _is_bold(row, heading)
    return heading if told else None


def _is_label(text: str) -> bool:
    return any(is_label(text, part) for part in ("inner", "attendance", "close", "part", "agenda"))


def _is_bold(row: Row, heading: Heading) -> bool:
    """Whether just the catchword is set in bold."""
    if not heading.rest:
        return row.bold
    words = row.line.line.words
    head = len(heading.title.split())
    return all(word.bold for word in words[:head]) and not any(w.bold for w in words[head + 1 :])
