from __future__ import annotations

import re

import pytest
from typed_text import NO_OUTLINE, typed

from pipeline.dictionaries import Dictionaries, UnitRule
from pipeline.extract.statistics.extractor import StatisticExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import (
    AgendaItem,
    Evidence,
    Facts,
    OrganisationMention,
    Outline,
    PersonMention,
    PlaceMention,
    Section,
)
from pipeline.settings import ExtractSettings


def found(text: str, dictionaries: Dictionaries | None = None, known: Facts | None = None) -> Facts:
    extractor = StatisticExtractor(
        dictionaries or Dictionaries(), Lexicon.load(), ExtractSettings()
    )
    return extractor.extract(typed(text), NO_OUTLINE, known or Facts())


def values(text: str) -> list[tuple[float, str]]:
    return [(one.value, one.unit) for one in found(text).statistics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Ort hat 1.204 EW.", [(1204, "Einwohner")]),
        ("61,48 % der Bewohner", [(61.48, "%")]),
        ("Fr. 165'000.00 und Fr. 675.00", [(165000, "CHF"), (675, "CHF")]),
        ("Fr. 3. Klasse", []),
        ("zu Ö 4 Drucksachen", []),
        ("Er bezweifelt das Gutachten.3 Räte fragen nach.", []),
        ("5 Lehrkräfte enthalten sich; 1 Mitglied enthält sich.", []),
        ("wie zu TOP O 7 Wege besprochen", []),
        ("Anzahl der anwesenden Beisitzer: 3", [(3, "Beisitzer")]),
        ("Mitglieder 2009: 108 (22 weibliche)", [(108, "Mitglieder")]),
        ("Anzahl Mitglieder: 23 aktiv", [(23, "Mitglieder")]),
        ("ein Schuldenstand von S 4,5 Millionen", [(4_500_000, "ATS")]),
        ("310 TM, das sind 214,- M je Einwohner", [(310_000, "Mark"), (214, "Mark")]),
        ("im Maßstab M 1:500, Modell M 12", []),
        ("3.200,00 € 7 0", [(3200, "€")]),
        ("von 84 auf 76 SWS", [(84, "SWS"), (76, "SWS")]),
        ("6 Faß Bier", [(6, "Fass")]),
        ("ein Mitgliederbestand von 76", [(76, "Mitglieder")]),
        ("Mitglieder am 30.09.2015: 347 (+29)", [(347, "Mitglieder")]),
        ("vier Verkehrstote", [(4, "Verkehrstote")]),
        ("B.3 Lechner Anton", []),
        ("eine 20-jährige Laufzeit", [(20, "Jahre")]),
        ("120 Euro dafür", [(120, "€")]),
        ("80 Fr. pro Jahr und 5 Fr. Muster", [(80, "CHF")]),
        ("20 h/Woche und 300 ECTS", [(20, "h/Woche"), (300, "ECTS")]),
        ("45 v.H. sind zu erwarten", [(45, "%")]),
        ("Kosten von 12.500,00 EUR", [(12500, "€")]),
        ("Kosten von € 12.000,-- jährlich", [(12000, "€")]),
        ("rund 18,7 Mio. € für den Bau", [(18_700_000, "€")]),
        ("von 70 Mio. auf 40 Mio. Euro", [(70_000_000, "€"), (40_000_000, "€")]),
        ("von 180.000 auf 370.000 Euro", [(180_000, "€"), (370_000, "€")]),
        ("von 1,38 EUR/m³ auf 1,44 EUR/m³", [(1.38, "€/m³"), (1.44, "€/m³")]),
        ("eine Fläche von 940 qm", [(940, "m²")]),
        ("18 verschiedene Sprachen", [(18, "Sprachen")]),
        ("mit etwa 20 Schülern", [(20, "Schüler")]),
        (
            "21 von 27 Gemeindevertretern",
            [(21, "Gemeindevertreter"), (27, "Gemeindevertreter")],
        ),
        ("120 lfm Leitung und 35 lfd. m Zaun", [(120, "lfm"), (35, "lfm")]),
        ("Die Fläche hat 120 m?2 oder 140 m^2.", [(120, "m²"), (140, "m²")]),
        ("32,5 ct/kWh und 12 €/Einw.", [(32.5, "ct/kWh"), (12, "€/Einwohner")]),
        ("Es bleiben 300.-- DM.", [(300, "DM")]),
        ("Es waren -12 °C und 3 - 5 cm Schnee.", [(-12, "°C"), (3, "cm")]),
        ("von 4,1 Mio. DM", [(4_100_000, "DM")]),
        ("1,46 Mio. Fahrgäste", [(1_460_000, "Fahrgäste")]),
        ("Befragt wurden 1.800 zufällig gewählte Einwohner.", [(1800, "Einwohner")]),
        ("im Amt 7.846 Einwohner", [(7846, "Einwohner")]),
        ("in der Weidner Straße 240.000 DM", [(240_000, "DM")]),
        ("Er erhält dafür 210 m² Wiese.", [(210, "m²")]),
        ("54 freie Stellen und 64 Fahrradbügel", [(54, "Stellen"), (64, "Fahrradbügel")]),
        ("Inobhutnahmen: 67", [(67, "Inobhutnahmen")]),
        ("46 Lkw-Fahrten am Tag", [(46, "Lkw-Fahrten")]),
        ("Bürger: ca. 100", [(100, "Bürger")]),
        ("Einwohner gesamt: 1.284", [(1284, "Einwohner")]),
        ("31 (33) Teilnehmer sind da", [(31, "Teilnehmer"), (33, "Teilnehmer")]),
        (
            "52 Bachelor-, 38 Master-, 9 Promotionsabsolventen",
            [
                (52, "Bachelorabsolventen"),
                (38, "Masterabsolventen"),
                (9, "Promotionsabsolventen"),
            ],
        ),
        ("27 Studierende und Lehrende kamen", [(27, "Studierende und Lehrende")]),
        ("fünf Familien zogen zu", [(5, "Familien")]),
        ("das 75-jährige Bestehen", [(75, "Jahre")]),
        ("das 10- jährige Bestehen", [(10, "Jahre")]),
        ("Die Zahl der Parkplätze steigt von 24 auf 36.", [(24, "Parkplätze"), (36, "Parkplätze")]),
        ("1.243,50 € je Einwohner", [(1243.5, "€")]),
        ("Kosten: TEUR 350", [(350_000, "€")]),
        ("verlangt S 1.480.000,–", [(1_480_000, "ATS")]),
        ("eine 12-prozentige Steigerung", [(12, "%")]),
        ("Mitgliederzahl: 125", [(125, "Mitglieder")]),
        ("Die Einwohnerzahl beträgt rund 1.204.", [(1204, "Einwohner")]),
        ("38,4 dt/ha Getreide", [(38.4, "dt/ha")]),
        ("Sodann werden mit 8 : 4 Stimmen 1.000 DM bewilligt.", [(1000, "DM")]),
        (
            "Kennzahl | Plan | Ist\nWohnungen | 2.315 | 2.309",
            [(2315, "Wohnungen"), (2309, "Wohnungen")],
        ),
        ("Die Umlage steigt um 1,5 Prozentpunkte", [(1.5, "Prozentpunkte")]),
    ],
)
def test_values_and_units(text: str, expected: list[tuple[float, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Beginn: 19.30 Uhr, Ende: 22 Uhr",
        "Es stimmen vier Mitglieder für und zwei gegen die Weiterführung.",
        "Dafür stimmen vier, dagegen zwei Mitglieder.",
        "12 Anwesende stimmen der Vergabe zu.",
        "Ferner enthielten sich 6 Mitglieder der Stimme.",
        "4 Prostimmen (3 Schüler, 1 Lehrerin), Fürstimmen: 10",
        "nach $ 12 Abs. 3 der Satzung",
        "auf 120 m? Fläche",
        "Einnahmen 4.500,00 Ausgaben 3.200,00",
        "3 | Muster, Lena | Verein",
        "TOP N 2 Vergabe der Arbeiten",
        "Aktienstraße 212 · 45359 Essen",
        "Die 14. Sitzung fand am 3. April 2019 statt.",
        "nach § 12 Abs. 3 GemO",
        "Drucksache 17/229 und Vorlage 2/2014",
        "Lindenstraße 14, 99999 Musterstadt",
        "Der Antrag wird mit 15 Ja-Stimmen, 4 Nein-Stimmen und 2 Enthaltungen angenommen.",
        "Abstimmung: 4 Ja / 3 Nein / 0 Enth.",
        "Seite 3 von 8",
        "Kinder unter sechs Jahren",
        "5 Termine",
        "E 22 Bürgerinitiative Lindenhof",
        "Aktenzeichen 10-24-03 Akten",
        "Haus am Karl-Zirbel-Weg 2 Dauer",
        "in den letzten 20 Jahren",
        "innerhalb von 8 Tagen",
        "(3) Gebührenschuldner sind die Nutzer.",
        "(4) Mehrere haften gemeinsam.",
        "2,1 Einsatzleitwagen",
        "vgl. S. 4 Mitte",
        "97 Interesse und 2 Grüne",
        "12 Verbandsvorsitzender",
        ["2 Berichte waren 2 mal zu lang", " Tel. 0451 122-6100"][1],
        "die Mitglieder mit einer 25-jährigen und 40- jährigen Mitgliedschaft",
        "Sie feiert ihr 25-jähriges Jubiläum.",
        "Ö 7 Anfragen",
        "zu 4 Wirtschaftspläne 2018",
        "2 von 3 Beschluss",
        "7 Liste der Maßnahmen",
        "Es stimmten 12 Mitglieder dafür.",
    ],
)
def test_no_statistics(text: str) -> None:
    assert values(text) == []


def test_a_range_has_two_ends() -> None:
    one = found("Es kostet € 5–6 Mio. im Ganzen.").statistics[0]
    assert (one.value, one.value_to, one.unit) == (5_000_000, 6_000_000, "€")


def test_a_range_that_prints_its_unit_twice() -> None:
    (one,) = found("Es kostet 5,1 Mio. € bis 5,6 Mio. €.").statistics
    assert (one.value, one.value_to, one.unit) == (5_100_000, 5_600_000, "€")


def test_a_range_whose_begin_is_written_out() -> None:
    (one,) = found("Es kostet zwischen 480.000 und 1,1 Mio. DM.").statistics
    assert (one.value, one.value_to) == (480_000, 1_100_000)


def test_a_counted_noun_with_a_date_heads_a_column() -> None:
    text = "Gemeinde | Einwohner am 30.09.1996\nTalheim | 1.012"
    assert [(one.value, one.unit, one.subject) for one in found(text).statistics] == [
        (1012, "Einwohner", "Talheim")
    ]


def test_heads_of_columns_name_units_and_rates() -> None:
    text = "Ort | Pegel in dB(A) | Flüge im Monat | Summe (€)\nTalheim | 49,3 (48,7) | 212 | 780"
    assert [(one.value, one.unit, one.subject) for one in found(text).statistics] == [
        (49.3, "dB(A)", "Talheim"),
        (212, "Flüge", "Talheim"),
        (780, "€", "Talheim"),
    ]


def test_figures_of_two_cells_are_two_numbers() -> None:
    assert values("Einsatzleitwagen ELW 1|108,78 €") == [(108.78, "€")]
    assert values("Der Leitwagen kostet 1 108,78 €.") == [(1108.78, "€")]


def test_numbers_that_count_the_rows_of_a_table_measure_nothing() -> None:
    text = "Was | Wer\n1 Plakate drucken | Frau Muster\n2 Plakate kleben, 300 Stück | Frau Kern"
    assert values(text) == [(300, "Stück")]
    assert found(text).statistics[0].subject == "Plakate"


def test_people_named_by_what_happens_to_them_are_counted() -> None:
    assert values("Es wurden 612 Neugeborene und 120 Angehörige gemeldet.") == [
        (612, "Neugeborene"),
        (120, "Angehörige"),
    ]
    assert values("Verordnung einer 30 km/h-Beschränkung") == []


def test_a_number_for_comparison_takes_the_unit_of_the_last_one() -> None:
    text = "Der Mitgliederstand beträgt 126 (Vorjahr 131). 90 Gäste, im Vorjahr waren es 8."
    assert [(one.value, one.unit, one.subject) for one in found(text).statistics] == [
        (126, "Mitglieder", "Mitgliederstand"),
        (131, "Mitglieder", "Mitgliederstand, Vorjahr"),
        (90, "Gäste", None),
        (8, "Gäste", "Gäste, Vorjahr"),
    ]
    assert values("Es kamen 90 Gäste (Vorjahr 4 Absagen).") == [(90, "Gäste"), (4, "Absagen")]


def test_a_postcode_before_a_town_counts_nothing() -> None:
    town = PlaceMention("Talheim", "Talheim", Evidence(1, 5, 12))
    assert found("1884 Talheim", known=Facts(place_mentions=(town,))).statistics == ()


def test_one_range_between_two_printed_amounts() -> None:
    (one,) = found("Es kostet zwischen 11 Mio. € und 13 Mio. €.").statistics
    assert (one.value, one.value_to, one.unit) == (11_000_000, 13_000_000, "€")


def test_qualifier_subject_and_evidence() -> None:
    text = "Talheim gesamt: 3.127 EW,\nÜ60 ca. 42 % und Zugewanderte ca. 9 %"
    people, old, new = found(text).statistics
    assert (people.subject, old.subject, new.subject) == ("Talheim gesamt", "Ü60", "Zugewanderte")
    assert (people.qualifier, old.qualifier) == (None, "ca.")
    assert typed(text).quote(old.evidence) == "ca. 42 %"


def test_each_place_right_behind_its_number() -> None:
    text = "38 ha in Talheim, 21,5 ha in Bergheim und 12 ha in Oberndorf."
    places = ["Talheim", "Bergheim", "Oberndorf"]
    assert placed(text, *places) == places


def placed(text: str, *names: str, outline: Outline = NO_OUTLINE) -> list[str | None]:
    """The places of all numbers of ``text``, in which ``names`` are known as places."""
    mentions = tuple(
        PlaceMention(name, name, Evidence(1, match.start(), match.end()))
        for name in names
        for match in re.finditer(name, text)
    )
    extractor = StatisticExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    facts = extractor.extract(typed(text), outline, Facts(place_mentions=mentions))
    return [one.place for one in facts.statistics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Talheim leben 3.127 Einwohner.", ["Talheim"]),
        ("Der Anteil beträgt 9 % in Talheim.", ["Talheim"]),
        ("Der Anteil beträgt 9 %, in Talheim wird gebaut.", [None]),
        ("Arm sind 9 %, in Talheim 7 %.", [None, "Talheim"]),
        ("Talheim gesamt: 3.127 EW. Arm sind 7 %.", ["Talheim", "Talheim"]),
        ("In Talheim wird gebaut. Die Kosten betragen 80.000 €.", [None]),
        ("In Talheim wird gebaut. Dort leben 425 Menschen.", ["Talheim"]),
        ("Die Firma aus Talheim bietet 80.000 €.", [None]),
        ("Die Muster GmbH, Talheim, bietet 80.000 €.", [None]),
        ("Stadtteil Talheim\n7 % der Menschen sind zugezogen.", ["Talheim"]),
        ("Talheim hat gebaut und zahlt.\nAn Zinsen fallen 700 € an.", [None]),
    ],
)
def test_the_place_of_a_number_is_told_or_there_is_none(
    text: str, expected: list[str | None]
) -> None:
    assert placed(text, "Talheim") == expected


