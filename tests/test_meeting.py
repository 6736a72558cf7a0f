from __future__ import annotations

from pathlib import Path

import pytest
from plain_text import transcript

from pipeline.dictionaries import Dictionaries
from pipeline.extract.meeting.body import body_in as body_of_plain
from pipeline.extract.meeting.capitals import small_letters
from pipeline.extract.meeting.extractor import MeetingExtractor
from pipeline.extract.meeting.head import kind_of
from pipeline.extract.meeting.letterheads import body_above
from pipeline.lexicon import Lexicon
from pipeline.records import Facts, Meeting
from pipeline.settings import ExtractSettings
from pipeline.structure import outline


def body_in(text: str) -> str | None:
    return body_of_plain(small_letters(text, Lexicon.load()))


def meeting(text: str) -> Meeting:
    paper = transcript(text)
    extractor = MeetingExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    found = extractor.extract(paper, outline(paper), Facts()).meeting
    assert found is not None
    return found


COUNCIL = """
Hildburghausen, 27. Januar 2020

N i e d e r s c h r i f t
über die 14. öffentliche Sitzung des Ausschusses für Bau und Verkehr
am Mittwoch, dem 22. Januar 2020

Sitzungsort: Rathaus, Markt 1, 98646 Hildburghausen
Beginn: 19.30 Uhr
Ende: 0,10 Uhr am Folgetag

TOP 1: Begrüßung
Die Niederschrift vom 18.12.2019 wird genehmigt.

TOP 2: Verschiedenes
Die nächste Sitzung findet am 26. Februar statt.
"""


def test_the_head_of_a_council() -> None:
    found = meeting(COUNCIL)
    assert found.title == (
        "Niederschrift über die 14. öffentliche Sitzung des Ausschusses für Bau und Verkehr"
    )
    assert found.kind == "Niederschrift"
    assert found.body == "Ausschuss für Bau und Verkehr"
    assert found.date == "2020-01-22"
    assert found.place == "Rathaus, Markt 1, 98646 Hildburghausen"
    assert (found.start_time, found.end_time) == ("19:30", "00:10")
    assert found.next_date == "2020-02-26"


def test_a_head_as_a_table() -> None:
    found = meeting(
        "Ergebnisprotokoll\n\nDatum | 12.05.2021\nOrt, Raum | Gasthaus Linde,\nDorfstraße 14\n"
        "Zeit | 14:00 – 16:15 Uhr\n\nTOP 1: Begrüßung\nText."
    )
    assert found.kind == "Ergebnisprotokoll"
    assert found.date == "2021-05-12"
    assert found.place == "Gasthaus Linde, Dorfstraße 14"
    assert (found.start_time, found.end_time) == ("14:00", "16:15")


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("am 3. April 2019 in Hildburghausen (Beginn: 9.02 Uhr)", "Hildburghausen"),
        ("am 3. April 2019 in Erfurt", "Erfurt"),
        ("am 3. April 2019 im Bürgerhaus Nord", "Bürgerhaus Nord"),
        ("am Montag, dem 3. April 2019 in der Alten Schule stattgefundene", "Alten Schule"),
        ("am 3. April 2019 um 19.30 Uhr im Vereinsheim", "Vereinsheim"),
        ("am 3. April 2019", None),
    ],
)
def test_the_place_beside_the_date(line: str, place: str | None) -> None:
    found = meeting(f"Protokoll der Besprechung\n{line}\n\nTOP 1: Begrüßung\nText.")
    assert found.date == "2019-04-03"
    assert found.place == place


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (
            "am 3. April 2019\nAmtshaus, Marktplatz 21, 99084 Erfurt",
            "Amtshaus, Marktplatz 21, 99084 Erfurt",
        ),
        ("am 3. April 2019\nbei Ida im Keller, Schulstr. 14", "bei Ida im Keller, Schulstr. 14"),
        (
            "Mittwoch, 3. April 2019, 13.30 – 16.50 Uhr, Senatssaal (Raum 1/2/04)",
            "Senatssaal (Raum 1/2/04)",
        ),
        ("Mittwoch, 3. April 2019 · Raum 1.12, Alte Mensa", "Raum 1.12, Alte Mensa"),
        ("in Erfurt, Anger 12\nam 3. April 2019", "Erfurt, Anger 12"),
        ("am 3. April 2019\nVersammlungsort\nCafé Forum, Markt 1", "Café Forum, Markt 1"),
        ("am 3. April 2019\nSitzungsort: im Landgasthof Linde", "Landgasthof Linde"),
        ("am 3. April 2019\nOrt und Zeit: Rathaus, Saal, 18–20 Uhr", "Rathaus, Saal"),
        (
            "Am 3. April 2019 hielt der Verein im Gasthaus zum Lamm seine Runde ab.",
            "Gasthaus zum Lamm",
        ),
    ],
)
def test_places_without_a_label(lines: str, place: str) -> None:
    found = meeting(f"Protokoll der Vorstandssitzung {lines}\n\nTOP 1: Begrüßung\nText.")
    assert (found.date, found.place) == ("2019-04-03", place)


