"""Blocks of attendance in many forms, from ``attendance_*.txt``, into rows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from plain_text import transcript

from pipeline.dictionaries import Dictionaries
from pipeline.extract.people.extractor import PeopleExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Attendance, Facts, Person
from pipeline.settings import ExtractSettings
from pipeline.structure import outline

CASES = [
    (name, *re.split(r"^---\n", text, flags=re.MULTILINE))
    for path in sorted(Path(__file__).parent.glob("attendance_*.txt"))
    for name, text in re.findall(
        r"^=== (.+)\n((?:(?!=== ).*\n)+)", path.read_text(encoding="utf-8"), re.MULTILINE
    )
]


def as_printed(row: Attendance) -> str:
    times = f"{row.from_time or ''}-{row.to_time or ''}"
    parts = (f"{row.role}: {row.person}", times if times != "-" else "", row.note or "")
    return " | ".join(part for part in parts if part)


def as_known(person: Person) -> str:
    told = ", ".join(filter(None, (person.function, person.organisation)))
    return f"is: {person.name} = {told}".rstrip()


@pytest.mark.parametrize(
    ("block", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_form(block: str, expected: str) -> None:
    paper = transcript(f"Niederschrift\n\n{block}\nTOP 1: Begrüßung\nText.")
    extractor = PeopleExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    facts = extractor.extract(paper, outline(paper), Facts())
    wanted = [line for line in expected.split("\n") if line]
    people = [line for line in wanted if line.startswith("is: ")]
    rows = [as_printed(row) for row in facts.attendance]
    assert sorted(rows) == sorted(line for line in wanted if line not in people)
    assert set(people) <= {as_known(person) for person in facts.people}