def test_the_place_of_a_heading_ends_with_its_item() -> None:
    text = "Lage\nStadtteil Talheim\n7 % sind arm.\nHaushalt\nDie Schulden sind 700 €."
    items = (
        AgendaItem("1", "Lage", Evidence(1, 0, 4)),
        AgendaItem("2", "Haushalt", Evidence(1, 37, 45)),
    )
    outline = Outline(items, (Section("item", 0, 3, 0), Section("item", 3, 5, 1)))
    assert placed(text, "Talheim", outline=outline) == ["Talheim", None]


def test_the_only_place_of_the_title_holds_for_the_item() -> None:
    text = "Schule Talheim\nDie Kosten betragen 700 €."
    item = AgendaItem("1", "Schule Talheim", Evidence(1, 0, 14))
    outline = Outline((item,), (Section("item", 0, 2, 0),))
    assert placed(text, "Talheim", outline=outline) == ["Talheim"]


def test_a_broken_number_is_a_doubt() -> None:
    facts = found("Der Ort hat 4. 039 EW und l2 % Wald.")
    assert facts.statistics == ()
    assert [issue.page for issue in facts.issues] == [1, 1]


def test_the_number_of_an_item_counts_nothing() -> None:
    item = AgendaItem("2", "Berichte", Evidence(1, 0, 10))
    outline = Outline((item,), (Section("item", 0, 1, 0),))
    extractor = StatisticExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    assert extractor.extract(typed("2 Berichte"), outline, Facts()).statistics == ()