@pytest.mark.parametrize(
    ("head", "title", "kind"),
    [
        ("Sitzung des Pfarrgemeinderates", "Sitzung des Pfarrgemeinderates", None),
        (
            "Vorstandssitzung Turnverein e.V.\nProtokoll",
            "Vorstandssitzung Turnverein e.V.",
            "Protokoll",
        ),
        ("7. N I E D E R S C H R I F T", "7. NIEDERSCHRIFT", "Niederschrift"),
        ("# Protokoll Plenum", "Protokoll Plenum", "Protokoll"),
    ],
)
def test_titles(head: str, title: str, kind: str | None) -> None:
    found = meeting(f"{head}\nDienstag, 16. Oktober 2018, 19:00 – 21:50\n\nTOP 1: Begrüßung\nText.")
    assert (found.title, found.kind, found.date) == (title, kind, "2018-10-16")
    assert (found.start_time, found.end_time) == ("19:00", "21:50")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("am 3. April 2019, 19.30 Uhr im Saal", ("19:30", None)),
        ("am 3. April 2019 um 20 Uhr", ("20:00", None)),
        ("Beginn: 19 Uhr 30\nEnde: 22 Uhr 5.", ("19:30", "22:05")),
        ("Beginn: 10h00\nSchluss: 12h25", ("10:00", "12:25")),
        ("Beginn: 19.30 Uhr\nEnde des öffentlichen Teils: 21.25 Uhr", ("19:30", "21:25")),
        ("Beginn: 19.30 Uhr Ende: 21.05 Uhr", ("19:30", "21:05")),
        ("von 20:00 bis 23:00", ("20:00", "23:00")),
        ("Startzeit: 16:04\nEndzeit: 17:01", ("16:04", "17:01")),
        ("Beginn 18 Uhr", ("18:00", None)),
        ("Sitzungsdauer: 16:05 - 18:20 Uhr\nam 3. April, Beginn 16:00 Uhr", ("16:05", "18:20")),
        ("Die Sitzung findet um 17.30 Uhr im Pfarrsaal statt.", ("17:30", None)),
        ("Wegen Nebels konnte der Vorstand erst um 19.45 Uhr eröffnen.", ("19:45", None)),
        ("Telefon 03641 12 34", (None, None)),
    ],
)
def test_begin_and_end(text: str, times: tuple[str | None, str | None]) -> None:
    found = meeting(f"Protokoll vom 3. April 2019\n{text}")
    assert (found.start_time, found.end_time) == times


def test_times_in_sentences_at_the_end() -> None:
    found = meeting(
        "Protokoll vom 3. April 2019\n\nTOP 1: Anfang\n"
        "Frau Muster eröffnet die Sitzung um 18:02.\n\nTOP 2: Ende\n"
        "Sie schließt die Sitzung um 19:02 Uhr."
    )
    assert (found.start_time, found.end_time) == ("18:02", "19:02")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("3. Sitzung des Gemeinderates am 3. Mai 2001", "Gemeinderat"),
        ("Sitzung des Stadtrats", "Stadtrat"),
        ("Jahreshauptversammlung des Sportvereins Blau-Weiß e.V.", "Sportverein Blau-Weiß e.V."),
        ("Sitzung der Lenkungsgruppe Radverkehr vom 3.5.2001", "Lenkungsgruppe Radverkehr"),
        ("Protokoll der Vorstandssitzung", "Vorstand"),
        ("Sitzung des GEMEINDERATES der Gemeinde Musterau am", "Gemeinderat der Gemeinde Musterau"),
        ("Protokoll über das Gespräch", None),
        (
            "4. Öffentliche Sitzung\n„Stadtteilbeirat Musterau-Ost“\nam 3.5.",
            "Stadtteilbeirat Musterau-Ost",
        ),
        ("Grundlage der Sitzung des Haushaltes 2026 ist der Entwurf des Planes.", None),
    ],
)
def test_the_body_in_the_nominative(text: str, body: str | None) -> None:
    assert body_in(text) == body


def test_an_association_bears_its_name() -> None:
    text = "Kleintierverein Musterau e. V.\nNiederschrift über die Jahreshauptversammlung\n"
    assert meeting(text).body == "Kleintierverein Musterau e. V."


def test_clock_times_with_the_minutes_behind() -> None:
    found = meeting("Protokoll\nBeginn: 19 Uhr 30\nEnde: 22 Uhr 05\n")
    assert (found.start_time, found.end_time) == ("19:30", "22:05")


def test_a_head_in_one_line_with_bars() -> None:
    line = "3. Schulkonferenz · Di, 11.03.2025 · 17:30–19:45 Uhr · Mensa, Schulweg 17, Musterau"
    found = meeting(f"Kurzprotokoll\n{line}\n")
    assert found.place == "Mensa, Schulweg 17, Musterau"
    assert found.body == "Schulkonferenz"


def test_a_title_in_capitals() -> None:
    assert meeting("PROTOKOLL DER 3. SITZUNG DES GEMEINDERATES\n").body == "Gemeinderat"


def test_kinds() -> None:
    assert kind_of("Öffentliches Ergebnisprotokoll der Sitzung") == "Ergebnisprotokoll"
    assert kind_of("V e r h a n d l u n g s s c h r i f t") == "Verhandlungsschrift"
    assert kind_of("Rechnung") is None


def test_a_document_without_lines_has_no_meeting() -> None:
    paper = transcript("")
    extractor = MeetingExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    assert extractor.extract(paper, outline(paper), Facts()).meeting is None


def test_real_heads(shared: Path) -> None:
    text = (shared / "real" / "pep-jhv-2016-04-20.truth.txt").read_text(encoding="utf-8")
    found = meeting(text)
    assert (found.date, found.place) == ("2016-04-20", None)
    assert (found.start_time, found.end_time) == ("18:02", "19:02")


