"""Agenda items without numbers: an unnumbered printed list, or headings that only stand out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from pipeline.structure.catchwords import catchwords
from pipeline.structure.headings import Heading, read_heading
from pipeline.structure.lines import Row, is_label
from pipeline.structure.numbers import Number
from pipeline.structure.titles import BLANK, RULE, SPEECH, similarity
from pipeline.structure.wording import is_sentence, spoken, tidy

ROMAN = re.compile(r"^[IVX]{1,5}\s+(?=[A-ZÄÖÜ])")
"""A number without a dot that counts the entries of a list: ``IV Vergabe freier Gärten``."""
LONGEST = 90
"""Longest heading in characters."""
QUESTION = re.compile(r".+:\s.+\?")  # Frau Muster (14 Jahre): Bleibt der Platz?
LABEL = re.compile(r"[^\W\d_][\w/. -]{1,30}:(?:\s|$)")  # Wann: 4. Juni · Moderation/Protokoll: …


def printed_list(rows: tuple[Row, ...]) -> list[Heading]:
    """Return the entries below a label such as ``Tagesordnung`` that bear no numbers."""
    for label, row in enumerate(rows):
        if is_label(row.text, "agenda"):
            entries = _entries(rows, label + 1)
            if len(entries) > 1:
                return entries
    return []


def counted_list(rows: tuple[Row, ...], last: int) -> list[Heading]:
    """Return the entries below ``Tagesordnung`` numbered by their place, if they are ``last`` many.

    So an agenda whose numbers were lost, or only some of them read, names the items of a discussion
    that goes by numbers alone.
    """
    for label, row in enumerate(rows):
        if not is_label(row.text, "agenda"):
            continue
        entries = _entries(rows, label + 1, numbered=True)
        counted = [
            replace(entry, number=Number((place,)))
            for place, entry in enumerate(entries, start=1)
            if entry.number in (None, Number((place,)))
        ]
        if len(counted) == len(entries) == last:
            return counted
    return []


def _entries(rows: tuple[Row, ...], first: int, *, numbered: bool = False) -> list[Heading]:
    entries: list[Heading] = []
    bullets = first < len(rows) and rows[first].bullet
    for place in range(first, min(first + 40, len(rows))):
        row = rows[place]
        if numbered and not entries and re.fullmatch(r"\d{1,2}[.)]{0,2}", row.text):
            continue
        apart = row.gap >= BLANK and place > first
        if is_label(row.text, "attendance") or is_sentence(row.text) or is_label(row.text, "inner"):
            break
        if entries and _goes_on(row, entries[-1], bullets):
            before = entries.pop()
            title = tidy(f"{before.title} {row.text}")
            entries.append(replace(before, last=place, title=title))
            continue
        if bullets != row.bullet or (apart and not bullets and len(entries) > 1):
            break
        if len(row.text) > LONGEST or row.text.endswith("."):
            break
        printed = read_heading(rows, place) if numbered else None
        if printed and printed.number and printed.number.path[0] <= len(entries):
            break
        title, number = tidy(ROMAN.sub("", row.text)), None
        if printed:
            title, number = printed.title, printed.number
        entries.append(Heading(place, place, number, title, "list", 1.0))
    return entries


def _goes_on(row: Row, before: Heading, bullets: bool) -> bool:
    if row.bullet or row.gap >= BLANK:
        return False
    return bullets or row.text[0].islower() or before.title.endswith((",", "-", "–", " und"))


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
    often = Counter(row.text for row in rows)
    for look, least in ((_capitals, 3), (_heavy, 2), (_underlined, 2), (_colon, 3), (_alone, 2)):
        found = [
            Heading(place, place, None, tidy(rows[place].text), "look", 1.0)
            for place in range(present.start, len(rows))
            if (place >= present.stop or _over_prose(rows, place))
            and look(rows, place)
            and _title_like(rows, place, sure=look is _heavy)
            and often[rows[place].text] == 1
        ]
        found = _behind_head(rows, found)
        if least <= len(found) <= max(4, len(rows) // 3):
            return found
    return catchwords(rows, present)


def _behind_head(rows: tuple[Row, ...], found: list[Heading]) -> list[Heading]:
    """Leave out what stands out at the very beginning: the document's own title.

    Below it come labels (``Ort:``), other titles or nothing, but no running text.
    """
    kept = list(found)
    while len(kept) > 1:
        below = rows[kept[0].row + 1 : kept[1].row]
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
    return row.gap >= 0.3 and len(letters) > 3 and letters.isupper()


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
    if (SPEECH.fullmatch(text) or QUESTION.fullmatch(text)) and not text.endswith(":"):
        return False
    return place + 1 < len(rows) and len(re.findall(r"[^\W\d_]{3,}", text)) > 0


def _colon(rows: tuple[Row, ...], place: int) -> bool:
    """A line that ends with a colon, some white space above: ``Aktionswoche im Herbst:``."""
    row = rows[place]
    return row.text.endswith(":") and row.gap >= 0.3 and len(row.text) <= 70


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
