"""Sentences and layouts of minutes, from ``task_*.txt``: what they hand out, if anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typed_text import NO_OUTLINE, typed

from pipeline.dictionaries import Dictionaries
from pipeline.extract.tasks.extractor import TaskExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Attendance, Evidence, Facts, Meeting, Person, PersonMention
from pipeline.settings import ExtractSettings

CASES = [
    tuple(part.strip() for part in line.split(" | ", 1))
    for line in (Path(__file__).parent / "task_wordings.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
LAYOUTS = re.findall(
    r"^=== (.+)\n((?:(?!---).*\n)+)---\n((?:.+\n)*)",
    (Path(__file__).parent / "task_layouts.txt").read_text("utf-8"),
    re.MULTILINE,
)
HERE = Evidence(1, 0, 1)
PEOPLE = tuple(
    Person(f"{given} {surname}", given_name=given, surname=surname, function=function)
    for given, surname, function in (
        ("Jens", "Probst", "Bürgermeister"),
        ("Lena", "Muster", "Kassenwartin"),
        ("Ulf", "Zirbel", "Stadtrat"),
        ("Gesine", "Möhring", "Schriftführerin"),
        ("Karl", "Häfner", "Bauamtsleiter"),
        ("Ida", "Rosenstiel", None),
    )
)


def told(text: str) -> list[str]:
    """Return ``who; day`` of each task of a text."""
    transcript = typed(text)
    mentions = sorted(
        (
            PersonMention(one.name, one.surname or "", Evidence(1, match.start(), match.end()))
            for one in PEOPLE
            for match in re.finditer(one.surname or "", transcript.pages[0].raw_text)
        ),
        key=lambda mention: mention.evidence.start,
    )
    known = Facts(
        meeting=Meeting("Protokoll", HERE, date="2019-04-03", next_date="2019-05-08"),
        people=PEOPLE,
        person_mentions=tuple(mentions),
        attendance=(Attendance("Jens Probst", "chair", HERE),),
    )
    extractor = TaskExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    found = extractor.extract(transcript, NO_OUTLINE, known).tasks
    return [
        f"{(one.person or '-').rpartition(' ')[2]}; {one.due_date or '-'}" for one in found
    ] or ["none"]


@pytest.mark.parametrize(("expected", "sentence"), CASES, ids=[case[1] for case in CASES])
def test_wording(expected: str, sentence: str) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in LAYOUTS], ids=[case[0] for case in LAYOUTS]
)
def test_layout(text: str, expected: str) -> None:
    assert sorted(told(text)) == sorted(expected.split("\n")[:-1] or ["none"])