def test_what_is_put_off_to_the_next_meeting_does_not_name_its_day() -> None:
    text = COUNCIL.replace(
        "Die Niederschrift vom 18.12.2019 wird genehmigt.",
        "Der Antrag wird vertagt auf die nächste Sitzung\n"
        "Verabredungen der Mitglieder\n"
        "Frau Muster lädt die Presse ein bis 31. Januar 2020",
    )
    assert meeting(text).next_date == "2020-02-26"


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Besprechung am 3. Mai 1986\nBeginn: 14.00 Uhr, Rathaus, Zimmer 9", "Rathaus, Zimmer 9"),
        (
            "über die Sitzung des Bauausschusses der Stadt im Bürgerhaus, Markt 9, am Montag, "
            "14.06.2004, 17.00 Uhr",
            "Bürgerhaus, Markt 9",
        ),
        (
            "Versammlung vom 27.11.2004 in Erfurt\n"
            "Die Versammlung fand im Gasthof „Zur Mühle“ statt.",
            "Gasthof „Zur Mühle“",
        ),
        (
            "versammelten sich am Freitag, dem 17. März 1978, die Genossen im Saal der\n"
            "Gastwirtschaft Olm in Wommen. Die Einladung war ausgehängt worden.",
            "Saal der Gastwirtschaft Olm in Wommen",
        ),
        ("Ort der Besprechung\nFeuerwehrhaus Olmsdorf\nDatum: 4. April 2011", None),
    ],
)
def test_places_in_sentences_and_forms(head: str, place: str | None) -> None:
    expected = place or "Feuerwehrhaus Olmsdorf"
    assert meeting(f"Niederschrift\n{head}\n\nTOP 1: Begrüßung\nAlle sind da.").place == expected


def test_a_meeting_that_was_opened_later_than_called() -> None:
    head = "Protokoll der Sitzung am Montag, 3.5.1986, 20.00 Uhr"
    told = meeting(f"{head}\nDer Bürgermeister eröffnete um 20.05 Uhr die Sitzung.")
    assert told.start_time == "20:05"
    assert meeting(f"{head}\nUm 22.05 Uhr eröffnete er die Wahl.").start_time == "20:00"


def test_times_told_the_other_way_round() -> None:
    told = meeting("Protokoll der Sitzung vom 3.5.1986\nUm 18,30 Uhr eröffnete Frau Olm.")
    assert told.start_time == "18:30"
    both = meeting("Protokoll der Sitzung vom 3.5.1986\nBeginn/Ende: 19.00 Uhr / 21.25 Uhr")
    assert (both.start_time, both.end_time) == ("19:00", "21:25")


def test_bodies_in_capitals_in_initials_and_counted() -> None:
    assert body_in("Sitzung des GEMEINDERATES der Gemeinde Olm") == "Gemeinderat der Gemeinde Olm"
    assert body_in("der 8. Tagung des 23. Kirchenkreistages vom 9. Mai") == "Kirchenkreistag"
    assert meeting("Protokoll der PGR-Sitzung vom 3.5.2022").body == "PGR"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("am 13. und 14. April 1994 in Weimar", "Weimar"),
        ("am 3. April 2019, 20 Uhr, Spatzennest Olmsdorf", "Spatzennest Olmsdorf"),
        ("am 3. April 2019\nTreffpunkt: 8.30 Uhr, Rathaus Olmsdorf", "Rathaus Olmsdorf"),
        ("am 3. April 2019\nbeim SSV „Hubertus“ Olmsdorf", "SSV „Hubertus“ Olmsdorf"),
        ("vom 3. April 2019\nJugendhaus am Wehr, 10.00–12.05 Uhr", "Jugendhaus am Wehr"),
        ("(online, Zoom) vom 3. April 2019", "online, Zoom"),
        ("am 3. April 2019 per Videokonferenz", "Videokonferenz"),
        (
            "vom 3. April 2019\nUm 14 Uhr eröffnete Frau Olm im Züchterheim am See die Runde.",
            "Züchterheim am See",
        ),
    ],
)
def test_places_beside_hours_on_two_days_and_online(lines: str, place: str) -> None:
    assert meeting(f"Protokoll der Sitzung {lines}\n\nTOP 1: Begrüßung\nText.").place == place


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Nächste Dienstberatung: 16.06.19, 8.00 Uhr", "2019-06-16"),
        ("Wir treffen uns wieder am Dienstag, 18. Juni 2019, 16:30 Uhr.", "2019-06-18"),
        ("Er schloss sie. Die nächste wurde auf den 20. Juni 2019 festgesetzt.", "2019-06-20"),
        ("Der nächste Erfahrungsaustausch findet am 16. Juni 2019 in Weimar statt.", "2019-06-16"),
        ("Olmsdorf lädt zur 13. Sitzung am 16. Juni 2019 ein.", "2019-06-16"),
        ("Das soll in der nächsten Sitzung geklärt werden. Diese ist am 16. Juni.", "2019-06-16"),
        ("Frau Olm prüft das bis zur nächsten Sitzung, spätestens Ende Juni.", None),
        ("Der Punkt wurde auf die Sitzung am 16. Juni 2019 vertagt.", "2019-06-16"),
        ("Der Ausschuss tagt wieder am 16. Juni 2019.", "2019-06-16"),
        (
            "Das nächste Jugendforum ist am 11. Juni.\nTOP 2: Termine\n- nächste Sitzung: 16.06.",
            "2019-06-16",
        ),
        ("Termine\n- 16.06. nächste Sitzung, 18 Uhr\n- 20.07. Putztag", "2019-06-16"),
        ("Das legt er bis zur Versammlung vom 16. Juni 2019 vor.", "2019-06-16"),
        ("Es wurde in der Sitzung vom 16. Juni 2019 genehmigt.", None),
        ("Die Sitzung am 16.06.2019 beginnt schon um 16 Uhr.", "2019-06-16"),
    ],
)
def test_the_next_meeting_in_other_words(line: str, day: str | None) -> None:
    assert (
        meeting(f"Protokoll der Sitzung am 3. April 2019\n\nTOP 1: Start\n{line}").next_date == day
    )


