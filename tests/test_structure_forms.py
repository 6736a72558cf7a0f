from __future__ import annotations

from collections.abc import Sequence

import pytest
from plain_text import as_read, transcript

from pipeline.structure import outline

TITLES = ("Spielplatz Ahornweg", "Haushalt", "Neue Geräte", "Verschiedenes")
TALK = "Frau Olm berichtet von den Gesprächen mit dem Kreis. Herr Ibo fragt nach den Kosten."
FIGURES = (
    "{}. Beratungsgegenstand",
    "lfd. Nr. {}",
    "Zu Nr. {}:",
    "No. {}",
    "N° {}",
    "{}°)",
    "{}.:",
    "<{}>",
    "– {}. –",
    "84-3{}",
    "Nr. 3{}/84",
    "Tagesordnungspunkt: {}",
)
FORMS = (
    *(tuple(form.format(at) for at in range(1, 5)) for form in FIGURES),
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
    ("zu Ö 1", "zu Ö 2", "zu Ö 3", "zu Ö 4"),
    ("I --", "II --", "III--", "IV --"),
    ("II. II.", "III. III.", "IV. IV.", "V."),
    ("Zu I:", "Zu II:", "Zu III:", "Zu IV:"),
    ("I.)", "II.)", "III.)", "IV.)"),
    ("I -", "II -", "III -", "IV -"),
    ("Erstens:", "Zweitens:", "Drittens:", "Viertens:"),
    ("Punkt eins:", "Punkt zwei:", "Punkt drei:", "Punkt vier:"),
    ("Zum ersten Punkt:", "Zum zweiten Punkt:", "Zum dritten Punkt:", "Zum vierten Punkt:"),
    ("Erstes Traktandum:", "Zweites Traktandum:", "Drittes Traktandum:", "Viertes Traktandum:"),
    ("Zum 1. Geschäft –", "Zum 2. Geschäft –", "Zum 3. Geschäft –", "Zum 4. Geschäft –"),
    ("(a)", "(b)", "(c)", "(d)"),
    ("a:", "b:", "c:", "d:"),
    ("Nun Punkt 1:", "Es folgt Punkt 2:", "Nun Punkt 3:", "Weiter mit TOP 4:"),
    ("Traktandum 1", "Traktandum 2", "Traktandum 3", "Traktandum 4"),
    ("Erstes Traktandum:", "Zweites Traktandum:", "Drittes Traktandum:", "Viertes Traktandum:"),
    (
        "Zu Protokollpunkt 1:",
        "Zu Protokollpunkt 2:",
        "Zu Protokollpunkt 3:",
        "Zu Protokollpunkt 4:",
    ),
    ("TOP 1 ö:", "TOP 2 ö:", "TOP 3 ö:", "TOP 4 nö:"),
    (
        "TOP 1 (öffentlich) -",
        "TOP 2 (öffentlich) -",
        "TOP 3 (öffentlich) -",
        "TOP 4 (nichtöffentlich) -",
    ),
    ("2016/41", "2016/42", "2016/43", "2016/44"),
    ("12/1", "12/2", "12/3", "12/4"),
    ("A/1", "A/2", "A/3", "A/4"),
    ("Ö-1", "Ö-2", "Ö-3", "Ö-4"),
    ("[1]", "[2]", "[3]", "[4]"),
    ("[TOP 1]", "[TOP 2]", "[TOP 3]", "[TOP 4]"),
    ("Pkt. 1/", "Pkt. 2/", "Pkt. 3/", "Pkt. 4/"),
    ("Frage 1", "Frage 2", "Frage 3", "Frage 4"),
    ("A //", "B //", "C //", "D //"),
    ("A |", "B |", "C |", "D |"),
)
PARTS = (*TITLES[:3], "Wege", "Verschiedenes")


def minutes(signs: tuple[str, ...]) -> str:
    parts = [f"{sign} {title}\n\n{TALK}" for sign, title in zip(signs, TITLES, strict=True)]
    return "\n\n".join(("Sitzung vom 3. Mai 2015 in Lich", *parts))


@pytest.mark.parametrize("signs", FORMS, ids=lambda signs: signs[0])
def test_numbers_in_print(signs: tuple[str, ...]) -> None:
    items = outline(transcript(minutes(signs))).items
    assert tuple(item.title for item in items) == TITLES
    assert all(item.number for item in items)


def test_numbers_in_words_become_figures() -> None:
    words = next(signs for signs in FORMS if signs[0] == "Zum ersten Punkt:")
    items = outline(transcript(minutes(words))).items
    assert [item.number for item in items] == ["1", "2", "3", "4"]


def test_numbers_in_a_cell_behind_the_title() -> None:
    parts = [f"{title} | Nr. {at}\n{TALK}" for at, title in enumerate(TITLES, 1)]
    items = outline(transcript("\n\n".join(("Sitzung vom 3. Mai 2015 in Lich", *parts)))).items
    assert tuple(item.title for item in items) == TITLES
    assert [item.number for item in items] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("signs", "end"),
    [
        ("ABCDE", "\n"),
        ("12345", "\n"),
        ("12345", ". "),
        (("7.1", "7.2", "7.3", "7.4", "7.5"), ". "),
    ],
)
def test_numbers_that_part_the_whole_text(signs: Sequence[str], end: str) -> None:
    parts = [f"{sign} {title}{end}{TALK}" for sign, title in zip(signs, PARTS, strict=True)]
    items = outline(transcript("\n\n".join(("Sitzung vom 3. Mai 2015 in Lich", *parts)))).items
    assert tuple(item.title for item in items) == PARTS
    assert all(item.number for item in items)


