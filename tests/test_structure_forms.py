from __future__ import annotations

import pytest
from plain_text import transcript

from pipeline.structure import outline

TITLES = ("Spielplatz Ahornweg", "Haushalt", "Neue Geräte", "Verschiedenes")
TALK = "Frau Olm berichtet von den Gesprächen mit dem Kreis. Herr Ibo fragt nach den Kosten."
FORMS = (
    ("TOP-1", "TOP-2", "TOP-3", "TOP-4"),
    ("TOP #1:", "TOP #2:", "TOP #3:", "TOP #4:"),
    ("T.O.P. 1", "T.O.P. 2", "T.O.P. 3", "T.O.P. 4"),
    ("TP 1:", "TP 2:", "TP 3:", "TP 4:"),
    ("Agendapunkt 1:", "Agendapunkt 2:", "Agendapunkt 3:", "Agendapunkt 4:"),
    ("#1", "#2", "#3", "#4"),
    ("(1)", "(2)", "(3)", "(4)"),
    ("1/", "2/", "3/", "4/"),
    ("ad 1", "ad 2", "ad 3", "ad 4"),
    ("zu a)", "zu b)", "zu c)", "zu d)"),
    ("a.", "b.", "c.", "d."),
    ("A:", "B:", "C:", "D:"),
    ("A -", "B -", "C -", "D -"),
    ("Zu I:", "Zu II:", "Zu III:", "Zu IV:"),
    ("I.)", "II.)", "III.)", "IV.)"),
    ("I -", "II -", "III -", "IV -"),
    ("Erstens:", "Zweitens:", "Drittens:", "Viertens:"),
    ("Punkt eins:", "Punkt zwei:", "Punkt drei:", "Punkt vier:"),
    ("Zum ersten Punkt:", "Zum zweiten Punkt:", "Zum dritten Punkt:", "Zum vierten Punkt:"),
    ("Station 1:", "Station 2:", "Station 3:", "Station 4:"),
    ("Teil A -", "Teil B -", "Teil C -", "Teil D -"),
)


def minutes(signs: tuple[str, ...]) -> str:
    parts = [f"{sign} {title}\n\n{TALK}" for sign, title in zip(signs, TITLES, strict=True)]
    return "\n\n".join(("Sitzung vom 3. Mai 2015 in Lich", *parts))


@pytest.mark.parametrize("signs", FORMS, ids=lambda signs: signs[0])
def test_numbers_in_print(signs: tuple[str, ...]) -> None:
    items = outline(transcript(minutes(signs))).items
    assert tuple(item.title for item in items) == TITLES
    assert all(item.number for item in items)


def test_numbers_in_words_become_figures() -> None:
    items = outline(transcript(minutes(FORMS[-4]))).items
    assert [item.number for item in items] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("label", ["Anlage", "Abb.", "Wahlgang"])
def test_what_counts_other_things_tells_no_items(label: str) -> None:
    signs = tuple(f"{label} {number}:" for number in range(1, 5))
    assert not any(item.number for item in outline(transcript(minutes(signs))).items)
