from __future__ import annotations

from pathlib import Path

import pytest
from plain_text import transcript

from pipeline.dictionaries import Dictionaries, NameRule
from pipeline.extract.people.extractor import PeopleExtractor
from pipeline.lexicon import Lexicon
from pipeline.records import Evidence, Facts, OrganisationMention
from pipeline.settings import ExtractSettings
from pipeline.structure import outline

STELLVERTRETER = "stellvertretender Vorsitzender"
BOTH = "Bürgermeisterin, Vorsitzende"


def facts(text: str, dictionaries: Dictionaries | None = None, known: Facts | None = None) -> Facts:
    paper = transcript(text)
    extractor = PeopleExtractor(dictionaries or Dictionaries(), Lexicon.load(), ExtractSettings())
    return extractor.extract(paper, outline(paper), known or Facts())


def names(text: str) -> list[str]:
    return [person.name for person in facts(text).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Herr Zirbel berichtet.", ["Zirbel"]),
        ("Hr. Dr. Ulf Zirbel fragt nach.", ["Ulf Zirbel"]),
        ("Bürgermeister Zirbel antwortet.", ["Zirbel"]),
        ("Der Rat dankt Ulf Zirbel.", ["Ulf Zirbel"]),
        ("GR DI Eva Ohnemus, BSc, fragt.", ["Eva Ohnemus"]),
        ("Es spricht Florian von Ohnemus zum Haushalt.", ["Florian von Ohnemus"]),
        ("Frau Zirbel vom Sportbund ist Gast.", ["Zirbel"]),
        ("Prof. Dr. rer. nat. Anna-Lena Zirbel", ["Anna-Lena Zirbel"]),
        ("StR. a. D. Ulf Zirbel wird geehrt.", ["Ulf Zirbel"]),
        ("J. Zirbel legt vor, Frau Zirbel prüft.", ["Zirbel"]),
        ("Saft – Ida, Ulf\nFeuerkorb holen – Eva bis 4.11.", []),
        ("Sie folgt auf Herrn Blößel\nOrganisatorisches (Fahrtkosten) wurde geklärt.", ["Blößel"]),
    ],
)
def test_people_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Die Käthe-Kollwitz-Straße wird gesperrt.",
        "Der Schulhof der Heinrich-Heine-Schule wird neu.",
        "Der Stadtrat Erfurt hat beschlossen.",
        "Der Gemeinderat beschließt den Antrag.",
        "Herr Bürgermeister, Frau Vorsitzende, meine Damen und Herren!",
        "Das Ministerium für Arbeit, Soziales, Gesundheit, Frauen und Familie prüft.",
        "Die Mittel stammen vom Europäischen Sozialfonds.",
        "Der Ernst der Lage ist bekannt.",
        "Ort ist das Bürgerzentrum „Bertha von Suttner“ in der Nordstadt.",
        "Die Robert Bosch Stiftung fördert.",
    ],
)
def test_no_people(text: str) -> None:
    assert names(text) == []


def test_a_surname_means_the_only_bearer() -> None:
    found = facts("Ulf Zirbel eröffnet. Herr Zirbel und Hr. Zirbels Vertreter danken Dr. Zirbel.")
    assert [person.name for person in found.people] == ["Ulf Zirbel"]
    assert found.people[0].given_name == "Ulf"
    assert found.people[0].surname == "Zirbel"
    assert found.people[0].title == "Dr."
    assert len(found.person_mentions) == 4


def test_two_bearers_of_a_surname_are_never_merged() -> None:
    found = facts("Ulf Zirbel und Eva Zirbel kommen. Später spricht Zirbel, Herr Zirbel genannt.")
    assert {person.name for person in found.people} == {"Ulf Zirbel", "Eva Zirbel", "Zirbel"}


def test_misread_forms_join() -> None:
    found = facts("Jürgen Schäfenacker kommt. Herr Schafenacker geht. Herr Schifenacker bleibt.")
    assert [person.name for person in found.people] == ["Jürgen Schäfenacker"]


