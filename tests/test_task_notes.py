"""Tasks without a sentence of their own, several doers, what was agreed; and what is none."""

from __future__ import annotations

import pytest
from test_tasks import tasks

from pipeline.extract.tasks.name_signs import NameSigns

MUSTER, PROBST = "Lena Muster", "Jens Probst"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plakate drucken @Lena", [(MUSTER, None)]),
        ("Plakate drucken, Lena, 15.05.2019", [(MUSTER, "2019-05-15")]),
        ("☐ Plakate drucken – Lena – 15.5.", [(MUSTER, "2019-05-15")]),
        ("☑ Plakate drucken (Lena)", []),
        ("[x] Plakate drucken (Lena)", []),
        ("Lena: Plakate drucken; Jens: Saal mieten", [(MUSTER, None), (PROBST, None)]),
        ("Das Dach wird geprüft. => Probst: Angebote", [(PROBST, None)]),
        ("Zaun streichen (verantwortlich Frau Muster)", [(MUSTER, None)]),
        ("Mit freundlichen Grüßen, Lena Muster", []),
        ("→ Frau Muster: Kostenschätzung", [(MUSTER, None)]),
        ("☐ @Lena Muster Plakate drucken, 15.05.2019", [(MUSTER, "2019-05-15")]),
        ("> Hr. Probst: Entwurf an alle, 15.05.2019", [(PROBST, "2019-05-15")]),
        ("- Abstimmung mit der Bank (Muster)", [(MUSTER, None)]),
        ("- Termin mit der Polizei vereinbaren – L. Muster", [(MUSTER, None)]),
        ("- Vorbereitung Dorffest: Muster/Probst bis Ende Mai", [(MUSTER, "2019-05-31")]),
        (
            "Aufgaben\n- Eisen: Muster, Probst\n- Besen: Jens",
            [(MUSTER, None), (PROBST, None)],
        ),
        ("==> JOB Lena: Heft nachdrucken, 150 Stück, bis 15.5.", [(MUSTER, "2019-05-15")]),
        (
            "Auftrag an: Frau Muster, Herr Probst - Probeessen, bis 15. Mai",
            [(MUSTER, "2019-05-15")],
        ),
        ("Saal sichern – J. Probst – bis 15.5.", [(PROBST, "2019-05-15")]),
        ("Antrag bei der Sparkasse – Muster – noch offen, wann", [(MUSTER, None)]),
        ("Vereinbart: Pressetext zur Schau – Lena Muster – 15.05.2019", [(MUSTER, "2019-05-15")]),
        ("Es fehlen Türöffner. (Meldung an das Amt: Muster, sofort)", [(MUSTER, None)]),
        (
            "Es fehlt Geld. (Saal mieten: Muster bis 15.5.; Bericht an alle: Probst bis 20.5.)",
            [(MUSTER, "2019-05-15"), (PROBST, "2019-05-20")],
        ),
        ("Es ist beschlossen. (Entwurf: Muster, bis zum 15.5.)", [(MUSTER, "2019-05-15")]),
        ("[A] Muster + Probst, 15.5.: Geräte zählen.", [(MUSTER, "2019-05-15")]),
        ("[I] Muster: Die Geräte sind da.", []),
        ("=> Unterschriften sammeln Lena und Jens", [(MUSTER, None)]),
        ("-> Muster, Probst: Konzept bis 15. Mai", [(MUSTER, "2019-05-15")]),
        ("- Vorsitz: Muster", []),
        ("- Bauausschuss: Muster, Probst", []),
    ],
)
def test_a_note_names_work_and_who_does_it(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Den Kuchen verkauft wie immer Frau Muster.", [(MUSTER, None)]),
        ("Ihre Stunden übernehmen Frau Muster und Herr Probst.", [(MUSTER, None)]),
        ("Das Fest wird von Lena und Jens organisiert.", [(MUSTER, None)]),
        ("2. Herr Probst veranlasst die Vermessung.", [(PROBST, None)]),
        ("Herr Probst wird gebeten, den Plan mit dem Amt abzustimmen.", [(PROBST, None)]),
        ("Es wird vereinbart, zur nächsten Sitzung den Förster einzuladen.", [(None, None)]),
        ("Man kommt überein, in drei Orten Tandems zu erproben.", []),
        ("Es wurde entschieden, einen Vertrag aufzusetzen. (Lena)", [(MUSTER, None)]),
        ("Auf der Seite sollte noch eine Liste ergänzt werden (Lena)", [(MUSTER, None)]),
        (
            "Auf Frage von Frau Muster, ob das gehe, sagt Herr Probst eine Prüfung zu.",
            [(PROBST, None)],
        ),
        ("Von Epiphanias bis Ostern sammelt Frau Muster im Lutherhaus.", [(MUSTER, None)]),
        ("Der Bauhof bringt das bis Pfingsten in Ordnung.", [(None, "2019-06-09")]),
        ("Frau Muster liefert die Liste bis zum Reformationstag.", [(MUSTER, "2019-10-31")]),
        ("Der Versammlungsleiter startet eine Probe.", []),
        ("Unterlagen bis 31.10. einreichen.", [(None, "2019-10-31")]),
        ("Überweisung bis 15.05. auf das Konto.", [(None, "2019-05-15")]),
        ("Herr Probst bittet alle Gruppen um Vorschläge bis Ende Mai.", [(None, "2019-05-31")]),
        (
            "Der Ausschuss kommt überein, dass Herr Probst ein Gespräch führt.",
            [(PROBST, None)],
        ),
        ("Der Rat beantragt, die Miete bis zum 31. Mai fortzusetzen.", []),
        (
            "Sodann wurde vereinbart, daß Herr Probst bis Ende Mai einen Ortstermin beantragt.",
            [(PROBST, "2019-05-31")],
        ),
        ("Alle Vereine melden bis 12. Mai ihre Wünsche.", [(None, "2019-05-12")]),
        ("Auflage: Die Gemeinde reicht den Plan bis zum 31. Mai nach.", [(None, "2019-05-31")]),
        ("Die Versammlung gedenkt der Mitglieder Muster und Probst.", []),
        ("Um 13 Uhr eröffneten Frau Muster und Herr Probst die Sitzung.", []),
        ("Die Kasse macht wieder Frau Muster, einstimmig.", []),
        ("Herr Probst wird gebeten, nun abzustimmen.", []),
        ("Die Liste liegt bis zum 15. Mai im Büro aus.", []),
        ("Die Ordnung schreibt vor, dass Steine bis 15. November fest zu sein haben.", []),
        ("Die Haushaltsstellen sind gemäß § 28 bis zum 31. Mai abzuschließen.", []),
        ("Die Genehmigung wird bis Juni erwartet.", []),
    ],
)
def test_who_does_it_stands_anywhere_in_the_sentence(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Frau Muster möchte eine Börse gründen.\nSie wird Kontakt mit der Stadt aufnehmen.",
            [(MUSTER, None)],
        ),
        ("Frau Muster erklärt die Satzung.\nSie wird überarbeitet.", []),
        ("Herr Probst ist im Bild. Er kontaktiert Frau Muster.", [(PROBST, None)]),
        (
            "Der Vorsitzende lobt das Fest. Er wird sich bei allen schriftlich bedanken.",
            [(PROBST, None)],
        ),
        ("Frau Muster rät zu; sie wird selbst an das Amt schreiben.", [(MUSTER, None)]),
    ],
)
def test_a_pronoun_means_who_was_named_before(
    text: str, expected: list[tuple[str | None, str | None]]
) -> None:
    assert tasks(text) == expected


