"""Lists of people in brackets inside of another list: ``Ida Muster (entschuldigt: U. Probst)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.extract.attendance.blocks import Block, passages
from pipeline.extract.attendance.entries.wanted import is_told
from pipeline.extract.attendance.labels import LISTS, ROLES, role_of
from pipeline.extract.attendance.remarks import status_of
from pipeline.extract.attendance.unlabelled import Part, people_listed
from pipeline.extract.people.names import NameReader
from pipeline.extract.people.notes import INSTEAD
from pipeline.extract.people.pieces import read_piece
from pipeline.records import CorrectedLine, Passage

BRACKET = re.compile(
    # … Ulf Probst (entschuldigt: I. Muster) · … 48 Mitglieder, drei Gäste (Dr. Ida Muster, …)
    r"(?P<counted>[^\W\d_]+)\s\((?:(?P<label>[^\W\d_][^:()]{2,40}?):\s)?(?P<people>[^()]{5,})\)"
)


COUNT = re.compile(r"\d+ (?:\w+ )?anwesend\s\(\Z")  # sind 17 anwesend (Ida Muster, …
BODY = re.compile(
    # Arbeitsamt Ulm (Herr Muster), IHK (i. V. Frau Probst; Herr Beispiel)
    r"(?:^|(?<=[,;:]\s)|(?<=\n))\s?(?P<body>[A-ZÄÖÜ][^(),;:\n]{1,50}?) ?"
    r"\((?:i\.\s?V\.\s)?(?P<people>[^()]{5,})\)"
)
FOR = re.compile(
    # Ida Muster für Bgm. Beispiel (entsch.) · i. V. von Herrn Probst (krank)
    r"(?:^|\s)(?:für|f\.|(?:i\.\s?V\.|in Vertretung|Vertretung)(?: von| für)?) "
    r"(?P<people>[A-ZÄÖÜ][^(),;|]{2,40}) \((?P<told>[^()]{3,20})\)"
)


def stood_in_for(line: CorrectedLine, start: int, end: int) -> Iterator[Block]:
    """Yield whom somebody stood in for, where a bracket tells why he was not there."""
    for match in FOR.finditer(line.text, start, end):
        role = status_of(match["told"].strip())
        if role in ("excused", "absent"):
            yield Block(role, "", [(line, *match.span("people"))], settled=True)


def sent_by_bodies(reader: NameReader, block: Block) -> Iterator[Block]:
    """Yield the people of each body that stand in brackets behind it: ``IHK (Frau Muster)``."""
    for passage, _ in passages(block) if block.role in LISTS and not block.settled else ():
        for match in BODY.finditer(passage.text):
            bearer = read_piece(reader, match["body"], 0)
            if bearer is not None and (is_told(bearer) or reader.is_given(match["body"])):
                continue
            if INSTEAD.match(match["people"]):
                continue  # Polizei – Ida Muster (Vertretung für Herrn Beispiel)
            if _names_people(reader, match["people"].replace("\n", " ")):
                parts = _clipped(block, passage, *match.span("people"))
                yield replace(block, label=f"{match['body']}:", parts=parts, group=True)


def _names_people(reader: NameReader, text: str) -> bool:
    """Whether a bracket names people and nothing else: ``Frau Muster; Ulf Probst``."""
    first = read_piece(reader, text, 0)
    given = (first.form.given or "").split() if first else []
    spoken = first is not None and (first.form.salutation or first.form.function)
    called = spoken or any(map(reader.is_given, given))
    return bool(called) and people_listed(reader, text) > 0


def listed_in_brackets(block: Block) -> Iterator[Block]:
    """Yield the lists in brackets whose label, or whose count before them, gives another role."""
    if block.role == "present":
        for line, start, end in block.parts:
            yield from stood_in_for(line, start, len(line.text) if block.settled else end)
    for passage, _ in passages(block) if block.role in LISTS and not block.settled else ():
        for match in BRACKET.finditer(passage.text):
            counted = "" if match["label"] else match["counted"]
            role = role_of(match["label"] or counted)
            told = COUNT.search(passage.text, max(match.start() - 20, 0), match.start("people"))
            there = told is not None and block.role == "present"
            if not there and (role not in LISTS or role == block.role):
                continue
            if counted and role not in ("guest", "present"):
                continue
            parts = _clipped(block, passage, *match.span("people"))
            label = match["label"] or counted
            yield replace(block, role=ROLES[str(role)], label=f"{label}:", parts=parts, group=False)


def _clipped(block: Block, passage: Passage, start: int, end: int) -> list[Part]:
    """Return the parts of a block's lines that stand in a stretch of its passage."""
    parts = [
        (line, max(first, start - begin), min(last, end - begin))
        for begin, (line, first, last) in zip(passage.starts, block.parts, strict=True)
    ]
    return [part for part in parts if part[1] < part[2]]
