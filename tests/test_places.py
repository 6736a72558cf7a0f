from __future__ import annotations

import pytest
from typed_text import NO_OUTLINE, typed

from pipeline.dictionaries import Dictionaries, PlaceRule
from pipeline.extract.places.extractor import PlaceExtractor
from pipeline.gazetteer import Gazetteer
from pipeline.lexicon import Lexicon
from pipeline.records import Evidence, Facts, Meeting
from pipeline.settings import ExtractSettings


def places(text: str, dictionaries: Dictionaries | None = None, region: str = "") -> Facts:
    extractor = PlaceExtractor(
        dictionaries or Dictionaries(), Lexicon.load(), ExtractSettings(region=region)
    )
    return extractor.extract(typed(text), NO_OUTLINE, Facts())


def names(text: str) -> list[str]:
    return [place.name for place in places(text).places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Sitzung fand in Erfurt statt.", ["Erfurt"]),
        ("Gemeinderat Marquardt fragt nach den Kosten.", []),
        ("Das Geländer Marktgasse ist morsch.", ["Marktgasse"]),
        ("Die Haltestelle Lindenplatz wird verlegt.", ["Lindenplatz"]),
        ("in der Haupt- und Gartenstraße", ["Hauptstraße", "Gartenstraße"]),
        ("Bebauungsplan Nr. 9 „Am Hirtenland“", ["Am Hirtenland"]),
        ("Das Treffen ist im Pfarrsaal Zolling.", ["Zolling"]),
        ("Die Fahrt geht nach Rom.", ["Rom"]),
        ("Vertreter aus Bad Berka und Saalfeld berichten.", ["Bad Berka", "Saalfeld"]),
        ("Wanderung durch Zellerfeld", ["Zellerfeld"]),
        ("eine Reise nach Oruro (Bolivien)", ["Oruro"]),
        ("Geruch in Bad Bodendorf", ["Bad Bodendorf"]),
        ("Die Mulde am Pegel Golzern", ["Golzern"]),
        ("Schulen in Dahn und Waldfischbach", ["Dahn", "Waldfischbach"]),
        ("Ida Muster (OV Petershausen)", ["Petershausen"]),
        ("die Nachbarschaftshilfe Bestenheid e. V.", ["Bestenheid"]),
        ("Dienst in der Kreisstraßenmeisterei Neuenhaus", ["Neuenhaus"]),
        ("In Holzminden und Bodenwerder: Ida Quast, Polle", ["Holzminden", "Bodenwerder", "Polle"]),
        ("im Freistaat Thüringen", ["Thüringen"]),
        ("Erfurts Haushalt ist beschlossen.", ["Erfurt"]),
        ("drei Dortmunder Schulen", ["Dortmund"]),
        ("STADT WELS", ["Wels"]),
        ("Das Treffen in Rapperswil und Bülach", ["Rapperswil", "Bülach"]),
        ("Die Gemeinde Wollerau im Kanton Thurgau", ["Wollerau", "Thurgau"]),
        ("Der Zug kostet 20 Cents. Die Sitten sind streng.", []),
        ("Lena Beispiel (Karlsruhe)", ["Karlsruhe"]),
        ("Kreuzung Lindenstraße / Hintere Gasse", ["Lindenstraße", "Hintere Gasse"]),
        ("Die Weimarer Straße wird saniert.", ["Weimarer Straße"]),
        ("in der Kurzen Straße 5", ["Kurze Straße"]),
        ("in der Großen Nübelstraße", ["Große Nübelstraße"]),
        ("Familien aus der Ukraine und Syrien", ["Ukraine", "Syrien"]),
        ("eine Reise nach Kopenhagen", ["Kopenhagen"]),
        ("Die Gemeinden Etzdorf, Hünern und Subing planen.", ["Etzdorf", "Hünern", "Subing"]),
        ("Schlaglöcher in der Straße Am Noor", ["Am Noor"]),
        ("Bebauung „An der Krimm“, Bebauungsplan „Am Engen II“", ["An der Krimm"]),
        ("BR-Zimmer, Mühlacker-Lienzingen", ["Mühlacker", "Lienzingen"]),
        ("Frau Bärwald-Noack, Klaus-Peter", []),
        ("Das Bad in Rungg ist zu, der Gehsteig im Monitoring auch.", ["Rungg"]),
        ("Bürgermeister Rainhard Borkenhagen und Dipl.-Kfm. Käseberg", []),
        ("in Quedlinburg-Süderstadt", ["Quedlinburg", "Süderstadt"]),
        ("viele Menschen leben in Untermietverhältnissen", []),
        ("Ecke Talstraße-Mühlweg", ["Talstraße", "Mühlweg"]),
        ("in der Lindenstr. 4", ["Lindenstraße"]),
        ("Quartier ,,Am Birkenhain”: 512 EW", ["Am Birkenhain"]),
        ("Stadtteil Alte Ziegelei / Schwarza", ["Alte Ziegelei", "Schwarza"]),
        ("in der Leipziger Südstadt", ["Leipzig", "Südstadt"]),
        ("im Stadtteil Erfurt-Nord", ["Erfurt", "Erfurt-Nord"]),
        ("Die Gemeinde Haus hat gebaut.", ["Haus"]),
        ("Der Weg nach Mauschwitz bleibt.", ["Mauschwitz"]),
        ("Verkauf in Ullitz und Mauschwitz", ["Ullitz", "Mauschwitz"]),
        ("Die Brücke über die Bimbach wird gesperrt.", ["Bimbach"]),
        ("Hochbehälter Mauschwitz", ["Mauschwitz"]),
        ("Treffpunkt: Schulstr. 14, Waldniel", ["Schulstraße", "Waldniel"]),
        ("Aula, Lindenhof 29, 14478 Potsdam", ["Lindenhof", "Potsdam"]),
        ("ein Haus im Katharinenviertel", ["Katharinenviertel"]),
        ("Das Treffen in Dortmund; die Schule in Kamen", ["Dortmund", "Kamen"]),
        ("Stadtteil | Haltestellen\nKücknitz | 57\nSumme | 57", ["Kücknitz"]),
        ("Die Sitzung in Essen war kurz.", ["Essen"]),
        ("Ausbau der Straßenunterhaltung Kehrsen", ["Kehrsen"]),
        ("ein Berater für Fehlheim", ["Fehlheim"]),
        ("Gutsverwalter Bodo von Kehrsen und Polizeidirektor Fehlheim berichten.", []),
        ("Der Preis beim Gasthof Kehrsen und bei der Kehrsen KG steigt.", []),
        ("Herr Mölln spricht. Der Antrag Mölln ruht.", []),
        ("Herr Mölln spricht. Er wohnt in Mölln.", ["Mölln"]),
        ("Kirchgemeinde Sternberg", ["Sternberg"]),
        ("Der Kindergarten St. Georg wird größer.", []),
        ("Schlitz- und Durchbruchspläne", []),
        ("der Haushalt des Wetteraukreises", ["Wetteraukreis"]),
        ("in der Großen Weimarer Straße", ["Große Weimarer Straße"]),
        ("an der Bad Berkaer Straße", ["Bad Berkaer Straße"]),
        ("Das Gebäude Hauptstraße 5 wird saniert.", ["Hauptstraße"]),
        ("Die Lübsche Straße wird saniert.", ["Lübsche Straße"]),
        ("Büro, Uferpromenade 7", ["Uferpromenade"]),
        ("Je Platz entstehen Kosten.", []),
        ("Velbert-Langenberg, den 3. Mai 1991", ["Velbert", "Langenberg"]),
    ],
)
def test_places_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Neue Wege für das Haus am Berg",
        "296 Plätze in der Halle",
        "Niederschrift von Heinz Lothes. Lothes fragt.",
        "Dipl.-Kfm. Käseberg spricht. Käseberg, 19.2.82",
        "Es fehlt: Koll.in Opladen (krank)",
        "Freiherr von Stöckheim sprach, Stv. von Stöckheim nicht.",
        "Max Gleißenthal fehlt. Stadtrat Gleißenthal spricht.",
        "Der Adventmarkt auf dem Kunstrasenplatz, Mehrweg 21 km",
        "Das Essen war gut, das Buch auch.",
        "Herr Berlin und Frau Erfurt danken.",
        "Dr. Wuppertal berichtet.",
        "Der Parkplatz und der Spielplatz am Radweg",
        "Das Catering und der Ring",
        "bis Mitte Januar",
        "Mittel des Bundes und des Landes",
        "rathaus@erfurt.de, www.erfurt.de",
        "im Rahmen der Sitzung in Höhe von 500 Euro",
        "Wirksamkeit im Stadtteil Förderung",
        "17 Linden wurden gefällt, 430 t Halle gestreut",
        "Gemeinderat Karl Zirbel fehlt.",
        "Sie ist in Elternzeit und in Handarbeit geübt.",
        "Die Schule in Kamen",
        "Die Mauer wird bis Allerheiligen ausgebessert.",
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert names(text) == []


