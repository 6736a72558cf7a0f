from __future__ import annotations

import pytest
from typed_text import NO_OUTLINE, typed

from pipeline.dictionaries import Dictionaries
from pipeline.extract.decisions.deciding import Deciding
from pipeline.extract.decisions.extractor import DecisionExtractor
from pipeline.extract.decisions.units import units_of
from pipeline.extract.decisions.votes import read_vote
from pipeline.lexicon import Lexicon
from pipeline.records import Attendance, Decision, Evidence, Facts, Passage
from pipeline.settings import ExtractSettings


def found(text: str, known: Facts | None = None) -> Facts:
    extractor = DecisionExtractor(Dictionaries(), Lexicon.load(), ExtractSettings())
    return extractor.extract(typed(text), NO_OUTLINE, known or Facts())


def counts(one: Decision) -> tuple[object, ...]:
    return one.outcome, one.yes, one.no, one.abstain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 Ja-Stimmen, 4 Nein-Stimmen, 2 Enthaltungen", (15, 4, 2)),
        ("Ja: 6 Nein: 13 Enthaltung: 2", (6, 13, 2)),
        ("5 dafür, 0 dagegen", (5, 0, None)),
        ("mit 60 Ja-Stimmen bei 3 Enthaltungen", (60, None, 3)),
        ("einstimmig mit zwei Enthaltungen", (None, None, 2)),
        ("dagegen 18, 4 enthalten sich", (None, 18, 4)),
        ("10 Zustimmen, 0 Gegenstimmen, 0 Enthaltungen", (10, 0, 0)),
        ("mit einer Gegenstimme", (None, 1, None)),
        ("mit 5:2 Stimmen", (5, 2, None)),
        ("mit fünf zu drei Stimmen", (5, 3, None)),
        ("mit 4 : 2 : 0 Stimmen", (4, 2, 0)),
        ("mit 12 Stimmen (A, B) gegen 4 Stimmen (C)", (12, 4, None)),
        ("ohne Gegenstimmen und Enthaltungen", (None, 0, 0)),
        ("Ja/Nein/Enthaltungen: 7/0/1", (7, 0, 1)),
        ("einstimmig, 0/0/0", (None, None, None)),
        ("Pro: 9, Contra: 0, Enthaltung: 1", (9, 0, 1)),
        ("mit 2 Pro- und 8 Gegenstimmen", (2, 8, None)),
        ("mit 18 Ja-, 4 Nein-Stimmen und 2 Enthaltungen", (18, 4, 2)),
        ("mit 14 Stimmen bei 3 Gegenstimmen und 2 Enthaltungen", (14, 3, 2)),
        ("Der Rat beschließt mit 8:3 den Kauf", (8, 3, None)),
        ("Sein Antrag erhielt 29 Stimmen und war damit abgelehnt", (29, None, None)),
        ("gegen 2 Stimmen bei 3 Enthaltungen", (None, 2, 3)),
        ("gegen die Stimme von Herrn Muster", (None, 1, None)),
        ("Ja 12 / Nein O / O Enth.", (12, 0, 0)),
        ("Dafür waren 20, dagegen 4, enthalten haben sich 2", (20, 4, 2)),
        ("9 waren dafür, 16 dagegen, einer hat sich enthalten", (9, 16, 1)),
        ("mit 8 gegen 1 Stimme bei 1 Enthaltung:", (8, 1, 1)),
        ("mit 9 Stimmen gegen die 5 Stimmen der Mitte", (9, 5, None)),
        ("Anwesend 12, mit 11 gegen 1", (11, 1, None)),
        ("Preisliste: 7 pro, 2 contra, 0 Enthaltungen", (7, 2, 0)),
        ("angenommen, 4:1", (4, 1, None)),
        ("Zuschuss 350 DM, 5:0 beschlossen", (5, 0, None)),
        ("fand bei nur 21 Stimmen keine Mehrheit", (21, None, None)),
        ("damit waren alle einverstanden, nur Frau Muster enthielt sich", (None, None, 1)),
    ],
)
def test_votes(text: str, expected: tuple[int | None, ...]) -> None:
    vote = read_vote(text, labelled="0/0/0" in text)
    assert vote is not None
    assert (vote.yes, vote.no, vote.abstain) == expected


