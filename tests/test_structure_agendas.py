from __future__ import annotations

from collections.abc import Callable

import pytest
from plain_text import as_read, transcript

from pipeline.records import Transcript
from pipeline.structure import outline

TITLES = ("Begrüßung", "Spielplatz Ahornweg", "Haushalt 2016", "Neue Geräte", "Verschiedenes")
TALK = (
    "Frau Olm berichtet von den Gesprächen mit dem Kreis. Herr Ibo fragt nach den Kosten.",
    "Es wird festgestellt, dass die Arbeiten an der Halle im Herbst abgeschlossen wurden.",
    "Der Antrag wird einstimmig angenommen. Weitere Meldungen gibt es nicht.",
    "Die Verwaltung wird gebeten, bis zur nächsten Sitzung einen Vorschlag zu machen.",
    "Die Sitzung wird um 21 Uhr geschlossen, weil nichts mehr vorliegt.",
)
ROMAN = ("", "I", "II", "III", "IV", "V")
Line = Callable[[int, str], str]
AGENDAS: dict[str, Line] = {
    "1. Titel": lambda number, title: f"{number}. {title}",
    "1) Titel": lambda number, title: f"{number}) {title}",
    "TOP 1: Titel": lambda number, title: f"TOP {number}: {title}",
    "• Titel": lambda _, title: f"• {title}",
    "Titel": lambda _, title: title,
    "I. Titel": lambda number, title: f"{ROMAN[number]}. {title}",
    "a) Titel": lambda number, title: f"{'abcde'[number - 1]}) {title}",
}
DISCUSSIONS: dict[str, Callable[[int, str, str], str]] = {
    "1. Titel": lambda number, title, text: f"{number}. {title}\n{text}",
    "TOP 1: Titel": lambda number, title, text: f"TOP {number}: {title}\n\n{text}",
    "TOP 1": lambda number, _, text: f"*TOP {number}\n{text}",
    "1.": lambda number, _, text: f"{number}.\n{text}",
    "Zu 1: text": lambda number, _, text: f"Zu {number}: {text}",
    "Zu Punkt 1: text": lambda number, _, text: f"Zu Punkt {number} der Tagesordnung: {text}",
    "Zu TOP 1: text": lambda number, _, text: f"Zu TOP {number}: {text}",
    "Zu 1. Titel: text": lambda number, title, text: f"Zu {number}. {title}: {text}",
    "zu a) text": lambda number, _, text: f"zu {'abcde'[number - 1]}) {text}",
    "Zu I. text": lambda number, _, text: f"Zu {ROMAN[number]}. {text}",
    "Titel": lambda _, title, text: f"{title}\n{text}",
    "Titel: text": lambda _, title, text: f"{title}: {text}",
}


@pytest.mark.parametrize("agenda", AGENDAS)
@pytest.mark.parametrize("discussion", DISCUSSIONS)
def test_an_agenda_names_the_items_of_the_discussion(agenda: str, discussion: str) -> None:
    listed = (AGENDAS[agenda](number, title) for number, title in enumerate(TITLES, 1))
    talked = (
        DISCUSSIONS[discussion](number, title, text)
        for number, (title, text) in enumerate(zip(TITLES, TALK, strict=True), 1)
    )
    text = "\n\n".join(("Sitzung vom 3. Mai 2015", "Tagesordnung\n" + "\n".join(listed), *talked))
    items = outline(transcript(text)).items
    assert tuple(item.title for item in items) == TITLES
    assert all(said in item.text for item, said in zip(items, TALK, strict=True))


def test_items_of_the_agenda_that_are_not_discussed_are_doubtful_if_the_others_are() -> None:
    agenda = "".join(f"{number}. {title}\n" for number, title in enumerate(TITLES, 1))
    told = "".join(f"\nTOP {at}: {TITLES[at - 1]}\n{TALK[at - 1]}\n" for at in (1, 2, 3, 5))
    found = outline(transcript(f"Tagesordnung\n{agenda}\n{told}"))
    assert [item.number for item in found.items] == ["1", "2", "3", "4", "5"]
    assert [issue.message for issue in found.issues] == ["Agenda item 4 stands in the agenda only."]
    assert not outline(transcript(f"Tagesordnung\n{agenda}")).issues


