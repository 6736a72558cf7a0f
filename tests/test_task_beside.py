"""Who and until when in a column right of the text, at the height of the work."""

from __future__ import annotations

from dataclasses import replace

from test_tasks import MUSTER, PROBST

from pipeline.extract.tasks.beside import rows_beside
from pipeline.extract.tasks.reader import TaskReader
from pipeline.extract.tasks.tables import task_rows
from pipeline.lexicon import Lexicon
from pipeline.records import Box, CorrectedLine, Facts, Line, Word

HIGH = 30


def placed(text: str, left: int, row: int) -> CorrectedLine:
    """One line of ``text``, its words 20 pixels a letter, ``row`` lines down the page."""
    words, start = [], left
    for word in text.split():
        words.append(Word(word, Box(start, row * HIGH, start + 18 * len(word), row * HIGH + 20)))
        start += 20 * len(word) + 10
    return CorrectedLine.unchanged(
        Line(page=1, number=row * 10 + left // 1000, start=0, words=tuple(words), paragraph=row)
    )


def rows(*lines: CorrectedLine) -> list[tuple[str, str, str]]:
    reader = TaskReader(Facts(people=(MUSTER, PROBST)), Lexicon.load())
    return [(row.text, row.person, row.due) for row in rows_beside(lines, reader)]


def test_each_entry_of_the_margin_has_the_sentence_beside_it() -> None:
    found = rows(
        placed("Die Lieferung kam zu spät.", 100, 1),
        placed("Die Firma ist bis zum", 100, 2),
        placed("5.5. schriftlich zu mahnen.", 100, 3),
        placed("Vertrag mit dem Hof abschließen", 100, 4),
        placed("6 Energie", 100, 5),
        placed("Muster,", 1200, 2),
        placed("5.5.2019", 1200, 3),
        placed("Jens Probst", 1200, 4),
        placed("sofort", 1200, 5),
    )
    assert found == [
        ("Die Firma ist bis zum 5.5. schriftlich zu mahnen.", "Muster", "5.5.2019"),
        ("Vertrag mit dem Hof abschließen", "Jens Probst", "sofort"),
    ]


def test_labels_in_the_margin() -> None:
    found = rows(
        placed("Der Aufruf ist zu verteilen.", 100, 1),
        placed("Der Zaun am Platz wird gestrichen.", 100, 4),
        placed("V.: Muster", 1200, 1),
        placed("T.: 5.5.2019", 1200, 2),
        placed("V.: Ausschuß", 1200, 4),
        placed("T.: 6.5.2019", 1200, 5),
    )
    assert [(who, due) for _, who, due in found] == [
        ("Muster", "5.5.2019"),
        ("Ausschuß", "6.5.2019"),
    ]


def test_names_without_days_make_no_column() -> None:
    found = rows(
        placed("Der Aufruf ist zu verteilen.", 100, 1),
        placed("Der Zaun am Platz wird gestrichen.", 100, 2),
        placed("Muster", 1200, 1),
        placed("Probst", 1200, 2),
    )
    assert found == []


def test_parts_of_a_cell_stand_under_their_own_headings() -> None:
    head = CorrectedLine.unchanged(
        replace(
            placed("Nr. Besprechung / Ergebnis zuständig Termin", 0, 0).line,
            words=(
                Word("Nr.", Box(0, 0, 30, 20)),
                Word("Besprechung", Box(200, 0, 300, 20)),
                Word("/", Box(305, 0, 310, 20)),
                Word("Ergebnis", Box(315, 0, 400, 20)),
                Word("zuständig", Box(600, 0, 700, 20)),
                Word("Termin", Box(800, 0, 900, 20)),
            ),
            cells=(0, 1, 4, 5),
            kind="table",
        )
    )
    row = CorrectedLine.unchanged(
        replace(
            head.line,
            words=(
                Word("Taktzeiten", Box(200, 30, 300, 50)),
                Word("erheben", Box(305, 30, 400, 50)),
                Word("Muster", Box(602, 30, 700, 50)),
                Word("5.5.2019", Box(801, 30, 900, 50)),
            ),
            cells=(0, 3),
        )
    )
    found = [(one.text, one.person, one.due) for one in task_rows((head, row))]
    assert found == [("Taktzeiten erheben", "Muster", "5.5.2019")]