def test_a_number_right_above_a_title_counts() -> None:
    text = "Kassenstand: 8.155,52 €\nTop 4: Wahlen"
    item = AgendaItem("4", "Wahlen", Evidence(1, 24, 37))
    outline = Outline((item,), (Section("item", 0, 1, 0), Section("item", 1, 2, 0)))
    extractor = StatisticExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    found = extractor.extract(typed(text), outline, Facts()).statistics
    assert [one.value for one in found] == [8155.52]


def test_units_of_the_user() -> None:
    rules = Dictionaries(units=(UnitRule("Festmeter", ("fm", "Fm"), "units.csv:2"),))
    assert [(one.value, one.unit) for one in found("340 Fm Holz", rules).statistics] == [
        (340, "Festmeter")
    ]


def test_figures_below_a_counted_noun() -> None:
    text = "Thema | Nennungen\nSpielplätze | 64\nWege und Licht | 1.097"
    assert [(one.value, one.unit, one.subject) for one in found(text).statistics] == [
        (64, "Nennungen", "Spielplätze"),
        (1097, "Nennungen", "Wege und Licht"),
    ]


def test_a_span_between_two_numbers() -> None:
    (one,) = found("Es kamen zwischen 20 und 30 Kinder.").statistics
    assert (one.value, one.value_to, one.unit) == (20, 30, "Kinder")


