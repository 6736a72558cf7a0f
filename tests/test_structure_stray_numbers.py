from __future__ import annotations

from dataclasses import replace

import pytest
from plain_text import transcript

from pipeline.records import Box, Line, Transcript
from pipeline.structure import outline

MARGIN, INDENT, HEIGHT = 150, 225, 30


def hanging(text: str) -> Transcript:
    """The text as OCR reads it: numbers at the margin, titles and texts to their right."""
    plain = transcript(text)
    lines = tuple(replace(line, line=_boxed(line.line)) for line in plain.lines)
    return replace(plain, lines=lines)


def _boxed(line: Line) -> Line:
    top = 40 * line.number
    lefts = [INDENT] * len(line.words)
    if line.kind == "table":
        lefts[0] = MARGIN
    words = tuple(
        replace(word, confidence=0.9, box=Box(left, top, left + 60, top + HEIGHT))
        for word, left in zip(line.words, lefts, strict=True)
    )
    return replace(line, words=words)


TITLES = ("Nachtragshaushalt", "Bau einer Halle", "Kanalbeiträge", "Verkauf", "Wahlen")
TALK = "Herr Olm erläutert die Ansätze und bittet um Zustimmung bis zum Herbst."


@pytest.mark.parametrize(
    "signs",
    [
        ("1.", "ID", "Pr", "4.", "%"),
        ("ls", "ID", "Pr", "P", "%"),
        ("ls", "ID", "", "P", "%"),
        ("ls", "2", "I®", "P", "5."),
    ],
)
def test_numbers_that_were_not_read_follow_from_their_order(signs: tuple[str, ...]) -> None:
    titles = [
        f"{sign} | {title}" if sign else title for sign, title in zip(signs, TITLES, strict=True)
    ]
    text = "\n\n".join(f"{title}\n{TALK}" for title in titles)
    found = outline(hanging(f"Niederschrift\n\n{text}")).items
    assert [(item.number, item.title) for item in found] == [
        (str(number), title) for number, title in enumerate(TITLES, 1)
    ]


@pytest.mark.parametrize("signs", [("1", "2", "", "4", "5"), ("", "2", "3", "4", "5")])
def test_the_row_between_two_numbers_of_a_table_has_the_one_between(
    signs: tuple[str, ...],
) -> None:
    titles = [
        f"{sign} | {title}" if sign else title for sign, title in zip(signs, TITLES, strict=True)
    ]
    text = "\n\n".join(f"{title}\n{TALK}" for title in titles)
    found = outline(hanging(f"Niederschrift\n\nNr. | Gegenstand\n\n{text}")).items
    assert [(item.number, item.title) for item in found] == [
        (str(number), title) for number, title in enumerate(TITLES, 1)
    ]


def test_short_cells_without_text_below_are_no_numbers() -> None:
    text = "Anwesend\n\nja | Ida Olm\n\nja | Jan Ibo\n\nne | Ute Ulf\n\nja | Eva Ost\n"
    assert not outline(hanging(text)).items


def test_a_title_goes_on_in_the_second_line_of_its_cell() -> None:
    text = (
        "Protokoll\n\n1. Begrüßung | Alle sind da.\n2. Protokoll vom | Es wird verabschiedet.\n"
        "14.12.2006\n3. Wahlen | Sie werden vertagt."
    )
    found = outline(hanging(text)).items
    assert [item.title for item in found] == ["Begrüßung", "Protokoll vom 14.12.2006", "Wahlen"]