def test_days_typed_with_the_letter_o_and_beside_the_hours() -> None:
    assert meeting("Niederschrift über die Sitzung\nam 2o. Juni 1996.").date == "1996-06-20"
    assert meeting("Mitschrift Runde\nErfurt, 21.10.2015, 19–21 Uhr, Saal").date == "2015-10-21"


def test_titles_behind_a_subject_and_bodies_behind_the_kind() -> None:
    found = meeting("Beirat Süd: Protokoll der 31. Sitzung vom\n3.5.2022\n")
    assert (found.title, found.kind) == ("Beirat Süd: Protokoll der 31. Sitzung", "Protokoll")
    assert meeting("Betr.: Protokoll der Sitzung vom 3.5.85\n").kind == "Protokoll"
    assert body_in("Sitzungsniederschrift des Gemeinderates der Gemeinde Olm") == (
        "Gemeinderat der Gemeinde Olm"
    )
    assert body_in("Protokoll der 23. Steuerungsrunde Stadtumbau") == "Steuerungsrunde Stadtumbau"
    assert body_in("bei einer stattgefundenen\nGEMEINDERATSSITZUNG.") == "Gemeinderat"
    assert body_in("Der Landrat begrüßt die Gäste") is None


@pytest.mark.parametrize(
    ("head", "title", "body", "kind"),
    [
        (
            "Stammtisch vom 05.01.2022\nBeginn: 20:09 Uhr",
            "Stammtisch vom 05.01.2022",
            "Stammtisch",
            None,
        ),
        ("AStA-Protokoll 12.05.2014", "AStA-Protokoll 12.05.2014", "AStA", "Protokoll"),
        ("Sitzung 06.02.2020\nProtokoll: Ida", "Sitzung 06.02.2020", None, "Protokoll"),
        (
            "3. Workshop Stadtbus Nord\nam 25.9.2015",
            "3. Workshop Stadtbus Nord",
            "Workshop Stadtbus Nord",
            None,
        ),
        ("Jour fixe Bauherr Nr. 31", "Jour fixe Bauherr Nr. 31", "Jour fixe Bauherr", None),
        (
            "Musterbund Nord e. V.\nProtokoll der Vorstandssitzung",
            "Protokoll der Vorstandssitzung",
            "Vorstand, Musterbund Nord e. V.",
            "Protokoll",
        ),
        (
            "Protokoll\nder 2. Verbandsversammlung 1995",
            "Protokoll der 2. Verbandsversammlung 1995",
            "Verbandsversammlung",
            "Protokoll",
        ),
        (
            "Sitzung des Beirates\nStatus: Niederschrift",
            "Sitzung des Beirates",
            "Beirat",
            "Niederschrift",
        ),
    ],
)
def test_heads_without_a_common_title(
    head: str, title: str, body: str | None, kind: str | None
) -> None:
    found = meeting(f"{head}\n")
    assert (found.title, found.body, found.kind) == (title, body, kind)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Ende: 14. April 1994, 12.15 Uhr", (None, "12:15")),
        ("Beginn: 19.3o Uhr\nEnde: (offizieller Teil) 20.45 Uhr", ("19:30", "20:45")),
        ("Beginn der öffentlichen Sitzung: 19:00 Uhr", ("19:00", None)),
        ("Eröffnung der Versammlung: 10.55 Uhr", ("10:55", None)),
        ("Dauer: 19 - ca. 21:00", ("19:00", "21:00")),
    ],
)
def test_more_begins_and_ends(text: str, times: tuple[str | None, str | None]) -> None:
    found = meeting(f"Protokoll\n{text}\n")
    assert (found.start_time, found.end_time) == times


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4. Sitzung des Rates am 3. April 2019\nDie 5. Sitzung ist am 9. Mai.", "2019-05-09"),
        ("17. Treffen der AG Rad am 3.4.2019\n9. Mai, 18. Treffen der AG", "2019-05-09"),
        (
            "7. Treffen der AG am 3.4.2019\n9. Mai, 8. Treffen der AG, Olm\n21. Mai, Rad",
            "2019-05-09",
        ),
        ("3. Workshop Rad am 3.4.2019\nTermine: 9.5.2019, 13 h: Workshop 4, Rathaus", "2019-05-09"),
        ("4. Sitzung des Beirates am 3. April 2019\nDie 5. Sitzung der AG fällt aus.", None),
    ],
)
def test_the_meeting_numbered_next(text: str, day: str | None) -> None:
    assert meeting(f"{text}\n").next_date == day