def test_a_lost_raised_digit_is_a_doubt() -> None:
    assert "m² or m³" in found("Die Fläche hat 120 m? und ist eben.").issues[0].message


def test_numbers_without_a_subject_are_told_together() -> None:
    (issue,) = found("30 % und 40 %").issues
    assert (issue.severity, issue.message) == ("info", "Numbers without a subject: 30 %, 40 %.")


def subjects(text: str) -> list[str | None]:
    return [one.subject for one in found(text).statistics]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An Zuschüssen sind 45 v.H. zu erwarten.", ["Zuschüsse, zu erwarten"]),
        ("Aus der Grundsteuer werden etwa 300 DM erwartet.", ["Grundsteuer, erwartet"]),
        ("Der Plan sieht einen Überschuss von 412 € vor.", ["Überschuss (Plan)"]),
        ("Für ein Reihengrab soll die Gebühr 780 € betragen.", ["Gebühr (Reihengrab)"]),
        ("Im Mai wurden 8.740 Übernachtungen gezählt.", ["Übernachtungen gezählt, Mai"]),
        ("Unbesetzt blieben 57 Lehrstellen.", ["Lehrstellen unbesetzt"]),
        ("Die Stadt soll sich mit 25 % beteiligen.", ["Stadt, beteiligen"]),
        (
            "Das Büro rechnet mit Kosten von 900 € für 30 m Zaun.",
            ["Kosten (Büro)", "Zaun (Kosten)"],
        ),
        ("Einnahmen von 904 DM standen Ausgaben von 866 DM gegenüber.", ["Einnahmen", "Ausgaben"]),
        (
            "Man sucht Helfer für den Basar; angemeldet sind 29 Kinder.",
            ["Kinder angemeldet (Helfer für den Basar)"],
        ),
        ("Die Muster Bus KG verlangt 2 € je Kilometer.", ["Muster Bus KG je Kilometer"]),
        ("Die Druckkosten für 600 Exemplare betragen 7.350 €.", ["Druckkosten", "Druckkosten"]),
        ("Beihilfen des Landes in Höhe von 35 Prozent", ["Beihilfen des Landes"]),
        ("54 Prozent der Belegschaft nahmen teil.", ["Belegschaft"]),
        (
            "61 % der 248 Angestellten sind Frauen.",
            ["Angestellten, Frauen", "Angestellte insgesamt"],
        ),
        ("Verbaut wurden bisher 312 m³ Beton.", ["Beton, verbaut"]),
        ("Die Verschuldung liegt bei 418 € je Einwohner.", ["Verschuldung je Einwohner"]),
        ("Er bittet um 1.500 € für neue Bänke.", ["neue Bänke"]),
        ("Die Sanierung kostet die Stadt 210.000 Euro.", ["Sanierung"]),
        ("Die Quote sinkt von 20 % auf 15 %.", ["Quote", "Quote"]),
        ("Der Verein zählt 214 Mitglieder, davon 76 Kinder.", ["Verein", "Verein"]),
        ("Die Schulden sanken auf 900 €. Das sind 3 € je Kopf.", ["Schulden", "Schulden je Kopf"]),
        ("Geplant sind 680 m.", ["geplant"]),
        ("Das Grundstück Flst. 12/4 mit 940 qm wird verkauft.", ["Grundstück, verkauft"]),
        ("Gespendet wurden bisher 21.730 €.", ["gespendet, bisher"]),
        ("Die Miete der Praxis bleibt gleich. Sie beträgt 5,35 Euro/m².", ["Miete der Praxis"]),
        ("Im letzten Winter gab es 61 Einsätze.", ["Einsätze, im letzten Winter"]),
        (
            "Der Rat hat beschlossen, 2.800 € aus seinen Mitteln für eine neue Rutsche zu geben.",
            ["Rutsche (Rat)"],
        ),
        ("Geplant sind 12 Bäume.", ["Bäume geplant"]),
        ("Es fehlen noch 11 Leuchten.", ["Leuchten fehlen"]),
        ("Der Kreis hat 2.206 gemeldete Schützen.", ["Kreis: gemeldete Schützen"]),
        ("38,5 Stellen im Pflegedienst sind frei.", ["Stellen im Pflegedienst sind frei"]),
        ("147 Personen sind mit dem Zug gekommen.", ["Personen mit dem Zug gekommen"]),
        ("Sie zeigt die Karte: 268 Tore sind verkauft.", ["Tore verkauft"]),
        (
            "Im Mai kamen 9 Anträge, 4 % weniger als 2008.",
            ["Anträge, Mai", "Anträge, weniger als 2008"],
        ),
        ("Der Platz hat 900 m², davon sind 81 % versiegelt.", ["Platz", "Platz, versiegelt"]),
        ("Der Ausbau von 740 m kostet 2,15 Mio. EUR.", ["Ausbau", "Ausbau"]),
        ("57 % sind für den Umzug.", ["Umzug"]),
        ("Gewerbesteuer 300 v.H. Für den Weg sind 9 DM da.", ["Gewerbesteuer", "Weg"]),
        ("Grundsteuer B 240 v.H., Gewerbesteuer 300 v.H.", ["Grundsteuer B", "Gewerbesteuer"]),
        ("• Zugewanderte: ca. 21 %", ["Zugewanderte"]),
        ("Kennzahl | Plan | Ist\nLeerstand | 8,0 % | 7,4 %", ["Leerstand, Plan", "Leerstand, Ist"]),
        ("Ausgaben | 2014\nStrom | 310 €", ["Strom, 2014"]),
    ],
)
def test_what_a_number_measures(text: str, expected: list[str | None]) -> None:
    assert subjects(text) == expected


