"""Clauses of the head that say of all whom they name who was there: ``… A und B erschienen``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from pipeline.extract.attendance.enumerations import enumerated
from pipeline.extract.attendance.labels import HEADS, LISTS, role_of
from pipeline.extract.attendance.sentences import GREETED, Part
from pipeline.extract.people.names import NameForm, NameReader
from pipeline.extract.people.text import Named
from pipeline.extract.people.words import is_salutation
from pipeline.extract.people.words import listed as words_of
from pipeline.extract.sentences import sentences
from pipeline.records import CorrectedLine, Evidence, Outline, Passage, Transcript
from pipeline.wordlists import either, rows, word_set

TELLING = ("erschienen", "anwesend", "zugegen", "gekommen", "teil", "ntschuldig", "fehl", "hinder")
"""A passage with none of these tells nobody's presence."""
OPENING = re.compile(
    r"Eröffnung|Begrüßung|Begrüssung|Anwesen|Beschlussfähig|Beschlußfähig|Formalia"
)
"""``Eröffnung und Begrüßung``: an item that may say who is there"""
CUTS = re.compile(
    # … erschienen; Herr Muster … · … Ida Muster / Entschuldigt hat sich … · … teil, der auch …
    r"\([^()]*\)|(?P<cut>;\s|\n(?=(?:Entschuldigt|Unentschuldigt|Anwesend|Abwesend|Es)\s)"
    r"|,\s(?=(?:dass|daß|weil|wobei|nachdem|(?:der|die|welche[rs]?)\s(?:auch|zugleich))\s))"
)
AUXILIARIES = frozenset(
    {"ist", "sind", "war", "waren", "hat", "haben", "hatte", "hatten", "es", "nahm", "nimmt", "kam"}
    | {"fehlt", "fehlen"}
)
"""Verbs of clauses about who was there; another one tells something else."""
INSTEAD = re.compile(
    # für Herrn Muster · in Vertretung von Frau … · unter dem Vorsitz von Bürgermeister Muster
    r"\b(?:für|statt|anstelle|[Vv]ertretung|vertritt|durch|[Vv]orsitz|[Ll]eitung|namens)"
    r"(?P<beside>(?:\s(?:von|des|der|den|die|das|Herrn|Frau|[a-zäöüß]+n|[A-ZÄÖÜ][\w.-]+)){0,3})\s$"
)
AS = re.compile(
    r"\bals\s(?P<part>[A-ZÄÖÜ]\w+)(?:\s(?:der|die|Herrn?|Frau|[A-ZÄÖÜ][\w.-]+)){0,2}\s$"
)
"""``als Schriftführerin die Angestellte`` Ida Muster"""
AS_BEHIND = re.compile(r"(?:\s\([^()]*\))?,?\s(?:zugleich\s)?als\s(?P<part>[A-ZÄÖÜ]\w+)")
"""Ida Muster ``als Schriftführerin``"""
GUEST = re.compile(r"\bals\s(?:Gast|Gästin|(?P<all>Gäste))\b")
PARTED = re.compile(r",|;|\bund\b|\bsowie\b")
Found = tuple[int, int, str]


def head_lines(transcript: Transcript, outline: Outline) -> frozenset[tuple[int, int]]:
    """Return page and number of the lines that may tell in sentences who is there."""
    sections = [
        section
        for section in outline.sections
        if section.kind in ("head", "attendance")
        or (section.item is not None and OPENING.search(outline.items[section.item].title))
    ]
    lines = (line for one in sections for line in transcript.body(one.first, one.last))
    return frozenset((line.line.page, line.line.number) for line in lines)


