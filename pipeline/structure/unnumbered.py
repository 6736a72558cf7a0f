"""Agenda items without numbers: an unnumbered printed list, or headings that only stand out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from pipeline.structure.catchwords import catchwords, paragraph_heads
from pipeline.structure.headings import Heading
from pipeline.structure.line_forms import RULE, SPEECH
from pipeline.structure.lines import Row, is_label
from pipeline.structure.titles import same_type, similarity
from pipeline.structure.wording import is_sentence, spoken, tidy

"""A number without a dot that counts the entries of a list: ``IV Vergabe freier Gärten``."""
LONGEST = 90
"""Longest heading in characters."""
QUESTION = re.compile(
    # Frau Muster, Anwohnerin: Bleibt der Platz? · Erika Muster (14 Jahre): Bleibt der Platz?
    r"(?:Herrn?|Frau|Hr\.|Fr\.|Eine?|[A-ZÄÖÜ]\w+\s[A-ZÄÖÜ]\w+)\b.*:\s.+\?"
)
SAID = re.compile(r"(?:TOP|Tagesordnungspunkt)\s?[:–-]?\s(?P<title>[\"„]?[^\W\d_a-zäöüß].{2,80})")
"""``TOP Berichte`` · ``TOP: Verschiedenes``"""
DAY = re.compile(r"(?:\w+,\s)?(?:den\s)?\d{1,2}\.\s?(?:\d{1,2}\.|[^\W\d_]+)\s?\d{2,4}")
"""``Freitag, 15. November 2013``."""
LABEL = re.compile(r"[^\W\d_][\w/. -]{1,30}:(?:\s|$)")  # Wann: 4. Juni · Moderation/Protokoll: …


def located(rows: tuple[Row, ...], listed: list[Heading]) -> list[Heading]:
    """Return where the entries of a list stand as headings over the discussion, in order."""
    found: list[Heading] = []
    start = max((entry.last for entry in listed), default=-1) + 1
    for entry in listed:
        best: tuple[float, int] | None = None
        for place in range(start, len(rows)):
            text = re.sub(r"^[\d.)\s]+", "", rows[place].text)
            if len(text) > len(entry.title) + 20 or len(text) < 4:
                continue
            alike = similarity(tidy(text), entry.title)
            if alike >= 88 and (best is None or alike > best[0] + 3):
                best = (alike, place)
        if best is not None:
            row = best[1]
            found.append(Heading(row, row, entry.number, tidy(rows[row].text), "list", 1.0))
            start = row + 1
    return found


def standing_out(rows: tuple[Row, ...], present: range) -> list[Heading]:
    """Return headings told by bold or large type, underlining, a colon or white space above."""
    if len(said := _said(rows)) > 1:
        return said
    often = Counter(row.text for row in rows)
    for look, least in ((_capitals, 3), (_heavy, 2), (_underlined, 2), (_colon, 3), (_alone, 2)):
        found = [
            Heading(place, place, None, tidy(rows[place].text), "look", 1.0)
            for place in range(present.start, len(rows))
            if (place >= present.stop or _over_prose(rows, place))
            and look(rows, place)
            and _title_like(rows, place, sure=look in (_heavy, _capitals))
            and often[rows[place].text] == 1
        ]
        found = behind_head(rows, _whole(rows, found))
        if least <= len(found) <= max(4, len(rows) // 3):
            return found
    return catchwords(rows, present) or behind_head(rows, paragraph_heads(rows, present))


def _said(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the lines that call themselves items though they bear no number: ``TOP Berichte``."""
    found = [(place, SAID.fullmatch(row.text)) for place, row in enumerate(rows)]
    return [
        Heading(place, place, None, tidy(match["title"]), "look", 1.0)
        for place, match in found
        if match and not (is_sentence(match["title"]) or len(spoken(match["title"])) > 0)
    ]


def _whole(rows: tuple[Row, ...], found: list[Heading]) -> list[Heading]:
    """Join the lines of titles that take more than one: ``Protokoll der letzten`` / ``Sitzung``."""
    joined: list[Heading] = []
    for heading in found:
        before = joined[-1] if joined else None
        if before is None or heading.row != before.last + 1 or not rows[heading.row].bold:
            joined.append(heading)
        elif same_type(rows[before.last], rows[heading.row]) and not before.title.endswith("?"):
            title = tidy(f"{before.title} {heading.title}")
            joined[-1] = replace(before, last=heading.row, title=title)
        else:
            joined.append(heading)
    return joined