def test_the_town_where_the_meeting_was() -> None:
    text = "Kleiner Saal, Lauterbach"
    extractor = PlaceExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    meeting = Meeting(title=None, evidence=Evidence(1, 0, 5), place=text)
    found = extractor.extract(typed(text), NO_OUTLINE, Facts(meeting=meeting))
    assert [place.name for place in found.places] == ["Lauterbach"]
    assert names(text) == []


def test_the_document_decides_between_places_of_one_name() -> None:
    found = places("Mühlhausen, Gelbelsee und Ingolstadt in Bayern berichten.")
    there = next(place for place in found.places if place.name == "Mühlhausen")
    assert there.latitude is not None
    assert there.latitude < 50
    assert places("Sitzung in Mühlhausen").places[0].population == 38108


def test_a_name_of_many_towns_gets_no_guessed_coordinates() -> None:
    found = places("Die Sitzung in Erfurt, ein Gast aus Neukirchen")
    assert [(place.name, place.latitude) for place in found.places] == [
        ("Erfurt", 50.9773),
        ("Neukirchen", None),
    ]


def test_evidence_quotes_what_stands_on_the_page() -> None:
    text = "Beginn\nDie Sitzung fand in Bad Berka statt."
    mention = places(text).place_mentions[0]
    assert typed(text).quote(mention.evidence) == "Bad Berka"


def test_the_user_decides() -> None:
    rules = Dictionaries(
        places=(
            PlaceRule(
                "Kleindörfel", ("Kl. Dörfel",), "district", 50.5, 11.5, False, "places.csv:2"
            ),
            PlaceRule("Erfurt", (), "", None, None, True, "places.csv:3"),
        )
    )
    found = places("Von Erfurt nach Kl. Dörfel", rules)
    assert [(place.name, place.kind, place.latitude) for place in found.places] == [
        ("Kleindörfel", "district", 50.5)
    ]


def test_the_table_knows_coordinates_and_doubt() -> None:
    table = Gazetteer.load()
    assert "Erfurt" in table
    assert table.doubt("Erfurt") == 0
    assert table.doubt("Haus") == 2
    assert table.places("Wels")[0].state == "Oberösterreich"