def test_function_and_organisation() -> None:
    found = facts(
        "Herr Zirbel (Leiter Amt für Sport) spricht. Dann folgt Ida Rosenstiel (SPD).\n\n"
        "Frau Ohnemus, Geschäftsführerin Lindenhof e.V., berichtet."
    )
    by_name = {person.name: person for person in found.people}
    assert by_name["Zirbel"].function == "Leiter Amt für Sport"
    assert by_name["Ida Rosenstiel"].organisation == "SPD"
    assert (by_name["Ohnemus"].function or "").startswith("Geschäftsführerin")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Frau Ida Muster wird mit 12 Stimmen zur 2. Vorsitzenden gewählt.", "2. Vorsitzende"),
        ("Zum stellvertretenden Vorsitzenden wurde Ida Muster gewählt.", STELLVERTRETER),
        ("Ida Muster, wohnhaft in Ulm, als Kassierin", "Kassierin"),
        ("TOP 3: Wahlen\n- 2. Vorsitzende: Ida Muster (28 Stimmen)", "2. Vorsitzende"),
        ("Die Vorsitzende Ida Muster grüßt. Bürgermeisterin Ida Muster dankt.", BOTH),
        ("Ida Muster wird als Kassierin vorgeschlagen.", None),
        ("Ida Muster wird zur Versammlungsleiterin bestimmt.", None),
        ("Ida Muster wurde als Kassierin verabschiedet.", None),
    ],
)
def test_offices_that_sentences_and_labels_tell(text: str, office: str | None) -> None:
    assert [person.function for person in facts(text).people] == [office]


def test_dictionary_of_names() -> None:
    rules = Dictionaries(
        names=(
            NameRule("Ulf Zirbel", ("Zirbl", "U. Zirbel"), False, "names.csv:2"),
            NameRule("Rot", (), True, "names.csv:3"),
        )
    )
    found = facts("Herr Zirbl und Herr Rot streiten.", rules)
    assert [person.name for person in found.people] == ["Ulf Zirbel"]


def test_a_name_inside_of_an_organisation_is_no_person() -> None:
    text = "Das Ingenieurbüro Ulf Zirbel plant."
    bodies = (OrganisationMention("x", "x", Evidence(1, 4, 30)),)
    assert facts(text, known=Facts(organisation_mentions=bodies)).people == ()


def test_mentions_quote_the_paper() -> None:
    paper = transcript("Gestern kam\nFrau Dr. Ida\nRosenstiel zur Sitzung.")
    extractor = PeopleExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    mention = extractor.extract(paper, outline(paper), Facts()).person_mentions[0]
    assert mention.person == "Ida Rosenstiel"
    assert paper.quote(mention.evidence) == "Frau Dr. Ida\nRosenstiel"


def test_real_minutes(shared: Path) -> None:
    text = (shared / "real" / "pep-jhv-2016-04-20.truth.txt").read_text(encoding="utf-8")
    assert len(names(text)) in range(29, 34)


def test_an_installed_model_adds_names_without_any_sign(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    model = spacy.blank("de")
    ruler = model.add_pipe("entity_ruler")
    ruler.add_patterns(
        [{"label": "PER", "pattern": "Xaq Zirbelquast"}, {"label": "PER", "pattern": "Gute Frage"}]
    )
    model.to_disk(tmp_path / "model")
    paper = transcript("Dann sprach Xaq Zirbelquast. Das war eine Gute Frage.")
    for name, expected in (("blank", []), (str(tmp_path / "model"), ["Xaq Zirbelquast"])):
        settings = ExtractSettings(model=name)
        extractor = PeopleExtractor(Dictionaries(), Lexicon.load(), settings)
        found = extractor.extract(paper, outline(paper), Facts())
        assert [person.name for person in found.people] == expected


def test_organisations_that_only_stand_beside_people() -> None:
    text = """Protokoll

Anwesend:
Ida Rosenstiel (SAB)
Ulf Zirbel, Kurdischer Kulturkreis
Jörn Pfähler (Fachbereich Soziales)
Gesine Möhring (Apothekerin)

TOP 1: Begrüßung
Text."""
    found = facts(text).organisation_mentions
    assert [one.organisation for one in found] == ["SAB", "Kurdischer Kulturkreis"]
    assert [one.name_raw for one in found] == ["SAB", "Kurdischer Kulturkreis"]


def test_lines_of_signatures_are_no_bodies() -> None:
    found = facts("Ida Rosenstiel, Schriftführerin Gesine Möhring, 1. Vorsitzende").people
    assert all(person.organisation is None for person in found)


def test_given_names_alone_before_a_verb_or_where_the_list_has_no_others() -> None:
    text = "Ida erläutert den Antrag.\nDer Antrag von Jörn ist da."
    assert names(text) == ["Ida"]
    listed = "Niederschrift\n\nAnwesend: Gesine, Konrad, Ulf\n\nTOP 1: Fahrt (Jörn)\n\n" + text
    assert set(names(listed)) == {"Gesine", "Konrad", "Ulf", "Ida", "Jörn"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fahrt nach Ulm (Gesine)", ["Gesine"]),
        ("Plakate kleben (Ulf/Gesine) (5 min)", ["Ulf", "Gesine"]),
        ("Gesine: Wann ist das fertig?", ["Gesine"]),
        ("Ulf und Gesine: Einkauf", ["Ulf", "Gesine"]),
        ("Ulf, Gesine, Jörn", ["Ulf", "Gesine", "Jörn"]),
        ("Das klären wir (Gesine fragt nach).", ["Gesine"]),
        ("Gesine kümmert sich.", ["Gesine"]),
        (
            "Gesine: Rosen.\nUlf kauft ein (Jörn).\nWir fragen Heike.",
            ["Gesine", "Ulf", "Jörn", "Heike"],
        ),
    ],
)
def test_given_names_alone_are_told(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kasse: 12 Euro",
        "Der Antrag von Gesine",
        "Mai: Ausflug (Juni)",
        "Rose: rot",
        "Pfarre Ulm-St. Ida hat gebaut.",
        "Gesine mit Rad",
    ],
)
def test_nobody_is_called_without_a_sign(text: str) -> None:
    assert not names(text)