def told_in_clauses(
    reader: NameReader,
    passage: Passage,
    named: Sequence[Named],
    known: Sequence[Part],
    listed: Sequence[Evidence],
    head: frozenset[tuple[int, int]],
) -> Iterator[Part]:
    """Yield the roles of those whom a clause names, but for whom other rules gave one.

    ``known`` are what patterns of sentences told, ``listed`` where people of lists stand.
    """
    text = passage.text
    if not named or not any(word in text for word in TELLING) or not _is_in(passage.lines, head):
        return
    taken = [part.evidence for part in known if part.role in (*LISTS, GREETED)]
    for begin, end in _clauses(text):
        predicates = _predicates(text, begin, end)
        if not predicates:
            continue
        forms = _forms(reader, text, [one.form for one in named], begin, end)
        found = [(form, passage.evidence(form.start, form.end)) for form in forms]
        if any(evidence.overlaps(one) for _, evidence in found for one in listed):
            continue  # a list
        for form, evidence in found:
            if any(map(evidence.overlaps, taken)) or _is_beside(text[begin : form.start]):
                continue
            role = _role(text, form, forms, predicates)
            for told in _parts(text[:end], begin, form, len(forms) == 1, role):
                yield Part(told, form, evidence)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the clauses of a text begin and end, brackets left whole."""
    for start, end in sentences(text):
        cuts = [match.end() for match in CUTS.finditer(text, start, end) if match["cut"]]
        yield from pairwise([start, *cuts, end])


def _is_in(lines: Sequence[CorrectedLine], head: frozenset[tuple[int, int]]) -> bool:
    return all((line.line.page, line.line.number) in head for line in lines)


@cache
def _telling() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds the predicates, and what leaves a clause to other rules."""
    told = [
        (role, pattern.replace(" ", r"\s")) for role, pattern in rows("attendance_predicates.csv")
    ]
    named = [f"(?P<{role}_{at}>{one})" for at, (role, one) in enumerate(told) if role != "open"]
    barred = [one for role, one in told if role == "open"]
    return re.compile(rf"\b(?i:{'|'.join(named)})\b"), re.compile(rf"\b{either(barred)}\b")


def _predicates(text: str, begin: int, end: int) -> list[Found]:
    """Return the words of a clause that tell who was there; none where it tells something else."""
    telling, barred = _telling()
    found = list(telling.finditer(text, begin, end))
    if not found:
        return []
    rest = telling.sub(" ", text[begin:end])
    verbs = {*re.findall(r"\b[a-zäöüß]+\b", rest)} & word_set("sentence_words.txt")
    if barred.search(rest) or not verbs <= AUXILIARIES:
        return []
    return [(*match.span(), str(match.lastgroup).partition("_")[0]) for match in found]


def _forms(
    reader: NameReader, text: str, named: Sequence[NameForm], begin: int, end: int
) -> list[NameForm]:
    """Return the names of a clause, with the bare ones beside them: ``die Herren A und B``."""
    forms = [form for form in named if begin <= form.start and form.end <= end]
    for form in list(forms):
        for one in enumerated(reader, text[:end], form.start, False, True):
            if all(one.form.end <= other.start or one.form.start >= other.end for other in forms):
                forms.append(one.form)
    return sorted(forms, key=lambda form: form.start)


def _is_beside(before: str) -> bool:
    """Whether who is named next is another: ``für Herrn``, but not ``für den Betriebsrat Frau``."""
    match = INSTEAD.search(before)
    offices = words_of("name_functions.txt")
    told = match["beside"].split() if match else []
    nouns = [word for word in told if word[0].isupper()]
    return match is not None and all(is_salutation(one) or offices.fullmatch(one) for one in nouns)


def _role(text: str, form: NameForm, forms: Sequence[NameForm], told: Sequence[Found]) -> str:
    """Return what the predicate says of a name that it belongs to, nothing where none does.

    It stands around the name, right behind it (``Frau A fehlte``), before all (``anwesend waren
    A, B``) or behind them.
    """
    inside = [role for start, end, role in told if start <= form.start < end]
    before = [role for _, end, role in told if end <= form.start]
    behind = [(start, role) for start, _, role in told if start >= form.end]
    if inside:
        return inside[0]
    if behind and not PARTED.search(re.sub(r"\([^()]*\)", "", text[form.end : behind[0][0]])):
        return behind[0][1]
    if told[0][1] <= forms[0].start:
        return before[-1]
    return behind[0][1] if behind else ""


def _parts(text: str, begin: int, form: NameForm, last: bool, role: str) -> Iterator[str]:
    """Yield the parts of a person: those of the clause, and what ``als`` tells beside the name."""
    ahead, behind = AS.search(text[begin : form.start]), AS_BEHIND.match(text, form.end)
    told = [role_of(one["part"]) for one in (ahead, behind) if one]
    yield from (one for one in told if one in HEADS)
    guests = GUEST.search(text, begin)
    invited = guests is not None and (guests.start() < form.start or last)
    if role and not any(one in HEADS for one in told):
        yield "guest" if invited and role == "present" else role
