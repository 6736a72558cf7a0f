"""How a line without number stands out as a heading: type, white space, colon, shortness."""

from __future__ import annotations

import re

from pipeline.structure.line_forms import RULE, SPEECH
from pipeline.structure.lines import Row, is_label, usual_width
from pipeline.structure.wording import is_sentence, is_usual, spoken
from pipeline.wordlists import words

LONGEST = 90
"""Longest heading in characters."""
LONGEST_SURE = 140
"""Longest heading whose type shows that it is one."""
BRIEF = 45
"""A title in characters, where nothing but its length tells it from the text."""
SHORT_QUESTION = 6
"""A question of so many words may be a title: ``Wie geht es weiter?``."""
FULL = 0.8
"""A shorter line, as a share of the usual width, ends a paragraph."""
OUTDENT = 4.0
"""So many line heights farther to the left stands a title beside its text."""
PROSE = 60
"""A line of running text in characters."""
QUESTION = re.compile(
    # Frau Muster, Anwohnerin: Bleibt der Platz? · Erika Muster (14 Jahre): Bleibt der Platz?
    r"(?:Herrn?|Frau|Hr\.|Fr\.|Eine?|[A-ZÄÖÜ]\w+\s[A-ZÄÖÜ]\w+)\b.*:\s.+\?"
)
LEAD = re.compile(r"[^:]*(?<![\w-])[a-zäöüß]{3,}[^:]*:")
"""``Gewählt wurden:`` · ``Die Gruppe schlägt vor:``"""
DAY = re.compile(r"(?:\w+,\s)?(?:den\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]+)\s?\d{2,4}")
"""``Freitag, 15. November 2013``."""


def capitals(rows: tuple[Row, ...], place: int) -> bool:
    """A line in capitals with white space above; the scan shows no bold type."""
    row = rows[place]
    letters = re.sub(r"[\W\d_]", "", row.text)
    return (row.gap >= 0.3 or row.bold) and len(letters) > 3 and letters.isupper()


def heavy(rows: tuple[Row, ...], place: int) -> bool:
    """A line in bold or large type."""
    return rows[place].bold or rows[place].large


def large(rows: tuple[Row, ...], place: int) -> bool:
    """A line in large type, where bold lines are of another level."""
    return rows[place].large


def underlined(rows: tuple[Row, ...], place: int) -> bool:
    """A line over one of ``=====`` or ``-----``."""
    return place + 1 < len(rows) and bool(RULE.fullmatch(rows[place + 1].text))


def colon(rows: tuple[Row, ...], place: int) -> bool:
    """A line that ends with a colon, some white space above: ``Aktionswoche im Herbst:``."""
    row = rows[place]
    return row.text.endswith(":") and row.gap >= 0.3 and len(row.text) <= 70


def alone(rows: tuple[Row, ...], place: int) -> bool:
    """A short line with white space above, running text below."""
    row = rows[place]
    below = rows[place + 1] if place + 1 < len(rows) else None
    if below is None or len(row.text) > 70:
        return False
    if row.gap < 0.9 and not (row.gap >= 0.5 and below.gap >= 0.5):
        return False
    told = len(below.text) > PROSE or below.bullet or over_prose(rows, place)
    return told or is_usual(row.text)


def parted_above(rows: tuple[Row, ...], place: int) -> bool:
    """A short line with more white space above it than below, over running text or bullets."""
    row, below = rows[place], rows[place + 1 : place + 2]
    if not below or len(row.text) > BRIEF or row.gap < max(below[0].gap + 0.4, 0.5):
        return False
    return len(below[0].text) > PROSE or below[0].bullet or over_prose(rows, place)


def hung(rows: tuple[Row, ...], place: int) -> bool:
    """A line that stands out to the left of the running text below it."""
    row, below = rows[place], rows[place + 1 : place + 2]
    if not below or row.left is None or below[0].left is None:
        return False
    box = below[0].line.line.box
    height = box.height if box else 0
    told = len(below[0].text) > PROSE or over_prose(rows, place)
    return told and below[0].left - row.left >= OUTDENT * height


def over_bullets(rows: tuple[Row, ...], place: int) -> bool:
    """A short line at the margin over bullets, a colon at its end or not."""
    below = rows[place + 1] if place + 1 < len(rows) else None
    return below is not None and below.bullet and len(rows[place].text) <= BRIEF


def brief(rows: tuple[Row, ...], place: int) -> bool:
    """A short line between finished paragraphs: minutes without white space or typography."""
    row, above = rows[place], rows[place - 1] if place else None
    if len(row.text) > BRIEF or spoken(row.text) or row.text.endswith((":", ")")):
        return False
    finished = (
        above is None
        or row.gap >= 0.1
        or above.text.endswith((".", "!", "?", ")"))
        or len(above.text) < FULL * usual_width(rows)
    )
    return finished and over_prose(rows, place)


def over_prose(rows: tuple[Row, ...], place: int) -> bool:
    """Whether running text, not a list of people, follows, below the line under a title if any."""
    under = underlined(rows, place)
    below = rows[place + 1 + under].text if place + 1 + under < len(rows) else ""
    if len(below) > PROSE and spoken(below):
        return True
    if LEAD.fullmatch(below):
        return True
    return is_sentence(below) or (below.endswith(".") and len(below.split()) > 3)


def title_like(rows: tuple[Row, ...], place: int, *, sure: bool = False) -> bool:
    """Whether the line may be a title; ``sure``: its type says so, it may be a short sentence."""
    row = rows[place]
    if row.bullet or row.line.line.kind == "table":
        return False
    if place + 1 == len(rows) and not (sure and is_usual(row.text) and ":" not in row.text):
        return False
    return worded_as_title(row.text, sure=sure)


def worded_as_title(text: str, *, sure: bool = False) -> bool:
    """Whether the wording may be that of a title."""
    longest = LONGEST_SURE if sure else LONGEST
    capital = re.match(r"[\"„»]?(?:\d+-)?[^\W\d_a-zäöüß]", text) or (sure and is_usual(text))
    if len(text) > longest or not capital:
        return False
    if text.endswith((".", ",", ";", "!")) or DAY.fullmatch(text) or _is_other(text):
        return False
    asked = text.endswith("?") and (sure or len(text.split()) <= SHORT_QUESTION)
    if is_sentence(text) and not (asked or (sure and len(text.split()) < 6)):
        return False
    if _is_speech(text, sure=sure) and not text.endswith(":"):
        return False
    return re.search(r"[^\W\d_]{3}", text) is not None


def _is_other(text: str) -> bool:
    """Whether the line is the label of something else, such as those present or a vote."""
    if is_label(text, "inner") and (":" in text or not is_usual(text)):
        return True
    if _signs(text):
        return True
    return any(is_label(text, part) for part in ("attendance", "close", "part", "annex", "agenda"))


def _signs(text: str) -> bool:
    """Whether the line names those who sign below it, side by side: ``Vorsitzender Aktuarin``."""
    offices = words("signature_functions.txt")
    named = text.casefold().split()
    return len(named) > 1 and all(any(part in word for part in offices) for word in named)


def _is_speech(text: str, *, sure: bool) -> bool:
    """Whether somebody speaks or a label opens a text; a bold label may open a title."""
    if QUESTION.fullmatch(text):
        return True
    speech = SPEECH.fullmatch(text) is not None
    return speech and not (sure and ":" in text and (text.endswith("?") or not spoken(text)))
