from __future__ import annotations

from dataclasses import replace

import pytest
from plain_text import as_read, transcript

from pipeline.structure import outline

TALK = "Herr Olm erläutert die Ansätze und bittet um Zustimmung bis zum Herbst."
NAMES = ("Regularien", "Bau einer Halle", "Kanalbeiträge", "Verkauf", "Verschiedenes")
WHOLE = [(str(number), title) for number, title in enumerate(NAMES, 1)]


def talked(signs: tuple[str, ...], bold: str = "*") -> str:
    """A discussion whose headings bear these signs instead of their numbers."""
    pairs = zip(signs, NAMES, strict=True)
    return "\n\n".join(f"{bold}{f'{sign} {title}'.strip()}\n{TALK}" for sign, title in pairs)


@pytest.mark.parametrize(
    "signs",
    [
        ("% .", "2.", "3.", "4.", "5."),
        ("1.", "2.", "ID", "4.", "5."),
        ("1.", "2.", "3.", "4.", "an ."),
        ("", "2.", "3.", "4.", ""),
        ("TOP %", "TOP 2", "TOP 3", "TOP 4", "TOP =)"),
        ("4", "2", "3", "4", "5"),
    ],
)
def test_headings_without_legible_number_look_like_the_others(signs: tuple[str, ...]) -> None:
    found = outline(as_read(f"Niederschrift\nOrt: Rathaus\n\n{talked(signs)}")).items
    assert [(item.number, item.title) for item in found] == WHOLE


def test_typed_headings_without_number_are_items_that_bear_none() -> None:
    found = outline(transcript(f"Niederschrift\n\n{talked(('1.', '2.', '3.', '4.', ''))}")).items
    assert [item.number for item in found] == ["1", "2", "3", "4", None]
    other = f"{talked(('1.', '2.', '3.', '4.', '5.'))}\n\n*Hinweis der Presse\n{TALK}"
    assert len(outline(transcript(other)).items) == len(WHOLE)


def test_what_stands_behind_the_last_item_is_another_one_only_if_minutes_have_such() -> None:
    text = f"{talked(('1.', '2.', '3.', '4.', '5.'))}\n\n*Gruß des Landrates\n{TALK}"
    assert [item.number for item in outline(as_read(text)).items] == ["1", "2", "3", "4", "5"]


def test_entries_of_the_agenda_without_legible_number_are_known_by_their_place() -> None:
    agenda = (
        "Tagesordnung\nRegularien\nBau einer Halle\n3. Kanalbeiträge\n- Verkauf\n5. Verschiedenes"
    )
    talk = "\n\n".join(f"Zu Punkt {number}: {TALK}" for number in range(1, 6))
    found = outline(as_read(f"{agenda}\n\n{talk}")).items
    assert [(item.number, item.title) for item in found] == WHOLE


def test_what_is_left_of_a_number_parts_two_entries() -> None:
    agenda = "Tagesordnung\n1. Regularien\n” 2. Bau einer Halle\n3. Kanalbeiträge\n4. Verkauf"
    talk = "\n\n".join(f"Zu Punkt {number}: {TALK}" for number in range(1, 5))
    found = outline(as_read(f"{agenda}\n\n{talk}")).items
    assert [(item.number, item.title) for item in found] == WHOLE[:4]


def test_a_count_that_does_not_fit_names_nothing() -> None:
    agenda = "Tagesordnung\nRegularien\n3. Kanalbeiträge\n4. Verkauf\n5. Verschiedenes"
    talk = "\n\n".join(f"Zu Punkt {number}: {TALK}" for number in range(3, 6))
    found = outline(as_read(f"{agenda}\n\n{talk}")).items
    assert [(item.number, item.title) for item in found] == WHOLE[2:]


def test_entries_of_an_announced_agenda_are_counted_where_several_numbers_were_not_read() -> None:
    text = (
        "Tagesordnung\n1.) Wahl des Bürgermeisters.\n2.) Vorstand.\nStraßenbenennung.\n"
        "Novellierung der Abgabe.\nGenehmigung des Vertrages mit der Verwaltung wegen des\n"
        "Sportplatzes.\n6.) Subventionen.\n7.) Beistellung von Baugründen.\n"
    )
    found = [(item.number, item.title) for item in outline(as_read(text)).items]
    assert found == [
        ("1", "Wahl des Bürgermeisters."),
        ("2", "Vorstand."),
        ("3", "Straßenbenennung."),
        ("4", "Novellierung der Abgabe."),
        ("5", "Genehmigung des Vertrages mit der Verwaltung wegen des Sportplatzes."),
        ("6", "Subventionen."),
        ("7", "Beistellung von Baugründen."),
    ]


