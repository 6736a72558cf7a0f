"""Short protocols as text, from their outline to their facts."""

from __future__ import annotations

import pytest
from plain_text import transcript

from pipeline.dictionaries import Dictionaries
from pipeline.extract.facts import extract_facts, extractors
from pipeline.lexicon import Lexicon
from pipeline.records import Facts
from pipeline.settings import ExtractSettings
from pipeline.structure import outline

CHAIN = extractors(Dictionaries(), Lexicon.load(), ExtractSettings())


def facts_of(text: str, head: str = "*Protokoll der Sitzung vom 03.02.2004") -> Facts:
    paper = transcript(f"{head}\n\n{text}")
    return extract_facts(paper, outline(paper), CHAIN)


def measured(text: str) -> list[tuple[float, str, str | None, str | None]]:
    facts = facts_of(f"*1. Bericht\n{text}")
    return [(one.value, one.unit, one.qualifier, one.subject) for one in facts.statistics]


def decided(text: str) -> list[tuple[str | None, int | None, str]]:
    return [(one.outcome, one.yes, one.text) for one in facts_of(f"*1. Anträge\n{text}").decisions]


def test_a_list_of_names_is_no_body_of_the_first() -> None:
    facts = facts_of(
        "Anwesend: Silke Overbeck, Jan Dreesen, Holger Pamp\n\n*1. Einstellungen\nText."
    )
    assert [(one.name, one.organisation) for one in facts.people] == [
        ("Silke Overbeck", None),
        ("Jan Dreesen", None),
        ("Holger Pamp", None),
    ]


def test_who_came_instead_of_one_excused_is_present() -> None:
    facts = facts_of(
        "Anwesend: Silke Overbeck, Jan Dreesen\n"
        "Entschuldigt: Marlies Donath, dafür (anwesend) Ersatzmitglied Frank Ullmann\n\n"
        "*1. Einstellungen\nText."
    )
    assert {(one.person, one.role) for one in facts.attendance} == {
        ("Silke Overbeck", "present"),
        ("Jan Dreesen", "present"),
        ("Marlies Donath", "excused"),
        ("Frank Ullmann", "present"),
    }


def test_the_numbers_of_a_list_are_no_ranks() -> None:
    facts = facts_of(
        "Anwesende:\n1. Bgm. Johann Leitenbauer\n2. Vizebgm. Mag. Elfriede Pühringer\n"
        "3. GV Karl Wöss\n4. GR Josef Hauzenberger\n\n*1. Bericht\nText."
    )
    assert [one.function for one in facts.people] == ["Bgm.", "Vizebgm.", "GV", "GR"]


def test_ranks_of_mayors_stay() -> None:
    facts = facts_of(
        "Anwesend:\n1. Bürgermeister Johann Leitenbauer\n2. Bürgermeister Elfriede Pühringer\n"
        "3. Bürgermeister Karl Wöss\nGemeinderat Josef Hauzenberger\n\n*1. Bericht\nText."
    )
    told = [f"{number}. Bürgermeister" for number in (1, 2, 3)]
    assert [one.function for one in facts.people] == [*told, "Gemeinderat"]


def test_who_is_excused_is_not_present_for_a_tick_in_his_row() -> None:
    facts = facts_of(
        "Teilnehmer | Firma | Verteiler\nHerr Mertins | Stadt Kyritz | x\n"
        "Herr Zielke | Elektro Zielke GmbH | x\nFrau Thiede (entschuldigt) | Denkmalamt | x\n\n"
        "*1. Bericht\nText."
    )
    roles = {(one.person, one.role) for one in facts.attendance}
    assert roles == {("Mertins", "present"), ("Zielke", "present"), ("Thiede", "excused")}


def test_each_of_two_amounts_keeps_the_noun_before_it() -> None:
    for first, second in (("2.315 €", "2.498 €"), ("€ 2.315,20", "€ 2.498,10")):
        text = f"Es stehen Erträgen von {first} Aufwendungen von {second} gegenüber."
        subjects = [one[3] or "" for one in measured(text)]
        assert [one.split()[0] for one in subjects] == ["Erträgen", "Aufwendungen"]


def test_brackets_behind_the_numbers_of_a_list_say_what_they_are() -> None:
    text = (
        "Die Hebesätze bleiben bei 300 v. H. (Grundsteuer A), 365 v. H. (Grundsteuer B) "
        "und 370 v. H. (Gewerbesteuer)."
    )
    subjects = [(one[3] or "").partition(" (")[0] for one in measured(text)]
    assert subjects == ["Grundsteuer A", "Grundsteuer B", "Gewerbesteuer"]


def test_a_large_thing_is_measured_and_its_price_by_itself() -> None:
    text = "Das 812 qm große Grundstück zum Preis von 45 DM/qm wird verkauft."
    subjects = [one[3] or "" for one in measured(text)]
    assert subjects[0].split()[0].strip(",") == "Grundstück"
    assert "Preis" in subjects[1]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Auf Anfrage sagt Erster Stadtrat Emmerich das zu.", []),
        ("Der Kleingartenverein Sonnenhang e.V. Gera lädt ein.", ["Gera"]),
        ("Der Kleingartenverein Sonnenhang e. V. Gera lädt ein.", ["Gera"]),
    ],
)
def test_towns_behind_offices_and_clubs(text: str, places: list[str]) -> None:
    assert [one.name for one in facts_of(f"*1. Bericht\n{text}").places] == places


