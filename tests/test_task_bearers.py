"""Work and those who bear it: labels below it, cells of tables, entries of one cell."""

from __future__ import annotations

import pytest
from test_tasks import tasks

from pipeline.extract.tasks.people import TaskPeople
from pipeline.extract.tasks.table_tasks import cell_entries
from pipeline.records import Facts, Person

MUSTER, PROBST = "Lena Muster", "Jens Probst"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # each bears their own of the work above
            "Herr Probst streicht den Zaun. Der Plan ist bis 20. Mai zu zeichnen.\n"
            "V: Herr Probst\nT: 15.5.2019\nV: Frau Muster\nT: 20.5.2019",
            [(PROBST, "2019-05-15"), (MUSTER, "2019-05-20")],
        ),
        (  # whoever bears the last paragraph bears all its work that is nobody's
            "Das Bauamt klärt die Kosten. Ein Angebot soll bis Ende Mai vorliegen.\n"
            "Verantwortl.: Frau Muster\nTermin: 31.5.2019",
            [(MUSTER, "2019-05-31"), (MUSTER, "2019-05-31")],
        ),
        (  # as many days as people
            "Festlegung: Schulung aller Helfer. Zwei Zelte werden beschafft.\n"
            "Zuständig: Muster (Schulung), Probst (Zelte)\nTermin: 15.5.2019 / 20.5.2019",
            [(MUSTER, "2019-05-15"), (PROBST, "2019-05-20")],
        ),
        ("WER: Lena – holt Preise ein (bis 15.5.)", [(MUSTER, "2019-05-15")]),
        ("Der Zaun wird gestrichen.\nProbst\n15.5.2019", [(PROBST, "2019-05-15")]),
        (
            "Es fehlen Helfer.\nV.: Muster informiert die Vereine. T.: 15.5.2019",
            [(MUSTER, "2019-05-15")],
        ),
        ("Der Verein Lernanker e. V.: 2.300 Euro", []),
        ("Pfr. Muster druckt die Lieder.", [(MUSTER, None)]),
    ],
)
def test_who_bears_the_work_above(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert tasks(text) == expected


def test_entries_of_a_cell() -> None:
    text = (
        "TOP | Inhalt | wer / bis wann\n"
        "1 | Das Fest wird gefeiert. | L. Muster: Saal mieten, 15.5.2019 J. Probst: Essen holen\n"
        "2 | Es gibt Kaffee. | Kuchen backen: L. Muster, bis Ende Mai Tische: J. Probst"
    )
    assert tasks(text) == [
        (MUSTER, "2019-05-15"),
        (PROBST, None),
        (MUSTER, "2019-05-31"),
        (PROBST, None),
    ]


def test_a_cell_of_names_and_dates_has_no_entries() -> None:
    people = TaskPeople(Facts(people=(Person(MUSTER, "Lena", "Muster"),)))
    assert cell_entries("Frau Muster, 15.5.2019", people) == ()


def test_follow_up_of_decisions() -> None:
    text = (
        "Beschluss | Inhalt | verantwortlich | Stand\n12/03 | Zaun bauen | Probst | erledigt\n"
        "12/04 | Zaun streichen | Muster | bis 15.5.2019\n12/05 | Tor bauen | Probst | in Arbeit"
    )
    assert tasks(text) == [(MUSTER, "2019-05-15"), (PROBST, None)]


def test_a_row_of_results_may_hand_out_several_tasks() -> None:
    text = (
        "Nr. | Inhalt | zuständig | Termin\n"
        "1 | Der Zaun ist morsch und an vielen Stellen schon gerissen, wie alle gesehen haben. "
        "Frau Muster holt Preise ein. Die Farbe ist da. | Muster | 15.5.2019"
    )
    assert tasks(text) == [(MUSTER, "2019-05-15")]


def test_a_heading_read_together_with_the_first_row() -> None:
    text = "Was Saal mieten | Wer Muster | Bis 15.5.2019\nEssen holen | Probst | 20.5.2019"
    assert tasks(text) == [(MUSTER, "2019-05-15"), (PROBST, "2019-05-20")]


def test_a_running_head_below_a_table_is_no_row() -> None:
    text = (
        "ToDo | Wer | Bis wann\nSaal mieten | Muster | –\nVerein | Musterstadt an der Saale e. V."
    )
    assert tasks(text) == [(MUSTER, None)]


def test_rows_below_no_heading_that_end_in_who_and_when() -> None:
    text = (
        "Zuschuss beim Land beantragen | Mu 15.05.2019\n"
        "Schotter wird nachgelegt. Das Tor klemmt | Pr | KW 20\n"
        "Vortrag über die Burg | Muster | 15.5.2012\n"
        "Das Fest wird gefeiert. | Info |"
    )
    assert tasks(text) == [(MUSTER, "2019-05-15"), (PROBST, "2019-05-17")]