@pytest.mark.parametrize(
    "text", ["3 Mio. Euro wurden dafür verwendet", "um 14:30 Uhr", "7/0/1", "Ja: 0 Nein: 0"]
)
def test_no_votes(text: str) -> None:
    assert read_vote(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Antrag wird einstimmig angenommen.", ("adopted", None, None, None)),
        ("Der Antrag wird mit 3 gegen 5 Stimmen abgelehnt.", ("rejected", 3, 5, None)),
        ("Der Ausschuss nimmt den Bericht zur Kenntnis.", ("noted", None, None, None)),
        ("Der Tagesordnungspunkt wird vertagt.", ("deferred", None, None, None)),
        ("Die Antragstellerin zieht den Antrag zurück.", ("withdrawn", None, None, None)),
        ("Der Vorstand wird bei drei Enthaltungen entlastet.", ("adopted", None, None, 3)),
        ("Es ist so beschlossen.", ("adopted", None, None, None)),
        ("Zu Prüfern wurden einstimmig gewählt:", ("adopted", None, None, None)),
        ("Der Beirat stellt einstimmig folgenden Antrag:", ("adopted", None, None, None)),
        ("Der Kauf wird genehmigt. (7/0/1)", ("adopted", 7, 0, 1)),
        ("Abstimmung: 2/5/1, damit abgelehnt.", ("rejected", 2, 5, 1)),
        ("Abstimmung: 7 Ja, 7 Nein", ("rejected", 7, 7, None)),
        ("Abst.: 12 : 3", ("adopted", 12, 3, None)),
        ("Abstimmung: Dafür: 7 Dagegen: – Enthalten: –", ("adopted", 7, 0, 0)),
        ("Beschluss (7:0:1): Der Zaun wird gekauft.", ("adopted", 7, 0, 1)),
        ("Einstimmiger Beschluss: Der Zaun wird gekauft.", ("adopted", None, None, None)),
        ("[x] angenommen [ ] abgelehnt Ja 7 Nein 0 Enthaltung 1", ("adopted", 7, 0, 1)),
        ("In offener Wahl mit 20 zu 1 bei 2 Enthaltungen angenommen.", ("adopted", 20, 1, 2)),
        ("Der Antrag, den Preis zu senken, fällt mit 1:7 durch.", ("rejected", 1, 7, None)),
        ("Ohne Gegenstimme wird der Plan angenommen.", ("adopted", None, 0, None)),
        ("Dem Vorschlag stimmen 28 Mitglieder zu, 3 sind dagegen.", ("adopted", 28, 3, None)),
        ("Der Zaun wird gekauft. - einstimmig -", ("adopted", None, None, None)),
        ("Die Versammlung beauftragt Herrn Muster, zu bauen.", ("adopted", None, None, None)),
        ("Es wird beschlossen, den Zaun zu kaufen.", ("adopted", None, None, None)),
        ("Es besteht Einvernehmen, dass es im Mai losgeht.", ("adopted", None, None, None)),
        ("Das gemeindliche Einvernehmen wird erteilt.", ("adopted", None, None, None)),
        ("Dem Kassenwart wird Entlastung erteilt.", ("adopted", None, None, None)),
        ("Zum Schriftführer wird Herr Muster gewählt.", ("adopted", None, None, None)),
        ("Der Bericht wurde zur Kenntnis genommen.", ("noted", None, None, None)),
        ("Da Zahlen fehlen, wird der Punkt zurückgestellt.", ("deferred", None, None, None)),
        ("TOP 5 wird von der Tagesordnung abgesetzt.", ("deferred", None, None, None)),
        ("Damit ist der Antrag bei Stimmengleichheit abgelehnt.", ("rejected", None, None, None)),
        ("B-12: Der Kreis nimmt den Bericht zur Kenntnis.", ("noted", None, None, None)),
        ("B 3/2022: Der Beirat beauftragt die Firma.", ("adopted", None, None, None)),
        ("Der Antrag ist abgelehnt.", ("rejected", None, None, None)),
        ("Der Antrag, Tempo 30 anzuordnen, fand keine Mehrheit.", ("rejected", None, None, None)),
        ("Davon gehen einstimmig 500 Euro an den Chor.", ("adopted", None, None, None)),
        ("Der PGR nimmt den Bericht zustimmend zur Kenntnis.", ("noted", None, None, None)),
        ("Kenntnis genommen.", ("noted", None, None, None)),
        ("Protokoll vom 3.5.06: keine Einwände, bestätigt", ("adopted", None, None, None)),
        ("Die Richtlinien werden bis Februar zurückgestellt.", ("deferred", None, None, None)),
        ("Ergebnis: einstimmig gegen den Beschlussvorschlag", ("rejected", None, None, None)),
        (
            "Das Protokoll wird angenommen: Herr Muster hatte gefehlt.",
            ("adopted", None, None, None),
        ),
        ("Beschluss: ungeändert beschlossen; Ja: 0 Nein: 0", ("adopted", None, None, None)),
        ("Entscheidung auf die nächste Sitzung verschoben.", ("deferred", None, None, None)),
        ("Protokoll verlesen und genehmigt", ("adopted", None, None, None)),
        ("Abstimmung: 3 Ja, 7 Nein. Es ist damit abgelehnt.", ("rejected", 3, 7, None)),
        ("_Beschluss:_ vertagt aufs Plenum im Juni", ("deferred", None, None, None)),
        ("Dem Antrag wird stattgegeben.", ("adopted", None, None, None)),
    ],
)
def test_one_sentence_is_one_decision(text: str, expected: tuple[object, ...]) -> None:
    assert [counts(one) for one in found(text).decisions] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Die Erweiterung wurde im Bauausschuss beschlossen.",
        "Ein Budget wurde bereits auf der letzten Versammlung bewilligt.",
        "Der Rat möge beschließen, dass der Platz begrünt wird.",
        "Herr Muster schlägt vor, das Thema zu vertagen.",
        "Wer stimmt dafür? Wer ist dagegen?",
        "Die Räte sind mit Mehrheit zu wählen, die das Gesetz verlangt.",
        "Antrag: Der Platz soll begrünt werden.",
        "Der Haushalt wurde von der Aufsicht genehmigt.",
        "Der Rat bestimmt die Gebühren jährlich neu.",
        "Der Stadtteilrat hat am 10. März mit elf zu zwei Stimmen dafür gestimmt.",
        "Der Rat hat in seiner Sitzung vom 3. Mai den Plan einstimmig beschlossen.",
        "In einer Umfrage waren 13 dafür und 4 dagegen.",
        "Die Partei erhielt 23 Stimmen mehr als 2014.",
        "Für den Zaun werden 500 Euro zurückgestellt.",
        "Die Mitglieder, welche die Wahl nicht abgelehnt haben, haben das Gelöbnis abzulegen.",
    ],
)
def test_no_decision(text: str) -> None:
    assert found(text).decisions == ()