def test_a_person_is_no_subject() -> None:
    mention = PersonMention("Ida Zängerle", "Zängerle", Evidence(1, 0, 8))
    known = Facts(person_mentions=(mention,))
    assert found("Zängerle, 22 Zuhörer", known=known).statistics[0].subject is None


def test_a_cost_needs_the_item_or_the_label_beside_it() -> None:
    outline = Outline(
        (AgendaItem("2", "Mühlweg", Evidence(1, 0, 10)),), (Section("item", 0, 3, 0),)
    )
    extractor = StatisticExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    text = "2. Mühlweg\nDie Kosten betragen 700 €.\nBänke: Die Kosten betragen 90 €."
    facts = extractor.extract(typed(text), outline, Facts())
    assert [one.subject for one in facts.statistics] == ["Kosten (Mühlweg)", "Kosten (Bänke)"]


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Ausbau Mühlweg", "Ausbau Mühlweg, gebaut"),
        ("Verschiedenes", "gebaut"),
        ("(18:30 Uhr) Ausbau Mühlweg", "Ausbau Mühlweg, gebaut"),
        (
            "Beratung u. Beschlussfassung über Wege",
            "Beratung u. Beschlussfassung über Wege, gebaut",
        ),
        ("Wegebau: Mühlweg - Bericht", "Wegebau: Mühlweg, gebaut"),
    ],
)
def test_the_item_above_is_the_last_resort(title: str, subject: str | None) -> None:
    outline = Outline((AgendaItem("2", title, Evidence(1, 0, 10)),), (Section("item", 0, 2, 0),))
    extractor = StatisticExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    facts = extractor.extract(typed(f"2. {title}\nGebaut werden 680 m."), outline, Facts())
    assert [one.subject for one in facts.statistics] == [subject]


