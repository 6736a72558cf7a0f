"""A line of a list of people into the stretches between commas, dashes and ``und``."""

from __future__ import annotations

import re
from itertools import pairwise

from pipeline.extract.organisations.heads import heads
from pipeline.extract.people.name_parts import INITIAL
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.pieces import read_piece
from pipeline.extract.people.words import is_salutation, listed

SEPARATOR = re.compile(
    # Ida Muster, Ulf Beispiel und … · A & B · Ida u. Ulf … · Amt 13/Frau Muster · Ida/Ulf
    # (1) Ida Muster (2) Ulf Beispiel
    r"\s(?=\(\d{1,2}\)\s?[A-ZÄÖÜ])|[;·|•]|(?<!\d),|,(?!\d)|(?<!\d)\s[-–—]\s|\s[-–—]\s(?!\d)|(?<!\w-)\s(?:und|u\.|sowie|&|\+)\s(?!S(?:oh|öh)n|Partner|Co\b)|(?<=\w)/(?=[A-ZÄÖÜ])|\s/\s"
)


COUNTED = re.compile(r":\s*\d{1,3}\s\(")  # Anwesend: 12 (BM Muster, …
INVERTED = re.compile(r"(?:Dr\. )?(?P<surname>[^\s,;()]+), (?P<given>[^\s,;()]+)(?: \([^()]*\))?")
"""``Muster, Ida`` of ``Muster, Ida Beispiel, Ulf``: columns side by side"""


def cuts_in(
    reader: NameReader, text: str, start: int, end: int, inverted: bool
) -> list[tuple[int, int]]:
    """Return where entries part, by semicolons before commas: ``Muster, Ida; Beispiel, Ulf``.

    ``inverted`` says that the list prints surnames first.
    """
    cuts: list[tuple[int, int]] = []
    begin = start
    above = text[:start].rpartition("\n")[0].rpartition("\n")[2] if start else ""
    above = COUNTED.sub(" ", above)
    if text[start - 1 : start] == "\n" and is_bracketed(above):  # (beruflich / verhindert, krank)
        closed = text.find(")", start, end)
        begin = start = closed if closed >= 0 else start
    for match in re.finditer(";", text[start:end]):
        at = start + match.start()
        if not is_bracketed(text[start:at]):
            cuts += [*_cuts(reader, text, begin, at, inverted), (at, at + 1)]
            begin = at + 1
    return [*cuts, *_cuts(reader, text, begin, end, inverted)]


def _cuts(
    reader: NameReader, text: str, start: int, end: int, inverted: bool
) -> list[tuple[int, int]]:
    """Return where entries part within a line: not in brackets, not in ``Muster, Ida``."""
    cuts = _between_columns(reader, text, start, end) if inverted else []
    if cuts:
        return cuts
    cuts = [
        match.span()
        for match in SEPARATOR.finditer(text, start, end)
        if _parts_entries(reader, text, start, match, end)
    ]
    if inverted:
        cuts = [cut for cut in cuts if not _is_in_inverted(reader, text, start, cut)]
    if cuts and text[slice(*cuts[0])] == ",":
        piece = read_piece(reader, text[start:end], 0, inverted)
        if piece is not None and "," in text[start + piece.form.start : start + piece.form.end]:
            if len(cuts) == 1 or (inverted and piece.note):
                return []
            return cuts[1:] if inverted else cuts
    return cuts


def _parts_entries(
    reader: NameReader, text: str, start: int, match: re.Match[str], end: int
) -> bool:
    """Whether a separator parts entries: not in brackets, nor before a degree or an initial."""
    if is_bracketed(text[start : match.start()]):
        return False
    if match[0] == "/" and not _parts_people(reader, text, match.start()):
        return False
    if match[0] == "," and _is_initial_behind(text, start, match, end):
        return False
    behind = re.match(r"\s*[^,;(\n]+", text[match.end() : end])
    degree = behind and all(
        listed("name_degrees.txt").fullmatch(word) for word in behind[0].split()
    )
    return not degree and not (match[0].strip() == "und" and _goes_on(reader, text, match, end))


def _is_in_inverted(reader: NameReader, text: str, start: int, cut: tuple[int, int]) -> bool:
    """Whether a comma stands in a later name of a line: ``Muster, Ida (Kur) und Probst, Ulf``."""
    before = SEPARATOR.split(text[start : cut[0]])
    surname, given = before[-1].strip(), re.match(r"\s+([^\s,;()]+)", text[cut[1] :])
    if text[slice(*cut)] != "," or len(before) == 1 or " " in surname or given is None:
        return False
    return reader.is_given(given[1]) and not reader.is_given(surname)


def _is_initial_behind(text: str, start: int, comma: re.Match[str], end: int) -> bool:
    """Whether an initial stands behind its surname: ``Muster, I.``, but ``U. Probst, I.``."""
    before = SEPARATOR.split(text[start : comma.start()])[-1].strip()
    behind = re.match(rf"\s{INITIAL.pattern}\s*(?:[;,(]|$)", text[comma.end() : end])
    return behind is not None and INITIAL.match(before) is None


def _parts_people(reader: NameReader, text: str, at: int) -> bool:
    """Whether a stroke parts people: ``Amt 13/Frau Muster``, ``Ida/Ulf``, but not ``SPD/Grüne``."""
    before, behind = re.search(r"[^\W\d_]*$", text[:at]), re.match(r"[^\W\d_]+", text[at + 1 :])
    if before is None or behind is None:
        return False
    return is_salutation(behind[0]) or (
        reader.is_given(behind[0]) and (reader.is_name(before[0]) or reader.is_bare_name(before[0]))
    )


def _between_columns(reader: NameReader, text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the blanks between ``Muster, Ida Beispiel, Ulf``, which a text put side by side."""
    found = list(INVERTED.finditer(text, start, end))
    if len(found) < 2 or text[start : found[0].start()].strip():
        return []
    gaps = [(one.end(), two.start()) for one, two in pairwise(found)]
    inverted = all(
        reader.is_given(one["given"]) and not reader.is_given(one["surname"]) for one in found
    )
    return gaps if inverted and not any(text[slice(*gap)].strip() for gap in gaps) else []


def _goes_on(reader: NameReader, text: str, joint: re.Match[str], end: int) -> bool:
    """Whether a body's name goes on behind ``und``: ``Frau Muster, Bereich Bauen und Wohnen``."""
    behind = SEPARATOR.split(text[joint.end() : end])[0]
    before = SEPARATOR.split(text[: joint.start()].rpartition("\n")[2])[-1].strip()
    if heads("no").match(before) and re.fullmatch(r"[A-ZÄÖÜ][\w-]+(?: \(.*)?", behind.strip()):
        return True  # Ida Muster, Büro Muster und Probst (zu TOP 3)
    first = behind.split()[:1]
    common = bool(first) and first[0].istitle() and reader.is_common(first[0])
    office = bool(first) and listed("name_functions.txt").fullmatch(first[0])
    return common and not office and read_piece(reader, behind, 0) is None


def is_bracketed(text: str) -> bool:
    """Whether a bracket is open at the end of the text; one that nothing opened counts not."""
    return re.search(r"\([^()]*$", text) is not None
