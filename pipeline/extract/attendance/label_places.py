"""Lines of minutes into the labels with a colon, or Markdown headings, that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.extract.attendance.labels import HEADS, LISTS, role_of
from pipeline.extract.attendance.ranks import DEPUTY, FIRST
from pipeline.wordlists import word_set

COUNTED = re.compile(r"(?<![\d.])[2-9]\.\s$")
INLINE = re.compile(
    # Vorsitz: … · Protokollführung: … · Teilnehmende (alphabetisch): … · Da: …
    r"(?:^|(?<=[·;|,.] )|(?<= ))"
    r"(?P<label>[^\W\d_][^:·;|,()\n]{1,60}?(?:\([^()\n]{1,40}\))?)\s?:(?=\s|$)"
)
NUMBER = re.compile(r"[A-Z]\.?\d{0,2}[.)]?\s")  # B.9 entschuldigt:
SENTENCE = re.compile(r".*[^\W\d_]{4,}\.\s+(?=[A-ZÄÖÜ])")  # fehlt Ulf Beispiel. Schriftführer
HEADING = re.compile(
    # … Ulf Muster #### Abwesende Mitglieder - Ida Probst #### Gäste
    r"(?:^|(?<=\s))#{2,6}\s+(?P<label>[^\W\d_][^#\n]{2,40}?)\s*(?=\s[-*–]\s|#|$)"
)
TORN_HEADING = re.compile(r"(?P<label>[^\W\d_][^#\n-]{2,40}?)\s*(?=\s-\s)")
"""``Gäste - Ida Muster #### Presse``: the first one's signs stand on the line above"""
LED = re.compile(r"(?:^|\s)(?:teil|anwesend):(?=\s|$)")
PAIRED = re.compile(
    # Moderation/Protokoll: … · Sitzungsleitung und Protokoll: …
    r"(?P<one>[^\W\d_][\w-]{4,})\s?(?:/|&|und|u\.)\s?(?P<other>[^\W\d_][\w-]{4,})\s?:\s+"
)


def paired(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and role of the parts of a line under two labels, one or more for each.

    ``Moderation/Protokoll: Ida Muster / Ulf Beispiel``, ``Leitung und Protokoll: Ida Muster``
    """
    match = PAIRED.match(text)
    found = [role_of(match[name]) for name in ("one", "other")] if match else []
    if match is None or len({*found} & {"chair", "minutes", "moderation"}) < len(found):
        return []
    start, cut = match.end(), re.search(r"\s/\s|(?<=\w)/(?=\w)|;", text[match.end() :])
    one, other = (str(role) for role in found)
    if cut is None:
        return [(start, len(text), one), (start, len(text), other)]
    return [(start, start + cut.start(), one), (start + cut.end(), len(text), other)]


@lru_cache(maxsize=5_000)
def labels_in(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end and role of each label with a colon in the line."""
    found = list(_headings_in(text)) if "##" in text else []
    for match in INLINE.finditer(text) if ":" in text and not found else ():
        label, start = match["label"], match.start("label")
        sentence = SENTENCE.match(label)
        if sentence and not DEPUTY.match(label):  # unentschuldigt Muster. Schriftführer:
            label, start = label[sentence.end() :], start + sentence.end()
        role = role_of(label)
        if role in HEADS and COUNTED.search(text[:start]):
            role = "group"  # 2. Vorsitzende: …
        while role is None and " " in label:
            cut = label.index(" ") + 1
            rest = role_of(label[cut:])
            if (DEPUTY.match(label) and rest in HEADS) or (FIRST.match(label) and rest == "group"):
                role = "group"  # Stellvertretende Vorsitzende: … · Erste Beigeordnete: …
                break
            label, start = label[cut:], start + cut
            role = role_of(label)
            numbered = NUMBER.fullmatch(match["label"].removesuffix(label))
            away = role in ("excused", "absent")  # Ida Muster entschuldigt: Ulf Beispiel
            if role in (*LISTS, "group") and not (label[:1].isupper() or numbered or away):
                role = None
        ahead = match["label"].removesuffix(label).lower().split()
        if role == "group" and ahead and word_set("name_body_lead_ins.txt").issuperset(ahead):
            label, start = match["label"], match.start("label")  # für das Land: …
        if role is None and (other := _unknown(text, match, found)) is not None:
            start, role = other, "none"
        if role is not None:
            found.append((start, match.end(), role))
    return tuple(found or _told_above(text))


def _unknown(text: str, match: re.Match[str], found: Sequence[tuple[int, int, str]]) -> int | None:
    """Return where a label begins that tells no role, but ends the list of the one before it.

    ``Protokoll: Ida Muster / Zeitwächter: Ulf Probst`` · ``Gäste: keine | Dauer: 2 h``
    """
    if text[: match.start()].rstrip().endswith(("·", "|")):
        return match.start("label")
    slash = match["label"].rfind(" / ")
    led = slash >= 0 and bool(found) and found[-1][2] in HEADS
    return match.start("label") + slash + len(" / ") if led else None


def _told_above(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the end of a long sentence that leads in to a list: ``… der Sitzung teil:``."""
    match = LED.search(text) if "teil:" in text or "anwesend:" in text else None
    if match is not None and not re.search(r"\bnicht\b|\bkeine?r?\b", text[: match.end()]):
        yield 0, match.end(), "present"


def _headings_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the Markdown headings that a line holds whose ends were lost: ``- Ida #### Gäste``."""
    found = list(HEADING.finditer(text))
    torn = TORN_HEADING.match(text) if found else None
    for match in (torn, *found) if torn else found:
        role = role_of(match["label"])
        if role is not None and (match.start() or match.end() < len(text)):
            yield match.start(), match.end(), role