@pytest.mark.parametrize(
    ("head", "title", "kind"),
    [
        ("Elternratssitzung 12.05.2011", "Elternratssitzung 12.05.2011", None),
        ("2. Bürgerrunde 23. April 2015\nProtokoll", "2. Bürgerrunde 23. April 2015", "Protokoll"),
        (
            "Mitgliederversammlung de-MUS e.V.\n06.06.2019",
            "Mitgliederversammlung de-MUS e.V.",
            None,
        ),
        ("FSR-Protokoll 12.05.2014", "FSR-Protokoll 12.05.2014", "Protokoll"),
        ("Inhaltsprotokoll\n\nÖffentliche Sitzung", "Inhaltsprotokoll", "Inhaltsprotokoll"),
        ("Datum der Besprechung\n5. April 2011", None, None),
        ("Verhandelt im Presbyterium Olm\nVorsitz: Ida", "Verhandelt im Presbyterium Olm", None),
        ("V e r h a n d e l t\nOlm, den 14. März 1991", "Verhandelt Olm, den 14. März 1991", None),
        ("Das Protokoll gibt die Ergebnisse wieder.", None, None),
    ],
)
def test_titles_that_name_the_gathering(head: str, title: str | None, kind: str | None) -> None:
    found = meeting(f"{head}\n\nTOP 1: Begrüßung\nText.")
    assert (found.title, found.kind) == (title, kind)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Öffentliche Sitzung\nAusschuss für Bauen, Wohnen und Verkehr", None),
        ("SG Lappwald - Rat der Samtgemeinde Lappwald", "Rat der Samtgemeinde Lappwald"),
        ("Sitzungsprotokoll FSR Chemie", "FSR Chemie"),
        ("Mitgliederversammlung de-MUS e.V.", "de-MUS e.V."),
        ("Protokoll der 4. Bezirksausschusssitzung der Wahlperiode 2008", "Bezirksausschuss"),
        ("Nr. 4 – Verbandsversammlung des Schulverbandes Geest vom 8.11.2009", None),
        ("Netzwerkrunde Nord – Protokoll vom 28.9.2011", "Netzwerkrunde Nord"),
        ("Baubesprechung am 28.9.2011", None),
        (
            "Das Presbyterium der Kirchengemeinde Langenberg ist heute zusammengetreten.",
            "Presbyterium der Kirchengemeinde Langenberg",
        ),
    ],
)
def test_bodies_without_a_phrase(head: str, body: str | None) -> None:
    wholes = {
        "Öffentliche Sitzung": "Ausschuss für Bauen, Wohnen und Verkehr",
        "Nr. 4": "Verbandsversammlung des Schulverbandes Geest",
    }
    wanted = next((whole for begin, whole in wholes.items() if head.startswith(begin)), body)
    assert meeting(f"{head}\n\nTOP 1: Begrüßung\nText.").body == wanted


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Dauer: 19 - ca. 21:00", ("19:00", "21:00")),
        ("Beginn: 19.30 Uhr\nEnde: (offizieller Teil) 20.45", ("19:30", "20:45")),
        ("Öffentlicher Teil: von 19:30 Uhr bis 20:07 Uhr\nvon 20:08 Uhr bis 20:25 Uhr", None),
        ("Zeit: 17:15 Uhr\nDie Vorsitzende eröffnet die Sitzung um 17:21 Uhr.", ("17:15", None)),
        ("Ende: 14. April 1994, 12.15 Uhr", (None, "12:15")),
        ("Beginn der öffentlichen Sitzung: 19:00", ("19:00", None)),
    ],
)
def test_times_of_parts_and_beside_other_words(
    text: str, times: tuple[str | None, str | None] | None
) -> None:
    found = meeting(f"Protokoll\n{text}\n\nTOP 1: Begrüßung\nText.")
    assert (found.start_time, found.end_time) == (times or ("19:30", "20:25"))


def test_the_last_end_and_the_next_day_of_a_numbered_meeting() -> None:
    found = meeting(
        "Protokoll der 4. Sitzung des Kreistages vom 3.3.2021\n\n"
        "TOP 1: Begrüßung\nEnde des öffentlichen Teils: 20.10 Uhr\n"
        "Die 5. Sitzung des Kreistages findet am 23. März 2021 in Aken statt.\nEnde: 21.05 Uhr"
    )
    assert (found.end_time, found.next_date) == ("21:05", "2021-03-23")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("über die SITZUNG des GEMEINDERATES", "Gemeinderat"),
        ("PROTOKOLL\nDER 48. ORDENTLICHEN VERSAMMLUNG\nDES MUSIKVEREINS OLM", "Musikverein OLM"),
        ("Protokoll der Versammlung des GEOPLAN e.\nV. am 3. Mai 2019", "GEOPLAN e. V."),
        ("Protokoll der Jahreshauptversammlung 2019 des Olmer Funk e. V.", "Olmer Funk e. V."),
        ("Protokoll JHV Schützenverein Olm\nam 3.5.2019", "Schützenverein Olm"),
        ("Protokoll der 3. Gemeindevertretersitzung", "Gemeindevertretung"),
        ("Beirat St. Marien\nNiederschrift der Sitzung am 3.5.2019", "Beirat St. Marien"),
        (
            "Elternbeirat der Schule Olm\nProtokoll der Elternbeiratssitzung",
            "Elternbeirat der Schule Olm",
        ),
        ("Protokoll der Sitzung der Mitglieder am 3.5.2019", None),
        ("Haushalts- und Finanzausschuss Olm\nProtokoll", "Haushalts- und Finanzausschuss Olm"),
        ("Protokoll GV Ruderclub Olm, Samstag 25.01.2014", "Ruderclub Olm"),
        ("Protokoll: Sitzung des Beirates Olm vom 3.5.2019", "Beirat Olm"),
        ("Treffen\nProtokoll: Gemeinderat Olm", None),
        ("Gemeinderatsprotokoll Nr. 09/18\nSitzung 5. Juni 2018", "Gemeinderat"),
        ("Protokoll\nEinwohnergemeindeversammlung vom 6.12.2004", "Einwohnergemeindeversammlung"),
        ("L ä r m k o m m i s s i o n O l m\nProtokoll der 23. Sitzung", "Lärmkommission Olm"),
    ],
)
def test_bodies_of_other_heads(head: str, body: str | None) -> None:
    assert meeting(f"{head}\nTOP 1: Wahl\nText.").body == body