def test_a_text_and_its_vote_are_one() -> None:
    text = (
        "Beschluss:\nDer Rat beschließt die Satzung.\nAbstimmungsergebnis:\nJa-Stimmen: 15\n"
        "Nein-Stimmen: 3\nEnthaltungen: 2"
    )
    (one,) = found(text).decisions
    assert counts(one) == ("adopted", 15, 3, 2)
    assert one.text == "Der Rat beschließt die Satzung."
    assert typed(text).quote(one.evidence).startswith("Beschluss:")


def test_a_motion_and_its_vote_are_one() -> None:
    text = "Antrag: Frau Muster beantragt einen Zaun.\nAbstimmung: Ja 2 / Nein 7 / Enthaltung 1"
    assert [counts(one) for one in found(text).decisions] == [("rejected", 2, 7, 1)]


def test_a_motion_may_be_put_off() -> None:
    text = "Antrag: Neue Wahlen\nDas verschieben wir, weil wir ein Datum haben wollen."
    assert [counts(one) for one in found(text).decisions] == [("deferred", None, None, None)]


def test_the_result_told_again_is_no_second_decision() -> None:
    text = "Abstimmung: 14 Ja, 2 Nein (Muster). Der Antrag ist somit angenommen."
    assert [counts(one) for one in found(text).decisions] == [("adopted", 14, 2, None)]


def test_a_vote_over_several_lines_is_one_decision() -> None:
    text = (
        "Der Antrag zu Punkt 10. der Tagesordnung wird mit | 33 Ja-Stimmen (Fraktionen A, B)\n"
        "gegen | 1 Stimmenthaltung (C)\nangenommen."
    )
    assert [counts(one) for one in found(text).decisions] == [("adopted", 33, None, 1)]


def test_a_decision_without_vote_leaves_the_counts_open() -> None:
    (one,) = found("Beschluss: Der Zaun wird gekauft.\nBegründung: Er fehlt.").decisions
    assert (counts(one), one.unanimous) == (("adopted", None, None, None), None)