def test_an_agenda_torn_by_white_space_and_debris_names_the_discussion() -> None:
    agenda = (
        "Tagesordnung\n\n1. Eröffnung der Sitzung, Feststellung der Ladung und der\n"
        "Beschlussfähigkeit\n\nBericht des Vorstands über\n\nden Haushalt\n\nBeitritt zum "
        "Verband e. V.\n\nVerschiedenes\n\nies RR Lae"
    )
    heads = ("Eröffnung", "Bericht des Vorstands", "Beitritt", "Verschiedenes")
    talk = "\n\n".join(f"Zu TOP {number} {head}\n\n{TALK}" for number, head in enumerate(heads, 1))
    found = outline(as_read(f"{agenda}\n\n{talk}")).items
    assert [(item.number, item.title) for item in found] == [
        ("1", "Eröffnung der Sitzung, Feststellung der Ladung und der Beschlussfähigkeit"),
        ("2", "Bericht des Vorstands über den Haushalt"),
        ("3", "Beitritt zum Verband e. V."),
        ("4", "Verschiedenes"),
    ]


def test_numbers_that_go_on_from_meeting_to_meeting_leave_none_to_look_for_above() -> None:
    names = enumerate(NAMES, 41)
    talk = "\n\n".join(f"*{number}. {name}\n{TALK}" for number, name in names)
    found = outline(as_read(f"Tagesordnung\n41. Regularien\n42. Bau einer Halle\n\n{talk}")).items
    assert [item.number for item in found] == ["41", "42", "43", "44", "45"]


def test_what_is_left_of_numbers_before_the_last_entries_of_the_agenda_parts_them() -> None:
    agenda = "Tagesordnung\n1) ) Regularien;\n) Bau einer Halle;\n3) Kanalbeiträge;\n) Verkauf."
    talk = "\n\n".join(f"Zu {number}\n{TALK}" for number in range(1, 5))
    found = outline(as_read(f"{agenda}\n\n{talk}")).items
    assert [item.number for item in found] == ["1", "2", "3", "4"]
    assert [item.title.rstrip(".;") for item in found] == list(NAMES[:4])
    assert all(item.text == TALK for item in found)


def test_a_list_of_decisions_holds_no_items() -> None:
    decided = "\n".join(
        f"24-{number} {title} {result}"
        for number, (title, result) in enumerate(
            (("Halle", "abgelehnt"), ("Kanal", "angenommen"), ("Wege", "angenommen")), 1
        )
    )
    found = outline(as_read(f"Niederschrift\nOrt: Rathaus\n\n{TALK}\n\nBeschlüsse\n{decided}"))
    assert found.items == ()


def test_a_word_for_items_without_its_number_opens_the_next_one() -> None:
    signs = ("TOP 1.", "TOP 2.", "TOP 3.", "TOP 4.", "TOP. |")
    assert [item.number for item in outline(as_read(talked(signs))).items][-1:] == ["5"]


def test_lines_of_one_type_may_differ_in_size_on_scans() -> None:
    text = "*TOP 1: Wassergebühr und Kalkulation\n*2024 bis 2026 mit allen Anlagen"
    sizes = (0.88, 0.97)
    for read, title in ((transcript, None), (as_read, "2024 bis 2026 mit allen Anlagen")):
        paper = read(f"{text}\n{TALK}\n{TALK}\n{TALK}")
        lines = tuple(
            replace(line, line=replace(line.line, size=size))
            for line, size in zip(paper.lines, (*sizes, 1.0, 1.0, 1.0), strict=True)
        )
        found = outline(replace(paper, lines=lines)).items[0].title
        assert (title is not None) == found.endswith("Anlagen")


def test_who_signed_below_in_smaller_type_is_no_item() -> None:
    paper = as_read(f"{talked(('1.', '2.', '3.', '4.', '5.'), '')}\n\n\n\nK. Wahl-Olm\nVorsitzende")
    for size, numbers in ((1.0, 6), (0.75, 5)):
        lines = tuple(
            replace(line, line=replace(line.line, size=size if at >= 10 else 1.0))
            for at, line in enumerate(paper.lines)
        )
        assert len(outline(replace(paper, lines=lines)).items) == numbers