def test_what_only_the_opening_tells() -> None:
    found = meeting(
        "Protokoll der Versammlung 2019 des Turnvereins Olm\n1. Eröffnung\n"
        "Die Versammlung fand am 13.01.2019 im Feuerwehrhaus in Olm statt. Hierzu konnte um\n"
        "19.00 Uhr der Vorsitzende 49 Mitglieder begrüßen. Der Antrag vom 4.1.2019 lag vor.\n"
        "2. Ehrungen\nText."
    )
    assert (found.date, found.start_time) == ("2019-01-13", "19:00")
    assert found.place == "Feuerwehrhaus in Olm"


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (
            "Version vom 14. Juni 2019, 22:32 Uhr von Lyz\nDie Sitzung fand am 20.1.2018 statt.",
            "2018-01-20",
        ),
        ("Mit Zustimmung des Landrats wurde am 26.5.65 der Posthalter eingesetzt.", None),
        ("Verhandelt zu Olmsdorf, den 14. März 1991", "1991-03-14"),
        ("Der Verein hat am 2. Mai 2006\nseine Versammlung abgehalten. Dank!", "2006-05-02"),
        ("Die Fraktion Olm hält an ihrem Antrag vom 16.11.2021 fest.", None),
        ("am 12.3.45 in Olm", "1945-03-12"),
        (
            "Wann & Wo: 21. August 2021\nProtokoll erstellt von: Ida Olm Datum: 23.08.2021",
            "2021-08-21",
        ),
        (
            "Es werden die Protokolle der Sitzung vom 28.08.2014 bestätigt.\n23.03.2015",
            "2015-03-23",
        ),
        (
            "VOM 26. JUNI 2014\nIda Olm eröffnet um 20 Uhr. Das Protokoll der\n"
            "Sitzung vom 22. Mai 2014 wird einstimmig genehmigt.",
            "2014-06-26",
        ),
    ],
)
def test_days_told_otherwise(lines: str, date: str | None) -> None:
    assert meeting(f"Protokoll\n{lines}\nTOP 1: Wahl\nText.").date == date


def test_marks_of_plain_text_are_no_part_of_the_head() -> None:
    found = meeting(
        "**Protokoll der Sitzung des Beirats**\n**Datum:** 12.05.2021\n**Ort:** Aula Nord\n"
        "**Beginn:** 18:05 Uhr\n:Ende: 20:10 Uhr\n\n## TOP 1: Wahl\nText."
    )
    assert (found.body, found.place, found.date) == ("Beirat", "Aula Nord", "2021-05-12")
    assert (found.start_time, found.end_time) == ("18:05", "20:10")


def test_an_empty_label_takes_no_other_label_for_its_value() -> None:
    assert meeting("Plenum 2020-05-26\nOrt:\nModerator_in: ola\nTOP 1: Wahl\nText.").place is None


def test_the_next_sentence_does_not_date_the_next_meeting() -> None:
    found = meeting(
        "Protokoll der Sitzung vom 3.5.2014\n1. Wege\nIda Olm prüft das bis zur nächsten Sitzung.\n"
        "Am 28. Juni wird gefeiert.\n2. Nächste Sitzung\nMittwoch, 14. Mai 2014, 19.30 Uhr"
    )
    assert found.next_date == "2014-05-14"


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        ("Zeit: 10 Uhr c.t. bis 11:40 Uhr", "10:00", "11:40"),
        ("Versammlungsbeginn: 18.00 Uhr\nVersammlungsende: 20.20 Uhr", "18:00", "20:20"),
        ("Beginn: 8.00 Uhr\n1. Auswertung", "08:00", None),
        ("Beginn: abends 8 Uhr\nSchluß mit Gebet um 10.40 Uhr.", "20:00", "22:40"),
        (
            "Nach dem Vortrag eröffnet Prof. Olm-Ibo die GV um 17:45.\nEnde der GV: 19:20",
            "17:45",
            "19:20",
        ),
        ("Beginn: Samstag 14.00 Uhr\nEnde: Sonntag 12.30 Uhr", "14:00", "12:30"),
        ("Beginn: 19 Uhr\nIda Olm hebt die Sitzung um 22.10 Uhr auf.", "19:00", "22:10"),
        (
            "Beginn: 19 Uhr\nGasthaus Olm, Saal\nUm 22.35 Uhr schloss er seine letzte Sitzung.",
            "19:00",
            "22:35",
        ),
        ("Die Sitzung wurde um 20.15 Uhr durch Ida Olm eröffnet.", "20:15", None),
        ("Um 13 Uhr eröffneten Ida Olm und Jens Bahr die Sitzung.", "13:00", None),
        ("Beginn: 19 30 Uhr, Ende: 2215 Uhr", "19:30", "22:15"),
        ("BEGINN: 19:00 UHR ENDE: 21:30 UHR", "19:00", "21:30"),
        ("Beginn und Ende der Versammlung: 16:10 Uhr bis 17:30 Uhr", "16:10", "17:30"),
        ("im Saal\n21:40 Uhr: Ida Olm schließt die Sitzung.", None, "21:40"),
        ("Datum: | Beginn: | Ende:\n3.5.2019 | 18:32 Uhr | 21:29 Uhr", "18:32", "21:29"),
    ],
)
def test_times_of_other_heads(lines: str, start: str | None, end: str | None) -> None:
    told = meeting(f"Protokoll der Sitzung vom 3.5.2019\n{lines}\nTOP 1: Wahl\nText.")
    assert (told.start_time, told.end_time) == (start, end)


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("Ort/Datum: Rathaus Olm, 14.03.2017", "Rathaus Olm"),
        ("am 06.05.2022, 16 Uhr Mensa Olm", "Mensa Olm"),
        ("vom 11. August 2004 bei der Straßenmeisterei Olm", "Straßenmeisterei Olm"),
        ("am 3.5.2019 im Saal, Ring 8, 41061\nOlmsdorf statt.", "Saal, Ring 8, 41061 Olmsdorf"),
        (
            "Datum: | Ort: Olm (Ring 8, | Ende:\n3.5.2019 | 97947 Olm) | 21 Uhr",
            "Olm (Ring 8, 97947 Olm)",
        ),
        ("am 3.5.2019 um 20 00 Uhr im Singsaal Olm", "Singsaal Olm"),
        ("Wann & Wo: 21. August 2021, 64732 Bad Olm, Halle", "64732 Bad Olm, Halle"),
        ("3.5.2019, 15:30 Uhr\nöffentlich\nRathaus am Markt", "Rathaus am Markt"),
        ("Gasthof Linde, Talheim, 3.10.2009", "Gasthof Linde, Talheim"),
        (
            "3.5.2019, 19:00 Uhr\nSitzungssaal des Marktes Olm, Ring 6,",
            "Sitzungssaal des Marktes Olm, Ring 6",
        ),
        ("am 3.5.2019 im Saale des Amtes Olm anläßlich der Sitzung", "Saale des Amtes Olm"),
        ("Ort: Mensa, Olm, ,\nBeginn der Sitzung um 18:00 Uhr.", "Mensa, Olm"),
        ("am 3.5.2019 16:00-18:30 bei Olm Netze AG, Talheim", "Olm Netze AG, Talheim"),
        ("Raum: Zimmer 117\nOrt: Rathaus Olm", "Rathaus Olm, Zimmer 117"),
        (
            "Am 3.5.2019 trafen sich um 22:06 in der Hans-Olm-Str. 15, 99099 Talheim alle.",
            "Hans-Olm-Str. 15, 99099 Talheim",
        ),
    ],
)
def test_places_of_other_heads(lines: str, place: str | None) -> None:
    assert meeting(f"Protokoll der Sitzung\n{lines}\nTOP 1: Wahl\nText.").place == place


