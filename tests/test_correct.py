"""The corrector: records in, records out, on invented minutes read with the wrong language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pipeline.correct import Corrector
from pipeline.dictionaries import Dictionaries, NameRule, WordRule
from pipeline.lexicon import Lexicon
from pipeline.records import (
    Box,
    Correction,
    LaidOutPage,
    Line,
    OcrPage,
    Passage,
    Transcript,
    Word,
)
from pipeline.settings import CorrectSettings

LEXICON = Lexicon.load()
BARE = "fur uber zuruck grun mussen fruher kunftig Grunde Prufung Stuck"
DOUBLE = "fiir iiber zuriick griin miissen friiher kiinftig Griinde Priifung Stiick"
"""Words with ü as two typefaces make it, read with the wrong language."""


def page(
    lines: Sequence[str], number: int = 1, wrong: bool | None = True, joins: Sequence[int] = ()
) -> LaidOutPage:
    found, start = [], 0
    for count, text in enumerate(lines):
        words = tuple(
            Word(word, Box(100 * at, 50 * count, 100 * at + 90, 50 * count + 40))
            for at, word in enumerate(text.split())
        )
        joins_next = count in joins
        found.append(Line(number, count + 1, start, words, paragraph=1, joins_next=joins_next))
        start = found[-1].end + 1
    return LaidOutPage(OcrPage(number, "ocr", "test", (), wrong_language=wrong), tuple(found))


def correct(
    *pages: LaidOutPage, rules: Dictionaries | None = None, path: str = "2019/a.pdf"
) -> Transcript:
    corrector = Corrector(rules or Dictionaries(), LEXICON, CorrectSettings())
    return corrector.correct(pages, path)


def texts(transcript: Transcript) -> list[str]:
    return [line.text for line in transcript.lines]


def changes(transcript: Transcript, status: str = "applied") -> list[Correction]:
    return [one for line in transcript.lines for one in line.corrections if one.status == status]


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("Begriifung der Gaste", "Begrüßung der Gäste"),
        ("fiir die Burger", "für die Bürger"),
        ("Die MaBnahmen", "Die Maßnahmen"),
        ("Er hat zundchst die Griinde genannt", "Er hat zunächst die Gründe genannt"),
        ("Die Unterstlitzung der Geschaftsftihrung", "Die Unterstützung der Geschäftsführung"),
        ("Uberdurchschnittlich viele", "Überdurchschnittlich viele"),
        ("eine |nsel", "eine Insel"),
        ("die StraRe am Hauptplatz", "die Straße am Hauptplatz"),
        ("BUNDNIS", "BÜNDNIS"),
        ("Sie wird gef6rdert", "Sie wird gefördert"),
        ("die Stadtratsbeschliisse", "die Stadtratsbeschlüsse"),
        ("die burokratiearme Verwaltung", "die bürokratiearme Verwaltung"),
        ("ein gro®er Wunsch", "ein großer Wunsch"),
        ("Die Beurteiung der Lage", "Die Beurteilung der Lage"),
        ("Wir sprachen heute Uber die Lage", "Wir sprachen heute über die Lage"),
        ("Das glbt es leider nicht", "Das gibt es leider nicht"),
        ("was wir tun kémnten", "was wir tun könnten"),
        ("Das Protokoll flthrt Frau Ahler", "Das Protokoll führt Frau Ahler"),
        ("im nd&chsten Beschlug", "im nächsten Beschluß"),
        ("Der Gemeindekassier berichtet", "Der Gemeindekassier berichtet"),
        ("Volker Ahler und Eike Ahler waren da", "Volker Ahler und Eike Ahler waren da"),
        ("Jorg Ahler und Gunter Ahler sprachen", "Jörg Ahler und Günter Ahler sprachen"),
        ("im Hallenplanungsausschu8 ging es", "im Hallenplanungsausschuß ging es"),
        ("wenn er da ware, misste er es wissen", "wenn er da wäre, müsste er es wissen"),
        ("Das Cesprach umd mehr", "Das Gespräch und mehr"),
        ("Es soll gut seinl, Imobiles Arbeiten", "Es soll gut sein, mobiles Arbeiten"),
        ("Sie fanden es Inicht gut", "Sie fanden es nicht gut"),
        ("Der Rat hat es Uberprafen lassen", "Der Rat hat es überprüfen lassen"),
        ("Frau Brendl kommt", "Frau Brendl kommt"),
        ("Frau Hubner und Herr Loffler", "Frau Hübner und Herr Löffler"),
        ("Frau Rock und Herr Maier", "Frau Rock und Herr Maier"),
        ("viele Fleckenl gibt es in Hessenil", "viele Flecken gibt es in Hessen"),
        (
            "Herr Hammerl, Frau Wendell und Frau Jansen",
            "Herr Hammerl, Frau Wendell und Frau Jansen",
        ),
        ("da&S der Beschluff§ gilt", "daß der Beschluß gilt"),
        ("Er lidt zum StrafS$enfest ein", "Er lädt zum Straßenfest ein"),
        ("Das findet nicht stat", "Das findet nicht statt"),
        ("Das ist Jeider so", "Das ist leider so"),
        ("ein kalenderjahrlicher Beitrag", "ein kalenderjährlicher Beitrag"),
        ("EU-Forderung fiir Jugendraume", None),
    ],
)
def test_misreads_are_repaired(read: str, true: str | None) -> None:
    text = texts(correct(page([read])))[0]
    if true is None:
        assert text.endswith("für Jugendräume")
    else:
        assert text == true


@pytest.mark.parametrize(
    "text",
    [
        "Er hatte schon im Mai gefragt",
        "Ada Kramberg (ThOBIK) und 4.039 EW",
        "GmbH, BGB, CDU/CSU und U60",
        "Am 12.03.2019 um 19.30 Uhr",
    ],
)
def test_right_words_stay(text: str) -> None:
    assert texts(correct(page([text]))) == [text]


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("B6schung", "Böschung"),
        ("gro8e", "große"),
        ("k6énnen", "können"),
        ("|6sbar", "lösbar"),
        ("6ffentlich", "öffentlich"),
        ("Gr68e", "Größe"),
        ("K6onigshofen", "Königshofen"),
        ("4teilig", "4teilig"),
        ("U60", "U60"),
        ("CO2", "CO2"),
        ("2u", "2u"),
        ("a6/b", "a6/b"),
        ("Typ6", "Typ6"),
        ("Krb6ling", "Krb6ling"),
    ],
)
def test_a_digit_inside_a_word_is_a_letter_only_where_a_word_comes_out(
    read: str, true: str
) -> None:
    found = correct(page([f"Das ist {read} genannt"]))
    assert texts(found) == [f"Das ist {true} genannt"]
    assert {one.rule for one in changes(found)} <= {"digit_letters.csv"}
    assert texts(correct(page([f"Das ist {read} genannt"], wrong=False)))[0].split()[2] == read


def test_letters_that_hang_on_a_leader_are_dots() -> None:
    read = page(["Haushalt.........ccssseeescsns", "Punkte....weiter", "Haushalt.......ccss12"])
    found = correct(read)
    assert texts(found) == ["Haushalt.........", "Punkte....weiter", "Haushalt.......ccss12"]
    assert [one.rule for one in changes(found)] == ["leader"]


def test_context_decides_between_real_words() -> None:
    read = ["Der Antrag wurde einstimmig angenommen.", "Es ware gut, wenn das moglich wurde."]
    first, second = texts(correct(page(read)))
    assert first == read[0]
    assert second.startswith("Es wäre gut, wenn das möglich")


def test_right_language_is_only_doubted() -> None:
    read = ["Der Gemeinderat beschließt die Satzung über die Straßenreinigung.", "Das Miillauto"]
    found = correct(page(read, wrong=None))
    assert texts(found) == read
    assert [one.after for one in changes(found, "suggested")] == ["Müllauto"]


def test_language_is_judged_from_the_text() -> None:
    damaged = "Fiir die Griindung des Vereins waren zehn Burger aus der Nahe notig."
    english = "The committee shall meet in the town hall and discuss all the items of the agenda."
    assert "Gründung" in texts(correct(page([damaged], wrong=None)))[0]
    assert texts(correct(page([english], wrong=None))) == [english]


def test_every_change_is_recorded_with_its_place() -> None:
    found = correct(page(["Herr Brandt sprach", "fiir alle."]))
    (change,) = changes(found)
    assert (change.page, change.line, change.start) == (1, 2, 0)
    assert (change.before, change.after, change.rule) == ("fiir", "für", "channel")
    assert change.box == Box(0, 50, 90, 90)
    assert change.confidence is not None
    assert change.confidence > 0.9


def test_evidence_of_a_repaired_word_is_what_was_read() -> None:
    found = correct(page(["Antrag fiir die Griindung"]))
    passage = Passage.of(found.lines)
    start = passage.text.index("Gründung")
    evidence = passage.evidence(start, start + 3)
    assert found.quote(evidence) == "Griindung"


def test_line_end_hyphens() -> None:
    read = page(
        ["Die Haushalts-", "satzung. Danach EU-", "Mittel und Vor-", "und Nachteile"], joins=(0, 1)
    )
    found = correct(read)
    assert texts(found) == [
        "Die Haushaltssatzung.",
        "Danach EU-Mittel",
        "und Vor-",
        "und Nachteile",
    ]
    joined = changes(found)
    assert [one.before for one in joined] == ["Haushalts-\nsatzung", "EU-\nMittel"]
    assert {one.rule for one in joined} == {"hyphen"}
    passage = Passage.of(found.lines)
    start = passage.text.index("Haushaltssatzung")
    assert found.quote(passage.evidence(start, start + 16)) == "Haushalts-\nsatzung"
    assert joined[0].box == Box(0, 0, 190, 90)


def test_joined_word_is_repaired_as_one() -> None:
    found = correct(page(["Herr Brandt, Geschafts-", "fiihrer"], joins=(0,)))
    assert texts(found) == ["Herr Brandt, Geschäftsführer", ""]
    (change,) = changes(found)
    assert (change.before, change.after) == ("Geschafts-\nfiihrer", "Geschäftsführer")


def test_exact_rules_and_their_scope() -> None:
    rules = Dictionaries(
        words=(
            WordRule("e V.", "e.V.", "always", "", "words.csv:2"),
            WordRule("fdr", "für", "wrong-language", "", "words.csv:3"),
            WordRule("2O19", "2019", "document:2019/*", "", "words.csv:4"),
        )
    )
    read = ["Wanderverein e V., Fdr alle, 2O19"]
    assert texts(correct(page(read), rules=rules)) == ["Wanderverein e.V., Für alle, 2019"]
    other = correct(page(read, wrong=False), rules=rules, path="2020/b.pdf")
    assert texts(other) == ["Wanderverein e.V., Fdr alle, 2O19"]
    assert changes(other)[0].rule == "words.csv:2"


def test_protected_words_stay() -> None:
    rules = Dictionaries(protected=frozenset({"fiir"}))
    found = correct(page(["fiir alle"]), rules=rules)
    assert texts(found) == ["fiir alle"]
    (refused,) = changes(found, "rejected")
    assert (refused.before, refused.after, refused.rule) == ("fiir", "für", "channel")
    assert not changes(found)


def test_a_rejected_doubt_is_no_longer_suggested() -> None:
    rules = Dictionaries(protected=frozenset({"Miillauto"}))
    found = correct(page(["Das Miillauto"], wrong=False), rules=rules)
    assert not changes(found, "suggested")
    assert [one.after for one in changes(found, "rejected")] == ["Müllauto"]


def test_an_accepted_suggestion_is_a_line_that_says_so() -> None:
    rule = WordRule("Miillauto", "Müllauto", "always", "accepted 2024-05-03", "words.csv:2")
    found = correct(page(["Das Miillauto"], wrong=False), rules=Dictionaries(words=(rule,)))
    assert texts(found) == ["Das Müllauto"]
    (change,) = changes(found, "accepted")
    assert (change.before, change.rule) == ("Miillauto", "words.csv:2")


def test_an_accepted_half_of_a_word_joins_as_accepted() -> None:
    rule = WordRule("Krdnerweg", "Kränerweg", "always", "accepted", "words.csv:2")
    read = page(["Herr vom Krdner-", "weg"], joins=(0,))
    found = correct(read, rules=Dictionaries(words=(rule,)))
    assert texts(found) == ["Herr vom Kränerweg", ""]
    assert [one.status for one in found.lines[0].corrections] == ["accepted"]


def test_names_are_agreed_upon_by_the_document() -> None:
    found = correct(page(["Frau Krobdner sprach.", "Frau Krobaner und Frau Krobadner."]))
    assert {(one.after, one.rule) for one in changes(found)} == {("Krobäner", "consensus")}


def test_two_commas_before_a_word_open_a_quotation() -> None:
    found = correct(page(["Der Verein ,,Am Markt“, das kostet 5,,- DM"]))
    assert texts(found) == ["Der Verein „Am Markt“, das kostet 5,,- DM"]


def test_a_text_read_with_the_wrong_language_says_so() -> None:
    found = correct(
        page(["Fiir die Priifung miissen wir zuriick, iiber das Stiick."] * 20, wrong=None)
    )
    assert [one.page.wrong_language for one in found.pages] == [True]


def test_abbreviations_stay() -> None:
    found = correct(page(["Es sprachen Koll. Muster und Kolln. Beispiel, 2 Std. lang."]))
    assert not changes(found)


def test_one_letter_taken_for_another_is_no_umlaut() -> None:
    found = correct(page(["Frau Ahlkamper sprach.", "Frau Ahikamper und Frau Ahlkamper."]))
    assert not changes(found)


@pytest.mark.parametrize(
    ("shown", "read", "true"),
    [
        (BARE, "Herr Schluter sprach", "Herr Schlüter sprach"),
        (f"{BARE}, {BARE}", "Frau Bruning sprach", "Frau Brüning sprach"),
        (f"{DOUBLE}, {DOUBLE}", "Frau Bruning sprach", "Frau Bruning sprach"),
        (f"{BARE}, {BARE}", "Frau Brauer und Herr Wagner", "Frau Brauer und Herr Wagner"),
    ],
)
def test_a_commoner_name_by_what_this_typeface_makes_of_umlauts(
    shown: str, read: str, true: str
) -> None:
    assert texts(correct(page([shown, read])))[1] == true


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("Kéddlerbusch", "Köddlerbusch"),
        ("K6ddlerbusch", "Köddlerbusch"),
        ("Weiflpfuhl", None),
        ("Wei8pflaum", "Weißpflaum"),
        ("Dréppelkamp", "Dröppelkamp"),
        ("Preu@lingen", "Preußlingen"),
        ("Hdlckmann", "Hölckmann"),
        ("Rodlkamp", None),
        ("McAllistair", None),
        ("Zimmer8", None),
        ("Klasse6b", None),
        ("Krb6ling", None),
    ],
)
def test_a_name_no_list_knows_is_spelt_as_names_are(read: str, true: str | None) -> None:
    found = correct(page([f"Das sagt {read} dazu"]))
    assert texts(found) == [f"Das sagt {true or read} dazu"]
    assert {one.rule for one in changes(found)} <= {"spelling", "shape", "digit_letters.csv"}


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("in der Ahlerstrae wohnt", "in der Ahlerstraße wohnt"),
        ("Ahlerstraffe 5, Karl-Ahler-Strafe 7", "Ahlerstraße 5, Karl-Ahler-Straße 7"),
        ("Ahlener Strafe 5", "Ahlener Straße 5"),
        ("in der Ahlener Strafe, wo", "in der Ahlener Straße, wo"),
        ("die Ahlerstra$e und Ahlerstra8en", "die Ahlerstraße und Ahlerstraßen"),
        ("auf den Zufahrtsstraben", "auf den Zufahrtsstraßen"),
        ("in der Roonstrafe", "in der Roonstraße"),
        ("eine Haftstrafe, eine Freiheitsstrafe", None),
        ("in der Schiitzenstrafe, Käthe-Ahler-Strafe", "in der Schützenstraße, Käthe-Ahler-Straße"),
        ("in der Kathe-Ahler-Strafe", "in der Käthe-Ahler-Straße"),
        ("eine Geldstrafe und Freiheitsstrafen", None),
        ("Er muss zur Strafe 5 Mark geben", None),
        ("Dieser Strafe, die hoch war", None),
        ("die Vereinsstrafe und eine Platzstrafe", None),
        ("zu einer Strafe, die hoch war", None),
        ("Ahlerstrasse 5", None),
    ],
)
def test_streets_get_their_sharp_s_back(read: str, true: str | None) -> None:
    assert texts(correct(page([read]))) == [true or read]


def test_a_list_of_names_is_no_debris() -> None:
    read = "Kéddlerbusch, Riiffelmann, Nérlert, Ahlwarm, Japelt, Mockert, Grumlich"
    repaired = texts(correct(page([read])))[0]
    assert repaired.startswith("Köddlerbusch, Rüffelmann, Nörlert, Ahlwarm")


def test_a_listed_name_that_lost_its_dots_is_what_the_document_shows_elsewhere() -> None:
    found = correct(page(["Herr Hiineke berichtet.", "Anwesend: Paul Huneke, Ida Luers"]))
    assert texts(found) == ["Herr Hüneke berichtet.", "Anwesend: Paul Hüneke, Ida Luers"]


def test_a_telling_form_says_what_a_plain_one_is() -> None:
    found = correct(page(["Frau Kodlerbusch und Herr K6dlerbusch", "Herr Rodlkamp"]))
    assert texts(found) == ["Frau Ködlerbusch und Herr Ködlerbusch", "Herr Rodlkamp"]


@pytest.mark.parametrize("wrong", [True, False])
@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("Il. Nichtöffentlicher Teil", "II. Nichtöffentlicher Teil"),
        ("Vl) Berichte", "VI) Berichte"),
        ("TOP Il.1 Berichte", "TOP II.1 Berichte"),
        ("XVIl. Berichte", "XVII. Berichte"),
        ("Bezug nach SGB Il; Band Il", "Bezug nach SGB II; Band II"),
        ("die SGB-Il-Empfänger", "die SGB-II-Empfänger"),
        ("Kosten It. Angebot der Firma", "Kosten lt. Angebot der Firma"),
        ("Firma Future-It. Das Angebot", None),
        ("I. Berichte", None),
        ("ll. Berichte", None),
        ("Hochwasser der Ill", None),
    ],
)
def test_strokes_of_a_roman_numeral_are_capitals(read: str, true: str | None, wrong: bool) -> None:
    assert texts(correct(page([read], wrong=wrong))) == [true or read]


@pytest.mark.parametrize("wrong", [True, False])
@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("TAGESORDNUNG DER SlTZUNG", "TAGESORDNUNG DER SITZUNG"),
        ("Nıederschrift", "Niederschrift"),
        ("Frau Yıldız nımmt teil", "Frau Yıldız nimmt teil"),
        ("MiTGLIEDER UND BETElLIGUNG", "MITGLIEDER UND BETEILIGUNG"),
        ("Fraktion DiE LINKE, lNHALT", "Fraktion DIE LINKE, INHALT"),
        ("Die lHK und die lT-Abteilung", "Die IHK und die IT-Abteilung"),
        ("Eine Kl-Strategie der Stadt", "Eine KI-Strategie der Stadt"),
        ("Die KiTA, das MiNT-Projekt, AlG II, die GmbH, 5 lJ, Kl.-Sprecher", None),
    ],
)
def test_a_stroke_in_capitals_is_a_capital_i(read: str, true: str | None, wrong: bool) -> None:
    assert texts(correct(page([read], wrong=wrong))) == [true or read]


@pytest.mark.parametrize(
    ("read", "true"),
    [
        ("Sie stellt einen Antrag. ich stimme zu.", "Sie stellt einen Antrag. Ich stimme zu."),
        ("Das ist evtl. im Mai und inkl. ihrer Kosten", None),
        ("am 3. im Rathaus", None),
    ],
)
def test_a_capital_i_may_be_read_as_a_small_one(read: str, true: str | None) -> None:
    assert texts(correct(page([read]))) == [true or read]
    assert texts(correct(page([read], wrong=False))) == [read]


def test_names_of_the_user_draw_misreads_to_them() -> None:
    rules = Dictionaries(names=(NameRule("Jutta Kröbelin", (), False, "names.csv:2"),))
    found = correct(page(["Frau Krébelin und Frau Krobelin"]), rules=rules)
    assert texts(found) == ["Frau Kröbelin und Frau Kröbelin"]
    assert {one.rule for one in changes(found)} <= {"name", "shape", "channel"}


def test_names_of_the_archive_are_known_too() -> None:
    bare = Corrector(Dictionaries(), LEXICON, CorrectSettings())
    taught = Corrector(Dictionaries(), LEXICON, CorrectSettings(), archive=("Jutta Kröbelin",))
    read = [page(["Frau Krobelin sprach"])]
    assert texts(bare.correct(read, "a")) == ["Frau Krobelin sprach"]
    assert texts(taught.correct(read, "a")) == ["Frau Kröbelin sprach"]


def test_lines_that_come_again_mend_each_other() -> None:
    footer = "Wanderverein Ahorn stellt sich vor"
    pages = [page([footer], number) for number in (1, 2, 3)]
    found = correct(*pages, page(["Wanderverein Ahorn stellt sich wor"], 4))
    assert texts(found)[-1] == footer
    assert changes(found)[0].rule == "repeat"


def test_lines_of_one_page_do_not_mend_each_other() -> None:
    lines = ["Rat Jan Krambert war da", "Rat Jan Krambert war da", "Rat Jan Krombert war da"]
    assert texts(correct(page(lines))) == lines


def test_behind_a_form_of_address_a_surname_stays() -> None:
    read = "Das Wort hat Frau Lange und danach Herr Kurz"
    found = correct(page([read]))
    assert texts(found) == [read]
    assert not [one for one in changes(found, "suggested") if one.before == "Lange"]


def test_debris_of_any_length_is_left_alone() -> None:
    read = ["ii" * 50_000, "iiéB" * 11, "|&§" * 2_000]
    assert texts(correct(page(read)))[0] == read[0]


def test_words_with_umlauts_stay() -> None:
    read = "Herr Hünnerkamp über die Fälle"
    assert texts(correct(page([read]))) == [read]


def test_ligatures_are_letters() -> None:
    found = correct(page(["Der Kreis wurde erö\ufb00net"], wrong=False))
    assert texts(found) == ["Der Kreis wurde eröffnet"]
    assert changes(found)[0].rule == "ligature"


def test_roman_numbers_of_one_sign_are_letters() -> None:
    found = correct(page(["Ⅳ Bericht, ⅱ. Teil"], wrong=False))
    assert texts(found) == ["IV Bericht, ii. Teil"]


def test_empty_pages_and_lines() -> None:
    assert correct().lines == ()
    assert texts(correct(page(["", "fiir"]))) == ["", "für"]


def test_short_pages_follow_the_document() -> None:
    long = page(
        ["Fiir die Griindung des Vereins waren zehn Burger aus der Nahe notig."] * 12, wrong=None
    )
    short = replace(page(["Die Prasentation"], number=2, wrong=None))
    assert texts(correct(long, short))[-1] == "Die Präsentation"