def test_an_adjective_with_a_capital_letter_is_no_unit() -> None:
    text = "Es waren 29 Einsätze (11 Brände, 15 Technische Hilfeleistungen, 3 Fehlalarme)."
    units = [one[1] for one in measured(text)]
    assert units == ["Einsätze", "Brände", "Hilfeleistungen", "Fehlalarme"]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Wehrführer Möckelt berichtet über 29 Einsätze.", None),
        ("Die Schule verfügt über 41 Plätze.", None),
        ("Es kamen über 300 Gäste.", "über"),
    ],
)
def test_over_says_more_only_where_it_belongs_to_no_verb(text: str, qualifier: str | None) -> None:
    assert [one[2] for one in measured(text)] == [qualifier]


def test_what_the_next_clause_tells_does_not_belong_to_a_number_before_it() -> None:
    text = (
        "Bisher wurden 14 Projekte mit 812.000 € Fördermitteln beschlossen, 6 sind abgeschlossen."
    )
    assert "abgeschlossen" not in (measured(text)[0][3] or "")


@pytest.mark.parametrize("vote", ["Abstimmungsergebnis: einstimmig", "(10 : 0 : 0)"])
def test_the_next_point_of_a_list_begins_behind_a_vote(vote: str) -> None:
    text = (
        f"a) Der Rat stellt den Jahresabschluss 2003 fest. {vote} "
        "b) Dem Bürgermeister wird Entlastung erteilt. Abstimmungsergebnis: 9 Ja, 0 Nein"
    )
    told = decided(text)
    assert [one[2] for one in told] == [
        "Der Rat stellt den Jahresabschluss 2003 fest.",
        "Dem Bürgermeister wird Entlastung erteilt.",
    ]
    assert told[1][1] == 9


def test_an_arrow_with_the_result_below_the_counts_is_no_second_decision() -> None:
    text = (
        "Der Verein möge beschließen, für Trikots bis zu 400 € bereitzustellen.\n"
        "Abstimmung: 4 Ja / 0 Nein / 0 Enthaltungen\n-> angenommen"
    )
    assert [one[:2] for one in decided(text)] == [("adopted", 4)]


def test_a_motion_is_what_was_voted_on_though_a_sentence_follows_it() -> None:
    text = (
        "Herr Blum stellt den Antrag auf Erneuerung des Zauns. Der Platzwart holt Angebote ein.\n"
        "Ja-Stimmen: 1, Nein-Stimmen: 3, Enthaltungen: 0\nDer Antrag ist abgelehnt."
    )
    told = decided(text)
    assert [one[:2] for one in told] == [("rejected", 1)]
    assert told[0][2].startswith("Herr Blum stellt den Antrag auf Erneuerung des Zauns.")


def test_a_second_motion_is_voted_on_by_itself() -> None:
    text = (
        "GR Moser stellt den Antrag, € 4.000,- zu gewähren.\n"
        "GR Plöderl stellt den Gegenantrag, € 5.000,- zu gewähren.\n"
        "Abstimmung über den Gegenantrag: 2 dafür, 5 dagegen – abgelehnt."
    )
    told = decided(text)
    assert told == [("rejected", 2, "GR Plöderl stellt den Gegenantrag, € 5.000,- zu gewähren.")]


def test_who_relieves_the_treasurer_is_told_by_the_sentence_itself() -> None:
    text = "Ida berichtet über die Ausgaben.\nDie Anwesenden entlasten die Kassierin einstimmig."
    assert [one[2] for one in decided(text)] == [text.partition("\n")[2]]


def test_elected_ones_in_rows_with_their_offices() -> None:
    text = (
        "1. Vorsitzende: Tanja Vollmer, 13 Stimmen, 1 Enthaltung\n\n"
        "Stellvertreter: Marco Reisinger, 14 Stimmen\n\nAlle nehmen die Wahl an."
    )
    assert [one[:2] for one in decided(text)] == [("adopted", 13), ("adopted", 14)]


def test_how_one_elects_is_no_decision() -> None:
    assert decided("Wahlleiter ist Herr Oßwald. Es wird offen gewählt.") == []


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "*Freiwillige Feuerwehr Obersteinfeld e. V.\n*Protokoll der Jahreshauptversammlung "
            "am 24. Januar 2014",
            "Freiwillige Feuerwehr Obersteinfeld e. V.",
        ),
        (
            "*Ergebnisprotokoll der 9. Sitzung des Entscheidungsgremiums der LAG Oberes Wiesental "
            "e.V. vom 22.06.2017",
            "Entscheidungsgremium der LAG Oberes Wiesental e.V.",
        ),
        (
            "*Niederschrift über die 14. Sitzung des Betriebsrates der Städtischen\n"
            "Kliniken Möhnstedt gGmbH am 12.09.1996",
            "Betriebsrat der Städtischen Kliniken Möhnstedt gGmbH",
        ),
        (
            "*Protokoll der 3. Sitzung des Begleitausschusses der Partnerschaft Landkreis\n"
            "*Altenburger Land am 12.06.2018",
            "Begleitausschuss der Partnerschaft Landkreis Altenburger Land",
        ),
    ],
)
def test_the_whole_name_of_the_body(head: str, body: str) -> None:
    meeting = facts_of("*1. Bericht\nText.", head).meeting
    assert meeting is not None
    assert meeting.body == body