@pytest.mark.parametrize("line", ["Prot ok o 11", "P r o t o k o l l", "PROTO KOLL", "3.PROTOKOLL"])
def test_kinds_that_a_scan_tears(line: str) -> None:
    found = meeting(f"{line} der Sitzung vom 3.5.2019\nTOP 1: Wahl\nText.")
    assert (found.kind, found.date) == ("Protokoll", "2019-05-03")


def test_words_that_only_begin_like_a_kind_stay() -> None:
    assert kind_of("Proto kollantin der Sitzung") is None


def test_labels_in_a_first_item_and_a_value_at_the_height_of_its_label() -> None:
    found = meeting(
        "Protokoll Generalversammlung 2017\n1. Ort und Zeit\nOrt: Kulturhaus Olm\n"
        "Zeit: 17:05 bis 17:35\n2. Wahl\nText."
    )
    assert (found.place, found.start_time, found.end_time) == ("Kulturhaus Olm", "17:05", "17:35")


def test_kinds_and_bodies_in_longer_words() -> None:
    assert kind_of("Vorstandssitzungsprotokoll vom 9. Juli 2013") == "Protokoll"
    assert body_in("Versammlung (Wahlversammlung) des Schachbund Olm e.V. vom 3. Mai") == (
        "Schachbund Olm e.V."
    )
    assert meeting("Heimat- und Kulturverein Olm e. V.\nVersammlung am 3.5.2013").body == (
        "Heimat- und Kulturverein Olm e. V."
    )


def test_the_year_of_the_day_may_stand_in_the_title() -> None:
    found = meeting(
        "Generalversammlung 2019\nAm 09. März fand die Versammlung statt.\n1. Wahl\nText."
    )
    assert found.date == "2019-03-09"
    assert body_in("3. Sitzung des Ausschusses für Grün, Spiel und Sport am 3.5.2019") == (
        "Ausschuss für Grün, Spiel und Sport"
    )


@pytest.mark.parametrize(
    ("head", "times"),
    [
        ("Da schließt der Vorsitzende die Sitzung\num 21,45 Uhr.", (None, "21:45")),
        ("Ende der Generalversammlung: 21:20 Uhr", (None, "21:20")),
        ("Los ging's um 18.15, Schluß war 20.55.", ("18:15", "20:55")),
        ("Der Rat tritt um 19.30 Uhr zu einer Sitzung zusammen.", ("19:30", None)),
        ("Die Versammlung begann pünktlich um 17:00 Uhr.", ("17:00", None)),
        ("Pünktlich um 14.00h eröffnet die Präsidentin.", ("14:00", None)),
        ("Kurz nach 20 Uhr eröffnete Ida Olm die Versammlung.", ("20:00", None)),
        ("vom 2. 5. 94, Aula, von 9 Uhr bis kurz vor 12 Uhr", ("09:00", "12:00")),
        ("Datum und Zeit: 02.02.2017, 1800", ("18:00", None)),
        ("Besprechung: 20.30-22.00", ("20:30", "22:00")),
        ("Öffentlich, 19:00 Uhr bis 20:00 Uhr\n1 Eröffnung", ("19:00", "20:00")),
        ("Zu der auf heute, Montag, nachmittags 16.30 Uhr, einberufenen Sitzung", ("16:30", None)),
        ("Um 22.30 Uhr schloss der Vorstand die Versammlung.", (None, "22:30")),
        ("Die Versammlung endete um 23.15 Uhr.", (None, "23:15")),
        ("TOP 1: Eröffnung (10:12)\nText.\nTOP 2: Wahl (10:25)", ("10:12", None)),
        ("Beginn am Samstag um 10:00 Uhr, Ende am Sonntag um 16:10 Uhr", ("10:00", "16:10")),
        ("TOP 1: Wahl\nIda Olm begrüßt um 19.40 Uhr die Anwesenden.", ("19:40", None)),
        ("Versammlung am 7. November 1964 abends 20.15 Uhr", ("20:15", None)),
        ("14:00 Willkommen\nText.\n14:10 Lage\nText.\n15:00 Ausblick", ("14:00", None)),
    ],
)
def test_times_told_in_other_ways(head: str, times: tuple[str | None, str | None]) -> None:
    found = meeting(f"Protokoll\n{head}\n")
    assert (found.start_time, found.end_time) == times