@pytest.mark.parametrize(
    "legend",
    [
        "Anwesend: Lena Muster (MüK), Bauamt; Jens Probst (BL2), Schule",
        "MüK  Lena Muster  Stadt Bünde\nBL2  Polier Jens Probst  Muldenbau GmbH",
        "MüK = Lena Muster\nBL2 = Jens Probst",
    ],
)
def test_signs_that_a_list_of_people_explains(legend: str) -> None:
    text = f"{legend}\n\n[A] BL2, bis 15.5.: Geräte zählen."
    assert tasks(text) == [(PROBST, "2019-05-15")]


@pytest.mark.parametrize(
    ("line", "signed", "names"),
    [
        ("Frau Dr. Muster / Lena: Plakat", "\ue000 / \ue001: Plakat", ("Frau Dr. Muster", "Lena")),
        ("Plakat (Lena Muster)", "Plakat (\ue000)", ("Lena Muster",)),
        ("Musterhaus, Lenas Plakat", "Musterhaus, Lenas Plakat", ()),
    ],
)
def test_names_become_signs(line: str, signed: str, names: tuple[str, ...]) -> None:
    found = NameSigns(("Muster", "Lena")).signed(line)
    assert (found.text, found.names) == (signed, names)
    assert found.spelled(found.text) == line