def test_more_votes_than_people_are_a_doubt() -> None:
    there = tuple(Attendance(f"Person {n}", "present", Evidence(1, 0, 1)) for n in range(5))
    facts = found("Der Antrag wird mit 6 Ja- und 1 Nein-Stimmen angenommen.\nEnde.")
    assert facts.issues == ()
    facts = found("Abstimmung: 6 Ja, 1 Nein", Facts(attendance=there))
    assert "7 votes" in facts.issues[0].message


@pytest.mark.parametrize(
    "head", ["Abstimmung: | ja | nein | enthalten", "Ja-Stimmen | Nein-Stimmen | Enthaltungen"]
)
def test_a_table_with_a_column_for_each_side(head: str) -> None:
    text = f"Der Rat lehnt den Bau ab.\n{head}\n8 | 3 | –"
    assert [counts(one) for one in found(text).decisions] == [("rejected", 8, 3, 0)]


def test_a_refused_motion_waits_for_its_figures() -> None:
    text = "Herr Muster beantragt einen Zaun.\nDer Antrag wird abgelehnt.\nJa 2 / Nein 5 / Enth. 1"
    assert [counts(one) for one in found(text).decisions] == [("rejected", 2, 5, 1)]


def test_each_row_of_an_election_is_a_decision() -> None:
    text = (
        "Wahlleiterin war Frau Muster.\nAmt | gewählt | Ja | Nein | Enthaltung\n"
        "Kassier | Jens Probst | 69 | 15 | 3\nWart | Ida Wick | 8l | 2 | 4\n"
        "Chor | Ria Ott | 85 | O | 2"
    )
    decisions = found(text).decisions
    assert [counts(one) for one in decisions] == [("adopted", 69, 15, 3), ("adopted", 85, 0, 2)]
    assert decisions[0].text.startswith("Amt: Kassier, gewählt: Jens Probst")
    assert typed(text).quote(decisions[0].evidence) == "Kassier Jens Probst 69 15 3"


def test_the_most_votes_elect() -> None:
    text = (
        "Auf Frau Muster entfielen 14 Stimmen, auf Herrn Probst 9 Stimmen. Damit ist sie gewählt."
    )
    assert [counts(one) for one in found(text).decisions] == [("adopted", 14, None, None)]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("13:0", ("adopted", 13, 0, None)),
        ("9 : 3", ("adopted", 9, 3, None)),
        ("8/2/1", ("adopted", 8, 2, 1)),
        ("19:30", ("adopted", None, None, None)),
    ],
)
def test_bare_figures_below_a_decision(figures: str, expected: tuple[object, ...]) -> None:
    text = f"Der Rat stimmt dem Bauantrag zu.\n{figures}"
    assert [counts(one) for one in found(text).decisions] == [expected]


def test_what_stands_apart_as_unanimous_is_one_of_its_own() -> None:
    text = "Der Rat nimmt davon Kenntnis. Der Platz soll größer werden (einstimmig)."
    assert [one.outcome for one in found(text).decisions] == ["noted", "adopted"]


def test_a_section_without_lines_decides_nothing() -> None:
    assert list(units_of(())) == []


def test_counts_behind_a_result_in_words() -> None:
    text = "Der Antrag wird mehrheitlich abgelehnt.\nAbstimmungsergebnis: 1-4-1"
    assert [counts(one) for one in found(text).decisions] == [("rejected", 1, 4, 1)]


def test_letters_for_the_sides() -> None:
    assert [counts(one) for one in found("Abst.-Erg.: 9 J / 2 N / 0 E").decisions] == [
        ("adopted", 9, 2, 0)
    ]


def test_a_unanimous_vote_with_a_no_is_a_doubt() -> None:
    (issue,) = found("Der Antrag wird einstimmig mit 6 Ja- und 1 Nein-Stimmen angenommen.").issues
    assert "unanimous" in issue.message


def test_votes_of_the_margin_stand_behind_the_text_beside_them() -> None:
    text = (
        "41\nRechnung 1985\nDer Haushalt schließt mit\nanw. 9 für 7 geg. 2\n"
        "128.416,55 DM ab.\nDie Rechnung wird genehmigt. Sie liegt aus.\n42\n"
        "Der Rat senkt die\nanw. 9 für 4 geg. 5\nGebühr nicht."
    )
    decisions = found(text).decisions
    assert [counts(one) for one in decisions] == [
        ("adopted", 7, 2, None),
        ("rejected", 4, 5, None),
    ]
    assert decisions[1].text == "Der Rat senkt die Gebühr nicht."


def test_a_proposal_with_its_vote_is_a_decision() -> None:
    text = "Vorschlag des Vorstandes: 69 Stimmen dafür, 14 dagegen – angenommen"
    assert [counts(one) for one in found(text).decisions] == [("adopted", 69, 14, None)]