def test_a_town_gives_way_to_the_room_where_the_meeting_was_opened() -> None:
    found = meeting(
        "Niederschrift über die Sitzung des Aufsichtsrates\nam 8. Juni 1995 in Wismar\n"
        "Der Vorsitzende eröffnete um 14.00 Uhr im Besprechungsraum der Gesellschaft, "
        "Alter Hafen 3, die Sitzung.\nPunkt 1\nText."
    )
    assert found.place == "Besprechungsraum der Gesellschaft, Alter Hafen 3"


def test_a_mail_dates_its_sending_and_gives_the_year() -> None:
    found = meeting(
        "Betreff: Kurzprotokoll Helferkreis, 13.10.\nDatum: Thu, 15 Okt 2015 21:14:33 +0200\n"
        "Hallo zusammen,\nOrt wie immer: Pfarrheim\n1. Unterkünfte\nText."
    )
    assert (found.date, found.place) == ("2015-10-13", "Pfarrheim")


def test_a_letter_of_today_dates_the_meeting() -> None:
    found = meeting(
        "Niederschrift\nüber die Sitzung der Schulversammlung Olm\nOlm, den 28. April 1977\n"
        "Zu der auf heute, Montag, 16.30 Uhr, in das Lehrerzimmer der Hauptschule anberaumten "
        "Sitzung hat sie sich eingefunden.\nEr gibt bekannt, daß die Sitzungsniederschrift vom "
        "9. Dezember 1976 aufliegt.\nI. Haushalt\nText."
    )
    assert (found.date, found.place) == ("1977-04-28", "Lehrerzimmer der Hauptschule")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Niederschrift aus dem Sitzungsbuch des Stadtrates\nText.", "Stadtrat"),
        ("Aktennotiz Jour fixe Nr. 17\nText.", "Jour fixe"),
        ("StuRa-Sitzung vom 7.11.2023", "StuRa"),
        ("3. Arbeitskreissitzung am 7.11.2023", "Arbeitskreis"),
    ],
)
def test_bodies_of_books_notes_and_compounds(head: str, body: str) -> None:
    assert meeting(f"{head}\nTOP 1: Wahl\nText.").body == body


def test_a_running_head_names_the_body() -> None:
    heads = ["Stadt Olm", "Fachbeirat Kita-Qualität", "Protokoll 3"]
    assert body_above(heads) == "Fachbeirat Kita-Qualität"
    assert body_above(["Wir gehen in den Fachbeirat"]) is None
    assert body_above(["Betriebsrat der Olm & Ibo GmbH"]) == "Betriebsrat der Olm & Ibo GmbH"
    assert body_above(["FSR Informatik · Protokolle"]) == "FSR Informatik"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Das wird auf die nächste Sitzung verschoben, Ida Olm holt bis 25.11. Angebote ein.\n"
            "Nächste Sitzung: Dienstag, 13. Dezember 2005",
            "2005-12-13",
        ),
        ("Die 19. Ratssitzung findet am 1. Dezember 2005 statt.", "2005-12-01"),
        ("Die konstituierende Sitzung des neuen Rates finde am 7. Dezember statt.", "2005-12-07"),
    ],
)
def test_the_next_day_is_no_deadline(text: str, day: str) -> None:
    found = meeting(f"Protokoll der Sitzung vom 3.11.2005\nTOP 1: Wahl\n{text}")
    assert found.next_date == day


@pytest.mark.parametrize(
    ("head", "place"),
    [
        (
            "2. Tagung im Schuljahr 2012/13\nam 28. November 2012, Jugendhaus (Saal), 14–17 Uhr",
            "Jugendhaus (Saal)",
        ),
        (
            "Protokoll der Sitzung am 15.11.2021 in Umhausen\nBeginn: 19:40 Uhr im Widum, Stube",
            "Widum, Stube",
        ),
        (
            "Niederschrift\nZu der auf den 20. März 1974 in den Sitzungssaal des Rathauses "
            "einberufenen Sitzung",
            "Sitzungssaal des Rathauses",
        ),
    ],
)
def test_places_beside_school_years_and_hours(head: str, place: str) -> None:
    assert meeting(f"{head}\nTOP 1: Wahl\nText.").place == place


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Protokoll Steuerkreis Qualität", "Steuerkreis Qualität"),
        ("Gemeinderat Olm Sitzung Nr. 6\nProtokoll", "Gemeinderat Olm"),
        ("Stadt Olm\nTechnischer Ausschuss\nNiederschrift", "Technischer Ausschuss"),
        ("Schachclub Lahr 1924 e.V.\nProtokoll", "Schachclub Lahr 1924 e.V."),
    ],
)
def test_bodies_with_adjectives_and_years(head: str, body: str) -> None:
    assert meeting(f"{head}\n3. Mai 2019\nTOP 1: Wahl\nText.").body == body


def test_the_next_day_told_in_passing() -> None:
    told = "Der Rat tritt am 10. Oktober 2003 wieder zusammen."
    found = meeting(f"Protokoll der Sitzung vom 3.7.2003\nTOP 1: Wahl\n{told}")
    assert found.next_date == "2003-10-10"


@pytest.mark.parametrize(
    ("close", "end"),
    [
        ("Gegen 17:45 schloss Ulf die Versammlung.", "17:45"),
        ("Mit Dank beschließt der Vorsitzende um 22.40 Uhr die Versammlung.", "22:40"),
        ("Der Rat beschließt, um 22.40 Uhr eine Pause zu machen.", None),
    ],
)
def test_the_end_is_told_in_the_last_sentence(close: str, end: str | None) -> None:
    found = meeting(f"Protokoll der Versammlung\n3. Mai 2019\n\nTOP 1: Begrüßung\nText.\n{close}")
    assert found.end_time == end
