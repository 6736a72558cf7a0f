"""Labels such as ``Entschuldigt:`` and the lists of people below or beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from pipeline.records import CorrectedLine, Passage, Role
from pipeline.wordlists import rows, words

LISTS = ("present", "excused", "absent", "guest")
LABEL_WORDS = 8
INLINE = re.compile(
    # Vorsitz: … · Protokollführung: … · Teilnehmende (alphabetisch): …
    r"(?:^|(?<=[·;|,.] )|(?<= ))"
    r"(?P<label>[^\W\d_][^:·;|,()\n]{2,60}?(?:\([^()\n]{1,40}\))?)\s?:(?=\s|$)"
)


PAIRED = re.compile(
    # Moderation/Protokoll: … · Sitzungsleitung und Protokoll: …
    r"(?P<one>[^\W\d_][\w-]{4,})\s?(?:/|&|und|u\.)\s?(?P<other>[^\W\d_][\w-]{4,})\s?:\s+"
)
ROLL_NUMBER = re.compile(r"(?:(?:[Ll]fd\.\s?)?Nr\.?|Pos\.?|#)")  # lfd. Nr.
ROLL_HEAD = re.compile(r"(?:Name|Namen|Mitglied|Mitglieder|Teilnehmer/in)(?:[,/ ].{1,20})?")


@dataclass(slots=True)
class Block:
    """People of one part: the text of their list, in lines."""

    role: Role
    label: str
    parts: list[tuple[CorrectedLine, int, int]] = field(default_factory=list)
    """Line, first and last offset in its text."""
    item: bool = False
    """Whether the list stands inside an agenda item."""
    group: bool = False
    """Whether the label names a body or party only: ``Verwaltung:``."""
    lone: bool = False
    """Whether the label stood alone above its list."""
    settled: bool = False
    """Whether the columns of a table tell the role, whatever else stands beside the name."""


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((role, re.compile(pattern)) for role, pattern in rows("attendance_labels.csv"))


@cache
def _kinds() -> frozenset[str]:
    return frozenset(kind.casefold() for kind in words("meeting_kinds.txt"))


@cache
def role_of(label: str) -> str | None:
    """Return the role a label names, None where it names none.

    ``none`` stands for a label that ends a list, ``group`` for those of a body or party, which
    are present where names follow: ``Aufsichtsrat: …``.
    """
    text = re.sub(r"(?<!\S)(?:\w ){3,}\w(?!\w)", lambda m: m[0].replace(" ", ""), label)
    text = re.sub(r"^(?:[a-z]|\d{1,2})[.)]\s+", "", text.lower().strip(" .:-–*•"))
    bare = re.sub(r"\s*\([^()]*\)", "", text).strip(" .:-–*•")
    if not bare or len(bare.split()) > LABEL_WORDS:
        return None
    for worded in dict.fromkeys((text, bare)):
        for role, pattern in _patterns():
            if pattern.fullmatch(worded):
                return role
    return None


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


def labels_in(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and role of each label with a colon in the line."""
    found: list[tuple[int, int, str]] = []
    for match in INLINE.finditer(text):
        label, start = match["label"], match.start("label")
        role = role_of(label)
        while role is None and " " in label:
            cut = label.index(" ") + 1
            label, start = label[cut:], start + cut
            role = role_of(label)
            if role in (*LISTS, "group") and not label[:1].isupper():
                role = None
        if role is not None:
            found.append((start, match.end(), role))
    return found


def is_roll(heads: list[str]) -> bool:
    """Whether the cells are the heads of a table of people: ``Nr. | Name, Vorname | Amt``."""
    first = heads[1:] if ROLL_NUMBER.fullmatch(heads[0]) else heads
    return len(heads) > 1 and bool(first) and ROLL_HEAD.fullmatch(first[0]) is not None


def opening(line: CorrectedLine) -> tuple[int, str] | None:
    """Return where the text behind a label without colon begins, and the label's role.

    ``Teilnehmende Ida Muster`` in the first cell of a table, or ``Entschuldigt`` alone on a line.
    """
    text = line.text
    cells = cell_starts(line)
    heads = [text[a:b].strip() for a, b in pairwise([*cells, len(text)])]
    if is_roll(heads):
        return len(text), "present"
    plain = re.sub(r"\s*(?:\[.*\]|\([^()]*\)|,? u\. ?a\.(?=:))", "", text)
    bare = len(plain) < 70 and not re.search(r"[,.;(]", plain.rstrip(":"))
    whole = role_of(plain) if bare and not cells[1:2] else None
    if whole == "minutes" and text.strip(" :").casefold() in _kinds():
        return None  # the title, not a label
    if whole is not None and whole != "group":
        return len(text), whole
    ends = cells[1:2] or [match.start() + 1 for match in re.finditer(r" ", text)][:2]
    for end in ends:
        label = text[:end].strip()
        spoken = label.endswith(".") or re.search(r"\b(?:waren|sind|war|ist|haben)$", label)
        role = None if spoken else role_of(label)
        if role not in (None, "group") and (cells[1:2] or text[end : end + 1].isupper()):
            return end, str(role)
    return None


def cell_starts(line: CorrectedLine) -> list[int]:
    """Return the offsets in the repaired text at which the cells of a table row begin."""
    if len(line.line.cells) < 2:
        return [0]
    starts: list[int] = []
    words = line.line.words
    for cell in line.line.cells:
        raw = line.line.start + sum(len(word.text) + 1 for word in words[:cell])
        at = next((i for i, origin in enumerate(line.raw_from) if origin >= raw), len(line.text))
        starts.append(at)
    return starts


def breaks(line: CorrectedLine) -> list[int]:
    """Return the offsets in the repaired text at which a row's cell goes on in its next line.

    A table row is one line; a word that stands below the word before it begins a printed line.
    """
    words = line.line.words
    raw, found = line.line.start, []
    for before, word in pairwise(words):
        raw += len(before.text) + 1
        if before.box and word.box and word.box.top > before.box.top + 0.6 * before.box.height:
            at = next((i for i, origin in enumerate(line.raw_from) if origin >= raw), None)
            if at is not None:
                found.append(at)
    return found


def passages(block: Block) -> Iterator[tuple[Passage, list[tuple[int, int]]]]:
    """Yield the block's lines as one passage with the stretches of it that belong to the block."""
    if not block.parts:
        return
    passage = Passage.of((line for line, _, _ in block.parts), "\n")
    stretches = [
        (begin + first, begin + last)
        for begin, (_, first, last) in zip(passage.starts, block.parts, strict=True)
    ]
    yield passage, stretches