def test_each_row_of_a_table_of_elections_is_a_decision() -> None:
    text = """Funktion | gewählt | Stimmen | ungültig
Obmann | Ida Muster | 76 | 2
Kassier | Jens Probst | 80 | 0"""
    told = found(text).decisions
    assert [counts(one) for one in told] == [
        ("adopted", 76, None, None),
        ("adopted", 80, None, None),
    ]
    assert told[0].text == "Obmann: Ida Muster mit 76 Stimmen gewählt"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alle 12 Anwesenden stimmen der Vergabe zu.", ("adopted", 12, None, None)),
        (
            "Der Antrag erhält 4 Stimmen; 7 Mitglieder stimmen dagegen, GR. Muster enthält sich.",
            ("rejected", 4, 7, 1),
        ),
        (
            "Mit Stichentscheid der Präsidentin (3 gegen 3 Stimmen) wird der Beitrag bewilligt.",
            ("adopted", 3, 3, None),
        ),
        (
            "Das Geschäft wird an die Kommission zurückgewiesen (5 Ja, 1 Enthaltung).",
            ("deferred", 5, None, 1),
        ),
        (
            "Der Ausschuss beschließt mit 7 Ja-Stimmen bei einer Enthaltung (StR Muster):\n"
            "Das Einvernehmen wird versagt.",
            ("rejected", 7, None, 1),
        ),
    ],
)
def test_one_decision_with_its_counts(text: str, expected: tuple[object, ...]) -> None:
    assert [counts(one) for one in found(text).decisions] == [expected]


def test_what_is_decided_next_adds_nothing_to_the_vote_before() -> None:
    text = """Der Antrag wird bei 3 Ja-Stimmen abgelehnt.
Einstimmig bei 2 Enthaltungen wird beschlossen:
Die Schule läuft zum 31. Juli aus."""
    told = [counts(one) for one in found(text).decisions]
    assert told == [("rejected", 3, None, None), ("adopted", None, None, 2)]


def test_each_line_below_those_elected_is_a_decision() -> None:
    text = """Gewählt wurden:
1. Vorsitzende Ida Muster 26 Ja - Nein 1 Enth.
Spielleiter Ulf Huber 15 Stimmen (Kai Probst 11, ungültig 1)
Alle nehmen die Wahl an."""
    told = [counts(one) for one in found(text).decisions]
    assert told == [("adopted", 26, 0, 1), ("adopted", 15, None, None)]


@pytest.mark.parametrize("counts_below", ["4 | 0 | 1", "4 0 1"])
def test_sides_on_one_line_belong_to_the_counts_below(counts_below: str) -> None:
    text = f"Das Protokoll wird genehmigt.\nAbstimmungsergebnis\nJa Nein Enthaltung\n{counts_below}"
    assert [counts(one) for one in found(text).decisions] == [("adopted", 4, 0, 1)]


def test_what_is_withdrawn_is_not_what_was_voted_on() -> None:
    text = (
        "Die Revision von Art. 14 wird auf Antrag des Vorstands zurückgezogen, die übrigen Artikel "
        "werden mit 2/3-Mehrheit (49 Ja, 6 Nein, 2 Enthaltungen) angenommen."
    )
    assert [counts(one) for one in found(text).decisions] == [("adopted", 49, 6, 2)]


def test_labels_in_the_titles_of_items_open_nothing() -> None:
    text = "Beschluss: Vergabe der Malerarbeiten"
    passage = Passage.of(typed(text).lines)
    (title,) = units_of([passage], [Evidence(1, 0, len(text))])
    (label,) = units_of([passage])
    assert (title.opens, label.opens) == (None, "decision")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Ortsrat hat mit 5:2 Stimmen zugestimmt.", True),
        ("Die Anwohner haben den Ausbau mehrheitlich abgelehnt.", True),
        ("Die Vorlage wurde im Ausschuss einstimmig befürwortet.", True),
        ("Der Rat hat einstimmig zugestimmt.", False),
        ("Die Gemeinderäte haben einstimmig zugestimmt.", False),
        ("Die Versammlung hat einstimmig zugestimmt.", False),
        ("Der Antrag wurde vom Gemeinderat einstimmig angenommen.", False),
    ],
)
def test_what_others_decided(text: str, expected: bool) -> None:
    assert Deciding((), "Gemeinderat der Gemeinde Musterbach").of_others(text) is expected