def behind_head(rows: tuple[Row, ...], found: list[Heading]) -> list[Heading]:
    """Leave out what stands out at the very beginning: the document's own title.

    Below it come labels (``Ort:``), other titles or nothing, but no running text.
    """
    kept = list(found)
    while len(kept) > 1:
        if kept[0].rest:
            break
        below = rows[kept[0].last + 1 : kept[1].row]
        first = " ".join(row.text for row in below[:3])
        labels = any(LABEL.match(row.text) and len(row.text) < 60 for row in below[:3])
        if below and not labels and (is_sentence(first) or below[0].bullet or spoken(first)):
            break
        if kept[0].row > len(rows) // 4:
            break
        kept.pop(0)
    return kept


def _over_prose(rows: tuple[Row, ...], place: int) -> bool:
    """Whether running text, not a list of people, follows."""
    below = rows[place + 1].text if place + 1 < len(rows) else ""
    return is_sentence(below) or (below.endswith(".") and len(below.split()) > 4)


def _capitals(rows: tuple[Row, ...], place: int) -> bool:
    """A line in capitals with white space above; the scan shows no bold type."""
    row = rows[place]
    letters = re.sub(r"[\W\d_]", "", row.text)
    return (row.gap >= 0.3 or row.bold) and len(letters) > 3 and letters.isupper()


def _heavy(rows: tuple[Row, ...], place: int) -> bool:
    return rows[place].bold or rows[place].large


def _underlined(rows: tuple[Row, ...], place: int) -> bool:
    return place + 1 < len(rows) and bool(RULE.fullmatch(rows[place + 1].text))


def _title_like(rows: tuple[Row, ...], place: int, *, sure: bool = False) -> bool:
    """Whether the line may be a title; ``sure``: its type says so, it may be a short sentence."""
    row = rows[place]
    text = row.text
    if (
        row.bullet
        or row.line.line.kind == "table"
        or len(text) > LONGEST
        or not re.match(r"[\"„»]?[^\W\d_a-zäöüß]", text)
    ):
        return False
    if text.endswith((".", ",", ";", "!")) or is_label(text, "inner"):
        return False
    if is_sentence(text) and not (sure and len(text.split()) < 6):
        return False
    if any(is_label(text, part) for part in ("attendance", "close", "part", "annex", "agenda")):
        return False
    if (_is_speech(text, sure=sure) and not text.endswith(":")) or DAY.fullmatch(text):
        return False
    return place + 1 < len(rows) and len(re.findall(r"[^\W\d_]{3,}", text)) > 0


def _colon(rows: tuple[Row, ...], place: int) -> bool:
    """A line that ends with a colon, some white space above: ``Aktionswoche im Herbst:``."""
    row = rows[place]
    return row.text.endswith(":") and row.gap >= 0.3 and len(row.text) <= 70


def _is_speech(text: str, *, sure: bool) -> bool:
    """Whether somebody speaks or a label opens a text; a bold label may open a title."""
    if QUESTION.fullmatch(text):
        return True
    speech = SPEECH.fullmatch(text) is not None
    return speech and not (sure and ":" in text and (text.endswith("?") or not spoken(text)))


def stands_alone(rows: tuple[Row, ...], place: int) -> bool:
    """Whether a line without number looks like a heading: a title with white space above."""
    looks = _alone(rows, place) or (rows[place].bold and rows[place].gap >= 0.3)
    return looks and _title_like(rows, place)


def _alone(rows: tuple[Row, ...], place: int) -> bool:
    """A short line with white space above, running text below."""
    row = rows[place]
    below = rows[place + 1] if place + 1 < len(rows) else None
    if below is None or len(row.text) > 70:
        return False
    if row.gap < 0.9 and not (row.gap >= 0.5 and below.gap >= 0.5):
        return False
    return len(below.text) > 60 or is_sentence(below.text) or below.bullet