def test_an_announced_agenda_without_items_is_doubtful() -> None:
    found = outline(transcript("Niederschrift\n\nTagesordnung\n\nsiehe Einladung\n"))
    assert not found.items
    assert [issue.message for issue in found.issues] == [
        "An agenda is announced, but no agenda items were found."
    ]


def test_a_subject_in_cells_is_the_title_below_its_number() -> None:
    talk = "Herr Olm trägt vor, dass der Kreis sich beteiligt."
    text = "\n\n".join(
        f"Punkt {number} der Tagesordnung\nBetr.: | {title}\n\n{talk}"
        for number, title in enumerate(("Ankauf eines Ackers", "Bau der Halle", "Wahlen"), 1)
    )
    found = outline(transcript(text)).items
    assert [item.title for item in found] == ["Ankauf eines Ackers", "Bau der Halle", "Wahlen"]


def test_a_paper_in_bold_brackets_belongs_to_the_bold_title_above() -> None:
    talk = "Herr Olm trägt vor, dass der Kreis sich beteiligt."
    text = (
        f"TOP 1\n*Radweg nach Linden\n*(Drucksache 61/2011)\n{talk}\n\nTOP 2\n*Wahlen\n{talk}\n\n"
        f"TOP 3\n*Bau der Halle\n(Drucksache 62/2011)\n{talk}"
    )
    found = outline(transcript(text)).items
    titles = ["Radweg nach Linden (Drucksache 61/2011)", "Wahlen", "Bau der Halle"]
    assert [item.title for item in found] == titles


def test_the_agenda_lends_its_title_with_years_and_without_papers() -> None:
    agenda = "Tagesordnung\n1. Wahlen\n2. Freie Tage 2012/13\n3. Änderung der Satzung über Gräber"
    talk = "Frau Olm berichtet von den Gesprächen mit dem Kreis."
    heads = ("Wahlen", "Freie Tage", "Satzung – 33/04-2016")
    text = "\n\n".join(f"*zu {at}. {head}\n{talk}" for at, head in enumerate(heads, 1))
    found = outline(transcript(f"{agenda}\n\n{text}")).items
    titles = ["Wahlen", "Freie Tage 2012/13", "Änderung der Satzung über Gräber"]
    assert [item.title for item in found] == titles


def test_times_in_a_column_of_their_own_number_the_items_of_a_table() -> None:
    rows = ("14:00 | Rückblick", "14:10 | Lage im Kreis", "14:35 | Kurse", "15:00 | Ausblick")
    talk = "Frau Olm berichtet von den Gesprächen mit dem Kreis, die im Mai begonnen haben."
    found = outline(transcript("\n\n".join(f"{row} | {talk}" for row in rows))).items
    assert [item.title for item in found] == ["Rückblick", "Lage im Kreis", "Kurse", "Ausblick"]
    assert all(item.text == talk for item in found)


def numbered_talk(*heads: str) -> str:
    talk = "Frau Olm berichtet von den Gesprächen mit dem Kreis. Herr Ibo fragt nach den Kosten."
    return "\n\n".join(f"*{head}\n{talk}" for head in heads)


def test_motions_in_a_table_within_an_item_are_none_of_the_meetings_parts() -> None:
    table = (
        "A1 | Radwege im Norden | angenommen\nA2 | Busse am Abend | abgelehnt\nA3 | Bad | vertagt"
    )
    heads = numbered_talk("TOP 4: Wahlen", "TOP 3: Kasse", "TOP 5: Verschiedenes")
    text = f"{numbered_talk('TOP 1: Begrüßung')}\n\n*TOP 2: Anträge\n{table}\n\n{heads}"
    found = outline(transcript(text)).items
    assert [item.number for item in found] == ["1", "2", "4", "3", "5"]