def test_roman_numbers_that_lost_a_stroke() -> None:
    signs = ("I.", "II.", "II.", "IV.", "V.", "V.", "VI.")
    titles = [f"Thema {letter}lm" for letter in "ABCDEFG"]
    parts = [f"{sign} {title}\n{TALK}" for sign, title in zip(signs, titles, strict=True)]
    items = outline(as_read("\n\n".join(("Sitzung vom 3. Mai 2015 in Lich", *parts)))).items
    assert [item.number for item in items] == ["I", "II", "III", "IV", "V", "VI", "VII"]


@pytest.mark.parametrize("form", ["7{}./", "{})", "Ö {}", "Zu Punkt {}:", "TOP {}:"])
def test_numbers_of_any_form_in_the_first_cell(form: str) -> None:
    rows = [f"{form.format(at)} | {title} | {TALK} {TALK}" for at, title in enumerate(TITLES, 1)]
    items = outline(transcript("\n".join(("Sitzung vom 3. Mai 2015 in Lich", *rows)))).items
    assert tuple(item.title for item in items) == TITLES
    assert all(item.number for item in items)


def test_numbers_behind_the_votes_at_the_left() -> None:
    votes = ("einstimmig", "9 : 2", "-", "10 : 0")
    parts = [
        f"{vote} | {at}. {title} | {TALK}"
        for at, (vote, title) in enumerate(zip(votes, TITLES, strict=True), 1)
    ]
    items = outline(transcript("\n".join(("Sitzung vom 3. Mai 2015 in Lich", *parts)))).items
    assert tuple(item.title for item in items) == TITLES


def test_a_long_sentence_behind_a_number_of_the_agenda_is_no_title() -> None:
    agenda = "\n".join(f"{at}. {title}" for at, title in enumerate(TITLES, 1))
    talk = "Die Kosten für den Umbau betragen 12.000 DM; der Ausschuss gibt sein Ja."
    parts = "\n\n".join(f"TOP {at}\n{talk}" if at % 2 else f"TOP {at} {talk}" for at in range(1, 5))
    items = outline(transcript(f"Sitzung in Lich\n\nTagesordnung:\n{agenda}\n\n{parts}\n")).items
    assert tuple(item.title for item in items) == TITLES


def test_the_subject_of_the_talk_is_its_title() -> None:
    parts = [f"Gegenstand der Beratung: {title}\n{TALK}" for title in TITLES]
    items = outline(transcript("\n\n".join(("Sitzung vom 3. Mai 2015 in Lich", *parts)))).items
    assert tuple(item.title for item in items) == TITLES


@pytest.mark.parametrize("label", ["Station 1:", "AP 1 –", "Teil A -"])
def test_other_words_that_count_belong_to_the_titles(label: str) -> None:
    signs = tuple(
        label.replace("1", str(at)).replace("A -", f"{'ABCD'[at - 1]} -") for at in range(1, 5)
    )
    items = outline(transcript(minutes(signs))).items
    titles = [f"{sign} {title}" for sign, title in zip(signs, TITLES, strict=True)]
    assert [item.title for item in items] == titles


@pytest.mark.parametrize("label", ["Anlage", "Abb.", "Wahlgang"])
def test_what_counts_other_things_tells_no_items(label: str) -> None:
    signs = tuple(f"{label} {number}:" for number in range(1, 5))
    assert not any(item.number for item in outline(transcript(minutes(signs))).items)


@pytest.mark.parametrize(
    "form",
    [
        "{}",
        "- TOP {} -",
        "({})",
        "3{}/84",
        "0{}",
        "= = Zu Punkt {} = =",
        "Ö {}",
        "I/{}",
        "A {}",
        "4.{}",
        "{}/2016",
        "{} –",
        "#{}",
    ],
)
def test_numbers_alone_above_bold_titles(form: str) -> None:
    signs = [form.format(at) for at in range(1, 5)]
    parts = [f"{sign}\n*{title}\n{TALK}" for sign, title in zip(signs, TITLES, strict=True)]
    items = outline(transcript("\n\n".join(("Sitzung vom 3. Mai 2015 in Lich", *parts)))).items
    assert tuple(item.title for item in items) == TITLES
    assert all(item.number for item in items)


@pytest.mark.parametrize("form", ["Ö {}", "{}."])
def test_numbers_alone_below_an_agenda(form: str) -> None:
    signs = [form.format(sign) for sign in ("1234" if "Ö" in form else ("I", "II", "III", "IV"))]
    agenda = "\n".join(f"{sign} {title}" for sign, title in zip(signs, TITLES, strict=True))
    talk = "\n\n".join(f"{sign}\n{TALK}" for sign in signs)
    items = outline(transcript(f"Tagesordnung\n{agenda}\n\n{talk}")).items
    assert tuple(item.title for item in items) == TITLES
    assert all(item.text == TALK for item in items)
