from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from plain_text import transcript

from pipeline.dictionaries import Dictionaries
from pipeline.extract.people.extractor import PeopleExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Facts
from pipeline.settings import ExtractSettings
from pipeline.structure import outline

FORMS = Path(__file__).with_name("office_forms.txt")


@cache
def extractor() -> PeopleExtractor:
    return PeopleExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())


def forms() -> list[tuple[str, str, str]]:
    """Name, printed text and offices of each form of the file."""
    told = FORMS.read_text(encoding="utf-8").split("\n=== ")[1:]
    parts = (form.partition("\n") for form in told)
    return [(name, *rest.split("\n---", 1)) for name, _, rest in parts]  # type: ignore[misc]


@pytest.mark.parametrize(("name", "text", "expected"), forms(), ids=lambda part: part[:40])
def test_offices_are_read(name: str, text: str, expected: str) -> None:
    paper = transcript(text)
    people = extractor().extract(paper, outline(paper), Facts()).people
    held = [f"{person.name} = {person.function}" for person in people if person.function]
    assert sorted(held) == sorted(expected.strip().splitlines()), name