def test_a_sentence_in_small_letters_behind_a_number_is_no_title() -> None:
    text = f"Punkt 4 wurde abgesetzt.\n\n{talked(('Punkt 1', 'Punkt 2', 'Punkt 3', '', 'Punkt 5'))}"
    titles = [item.title for item in outline(as_read(text)).items]
    assert not any(title.startswith("Wurde") for title in titles)


def test_a_label_of_the_subject_is_no_part_of_a_title_whose_number_was_not_read() -> None:
    signs = ("1. Betr.:", "2. Betr.:", "F Betr.:", "4. Betr.:", "5. Betr.:")
    found = outline(as_read(f"Niederschrift\n\n{talked(signs)}")).items
    assert [(item.number, item.title) for item in found] == WHOLE


@pytest.mark.parametrize(
    "signs",
    [
        ("TOP 1", "TOP 8", "TOP 3", "TOP 4", "TOP 5"),
        ("TOP 1", "TOP 8", "TOP 1", "TOP 4", "TOP 5"),
        ("1.", "2.", "8.", "4.", "5."),
        ("1.", "3,", "3.", "4.", "5."),
    ],
)
def test_numbers_read_as_others_are_what_stands_between_their_neighbours(
    signs: tuple[str, ...],
) -> None:
    found = outline(as_read(f"Niederschrift\nOrt: Rathaus\n\n{talked(signs)}"))
    assert [(item.number, item.title) for item in found.items] == WHOLE
    assert any("is read as" in issue.message for issue in found.issues) or "3," in signs


def test_items_taken_in_another_order_keep_their_numbers() -> None:
    signs = ("TOP 1", "TOP 3", "TOP 2", "TOP 4", "TOP 5")
    found = outline(as_read(f"Niederschrift\n\n{talked(signs)}")).items
    assert [item.number for item in found] == ["1", "3", "2", "4", "5"]


def test_of_more_lines_than_numbers_the_likest_is_the_one_that_was_lost() -> None:
    text = talked(("1.", "2.", "", "4.", "5.")).replace(
        "*Kanalbeiträge", f"*Beschluss Nr. 3:\n{TALK}\n\n*Kanalbeiträge"
    )
    text = text.replace("*4. V", f"*Beschluss Nr. 4:\n{TALK}\n\n*4. V")
    text = text.replace("*5. V", f"*Beschluss Nr. 5:\n{TALK}\n\n*5. V")
    found = outline(as_read(f"Niederschrift\n\n{text}")).items
    assert [(item.number, item.title) for item in found] == WHOLE


def test_a_point_of_a_number_read_as_a_colon() -> None:
    text = (
        f"*TOP 1\nAnträge\n\n*TOP 1.1\nWege\n{TALK}\n\n*TOP 1.1:1;\nBank\n{TALK}\n\n"
        f"*TOP 2\nBad\n{TALK}"
    )
    found = outline(as_read(f"Niederschrift\n\n{text}")).items
    assert [item.number for item in found] == ["1", "1.1", "1.1.1", "2"]


def test_the_usual_last_item_is_an_entry_of_its_own_though_its_number_was_lost() -> None:
    agenda = "Tagesordnung:\n1. Regularien\n2. Lehrlinge\n3. Betriebsausflug\nAllfälliges\n"
    talk = "\n\n".join(f"ad {at}.\n{TALK}" for at in range(1, 5))
    found = outline(as_read(f"Protokoll\n\n{agenda}\n{talk}")).items
    assert [item.title for item in found][2:] == ["Betriebsausflug", "Allfälliges"]


def test_words_of_two_letters_are_no_rest_of_a_number() -> None:
    agenda = "Tagesordnung:\n1. Regularien\n2. Lehrlinge\n3. Verkauf\n"
    text = f"Protokoll\n\n{agenda}Im Anschluss zeigt Ida Olm Bilder\nvom Wald.\n\n"
    found = outline(as_read(f"{text}{talked(('1.', '2.', '3.', '4.', '5.'))}")).items
    assert all("Anschluss" not in item.title for item in found)


def test_a_number_of_a_paper_is_no_heading_whose_number_was_lost() -> None:
    paper = transcript(
        f"*1. Regularien\n{TALK}\n\n*BV DRA/31/2012\n{TALK}\n\n*3. Kanalbeiträge\n{TALK}"
    )
    assert [item.title for item in outline(paper).items] == ["Regularien", "Kanalbeiträge"]