def test_what_is_told_of_people_belongs_to_the_item_too() -> None:
    title = "Hausmeisterstelle Grasberg"
    outline = Outline((AgendaItem("2", title, Evidence(1, 0, 10)),), (Section("item", 0, 2, 0),))
    extractor = StatisticExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    text = f"2. {title}\nEs haben sich 37 Personen beworben."
    facts = extractor.extract(typed(text), outline, Facts())
    assert [one.subject for one in facts.statistics] == [f"Personen beworben ({title})"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Die Zahl der Gemeindeglieder ist von 4.812 auf 4.237 gesunken.",
            [(4812, "Gemeindeglieder"), (4237, "Gemeindeglieder")],
        ),
        ("Billigstbieter ist die Fa. Muster mit S 7,642.300,--.", [(7642300, "ATS")]),
    ],
)
def test_from_and_to_and_millions_parted_by_a_comma(
    text: str, numbers: list[tuple[float, str]]
) -> None:
    assert [(one.value, one.unit) for one in found(text).statistics] == numbers


def doubts(text: str) -> list[str]:
    return [issue.message for issue in found(text).issues]


def test_a_column_that_does_not_add_up_is_a_doubt() -> None:
    table = "Posten | 2014\nStrom | 310,00 €\nWasser | 90,50 €\nSumme | {}"
    assert doubts(table.format("400,50 €")) == []
    assert doubts(table.format("450,50 €")) == [
        "A column adds up to 400.5, but its sum is given as 450.5."
    ]


