"""Passages and cells into what is said in them: clauses, each of which may hand out one task."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.extract.decisions.sentence_units import Unit
from pipeline.extract.decisions.units import units_of
from pipeline.extract.sentences import sentences
from pipeline.extract.tasks.handed import comes_from_somebody
from pipeline.extract.tasks.holders import by_office
from pipeline.extract.tasks.labels import label
from pipeline.extract.tasks.name_signs import NAME
from pipeline.extract.tasks.people import TaskPeople
from pipeline.extract.tasks.shares import is_share_label
from pipeline.extract.tasks.verbs import firm_present, split_form
from pipeline.records import Evidence, Passage
from pipeline.wordlists import alternatives, word_set

_ASIDE = re.compile(r"\((?:[A-ZÄÖÜ][\w.-]*|und|[/&,]|\s)+\)(?:[.!]*\s|[.!]*$)")
"""``(Frau Muster)`` · ``(Lena, Jens)`` at the head of what was read as a sentence"""
_JOINT = re.compile(r"[;,:(]\s?|\s(?:und|aber|sowie|→|⇒|➔|=?->|=>)\s")
"""Where a clause may begin: ``Es fehlt eins[, ]Lena holt es`` · ``… ([Lena fragt nach])``"""
_RELATIVE = re.compile(r"(?:die|der|das|den|welche[rsn]?)\s(?P<who>[A-ZÄÖÜ].*?)\sbis\s")
"""``Es fehlt ein Plan, [die Herr Probst bis] Ende Mai zeichnet``"""
_TOPIC = re.compile(r"(?!.*\bbis\b|.*\d\.\W*$).*[^\W\d]{3,}.*", re.DOTALL)
"""``[Winterdienst]: Frau Muster lässt räumen``, not ``V.: Muster streicht``, ``bis 5. Mai: …``"""
_PRONOUN = re.compile(r"(?:er|sie)\s[a-zäöüß]+t\s")
"""``Herr Probst hält das für alt, [er liefert] die Werte nach``"""
_HE = re.compile(r"(?:er|sie)\s[a-zäöüß]+[td]\s|den\s[^,;]{3,50}?\s[a-zäöüß]+t\s(?:er|sie)\b")
"""``Frau Muster regt einen Brief an; [sie wird] selbst schreiben``; ``[den Text holt sie]``"""
_NOTE = re.compile(rf"{NAME}:\s")
"""``Lena: Plakate drucken; [Jens: ]Saal mieten``"""
_NAMES = re.compile(rf"{NAME}(?:,\s{NAME})*")
"""``[Lena, Jens], Kai und Ida bauen das Zelt auf``"""
_VERB_ONLY = re.compile(r"\w+\W*")
"""``Das Fest wird von Lena und Jens [organisiert.]`` is one clause."""
_NEW = re.compile(
    r"(?:er|sie|es|das|dies\w*|dazu|dafür|hierzu|hierfür)\s(?:wird|werden|soll|sollen|muss|müssen|will|wollen)\s"
)
"""``Neun Vereine fehlen, [sie werden] bis Mai gemahnt``"""
_MARKED = re.compile(r"(?:→|⇒|➔|➜|►|->|=>|[•▪◦●○–-])\s?(?=\w)")
"""``[→] Lena fragt nach`` at the head of a line"""
_MARKED_WITHIN = re.compile(r"\s+(?=[•▪]\s)|(?<=[.!?)])\s+(?=(?:→|⇒|➔|=?->|=>)\s)")
"""``… ist offen.[ ]→ Lena fragt nach``: lines that were read as one"""
_NEXT_ARROW = re.compile(r"(?<=\w)\s+(?=(?:→|⇒|➔|=?->|=>)\s\S)")
"""``→ Antrag: Muster[ ]→ Angebote: Probst``: behind one arrow the next is of its own"""
_HEADED = re.compile(r"[A-ZÄÖÜ][\w-]+(?:\s\w+){0,2}:\s")
"""``[Nächstes Treffen: ]11.2.`` at the head of a line"""
_PARTICLES = frozenset({"ab", "an", "auf", "aus", "bei", "mit", "nach", "um", "vor", "zu"})
"""``Lena legt eine Gruppe [an]`` ends a line, ``Frau Muster stellt [den]`` does not."""
_NAME = 3
"""Words of a name before a bullet in the same line: ``Lena Muster • Schickt die Liste``"""
_OPENING = 60
"""Characters of a clause in which its subject stands."""
_EARLY = 0.8
"""Share of the longest line below which a line ended early."""
_NUMBER = re.compile(r"(?:\d{1,2}\.?\)|\d{1,2}\.|[a-z]\))\s+")
"""``[2.] Herr Probst veranlasst die Vermessung``, but ``2. Vorsitzende``"""
SHORT = 90
"""Characters of a table cell that are one task; of a longer one only a sentence is."""


@dataclass(frozen=True, slots=True)
class Said:
    """One clause; ``text`` is without bullet and label, ``printed`` with them."""

    text: str
    printed: str
    passage: Passage
    evidence: Evidence


def clauses_of(passages: Iterable[Passage], people: TaskPeople) -> Iterator[Said]:
    """``Es fehlt ein Schild, Lena besorgt eins`` are two clauses, of which one is a task."""
    for unit in _with_asides(tuple(units_of(passages)), people):
        if unit.opens == "result":  # a whole row of a table, with all that was said
            for start, end in sentences(unit.passage.text):
                yield _part(unit, start, end)
        else:
            yield from _parted(unit, people)


def _with_asides(units: tuple[Unit, ...], people: TaskPeople) -> Iterator[Unit]:
    """``Zaun streichen! (Lena) Es regnet.``: the name belongs to what it stands behind."""
    last: Unit | None = None
    for unit in units:
        aside = _ASIDE.match(unit.passage.text, unit.start, unit.end)
        follows = last is not None and last.passage is unit.passage
        if aside and last and follows and people.beside(aside[0].strip("(). ")):
            text = f"{last.text} {aside[0].strip()}"
            yield replace(last, text=text, end=unit.start + len(aside[0].rstrip()))
            rest = unit.passage.text[aside.end() : unit.end]
            last = replace(unit, text=rest, start=aside.end()) if rest.strip() else None
            continue
        if last is not None:
            yield last
        last = unit
    if last is not None:
        yield last


def clauses_in(cell: str, row: Passage) -> Iterator[Said]:
    """Yield the sentences of one ``cell``; of a short one the whole. Evidence is the whole row."""
    evidence = row.evidence(0, len(row.text))
    spans = sentences(cell) if len(cell) > SHORT else ((0, len(cell)),)
    for start, end in spans:
        yield Said(_bare(cell[start:end]), cell[start:end], row, evidence)


def _parted(unit: Unit, people: TaskPeople) -> Iterator[Said]:
    start, text = unit.start, unit.passage.text
    head = label().match(unit.text)
    told = unit.end - len(unit.text) + head.end() if head else unit.start
    for end, begin, joint in sorted({*_joints(unit), *_lines(unit)}):
        opening = text[begin : min(begin + _OPENING, unit.end)]
        if end > max(start, told) and _begins(joint, opening, text[start:end], people):
            yield _part(unit, start, end)
            start = begin
    yield _said(unit) if start == unit.start else _part(unit, start, unit.end)


def _joints(unit: Unit) -> Iterator[tuple[int, int, str]]:
    """Yield end and begin of the clauses that meet at each joint, and the joint."""
    for match in _JOINT.finditer(unit.passage.text, unit.start, unit.end):
        yield match.start(), match.end(), match[0].strip()
    if unit.passage.lines[0].line.cells:
        return
    within = _NEXT_ARROW if _MARKED.match(unit.passage.text, unit.start) else _MARKED_WITHIN
    for match in within.finditer(unit.passage.text, unit.start, unit.end):
        yield match.start(), match.end(), "··"


def _lines(unit: Unit) -> Iterator[tuple[int, int, str]]:
    """Yield where a line begins below one that ended early: bullets that lost their mark."""
    passage = unit.passage
    full = max((len(line.text) for line in passage.lines), default=0)
    for before, begin in zip(passage.lines, passage.starts[1:], strict=False):
        ended = before.text.rpartition(" ")[2] not in word_set("never_last.txt") - _PARTICLES
        short = ended and (len(before.text) < _EARLY * full or before.text.endswith(")"))
        if not unit.start < begin < unit.end:
            continue
        if _MARKED.match(passage.text, begin):
            yield begin - 1, begin, "•"
        elif short and before.text[-1:] not in ",-–":
            yield begin - 1, begin, "\n"


def _begins(joint: str, opening: str, before: str, people: TaskPeople) -> bool:
    """Whether a clause of its own begins behind the joint, with somebody who does something."""
    if joint in ("•", "··"):
        return joint == "•" or len(before.split()) > _NAME
    if joint == ";" and (
        people.printed(opening)
        or by_office(opening)
        or _HE.match(opening)
        or (before.startswith("(") and people.closes(before))
        or _NOTE.match(people.signed(opening).text)
    ):
        return True
    if joint == ":" and (not _TOPIC.fullmatch(before) or is_share_label(before)):
        return False
    if joint == "," and _NAMES.fullmatch(people.signed(before).text.strip()):
        return False
    goes_on = joint == "," and _goes_on(opening, people)
    new_line = joint == "\n" and opening[0].isupper() and _ends(before, opening, people)
    alone = joint.isalpha() and _VERB_ONLY.fullmatch(people.deed(opening) or "")
    return goes_on or new_line or (people.acts(opening) and not alone)


def _goes_on(opening: str, people: TaskPeople) -> bool:
    """Whether what stands behind a comma is told on its own: ``…, er liefert das nach``."""
    if relative := _RELATIVE.match(opening):
        return people.printed(relative["who"]) is not None
    if _PRONOUN.match(opening):
        return bool(firm_present().search(opening) or split_form().search(opening))
    return _NEW.match(opening) is not None or comes_from_somebody(opening)


def _ends(before: str, opening: str, people: TaskPeople) -> bool:
    """Whether the line before was a note of its own: ``Zaun streichen (Lena)``."""
    listed = "→" in before and "→" in opening
    headed = _HEADED.match(opening) is not None
    return listed or headed or people.acts(before) or people.closes(before)


def _said(unit: Unit) -> Said:
    printed = unit.passage.text[unit.start : unit.end]
    # a box left open decides nothing, but behind it may stand work
    text = _unnumbered(unit.text) if unit.text else _bare(printed)
    return Said(text, printed, unit.passage, unit.evidence)


def _part(unit: Unit, start: int, end: int) -> Said:
    printed = unit.passage.text[start:end]
    return Said(_bare(printed), printed, unit.passage, unit.passage.evidence(start, end))


def _bare(text: str) -> str:
    return _unnumbered(re.sub(r"^\W+", "", text.strip()))


def _unnumbered(text: str) -> str:
    number = _NUMBER.match(text)
    office = number and re.match(alternatives("name_ordinal_offices.txt"), text[number.end() :])
    return text[number.end() :] if number and not office else text
