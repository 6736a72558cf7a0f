"""Notes behind arrows over several lines, several in one line; cells that go on below."""

from __future__ import annotations

import pytest
from test_tasks import tasks

MUSTER, PROBST = "Lena Muster", "Jens Probst"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=> Kostenvoranschlag beim Amt:\nHerr Probst, eilt!", [(PROBST, None)]),
        ("-> Muster: Plakate\n(300 Stück), 15.5.2019", [(MUSTER, "2019-05-15")]),
        ("=> Preise holt Lena Muster ein, Vorlage 11.\n5.", [(MUSTER, "2019-05-11")]),
        (
            "→ Antrag an das Amt bis 15.5.: Muster → zwei Angebote: Probst",
            [(MUSTER, "2019-05-15"), (PROBST, None)],
        ),
        (  # the work of who stands behind the arrow, not the sentence right above
            "Frau Muster klärt die Miete. Der Plan hängt im Flur.\n-> Muster bis 15.5.2019",
            [(MUSTER, "2019-05-15")],
        ),
        (
            "Was | Wer | Bis wann\nBrief wegen der | Amt, Herr | 15.5.\nWege | Probst |",
            [(PROBST, "2019-05-15")],
        ),
        (
            "Das Haus wird genutzt.\nverantwortlich: | Koll. Muster\nTermin: | 15.5.2019",
            [(MUSTER, "2019-05-15")],
        ),
        ("Der Antrag von Herrn Probst, Gäste reden zu lassen, wird angenommen.", []),
    ],
)
def test_notes_over_lines(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert tasks(text) == expected