def test_percentages_and_gaps_are_not_added_up() -> None:
    assert doubts("Ort | Anteil\nJena | 30 %\nGera | 20 %\nSumme | 26 %") == []
    assert doubts("Ort | Zahl\nJena | 30\nGera | -\nSumme | 40") == []


def test_a_part_is_no_more_than_its_whole() -> None:
    assert doubts("Der Chor zählt 40 Mitglieder, davon 12 Kinder.") == []
    assert doubts("Der Chor zählt 14 Mitglieder, davon 41 Kinder.") == [
        "41 Kinder are given as a part of 14 Mitglieder."
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es sind 8 von 12 Mitgliedern anwesend.", ["Mitglieder anwesend", "Mitglieder insgesamt"]),
        ("Von 58 Synodalen sind 51 erschienen.", ["Synodalen insgesamt"]),
        (
            "Zuletzt sind 11 Mitglieder verstorben; die Anwesenden erheben sich.",
            ["Mitglieder verstorben"],
        ),
        ("Für 19 Kinder, die in Jena betreut werden, wird gezahlt.", ["Kinder in Jena betreut"]),
        (
            "Er sprach von 58 Taufen und 94 Begräbnissen im letzten Jahr.",
            ["Taufen, im letzten Jahr", "Begräbnisse im letzten Jahr"],
        ),
        ("Ida Olm begrüßt zur Sitzung auch 3 Zuhörer.", ["als Gäste anwesend"]),
        ("Die Halle fasst 40 Zuhörer.", ["Halle"]),
        ("Nur 5 von 14 Häusern sind bewohnt.", ["Häuser bewohnt", "Häuser insgesamt"]),
        ("W2 Arbeit mit Schulen und Ämtern (16 Nennungen)", ["W2 Arbeit mit Schulen und Ämtern"]),
        ("Außerdem: 22 Nennungen", [None]),
        ("Die Wege werden zum Preis von 900 € vergeben.", ["Preis (Wege)"]),
        (
            "8 von 12 stimmberechtigten Mitgliedern sind da.",
            ["stimmberechtigte Mitglieder anwesend", "stimmberechtigte Mitglieder insgesamt"],
        ),
        ("Anzahl der volljährigen Mitglieder: 29", ["volljährige Mitglieder"]),
        ("Es gedenkt der elf verstorbenen Mitglieder.", ["verstorbene Mitglieder"]),
        (
            "Es fehlen die nicht erreichbaren zwei Mitglieder.",
            ["nicht erreichbare Mitglieder fehlen"],
        ),
        ("Als Zuhörerinnen waren 12 Personen anwesend.", ["Zuhörerinnen: Personen anwesend"]),
        ("Für 30 Leute war reserviert, nur zwei waren da.", ["Leute reserviert"]),
        ("Im Vorjahr wurden 160 Hauben verkauft.", ["Hauben verkauft, im Vorjahr"]),
        ("Bisher kamen 2.317 Unterschriften.", ["Unterschriften, bisher"]),
        ("Die Kosten je Abend betragen 45,- DM.", ["Kosten, je Abend"]),
        (
            "Der Anteil der Kinder mit Förderbedarf liegt bei 46 %.",
            ["Anteil der Kinder mit Förderbedarf"],
        ),
        ("Dem Verein stehen 3500 Euro auf dem Girokonto zu.", ["Girokonto (Verein)"]),
        ("Für das Jahr 2006 stehen 340.000 € zur Verfügung.", ["zur Verfügung, 2006"]),
        ("Für den Spielplatz stehen 900 € zur Verfügung.", ["Spielplatz, zur Verfügung"]),
        ("Neu angeschlossen wurden 27 Grundstücke.", ["Grundstücke neu angeschlossen"]),
        ("Im Jahr 2011 traten 268 Mitglieder ein.", ["Mitglieder traten ein, 2011"]),
        (
            "Es wurden 64 Kühe, 9 Ziegen und 23 Schweine aufgetrieben.",
            ["Kühe aufgetrieben", "Ziegen aufgetrieben", "Schweine aufgetrieben"],
        ),
        ("Die Leitung hat 318 Anschlüsse und ist gut gewartet.", ["Leitung"]),
        ("Die Quote liegt im Stadtteil bei 14,2 %.", ["Quote im Stadtteil"]),
        (
            "Die Erneuerung der Fahrbahn ist fertig. Die Kosten betrugen 213.500 €.",
            ["Kosten (Erneuerung der Fahrbahn)"],
        ),
        ("Gefragt wird nach den Kosten. Er beziffert sie auf 900 €.", ["Kosten"]),
        (
            "Der Beitrag für Kinder beträgt 60 €, für Erwachsene 90 € und für Firmen 200 €.",
            ["Beitrag für Kinder", "Beitrag, Erwachsene", "Beitrag, Firmen"],
        ),
        (
            "Für das Dach sind 900 € vorgesehen, für das Tor 50 €.",
            ["Dach, vorgesehen", "Tor (Dach)"],
        ),
        ("Der Kleinbus (Bj. 1999, 187.000 km) fährt nicht mehr.", ["Kleinbus"]),
        ("Im Saal wurde die Heizung für 900 € erneuert.", ["Heizung, erneuert (Saal)"]),
        ("Der Pächter zahlt 90 € im Monat.", ["Pächter, im Monat"]),
        ("Ein Wall von 1,60 m Höhe kostet 900 €.", ["Höhe (Wall)", "Wall"]),
        (
            "Von den 46 km Radwegen sind 17 km nicht benutzbar.",
            ["Radwegen", "Radwegen, nicht benutzbar"],
        ),
        ("Fonds: 42.500 €, davon bereits gebunden 17.860 €", ["Fonds", "Fonds, gebunden"]),
        ("Es wird gefordert, dass die Bahn 120 € für einen Nachtbus gibt.", ["Nachtbus (Bahn)"]),
        (
            "Hilfe des Vereins Olm e. V.: 23 Euro für Honorare",
            ["Honorare (Hilfe des Vereins Olm e. V.)"],
        ),
        ("Der Entwurf sieht Linden vor, die Kosten betragen 70 DM.", ["Kosten (Linden)"]),
        ("94 Stellen sind nicht besetzt (Stand 3.5.2022).", ["Stellen nicht besetzt"]),
        (
            "Eine Entscheidung über die Fahrtkosten (geschätzt 9.800 €)",
            ["Fahrtkosten (Entscheidung)"],
        ),
        ("Der Kauf von 10 Uhren (1.150 DM)", ["Kauf", "Uhren"]),
        (
            "Der Wehrführer berichtete von 17 Einsätzen: 5 Brände, 9 Hilfen und 3 Fehlalarme.",
            ["Wehrführer", "Einsätze: Brände", "Einsätze: Hilfen", "Einsätze: Fehlalarme"],
        ),
        (
            "Versorgt werden 512 Personen in 163 Häusern.",
            ["Personen versorgt", "Häuser versorgt"],
        ),
        ("Der Mast ist 210 m vom Kindergarten entfernt.", ["Mast, vom Kindergarten entfernt"]),
        ("SK: 37 Beschäftigte haben einen weiten Weg.", ["Beschäftigte einen weiten Weg"]),
        ("Der Verein stiftet 12 Bänke.", ["Verein: Bänke stiftet"]),
        (
            "Aufgenommen wurden 14 Katzen, 96 Hunde und 8 Ziegen.",
            ["Katzen aufgenommen", "Hunde aufgenommen", "Ziegen aufgenommen"],
        ),
        ("Das Land gibt für den Radweg 40.000 €.", ["Radweg (Land)"]),
        (
            "Die Baukosten betragen 124.000 Euro, das Land steuert 70 % bei.",
            ["Baukosten", "Baukosten, Land"],
        ),
        ("Das Haus umfaßt 1.860 cbm umbauten Raum.", ["umbauten Raum"]),
        ("Sie braucht eine Zusage über 650 € Honorar.", ["Honorar (Zusage)"]),
        (
            "Er erhält den Auftrag für den Anstrich der Halle zum Preis von 900 €.",
            ["Preis (Auftrag für den Anstrich der Halle)"],
        ),
    ],
)
def test_who_is_there_wholes_and_brackets(text: str, expected: list[str | None]) -> None:
    assert subjects(text) == expected


def test_what_is_measured_stands_under_its_item() -> None:
    outline = Outline(
        (AgendaItem("2", "Friedhof", Evidence(1, 0, 11)),), (Section("item", 0, 2, 0),)
    )
    extractor = StatisticExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    text = "2. Friedhof\nDie Erweiterung der Fläche kostet 900 €."
    facts = extractor.extract(typed(text), outline, Facts())
    assert [one.subject for one in facts.statistics] == ["Erweiterung der Fläche (Friedhof)"]


def test_who_pays_stands_behind_what_is_paid() -> None:
    text = "Für die Bänke bietet die Muster KG 900 €."
    start = text.index("Muster")
    mention = OrganisationMention("Muster KG", "Muster KG", Evidence(1, start, start + 9))
    facts = found(text, known=Facts(organisation_mentions=(mention,)))
    assert [one.subject for one in facts.statistics] == ["Bänke, Muster KG"]
