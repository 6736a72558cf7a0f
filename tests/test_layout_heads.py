"""Labels and headings of the head of minutes, each before the people beside or below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from test_layout import lines, page_of

Placed = Sequence[tuple[int, int, str]]

TWO_LABELS = [
    (100, 100, "Vorsitz:"),
    (300, 100, "Ida Muster, Präsidentin, Olmsdorf"),
    (100, 126, "Protokoll:"),
    (300, 126, "Jens Bahr, Olmsdorf"),
]
LABEL_ON_ITS_OWN_LINE = [
    (400, 100, "Ida Muster"),
    (400, 128, "Jens Bahr (ab TOP 6)"),
    (100, 156, "b) nicht stimmberechtigt:"),
    (400, 184, "Olga Muster, Schriftführerin"),
    (100, 226, "- entschuldigt:"),
    (400, 254, "Ulf Probst"),
]
LONG_LABEL_ABOVE = [
    (100, 100, "anwesend:"),
    (350, 100, "GR Ida Muster, GR Jens Bahr, GR Olga Muster,"),
    (350, 126, "GR Ulf Probst"),
    (100, 152, "entschuldigt ferngeblieben:"),
    (350, 178, "GR Ute Quast, GR Karl Olm"),
    (100, 204, "Schriftführer:"),
    (350, 204, "AL Lena Vogel"),
]


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (
            TWO_LABELS,
            ["Vorsitz: Ida Muster, Präsidentin, Olmsdorf", "Protokoll: Jens Bahr, Olmsdorf"],
        ),
        (LABEL_ON_ITS_OWN_LINE, [text for _, _, text in LABEL_ON_ITS_OWN_LINE]),
        (
            LONG_LABEL_ABOVE,
            [
                "anwesend: GR Ida Muster, GR Jens Bahr, GR Olga Muster, GR Ulf Probst",
                "entschuldigt ferngeblieben:",
                "GR Ute Quast, GR Karl Olm",
                "Schriftführer: AL Lena Vogel",
            ],
        ),
    ],
    ids=["labels are no signatures", "lines of their own", "label as long as its column"],
)
def test_labels_stand_before_their_people(rows: Placed, read: list[str]) -> None:
    assert [line.text for line in lines(page_of(rows))] == read


def test_bold_headings_part_columns_of_people() -> None:
    first = [(100, 130, "Ida Muster"), (450, 130, "Jens Bahr"), (100, 156, "Olga Muster")]
    second = [(450, 156, "Ulf Probst"), (100, 208, "Ute Quast"), (450, 208, "Karl Olm")]
    rows = [(100, 104, "Vom Beirat"), *first, *second, (100, 182, "Entschuldigt")]
    page = page_of(rows)
    bold = ("Vom", "Beirat", "Entschuldigt")
    words = tuple(replace(word, bold=word.text in bold) for word in page.words)
    texts = [line.text for line in lines(replace(page, words=words))]
    assert set(texts[: texts.index("Entschuldigt")]) >= {"Jens Bahr", "Ulf Probst"}