def test_items_taken_before_their_turn_are_found_beside_parts_of_others() -> None:
    heads = ("1 Fragen", "1.1 Lärm", "1.2 Spielplatz", "2 Plan", "4 Zuschüsse", "3 Feld", "5 Wege")
    found = outline(transcript(numbered_talk(*heads))).items
    assert [f"{item.number} {item.title}" for item in found] == list(heads)


def test_parts_with_roman_numbers_are_items_beside_figures_that_go_on_across_them() -> None:
    heads = ("I. Formalien", "II. Anträge", "1 Rad", "2 Bad", "III. Weiteres", "3 Bus", "4 Post")
    found = outline(transcript(numbered_talk(*heads))).items
    assert [item.number for item in found] == ["I", "II", "1", "2", "III", "3", "4"]


def test_an_agenda_in_one_line_may_count_with_parts_or_between_signs() -> None:
    line = "Tagesordnung\nÖ 1 Fragen · Ö 2 Plan · Ö 3 Vorlagen (3.1 bis 3.2) · Ö 4 Verschiedenes"
    heads = (
        "Ö 1 Fragen",
        "Ö 2 Plan",
        "Ö 3 Vorlagen",
        "Ö 3.2 Bad",
        "Ö 3.1 Rad",
        "Ö 4 Verschiedenes",
    )
    found = outline(transcript(f"{line}\n\n{numbered_talk(*heads)}")).items
    assert [f"{item.number} {item.title}" for item in found] == list(heads)
    bare = "Tagesordnung: 1 Fragen / 2 Plan / 3 Wege"
    found = outline(transcript(f"{bare}\n\n{numbered_talk('Fragen', 'Plan', 'Wege')}")).items
    assert [f"{item.number} {item.title}" for item in found] == ["1 Fragen", "2 Plan", "3 Wege"]
    assert all(item.text for item in found)


@pytest.mark.parametrize("form", ["TOP {}:", "{}.", "Zu {}.", "§ {}"])
@pytest.mark.parametrize("bold", ["*", ""])
@pytest.mark.parametrize("read", [transcript, as_read])
def test_a_longer_list_within_an_item_goes_on_with_no_agenda(
    form: str, bold: str, read: Callable[[str], Transcript]
) -> None:
    titles = ("Protokoll", "Bebauungsplan Mühlbach", "Zuschuss", "Anfragen")
    agenda = "\n".join(f"{at}. {title}" for at, title in enumerate(titles, 1))
    parts = ("Zufahrt", "Kanal", "Spielplatz", "Wald", "Lärm", "Stellplätze")
    points = "\n".join(f"{at}. {point}" for at, point in enumerate(parts, 1))
    talk = "Herr Olm erläutert die Planung. Frau Ibo fragt nach den Kosten."
    told = (talk, f"{talk} Zu klären sind:\n{points}\n\nDer Rat stimmt zu.", talk, talk)
    items = "\n\n".join(
        f"{bold}{form.format(at)} {title}\n{text}"
        for at, (title, text) in enumerate(zip(titles, told, strict=True), 1)
    )
    found = outline(read(f"Tagesordnung:\n{agenda}\n\n{items}")).items
    assert [item.title for item in found] == list(titles)
    assert points in found[1].text


def test_roman_numbers_repeat_the_figures_of_the_agenda() -> None:
    titles = ("Protokoll", "Bebauungsplan Mühlbach", "Bericht des Obmanns", "Anfragen")
    agenda = "\n".join(f"{at}. {title}" for at, title in enumerate(titles, 1))
    signs = zip(("I.", "II.", "III.", "IV."), titles, strict=True)
    heads = numbered_talk(*(f"{sign} {title}" for sign, title in signs))
    found = outline(transcript(f"Tagesordnung:\n{agenda}\n\n{heads}")).items
    assert [item.title for item in found] == list(titles)
    assert all(item.text for item in found)
