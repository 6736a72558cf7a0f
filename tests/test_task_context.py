"""A task told with a pronoun says what it is about."""

from __future__ import annotations

import pytest
from test_tasks import HERE, MUSTER, PROBST, tasks
from typed_text import NO_OUTLINE, typed

from pipeline.dictionaries import Dictionaries
from pipeline.extract.tasks.extractor import TaskExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Meeting
from pipeline.settings import ExtractSettings


def told(text: str) -> list[tuple[str, str]]:
    """Text and quote of each task."""
    paper = typed(text)
    known = Facts(meeting=Meeting("Protokoll", HERE, date="2019-04-03"), people=(MUSTER, PROBST))
    extractor = TaskExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    found = extractor.extract(paper, NO_OUTLINE, known).tasks
    return [(one.text, paper.quote(one.evidence)) for one in found]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            "Die Fotos der Jugend fehlen noch, Frau Muster liefert sie bis zum 30. Juni nach.",
            "Die Fotos der Jugend fehlen noch",
        ),
        (
            "Der Sandfang am Bach ist voll. Herr Probst sagt zu, diesen bis Ende Mai zu reinigen.",
            "Der Sandfang am Bach ist voll.",
        ),
        (
            "Der Sandfang am Bach ist voll. Herr Probst prüft diese Woche bis 5. April die Pumpe.",
            "Herr Probst prüft diese Woche",
        ),
        (
            "Der Weg am Bach ist unterspült. Frau Muster wird dies bis Ende Mai beheben lassen.",
            "Der Weg am Bach ist unterspült.",
        ),
        (
            "Die Karten sind alt. Herr Probst soll diese bis 5. Mai prüfen.",
            "Die Karten sind alt.",
        ),
        ("Die Fotos fehlen. Frau Muster bestellt bis 5. Mai die Stühle.", "Frau Muster bestellt"),
    ],
)
def test_the_clause_before_a_pronoun_belongs_to_the_task(text: str, begins: str) -> None:
    ((printed, quote),) = told(text)
    assert printed.startswith(begins)
    assert quote.startswith(begins)


def test_a_pronoun_means_somebody_of_its_gender() -> None:
    text = "Herr Probst spricht mit Frau Muster. Er klärt das bis 5. Mai."
    assert tasks(text)[-1] == ("Jens Probst", "2019-05-05")