def test_an_initial_stands_for_a_surname() -> None:
    text = "Ulf O. begrüßt alle. Gewählt werden Ida T. und Ulf S. Der Kassenwart Ida T. dankt."
    assert names(text) == ["Ulf O.", "Ida T.", "Ulf S."]
    assert names("Ulf Zirbel ist da. Ulf Z. fragt, Ida Z. auch.") == ["Ulf Zirbel", "Ida Z."]


def test_a_part_of_a_double_given_name_means_its_bearer() -> None:
    assert names("Jens-Peter Zirbel ist da. Ausblick (Jens)") == ["Jens-Peter Zirbel"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es spricht Heilgard Rosenstiel.", ["Heilgard Rosenstiel"]),
        ("Feride Pfähler und Moidl Zirbel danken.", ["Feride Pfähler", "Moidl Zirbel"]),
        ("Die Schachfreunde Erfurt fehlen. Sportfreund Erfurt ist da.", ["Erfurt"]),
        ("Anleitung Zirbel, Einleitung Zirbel, Zuleitung Zirbel", []),
        ("Die Leitung Zirbel und Projektleitung Häfner", ["Zirbel", "Häfner"]),
        ("Dem Kassier Décharge erteilen, alle Traktanden", []),
    ],
)
def test_rare_given_names_and_what_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Als Stimmenzähler walten Gerber\nFritz und Bühlmann Heidi.",
            ["Fritz Gerber", "Heidi Bühlmann"],
        ),
        ("Gerber Fritz spricht.", []),
        ("Gerber Ulf Zirbel, Bauer Heidi Ohnemus", ["Ulf Zirbel", "Heidi Ohnemus"]),
        ("Frau Meyer I und Frau Meyer II fehlen. Frau Meyer II fragt.", ["Meyer I", "Meyer II"]),
        ("Frau Meyer I fehlt, Herr Zirbel sen. nicht.", ["Meyer", "Zirbel"]),
        ("Ulf Zirbel sen. fragt Ulf Zirbel jun.", ["Ulf Zirbel sen.", "Ulf Zirbel jun."]),
        ("Anwesend: GR Fischer Karl, GR Zirbel Ida", ["Karl Fischer", "Ida Zirbel"]),
        ("Es erscheint Jette Ohnemusser.", ["Jette Ohnemusser"]),
    ],
)
def test_surnames_first_and_bearers_of_one_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Herr Zirbel vom Landschaftsamt\nberichtet.", "Landschaftsamt"),
        ("Herr Zirbel, der im Landschaftsamt arbeitet", None),
        ("Herr Zirbel dankt dem Landschaftsamt.", None),
    ],
)
def test_who_sends_somebody_stands_behind_the_name(text: str, expected: str | None) -> None:
    at = text.index("Landschaftsamt")
    body = Evidence(1, at, at + len("Landschaftsamt"))
    known = Facts(organisation_mentions=(OrganisationMention("Landschaftsamt", "", body),))
    assert facts(text, known=known).people[0].organisation == expected


def test_a_person_beside_another_is_not_where_they_work() -> None:
    text = (
        "Protokoll | Urs Probst\nStimmenzähler | Regula Ammann, Hansjörg Wiesendanger\nOrt | Halle"
    )
    _, first, second = facts(text).people
    assert (first.name, first.organisation) == ("Regula Ammann", None)
    assert second.name == "Hansjörg Wiesendanger"
